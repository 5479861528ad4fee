"""What the next reference edition changes, and what that is against the one before (§2.5).

Values are dated and whole: an edition holds all that is in force, so what it lacks is taken back.
"""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from desktop.models.answer import DirectoryRow, Edition, EditionDay, IndexValue
from desktop.models.mci import IndexMoved, MciValue, index_moved
from desktop.models.workdays import Calendar, DayKind, DayStatus


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """Hold what somebody changes in the edition in force; what is not named stays as it is.

    `mci` (tiyn by the day it begins), `days` and `places` (by the key of an office): None takes a
    value back, and what the program ships stands again, if it ships any.
    """

    use_until: dt.date | None = None
    min_program: str = ""
    mci: Mapping[dt.date, int | None] = field(default_factory=dict)
    days: Mapping[dt.date, EditionDay | None] = field(default_factory=dict)
    places: Mapping[str, DirectoryRow | None] = field(default_factory=dict)

    def __bool__(self) -> bool:
        """Tell whether anything is changed."""
        return bool(self.use_until or self.min_program or self.mci or self.days or self.places)


@dataclass(frozen=True, slots=True, kw_only=True)
class Shipped:
    """Hold what the program ships of an edition: the index and the offices of the region."""

    mci: tuple[IndexValue, ...]
    directory: tuple[DirectoryRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DayMoved:
    """Say what a day was and what it becomes, by which decree.

    `status` is what is entered for that: `shipped` of a day that the edition before had and this
    one lacks. The two kinds are the same where only the decree is another.
    """

    day: dt.date
    status: DayStatus
    ground: str
    before: DayKind
    after: DayKind


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceChanged:
    """Say what an office is called and how it is reached, before and after."""

    office: str
    before: DirectoryRow | None
    after: DirectoryRow | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """Say all that an edition changes against another; a pair is before and after."""

    mci: tuple[IndexMoved, ...] = ()
    days: tuple[DayMoved, ...] = ()
    places: tuple[PlaceChanged, ...] = ()
    standards: tuple[str, ...] = ()
    use_until: tuple[dt.date, dt.date] | None = None
    min_program: tuple[str, str] | None = None


def with_changes(draft: Edition, changes: Changes, shipped: Shipped) -> Edition:
    """Return an edition with changes laid into it; refuses `parcel-content` (`field`) of no bounds.

    An office the edition has no row of gets one at its end: whether there is such an office is for
    whoever judges the whole.
    """
    return replace(
        draft,
        use_until=changes.use_until or draft.use_until,
        min_program=changes.min_program or draft.min_program,
        mci=_index_with(draft, changes.mci, shipped.mci),
        days=_days_with(draft, changes.days),
        directory=_directory_with(draft, changes.places, shipped.directory),
    )


def difference(before: Edition, after: Edition, shipped: Shipped, calendar: Calendar) -> Difference:
    """Say what `after` changes of `before`, above what the program ships.

    A day in no year of the calendar is passed over.
    """
    terms = (before.use_until, after.use_until)
    programs = (before.min_program, after.min_program)
    return Difference(
        mci=index_moved(_values(before, shipped), _values(after, shipped)),
        days=tuple(_days_moved(before, after, calendar)),
        places=tuple(_places_changed(before, after)),
        standards=tuple(
            f"{each.service} {each.edition}"
            for each in after.standards
            if each not in before.standards
        ),
        use_until=None if terms[0] == terms[1] else terms,
        min_program=None if programs[0] == programs[1] else programs,
    )


def _index_with(
    draft: Edition, changed: Mapping[dt.date, int | None], shipped: Sequence[IndexValue]
) -> tuple[IndexValue, ...]:
    given, own = {each.since: each.tiyn for each in draft.mci}, {e.since: e.tiyn for e in shipped}
    for since, tiyn in changed.items():
        stands = own.get(since) if tiyn is None else tiyn
        if stands is None:
            given.pop(since, None)
        else:
            given[since] = stands
    return tuple(IndexValue(since=since, tiyn=given[since]) for since in sorted(given))


def _days_with(
    draft: Edition, changed: Mapping[dt.date, EditionDay | None]
) -> tuple[EditionDay, ...]:
    given = {**{each.day: each for each in draft.days}, **changed}
    return tuple(each for _day, each in sorted(given.items()) if each is not None)


def _directory_with(
    draft: Edition, changed: Mapping[str, DirectoryRow | None], shipped: Sequence[DirectoryRow]
) -> tuple[DirectoryRow, ...]:
    given, own = {each.office: each for each in draft.directory}, {e.office: e for e in shipped}
    for office, row in changed.items():
        stands = own.get(office) if row is None else row
        if stands is None:
            given.pop(office, None)
        else:
            given[office] = stands
    return tuple(given.values())


def _values(edition: Edition, shipped: Shipped) -> tuple[MciValue, ...]:
    """Return the index as an office reckons by it: the edition's values above the shipped."""
    known = {each.since: each.tiyn for each in (*shipped.mci, *edition.mci)}
    return tuple(MciValue(since=since, tenge=known[since] // 100) for since in sorted(known))


def _days_moved(before: Edition, after: Edition, calendar: Calendar) -> Iterator[DayMoved]:
    old, new = (_within(edition, calendar) for edition in (before, after))
    was, becomes = (
        calendar.as_entered({each.day: each.status for each in days.values()})
        for days in (old, new)
    )
    for day in sorted({*old, *new}):
        told = new.get(day)
        if told == old.get(day):
            continue
        yield DayMoved(
            day=day,
            status="shipped" if told is None else told.status,
            ground=(told or old[day]).ground,
            before=was.kind_of(day),
            after=becomes.kind_of(day),
        )


def _within(edition: Edition, calendar: Calendar) -> dict[dt.date, EditionDay]:
    return {each.day: each for each in edition.days if each.day.year in calendar.years}


def _places_changed(before: Edition, after: Edition) -> Iterator[PlaceChanged]:
    old, new = ({each.office: each for each in edition.directory} for edition in (before, after))
    for office in dict.fromkeys([*old, *new]):
        if old.get(office) != new.get(office):
            yield PlaceChanged(office=office, before=old.get(office), after=new.get(office))
