"""What the settings show: plain values the views lay out, already in words."""

import datetime as dt
from dataclasses import dataclass

from desktop.presenters.tone import Tone


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """Tell beside a form what became of saving it."""

    tone: Tone
    sentence: str

    @property
    def done(self) -> bool:
        """Say whether it was saved."""
        return self.tone == "done"


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasuredView:
    """Tell what became of a measured grid, and whether the next one is to be measured too."""

    said: Said
    goes_on: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class OptionView:
    """Offer one value of a choice."""

    key: str
    words: str
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeOption:
    """Offer one office of the directory."""

    key: str
    name: str
    department: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeView:
    """Show the office chosen, with everything papers say of it."""

    key: str
    name: str
    address: str
    phones: str
    zone: str
    services: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceOption:
    """Offer one service to serve here."""

    service: str
    name: str
    title: str
    served: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffView:
    """Show one employee as papers print him."""

    staff: str
    name: str
    post_kk: str
    post_ru: str
    active: bool
    name_ru: str = ""
    rank_kk: str = ""
    rank_ru: str = ""
    roles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LineChoice:
    """Offer one line to a window; `serves` says whether it takes it."""

    line: str
    words: str
    letter: str
    serves: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class LineGroupView:
    """Offer the lines of one service."""

    title: str
    lines: tuple[LineChoice, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WindowView:
    """Show one counter with the lines it serves."""

    window: str
    name: str  # as it was typed
    title: str  # in the language spoken
    lines: tuple[str, ...]
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NameRemark:
    """Say of a counter's name that a person may be called so."""

    words: str
    full: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GapView:
    """Name numbers that are no application, and why; `explained` unless nothing says it."""

    numbers: str
    why: str
    explained: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesView:
    """Show the last number given in one series, as it would be written, and what it left out."""

    service: str
    name: str
    year: int
    last: int
    written: str
    gaps: tuple[GapView, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DayChoice:
    """Offer one non-working day for reception; `usual` days stand unless others are picked.

    `why` says in a word why the day cannot be picked, empty when it can; `full` marks the days
    that only wait for another to be taken back, `lost` a picked day on which nobody can be
    received after all.
    """

    day: dt.date
    words: str
    picked: bool
    usual: bool
    why: str = ""
    full: bool = False
    lost: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthView:
    """Offer the non-working days of one month; `note` says how many of how many stand.

    `short` is set when they are fewer than the standard demands.
    """

    title: str
    days: tuple[DayChoice, ...]
    note: str
    short: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperPrinterView:
    """Show where one kind of paper is printed."""

    kind: str
    name: str
    printer: str
    printers: tuple[OptionView, ...]
    sheet: str
    sheets: tuple[OptionView, ...]
    tray: str = "-"
    trays: tuple[OptionView, ...] = ()  # none where the printer offers no choice
    right: str = ""  # millimetres, as they are typed
    down: str = ""
