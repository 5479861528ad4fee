"""Read the figures that were frozen here."""

import datetime as dt
from dataclasses import dataclass
from typing import Final

from desktop.models import moments
from desktop.models.facts import FiguresFrozen
from desktop.store.codec import decode_part
from desktop.store.handles import Reader

_SELECT: Final = "SELECT detail, frozen_at, frozen_by FROM figures_frozen"


@dataclass(frozen=True, slots=True, kw_only=True)
class FrozenRow:
    """Hold a frozen table, when it was frozen and by which staff id."""

    fact: FiguresFrozen
    at: dt.datetime
    by: str


def frozen_here(reader: Reader, office: str) -> list[FrozenRow]:
    """Return what was frozen at an office or a region, the newest first."""
    rows = reader.rows(f"{_SELECT} WHERE office = ? ORDER BY seq DESC", (office,))
    return [_row(*row) for row in rows]


def frozen(reader: Reader, frozen_id: str) -> FrozenRow | None:
    """Return one frozen table, None where there is none of that id."""
    found = reader.row(f"{_SELECT} WHERE frozen = ?", (frozen_id,))
    return None if found is None else _row(*found)


def _row(detail: str, at: str, by: str) -> FrozenRow:
    return FrozenRow(fact=decode_part(FiguresFrozen, detail), at=moments.from_text(at), by=by)
