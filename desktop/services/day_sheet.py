"""Gather the sheet of a day that was closed: everything counted again from the record."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from desktop.models.day_sheet import DayTold, LineOfDay, RegisterOfDay, day_content
from desktop.models.errors import Refusal
from desktop.models.line import measure_all
from desktop.models.paper_parts import Wording
from desktop.models.registers import REGISTERS
from desktop.models.ticket import Ticket, waits
from desktop.services.clerk import clerk_words
from desktop.services.day import line_spans
from desktop.services.desk import Desk
from desktop.services.papers import record_paper
from desktop.services.queueing import full_line_name, line_rule
from desktop.store import desk as desk_tables
from desktop.store import offices, papers, register_lines, tickets
from desktop.store.offices import DayRow
from desktop.store.register_lines import Days

KIND: Final = "day-sheet"
_NOT_SERVED: Final = ("left", "no-show", "carried-over")
_MINUTE: Final = 60


def issue_sheet(desk: Desk) -> str:
    """Fix the sheet of today, closed, to be printed; one made since it was closed is returned.

    Refuses `not-allowed`, `day-not-closed` (`day`) and `no-clerk`.
    """
    desk.require("queue.print")
    now, office = desk.now(), desk.office().office
    day = now.date()
    row = offices.day(desk.database, office, day)
    if row is None or row.closed_at is None:
        raise Refusal("day-not-closed", day=day)
    for paper in papers.papers_of(desk.database, "day", day.isoformat()):
        if paper.kind == KIND and paper.office == office and paper.issued_at >= row.closed_at:
            return paper.paper
    content = day_content(_told(desk, row, row.closed_at), post=clerk_words(desk, "kk")[1])
    with desk.work(at=now, command="queue.print") as work:
        return record_paper(desk, work, KIND, content, about="day", about_id=day.isoformat())


def _told(desk: Desk, row: DayRow, closed_at: dt.datetime) -> DayTold:
    office = desk.office()
    names = {
        each.staff: each.name
        for each in offices.staff(desk.database, office.office, active_only=False)
    }
    queue = tickets.of_day(desk.database, office=office.office, day=row.day)
    return DayTold(
        day=row.day,
        office=Wording(kk=office.name_kk, own=office.name_ru),
        opened_at=row.opened_at,
        opened_by=names.get(row.opened_by, row.opened_by),
        closed_at=closed_at,
        closed_by=names.get(row.closed_by, row.closed_by),
        lines=tuple(lines_of_day(desk, queue, closed_at)),
        unserved=tuple((each.text, each.end) for each in queue if each.end in _NOT_SERVED),
        registers=tuple(_registers(desk, row.day)),
        unprinted=papers.count_unprinted(desk.database, office.office),
        drafts=len(desk_tables.drafts(desk.database)),
    )


def lines_of_day(desk: Desk, queue: Sequence[Ticket], until: dt.datetime) -> Iterator[LineOfDay]:
    """Yield each line somebody came to until a moment of the day, by the order of services."""
    spans = line_spans(desk, until)
    found = {
        key: list(of_line)
        for key, of_line in groupby(
            sorted(queue, key=lambda each: each.line_key), key=lambda each: each.line_key
        )
    }
    for key in spans:
        mine = found.get(key, [])
        if not mine:
            continue
        service, _dot, line = key.partition(".")
        rule = line_rule(desk, service=service, line=line)
        waited = [
            measure_all(waits(each, now=until), spans[key], rule.wait_minutes) for each in mine
        ]
        ends = Counter(each.end for each in mine if each.end in {*_NOT_SERVED, "answered"})
        served = len(mine) - sum(ends.values())
        yield LineOfDay(
            name=full_line_name(desk, service=service, line=line),
            counts={"given": len(mine), "served": served, **ends},
            longest=max(wait.seconds for wait in waited) // _MINUTE,
            late=sum(wait.pressure == "past" for wait in waited),
        )


def _registers(desk: Desk, day: dt.date) -> Iterator[RegisterOfDay]:
    """Yield the registers that got lines on the day, in the order they are offered."""
    office = desk.office().office
    for register in REGISTERS.values():
        if register.kind != "lines":
            continue
        seqs = register_lines.seqs(
            desk.database, office=office, register=register.id, days=Days(first=day, last=day)
        )
        if not seqs:
            continue
        ends = register_lines.lines(
            desk.database, office=office, register=register.id, seqs=(seqs[-1], seqs[0])
        )
        yield RegisterOfDay(
            title=register.title, count=len(seqs), first=ends[0].line, last=ends[-1].line
        )
