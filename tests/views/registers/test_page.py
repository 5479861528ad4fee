"""The page of registers by keyboard alone: walked, searched, entered."""

import pytest

from desktop.presenters.columns import ROW_ROLE
from desktop.views.cases.page import CasesPage
from desktop.views.registers.page import RegistersPage
from desktop.views.widgets.table import words_of
from tests.helpers.window import Desktop, register_one


def column(page: RegistersPage, at: int) -> list[str]:
    """Return what a column says, from top to bottom."""
    model = page.table.model()
    return [words_of(model.index(row, at)) for row in range(model.rowCount())]


@pytest.mark.parametrize("layout", ["us", "ru", "kz"])
def test_the_page_opens_by_its_key_on_the_newest_line(desktop: Desktop, layout: str) -> None:
    desktop.press("Ctrl+6", layout=layout)
    page = desktop.page
    assert isinstance(page, RegistersPage)
    assert desktop.focus is page.table
    assert column(page, 0) == ["3", "2", "1"]
    assert page.table.currentIndex().row() == 0


def test_enter_opens_the_case_of_the_line(desktop: Desktop, page: RegistersPage) -> None:
    desktop.press("↓")
    chosen = page.table.currentIndex().data(ROW_ROLE)
    desktop.press("Enter")
    assert isinstance(desktop.page, CasesPage)
    assert desktop.kense.program.cases.case == chosen.line.case


def test_words_leave_the_lines_they_mean(desktop: Desktop, page: RegistersPage) -> None:
    desktop.press("Ctrl+F")
    desktop.type("Ибраева")
    assert column(page, 0) == ["2"]
    desktop.press("↓")
    assert desktop.focus is page.table
    desktop.press("Ctrl+F")
    desktop.type("Жоқ адам")
    assert page.middle.is_empty


def test_a_line_comes_by_itself_while_the_page_is_on_show(
    desktop: Desktop, page: RegistersPage
) -> None:
    register_one(desktop.kense.desk(), 3)
    desktop.kense.settle()
    assert column(page, 0) == ["4", "3", "2", "1"]
