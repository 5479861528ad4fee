"""Bring the page of reports to its presenters."""

from collections.abc import Callable

from desktop.presenters.program import Program
from desktop.views.keys import PhysicalKeys
from desktop.views.reports.page import ReportsPage
from desktop.views.theme import Theme


def reports_page(
    theme: Theme,
    program: Program,
    keys: PhysicalKeys,
    look_up: Callable[[str], None],
    look_into: Callable[[str], None],
) -> ReportsPage:
    """Make the page; `look_up` shows an application behind a figure, `look_into` a complaint."""
    reports = program.reports
    page = ReportsPage(theme, reports=reports, acts=reports.acts, keys=keys)
    page.case_requested.connect(look_up)
    page.complaint_requested.connect(look_into)
    return page
