"""The touch screen by the door: what it tells of the lines, and a number a visitor takes himself.

First come, first served, as at the window (D22): nobody is called out of turn by himself. It asks
for no name and tells none. Whoever works at the window may be anybody, or nobody at all: what is
recorded here is done by `self-service` (D46).
"""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal, Self, TypeAlias

from desktop.models.errors import Refusal
from desktop.models.facts import PauseReason
from desktop.models.line import Span
from desktop.models.paper import PaperKind
from desktop.models.paper_sheets import ROLL
from desktop.models.permissions import SELF_SERVICE
from desktop.models.standard import LineRule
from desktop.models.text import Language, Text
from desktop.models.ticket import Ticket
from desktop.printing.papers import PrintOptions, fitted_sheet, make_pdf
from desktop.printing.spool import Media, Spool, Submitted
from desktop.services.day import line_spans
from desktop.services.desk import Desk
from desktop.services.estimate import Pace, pace
from desktop.services.papers import Destination, destination
from desktop.services.queueing import issue_number
from desktop.services.ready import papers_ready
from desktop.store import offices, pauses, tickets
from desktop.store.pauses import PauseRow
from desktop.store.practice import is_practice

_HAND_OUT: Final[PaperKind] = "papers-ready"

Shut: TypeAlias = Literal["", "day-not-open", "day-closed", "nobody-calls"]
"""Why no number is given at the screen, empty while they are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LineStand:
    """Hold how one line stands: whom it is for, how many wait, and about how long whoever joins.

    `wait` is in seconds, None while nobody can know; `opens` is the moment people are received
    from, where it is still to come; `until` when they are no longer, None on a day without
    reception. A line that `is_over` gives no number here: whoever works at the window still may
    (D21). `paused` is the reason of a pause that goes on, empty without one.
    """

    service: str
    line: str
    name: Text
    waiting: int
    wait: int | None
    opens: dt.datetime | None
    until: dt.datetime | None
    is_over: bool
    paused: PauseReason | Literal[""]

    @property
    def key(self) -> str:
        """Return the line as windows name it."""
        return f"{self.service}.{self.line}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Door:
    """Hold what the screen tells whoever comes in: the lines some window calls from."""

    shut: Shut
    lines: tuple[LineStand, ...] = ()

    def services(self) -> tuple[str, ...]:
        """Return the services of the lines, each once, in their order."""
        return tuple(dict.fromkeys(each.service for each in self.lines))

    def line(self, key: str) -> LineStand | None:
        """Return a line by its key, None where no window calls from it."""
        return next((each for each in self.lines if each.key == key), None)


def visitor_desk(desk: Desk) -> Desk:
    """Return the desk on which a visitor acts, whoever works at the window."""
    return replace(desk, operator=SELF_SERVICE)


def door(desk: Desk) -> Door:
    """Return how the lines stand now; refuse `office-not-chosen`."""
    office, now = desk.office(), desk.now()
    row = offices.day(desk.database, office.office, now.date())
    if row is None:
        return Door(shut="day-not-open")
    if row.closed_at is not None:
        return Door(shut="day-closed")
    windows = offices.windows(desk.database, office.office)
    called = {line for window in windows for line in window.lines}
    now_at = _Moment.of(desk, now)
    lines = tuple(
        now_at.stand(service, rule)
        for service in office.services
        for rule in desk.catalogue.standard(service).lines
        if f"{service}.{rule.id}" in called
    )
    return Door(shut="" if lines else "nobody-calls", lines=lines)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Moment:
    """Hold what all lines of one moment are read from."""

    now: dt.datetime
    waiting: Sequence[Ticket]
    pace: Pace
    spans: Mapping[str, Sequence[Span]]
    paused: Sequence[PauseRow]

    @classmethod
    def of(cls, desk: Desk, now: dt.datetime) -> Self:
        office, day = desk.office().office, now.date()
        return cls(
            now=now,
            waiting=tickets.queue(desk.database, office=office, day=day),
            pace=pace(desk, day),
            spans=line_spans(desk, now),
            paused=pauses.standing(desk.database, office=office, day=day),
        )

    def stand(self, service: str, rule: LineRule) -> LineStand:
        key = f"{service}.{rule.id}"
        spans = self.spans[key]
        received = any(begins <= self.now < ends for begins, ends in spans)
        coming = [begins for begins, _ends in spans if begins > self.now]
        until = spans[-1][1] if spans else None
        return LineStand(
            service=service,
            line=rule.id,
            name=rule.name,
            waiting=sum(each.line_key == key for each in self.waiting),
            wait=self.pace.wait(key, self.waiting),
            opens=coming[0] if coming and not received else None,
            until=until,
            is_over=until is None or self.now >= until,
            paused=next((each.reason for each in self.paused if each.stops(key)), ""),
        )


def take_number(desk: Desk, *, service: str, line: str) -> Ticket:
    """Give a visitor the next number of a line, with its slip where slips print (D55).

    Refuses `not-self-served` (`service`, `line`) of a line that gives none at the screen now, and
    whatever `issue_number` refuses.
    """
    visitor, stands = visitor_desk(desk), door(desk)
    found = stands.line(f"{service}.{line}")
    is_day = stands.shut not in {"day-not-open", "day-closed"}  # those `issue_number` refuses
    if is_day and (found is None or found.is_over):
        raise Refusal("not-self-served", service=service, line=line)
    on_paper = bool(destination(visitor, "ticket").printer)
    return issue_number(visitor, service=service, line=line, on_paper=on_paper)


def hands_out(desk: Desk) -> bool:
    """Say whether papers to have ready can be printed for the visitor."""
    return bool(_place_of_hand_outs(desk).printer)


def _place_of_hand_outs(desk: Desk) -> Destination:
    """Return where lists go: where papers to have ready print, else onto the roll of numbers."""
    own, slips = destination(desk, _HAND_OUT), destination(desk, "ticket")
    return slips if not own.printer and slips.sheet == ROLL else own


def print_ready(
    desk: Desk, spool: Spool, *, service: str, applicant: str, purpose: str, language: Language
) -> Submitted:
    """Print what to have ready, to take home; nothing is recorded, as nobody is owed it.

    Refuses `no-printer` (`kind`).
    """
    to = _place_of_hand_outs(desk)
    if not to.printer:
        raise Refusal("no-printer", kind=_HAND_OUT)
    content = papers_ready(
        desk, service=service, applicant=applicant, purpose=purpose, language=language
    )
    options = PrintOptions(
        sheet=to.sheet, practice=is_practice(desk.database), offset_mm=to.offset_mm
    )
    layout = desk.layouts()[_HAND_OUT].layout
    sheet = fitted_sheet(_HAND_OUT, content, layout, options)
    pdf = make_pdf(_HAND_OUT, content, layout, replace(options, sheet=sheet))
    media = Media(width_mm=sheet.width_mm, height_mm=sheet.height_mm, tray=to.tray)
    return spool.submit(pdf, printer=to.printer, media=media, title=_HAND_OUT)
