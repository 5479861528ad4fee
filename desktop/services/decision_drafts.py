"""Keep what is typed of a decision until it is written down: its writer's own, never a fact."""

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
    """Keep what the operator typed of a case in place of what he did; `NOTHING` forgets it."""
    key = _key(desk, case)
    if typed == NOTHING:
        desk_tables.delete_draft(desk.database, window=key)
        return
    desk_tables.save_draft(
        desk.database, window=key, visit="", draft=encode_part(typed), saved_at=desk.now()
    )


def kept(desk: Desk, *, case: str) -> Kept:
    """Return what the operator typed of a case and did not write down yet."""
    row = desk_tables.draft(desk.database, _key(desk, case))
    if row is None:
        return NOTHING
    found: Kept = decode_part(Kept, row.draft)
    return found


def _key(desk: Desk, case: str) -> str:
    """Return where the words of one employee of one case are kept: two never share a place."""
    return f"{_KEY}{case}:{desk.operator}"
