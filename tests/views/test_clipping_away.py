"""No words are cut on a sheet that asks others, sends to the department or takes back (D30)."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.i18n import Language
from desktop.services import deciding, department, finishing, inquiries, path, staff
from desktop.services.desk import Desk
from desktop.services.inquiries import NewInquiry
from desktop.store import cases
from desktop.store import path as rows
from desktop.views.cases.page import CasesPage
from desktop.views.pages import APPLICATIONS
from tests.helpers.looks import looks
from tests.helpers.office import Clock
from tests.helpers.on_path import HEAD, TODAY, as_, bring_all, checked, grant, seen, staffed
from tests.helpers.window import Desktop, a_desktop, an_office_with_cases
from tests.views.decisions.test_in_other_words import complained_of
from tests.views.test_clipping_sheets import look, opened_drawers
from tests.views.test_clipping_sheets import seen as cut

LOOKS: Final = [(1366, 768, 100), (1366, 768, 150), (1093, 614, 100)]
NUMBERS: Final = ("Қ-2013/0003", "Қ-2013/0002")


@pytest.fixture
def desktop(tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Desktop]:
    """Open an office whose head assigned two applications to whoever sits at the window."""
    assert qtbot is not None
    place, clock = tmp_path / "office.db", Clock()
    an_office_with_cases(place, clock)
    with a_desktop(place, qapp, clock=clock, operator="s1") as opened:
        desk = staffed(opened.kense.desk())
        staff.set_roles(desk, staff="s1", roles=["clerk", "inspector", "head", "administrator"])
        for case in both(desk):
            path.lay_before_head(desk, seen=[seen(desk, case)], head=HEAD)
            path.assign(as_(desk, HEAD), seen=[seen(desk, case)], to="s1")
        opened.come_up()
        yield opened


def both(desk: Desk) -> list[str]:
    rows = [cases.by_number(desk.database, number) for number in NUMBERS]
    return [row.case for row in rows if row is not None]


def read_through(desktop: Desktop, *acts: str) -> None:
    """Open each sheet, ask for it at once, and look at what it says is missing."""
    page = desktop.page
    assert isinstance(page, CasesPage)
    for act in acts:
        page.peek.act_requested.emit(act)
        desktop.kense.settle()
        assert len(opened_drawers(desktop)) == 1, act
        assert cut(desktop) == [], act
        desktop.press("Space", "F9")
        assert cut(desktop) == [], f"{act}, asked for"
        desktop.press("Esc")


@pytest.mark.parametrize(("language", "width", "height", "scale"), looks(LOOKS))
def test_every_sheet_of_a_journey_can_be_read(
    desktop: Desktop, language: Language, width: int, height: int, scale: int
) -> None:
    look(desktop, language, width, height, scale)
    desk, found = desktop.kense.desk(), both(desktop.kense.desk())
    desktop.kense.show_page(APPLICATIONS)
    desktop.press("↓")
    read_through(desktop, "ask-information", "ask-check", "reassign")
    for to in ("Құқықтық статистика басқармасы", "Учаскелік инспектор"):
        new = NewInquiry(kind="information", to=to, question="соттылығы", answer_by=TODAY)
        inquiries.ask(desk, seen=seen(desk, found[0]), new=new)
    desktop.kense.settle()
    read_through(desktop, "answer-inquiry")
    for waits in rows.inquiries_of(desk.database, found[0]):
        now = seen(desk, found[0])
        inquiries.close(desk, seen=now, inquiry=waits.inquiry, reason="жауап келмеді")
    for case in found:
        deciding.propose(
            desk, seen=seen(desk, checked(desk, bring_all(desk, case))), decisions=[grant()]
        )
        finishing.finish_examination(desk, seen=seen(desk, case))
    desktop.kense.settle()
    read_through(desktop, "send-department")
    department.send(
        desk, seen=[seen(desk, case) for case in found], to="ІІД", number="3/77", on=TODAY
    )
    desktop.kense.settle()
    read_through(desktop, "back-from-department")


@pytest.mark.parametrize(("language", "width", "height", "scale"), looks(LOOKS))
def test_the_sheet_that_sets_a_decision_aside_can_be_read(
    desktop: Desktop, language: Language, width: int, height: int, scale: int
) -> None:
    case = complained_of(desktop.kense.desk())
    look(desktop, language, width, height, scale)
    desktop.kense.show_page(APPLICATIONS)
    page = desktop.page
    assert isinstance(page, CasesPage)
    page.open_case(case)
    read_through(desktop, "complained")
