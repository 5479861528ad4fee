"""The owners due for re-registration or test-firing, printed village by village (W-11.2)."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Final

from desktop.models.declared import WEAPONS_DAYS
from desktop.models.errors import Refusal
from desktop.models.owners_due_list import due_content
from desktop.models.paper import A4_LYING
from desktop.models.register_parts import Cells
from desktop.models.register_print import certified
from desktop.models.text import Language
from desktop.printing.papers import page_count
from desktop.services.clerk import clerk_words
from desktop.services.declared import value_of
from desktop.services.desk import Desk
from desktop.services.papers import issue_paper, office_words
from desktop.services.registers_weapons import due_cells
from desktop.store import weapons

KIND: Final = "register-lines"
EVERYWHERE: Final = ""
_OF_A_PAPER: Final = 50  # lines: the journal keeps what a paper says, and no text without end


def days_ahead(desk: Desk) -> int:
    """Return how many days ahead owners are due (a setting of the office)."""
    return int(value_of(desk, WEAPONS_DAYS))


def due_by_village(desk: Desk, *, until: dt.date) -> Mapping[str, Sequence[Cells]]:
    """Return the lines of owners due by a day, by village; of no known one last."""
    refs = weapons.due(desk.database, desk.office().office, until)
    told = due_cells(desk, refs)
    lines = [told[ref] for ref in refs]
    return {village: list(each) for village, each in groupby(lines, lambda cells: cells[0].kk)}


def print_due(
    desk: Desk, *, until: dt.date, language: Language, village: str = EVERYWHERE
) -> tuple[str, ...]:
    """Fix the list of a village, or one of each, as papers; return them.

    A village of very many goes on in another paper, numbered anew.

    Refuses `nobody-due` (`day`), `no-clerk`, `not-allowed`.
    """
    now, office = desk.now(), desk.office().office
    desk.require("register.print")
    wanted = _lists(desk, until, village)
    if not wanted:
        raise Refusal("nobody-due", day=until)
    clerk, words = clerk_words(desk, language), office_words(desk)
    given: list[str] = []
    with desk.work(at=now, command="register.print") as work:
        for lines in wanted:
            content = due_content(
                lines, until=until, office=words, made_at=now, clerk=clerk, language=language
            )
            pages = page_count(KIND, content, desk.layouts()[KIND].layout, A4_LYING)
            paper = desk.new_id(now)
            given.append(paper)
            work.record(
                issue_paper(
                    desk,
                    paper=paper,
                    kind=KIND,
                    content=replace(content, certified=certified(len(lines), 1, pages, language)),
                    about="office",
                    about_id=office,
                    language=language,
                )
            )
    return tuple(given)


def _lists(desk: Desk, until: dt.date, village: str) -> list[Sequence[Cells]]:
    return [
        lines[first : first + _OF_A_PAPER]
        for name, lines in due_by_village(desk, until=until).items()
        if village in {EVERYWHERE, name}
        for first in range(0, len(lines), _OF_A_PAPER)
    ]
