"""Read the results of an office by what they bear: a number, the serial of a numbered form."""

from typing import Final

from desktop.store.handles import Reader

_BLANK: Final = """
    SELECT number FROM results WHERE blank = ? AND blank <> '' AND office = ? AND kind = ? LIMIT 1
"""

_NUMBERED: Final = """SELECT cases.number FROM results
    JOIN cases ON cases.case_id = results.case_id
    WHERE results.number = ? AND results.office = ? AND results.kind = ?
        AND substr(results.issued_on, 1, 4) = ? LIMIT 1"""


def of_number(reader: Reader, office: str, kind: str, number: str, *, year: int) -> str:
    """Return the number of the case whose result of a kind bears a number of a year, or nothing."""
    return str(reader.value(_NUMBERED, (number, office, kind, f"{year:04d}")) or "")


def on_blank(reader: Reader, office: str, kind: str, blank: str) -> str:
    """Return the number of the result made on a numbered form, empty when none is."""
    return str(reader.value(_BLANK, (blank, office, kind)) or "")
