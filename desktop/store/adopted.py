"""Read what came back from the region after a restore, and what of it is left to a person."""

from dataclasses import dataclass
from typing import Final

from desktop.store.handles import Reader

_LEFT: Final = """
    SELECT predecessor, n, code FROM entries_left
    WHERE ?1 IN ('', office) AND code <> 'passed' ORDER BY predecessor, n
"""
_IS_LEFT: Final = "SELECT 1 FROM entries_left WHERE predecessor = ? AND n = ?"
_UPTO: Final = "SELECT max(last) FROM entries_adopted WHERE predecessor = ? AND inst = ?"


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftRow:
    """Name an entry of an installation before, and why no table has it."""

    predecessor: str
    n: int
    code: str


def left_of(reader: Reader, office: str = "") -> list[LeftRow]:
    """Return the entries somebody must look at, of an office's room or of all."""
    return [
        LeftRow(predecessor=predecessor, n=n, code=code)
        for predecessor, n, code in reader.rows(_LEFT, (office,))
    ]


def is_left(reader: Reader, predecessor: str, n: int) -> bool:
    """Say whether an entry that came back stands in the journal alone."""
    return reader.value(_IS_LEFT, (predecessor, n)) is not None


def adopted_upto(reader: Reader, predecessor: str, inst: str) -> int:
    """Return the last entry of an installation that one after it took back, 0 for none."""
    return int(reader.value(_UPTO, (predecessor, inst)) or 0)
