"""An office with applications, its register on show."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.views.cases.page import CasesPage
from desktop.views.pages import APPLICATIONS
from tests.helpers.counter import PaperSpool
from tests.helpers.office import Clock
from tests.helpers.window import Desktop, a_desktop, an_office_with_cases


@pytest.fixture
def spool() -> PaperSpool:
    return PaperSpool()


@pytest.fixture
def desktop(
    tmp_path: Path, qapp: QApplication, qtbot: QtBot, spool: PaperSpool
) -> Iterator[Desktop]:
    assert qtbot is not None
    path, clock = tmp_path / "office.db", Clock()
    an_office_with_cases(path, clock)
    with a_desktop(path, qapp, clock=clock, spool=spool, operator="s1") as opened:
        opened.come_up()
        opened.kense.show_page(APPLICATIONS)
        opened.kense.settle()
        yield opened


@pytest.fixture
def page(desktop: Desktop) -> CasesPage:
    shown = desktop.page
    assert isinstance(shown, CasesPage)
    return shown
