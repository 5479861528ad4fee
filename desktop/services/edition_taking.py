"""A reference edition of the region: judged whole, then taken through the office's own use cases.

Data with bounds, every value dated: it rewrites nothing that was reckoned before. Its number never
goes down. One that does not fit is left, and the rest of the answer is taken all the same.
"""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Final, Literal, TypeAlias

from desktop import __version__
from desktop.models.answer import DirectoryRow, Edition, EditionDay
from desktop.models.edition import DayMoved
from desktop.models.errors import Refusal
from desktop.models.facts import (
    DayGiven,
    DueMoved,
    EditionTaken,
    OfficeChosen,
    PlaceGiven,
)
from desktop.models.mci import IndexMoved, index_moved
from desktop.models.workdays import DayStatus
from desktop.services.clerk import clerk_words
from desktop.services.desk import Desk
from desktop.services.edition_judging import Unfit, days_beyond, edition_problems, index_given
from desktop.services.reference import mci_here, mci_with
from desktop.services.underway import Underway
from desktop.services.workdays import enter_given, entered_days, office_calendar
from desktop.store import exchange
from desktop.store.offices import EnteredDay
from desktop.store.unit_of_work import UnitOfWork
from desktop.sync.reading import write

EditionOutcome: TypeAlias = Literal[
    "none", "taken", "same", "older", "other", "program", "over", "unfit"
]
"""What becomes of an edition: none came, it is taken, it is here already, its number goes down,

another of the same number is here, a newer program is needed, its time is over, or its values make
no sense.
"""

Given: TypeAlias = dict[dt.date, tuple[DayStatus, str]]

_NONE: Final[EditionOutcome] = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class EditionEffect:
    """Say what an edition changes here; `days_left` are of years this program has no calendar of.

    `place` is the office as it is called from now on, `place_before` as it was; `standards` are
    those the region works by and this office has not, by service and edition; `unfit` says what of
    it makes no sense.
    """

    outcome: EditionOutcome = _NONE
    number: int = 0
    use_until: dt.date | None = None
    mci: tuple[IndexMoved, ...] = ()
    days: tuple[DayMoved, ...] = ()
    days_left: tuple[dt.date, ...] = ()
    place: PlaceGiven | None = None
    place_before: PlaceGiven | None = None
    standards: tuple[str, ...] = ()
    min_program: str = ""
    unfit: tuple[Unfit, ...] = ()


def effect_of(desk: Desk, edition: Edition | None) -> EditionEffect:
    """Judge an edition against what stands here; nothing is changed."""
    if edition is None:
        return EditionEffect()
    outcome = _outcome(desk, edition)
    unfit = edition_problems(desk, edition) if outcome == "taken" else ()
    told = EditionEffect(
        outcome="unfit" if unfit else outcome,
        number=edition.number,
        use_until=edition.use_until,
        standards=tuple(_missing_standards(desk, edition)),
        min_program=edition.min_program,
        unfit=unfit,
    )
    if told.outcome != "taken":
        return told
    here, place = _place_here(desk), _place(desk, edition)
    return replace(
        told,
        mci=_index(desk, edition),
        days=tuple(_days(desk, edition)),
        days_left=days_beyond(desk, edition),
        place=None if place == here else place,
        place_before=here,
    )


def record_edition(
    desk: Desk,
    work: UnitOfWork,
    edition: Edition,
    effect: EditionEffect,
    heard: Underway | None = None,
) -> tuple[DueMoved, ...]:
    """Record an edition and all it changes; return the terms it moves, one for a case."""
    if effect.outcome != "taken":
        return ()
    row = desk.office()
    work.record(
        EditionTaken(
            region=row.office.partition("-")[0],
            number=edition.number,
            sha256=digest_of(edition),
            issued_on=edition.issued_on,
            use_until=edition.use_until,
            mci=index_given(edition.mci),
            days=tuple(
                DayGiven(day=each.day, status=each.status, ground=each.ground)
                for each in edition.days
            ),
            clerk_name=clerk_words(desk, "kk")[0],
            place=_told(desk, edition),
        )
    )
    given: Given = {each.day: (each.status, each.ground) for each in effect.days}
    moved = enter_given(desk, work, given, heard)
    if effect.place is not None:
        work.record(_chosen(desk, effect.place))
    return moved


def digest_of(edition: Edition) -> str:
    """Return the SHA-256 of an edition as it is written."""
    return sha256(write(edition).encode()).hexdigest()


def is_newer(program: str, than: str = __version__) -> bool:
    """Tell whether a version of the program is newer than another."""
    return _parts(program) > _parts(than)


def stands_already(desk: Desk, told: EditionDay) -> bool:
    """Tell whether the shipped calendar says of a day what is told of it."""
    try:
        desk.catalogue.calendar().check_entry(told.day, told.status)
    except Refusal as refusal:
        if refusal.code != "calendar-unchanged":
            raise
        return True
    return False


