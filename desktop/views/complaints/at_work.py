"""Bring the page of complaints to its presenters."""

from collections.abc import Callable

from desktop.presenters.program import Program
from desktop.views.complaints.page import ComplaintsPage
from desktop.views.keys import PhysicalKeys
from desktop.views.theme import Theme


def complaints_page(
    theme: Theme, program: Program, keys: PhysicalKeys, look_up: Callable[[str], None]
) -> ComplaintsPage:
    """Make the page; `look_up` shows the application of a complaint among the others."""
    complaints = program.complaints
    page = ComplaintsPage(theme, complaints=complaints, acts=complaints.acts, keys=keys)
    page.case_requested.connect(look_up)
    return page
