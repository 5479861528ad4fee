"""An office with results that lie ready, open at its window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.views.handing.page import HandingPage
from tests.helpers.office import Clock
from tests.helpers.ready_cases import an_office_with_results
from tests.helpers.window import Desktop, a_desktop
from tests.views.handing.looking import handing_page


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def cases(tmp_path: Path, clock: Clock) -> list[str]:
    made = an_office_with_results(tmp_path / "office.db", clock)
    clock.pass_minutes(30)
    return made


@pytest.fixture
def desktop(
    tmp_path: Path, qapp: QApplication, qtbot: QtBot, clock: Clock, cases: list[str]
) -> Iterator[Desktop]:
    assert qtbot is not None
    assert cases
    with a_desktop(tmp_path / "office.db", qapp, clock=clock, operator="s1") as opened:
        opened.come_up()
        yield opened


@pytest.fixture
def page(desktop: Desktop) -> HandingPage:
    desktop.press("Ctrl+5")
    return handing_page(desktop)
