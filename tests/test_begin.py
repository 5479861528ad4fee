"""Work begins with what is to be told of the run before."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop import crash
from desktop.begin import begin_work
from desktop.opening import Choices, Opening
from desktop.views.dialogs.notice_area import NoticeArea
from tests.helpers.office import Clock, an_office
from tests.helpers.randomness import seeded

TRACE = "Fatal Python error: Segmentation fault\n"


@pytest.mark.parametrize("trace", [TRACE, ""])
def test_whoever_begins_is_told_that_the_run_before_died(
    tmp_path: Path,
    qapp: QApplication,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    trace: str,
) -> None:
    assert qtbot is not None
    monkeypatch.setattr(crash, "install", lambda *_args, **_named: None)  # the hooks are pytest's
    with an_office(tmp_path / "office.db", Clock()):
        (tmp_path / "reports").mkdir()
        (tmp_path / "reports" / "fatal.txt").write_text(trace)
    choices = Choices(
        clock=Clock(), randomness=seeded(7), language="en", theme=None, scale=None, forms=None
    )
    with begin_work(Opening(qapp, tmp_path / "office.db", choices), quit_=qapp.quit) as kense:
        area = kense.window.findChild(NoticeArea)
        assert area is not None
        assert area.isVisibleTo(kense.window) is bool(trace)
    kept = list((tmp_path / "reports").glob("crash-*-fatal.txt"))
    assert [TRACE.strip() in each.read_text(encoding="utf-8") for each in kept] == [True] * bool(
        trace
    )
