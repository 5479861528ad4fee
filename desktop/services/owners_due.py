"""The owners due for re-registration or test-firing, printed village by village (W-11.2)."""

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Final

from desktop.models.declared import WEAPONS_DAYS
from desktop.models.errors import Refusal
from desktop.models.owners_due_list import due_content
from desktop.models.paper_registers import RegisterLinesContent
from desktop.models.paper_sheets import A4_LYING
from desktop.models.register_parts import Cells
from desktop.models.register_print import certified
from desktop.models.text import Language, Text
from desktop.printing.papers import page_count
from desktop.services.clerk import clerk_words
from desktop.services.declared import value_of
from desktop.services.desk import Desk
from desktop.services.papers import issue_paper, office_words
from desktop.services.registers_weapons import due_cells
from desktop.store import weapons

KIND: Final = "register-lines"
EVERYWHERE: Final = "*"
_OF_A_PAPER: Final = 50  # lines: the journal keeps what a paper says, and no text without end


def days_ahead(desk: Desk) -> int:
    """Return how many days ahead owners are due (a setting of the office)."""
    return int(value_of(desk, WEAPONS_DAYS))


@dataclass(frozen=True, slots=True, kw_only=True)
class Village:
    """Hold a village, called as most of its owners call it, and the lines of those due there."""

    place: str
    name: Text
    lines: Sequence[Cells]


def due_by_village(desk: Desk, *, until: dt.date) -> tuple[Village, ...]:
    """Return the owners due by a day, village by village; those of no known one come last.

    A village written in Kazakh by some and in Russian by others is one (`store/places.py`).
    """
    refs = weapons.due(desk.database, desk.office().office, until)
    told, rows = due_cells(desk, refs), weapons.by_ids(desk.database, refs)
    found = groupby(refs, lambda ref: rows[ref].place)
    villages = [(place, [told[ref] for ref in own]) for place, own in found]
    return tuple(
        Village(place=place, name=_usual([cells[0] for cells in lines]), lines=lines)
        for place, lines in villages
    )


def print_due(
    desk: Desk, *, until: dt.date, language: Language, village: str = EVERYWHERE
) -> tuple[str, ...]:
    """Fix the list of a village, by its `place`, or one of each, as papers; return them.

    A village of very many goes on in another paper, numbered anew.

    Refuses `nobody-due` (`day`), `no-clerk`, `not-allowed`.
    """
    now, office = desk.now(), desk.office().office
    desk.require("register.print")
    wanted = _lists(desk, until, village)
    if not wanted:
        raise Refusal("nobody-due", day=until)
    given: list[str] = []
    with desk.work(at=now, command="register.print") as work:
        for name, lines in wanted:
            paper = desk.new_id(now)
            given.append(paper)
            work.record(
                issue_paper(
                    desk,
                    paper=paper,
                    kind=KIND,
                    content=_content(desk, name, lines, until=until, language=language),
                    about="office",
                    about_id=office,
                    language=language,
                )
            )
    return tuple(given)


def _content(
    desk: Desk, village: Text, lines: Sequence[Cells], *, until: dt.date, language: Language
) -> RegisterLinesContent:
    """Word one list and certify how many lines stand on how many pages of it."""
    content = due_content(
        lines,
        village=village,
        until=until,
        office=office_words(desk),
        made_at=desk.now(),
        clerk=clerk_words(desk, language),
        language=language,
    )
    pages = page_count(KIND, content, desk.layouts()[KIND].layout, A4_LYING)
    return replace(content, certified=certified(len(lines), 1, pages, language))


def _lists(desk: Desk, until: dt.date, village: str) -> list[tuple[Text, Sequence[Cells]]]:
    return [
        (each.name, each.lines[first : first + _OF_A_PAPER])
        for each in due_by_village(desk, until=until)
        if village in {EVERYWHERE, each.place}
        for first in range(0, len(each.lines), _OF_A_PAPER)
    ]


def _usual(names: Sequence[Text]) -> Text:
    """Return the spelling most owners use, of two alike the first."""
    return Counter(names).most_common(1)[0][0]
