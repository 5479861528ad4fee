"""How the invitation letters of organisations were found (I-11.C, I-A3)."""

from typing import Final

from desktop.models.chain import Deed
from desktop.models.facts import LetterChecked
from desktop.store.codec import encode_part
from desktop.store.projection.case_events import remember
from desktop.store.projection.rows import Rows

_CHECKED: Final = """
    INSERT INTO letter_checks (case_id, item, on_day, copies, faults, paper, by_name)
    VALUES (?, ?, ?, ?, ?, ?, ?)
"""


def letter_checked(rows: Rows, deed: Deed, fact: LetterChecked) -> None:
    """Keep how a letter was found on a day; the checks before it stay."""
    faults = encode_part(fact.faults)
    said = (fact.on.isoformat(), fact.copies, faults, fact.paper, fact.by.name)
    rows.add(_CHECKED, (fact.case, fact.item, *said))
    remember(rows, deed, fact.case, fact)
