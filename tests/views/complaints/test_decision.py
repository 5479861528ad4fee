"""A decision complained of with reason, from the inspector's finding to the case anew, by keys."""

import pytest

from desktop.services import complaint_decision, complaints, results
from desktop.services.complaint_decision import Settlement
from desktop.services.complaints import known_complaint
from desktop.services.desk import Desk
from desktop.views.cases.page import CasesPage
from desktop.views.complaints.page import ComplaintsPage
from desktop.views.decisions.page import DecisionsPage
from desktop.views.today.page import TodayPage
from desktop.views.today.task_list import TaskRow
from tests.helpers.complaints import complained
from tests.helpers.on_path import HEAD, INSPECTOR, OTHER, as_, decided, grant, seen, whole
from tests.helpers.window import Desktop
from tests.views.complaints.conftest import roles
from tests.views.complaints.test_page import go_to, line


@pytest.fixture
def complaint(desktop: Desktop, page: ComplaintsPage, desk: Desk) -> str:
    """Return a complaint about a permit, put before the head by who considered it."""
    assert page is not None
    case = decided(desk, grant())
    results.grant_results(as_(desk, INSPECTOR), seen=seen(desk, case))
    complaint = complained(desk, case=case, subject="result")
    complaints.assign(as_(desk, HEAD), complaint=complaint, to="s1")
    roles(desk, "clerk", "head", "inspector", "administrator")
    desktop.kense.settle()
    desktop.press("F4")
    go_to(desktop, page, "found")
    desktop.type("дәлелдер ескерілмеген")
    desktop.press("F9")
    assert known_complaint(desk, complaint).state == "found"
    assert "басшыға берілді" in desktop.said[-1].sentence
    return complaint


@pytest.mark.usefixtures("complaint")
def test_what_waits_for_the_head_is_told_today_and_listed_among_decisions(
    desktop: Desktop,
) -> None:
    desktop.press("Alt+Home")
    shown = desktop.page
    assert isinstance(shown, TodayPage)
    told = [row for row in shown.findChildren(TaskRow) if "негізді шағым бар" in row.task.head]
    assert len(told) == 1
    told[0].click()
    assert isinstance(desktop.page, DecisionsPage)
    assert desktop.kense.program.waiting.which == "complained"


def test_the_head_sets_it_aside_and_both_sides_tell_of_it(
    desktop: Desktop, page: ComplaintsPage, desk: Desk, complaint: str
) -> None:
    desktop.press("Shift+F4")
    go_to(desktop, page, "reason")
    desktop.type("толық тексерілмеген")
    desktop.press("F9")
    assert page.sheet.isVisible(), "what cannot be taken back is asked once more"
    desktop.press("F9")
    answered = known_complaint(desk, complaint)
    assert answered.state == "answered"
    assert whole(desk, answered.received.case).row.stage == "assigned"
    desktop.press("Esc", "→", "→", "→", "→")
    assert "ШҒ-2013/0001" in line(page)
    assert page.card.view is not None
    assert any("шешімнің күші жойылды" in each.what for each in page.card.view.path)
    desktop.press("Shift+Enter")
    register = desktop.page
    assert isinstance(register, CasesPage)
    view = register.peek.view
    assert view is not None
    assert any("ШҒ-2013/0001" in each.value and each.name == "Шағым" for each in view.facts)
    told = " ".join(each.what for each in view.path)
    assert "ШҒ-2013/0001 шағымы: " in told
    assert "күші ШҒ-2013/0001 шағымы бойынша жойылды: толық тексерілмеген" in told


def test_a_second_complaint_about_it_is_answered_without_setting_it_aside_again(
    desktop: Desktop, page: ComplaintsPage, desk: Desk, complaint: str
) -> None:
    case = known_complaint(desk, complaint).received.case
    second = complained(desk, case=case, subject="result")
    complaints.assign(as_(desk, HEAD), complaint=second, to="s1")
    complaint_decision.find(
        as_(desk, "s1"), complaint=second, outcome="justified", found="сол туралы"
    )
    settled = Settlement(decision="set-aside", reason="толық емес", to=OTHER)
    complaint_decision.settle(as_(desk, "s1"), complaint=complaint, settled=settled)
    desktop.kense.settle()
    desktop.press("Shift+F4")
    go_to(desktop, page, "reason")
    desktop.type("бұрын жойылған")
    desktop.press("F9")
    desktop.press("F9")
    assert known_complaint(desk, second).state == "answered"
    assert whole(desk, case).row.holder == OTHER


def test_ctrl_k_finds_it_by_number_and_by_name_and_opens_it(
    desktop: Desktop, page: ComplaintsPage, desk: Desk
) -> None:
    complained(desk)
    other = complained(desk, words="басқа")
    complaints.void(as_(desk, HEAD), complaint=other, reason="екі рет")
    desktop.kense.settle()
    for words, number in (("ШҒ-2013/0002", "0002"), ("тестова анна", "000")):
        desktop.press("Alt+Home")
        desktop.kense.settle()
        desktop.press("Ctrl+K")
        desktop.type(words)
        desktop.kense.settle()
        desktop.press("Enter")
        assert desktop.page is page
        assert number in line(page), "of those struck too, each in its own list"
