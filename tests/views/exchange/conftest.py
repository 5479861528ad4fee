"""An office at its window on the page of the exchange, and a region that is played beside it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.helpers.office import Clock
from tests.helpers.window import Desktop, a_desktop, an_office_with_cases
from tests.views.exchange.sending import Sending


@pytest.fixture
def desktop(
    tmp_path: Path, qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Desktop]:
    assert qtbot is not None
    monkeypatch.setenv("KENSE_HOME", str(tmp_path / "home"))
    clock = Clock()
    an_office_with_cases(tmp_path / "office.db", clock, cases=1)
    with a_desktop(tmp_path / "office.db", qapp, clock=clock, operator="s1") as opened:
        opened.come_up()
        opened.press("Ctrl+7")
        yield opened


@pytest.fixture
def sending(desktop: Desktop, tmp_path: Path) -> Sending:
    stick = tmp_path / "stick"
    stick.mkdir()
    return Sending(desktop, stick)
