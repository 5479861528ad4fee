"""What is decided of each item, and of the case once its last item is decided (D30, D38)."""

import datetime as dt
import json
from typing import Final

from desktop.models.chain import Deed
from desktop.models.decision import ItemDecision
from desktop.models.facts import (
    CaseCameBack,
    CaseSent,
    DecisionProposed,
    DecisionSigned,
    ItemsEnded,
)
from desktop.models.official import Official
from desktop.models.path import Standing, is_over, items_of, standing
from desktop.store.codec import encode_part
from desktop.store.projection.case_events import application_now, remember
from desktop.store.projection.path import day_text
from desktop.store.projection.register_lines import enter_line
from desktop.store.projection.rows import Rows
from desktop.store.projection.weapons_annulled import weapon_refused

_PROPOSE: Final = """
    INSERT INTO outcomes (case_id, item, proposal, proposed_by) VALUES (?1, ?2, ?3, ?4)
    ON CONFLICT DO UPDATE SET proposal = ?3, proposed_by = ?4
"""
_DECIDE: Final = """
    INSERT INTO outcomes (case_id, item, outcome, on_day, decision, signer, signer_name, counted)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?5)
    ON CONFLICT DO UPDATE SET outcome = ?3, on_day = ?4, decision = ?5, signer = ?6,
        signer_name = ?7, counted = iif(counted = '', ?5, counted)
"""
_OUTCOMES: Final = """
    SELECT json_group_object(item, json_array(outcome, on_day)) FROM outcomes
    WHERE case_id = ? AND outcome <> ''
"""
_COUNTED: Final = """
        counted_as = iif(counted_on = '', ?3, counted_as),
        counted_due = iif(counted_on = '', due, counted_due),
        counted_on = iif(counted_on = '', ?2, counted_on)
"""  # of a decision set aside later the figures keep the fate (docs/adr/0015)
_DECIDED: Final = f"""
    UPDATE cases SET stage = 'decided', decided_on = ?2, decision = ?3, held_since = ?4,
        holder = coalesce((SELECT by_staff FROM examinations WHERE case_id = ?1), holder),
        holder_name = coalesce((SELECT by_name FROM examinations WHERE case_id = ?1), holder_name),
        {_COUNTED}
    WHERE case_id = ?1
"""  # noqa: S608  words of ours, every value is bound
_OVER: Final = f"""
    UPDATE cases SET stage = 'closed', ending = ?3, decided_on = ?2, decision = ?3, holder = '',
        holder_name = '', held_since = '', {_COUNTED}
    WHERE case_id = ?1
"""  # noqa: S608  words of ours, every value is bound
_AWAY: Final = """
    UPDATE cases SET stage = 'sent-to-department', holder = '', holder_name = ?, held_since = ?
    WHERE case_id = ?
"""
_AGAIN: Final = """
    UPDATE cases SET stage = 'examined', held_since = ?2,
        holder = coalesce((SELECT by_staff FROM examinations WHERE case_id = ?1), ''),
        holder_name = coalesce((SELECT by_name FROM examinations WHERE case_id = ?1), '')
    WHERE case_id = ?1
"""
_SENT: Final = """
    INSERT INTO departures (case_id, office, dispatch, sent_to, number, on_day, back_by, inventory,
        by_name)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_BACK: Final = """
    UPDATE departures SET back_on = ?, back_number = ?, back_date = ?, result = ?,
        signer_name = ?, words = ?
    WHERE dispatch = ? AND case_id = ?
"""


def decision_proposed(rows: Rows, deed: Deed, fact: DecisionProposed) -> None:
    """Keep what is proposed of each item, in the place of what was."""
    for each in fact.items:
        rows.add(_PROPOSE, (fact.case, each.item, encode_part(each), fact.by.name))
    remember(rows, deed, fact.case, fact)


def decision_signed(rows: Rows, deed: Deed, fact: DecisionSigned) -> None:
    """Let what was signed stand, and the case be decided with its last item."""
    for each in fact.items:
        _decide(rows, fact.case, each, fact.on, fact.by)
        weapon_refused(rows, deed, fact.case, each, fact.on)
    _settle(rows, deed, fact.case)
    remember(rows, deed, fact.case, fact)


def items_ended(rows: Rows, deed: Deed, fact: ItemsEnded) -> None:
    """Let items be decided no more; a case all of whose items ended so is closed (D50)."""
    for item in fact.items:
        ended = ItemDecision(item=item, outcome=fact.ending, document=fact.document)
        _decide(rows, fact.case, ended, fact.on, Official(staff="", name=fact.clerk_name))
    _settle(rows, deed, fact.case)
    remember(rows, deed, fact.case, fact)


def case_sent(rows: Rows, deed: Deed, fact: CaseSent) -> None:
    """Let the department have the case; its days away are counted apart (D30)."""
    rows.change(_AWAY, (fact.to, deed.at, fact.case))
    days = (fact.on.isoformat(), day_text(fact.back_by))
    inventory = encode_part(fact.inventory)
    place = (fact.case, deed.office, fact.dispatch, fact.to, fact.number)
    seq = rows.add(_SENT, (*place, *days, inventory, fact.by.name))
    enter_line(
        rows, office=deed.office, register="dispatches", day=days[0], ref=str(seq), case=fact.case
    )
    remember(rows, deed, fact.case, fact)


def case_came_back(rows: Rows, deed: Deed, fact: CaseCameBack) -> None:
    """Keep what the department says; what it decided stands, the rest is decided here."""
    days = (fact.on.isoformat(), fact.number, fact.date.isoformat())
    said = (fact.result, fact.signer.name, fact.words)
    rows.change(_BACK, (*days, *said, fact.dispatch, fact.case))
    for each in fact.items:
        _decide(rows, fact.case, each, fact.date, fact.signer)
        weapon_refused(rows, deed, fact.case, each, fact.date)
    if not _settle(rows, deed, fact.case):
        rows.change(_AGAIN, (fact.case, deed.at))
    remember(rows, deed, fact.case, fact)


def _decide(rows: Rows, case: str, decided: ItemDecision, on: dt.date, signer: Official) -> None:
    what = (decided.outcome, on.isoformat(), encode_part(decided))
    rows.add(_DECIDE, (case, decided.item, *what, signer.staff, signer.name))


def _settle(rows: Rows, deed: Deed, case: str) -> bool:
    """Let the case be decided or closed once every item has its outcome; say whether it is."""
    found = _standing(rows, case)
    if not found.decision:
        return False
    decided = (case, day_text(found.decided_on), found.decision)
    if is_over(found.decision):
        rows.change_if_there(_OVER, decided)
    else:
        rows.change_if_there(_DECIDED, (*decided, deed.at))
    return True


def _standing(rows: Rows, case: str) -> Standing:
    _seq, application = application_now(rows, case)
    (text,) = rows.one(_OUTCOMES, (case,)) or ("{}",)
    known = json.loads(text)
    outcomes = [known.get(item.key, ("", "")) for item in items_of(application)]
    return standing(
        [(outcome, dt.date.fromisoformat(on) if on else None) for outcome, on in outcomes]
    )
