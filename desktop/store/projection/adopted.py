"""Which entries of an installation before came back from the region, and how they are taken.

They stand in the journal behind the `EntriesAdopted` that says so, word for word; those it leaves
out stand there alone, and no table knows of them.
"""

from typing import Final

from desktop.store.projection.rows import Rows

# At a region an office says it of its own predecessors: over the region's entries it has no word.
_ANY: Final = """
    SELECT 1 FROM entries_adopted
    WHERE predecessor = ? AND inst NOT IN (SELECT inst FROM installations) LIMIT 1
"""
_OFFICE: Final = """
    SELECT office FROM entries_adopted WHERE predecessor = ? AND first <= ? AND last >= ?
        AND inst NOT IN (SELECT inst FROM installations) LIMIT 1
"""
_LEFT: Final = "SELECT 1 FROM entries_left WHERE predecessor = ? AND n = ?"


class Adopted:
    """Know of every entry whether it came back, asking the tables no more than needed."""

    def __init__(self, rows: Rows) -> None:
        """Ask the tables through `rows`."""
        self._rows = rows
        self._known: dict[str, bool] = {}

    def office(self, inst: str, n: int) -> str:
        """Return the office that took an entry back, empty of one that was made here."""
        known = self._known.get(inst)
        if known is None:
            known = self._known[inst] = self._rows.one(_ANY, (inst,)) is not None
        found = self._rows.one(_OFFICE, (inst, n, n)) if known else None
        return found[0] if found else ""

    def is_left(self, inst: str, n: int) -> bool:
        """Tell whether an entry that came back stands in the journal alone."""
        return self._rows.one(_LEFT, (inst, n)) is not None

    def forget(self) -> None:
        """Ask again: more came back."""
        self._known.clear()
