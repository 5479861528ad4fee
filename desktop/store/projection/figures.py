"""Figures that were frozen: the table as it was counted, word for word."""

from typing import Final

from desktop.models.chain import Deed
from desktop.models.facts import FiguresFrozen
from desktop.store.codec import encode_part
from desktop.store.projection.rows import Rows

_FROZEN: Final = """
    INSERT INTO figures_frozen (frozen, office, title, frozen_at, frozen_by, detail)
    VALUES (?, ?, ?, ?, ?, ?)
"""


def figures_frozen(rows: Rows, deed: Deed, fact: FiguresFrozen) -> None:
    """Keep a table of figures as it was counted."""
    whose = (fact.frozen, deed.office, fact.title, deed.at, deed.by)
    rows.add(_FROZEN, (*whose, encode_part(fact)))
