"""Say what a reference edition changes, to whom, and what of it makes no sense (parcels §2.5).

There is no Qt here, so the command line says what the window says.
"""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from desktop.i18n import _, _n, marked
from desktop.models.edition import DayMoved
from desktop.models.facts import DueMoved, PlaceGiven
from desktop.models.mci import IndexMoved
from desktop.models.workdays import DayKind
from desktop.presenters import formats
from desktop.services.edition_judging import EditionPart, Unfit
from desktop.services.edition_taking import EditionEffect, EditionOutcome
from desktop.standards.problems import problem_in_words

OUTCOMES: Final[Mapping[EditionOutcome, str]] = MappingProxyType(
    {
        "taken": marked("Edition {number} is in force until {until}."),
        "same": marked("Edition {number} is here already."),
        "older": marked("Edition {number} is older than the one here and is left."),
        "other": marked("Another edition {number} is here; this one is left. Call the region."),
        "program": marked("Edition {number} needs Kense {program}; it is left until the update."),
        "over": marked("Edition {number} was to be used until {until}; it is left. Ask for a new."),
        "unfit": marked("Edition {number} makes no sense and is left. Call the region."),
    }
)
DAY_KINDS: Final[Mapping[DayKind, str]] = MappingProxyType(
    {
        "working": marked("working day"),
        "exchanged": marked("working day"),
        "off": marked("non-working day"),
        "weekend": marked("weekend"),
    }
)
"""What a day is, in words."""

PARTS: Final[Mapping[EditionPart, str]] = MappingProxyType(
    {
        "mci": marked("Monthly calculation index"),
        "days": marked("Days moved"),
        "directory": marked("Offices"),
        "use_until": marked("In force until"),
        "min_program": marked("Least program"),
    }
)
"""The parts of an edition, in words."""

_FIELDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "name": marked("Name in Kazakh"),
        "name_ru": marked("Name in Russian"),
        "name_en": marked("Name in English"),
        "address": marked("Address"),
        "unit_phones": marked("Phones"),
        "secretariat_phones": marked("Phones"),
        "zone": marked("Clock"),
    }
)
_UNFIT: Final[Mapping[str, str]] = MappingProxyType(
    {
        "no-whole-tenge": marked("The index is a whole number of tenge."),
        "unknown-office": marked("There is no such office in the directory of this program."),
        "no-calendar": marked("This program has no calendar of that year."),
        "calendar-unchanged": marked("The calendar says so already."),
        "program-newer": marked("The program of the region is older than that itself."),
    }
)
_MANY: Final = 12  # days, faults and applications told one by one


def edition_lines(effect: EditionEffect) -> Iterator[str]:
    """Say what becomes of a reference edition at an office; nothing where none came."""
    if effect.outcome == "none" or effect.use_until is None:
        return
    yield _(OUTCOMES[effect.outcome]).format(
        number=effect.number,
        until=formats.date_long(effect.use_until),
        program=effect.min_program,
    )
    yield from (unfit_words(each) for each in effect.unfit[:_MANY])
    for mci in effect.mci:
        yield _("{name}: {value}").format(name=index_name(mci.since), value=index_words(mci))
    yield from _day_lines(effect.days)
    if effect.place is not None and effect.place_before is not None:
        for name, value in place_words(effect.place_before, effect.place):
            yield _("{name}: {value}").format(name=name, value=value)
    for day in effect.days_left:
        yield _("{day} is in no calendar of this program and is left.").format(
            day=formats.date_long(day)
        )
    for standard in effect.standards:
        yield _("The region works by standard {standard}, which is not here.").format(
            standard=standard
        )


def part_name(part: EditionPart) -> str:
    """Name a part of an edition."""
    return _(PARTS[part])


def day_kind(kind: DayKind) -> str:
    """Say what a day is."""
    return _(DAY_KINDS[kind])


