"""No words are cut in any sheet, drawer or lane, in any language, at any size of type."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.i18n import Language
from desktop.services import ending, numbers, queueing
from desktop.store import cases
from desktop.views.cases.page import CasesPage
from desktop.views.dialogs.drawer import Drawer
from desktop.views.pages import APPLICATIONS, COUNTER
from tests.helpers import on_path
from tests.helpers.clipping import cut_words, outside
from tests.helpers.looks import looks
from tests.helpers.office import Clock
from tests.helpers.window import Desktop, a_desktop, an_office_with_cases

LOOKS: Final = [  # width and height of the window, size of the letters in percent
    (1366, 768, 100),
    (1366, 768, 125),
    (1366, 768, 150),
    (1093, 614, 100),
    (1920, 1080, 150),
]
SHORT: Final = "Қ-2013/0002"  # lacks papers
LATE: Final = 36  # minutes: past the limit of thirty


@pytest.fixture
def desktop(tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Desktop]:
    """Open an office with applications, one of them forwarded and nobody told, and a block."""
    assert qtbot is not None
    path, clock = tmp_path / "office.db", Clock()
    an_office_with_cases(path, clock)
    with a_desktop(path, qapp, clock=clock, operator="s1") as opened:
        numbers.reserve(opened.kense.desk(), service="weapons", count=2, reason="жарық өшуі мүмкін")
        opened.come_up()
        yield opened


def look(desktop: Desktop, language: Language, width: int, height: int, scale: int) -> None:
    desktop.kense.use_language(language)
    desktop.kense.looks.use_scale(scale)
    desktop.come_up(width, height)


def seen(desktop: Desktop) -> list[str]:
    desktop.kense.settle()
    return [*cut_words(desktop.window), *outside(desktop.window)]


def opened_drawers(desktop: Desktop) -> list[Drawer]:
    return [each for each in desktop.window.findChildren(Drawer) if each.isVisible()]


ENDINGS: Final = ("forwarded", "died", "dissolved", "withdrawn", "void")
SHEETS: Final[Mapping[str, str]] = {
    "correction": "F2",
    "chancery": "F3",
    "later paper": "F7",
}


@pytest.mark.parametrize(("language", "width", "height", "scale"), looks(LOOKS))
def test_every_sheet_of_the_register_can_be_read(
    desktop: Desktop, language: Language, width: int, height: int, scale: int
) -> None:
    look(desktop, language, width, height, scale)
    desktop.kense.show_page(APPLICATIONS)
    desktop.press("↓", "↓")
    page = desktop.page
    assert isinstance(page, CasesPage)
    for name, cap in SHEETS.items():
        desktop.press(cap)
        assert len(opened_drawers(desktop)) == 1, name
        assert seen(desktop) == [], name
        desktop.press("Space")  # what is ticked asks for more
        assert seen(desktop) == [], f"{name}, ticked"
        desktop.press("Esc")
    for name in ENDINGS:
        page.peek.act_requested.emit(name)
        desktop.kense.settle()
        if name != "dissolved":  # a citizen is not
            assert len(opened_drawers(desktop)) == 1, name
        assert seen(desktop) == [], name
        desktop.press("Esc")


@pytest.mark.parametrize(("language", "width", "height", "scale"), looks(LOOKS, turn=1))
def test_a_notice_and_the_lanes_can_be_read(
    desktop: Desktop, language: Language, width: int, height: int, scale: int
) -> None:
    desk = desktop.kense.desk()
    row = cases.by_number(desk.database, "Қ-2013/0003")
    assert row is not None
    today = desk.now().date()
    ending.end_case(
        desk, seen=on_path.seen(desk, row.case), ending="forwarded", to="Көкшетау ІІБ", date=today
    )
    look(desktop, language, width, height, scale)
    desktop.kense.show_page(APPLICATIONS)
    desktop.press("↓", "F4")
    assert len(opened_drawers(desktop)) == 1
    assert seen(desktop) == []
    desktop.press("Esc", "F11")
    page = desktop.page
    assert isinstance(page, CasesPage)
    assert page.lanes.isVisible()
    assert seen(desktop) == []


def wait_long(desktop: Desktop) -> None:
    """Let people wait in two lines until both are past their limit."""
    desk = desktop.kense.desk()
    for line in ("hand-in", "hand-in", "collect"):
        queueing.issue_number(desk, service="weapons", line=line)
    desktop.pass_minutes(LATE)


@pytest.mark.parametrize(("language", "width", "height", "scale"), looks(LOOKS, turn=2))
def test_every_drawer_of_the_counter_can_be_read(
    desktop: Desktop, language: Language, width: int, height: int, scale: int
) -> None:
    look(desktop, language, width, height, scale)
    desktop.kense.show_page(COUNTER)
    wait_long(desktop)
    for cap in ("Shift+F2", "Shift+F3", "Shift+F4", "Ctrl+F2", "Ctrl+F3"):
        desktop.press(cap)
        assert len(opened_drawers(desktop)) == 1, cap
        assert seen(desktop) == [], cap
        desktop.press("Esc")
    for cap in ("F4", "Ctrl+F4"):
        desktop.press(cap)
        assert seen(desktop) == [], cap
        desktop.press("Esc")


@pytest.mark.parametrize(("language", "width", "height", "scale"), looks(LOOKS))
def test_what_is_done_with_the_number_in_hand_can_be_read(
    desktop: Desktop, language: Language, width: int, height: int, scale: int
) -> None:
    look(desktop, language, width, height, scale)
    desktop.kense.show_page(COUNTER)
    wait_long(desktop)
    desktop.press("F2", "F5", "Ctrl+F6")
    assert seen(desktop) == [], "hold"
    desktop.press("Esc", "Shift+F6")
    assert len(opened_drawers(desktop)) == 1
    assert seen(desktop) == [], "send"


@pytest.mark.parametrize(("language", "width", "height", "scale"), looks(LOOKS, turn=1))
def test_collecting_and_what_came_without_a_visitor_can_be_read(
    desktop: Desktop, language: Language, width: int, height: int, scale: int
) -> None:
    look(desktop, language, width, height, scale)
    desktop.kense.show_page(COUNTER)
    desktop.press("F4", "2", "Esc", "F2", "F5")
    assert seen(desktop) == [], "collect"
    desktop.type(SHORT.partition("-")[2])
    desktop.press("Enter")
    assert len(opened_drawers(desktop)) == 1
    assert seen(desktop) == [], "collect, its missing papers"
    desktop.press("Esc", "F9")
    for digit in ("1", "2"):
        desktop.press("Ctrl+F4", digit)
        assert seen(desktop) == [], digit
        desktop.press("F6")
