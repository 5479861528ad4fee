"""What the hall may see of the queue: numbers, windows and hours; nothing here can hold a name.

The lobby board is made of these rows alone (D46, W-10, I-12), so whatever is typed of a person, of
whoever works or of a pause has no way onto it.
"""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from desktop.models.line import Span
from desktop.models.text import Text
from desktop.models.ticket import ticket_text
from desktop.models.window_name import number_of

CallState: TypeAlias = Literal["called", "in-service", "held", "ended"]
HoursState: TypeAlias = Literal["open", "break", "before", "over", "none"]
DayState: TypeAlias = Literal["open", "not-open", "closed"]

FRESH: Final = dt.timedelta(seconds=60)
"""How old a call may be to be told aloud: one learned of later is shown, and no more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HallCall:
    """One number called today, as its last call left it; `at` is that call, aware."""

    ticket: str
    letter: str
    number: int
    window: str  # id of the counter
    at: dt.datetime
    recalls: int
    state: CallState

    @property
    def text(self) -> str:
        """Return the number as it is read: `Қ-014`."""
        return ticket_text(self.letter, self.number)

    @property
    def is_here(self) -> bool:
        """Say whether the number stands at its window now, or is awaited there."""
        return self.state in {"called", "in-service"}


@dataclass(frozen=True, slots=True, kw_only=True)
class HallService:
    """One service: how many wait, about how many seconds, and when it receives today.

    `wait` is None while nobody can know; `paused` says that none of its lines is called now.
    """

    service: str
    name: Text
    waiting: int
    wait: int | None
    paused: bool
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Hall:
    """Everything the board shows, read at one moment; `calls` stand newest first.

    `opens` is when anybody is received next, None where nobody knows.
    """

    office: Text
    read_at: dt.datetime
    day: DayState
    calls: tuple[HallCall, ...]
    windows: dict[str, str]  # names of the counters by their ids, no employee's among them
    services: tuple[HallService, ...]
    paused: bool
    opens: dt.datetime | None
    practice: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Called:
    """One call to be told to the hall: which number, to which window, whether again."""

    letter: str
    number: int
    window: str  # the counter's name as the settings have it
    window_id: str
    is_recall: bool
    at: dt.datetime

    @property
    def text(self) -> str:
        """Return the number as it is read: `Қ-014`."""
        return ticket_text(self.letter, self.number)


def fresh_calls(before: Hall | None, after: Hall) -> tuple[Called, ...]:
    """Return the calls made between two readings of one day, the earlier one first.

    Nothing is fresh of a first reading, of another day's, of a clock that went back, or after
    `FRESH` has passed.
    """
    if before is None or before.read_at.date() != after.read_at.date():
        return ()
    known = {call.ticket: call for call in before.calls}
    return tuple(
        Called(
            letter=call.letter,
            number=call.number,
            window=after.windows.get(call.window, call.window),
            window_id=call.window,
            is_recall=call.recalls > 0,
            at=call.at,
        )
        for call in reversed(after.calls)
        if _is_new(call, known.get(call.ticket)) and dt.timedelta(0) <= after.read_at - call.at
        if after.read_at - call.at <= FRESH
    )


def _is_new(call: HallCall, known: HallCall | None) -> bool:
    """Say whether a call was made since: a number sent back to wait may be called anew."""
    if call.state == "ended":
        return False
    return known is None or (known.at, known.recalls) != (call.at, call.recalls)


def in_hand(calls: Sequence[HallCall]) -> HallCall | None:
    """Return the call to show largest: the newest one still awaited, else the newest served."""
    awaited = next((call for call in calls if call.state == "called"), None)
    return awaited or next((call for call in calls if call.is_here), None)


def others(
    calls: Sequence[HallCall], most: int, *, beside: HallCall | None
) -> tuple[HallCall, ...]:
    """Return `most` calls `beside` the largest: who is at the windows first, then the last ones."""
    rest = [call for call in calls if call is not beside]
    here = [call for call in rest if call.is_here]
    gone = [call for call in rest if not call.is_here]
    return tuple([*here, *gone][:most])


def hours_state(spans: Sequence[Span], now: dt.datetime) -> tuple[HoursState, dt.datetime | None]:
    """Say whether a service receives at `now`, and when that changes (W-9, I-9).

    Open: until it closes for the day; before and in a break: until it opens.
    """
    if not spans:
        return "none", None
    last = spans[-1][1]
    if now >= last:
        return "over", None
    if any(opens <= now < closes for opens, closes in spans):
        return "open", last
    opens = next(begins for begins, _ends in spans if now < begins)
    return ("before" if now < spans[0][0] else "break"), opens


def short_window(name: str) -> str:
    """Return the number alone of a counter called «1-терезе» or «Окно 1», else its whole name."""
    number = number_of(name)
    return str(number) if number else name.strip()


def next_opening(spans: Iterable[Span], now: dt.datetime) -> dt.datetime | None:
    """Return the first moment after `now` at which somebody begins to receive."""
    return min((opens for opens, _closes in spans if opens > now), default=None)
