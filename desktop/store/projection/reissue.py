"""A permit or invitation comes to its end: another was made for it, or it is annulled (D28)."""

from typing import Final

from desktop.models.chain import Deed
from desktop.models.facts import ResultAnnulled, ResultReplaced
from desktop.store.projection.case_events import remember
from desktop.store.projection.rows import Rows
from desktop.store.projection.weapons_annulled import permit_annulled

_ENDED: Final = """
    UPDATE results SET ended = ?, ended_for = ?, ended_on = ?, ended_at = ?, successor = ?
    WHERE ended = '' AND result = ?
"""
_READY: Final = """
    UPDATE cases SET stage = 'ready', held_since = ?
    WHERE stage IN ('ready', 'closed') AND case_id = ?
"""
_CLOSED: Final = """
    UPDATE cases SET stage = 'closed', holder = '', holder_name = '', held_since = ''
    WHERE case_id = ?
"""


def result_replaced(rows: Rows, deed: Deed, fact: ResultReplaced) -> None:
    """End a form by the one made for it; the case lies ready again, for that one."""
    rows.change(_ENDED, ("replaced", fact.reason, fact.on.isoformat(), deed.at, fact.new, fact.old))
    rows.change(_READY, (deed.at, fact.case))
    remember(rows, deed, fact.case, fact)


def result_annulled(rows: Rows, deed: Deed, fact: ResultAnnulled) -> None:
    """End a form for good; the case is closed where nothing else of it lies here."""
    rows.change(_ENDED, ("annulled", fact.reason, fact.on.isoformat(), deed.at, "", fact.result))
    if fact.closes:
        rows.change(_CLOSED, (fact.case,))
    permit_annulled(rows, deed, fact)
    remember(rows, deed, fact.case, fact)
