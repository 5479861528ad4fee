"""A reference edition of the region: judged whole, then taken through the office's own use cases.

Data with bounds, every value dated: it rewrites nothing that was reckoned before. Its number never
goes down. One that does not fit is left, and the rest of the answer is taken all the same.
"""

import datetime as dt
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Final, Literal, TypeAlias

from desktop import __version__
from desktop.models.answer import DirectoryRow, Edition
from desktop.models.errors import Refusal
from desktop.models.facts import (
    DayGiven,
    DueMoved,
    EditionTaken,
    MciGiven,
    OfficeChosen,
    PlaceGiven,
)
from desktop.models.mci import MciTable
from desktop.models.workdays import DayStatus
from desktop.services.clerk import clerk_words
from desktop.services.desk import Desk
from desktop.services.reference import TIYN, mci_with
from desktop.services.workdays import enter_given, entered_days
from desktop.standards.reference import mci_problems
from desktop.store import exchange
from desktop.store.unit_of_work import UnitOfWork
from desktop.sync.reading import write

EditionOutcome: TypeAlias = Literal["none", "taken", "same", "older", "other", "program", "unfit"]
"""What becomes of an edition: none came, it is taken, it is here already, its number goes down,

another of the same number is here, a newer program is needed, or its values make no sense.
"""

Given: TypeAlias = dict[dt.date, tuple[DayStatus, str]]

_NONE: Final[EditionOutcome] = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class EditionEffect:
    """Say what an edition changes here; `days_left` are of years this program has no calendar of.

    `standards` are those the region works by and this office has not, by service and edition.
    """

    outcome: EditionOutcome = _NONE
    number: int = 0
    use_until: dt.date | None = None
    mci: tuple[MciGiven, ...] = ()
    days: tuple[DayGiven, ...] = ()
    days_left: tuple[dt.date, ...] = ()
    place: PlaceGiven | None = None
    standards: tuple[str, ...] = ()
    min_program: str = ""


def effect_of(desk: Desk, edition: Edition | None) -> EditionEffect:
    """Judge an edition against what stands here; nothing is changed."""
    if edition is None:
        return EditionEffect()
    told = EditionEffect(
        outcome=_outcome(desk, edition),
        number=edition.number,
        use_until=edition.use_until,
        standards=tuple(_missing_standards(desk, edition)),
        min_program=edition.min_program,
    )
    if told.outcome != "taken":
        return told
    days, left = _days(desk, edition)
    return replace(
        told, mci=_mci(desk, edition), days=days, days_left=left, place=_place(desk, edition)
    )


def record_edition(
    desk: Desk, work: UnitOfWork, edition: Edition, effect: EditionEffect
) -> tuple[DueMoved, ...]:
    """Record an edition and all it changes; return the terms it moves, one for a case."""
    if effect.outcome != "taken":
        return ()
    row, own = desk.office(), _own_row(desk, edition)
    work.record(
        EditionTaken(
            region=row.office.partition("-")[0],
            number=edition.number,
            sha256=digest_of(edition),
            issued_on=edition.issued_on,
            use_until=edition.use_until,
            mci=tuple(MciGiven(since=each.since, tiyn=each.tiyn) for each in edition.mci),
            days=tuple(
                DayGiven(day=each.day, status=each.status, ground=each.ground)
                for each in edition.days
            ),
            clerk_name=clerk_words(desk, "kk")[0],
            place=None if own is None else _given(own),
        )
    )
    given: Given = {each.day: (each.status, each.ground) for each in effect.days}
    moved = enter_given(desk, work, given)
    if effect.place is not None:
        work.record(_chosen(desk, effect.place))
    return moved


def digest_of(edition: Edition) -> str:
    """Return the SHA-256 of an edition as it is written."""
    return sha256(write(edition).encode()).hexdigest()


def is_newer(program: str, than: str = __version__) -> bool:
    """Tell whether a version of the program is newer than another."""
    return _parts(program) > _parts(than)


def _outcome(desk: Desk, edition: Edition) -> EditionOutcome:
    here = exchange.edition(desk.database, desk.office().office)
    if here is not None and edition.number < here.number:
        return "older"
    if here is not None and edition.number == here.number:
        return "same" if digest_of(edition) == here.sha256 else "other"
    if is_newer(edition.min_program):
        return "program"
    return "taken" if _is_fit(desk, edition) else "unfit"


def _is_fit(desk: Desk, edition: Edition) -> bool:
    """Tell whether the tables made with the edition pass what `check-forms` asks of them."""
    if any(each.tiyn % TIYN for each in edition.mci):
        return False
    shipped = desk.catalogue.mci()
    given = tuple(MciGiven(since=each.since, tiyn=each.tiyn) for each in edition.mci)
    reviewed = max(shipped.reviewed_through, edition.use_until)
    table = MciTable(values=mci_with(shipped, given), reviewed_through=reviewed)
    return not any(mci_problems(table))


def _mci(desk: Desk, edition: Edition) -> tuple[MciGiven, ...]:
    """Return the values that are not known here yet."""
    known = {each.since: each.tenge * TIYN for each in desk.catalogue.mci().values}
    here = exchange.edition(desk.database, desk.office().office)
    known |= {each.since: each.tiyn for each in (here.mci if here else ())}
    return tuple(
        MciGiven(since=each.since, tiyn=each.tiyn)
        for each in edition.mci
        if known.get(each.since) != each.tiyn
    )


def _days(desk: Desk, edition: Edition) -> tuple[tuple[DayGiven, ...], tuple[dt.date, ...]]:
    """Return the days that stand otherwise here, and those of a year without a calendar."""
    calendar, entered = desk.catalogue.calendar(), entered_days(desk)
    days: list[DayGiven] = []
    left: list[dt.date] = []
    for each in edition.days:
        if each.day.year not in calendar.years:
            left.append(each.day)
            continue
        if each.day in entered:
            if entered[each.day].status == each.status:
                continue
        elif _stands(desk, each.day, each.status):
            continue
        days.append(DayGiven(day=each.day, status=each.status, ground=each.ground))
    return tuple(days), tuple(left)


def _stands(desk: Desk, day: dt.date, status: DayStatus) -> bool:
    try:
        desk.catalogue.calendar().check_entry(day, status)
    except Refusal as refusal:
        if refusal.code != "calendar-unchanged":
            raise
        return True
    return False


def _own_row(desk: Desk, edition: Edition) -> DirectoryRow | None:
    here = desk.office().office
    return next((each for each in edition.directory if each.office == here), None)


def _place(desk: Desk, edition: Edition) -> PlaceGiven | None:
    """Return the office as the edition names it, None where nothing of it is new."""
    own, row = _own_row(desk, edition), desk.office()
    if own is None:
        return None
    given = _given(own)
    here = PlaceGiven(
        name_kk=row.name_kk,
        name_ru=row.name_ru,
        name_en=row.name_en,
        address=row.address,
        phones=row.phones,
    )
    return None if given == here else given


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
