"""A decision set aside upon a complaint: the case is examined anew (docs/adr/0015).

What was decided and issued stays in the record as it was; the results are marked. Those not handed
over yet come to their end at once, the others once the new result is handed over.
"""

from typing import Final

from desktop.models.chain import Deed
from desktop.models.facts import DecisionSetAside, HandedOver
from desktop.store.projection.case_events import remember
from desktop.store.projection.examination import new_term
from desktop.store.projection.rows import Rows

_AGAIN: Final = """
    UPDATE cases SET stage = 'assigned', decided_on = '', decision = '', holder = ?,
        holder_name = ?, held_since = ?
    WHERE case_id = ?
"""
_OPEN: Final = """
    UPDATE outcomes SET proposal = '', proposed_by = '', outcome = '', on_day = '', decision = '',
        signer = '', signer_name = ''
    WHERE case_id = ? AND item = ?
"""
_UNCHECKED: Final = "UPDATE completeness SET over = 1 WHERE case_id = ?"
_MARKED: Final = """
    UPDATE results SET set_aside = ? WHERE ended = '' AND kind <> 'confirmation' AND case_id = ?
"""
_ENDED: Final = """
    UPDATE results SET ended = 'set-aside', ended_for = ?, ended_on = ?, ended_at = ?
    WHERE set_aside <> '' AND ended = '' AND (handed_on = '') = ? AND case_id = ?
"""


def decision_set_aside(rows: Rows, deed: Deed, fact: DecisionSetAside) -> None:
    """Open what was decided anew, mark what it led to, and count the term from that day."""
    rows.change(_AGAIN, (fact.to.staff, fact.to.name, deed.at, fact.case))
    for item in fact.items:
        rows.change(_OPEN, (fact.case, item))
    rows.change_if_there(_UNCHECKED, (fact.case,))
    rows.change_if_there(_MARKED, (fact.number, fact.case))
    ended = (fact.number, fact.on.isoformat(), deed.at)
    rows.change_if_there(_ENDED, (*ended, 1, fact.case))
    new_term(rows, fact.case, fact.term, None)
    remember(rows, deed, fact.case, fact)


def given_back(rows: Rows, deed: Deed, fact: HandedOver) -> None:
    """End what was set aside and is given back against the new result, or is not and why."""
    ended = (fact.unreturned, fact.on.isoformat(), deed.at)
    rows.change_if_there(_ENDED, (*ended, 0, fact.case))
