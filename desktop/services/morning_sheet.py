"""The morning sheet of numbers, for an office that prints no slips (D55)."""

from collections.abc import Iterator

from desktop.models.morning_sheet import (
    DayLine,
    highest,
    is_on,
    next_sheet,
    sheet_content,
)
from desktop.models.paper_contents import SheetContent
from desktop.models.ticket import Ticket
from desktop.printing.contents import read_content
from desktop.services.day import require_day
from desktop.services.desk import Desk
from desktop.services.papers import issue_paper, office_words
from desktop.store import offices, papers, tickets
from desktop.store.papers import PaperRow

KIND = "morning-sheet"


def todays_sheet(desk: Desk) -> str:
    """Return the sheet to print now, issued when there is none or a line has used its numbers up.

    A sheet that is issued already is returned as it is: printed once more, it is a duplicate.
    Refuses `day-not-open`.
    """
    now = desk.now()
    with desk.work(at=now, command="queue.print") as work:
        day = require_day(desk, now)
        rows = _of_day(desk, day.isoformat())
        on_paper = highest([_content(row) for row in rows]) if rows else None
        numbers = next_sheet(tuple(_lines(desk)), on_paper=on_paper)
        if rows and not numbers:
            return rows[-1].paper
        paper = desk.new_id(now)
        content = sheet_content(numbers, day=day, office=office_words(desk), made_at=now)
        work.record(
            issue_paper(
                desk,
                paper=paper,
                kind=KIND,
                content=content,
                about="day",
                about_id=day.isoformat(),
                language=content.language,
            )
        )
    return paper


def is_on_sheet(desk: Desk, ticket: Ticket) -> bool:
    """Say whether a number stands on a sheet of its day, to be cut out or ticked off."""
    rows = _of_day(desk, ticket.day.isoformat())
    return is_on([_content(row) for row in rows], ticket.text)


def _lines(desk: Desk) -> Iterator[DayLine]:
    """Yield the lines that some window calls from, with the last number given in each today."""
    office, day = desk.office(), desk.now().date()
    windows = offices.windows(desk.database, office.office)
    called = {line for window in windows for line in window.lines}
    for service in office.services:
        for rule in desk.catalogue.standard(service).lines:
            if f"{service}.{rule.id}" in called:
                yield DayLine(
                    service=service,
                    line=rule.id,
                    letter=rule.letter,
                    name=rule.short,
                    last=tickets.last_number(
                        desk.database, office=office.office, day=day, service=service, line=rule.id
                    ),
                )


def _of_day(desk: Desk, day: str) -> list[PaperRow]:
    office = desk.office().office
    rows = papers.papers_of(desk.database, "day", day)
    return [row for row in rows if row.kind == KIND and row.office == office]


def _content(row: PaperRow) -> SheetContent:
    content = read_content(KIND, row.content)
    if not isinstance(content, SheetContent):
        raise TypeError(row.paper)
    return content
