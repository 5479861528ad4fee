"""Bring the register to its presenters."""

from desktop.presenters.program import Program
from desktop.views.cases.page import CasesPage
from desktop.views.keys import PhysicalKeys
from desktop.views.theme import Theme


def cases_page(theme: Theme, program: Program, keys: PhysicalKeys) -> CasesPage:
    """Make the page of the register over the presenters of the program."""
    return CasesPage(
        theme,
        cases=program.cases,
        lanes=program.lanes,
        acts=program.acts,
        prints=program.prints,
        help_=program.help,
        keys=keys,
    )
