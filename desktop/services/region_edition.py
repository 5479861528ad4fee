"""Reference editions: what the region tells its offices to reckon by, whole and numbered (§2.5).

An edition is data with bounds, dated value by value, and it is judged here by what judges the
shipped tables before any office sees it. Its number never goes down; a mistake is taken back by the
next one, which lacks it.
"""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Final

from desktop import __version__
from desktop.models.answer import (
    DirectoryRow,
    Edition,
    EditionDay,
    IndexValue,
    StandardDigest,
)
from desktop.models.edition import Changes, Difference, Shipped, difference, with_changes
from desktop.models.errors import Refusal
from desktop.models.facts import EditionIssued
from desktop.models.office import Office
from desktop.models.text import Text
from desktop.services.desk import Desk
from desktop.services.edition_judging import Unfit, days_beyond, edition_problems
from desktop.services.edition_taking import is_newer, stands_already
from desktop.services.reference import TIYN
from desktop.services.regional import clerk_name, require_region
from desktop.store import exchange, promised, regional
from desktop.store.exchange import EditionRow
from desktop.structuring import Problem

_LAST_MONTH: Final = 12
_LAST_DAY: Final = 31


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """Say what the next edition would change, and for whom.

    `offices` are those whose computers may send, which get it with their next answers; `cases` the
    open applications there whose term lies over a day that changes, by office, as far as their
    files came. `unfit` says why it cannot be issued; `is_first` that there was none before.
    """

    edition: Edition
    changed: Difference
    unfit: tuple[Unfit, ...]
    offices: tuple[str, ...]
    cases: Mapping[str, int]
    is_first: bool

    @property
    def is_empty(self) -> bool:
        """Tell whether there was an edition before, and nothing of it would change."""
        return not self.is_first and self.changed == Difference()


def shipped_with(desk: Desk) -> Shipped:
    """Return what this program ships of an edition: the index, and the offices of the region."""
    own = require_region(desk)
    return Shipped(
        mci=tuple(
            IndexValue(since=each.since, tiyn=each.tenge * TIYN)
            for each in desk.catalogue.mci().values
        ),
        directory=tuple(_directory(desk, own.region)),
    )


def newest_edition(desk: Desk) -> Edition | None:
    """Return the newest edition: issued here or, after a restore, the one that offices took.

    A region that was put back has forgotten what it issued since. What its offices took tells the
    index and the days of it, and what it calls those whose files came: so the next one takes
    nothing back that nobody means to.
    """
    last = regional.edition(desk.database)
    taken = [each for each in map(partial(exchange.edition, desk.database), _rooms(desk)) if each]
    newest = max(taken, key=lambda each: each.number, default=None)
    if newest is None or (last is not None and newest.number <= last.number):
        return last
    base = last or _first(desk, shipped_with(desk))
    return replace(
        base,
        number=newest.number,
        issued_on=newest.issued_on,
        use_until=newest.use_until,
        mci=tuple(IndexValue(since=each.since, tiyn=each.tiyn) for each in newest.mci),
        days=tuple(_days_of(newest)),
        directory=tuple(_called_there(desk, base, newest.number)),
    )


def edition_in_force(desk: Desk) -> Edition:
    """Return the newest edition, before the first what this program ships.

    Offices and standards this program has and it had not are in it: they change nothing.
    """
    shipped, last = shipped_with(desk), newest_edition(desk)
    if last is None:
        return _first(desk, shipped)
    known = {each.office: each for each in last.directory}
    rows = tuple(known.get(each.office, each) for each in shipped.directory)
    return replace(last, directory=rows)


def draft_edition(desk: Desk) -> Edition:
    """Return the next edition with nothing changed in it.

    Before the first, and where the one before is over, its time is the end of the next year.
    """
    before, today = edition_in_force(desk), desk.now().date()
    proposed = dt.date(today.year + 1, _LAST_MONTH, _LAST_DAY)
    goes_on = newest_edition(desk) is not None and before.use_until >= today
    return replace(
        before,
        number=regional.last_edition(desk.database) + 1,
        issued_on=today,
        use_until=before.use_until if goes_on else proposed,
        standards=_standards(desk),
    )


def look_at_edition(desk: Desk, changes: Changes) -> Looked:
    """Say what the next edition would change with these changes; nothing is recorded.

    Refuses `not-a-region`, `edition-over` (`until`) of a time that is over, `edition-unfit` (`why`,
    the part) of what no edition can hold.
    """
    today = desk.now().date()
    if changes.use_until is not None and changes.use_until < today:
        raise Refusal("edition-over", until=changes.use_until)
    before, shipped = edition_in_force(desk), shipped_with(desk)
    try:
        edition = with_changes(draft_edition(desk), changes, shipped)
    except Refusal as refusal:
        raise Refusal("edition-unfit", why=refusal.fields.get("field", "")) from refusal
    changed = difference(before, edition, shipped, desk.catalogue.calendar())
    return Looked(
        edition=edition,
        changed=changed,
        unfit=(*edition_problems(desk, edition), *_beyond(desk, before, edition)),
        offices=tuple(dict.fromkeys(each.office for each in _sending(desk))),
        cases=_cases(desk, changed),
        is_first=newest_edition(desk) is None,
    )


