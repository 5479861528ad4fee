"""Weapons whose permit was annulled: they are without one from that day (D45)."""

import datetime as dt
from typing import Final

from desktop.models.chain import Deed
from desktop.models.decision import ItemDecision
from desktop.models.facts import ResultAnnulled
from desktop.models.weapon_life import offered
from desktop.store.projection.path import day_text
from desktop.store.projection.rows import Rows
from desktop.store.projection.weapons import CHANGED, EVENT, STATE

_ON_RESULT: Final = "SELECT group_concat(weapon, char(10)) FROM weapons WHERE result = ?"


_OF_ITEM: Final = "SELECT weapon FROM weapons WHERE case_id = ? AND item = ?"
_SET_ASIDE: Final = """
    SELECT json_extract(body, '$.number') FROM case_events
    WHERE case_id = ? AND fact = 'DecisionSetAside' ORDER BY seq DESC LIMIT 1
"""


def permit_annulled(rows: Rows, deed: Deed, fact: ResultAnnulled) -> None:
    """Let the weapons on a permit that was annulled be without one (D45)."""
    (listed,) = rows.one(_ON_RESULT, (fact.result,)) or ("",)
    for weapon in (listed or "").split():
        (state,) = rows.one(STATE, (weapon,)) or ("",)
        if "annulled" in offered(state):
            rows.change(CHANGED, ("annulled", fact.on.isoformat(), weapon))
        told = (fact.document, day_text(fact.document_date), "", fact.words)
        on, name = fact.on.isoformat(), fact.clerk_name
        rows.add(EVENT, (weapon, "annulled", on, *told, fact.case, 0, "", name, deed.at))


def weapon_refused(rows: Rows, deed: Deed, case: str, decided: ItemDecision, on: dt.date) -> None:
    """Let a weapon whose permit was set aside be without one, once it is refused (docs/adr/0015).

    Until then its card stays as it stood; only a case decided anew has a weapon on the books.
    """
    if decided.outcome != "refused" or not decided.item.startswith("item-"):
        return
    item = int(decided.item.removeprefix("item-"))
    (weapon,) = rows.one(_OF_ITEM, (case, item)) or ("",)
    (number,) = rows.one(_SET_ASIDE, (case,)) or ("",)
    if not weapon or not number:
        return
    (state,) = rows.one(STATE, (weapon,)) or ("",)
    day = on.isoformat()
    if "annulled" in offered(state):
        rows.change(CHANGED, ("annulled", day, weapon))
    told = (number, "", "", "")
    rows.add(EVENT, (weapon, "annulled", day, *told, case, item, "", deed.by, deed.at))
