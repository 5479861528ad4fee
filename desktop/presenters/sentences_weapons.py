"""What is said when an event of a registered weapon is refused (D45)."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from desktop.i18n import marked

WEAPONS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "weapon-unknown": marked("This weapon is not in the register. Open the register again."),
        "weapon-event": marked(
            "“{event}” cannot follow: the register says of this weapon “{weapon_state}”."
        ),
        "weapon-event-early": marked(
            "Something later is recorded already: of {day}. Enter that day or a later one."
        ),
        "weapon-document-missing": marked("Name the document that tells of it."),
        "weapon-other-missing": marked("“{event}”: write to whom, from where or where to."),
        "weapon-event-missing": marked("Choose what happened to the weapon."),
        "nobody-due": marked("Nobody is due by {day}. Choose a later day."),
        "weapon-day-missing": marked("Enter the day it happened."),
        "weapon-reason": marked("Write what was wrong with the entry."),
        "weapon-event-stands": marked(
            "Nothing of this weapon can be taken back: its permits stay, and so does what later "
            "events rest on. Take those back first."
        ),
    }
)
"""English sentences by code."""
