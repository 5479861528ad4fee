"""Apply drills of restoring, and who looked at whose card: a line for each."""

from typing import Final

from desktop.models import moments
from desktop.models.chain import Deed
from desktop.models.facts import CardViewed, DrillDone, Searched
from desktop.store.projection.rows import Rows

_DRILL: Final = """
    INSERT INTO drills
        (office, drill, copied_at, outcome, entries, cases, code, done_at, done_by)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_VIEW: Final = """
    INSERT INTO views (office, kind, record, way, seen_at, seen_by) VALUES (?, ?, ?, ?, ?, ?)
"""


def drill_done(rows: Rows, deed: Deed, fact: DrillDone) -> None:
    """Keep what a drill came to."""
    about = (deed.office, fact.drill, moments.to_text(fact.copied_at), fact.outcome)
    rows.add(_DRILL, (*about, fact.entries, fact.cases, fact.code, deed.at, deed.by))


def card_viewed(rows: Rows, deed: Deed, fact: CardViewed) -> None:
    """Keep who opened a card, and when."""
    rows.add(_VIEW, (deed.office, fact.kind, fact.record, "card", deed.at, deed.by))


def searched(rows: Rows, deed: Deed, fact: Searched) -> None:
    """Keep who opened what a search found, and when."""
    rows.add(_VIEW, (deed.office, fact.kind, fact.found, "search", deed.at, deed.by))
