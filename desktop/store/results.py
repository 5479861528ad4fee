"""Read the results of an office by what they bear: a number, the serial of a numbered form."""

from dataclasses import dataclass
from typing import Final

from desktop.models.blanks import BlankKind, Block, blank_key
from desktop.models.number_key import number_key
from desktop.store.handles import Reader

_ON_PAPER: Final = """
    SELECT result, case_id, kind, number, blank FROM results
    WHERE case_id = (SELECT about_id FROM papers WHERE paper = ?1) AND paper = ?1
        AND kind IN ('permit', 'invitation')
"""

_BLANK: Final = """
    SELECT number FROM results
    WHERE blank_key = ? AND blank_key <> '' AND office = ? AND kind = ? LIMIT 1
"""

_OF_BLOCK: Final = """
    SELECT blank, number FROM results
    WHERE blank_key IN ({marks}) AND blank_key <> '' AND office = ? AND kind = ? LIMIT 1
"""
_ENDED: Final = """
    SELECT number, ended FROM results WHERE case_id = ? AND paper = ? AND ended <> ''
"""
_HERE: Final = "SELECT 1 FROM results WHERE result = ? AND handed_on = '' AND ended = ''"
_CASE: Final = "SELECT case_id FROM results WHERE result = ?"
_NUMBERED: Final = """SELECT cases.number FROM results
    JOIN cases ON cases.case_id = results.case_id
    WHERE results.number_key = ? AND results.office = ? AND results.kind = ?
        AND substr(results.issued_on, 1, 4) = ? LIMIT 1"""


def of_number(reader: Reader, office: str, kind: str, number: str, *, year: int) -> str:
    """Return the number of the case whose result of a kind bears a number of a year, or nothing.

    However the number is written (`models/number_key.py`).
    """
    return str(reader.value(_NUMBERED, (number_key(number), office, kind, f"{year:04d}")) or "")


def on_blank(reader: Reader, office: str, kind: str, blank: str) -> str:
    """Return the number of the result made on a numbered form, empty when none is."""
    return str(reader.value(_BLANK, (blank_key(blank), office, kind)) or "")


def on_block(reader: Reader, office: str, kind: str, block: Block) -> tuple[str, str] | None:
    """Return a serial of a block that a result bears, and its number; None where none does."""
    keys = [blank_key(serial.text) for serial in block.serials]
    marks = ", ".join("?" * len(keys))
    found = reader.row(_OF_BLOCK.format(marks=marks), (*keys, office, kind))
    return None if found is None else (str(found[0]), str(found[1]))


def ended_on_paper(reader: Reader, case: str, paper: str) -> tuple[str, str] | None:
    """Return number and end of the form that a paper of a case is, None while it holds."""
    found = reader.row(_ENDED, (case, paper))
    return None if found is None else (str(found[0]), str(found[1]))


@dataclass(frozen=True, slots=True, kw_only=True)
class OnPaper:
    """Hold the result that a paper is, where it stands on a blank; `blank` is told or empty."""

    result: str
    case: str
    kind: BlankKind
    number: str
    blank: str


def on_paper(reader: Reader, paper: str) -> OnPaper | None:
    """Return the permit or invitation a paper is, None of any other paper."""
    found = reader.row(_ON_PAPER, (paper,))
    if found is None:
        return None
    result, case, kind, number, blank = found
    return OnPaper(result=result, case=case, kind=kind, number=number, blank=blank)


def lies_here(reader: Reader, result: str) -> bool:
    """Say whether a result still holds and nobody received it yet."""
    return reader.row(_HERE, (result,)) is not None


def case_of(reader: Reader, result: str) -> str:
    """Return the case that led to a result, empty where there is no such result."""
    return str(reader.value(_CASE, (result,)) or "")
