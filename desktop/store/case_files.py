"""Read the files bound of the papers of cases, and the letter a case went away with."""

import datetime as dt
from typing import Final

from desktop.models import moments
from desktop.models.facts import CaseFileMade
from desktop.store.codec import decode_part
from desktop.store.handles import Reader

_OF_CASE: Final = "SELECT detail FROM case_files WHERE case_id = ? ORDER BY seq"
_BY_COVER: Final = "SELECT detail FROM case_files WHERE cover = ?"
_BY_INVENTORY: Final = "SELECT detail FROM case_files WHERE case_id = ? AND inventory = ?"
_LETTER: Final = """
    SELECT paper FROM papers
    WHERE about = 'office' AND about_id = ? AND kind = 'dispatch-letter' AND issued_at = ?
"""


def files_of(reader: Reader, case: str) -> list[CaseFileMade]:
    """Return the files made of a case, the newest last."""
    return [decode_part(CaseFileMade, detail) for (detail,) in reader.rows(_OF_CASE, (case,))]


def file_under(reader: Reader, cover: str) -> CaseFileMade | None:
    """Return the file that lies under a cover, None of any other paper."""
    found = reader.row(_BY_COVER, (cover,))
    return None if found is None else decode_part(CaseFileMade, found[0])


def file_listed(reader: Reader, case: str, inventory: str) -> CaseFileMade | None:
    """Return the file of a case whose inner list a paper is, None of any other paper."""
    found = reader.row(_BY_INVENTORY, (case, inventory))
    return None if found is None else decode_part(CaseFileMade, found[0])


def letter_sent_at(reader: Reader, office: str, at: dt.datetime) -> str:
    """Return the letter to the department that was issued at a moment, empty where there is none.

    It is the office's, for it goes with several cases; the inventory of each is of that moment.
    """
    return str(reader.value(_LETTER, (office, moments.to_text(at))) or "")
