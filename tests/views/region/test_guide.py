"""At a region F1 opens the page of the guide that is about its window."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.helpers.region import a_region
from tests.helpers.region_window import ANALYST, a_region_desktop, people_of


def test_f1_is_about_the_region_on_its_own_pages(
    tmp_path: Path, qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert qtbot is not None
    monkeypatch.setenv("KENSE_HOME", str(tmp_path / "home"))
    with a_region(tmp_path / "region") as region:
        people_of(region)
    with a_region_desktop(tmp_path / "region", qapp, operator=ANALYST) as opened:
        opened.come_up()
        for cap, page in (("Ctrl+7", "region"), ("Ctrl+6", "region"), ("Ctrl+3", "region")):
            opened.press(cap, "F1")
            assert opened.kense.program.guide.place.page == page, cap
            assert opened.kense.work.overlays.help.guide.isVisible()
            opened.press("Esc")
