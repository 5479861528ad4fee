"""Bring the page of registers to its presenters, and name what the search offers of it."""

from collections.abc import Callable

from desktop.i18n import _
from desktop.models.registers import REGISTERS as ALL
from desktop.presenters import formats
from desktop.presenters.program import Program
from desktop.presenters.search import Action
from desktop.views.keys import PhysicalKeys
from desktop.views.pages import REGISTERS
from desktop.views.registers.page import RegistersPage
from desktop.views.theme import Theme


def registers_page(
    theme: Theme, program: Program, keys: PhysicalKeys, look_up: Callable[[str], None]
) -> RegistersPage:
    """Make the page of registers; `look_up` shows the case of a line among the applications."""
    page = RegistersPage(theme, registers=program.registers, acts=program.register_acts, keys=keys)
    page.case_requested.connect(look_up)
    return page


def at_registers() -> tuple[Action, ...]:
    """Return every register by its name, each to be opened from anywhere."""
    said = _("Registers: {register}")
    return tuple(
        Action(
            command=f"{REGISTERS}.{each.id}",
            words=said.format(register=formats.text(each.title)),
        )
        for each in ALL.values()
    )
