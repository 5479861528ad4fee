"""What the queue shows: plain values the views lay out, already in words.

Light on purpose: the first paint shows the queue, and nothing of the domain is imported for it.
"""

from dataclasses import dataclass

from desktop.presenters.tone import Tone


@dataclass(frozen=True, slots=True, kw_only=True)
class StripView:
    """Show one number: how long it waits against its limit, in words and tone.

    `share` is how much of the limit is used, 1.0 being all of it; None where the law sets none.
    """

    ticket: str
    number: str
    purpose: str
    minutes: str
    words: str = ""
    tone: Tone = "normal"
    share: float | None = None
    in_hand: bool = False
    next: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class StripGroupView:
    """Show the numbers of one service; `note` names its limit."""

    title: str
    note: str
    strips: tuple[StripView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class QueueView:
    """Show the queue of a counter; `next_number` is who «Келесіні шақыру» will call."""

    waiting: int
    next_number: str
    in_hand: StripView | None
    groups: tuple[StripGroupView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LineOption:
    """Offer one line to give a number in; `cap` is the digit that chooses it."""

    service: str
    line: str
    title: str
    letter: str
    cap: str
    waiting: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LineGroup:
    """Offer the lines of one service."""

    title: str
    lines: tuple[LineOption, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenView:
    """Show a number just given, to be told or printed; `paper` is its slip, if it has one."""

    number: str
    service: str
    purpose: str
    ahead: str
    time: str
    how: str
    paper: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodView:
    """Show one of the three periods: «12», «/ 30 мин», «Қызмет»."""

    value: str
    unit: str
    caption: str
    tone: Tone = "normal"
    share: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HandView:
    """Show the number in hand: wait, walk and service are three periods.

    `ticket`, `visit`, `service` and `line` are ids; `title` names the service, `purpose` the
    line. `clock` counts the walk in minutes and seconds while nobody has come.
    """

    ticket: str
    visit: str
    service: str
    line: str
    number: str
    title: str
    purpose: str
    is_serving: bool
    wait: PeriodView
    walk: PeriodView
    serving: PeriodView
    clock: str = ""
