"""An office with a head and two inspectors, its page of decisions on show."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.services.desk import Desk
from desktop.views.decisions.page import DecisionsPage
from desktop.views.pages import DECISIONS
from tests.helpers.office import Clock, an_office
from tests.helpers.on_path import HEAD, INSPECTOR, OTHER, staffed
from tests.helpers.window import Desktop, a_desktop


class Deciding:
    """The page of decisions, with whoever sits before it."""

    def __init__(self, desktop: Desktop) -> None:
        self.desktop = desktop

    @property
    def page(self) -> DecisionsPage:
        shown = self.desktop.page
        assert isinstance(shown, DecisionsPage)
        return shown

    @property
    def desk(self) -> Desk:
        return self.desktop.kense.desk()

    def sit_down(self, staff: str) -> None:
        """Let somebody else work here, and show the page to him."""
        self.desktop.kense.sit_down("1", staff)
        self.desktop.kense.show_page(DECISIONS)
        self.desktop.kense.settle()

    def open(self, case: str) -> None:
        """Lay a case open."""
        self.page.open_case(case)
        self.desktop.kense.settle()

    def press(self, *caps: str) -> None:
        """Press keys one after another, as somebody does who looks at what comes of each."""
        for cap in caps:
            self.desktop.press(cap)

    def type(self, words: str) -> None:
        self.desktop.type(words)

    @property
    def said(self) -> str:
        return self.desktop.said[-1].sentence if self.desktop.said else ""


@pytest.fixture
def deciding(tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Deciding]:
    assert qtbot is not None
    path, clock = tmp_path / "office.db", Clock()
    with an_office(path, clock) as desk:
        staffed(desk)
    with a_desktop(path, qapp, clock=clock, operator="s1") as opened:
        opened.come_up()
        opened.kense.show_page(DECISIONS)
        opened.kense.settle()
        yield Deciding(opened)


__all__ = ["HEAD", "INSPECTOR", "OTHER", "Deciding"]
