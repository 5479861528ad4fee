"""What a carried file proves of the clock of the computer that made it (parcels §2.11).

Order never depends on a clock; a wrong one still spoils terms. Two clocks that never meet are
compared by what cannot be: a file is not made after it came, and an answer is not taken in before
it was made. So a file bounds by how much a clock is ahead, from both sides, and a clock that is
right by those bounds is not doubted.
"""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from desktop.models import moments
from desktop.models.chain import Json
from desktop.models.errors import Refusal

SLACK: Final = 600
"""Seconds of difference that nobody is told of: clocks are set by hand."""

_ANSWER_TAKEN: Final = "AnswerTaken"


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockSeen:
    """Hold what one file showed of one computer's clock; seconds, negative where it is behind.

    It is at least `least` and at most `most` ahead of the region's, None where nothing bounds it.
    Entry `future_n` was written `future` seconds after it came, entry `back_n` `back` seconds
    before the one it follows. From entry `turn_n` on the offset is `offset` instead of `before`;
    `lawful` is what it should be, where it is another. `notes` are the codes of what the computer
    itself gave cause to doubt.
    """

    inst: str
    least: int | None = None
    most: int | None = None
    future_n: int = 0
    future: int = 0
    back_n: int = 0
    back: int = 0
    turn_n: int = 0
    offset: str = ""
    before: str = ""
    lawful: str = ""
    notes: tuple[str, ...] = ()


class Listener:
    """Hear the entries of one computer in their order, and say what they show of its clock.

    `last` is what the entry before the first says of its moment, empty before any; `made` is when
    each answer of the region was made, by the hash of its file.
    """

    def __init__(self, last: str, made: Mapping[str, dt.datetime]) -> None:
        self._last, self._made = _moment(last), made
        self._latest: tuple[dt.datetime, int] | None = None
        self._most: int | None = None
        self._back_n = self._back = self._turn_n = 0
        self._offset = self._before = ""

    def hear(self, n: int, head: Mapping[str, str | int], body: Json) -> None:
        """Take in one entry; a moment that is none says nothing."""
        at = _moment(str(head["at"]))
        if at is None:
            return
        if self._last is not None:
            back = int((self._last - at).total_seconds())
            if back > max(SLACK, self._back):
                self._back_n, self._back = n, back
            if at.utcoffset() != self._last.utcoffset():
                self._turn_n, self._offset, self._before = n, offset_of(at), offset_of(self._last)
        self._last = at
        if self._latest is None or at > self._latest[0]:
            self._latest = at, n
        if head["f"] == _ANSWER_TAKEN and isinstance(body, dict):
            made = self._made.get(str(body.get("sha256", "")))
            if made is not None:  # of several the last one: a clock may have been set between them
                self._most = int((at - made).total_seconds())

    def told(
        self,
        inst: str,
        *,
        received: dt.datetime,
        zone: dt.tzinfo,
        created: dt.datetime | None = None,
        notes: tuple[str, ...] = (),
    ) -> ClockSeen:
        """Say it of a file that came at `received`; `created` is when this computer made it."""
        written = created or self._last
        lawful = _lawful(written, zone)
        latest, n = self._latest or (received, 0)
        future = int((latest - received).total_seconds())
        return ClockSeen(
            inst=inst,
            least=int((written - received).total_seconds()) if written else None,
            most=self._most,
            future_n=n if future > SLACK else 0,
            future=future if future > SLACK else 0,
            back_n=self._back_n,
            back=self._back,
            turn_n=self._turn_n,
            offset=offset_of(written) if written and lawful else self._offset,
            before=self._before,
            lawful=lawful,
            notes=notes,
        )


def skew(seen: Iterable[ClockSeen]) -> int:
    """Return by how many seconds at least a clock is ahead; negative where behind, 0 if right.

    What the files of one computer say, the newest first: an older one counts where no newer one
    says anything else, for a clock may have been set between.
    """
    least: int | None = None
    for each in seen:
        least = each.least if least is None else least
        if each.most is not None:
            is_set_since = least is not None and each.most < least
            return _between(least, None if is_set_since else each.most)
    return _between(least, None)


def _between(least: int | None, most: int | None) -> int:
    if least is not None and least > SLACK:
        return least
    return most if most is not None and most < -SLACK else 0


def behind(now: dt.datetime, made: dt.datetime) -> int:
    """Return what taking an answer in at `now` shows that the region made at `made`, as `skew`."""
    return _between(None, int((now - made).total_seconds()))


def offset_of(moment: dt.datetime) -> str:
    """Write the offset of an aware moment: `+05:00`."""
    return moments.to_text(moment)[-6:]


def _lawful(written: dt.datetime | None, zone: dt.tzinfo) -> str:
    """Return the offset a moment should have had, nothing where it had that."""
    if written is None:
        return ""
    try:
        lawful = offset_of(written.astimezone(zone))
    except (OverflowError, ValueError):  # the first or the last year of all
        return ""
    return "" if lawful == offset_of(written) else lawful


def _moment(text: str) -> dt.datetime | None:
    """Read a moment; nothing of what is none, which a head of an office may say."""
    try:
        return moments.from_text(text)
    except Refusal:
        return None
