"""Read what happened to a case after its registration, in its order."""

import datetime as dt
from dataclasses import dataclass
from typing import Final

from desktop.models import moments
from desktop.models.facts import Fact
from desktop.store.codec import FACTS, decode_part
from desktop.store.handles import Reader

_SELECT: Final = """
    SELECT fact, done_at, done_by, body FROM case_events WHERE case_id = ? ORDER BY seq
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseEvent:
    """Hold one thing that happened: the fact, when and by whom it was done."""

    fact: Fact
    at: dt.datetime
    by: str


def events(reader: Reader, case_id: str) -> list[CaseEvent]:
    """Return the history of a case since its registration."""
    return [
        CaseEvent(fact=decode_part(FACTS[fact], body), at=moments.from_text(at), by=by)
        for fact, at, by, body in reader.rows(_SELECT, (case_id,))
    ]
