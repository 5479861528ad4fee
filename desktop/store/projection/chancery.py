"""The chancery's numbers of applications and papers: the newest of each, and found by it (D42)."""

import json
from typing import Final

from desktop.models.chain import Deed
from desktop.models.facts import ChanceryNumbered
from desktop.store.projection.case_events import application_now, remember
from desktop.store.projection.index import codes_changed, codes_of
from desktop.store.projection.rows import Rows

_SET: Final = "INSERT OR REPLACE INTO chancery VALUES (?, ?, ?, ?, ?, ?, ?)"
_NUMBERS: Final = "SELECT json_group_array(number) FROM chancery WHERE case_id = ?"
_PLACE: Final = "SELECT number, qr FROM cases WHERE seq = ?"


def chancery_numbered(rows: Rows, deed: Deed, fact: ChanceryNumbered) -> None:
    """Keep the number and the date, and let the case be found by it and by no number before it."""
    before = chancery_numbers(rows, fact.case)
    date = fact.date.isoformat() if fact.date else ""
    rows.add(_SET, (fact.case, fact.direction, fact.paper, fact.number, date, deed.at, deed.by))
    if rows.indexed:
        seq, application = application_now(rows, fact.case)
        number, qr = rows.one(_PLACE, (seq,)) or ("", "")
        codes = codes_of(application, number, qr)
        given = chancery_numbers(rows, fact.case)
        codes_changed(rows, seq, (*codes, *before), (*codes, *given))
    remember(rows, deed, fact.case, fact)


def chancery_numbers(rows: Rows, case: str) -> list[str]:
    """Return every number the chancery has given to a case and its papers."""
    (found,) = rows.one(_NUMBERS, (case,)) or ("[]",)
    return [str(number) for number in json.loads(found)]
