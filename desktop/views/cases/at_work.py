"""Bring the register to its presenters."""

from collections.abc import Callable

from desktop.presenters.program import Program
from desktop.views.cases.page import CasesPage
from desktop.views.keys import PhysicalKeys
from desktop.views.theme import Theme


def cases_page(
    theme: Theme, program: Program, keys: PhysicalKeys, decide: Callable[[str], None]
) -> CasesPage:
    """Make the page of the register; `decide` lays a case of it open on the page of decisions."""
    page = CasesPage(
        theme,
        cases=program.cases,
        lanes=program.lanes,
        acts=program.acts,
        prints=program.prints,
        help_=program.help,
        keys=keys,
    )
    page.decision_requested.connect(decide)
    return page
