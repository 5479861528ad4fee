"""The sections of a region's settings, and what makes each of them."""

from collections.abc import Callable, Mapping
from typing import Final

from desktop.i18n import marked
from desktop.presenters.region_program import RegionProgram
from desktop.views.region.computers_form import ComputersForm
from desktop.views.region.editions_form import EditionsForm
from desktop.views.region.keys_form import KeysForm
from desktop.views.region.unsealing_form import UnsealingForm
from desktop.views.settings.access_form import AccessForm
from desktop.views.settings.backups_form import BackupsForm
from desktop.views.settings.forms import SettingsForm
from desktop.views.settings.held_form import HeldForm
from desktop.views.settings.looks_form import LooksForm
from desktop.views.settings.printers_form import PrintersForm
from desktop.views.settings.staff_form import StaffForm
from desktop.views.settings.trail_form import TrailForm
from desktop.views.theme import Theme

SECTIONS: Final[Mapping[str, str]] = {
    "computers": marked("Computers of the offices"),
    "editions": marked("Reference editions"),
    "region": marked("Keys of the region"),
    "staff": marked("Employees"),
    "access": marked("Signing in"),
    "unsealing": marked("Lost passwords"),
    "printers": marked("Printers"),
    "backups": marked("Backups"),
    "trail": marked("Who did what"),
    "held": marked("What we hold about a person"),
    "looks": marked("Language and appearance"),
}
"""The sections in their order, with their English names."""


def forms_of_region(
    theme: Theme, program: RegionProgram
) -> Mapping[str, Callable[[], SettingsForm]]:
    """Return what makes each section the operator may open now."""
    forms: dict[str, Callable[[], SettingsForm]] = {
        "computers": lambda: ComputersForm(theme, program.computers),
        "editions": lambda: EditionsForm(theme, program.editions),
        "region": lambda: KeysForm(theme, program.keys),
        "staff": lambda: StaffForm(theme, program.staff),
        "unsealing": lambda: UnsealingForm(theme, program.unsealing),
        "printers": lambda: PrintersForm(theme, program.printers, program.declared),
        "backups": lambda: BackupsForm(theme, program.keeping),
        "trail": lambda: TrailForm(theme, program.trail),
        "held": lambda: HeldForm(theme, program.trail.held),
        "looks": lambda: LooksForm(theme, program.declared),
    }
    access = program.access
    if access is not None:
        forms["access"] = lambda: AccessForm(theme, access)
    return {key: make for key, make in forms.items() if program.rights.may_open(f"settings.{key}")}
