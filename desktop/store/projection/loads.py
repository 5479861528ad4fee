"""Which rows of a file of an opening balance are in, so that a load broken off goes on (D43)."""

from typing import Final

from desktop.models.chain import Deed
from desktop.models.origin import Origin
from desktop.store.projection.rows import Rows

_LOADED: Final = """
    INSERT OR IGNORE INTO loaded_rows (office, fact, file, line) VALUES (?, ?, ?, ?)
"""


def row_loaded(rows: Rows, deed: Deed, origin: Origin) -> None:
    """Keep that this row of its file is in, whatever becomes of it later."""
    rows.add(_LOADED, (deed.office, deed.fact, origin.file, origin.row))
