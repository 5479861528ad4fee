"""An office with decided applications, asked visitors and an order, open at its window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.services.desk import Desk
from desktop.views.reports.page import ReportsPage
from tests.helpers.counter import PaperSpool
from tests.helpers.indicators import measured
from tests.helpers.office import Clock, an_office
from tests.helpers.window import Desktop, a_desktop


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def spool() -> PaperSpool:
    return PaperSpool()


@pytest.fixture
def desktop(
    tmp_path: Path, qapp: QApplication, qtbot: QtBot, clock: Clock, spool: PaperSpool
) -> Iterator[Desktop]:
    assert qtbot is not None
    with an_office(tmp_path / "office.db", clock) as made:
        measured(made, clock)
    path = tmp_path / "office.db"
    with a_desktop(path, qapp, clock=clock, operator="s1", spool=spool) as opened:
        opened.come_up()
        yield opened


@pytest.fixture
def desk(desktop: Desktop) -> Desk:
    return desktop.kense.desk()


@pytest.fixture
def page(desktop: Desktop) -> ReportsPage:
    desktop.press("Ctrl+9")
    shown = desktop.page
    assert isinstance(shown, ReportsPage)
    return shown
