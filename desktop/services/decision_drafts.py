"""Keep what is typed of a decision until it is written down: a desk's own, never a fact."""

from collections.abc import Sequence
from typing import Final

from desktop.models.decision import ItemDecision
from desktop.services.desk import Desk
from desktop.store import desk as desk_tables
from desktop.store.codec import decode_part, encode_part

_KEY: Final = "decision:"


def keep(desk: Desk, *, case: str, decisions: Sequence[ItemDecision]) -> None:
    """Keep what is typed of a case in place of what was kept of it; nothing forgets it."""
    key = f"{_KEY}{case}"
    if not decisions:
        desk_tables.delete_draft(desk.database, window=key)
        return
    desk_tables.save_draft(
        desk.database,
        window=key,
        visit="",
        draft=encode_part(tuple(decisions)),
        saved_at=desk.now(),
    )


def kept(desk: Desk, *, case: str) -> tuple[ItemDecision, ...]:
    """Return what was typed of a case and not written down yet."""
    row = desk_tables.draft(desk.database, f"{_KEY}{case}")
    if row is None:
        return ()
    found: tuple[ItemDecision, ...] = decode_part(tuple[ItemDecision, ...], row.draft)
    return found