def edition_told(desk: Desk) -> tuple[Edition | None, Difference]:
    """Return the newest edition, and what it tells above what this program ships."""
    shipped, last = shipped_with(desk), newest_edition(desk)
    if last is None:
        return None, Difference()
    first, calendar = _first(desk, shipped), desk.catalogue.calendar()
    return last, difference(first, edition_in_force(desk), shipped, calendar)


def issue_edition(desk: Desk, changes: Changes) -> Edition:
    """Issue the next edition with these changes; answers carry it from now.

    Refuses `not-allowed`, what `look_at_edition` refuses, and `edition-unfit` (`why`) of a part
    that makes no sense where it would stand.
    """
    desk.require("region.issue")
    with desk.work(at=desk.now(), command="region.issue") as work:
        looked = look_at_edition(desk, changes)
        if looked.unfit:
            raise Refusal("edition-unfit", why=looked.unfit[0].part)
        number, name = str(looked.edition.number), clerk_name(desk)
        work.record(EditionIssued(edition=number, content=looked.edition, clerk_name=name))
    return looked.edition


def _first(desk: Desk, shipped: Shipped) -> Edition:
    """Return what offices reckon by before any edition, as if it were one that ends today."""
    today = desk.now().date()
    return Edition(
        number=1,
        issued_on=today,
        use_until=today,
        mci=shipped.mci,
        directory=shipped.directory,
        standards=_standards(desk),
        min_program=__version__,
    )


def _days_of(taken: EditionRow) -> Iterator[EditionDay]:
    for each in taken.days:
        if each.status != "shipped":
            yield EditionDay(day=each.day, status=each.status, ground=each.ground)


def _called_there(desk: Desk, base: Edition, number: int) -> Iterator[DirectoryRow]:
    """Yield the offices as an edition called them, as far as those that took it tell."""
    rooms, told = _rooms(desk), {}
    for room, office in rooms.items():
        taken = exchange.edition(desk.database, room)
        if taken is not None and taken.number == number and taken.place is not None:
            told[office] = taken.place
    for row in base.directory:
        place = told.get(row.office)
        if place is None:
            yield row
        else:
            name = Text(kk=place.name_kk, ru=place.name_ru, en=place.name_en)
            yield replace(row, name=name, address=place.address, phones=place.phones)


def _rooms(desk: Desk) -> dict[str, str]:
    """Return the office of each room of the record."""
    return {each.room: each.office for each in regional.installations(desk.database, "")}


def _beyond(desk: Desk, before: Edition, edition: Edition) -> Iterator[Unfit]:
    """Yield what only the region may not say: what this program cannot know, or what says nothing.

    What stood in the edition before and is shipped by now may stay.
    """
    known = {each.day: each.status for each in before.days}
    beyond = days_beyond(desk, edition)
    for each in edition.days:
        code = ""
        if each.day in beyond:
            code = "no-calendar"
        elif known.get(each.day) != each.status and stands_already(desk, each):
            code = "calendar-unchanged"
        if code:
            problem = Problem(path=("days",), code=code)
            yield Unfit(part="days", problem=problem, about=each.day.isoformat())
    if is_newer(edition.min_program):
        yield Unfit(part="min_program", problem=Problem(path=(), code="program-newer"))


def _sending(desk: Desk) -> list[regional.Installation]:
    return [each for each in regional.installations(desk.database, "") if each.is_live]


def _cases(desk: Desk, changed: Difference) -> dict[str, int]:
    """Count the open applications of each office whose term lies over a day that changes."""
    found: dict[str, set[str]] = {}
    for room, office in _rooms(desk).items():
        for day in (each.day for each in changed.days if each.before != each.after):
            rows = promised.running_over(desk.database, room, first=day, last=day)
            found.setdefault(office, set()).update(row.case for row in rows)
    return {office: len(cases) for office, cases in found.items() if cases}


def _directory(desk: Desk, region: str) -> Iterator[DirectoryRow]:
    """Yield every office of the region, with the services its directories name it for."""
    found: dict[str, tuple[Office, list[str]]] = {}
    for service in desk.catalogue.services():
        for office in desk.catalogue.directory(service).offices:
            if office.department == region:
                found.setdefault(office.key, (office, []))[1].append(service)
    for key, (office, services) in found.items():
        yield DirectoryRow(
            office=key,
            name=office.name,
            address=office.address,
            phones=tuple(office.unit_phones or office.secretariat_phones),
            zone=office.zone,
            services=tuple(services),
        )


def _standards(desk: Desk) -> tuple[StandardDigest, ...]:
    return tuple(
        StandardDigest(
            service=service,
            edition=edition,
            sha256=desk.catalogue.edition(service, edition).digest,
        )
        for service in desk.catalogue.services()
        for edition in desk.catalogue.editions(service)
    )
