"""A region with two offices, and its window on the page of the exchange."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.helpers.region_window import RegionDesktop, a_region_desktop
from tests.views.region.sending import Sending, a_sending


@pytest.fixture
def sending(tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Sending:
    assert qtbot is not None
    monkeypatch.setenv("KENSE_HOME", str(tmp_path / "home"))
    return a_sending(tmp_path)


@pytest.fixture
def region(sending: Sending, qapp: QApplication) -> Iterator[RegionDesktop]:
    with a_region_desktop(sending.region, qapp, language="kk") as opened:
        opened.come_up()
        yield opened
