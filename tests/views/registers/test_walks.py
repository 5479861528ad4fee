"""An operator at the registers with a keyboard alone: among many lines, away and back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.models.registers import REGISTERS
from desktop.presenters.columns import ROW_ROLE
from desktop.views.cases.page import CasesPage
from desktop.views.registers.page import RegistersPage
from tests.helpers.in_registers import an_office_with_registers
from tests.helpers.office import Clock
from tests.helpers.window import Desktop, a_desktop, an_office_with_cases

MANY = 120


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make an office with more lines than are read at once."""
    place = tmp_path_factory.mktemp("many") / "office.db"
    an_office_with_cases(place, Clock(), cases=MANY)
    return place


@pytest.fixture
def desktop(many: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Desktop]:
    """Open that office; nothing of it is changed."""
    assert qtbot is not None
    with a_desktop(many, qapp, operator="s1") as opened:
        opened.kense.use_language("kk")
        opened.come_up()
        yield opened


@pytest.fixture
def page(desktop: Desktop) -> RegistersPage:
    return on_registers(desktop)


def on_registers(desktop: Desktop) -> RegistersPage:
    desktop.press("Ctrl+6")
    return on_show(desktop)


def on_show(desktop: Desktop) -> RegistersPage:
    """Return the page of registers on show: it is made anew in another language."""
    found = desktop.page
    assert isinstance(found, RegistersPage)
    return found


def line(page: RegistersPage) -> int:
    """Return the number of the line the cursor stands on."""
    row = page.table.currentIndex().data(ROW_ROLE)
    return int(row.line.line)


def shown(desktop: Desktop) -> str:
    return desktop.kense.program.registers.register.id


def test_many_lines_are_walked_by_lines_by_pages_and_from_end_to_end(
    desktop: Desktop, page: RegistersPage
) -> None:
    assert line(page) == MANY
    desktop.press("↓", "↓", "↑")
    assert line(page) == MANY - 1
    desktop.press("End")
    assert line(page) == 1
    desktop.press("PageUp")
    assert 1 < line(page) < MANY - 20
    desktop.press("Home")
    assert line(page) == MANY
    desktop.press("PageDown")
    assert 20 < line(page) < MANY


def test_whoever_opens_a_case_comes_back_to_its_line(desktop: Desktop, page: RegistersPage) -> None:
    desktop.press("End", "↑")
    assert line(page) == 2
    desktop.press("Enter")
    assert isinstance(desktop.page, CasesPage)
    desktop.press("Alt+←")
    assert on_show(desktop) is page
    assert desktop.focus is page.table
    assert line(page) == 2


def test_every_register_is_walked_to_sideways_though_most_are_empty(
    desktop: Desktop, page: RegistersPage
) -> None:
    walked = [shown(desktop)]
    for _step in range(len(REGISTERS) - 1):
        desktop.press("→")
        walked.append(shown(desktop))
    assert walked == list(REGISTERS)
    for _each in REGISTERS:
        desktop.press("←")
    assert shown(desktop) == "applications"
    assert page.isAncestorOf(desktop.focus), "the cursor is always seen"


def test_another_language_leaves_register_words_and_line_where_they_were(
    desktop: Desktop, page: RegistersPage
) -> None:
    desktop.press("→")  # all lines are counted a moment later than the first stand there
    desktop.press("End")
    desktop.kense.use_language("ru")
    desktop.kense.settle()
    assert (shown(desktop), line(on_show(desktop))) == ("talons", 1)
    desktop.press("Ctrl+F")
    desktop.type("Ибраева")
    desktop.kense.use_language("kk")
    desktop.kense.settle()
    page = on_show(desktop)
    assert page.search.text() == "Ибраева"
    assert desktop.focus is page.search
    assert page.table.model().rowCount() == MANY // 3


def test_a_register_is_opened_from_anywhere_by_its_name(desktop: Desktop) -> None:
    desktop.press("Ctrl+K")
    desktop.type("талон журнал")
    desktop.press("Enter")
    assert isinstance(desktop.page, RegistersPage)
    assert shown(desktop) == "talons"


def test_the_file_of_an_application_is_begun_from_anywhere(desktop: Desktop) -> None:
    desktop.press("Ctrl+2", "↓", "↓", "Ctrl+K")
    desktop.type("іс жинағы")
    desktop.press("Enter")
    cases = desktop.page
    assert isinstance(cases, CasesPage)
    assert cases.sheet.isVisible()


def test_a_table_wider_than_its_window_is_moved_sideways_by_keys(
    tmp_path: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    assert qtbot is not None
    an_office_with_registers(tmp_path / "office.db", Clock())
    with a_desktop(tmp_path / "office.db", qapp, operator="s1") as desktop:
        desktop.kense.looks.use_scale(150)
        desktop.come_up(1093, 614)
        page = on_registers(desktop)
        bar = page.table.horizontalScrollBar()
        assert bar.maximum() > 0
        for _step in range(9):
            desktop.press("Shift+→")
        assert bar.value() == bar.maximum()
        assert shown(desktop) == "applications"
        for _step in range(9):
            desktop.press("Shift+←")
        assert bar.value() == 0
