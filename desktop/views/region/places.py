"""Bring the pages of the region to their presenters, each in one place."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.i18n import _
from desktop.presenters.region_program import RegionProgram
from desktop.views.keys import PhysicalKeys
from desktop.views.region.cases_page import RegionCasesPage
from desktop.views.theme import Theme
from desktop.views.widgets.empty_state import Empty, EmptyState
from desktop.views.widgets.icons import Icon
from desktop.views.widgets.pane import Ground, Pane


def cases_page(theme: Theme, program: RegionProgram, keys: PhysicalKeys) -> QWidget:
    """Make the page of every application of the region."""
    page = RegionCasesPage(theme, program.cases, keys)
    page.peek.paragraph_requested.connect(program.help.show_standard)
    return page


def figures_page(theme: Theme, _program: RegionProgram, _keys: PhysicalKeys) -> QWidget:
    """Make the page of the region's figures."""
    return _still_empty(theme, Icon.REPORTS)


def _still_empty(theme: Theme, icon: Icon) -> QWidget:
    page = Pane(theme, Ground.SHEET)
    rows = QVBoxLayout(page)
    says = _("What the offices sent appears here once their files are taken in.")
    state = EmptyState(theme)
    state.show_empty(Empty(icon=icon, head=_("Nothing yet"), sentence=says))
    rows.addWidget(state)
    return page
