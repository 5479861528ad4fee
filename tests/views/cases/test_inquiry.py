"""Others are asked from the register by keyboard; the letter is shown, the term is longer (D31)."""

import pytest
from PySide6.QtWidgets import QApplication

from desktop.services import path, staff
from desktop.store import cases
from desktop.views.cases.page import CasesPage
from tests.helpers.on_path import HEAD, as_, seen, staffed, whole
from tests.helpers.window import Desktop

NUMBER = "Қ-2013/0003"


@pytest.fixture
def case(desktop: Desktop) -> str:
    """Let the head assign an application to whoever sits at the window."""
    desk = staffed(desktop.kense.desk())
    staff.set_roles(desk, staff="s1", roles=["clerk", "inspector", "administrator"])
    row = cases.by_number(desk.database, NUMBER)
    assert row is not None
    path.lay_before_head(desk, seen=[seen(desk, row.case)], head=HEAD)
    path.assign(as_(desk, HEAD), seen=[seen(desk, row.case)], to="s1")
    desktop.kense.settle()
    return row.case


def test_a_check_on_site_is_ordered_by_keys_and_its_act_is_shown(
    desktop: Desktop, page: CasesPage, case: str
) -> None:
    desktop.press("↓", "F8")
    assert QApplication.activePopupWidget() is not None
    desktop.press("↓", "Enter")
    assert page.sheet.isVisible()
    desktop.type("учаскелік инспектор")
    desktop.press("Enter")
    desktop.type("сейфті қарау")
    desktop.press("F9")
    assert not page.sheet.isVisible(), desktop.said[-1].sentence
    found = whole(desktop.kense.desk(), case)
    (asked,) = found.inquiries
    assert (asked.kind, asked.to, asked.question) == (
        "site-check",
        "учаскелік инспектор",
        "сейфті қарау",
    )
    assert found.row.track == "inquiry", "the longer term was proposed and stands"
    assert page.middle.is_previewing


def test_the_answer_is_entered_and_nothing_waits_any_more(
    desktop: Desktop, page: CasesPage, case: str
) -> None:
    page.peek.act_requested.emit("ask-information")
    desktop.kense.settle()
    desktop.type("Құқықтық статистика басқармасы")
    desktop.press("F9")
    assert page.sheet.isVisible(), "without a question nothing is asked"
    assert desktop.said[-1].sentence.startswith("Кімнен не сұралатынын жазыңыз")
    assert page.sheet.part_in_focus == "question", "the cursor stands where something lacks"
    desktop.type("соттылығы")
    desktop.press("F9")
    assert not page.sheet.isVisible()
    page.peek.act_requested.emit("answer-inquiry")
    desktop.kense.settle()
    desktop.type("сотталмаған")
    desktop.press("F9")
    (inquiry,) = whole(desktop.kense.desk(), case).inquiries
    assert inquiry.answer == "сотталмаған"
    page.peek.act_requested.emit("remind-inquiry")
    assert desktop.said[-1].sentence == "Қ-2013/0003: жауап күтіп тұрған сұрау салу жоқ."