def _outcome(desk: Desk, edition: Edition) -> EditionOutcome:
    here = exchange.edition(desk.database, desk.office().office)
    if here is not None and edition.number < here.number:
        return "older"
    if here is not None and edition.number == here.number:
        return "same" if digest_of(edition) == here.sha256 else "other"
    if is_newer(edition.min_program):
        return "program"
    return "over" if edition.use_until < desk.now().date() else "taken"


def _index(desk: Desk, edition: Edition) -> tuple[IndexMoved, ...]:
    """Return from which days the index is another one than here now."""
    after = mci_with(desk.catalogue.mci(), index_given(edition.mci))
    return index_moved(mci_here(desk).values, after)


def _is_so(desk: Desk, told: EditionDay, entered: EnteredDay | None) -> bool:
    """Tell whether a day stands here as it is told."""
    return stands_already(desk, told) if entered is None else entered.status == told.status


def _days(desk: Desk, edition: Edition) -> Iterator[DayMoved]:
    """Yield the days that stand otherwise here, and those the edition before had and this has not.

    Of a day taken back what the office entered itself since stays: another status than the region
    told is its own.
    """
    shipped, entered = desk.catalogue.calendar(), entered_days(desk)
    before = office_calendar(desk)
    told = {each.day: each for each in edition.days if each.day.year in shipped.years}
    given = [
        DayGiven(day=each.day, status=each.status, ground=each.ground)
        for each in told.values()
        if not _is_so(desk, each, entered.get(each.day))
    ]
    last = exchange.edition(desk.database, desk.office().office)
    for each in last.days if last is not None else ():
        row = entered.get(each.day)
        if each.day not in told and row is not None and row.status == each.status:
            given.append(DayGiven(day=each.day, status="shipped", ground=each.ground))
    after = shipped.as_entered(
        {day: row.status for day, row in entered.items()} | {e.day: e.status for e in given}
    )
    for each in sorted(given, key=lambda each: each.day):
        yield DayMoved(
            day=each.day,
            status=each.status,
            ground=each.ground,
            before=before.kind_of(each.day),
            after=after.kind_of(each.day),
        )


def _own_row(desk: Desk, edition: Edition) -> DirectoryRow | None:
    here = desk.office().office
    return next((each for each in edition.directory if each.office == here), None)


def _place(desk: Desk, edition: Edition) -> PlaceGiven:
    """Return the office as it is called from now on: as the region tells it, or as it is shipped.

    It is shipped again only where the region had told it otherwise before.
    """
    told, last = _told(desk, edition), exchange.edition(desk.database, desk.office().office)
    if told is not None:
        return told
    if last is None or last.place is None:
        return _place_here(desk)
    return next(_shipped_places(desk), _place_here(desk))


def _told(desk: Desk, edition: Edition) -> PlaceGiven | None:
    """Return what the region tells of this office, None where that is what is shipped.

    The two directories disagree (D15): a row that repeats one of them tells nothing new, and papers
    go on naming the office by the directory of their own service.
    """
    row = _own_row(desk, edition)
    if row is None or _given(row) in _shipped_places(desk):
        return None
    return _given(row)


def _shipped_places(desk: Desk) -> Iterator[PlaceGiven]:
    """Yield the office as each directory of its services has it, the first as it was chosen."""
    here = desk.office()
    others = [each for each in desk.catalogue.services() if each not in here.services]
    for service in (*here.services, *others):
        for office in desk.catalogue.directory(service).offices:
            if office.key == here.office:
                yield PlaceGiven(
                    name_kk=office.name.kk,
                    name_ru=office.name.ru,
                    name_en=office.name.en,
                    address=office.address,
                    phones=tuple(office.unit_phones or office.secretariat_phones),
                )


def _place_here(desk: Desk) -> PlaceGiven:
    row = desk.office()
    return PlaceGiven(
        name_kk=row.name_kk,
        name_ru=row.name_ru,
        name_en=row.name_en,
        address=row.address,
        phones=row.phones,
    )


def _given(row: DirectoryRow) -> PlaceGiven:
    return PlaceGiven(
        name_kk=row.name.kk,
        name_ru=row.name.ru,
        name_en=row.name.en,
        address=row.address,
        phones=row.phones,
    )


def _chosen(desk: Desk, place: PlaceGiven) -> OfficeChosen:
    row = desk.office()
    return OfficeChosen(
        office=row.office,
        name_kk=place.name_kk,
        name_ru=place.name_ru,
        name_en=place.name_en,
        address=place.address,
        phones=place.phones,
        zone=row.zone,
        services=row.services,
    )


def _missing_standards(desk: Desk, edition: Edition) -> list[str]:
    """Return the standards of the edition that are not here in the same words."""
    services = desk.catalogue.services()
    missing = []
    for each in edition.standards:
        known = desk.catalogue.editions(each.service) if each.service in services else ()
        same = each.edition in known and (
            desk.catalogue.edition(each.service, each.edition).digest == each.sha256
        )
        if not same:
            missing.append(f"{each.service} {each.edition}")
    return missing


def _parts(program: str) -> tuple[int, ...]:
    return tuple(int(part) for part in program.split(".") if part.isdigit())
