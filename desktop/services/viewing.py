"""Record who opened whose card: once in half an hour, and what a search led to (§3.4).

Neither what was typed nor a hash of it is kept: it is often a name or an IIN by itself.
"""

import datetime as dt
from typing import Final

from desktop.models.facts import CardKind, CardViewed, Searched
from desktop.services.desk import Desk
from desktop.store import viewing

ONCE_IN: Final = dt.timedelta(minutes=30)
"""How long one look at a card counts for."""


def note_view(desk: Desk, *, kind: CardKind, record: str) -> bool:
    """Record that this operator opened a card, unless he did within half an hour.

    Refuses `not-allowed`, `nobody-here`.
    """
    now = desk.now()
    if seen_lately(desk, record, now):
        return False
    with desk.work(at=now, command="case.see") as work:
        work.record(CardViewed(record=record, kind=kind))
    return True


def seen_lately(desk: Desk, record: str, now: dt.datetime, *, way: str = "card") -> bool:
    """Say whether a look of this operator at a card, or a finding by `search`, counts still."""
    office = desk.office().office
    last = viewing.last_seen(desk.database, office, record=record, by=desk.operator, way=way)
    return last is not None and dt.timedelta(0) <= now - last < ONCE_IN


def note_search(desk: Desk, *, kind: CardKind, found: str) -> None:
    """Record that this operator opened what a search found; refuses `not-allowed`."""
    with desk.work(at=desk.now(), command="case.see") as work:
        work.record(Searched(found=found, kind=kind))
