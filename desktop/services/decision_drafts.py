"""Keep what is typed of a decision until it is written down: a desk's own, never a fact."""

from dataclasses import dataclass
from typing import Final

from desktop.models.decision import ItemDecision
from desktop.models.letter import Typed
from desktop.services.desk import Desk
from desktop.store import desk as desk_tables
from desktop.store.codec import decode_part, encode_part

_KEY: Final = "decision:"


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """Hold what was typed of a case: its decisions, and the words of its letter; None: none."""

    decisions: tuple[ItemDecision, ...] = ()
    letter: tuple[Typed, ...] | None = None


NOTHING: Final = Kept()


def keep(desk: Desk, *, case: str, typed: Kept) -> None:
    """Keep what is typed of a case in place of what was kept of it; `NOTHING` forgets it."""
    key = f"{_KEY}{case}"
    if typed == NOTHING:
        desk_tables.delete_draft(desk.database, window=key)
        return
    desk_tables.save_draft(
        desk.database, window=key, visit="", draft=encode_part(typed), saved_at=desk.now()
    )


def kept(desk: Desk, *, case: str) -> Kept:
    """Return what was typed of a case and not written down yet."""
    row = desk_tables.draft(desk.database, f"{_KEY}{case}")
    if row is None:
        return NOTHING
    found: Kept = decode_part(Kept, row.draft)
    return found
