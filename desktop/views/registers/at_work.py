"""Bring the page of registers to its presenters."""

from collections.abc import Callable

from desktop.presenters.program import Program
from desktop.views.keys import PhysicalKeys
from desktop.views.registers.page import RegistersPage
from desktop.views.theme import Theme


def registers_page(
    theme: Theme, program: Program, keys: PhysicalKeys, look_up: Callable[[str], None]
) -> RegistersPage:
    """Make the page of registers; `look_up` shows the case of a line among the applications."""
    page = RegistersPage(theme, registers=program.registers, acts=program.register_acts, keys=keys)
    page.case_requested.connect(look_up)
    return page
