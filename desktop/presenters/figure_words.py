"""What figures, their groups and their splits are called, and how each figure is reached."""

import datetime as dt
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from desktop.i18n import _, _c, marked
from desktop.models.figure_table import Wanted, period_of
from desktop.models.figures import FIGURES, NONE, PERIODS, SEVERAL, Group, Split
from desktop.models.text import Text
from desktop.presenters import formats
from desktop.presenters.region_names import short_name
from desktop.services.desk import Desk
from desktop.standards.catalogue import Catalogue
from desktop.store.figures import Room

GROUPS: Final[Mapping[Group, str]] = MappingProxyType(
    {
        "applications": marked("Applications and terms"),
        "queue": marked("Queue and waits"),
        "refusals": marked("Refusals by ground"),
        "deviations": marked("Deviations"),
        "weapons": marked("Weapons on the books"),
        "invitations": marked("Invitations"),
    }
)
SPLITS: Final[Mapping[Split, str]] = MappingProxyType(
    {
        "office": marked("by office"),
        "service": marked("by service"),
        "purpose": marked("by purpose"),
        "weapon-kind": marked("by kind of weapon"),
        "citizenship": marked("by citizenship"),
        "ground": marked("by ground of refusal"),
        "day": marked("by day"),
        "week": marked("by week"),
        "month": marked("by month"),
        "quarter": marked("by quarter"),
        "year": marked("by year"),
    }
)
HEADS: Final[Mapping[Split, str]] = MappingProxyType(
    {
        "office": marked("Police office"),
        "service": marked("Service"),
        "purpose": marked("Purpose"),
        "weapon-kind": marked("Kind of weapon"),
        "citizenship": marked("Citizenship"),
        "ground": marked("Ground"),
        "day": marked("Day"),
        "week": marked("Week"),
        "month": marked("Month"),
        "quarter": marked("Quarter"),
        "year": marked("Year"),
    }
)
NAMES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "registered": marked("Applications registered"),
        "in-time": marked("Decided in time"),
        "late-here": marked("Late at the district"),
        "late-away": marked("Late through the department"),
        "days-late": marked("Days late"),
        "days-away": marked("Days at the department"),
        "ended": marked("Ended without a decision"),
        "overdue": marked("Open past the term"),
        "overdue-away": marked("Past the term at the department"),
        "numbers": marked("Queue numbers given"),
        "waits-over": marked("Waits past the limit"),
        "services-over": marked("Services past the limit"),
        "refused": marked("Applications refused"),
        "grounds": marked("Grounds applied"),
        "out-of-turn": marked("Out-of-turn calls"),
        "number-outside-hours": marked("Numbers given outside hours"),
        "case-outside-hours": marked("Registered outside hours"),
        "day-warned": marked("Days opened with a warning"),
        "on-books": marked("Weapons registered now"),
        "put-on": marked("Newly registered"),
        "renewed": marked("Registered again"),
        "moved-in": marked("Weapons moved in"),
        "moved-out": marked("Weapons moved out"),
        "sold": marked("Weapons sold"),
        "surrendered": marked("Weapons surrendered"),
        "seized": marked("Weapons seized"),
        "lost": marked("Weapons lost"),
        "found": marked("Weapons found"),
        "annulled": marked("Permits annulled"),
        "owner-died": marked("Owner died"),
        "forms": marked("Invitations issued"),
        "guests": marked("People invited"),
    }
)
"""What each figure is called, at the head of its column."""

SAYS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "registered": marked(
            "Every application that was given a number in these days; one voided later keeps its "
            "number and is counted. What an office brought along when it began is not."
        ),
        "in-time": marked(
            "Applications whose last item was granted or refused in these days, not later than "
            "their term as it stands now."
        ),
        "late-here": marked(
            "Applications decided in these days after their term, and late even without the days "
            "they were at the department."
        ),
        "late-away": marked(
            "Applications decided in these days after their term that would have been in time but "
            "for the days they were at the department."
        ),
        "days-late": marked(
            "Calendar days from the end of the term to the decision, of all applications decided "
            "late in these days together."
        ),
        "days-away": marked(
            "Calendar days at the department, from sending to coming back, of all applications "
            "decided in these days together."
        ),
        "ended": marked(
            "Applications withdrawn, voided, forwarded or ended by a death in these days. They are "
            "no refusals."
        ),
        "overdue": marked(
            "Applications not decided by the end of the last day whose term had passed, and that "
            "lay at the district."
        ),
        "overdue-away": marked(
            "Applications not decided by the end of the last day whose term had passed while they "
            "were at the department."
        ),
        "numbers": marked("Every queue number given in these days."),
        "waits-over": marked(
            "Waits longer than the standard allows, counted within the hours of their line alone."
        ),
        "services-over": marked("Services at a window longer than the standard allows."),
        "refused": marked(
            "Applications decided in these days of which at least one item was refused."
        ),
        "grounds": marked(
            "Every ground of refusal, once for each application it was applied in: an application "
            "refused on two grounds is counted twice."
        ),
        "out-of-turn": marked("Visitors called before their turn on a ground."),
        "number-outside-hours": marked("Queue numbers given outside the hours of reception."),
        "case-outside-hours": marked("Applications registered outside the hours of reception."),
        "day-warned": marked("Days that were opened although the program warned of their date."),
        "on-books": marked(
            "Weapons on the books at the end of the last day: registered here, moved in or brought "
            "along, and not moved out, sold, surrendered or without a permit since."
        ),
        "put-on": marked("Weapons put on the books by a permit of these days."),
        "renewed": marked("Weapons whose registration a permit of these days continues."),
        "moved-in": marked("Weapons that came from another place, by the day of the event."),
        "moved-out": marked("Weapons that left for another place, by the day of the event."),
        "sold": marked("Weapons sold, by the day of the event."),
        "surrendered": marked("Weapons handed in, by the day of the event."),
        "seized": marked("Weapons taken from their owner; they stay on the books."),
        "lost": marked("Weapons lost; they stay on the books."),
        "found": marked("Weapons found again, by the day of the event."),
        "annulled": marked("Weapons left without a permit, by the day it was annulled."),
        "owner-died": marked("Weapons whose owner died; they stay on the books."),
        "forms": marked(
            "Invitations and invitation letters issued in these days, without those made anew for "
            "one lost, spoilt or misspelt."
        ),
        "guests": marked("People named as invited on the invitations issued in these days."),
    }
)
"""How each figure is reached, in a sentence."""


