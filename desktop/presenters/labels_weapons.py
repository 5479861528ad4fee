"""Names of what happens to a registered weapon, and of where it is after that (D45)."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from desktop.i18n import marked

WEAPONS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "weapon-event.registered": marked("Registered"),
        "weapon-event.re-registered": marked("Re-registered"),
        "weapon-event.replaced": marked("Permit replaced"),
        "weapon-event.moved-in": marked("Moved in"),
        "weapon-event.moved-out": marked("Moved out"),
        "weapon-event.sold": marked("Sold"),
        "weapon-event.lost": marked("Weapon lost"),
        "weapon-event.found": marked("Weapon found"),
        "weapon-event.surrendered": marked("Surrendered"),
        "weapon-event.seized": marked("Seized"),
        "weapon-event.annulled": marked("Permit annulled"),
        "weapon-event.owner-died": marked("Owner died"),
        "weapon-state.held": marked("with its owner"),
        "weapon-state.moved-out": marked("moved out"),
        "weapon-state.sold": marked("weapon sold"),
        "weapon-state.lost": marked("weapon lost"),
        "weapon-state.surrendered": marked("weapon surrendered"),
        "weapon-state.seized": marked("weapon seized"),
        "weapon-state.annulled": marked("permit annulled"),
        "weapon-state.owner-died": marked("owner died"),
        "setting.weapons.days": marked("Days ahead for owners due"),
        "weapon.kind": marked("What happened"),
        "weapon.on": marked("On which day"),
        "weapon.document": marked("By which document"),
        "weapon.document_date": marked("Date of the document"),
        "weapon.other": marked("To whom, from where or where to"),
        "weapon.words": marked("In words"),
        "weapon.event": marked("Which entry"),
        "weapon.reason": marked("What was wrong with it"),
    }
)
"""Events and states of a weapon, and what is asked of an event."""
