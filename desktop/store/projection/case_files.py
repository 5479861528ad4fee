"""Files bound of the papers of a case: each stays, the newest is what it came to (issue 5)."""

from typing import Final

from desktop.models.chain import Deed
from desktop.models.facts import CaseFileMade
from desktop.store.codec import encode_part
from desktop.store.projection.case_events import note
from desktop.store.projection.rows import Rows

_ADD: Final = """
    INSERT INTO case_files (office, case_id, file, purpose, on_day, sheets, hidden, cover,
        inventory, certificate, detail, made_at, made_by)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""


def case_file_made(rows: Rows, deed: Deed, fact: CaseFileMade) -> None:
    """Keep a file with its inner list, and that it was made; of the case it changes nothing."""
    what = (deed.office, fact.case, fact.file, fact.purpose, fact.on.isoformat())
    counted = (fact.sheets, fact.hidden)
    papers = (fact.cover, fact.inventory, fact.certificate)
    rows.add(_ADD, (*what, *counted, *papers, encode_part(fact), deed.at, deed.by))
    note(rows, deed, fact.case, fact)
