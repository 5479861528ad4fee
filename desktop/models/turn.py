"""Calling a number before its turn: only on a ground of a closed list, and never unseen (D22)."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile

from desktop.models.entry import clean_text
from desktop.models.errors import Refusal
from desktop.models.facts import TicketCalled
from desktop.models.text import Text
from desktop.models.ticket import Ticket, call


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """Name a ground on which a number may be called before its turn; some ask for `words`."""

    id: str
    name: Text
    words: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class GroundTable:
    """Hold the closed list of the grounds, in the order they are offered."""

    grounds: tuple[Ground, ...]

    def ground(self, ground: str) -> Ground:
        """Return a ground by its id; refuse `turn-ground-unknown` (`ground`)."""
        for each in self.grounds:
            if each.id == ground:
                return each
        raise Refusal("turn-ground-unknown", ground=ground)


def is_for(ticket: Ticket, *, window: str, lines: Collection[str]) -> bool:
    """Say whether a window that serves `lines` calls the number when its turn comes (D22)."""
    return ticket.only == window if ticket.only else ticket.line_key in lines


def passed_over(
    ticket: Ticket, *, window: str, waiting: Sequence[Ticket], lines: Collection[str]
) -> tuple[Ticket, ...]:
    """Return whom the window would call before `ticket`; `waiting` is in the order of arrival."""
    before = takewhile(lambda each: each.id != ticket.id, waiting)
    return tuple(each for each in before if is_for(each, window=window, lines=lines))


def called_before(
    line: str, waiting: Sequence[Ticket], windows: Mapping[str, Collection[str]]
) -> int:
    """Return how many of the `waiting` are called before whoever joins `line` now (D22).

    `windows` map each to its lines: one that calls from `line` calls the earliest of all of its
    lines, so those of other lines are before him too.
    """
    calling = {window: lines for window, lines in windows.items() if line in lines}
    return sum(
        any(is_for(each, window=window, lines=lines) for window, lines in calling.items())
        for each in waiting
    )


def call_before_turn(
    ticket: Ticket,
    *,
    window: str,
    waiting: Sequence[Ticket],
    lines: Collection[str],
    ground: Ground,
    words: str = "",
) -> TicketCalled:
    """Call a waiting number before its turn; whoever is passed over keeps his place and his wait.

    When nobody is passed over any more it is a call in turn, which no ground is kept of. Refuse
    `ticket-move` when it is not waiting, `line-elsewhere` (`ticket`) when it is for other
    windows, and `turn-words-missing` when the ground asks for words and there are none.
    """
    called = call(ticket, window=window)
    if not is_for(ticket, window=window, lines=lines):
        raise Refusal("line-elsewhere", ticket=ticket.text)
    said = clean_text(words)
    if ground.words and not said:
        raise Refusal("turn-words-missing")
    passed = passed_over(ticket, window=window, waiting=waiting, lines=lines)
    if not passed:
        return called
    return TicketCalled(
        ticket=ticket.id, window=window, ground=ground.id, words=said, passed=len(passed)
    )
