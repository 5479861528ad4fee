"""What an office says of itself: its place, windows, people, switches, days and series."""

import datetime as dt
from dataclasses import dataclass
from typing import ClassVar

from desktop.models.facts.base import About, Fact
from desktop.models.origin import Origin
from desktop.models.switches import Switches
from desktop.models.workdays import DayStatus


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeChosen(Fact):
    """The installation was set to an office of the directory and to services (D36)."""

    ABOUT: ClassVar[About] = "office"
    KEY: ClassVar[str] = "office"
    office: str
    name_kk: str
    name_ru: str
    name_en: str
    address: str
    phones: tuple[str, ...]
    zone: str
    services: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SwitchSet(Fact):
    """A setting that touches law or numbers was changed; `value` is canonical text."""

    ABOUT: ClassVar[About] = "office"
    KEY: ClassVar[str] = "office"
    office: str
    key: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarDaySet(Fact):
    """A day was entered as a decree says; `shipped` takes the office's entry back (D6, D19)."""

    ABOUT: ClassVar[About] = "office"
    KEY: ClassVar[str] = "office"
    office: str
    day: dt.date
    status: DayStatus
    ground: str  # number, date and text of the decree


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceSwitched(Fact):
    """The office's switches over a service were set: all of them, as they stand from now (D19)."""

    ABOUT: ClassVar[About] = "office"
    KEY: ClassVar[str] = "office"
    office: str
    service: str
    switches: Switches


@dataclass(frozen=True, slots=True, kw_only=True)
class WindowSet(Fact):
    """A counter was opened, renamed or given other lines; no lines closes it (D22, D49)."""

    ABOUT: ClassVar[About] = "window"
    KEY: ClassVar[str] = "window"
    window: str
    name: str
    lines: tuple[str, ...]  # "weapons.hand-in"


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffSet(Fact):
    """An employee was entered or changed; name and post as papers print them."""

    ABOUT: ClassVar[About] = "staff"
    KEY: ClassVar[str] = "staff"
    staff: str
    name: str
    post_kk: str
    post_ru: str
    active: bool = True
    name_ru: str = ""  # where Russian papers spell it otherwise
    rank_kk: str = ""  # the special rank, as papers print it (D54)
    rank_ru: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DayOpened(Fact):
    """The first operator confirmed date and hours (D51); `warnings` are codes asked about."""

    ABOUT: ClassVar[About] = "day"
    KEY: ClassVar[str] = "day"
    day: str  # ISO date
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DayClosed(Fact):
    """Somebody closed the day by hand, every number of it settled; `warnings` as asked about.

    A day is never closed by the program (lessons); opened once more, it goes on.
    """

    ABOUT: ClassVar[About] = "day"
    KEY: ClassVar[str] = "day"
    day: str  # ISO date
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesSet(Fact):
    """A number series was set to continue above `last`; the reason explains the gap (D52)."""

    ABOUT: ClassVar[About] = "series"
    KEY: ClassVar[str] = "series"
    series: str  # "weapons/2013"
    last: int
    reason: str
    origin: Origin | None = None  # where an opening balance said so (D43)
