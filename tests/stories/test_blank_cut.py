"""The program is killed between a print onto a blank and the telling of its serial (D28, D55).

It runs apart and is ended by a signal that nothing can catch; then its office is opened again.
"""

import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.services import blanks
from desktop.store.upkeep import check_database
from desktop.views.registers.page import RegistersPage
from tests.helpers.on_path import whole
from tests.helpers.window import Desktop, a_desktop
from tests.stories.blank_printer import AGAIN, MOMENTS, PRINTED, PRINTING, SPOILED
from tests.views.cases.test_blank_told import AnsweringSpool
from tests.views.registers.test_weapons import walk_to

ROOT = Path(__file__).parents[2]
FIRST, NEXT = "АА 0001201", "АА 0001202"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """Hold what was left behind: the window over it, and the case that was being printed."""

    desktop: Desktop
    case: str
    spool: AnsweringSpool


def killed(office: Path, moment: str) -> str:
    """Let a program live until a moment, kill it there; return the case it printed for."""
    called = [sys.executable, "-m", "tests.stories.blank_printer", str(office), moment]
    with subprocess.Popen(called, cwd=ROOT, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        case = program.stdout.readline().strip()
        program.send_signal(signal.SIGKILL)
        assert program.wait() == -signal.SIGKILL
    assert case
    return case


@pytest.fixture
def cut(
    request: pytest.FixtureRequest, tmp_path: Path, qapp: QApplication, qtbot: QtBot
) -> Iterator[Cut]:
    assert qtbot is not None
    office = tmp_path / "office.kense"
    case, spool = killed(office, request.param), AnsweringSpool()
    with a_desktop(office, qapp, spool=spool, operator="s1") as opened:
        opened.come_up()
        yield Cut(desktop=opened, case=case, spool=spool)


def proposed(cut: Cut) -> str:
    """Tell the blank of the print by the register's own key; return the serial it proposed."""
    page = walk_to(cut.desktop, "blanks")
    cut.desktop.press("F7")
    found = str(page.sheet.field("blank.serial").value())
    cut.desktop.press("Enter")
    return found


def borne(cut: Cut) -> str:
    (made,) = whole(cut.desktop.kense.desk(), cut.case).results
    return made.issued.blank


@pytest.mark.parametrize("cut", MOMENTS, indirect=True)
def test_the_journal_is_whole_and_every_blank_is_where_it_was(cut: Cut) -> None:
    desk = cut.desktop.kense.desk()
    assert check_database(desk.database).sound
    lying = blanks.stock_of(desk, "permit")
    assert lying.next is not None
    assert (lying.next.text, lying.total) in {(FIRST, 5), (NEXT, 4)}
    assert borne(cut) == ""


@pytest.mark.parametrize(("cut", "serial"), [(PRINTED, FIRST), (AGAIN, NEXT)], indirect=["cut"])
def test_the_same_serial_is_proposed_again(cut: Cut, serial: str) -> None:
    assert len(blanks.owed_serials(cut.desktop.kense.desk())) == 1
    assert proposed(cut) == serial
    assert borne(cut) == serial
    assert blanks.owed_serials(cut.desktop.kense.desk()) == []


@pytest.mark.parametrize("cut", [PRINTING], indirect=True)
def test_what_the_printer_worked_on_is_followed_to_its_end(cut: Cut) -> None:
    assert blanks.owed_serials(cut.desktop.kense.desk()) == []
    cut.spool.done = True
    cut.desktop.pass_minutes(1)
    cut.desktop.kense.settle()
    assert proposed(cut) == FIRST
    assert borne(cut) == FIRST


@pytest.mark.parametrize("cut", [SPOILED], indirect=True)
def test_a_spoiled_blank_stays_spoiled_and_the_form_prints_onto_the_next(cut: Cut) -> None:
    page = walk_to(cut.desktop, "blanks")
    assert isinstance(page, RegistersPage)
    cut.desktop.press("F12")
    cut.desktop.kense.settle()
    queue = cut.desktop.kense.program.print_queue
    (made,) = whole(cut.desktop.kense.desk(), cut.case).results
    while queue.chosen is None or queue.chosen.paper != made.issued.paper:
        cut.desktop.press("↓")
    cut.desktop.press("Shift+F5")
    cut.desktop.kense.settle()
    cut.desktop.press("Enter")
    assert borne(cut) == NEXT
