"""An office with applications, open at its window on the page of registers."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.views.registers.page import RegistersPage
from tests.helpers.office import Clock
from tests.helpers.window import Desktop, a_desktop, an_office_with_cases


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def desktop(tmp_path: Path, qapp: QApplication, qtbot: QtBot, clock: Clock) -> Iterator[Desktop]:
    assert qtbot is not None
    an_office_with_cases(tmp_path / "office.db", clock)
    with a_desktop(tmp_path / "office.db", qapp, clock=clock, operator="s1") as opened:
        opened.come_up()
        yield opened


@pytest.fixture
def page(desktop: Desktop) -> RegistersPage:
    desktop.press("Ctrl+6")
    shown = desktop.page
    assert isinstance(shown, RegistersPage)
    return shown
