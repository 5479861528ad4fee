"""Weapons whose permit was annulled: they are without one from that day (D45)."""

from typing import Final

from desktop.models.chain import Deed
from desktop.models.facts import ResultAnnulled
from desktop.models.weapon_life import offered
from desktop.store.projection.path import day_text
from desktop.store.projection.rows import Rows
from desktop.store.projection.weapons import CHANGED, EVENT, STATE

_ON_RESULT: Final = "SELECT group_concat(weapon, char(10)) FROM weapons WHERE result = ?"


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
