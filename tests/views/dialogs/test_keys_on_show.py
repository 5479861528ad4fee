"""Ctrl+F1 tells the keys of whichever page is on show, by the buttons that stand on it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.presenters.formats import NO_BREAK
from desktop.views.pages import ON_RAIL
from desktop.views.widgets.key_button import KeyButton
from tests.helpers.office import Clock
from tests.helpers.window import Desktop, a_desktop, an_office_with_cases

HEADING = "Осы беттің пернелері"


@pytest.fixture
def desktop(tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Desktop]:
    assert qtbot is not None
    clock = Clock()
    an_office_with_cases(tmp_path / "office.db", clock, cases=1)
    with a_desktop(tmp_path / "office.db", qapp, clock=clock, operator="s1") as opened:
        opened.come_up()
        yield opened


def lines(desktop: Desktop) -> list[str]:
    """Return what the pane of the keys says, line by line."""
    text = desktop.kense.work.overlays.help.keys.toPlainText()
    return text.replace(NO_BREAK, " ").splitlines()


@pytest.mark.parametrize("page", [each.name for each in ON_RAIL])
def test_every_key_that_stands_on_a_page_is_told(desktop: Desktop, page: str) -> None:
    desktop.kense.show_page(page)
    desktop.kense.settle()
    standing = [
        (each.cap, each.words)
        for each in desktop.page.findChildren(KeyButton)
        if each.isVisible() and each.cap and each.words
    ]
    desktop.press("Ctrl+F1")
    said = lines(desktop)
    if standing:
        assert said[0] == HEADING
    for cap, words in dict(reversed(standing)).items():
        assert f"{cap}  {words}".replace(NO_BREAK, " ") in said


def test_they_stand_in_the_order_of_the_board_and_are_read_first(desktop: Desktop) -> None:
    desktop.kense.show_page("exchange")
    desktop.kense.settle()
    desktop.press("Ctrl+F1")
    assert lines(desktop)[:3] == [HEADING, "F5  Компьютерді тіркеу", "F8  Кілттер…"]
    assert desktop.kense.work.overlays.help.keys.verticalScrollBar().value() == 0


def test_in_another_language_they_are_told_in_it(desktop: Desktop) -> None:
    desktop.kense.show_page("exchange")
    desktop.kense.settle()
    desktop.kense.use_language("ru")
    desktop.kense.settle()
    desktop.press("Ctrl+F1")
    assert lines(desktop)[:2] == ["Клавиши этой страницы", "F5  Зарегистрировать компьютер"]


def test_a_key_that_came_on_the_page_is_told_the_next_time(desktop: Desktop) -> None:
    desktop.kense.show_page("exchange")
    desktop.kense.settle()
    desktop.press("F5", "Ctrl+F1")
    assert any(line.startswith("F9  ") for line in lines(desktop)), "the sheet that lies open"
