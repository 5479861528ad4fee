"""The queue, or lines of it, paused and reopened."""

from typing import Final

from desktop.models.chain import Deed, dump
from desktop.models.facts import QueuePaused, QueueReopened
from desktop.store.projection.rows import Rows

_PAUSE: Final = """
    INSERT INTO pauses (pause, office, day, lines, reason, words, began_at, began_by)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
"""
_REOPEN: Final = "UPDATE pauses SET ended_at = ?, ended_by = ? WHERE pause = ?"


def queue_paused(rows: Rows, deed: Deed, fact: QueuePaused) -> None:
    """Let nobody of its lines be called."""
    what = (fact.pause, deed.office, fact.day, dump(fact.lines), fact.reason, fact.words)
    rows.add(_PAUSE, (*what, deed.at, deed.by))


def queue_reopened(rows: Rows, deed: Deed, fact: QueueReopened) -> None:
    """Let its lines be called again."""
    rows.change(_REOPEN, (deed.at, deed.by, fact.pause))
