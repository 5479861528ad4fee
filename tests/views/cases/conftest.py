"""An office with applications, its register on show."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.views.cases.page import CasesPage
from desktop.views.pages import APPLICATIONS
from tests.helpers.counter import PaperSpool
from tests.helpers.window import Desktop, a_desktop_with_cases


@pytest.fixture
def spool() -> PaperSpool:
    return PaperSpool()


@pytest.fixture
def desktop(
    tmp_path: Path, qapp: QApplication, qtbot: QtBot, spool: PaperSpool
) -> Iterator[Desktop]:
    assert qtbot is not None
    with a_desktop_with_cases(tmp_path, qapp, spool=spool) as opened:
        opened.kense.show_page(APPLICATIONS)
        opened.kense.settle()
        yield opened


@pytest.fixture
def page(desktop: Desktop) -> CasesPage:
    shown = desktop.page
    assert isinstance(shown, CasesPage)
    return shown
