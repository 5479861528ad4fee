"""Waits and services past their limit, and the causes that cover a stretch of time (D47).

A cause is entered by itself, whenever there is time for it: it covers every breach of its lines
whose wait or service fell into its stretch, so that nobody is asked person by person.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from desktop.models.facts import BreachCause
from desktop.models.line import Span

BreachKind: TypeAlias = Literal["wait", "service"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Breach:
    """Hold one wait or service past its limit: since when it was kept, past it, and until when.

    `line` is `service.line`; one that goes on lasts until the moment it was looked at.
    """

    ticket: str
    number: str
    line: str
    kind: BreachKind
    since: dt.datetime
    over_at: dt.datetime
    until: dt.datetime
    minutes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Cause:
    """Hold a cause: it covers a stretch of time of its `lines`, of every line when it has none."""

    cause: str
    kind: BreachCause
    begins: dt.datetime
    ends: dt.datetime
    lines: tuple[str, ...] = ()
    words: str = ""
    by: str = ""  # who gave it: a staff id or `system`

    def covers(self, breach: Breach) -> bool:
        """Say whether somebody was kept in the stretch, in one of the lines."""
        mine = not self.lines or breach.line in self.lines
        return mine and self.begins < breach.until and breach.since < self.ends


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Hold the breaches of one line and kind that run into each other, with the same causes."""

    line: str
    kind: BreachKind
    breaches: tuple[Breach, ...]
    causes: tuple[Cause, ...] = ()

    @property
    def key(self) -> str:
        """Return what tells it from the others while breaches are added to it."""
        return f"{self.kind}:{self.line}:{self.breaches[0].ticket}"

    @property
    def begins(self) -> dt.datetime:
        """Return when the first of them was kept from."""
        return min(breach.since for breach in self.breaches)

    @property
    def ends(self) -> dt.datetime:
        """Return until when the last of them was kept."""
        return max(breach.until for breach in self.breaches)


def breach(
    kept: Sequence[Span],
    spans: Sequence[Span],
    limit: int | None,
    *,
    ticket: str,
    number: str,
    line: str,
    kind: BreachKind,
) -> Breach | None:
    """Return the breach of a `limit` in minutes by stretches of being kept, None where none is.

    Only what falls into the open `spans` counts, all of it where there are none (`line.py`).
    """
    left, over_at, seconds = dt.timedelta(minutes=limit or 0), None, 0.0
    for start, end in _within(kept, spans):
        seconds += (end - start).total_seconds()
        if over_at is None and end - start > left:
            over_at = start + left
        left -= end - start
    if limit is None or over_at is None:
        return None
    return Breach(
        ticket=ticket,
        number=number,
        line=line,
        kind=kind,
        since=kept[0][0],
        over_at=over_at,
        until=kept[-1][1],
        minutes=int(seconds) // 60,
    )


def _within(kept: Sequence[Span], spans: Sequence[Span]) -> Iterator[Span]:
    for start, end in kept:
        for opens, closes in spans or ((start, end),):
            if max(start, opens) < min(end, closes):
                yield max(start, opens), min(end, closes)


def explained(breaches: Iterable[Breach], causes: Sequence[Cause]) -> tuple[Stretch, ...]:
    """Return every breach, joined by line, kind and causes where they run together.

    In the order they began; whatever no cause covers has none.
    """
    found: list[Stretch] = []
    open_: dict[tuple[str, BreachKind, tuple[str, ...]], Stretch] = {}
    for each in sorted(breaches, key=lambda breach: (breach.since, breach.ticket)):
        why = tuple(cause for cause in causes if cause.covers(each))
        like = (each.line, each.kind, tuple(cause.cause for cause in why))
        joined = Stretch(line=each.line, kind=each.kind, breaches=(each,), causes=why)
        before = open_.get(like)
        if before is not None and each.since <= before.ends:
            found.remove(before)
            joined = replace(before, breaches=(*before.breaches, each))
        found.append(joined)
        open_[like] = joined
    return tuple(sorted(found, key=lambda stretch: (stretch.begins, stretch.key)))


def unexplained(breaches: Iterable[Breach], causes: Sequence[Cause]) -> tuple[Stretch, ...]:
    """Return the stretches that no cause covers, in the order they began."""
    return tuple(each for each in explained(breaches, causes) if not each.causes)
