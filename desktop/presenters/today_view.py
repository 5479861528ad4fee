"""What the page of the day shows: plain values, already in words."""

from dataclasses import dataclass
from typing import Final, Literal, NamedTuple, TypeAlias

from desktop.presenters.day_asked import HoursView
from desktop.presenters.tone import Tone

Place: TypeAlias = Literal[
    "counter",
    "applications",
    "decisions",
    "handing",
    "complaints",
    "registers",
    "reports",
    "exchange",
    "prints",
    "settings",
    "day",
    "closing",
    "first-run",
]

CAUSES: Final = "causes"  # where the counter leads to what owes a cause instead of to a number


class Goal(NamedTuple):
    """Say where a figure leads: a page of the window, and what the list there is narrowed to."""

    page: Place
    which: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskView:
    """One thing that is owed: how many, what, and the one to see to first."""

    key: str
    count: str
    head: str
    detail: str
    tone: Tone
    goal: Goal


@dataclass(frozen=True, slots=True, kw_only=True)
class LineView:
    """One line of the queue: who waits, and the longest wait against its limit.

    `share` is how much of the limit that wait has used, None where there is no limit; `goal` is
    None for whoever may not open anything of it. `expected` says how long whoever comes now may
    wait, empty while nobody can know.
    """

    key: str
    title: str
    count: str
    longest: str
    tone: Tone
    share: float | None
    goal: Goal | None
    expected: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class HourView:
    """One hour of the day: how many came; `warned` is their longest wait where it is pressing.

    `minutes` is the same without its unit, for where there is no room.
    """

    hour: str
    came: int
    warned: str
    minutes: str
    tone: Tone
    is_now: bool
    receives: bool
    spoken: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadView:
    """One day to come: how many applications end on it; `goal` as in `LineView`."""

    weekday: str
    day: str
    count: int
    tone: Tone
    is_today: bool
    works: bool
    spoken: str
    goal: Goal | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureView:
    """One number of the day: «16», «берілді»."""

    value: str
    caption: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ConditionView:
    """Say how one thing of the office fares, in a head and a line below it."""

    head: str
    detail: str
    tone: Tone


DayAct: TypeAlias = Literal["close", "sheet", ""]
"""What can be done about the day: close it, print the sheet of the closed one, or neither."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TodayView:
    """Show the whole page; without `tasks` nothing is owed, and `quiet` says so.

    `trials` are what may be tried in a practice office, done or not; `trials_note` counts them.
    `act` is what the main key does, `cuts` whether the sheet for a power cut is offered,
    `briefs` whether the head's morning sheet is.
    """

    heading: str
    subtitle: str
    figures: tuple[FigureView, ...]
    tasks: tuple[TaskView, ...]
    quiet: str
    lines: tuple[LineView, ...]
    lines_note: str
    hours: tuple[HourView, ...]
    hours_note: str
    loads: tuple[LoadView, ...]
    loads_note: str
    reception: tuple[HoursView, ...]
    places: tuple[ConditionView, ...]
    trials: tuple[TaskView, ...] = ()
    trials_note: str = ""
    act: DayAct = ""
    cuts: bool = False
    briefs: bool = False
