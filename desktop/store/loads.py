"""Read which rows of a file of an opening balance are in already (D43)."""

from typing import Final

from desktop.store.handles import Reader

_INSIDE: Final = "SELECT line FROM loaded_rows WHERE office = ? AND fact = ? AND file = ?"


def rows_inside(reader: Reader, *, office: str, fact: str, file: str) -> set[int]:
    """Return the rows of the file with this SHA-256 that are facts of this name already."""
    return {line for (line,) in reader.rows(_INSIDE, (office, fact, file))}
