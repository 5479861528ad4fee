"""What was printed of the registers, and what was written of them into files."""

from typing import Final

from desktop.models.chain import Deed
from desktop.models.facts import RegisterPrinted, RegisterSaved
from desktop.store.projection.path import day_text
from desktop.store.projection.rows import Rows

_PRINTED: Final = """
    INSERT INTO register_prints (office, register, year, first_line, last_line, first_page,
        last_page, on_day, paper, again, done_by)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_SAVED: Final = """
    INSERT INTO register_files (office, register, lines, file, first, last, words, done_at, done_by)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
"""


def register_printed(rows: Rows, deed: Deed, fact: RegisterPrinted) -> None:
    """Keep which lines stand on which pages."""
    lines = (fact.first_line, fact.last_line, fact.first_page, fact.last_page)
    rest = (fact.on.isoformat(), fact.paper, int(fact.again), deed.by)
    rows.add(_PRINTED, (deed.office, fact.register, fact.year, *lines, *rest))


def register_saved(rows: Rows, deed: Deed, fact: RegisterSaved) -> None:
    """Keep that lines were written into a file, and by whom."""
    what = (deed.office, fact.register, fact.lines, fact.file)
    asked = (day_text(fact.first), day_text(fact.last), fact.words)
    rows.add(_SAVED, (*what, *asked, deed.at, deed.by))
