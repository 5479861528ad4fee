"""An invented office on a real disk, and its visitors, for whatever is measured."""

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import cache
from itertools import count
from pathlib import Path
from typing import Final

from desktop.demo.drafts import draft_of, with_papers
from desktop.demo.script import Script, read_script, script_path
from desktop.models.draft import Draft
from desktop.services import intake, queueing
from desktop.services.desk import Desk
from tests.helpers.office import Clock, an_office

LINE: Final = ("weapons", "hand-in")
WINDOW: Final = "1"


@cache
def script() -> Script:
    """Return the day of the demonstration: its visitors are ours."""
    return read_script(script_path())


@contextmanager
def office(folder: Path) -> Iterator[Desk]:
    """Open a new office with its day open and a clerk at its window."""
    clock = Clock()
    with an_office(folder / "office.kense", clock) as desk:
        yield replace(desk, clock=lambda: _going_on(clock))


def _going_on(clock: Clock) -> dt.datetime:
    clock.now += dt.timedelta(milliseconds=10)
    return clock.now


def drafts(desk: Desk, service: str = "weapons") -> Iterator[Draft]:
    """Yield complete intakes of those who are registered that day, again and again."""
    visitors = [
        each
        for each in script().visitor
        if (each.end, each.service) == ("registered", service)
        and not (each.without or each.insisted)
    ]
    for serial in count(1):
        visitor = visitors[serial % len(visitors)]
        draft = draft_of(visitor, serial=serial)
        asked = [state.need.document.id for state in intake.assess_draft(desk, draft).papers]
        yield with_papers(draft, visitor, asked=asked)


def served(desk: Desk, draft: Draft) -> tuple[str, str]:
    """Bring a visitor to the window with his draft saved; return his ticket and visit."""
    service, line = LINE
    queueing.issue_number(desk, service=service, line=line)
    ticket = queueing.call_next(desk, window=WINDOW)
    if ticket is None:
        raise LookupError("nobody waits")
    visit = queueing.begin_visit(desk, ticket=ticket.id)
    intake.save_draft(desk, window=WINDOW, visit=visit, draft=draft)
    return ticket.id, visit