def moved_lines(moved: Sequence[DueMoved], numbers: Sequence[str]) -> Iterator[str]:
    """Say which terms an edition moves, from when to when, as far as a sheet can show.

    Where only the day before which an office aims moves, nobody is told.
    """
    told = [pair for pair in zip(moved, numbers, strict=True) if pair[0].tell_by is not None]
    if not told:
        return
    yield _n(
        "The term of {count} open application moves.",
        "The term of {count} open applications moves.",
        len(told),
    ).format(count=formats.number(len(told)))
    for fact, number in told[:_MANY]:
        due = (fact.before_due, fact.term.due)
        come = (fact.before_collect_on, fact.term.collect_on)
        said = [_days_arrow(due)] if due[0] != due[1] else []
        if come not in (due, (due[1], due[1])):
            day = _("Day to come for it")
            said.append(_("{name}: {value}").format(name=day, value=_days_arrow(come)))
        yield _("{name}: {value}").format(name=number, value="; ".join(said))
    if len(told) > _MANY:
        yield _("and {count} more").format(count=formats.number(len(told) - _MANY))


def index_name(since: dt.date) -> str:
    """Name a value of the index by the day it begins."""
    return _("Monthly calculation index from {day}").format(day=formats.date_digits(since))


def index_words(moved: IndexMoved) -> str:
    """Say what the index was and is: «1 731 ₸ → 1 852 ₸»."""
    return _arrow(*(_tenge(each) for each in (moved.before, moved.after)))


def day_words(moved: DayMoved) -> str:
    """Say what a day was, what it becomes and why, and of one taken back that it is."""
    kinds = _arrow(*(day_kind(kind) for kind in (moved.before, moved.after)))
    if moved.before == moved.after:
        kinds = day_kind(moved.after)
    if moved.status == "shipped":
        return _("{kinds}; taken back: {ground}").format(kinds=kinds, ground=moved.ground)
    return _("{kinds}; {ground}").format(kinds=kinds, ground=moved.ground)


def place_words(before: PlaceGiven, after: PlaceGiven) -> Iterator[tuple[str, str]]:
    """Yield what changes of an office, each with what it was and what it is."""
    for (name, old), (_name, new) in zip(_fields(before), _fields(after), strict=True):
        if old != new:
            yield _(_FIELDS[name]), _arrow(old, new)


def unfit_words(unfit: Unfit) -> str:
    """Say what of an edition makes no sense: the part, about what, which field, and why."""
    path, code = unfit.problem.path, unfit.problem.code
    why = _(_UNFIT[code]) if code in _UNFIT else problem_in_words(unfit.problem)
    field = next((_FIELDS[each] for each in path if isinstance(each, str) and each in _FIELDS), "")
    place = [part_name(unfit.part), _about(unfit.about), _(field) if field else ""]
    return _("{name}: {value}").format(name=formats.listed(filter(None, place)), value=why)


def _fields(place: PlaceGiven) -> Iterator[tuple[str, str]]:
    yield "name", place.name_kk
    yield "name_ru", place.name_ru
    yield "name_en", place.name_en
    yield "address", place.address
    yield "unit_phones", formats.listed(place.phones) or _("none")


def _about(about: str) -> str:
    try:
        return formats.date_digits(dt.date.fromisoformat(about))
    except ValueError:
        return about


def _day_lines(days: tuple[DayMoved, ...]) -> Iterator[str]:
    for each in days[:_MANY]:
        day = formats.date_long(each.day)
        yield _("{name}: {value}").format(name=day, value=day_words(each))
    if len(days) > _MANY:
        left = len(days) - _MANY
        yield _n("and {count} day more", "and {count} days more", left).format(
            count=formats.number(left)
        )


def _days_arrow(days: tuple[dt.date, dt.date]) -> str:
    return _arrow(*(formats.date_short(day) for day in days))


def _tenge(value: int | None) -> str:
    return _("none") if value is None else formats.money(value * 100)


def _arrow(before: str, after: str) -> str:
    return _("{before} → {after}").format(before=before, after=after)
