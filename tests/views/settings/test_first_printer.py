"""The printers of the first run at a real queue: chosen by keys, tried by a talon."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.printing.cups import CupsSpool
from desktop.views.settings.first_printers import FirstPrintersForm
from desktop.views.settings.first_run import FirstRunPage
from desktop.views.settings.left_form import LeftForm
from tests.helpers.window import Desktop, a_desktop
from tests.printing.private_cups import PATIENCE, PrivateCups, private_cups
from tests.printing.reading import text_of
from tests.stories.newcomer import Newcomer


@pytest.fixture(scope="module")
def cups() -> Iterator[PrivateCups]:
    with private_cups() as scheduler:
        scheduler.add_queue("desk")
        yield scheduler


@pytest.fixture
def desktop(
    tmp_path: Path, qapp: QApplication, qtbot: QtBot, cups: PrivateCups
) -> Iterator[Desktop]:
    assert qtbot is not None
    spool = CupsSpool(environment=cups.environment)
    with a_desktop(tmp_path / "new.db", qapp, spool=spool) as opened:
        opened.come_up()
        yield opened


def test_the_test_talon_comes_out_crossed_and_the_printer_is_no_more_left(
    desktop: Desktop, cups: PrivateCups
) -> None:
    page = desktop.page
    assert isinstance(page, FirstRunPage)
    desktop.press("F9")
    desktop.type("зеренд")
    desktop.press("Enter", "F9", "F9")
    desktop.type("Сейтова Айгүл")
    desktop.press("Enter", "F9")
    form = page.form("printers")
    assert isinstance(form, FirstPrintersForm)
    Newcomer(desktop).chooses_the_printer_of_each("the queue", "all the rest")
    desktop.press("F7")
    form.rows()[1].try_key.setFocus()
    desktop.press("Enter")
    assert "ҮЛГІ" in text_of(printed(cups))
    desktop.press("F9", "F9")
    left = page.form("left")
    assert isinstance(left, LeftForm)
    assert "printers" not in {row.key for row in left.list.rows}


def printed(cups: PrivateCups) -> bytes:
    """Return what came out of the printer, once it is whole."""
    ends, paper = time.monotonic() + PATIENCE, cups.printed("desk")
    while cups.run("lpstat", "-o", "desk") or not paper.exists():
        assert time.monotonic() < ends, "nothing came out"
        time.sleep(0.1)
    return paper.read_bytes()