def source_words(figure: str) -> str:
    """Say how a figure is reached, and what that rests on."""
    return f"{_(SAYS[figure])} ({FIGURES[figure].source})"


def days_words(wanted: Wanted) -> str:
    """Say the days asked for."""
    first, last = formats.date_digits(wanted.first), formats.date_digits(wanted.last)
    return first if wanted.first == wanted.last else f"{first} – {last}"


def title_of(wanted: Wanted) -> str:
    """Say what a table counts, by what and of which days: figure or group, splits, days."""
    (first, *more) = wanted.figures
    name = _(GROUPS[FIGURES[first].group]) if more else _(NAMES[first])
    splits = [_(SPLITS[each]) for each in (wanted.rows, wanted.columns) if each is not None]
    return f"{name}: {formats.listed(splits)}, {days_words(wanted)}"


class KeyNames:
    """Name what a split keeps apart: offices, services, kinds, states, grounds, periods."""

    def __init__(
        self, catalogue: Catalogue, rooms: tuple[Room, ...], *, whole: bool = False
    ) -> None:
        """Take the standards and the rooms whose record stands here; short names unless `whole`."""
        self._catalogue, self._whole = catalogue, whole
        self._rooms = {each.room: each for each in rooms}
        self._shared = {
            each.room
            for each in rooms
            if any(each.kk == other.kk and each is not other for other in rooms)
        }
        self._standards = {each.service: each for each in catalogue.newest()}
        self._names: dict[tuple[Split, str], str] = {}

    @classmethod
    def at(cls, desk: Desk, rooms: tuple[Room, ...], *, whole: bool = False) -> "KeyNames":
        """Return the names as a desk knows them."""
        return cls(desk.catalogue, rooms, whole=whole)

    def name(self, split: Split, key: str) -> str:
        """Name a key of a split in the language spoken; one nobody knows stands as it is."""
        if key == SEVERAL:
            return _c("figures", "several")
        if key == NONE:
            return _c("figures", "not said")
        if split in PERIODS:
            return _PERIODS[split](*period_of(split, key))
        return self._OF[split](self, key)

    def _room(self, key: str) -> str:
        room = self._rooms.get(key)
        if room is None or not room.kk:
            return key
        written = formats.text(Text(kk=room.kk, ru=room.ru, en=room.en))
        name = written if self._whole else short_name(written)
        if key not in self._shared:
            return name
        return f"{name} · {', '.join(self._service(each) for each in room.services)}"

    def _service(self, key: str) -> str:
        standard = self._standards.get(key)
        return formats.text(standard.short) if standard else key

    def _purpose(self, key: str) -> str:
        service, _dot, purpose = key.partition(".")
        standard = self._standards.get(service)
        found = [each for each in standard.purposes if each.id == purpose] if standard else []
        return formats.text(found[0].name) if found else key

    def _kind(self, key: str) -> str:
        for standard in self._standards.values():
            for field in standard.items.fields:
                for choice in field.choices if field.id == "kind" else ():
                    if choice.id == key:
                        return formats.text(choice.short or choice.name)
        return key

    def _state(self, key: str) -> str:
        found = self._catalogue.countries().named(key)
        return formats.text(found) if found else key

    def _ground(self, key: str) -> str:
        service, _dot, ground = key.partition(".")
        standard = self._standards.get(service)
        found = [each for each in standard.grounds if each.id == ground] if standard else []
        said = formats.text(found[0].short) if found else self._service(service)
        return f"{formats.citation(ground)} {said}"

    _OF: Final[Mapping[Split, Callable[["KeyNames", str], str]]] = MappingProxyType(
        {
            "office": _room,
            "service": _service,
            "purpose": _purpose,
            "weapon-kind": _kind,
            "citizenship": _state,
            "ground": _ground,
        }
    )


def _quarter(first: dt.date, _last: dt.date) -> str:
    said = _c("figures", "quarter {quarter} of {year}")
    return said.format(quarter=(first.month + 2) // 3, year=first.year)


def _month(first: dt.date, _last: dt.date) -> str:
    return f"{first:%m.%Y}"


def _year(first: dt.date, _last: dt.date) -> str:
    return str(first.year)


def _day(first: dt.date, _last: dt.date) -> str:
    return formats.date_digits(first)


def _week(first: dt.date, last: dt.date) -> str:
    return f"{first:%d.%m} – {last:%d.%m.%Y}"


_PERIODS: Final[Mapping[Split, Callable[[dt.date, dt.date], str]]] = MappingProxyType(
    {"day": _day, "week": _week, "month": _month, "quarter": _quarter, "year": _year}
)
