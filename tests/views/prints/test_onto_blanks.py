"""Shift+F5 in the print queue prints onto a blank and asks of it on the spot, by keys (D28)."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.services import blanks, results, settings
from desktop.views.pages import PRINTS
from desktop.views.prints.page import PrintsPage
from tests.helpers.counter import PaperSpool
from tests.helpers.on_path import INSPECTOR, as_, decided, grant, seen, staffed, whole
from tests.helpers.window import Desktop, a_desktop_with_cases
from tests.views.cases.test_blank_told import AnsweringSpool


@pytest.fixture
def spool() -> PaperSpool:
    return AnsweringSpool()


@pytest.fixture
def desktop(
    tmp_path: Path, qapp: QApplication, qtbot: QtBot, spool: PaperSpool
) -> Iterator[Desktop]:
    assert qtbot is not None
    with a_desktop_with_cases(tmp_path, qapp, spool=spool) as opened:
        yield opened


@pytest.fixture
def case(desktop: Desktop) -> str:
    """Make a permit that lies ready, not printed yet; five blanks are in stock."""
    desk = desktop.kense.desk()
    staffed(desk)
    found = decided(desk, grant())
    results.grant_results(as_(desk, INSPECTOR), seen=seen(desk, found))
    settings.set_printer(desk, kind="permit", printer="laser", sheet="a4")
    blanks.receive_blanks(desk, kind="permit", first="АА 0001201", last="0001205")
    return found


@pytest.fixture
def page(desktop: Desktop, case: str) -> PrintsPage:
    """Stand on the permit in the print queue."""
    desktop.press("F12")
    desktop.kense.settle()
    paper = whole(desktop.kense.desk(), case).results[0].issued.paper
    shown = desktop.page
    assert isinstance(shown, PrintsPage)
    queue = desktop.kense.program.print_queue
    while queue.chosen is None or queue.chosen.paper != paper:
        desktop.press("↓")
    assert desktop.kense.page == PRINTS
    return shown


def borne(desktop: Desktop, case: str) -> str:
    return whole(desktop.kense.desk(), case).results[0].issued.blank


def print_and_tell(desktop: Desktop) -> None:
    """Print onto the next blank, and confirm it."""
    desktop.press("Shift+F5")
    desktop.kense.settle()
    desktop.press("Enter")


def test_the_blank_of_a_print_is_asked_for_on_the_spot(
    desktop: Desktop, page: PrintsPage, spool: PaperSpool, case: str
) -> None:
    desktop.press("Shift+F5")
    desktop.kense.settle()
    assert len(spool.sent) == 1
    assert page.sheet.field("blank.serial").value() == "АА 0001201"
    desktop.press("Enter")
    assert not page.sheet.isVisible()
    assert borne(desktop, case) == "АА 0001201"
    assert desktop.focus is page.table


def test_a_print_left_untold_is_asked_for_before_another_blank_goes_in(
    desktop: Desktop, page: PrintsPage, spool: PaperSpool, case: str
) -> None:
    desktop.press("Shift+F5")
    desktop.kense.settle()
    desktop.press("Esc")
    desktop.press("Shift+F5")
    desktop.kense.settle()
    assert len(spool.sent) == 1
    assert page.sheet.field("blank.serial").value() == "АА 0001201"
    desktop.press("Enter")
    assert borne(desktop, case) == "АА 0001201"


def test_a_second_blank_asks_why_the_first_is_spoiled_and_takes_the_next(
    desktop: Desktop, page: PrintsPage, spool: PaperSpool, case: str
) -> None:
    print_and_tell(desktop)
    desktop.press("Shift+F5")
    assert set(page.sheet.parts()) >= {"blank.onto", "blank.reason"}
    page.sheet.field("blank.reason").setFocus()
    desktop.type("сия жағылған")
    desktop.press("F9")
    assert desktop.said[-1].sentence == (
        "№ АА 0001201 бланк бүлінген деп жазылады және қайта пайдаланылмайды."
    )
    assert len(spool.sent) == 1
    desktop.press("F9")
    desktop.kense.settle()
    assert len(spool.sent) == 2
    assert page.sheet.field("blank.serial").value() == "АА 0001202"
    desktop.press("Enter")
    assert borne(desktop, case) == "АА 0001202"
    assert blanks.stock_of(desktop.kense.desk(), "permit").total == 3


def test_a_second_print_may_go_on_plain_paper(
    desktop: Desktop, page: PrintsPage, spool: PaperSpool, case: str
) -> None:
    print_and_tell(desktop)
    desktop.press("Shift+F5")
    page.sheet.field("blank.onto").setFocus()
    desktop.press("↓")
    assert "blank.reason" not in page.sheet.parts()
    desktop.press("F9")
    desktop.kense.settle()
    assert len(spool.sent) == 2
    assert not page.sheet.isVisible()
    assert borne(desktop, case) == "АА 0001201"
    assert blanks.owed_serials(desktop.kense.desk()) == []


def test_without_a_reason_nothing_is_spoiled(
    desktop: Desktop, page: PrintsPage, spool: PaperSpool, case: str
) -> None:
    print_and_tell(desktop)
    desktop.press("Shift+F5", "F9", "F9")
    assert page.sheet.isVisible()
    assert desktop.focus is not None
    assert page.sheet.part_in_focus == "blank.reason"
    assert (borne(desktop, case), len(spool.sent)) == ("АА 0001201", 1)
