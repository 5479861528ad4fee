"""Bring the pages of the region to their presenters, each in one place."""

from PySide6.QtWidgets import QWidget

from desktop.presenters.region_program import RegionProgram
from desktop.views.keys import PhysicalKeys
from desktop.views.region.cases_page import RegionCasesPage
from desktop.views.region.figures_page import RegionFiguresPage
from desktop.views.theme import Theme


def cases_page(theme: Theme, program: RegionProgram, keys: PhysicalKeys) -> QWidget:
    """Make the page of every application of the region."""
    page = RegionCasesPage(theme, program.cases, keys)
    page.peek.paragraph_requested.connect(program.help.show_standard)
    return page


def figures_page(theme: Theme, program: RegionProgram, keys: PhysicalKeys) -> RegionFiguresPage:
    """Make the page of the region's figures."""
    return RegionFiguresPage(theme, program.figures, keys)
