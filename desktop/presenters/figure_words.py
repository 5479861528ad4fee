"""What figures, their groups and their splits are called, and how each figure is reached."""

import datetime as dt
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from desktop.i18n import _, _c, marked
from desktop.models.figure_names import GROUP_NAMES, NAMES
from desktop.models.figure_says import SAYS
from desktop.models.figure_table import Wanted, period_of
from desktop.models.figures import FIGURES, NONE, PERIODS, SEVERAL, Split
from desktop.models.text import Text
from desktop.presenters import formats
from desktop.presenters.region_names import short_name
from desktop.services.desk import Desk
from desktop.standards.catalogue import Catalogue
from desktop.store.figures import Room

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


def source_words(figure: str) -> str:
    """Say how a figure is reached, and what that rests on."""
    return f"{formats.text(SAYS[figure])} ({FIGURES[figure].source})"


def days_words(wanted: Wanted) -> str:
    """Say the days asked for."""
    first, last = formats.date_digits(wanted.first), formats.date_digits(wanted.last)
    return first if wanted.first == wanted.last else f"{first} – {last}"


def title_of(wanted: Wanted) -> str:
    """Say what a table counts, by what and of which days: figure or group, splits, days."""
    (first, *more) = wanted.figures
    name = formats.text(GROUP_NAMES[FIGURES[first].group]) if more else formats.text(NAMES[first])
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
