"""Apply drills of restoring, who looked at whose card, who took a list away: a line for each."""

from typing import Final

from desktop.models import moments
from desktop.models.chain import Deed
from desktop.models.facts import CardViewed, DrillDone, ListSaved, Searched
from desktop.store.codec import encode_part
from desktop.store.projection.path import day_text
from desktop.store.projection.rows import Rows

_DRILL: Final = """
    INSERT INTO drills
        (office, drill, copied_at, outcome, entries, cases, code, exported, exported_bytes,
        done_at, done_by)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_VIEW: Final = """
    INSERT INTO views (office, kind, record, way, seen_at, seen_by) VALUES (?, ?, ?, ?, ?, ?)
"""

_SAVED: Final = """
    INSERT INTO saved_lists
        (office, what, lines, file, sha256, words, first, last, upto, saved_at, saved_by)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""


def drill_done(rows: Rows, deed: Deed, fact: DrillDone) -> None:
    """Keep what a drill came to."""
    about = (deed.office, fact.drill, moments.to_text(fact.copied_at), fact.outcome)
    counts = (fact.entries, fact.cases, fact.code, fact.exported, fact.exported_bytes)
    rows.add(_DRILL, (*about, *counts, deed.at, deed.by))


def card_viewed(rows: Rows, deed: Deed, fact: CardViewed) -> None:
    """Keep who opened a card, and when."""
    rows.add(_VIEW, (deed.office, fact.kind, fact.record, "card", deed.at, deed.by))


def searched(rows: Rows, deed: Deed, fact: Searched) -> None:
    """Keep who opened what a search found, and when."""
    rows.add(_VIEW, (deed.office, fact.kind, fact.found, "search", deed.at, deed.by))


def list_saved(rows: Rows, deed: Deed, fact: ListSaved) -> None:
    """Keep who wrote a list into a file, chosen by what, and the file's hash."""
    what = (deed.office, fact.what, fact.rows, fact.file, fact.sha256)
    asked = (fact.words, day_text(fact.first), day_text(fact.last), encode_part(fact.upto))
    rows.add(_SAVED, (*what, *asked, deed.at, deed.by))
