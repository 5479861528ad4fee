"""What was printed of the registers, and what was written of them into files."""

from typing import Final

from desktop.models.chain import Deed
from desktop.models.facts import RegisterPrinted, RegisterSaved
from desktop.models.saved_list import as_list
from desktop.store.projection.keeping import list_saved
from desktop.store.projection.rows import Rows

_PRINTED: Final = """
    INSERT INTO register_prints (office, register, year, first_line, last_line, first_page,
        last_page, on_day, paper, again, done_by)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""


def register_printed(rows: Rows, deed: Deed, fact: RegisterPrinted) -> None:
    """Keep which lines stand on which pages."""
    lines = (fact.first_line, fact.last_line, fact.first_page, fact.last_page)
    rest = (fact.on.isoformat(), fact.paper, int(fact.again), deed.by)
    rows.add(_PRINTED, (deed.office, fact.register, fact.year, *lines, *rest))


def register_saved(rows: Rows, deed: Deed, fact: RegisterSaved) -> None:
    """Keep what was told of a file of a register before all lists were told alike."""
    list_saved(rows, deed, as_list(fact))
