"""What the queue shows: plain values the views lay out, already in words.

Light on purpose: the first paint shows the queue, and nothing of the domain is imported for it.
"""

from typing import NamedTuple

from desktop.presenters.tone import Tone


class StripView(NamedTuple):
    """Show one number: how long it waits against its limit, in words and tone.

    `share` is how much of the limit is used, 1.0 being all of it; None where the law sets none.
    `back` says where a number that stands aside would wait again, empty for one that waits.
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
    back: str = ""


class StripGroupView(NamedTuple):
    """Show the numbers of one service; `note` names its limit."""

    title: str
    note: str
    strips: tuple[StripView, ...]


class QueueView(NamedTuple):
    """Show the queue of a counter; `next_number` is who «Келесіні шақыру» will call.

    `paused` says what is not called and why, a sentence each.
    """

    waiting: int
    next_number: str
    in_hand: StripView | None
    groups: tuple[StripGroupView, ...]
    paused: tuple[str, ...] = ()
