"""Narrow a page to what a figure of the day counted, once it is on show."""

from PySide6.QtWidgets import QWidget

from desktop.presenters.program import Program
from desktop.presenters.today_view import Goal
from desktop.views.cases.page import CasesPage
from desktop.views.decisions.page import DecisionsPage
from desktop.views.handing.page import HandingPage
from desktop.views.pages import COMPLAINTS, REGISTERS, REPORTS
from desktop.views.prints.page import PrintsPage


def narrow(page: QWidget, program: Program, goal: Goal) -> None:
    """Show of a page what its goal names: a register, a list, the applications counted."""
    if goal.page == REGISTERS:
        program.registers.show_register(goal.which)
    elif goal.page == REPORTS:
        program.reports.show_report(goal.which)
    elif goal.page == COMPLAINTS:
        program.complaints.show_list(goal.which)
    elif isinstance(page, CasesPage | DecisionsPage | HandingPage | PrintsPage):
        page.narrow_to(goal.which)
