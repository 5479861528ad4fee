"""A complaint from its sheet to its reply, by keys alone (W-21…W-25, D48)."""

import datetime as dt

import pytest

from desktop.models.complaint import SERIES
from desktop.presenters.today_view import Goal
from desktop.services import complaints, numbers
from desktop.services.complaints import known_complaint
from desktop.services.desk import Desk
from desktop.store import complaints as rows
from desktop.store import papers
from desktop.views.complaints.page import ComplaintsPage
from desktop.views.today.page import TodayPage
from desktop.views.widgets.combo_box import ComboBox
from desktop.views.widgets.table import words_of
from tests.helpers.complaints import COMPLAINT, complained
from tests.helpers.office import OFFICE, Clock
from tests.helpers.on_path import HEAD, INSPECTOR, as_
from tests.helpers.window import Desktop
from tests.views.complaints.conftest import roles


def go_to(desktop: Desktop, page: ComplaintsPage, name: str) -> None:
    """Go to a field of the sheet on show by Tab, as a person does."""
    field = page.sheet.field(f"complaint.{name}")
    for _step in range(3 * len(page.sheet.parts())):
        if field.isAncestorOf(desktop.focus):
            return
        desktop.press("Tab")
    raise AssertionError(name)


def line(page: ComplaintsPage) -> str:
    """Return what the line chosen says."""
    model, row = page.table.model(), page.table.currentIndex().row()
    return " | ".join(words_of(model.index(row, at)) for at in range(model.columnCount()))


def waiting(desk: Desk) -> list[str]:
    return list(rows.waiting(desk.database, OFFICE))


def test_a_complaint_is_taken_in_by_keys_and_its_talon_shown(
    desktop: Desktop, page: ComplaintsPage, desk: Desk
) -> None:
    assert page.middle.is_empty
    desktop.press("F2")
    assert page.sheet.isVisible()
    for name, text in (("surname", "Тестова"), ("given", "Анна"), ("words", "дөрекі сөйледі")):
        go_to(desktop, page, name)
        desktop.type(text)
    desktop.press("F9")
    assert page.sheet.isVisible(), "where she lives, nobody said"
    go_to(desktop, page, "address")
    desktop.type("Зеренді, Абай, 1")
    go_to(desktop, page, "case")
    desktop.type("Қ-2013/0002")
    desktop.press("F9")
    assert not page.sheet.isVisible()
    (complaint,) = waiting(desk)
    (talon,) = papers.papers_of(desk.database, "complaint", complaint)
    assert talon.kind == "complaint-talon-weapons"
    assert page.middle.is_previewing
    desktop.press("Esc")
    assert "ШҒ-2013/0001" in line(page)
    assert "Тестова Анна" in line(page)
    assert page.card.view is not None
    assert any("Қ-2013/0002" in each.value for each in page.card.view.facts)
    assert known_complaint(desk, complaint).received.case
    desktop.press("Shift+Enter")
    assert desktop.page is not page


def test_a_talon_written_by_hand_in_a_power_cut_keeps_its_number_and_its_hour(
    desktop: Desktop, page: ComplaintsPage, desk: Desk, clock: Clock
) -> None:
    numbers.reserve(desk, service=f"{SERIES}:weapons", count=5, reason="жарық жоқ")
    clock.pass_minutes(30)
    hour = clock.now - dt.timedelta(minutes=10)
    desktop.press("F2")
    typed = {"surname": "Тестова", "address": "Зеренді", "words": "дөрекі сөйледі"}
    for name, text in {**typed, "hand": "3"}.items():
        go_to(desktop, page, name)
        desktop.type(text)
    desktop.press("F9")
    assert page.sheet.isVisible(), "a talon written by hand has its hour on it"
    go_to(desktop, page, "hand_at")
    desktop.type(f"{hour:%H:%M}")
    desktop.press("F9")
    (complaint,) = waiting(desk)
    found = known_complaint(desk, complaint)
    assert found.received.number == "ШҒ-2013/0003"
    assert (found.received_at.hour, found.received_at.minute) == (hour.hour, hour.minute)


def test_what_was_typed_wrongly_is_said_and_nothing_recorded(
    desktop: Desktop, page: ComplaintsPage, desk: Desk
) -> None:
    desktop.press("F2")
    for name, text in (("surname", "Тестова"), ("address", "Зеренді"), ("words", "дөрекі"),
                       ("case", "Қ-2013/9999")):  # fmt: skip
        go_to(desktop, page, name)
        desktop.type(text)
    desktop.press("F9")
    assert "Қ-2013/9999" in desktop.said[-1].sentence
    assert page.sheet.isVisible()
    assert waiting(desk) == []


def test_the_head_assigns_an_inspector_answers_and_the_reply_is_shown(
    desktop: Desktop, page: ComplaintsPage, desk: Desk
) -> None:
    complaint = complained(desk)
    complaints.assign(as_(desk, HEAD), complaint=complaint, to=INSPECTOR)
    roles(desk, "clerk", "head", "inspector", "administrator")
    desktop.kense.settle()
    desktop.press("F4")
    assert page.sheet.isVisible()
    go_to(desktop, page, "found")
    desktop.type("расталды")
    go_to(desktop, page, "measures")
    desktop.type("ескертілді")
    desktop.press("F9")
    assert desktop.said[-1].tone == "near", "what a reply means is said first"
    desktop.press("F9")
    found = known_complaint(desk, complaint)
    assert found.answered is not None
    assert found.answered.found == "расталды"
    assert page.middle.is_previewing
    assert "complaint-reply" in {
        each.kind for each in papers.papers_of(desk.database, "complaint", complaint)
    }


def test_whom_it_complains_of_is_not_offered_to_have_it(
    desktop: Desktop, page: ComplaintsPage, desk: Desk
) -> None:
    complained(desk, against=INSPECTOR)
    desktop.kense.settle()
    desktop.press("F3")
    combo = page.sheet.field("complaint.to").findChild(ComboBox)
    assert isinstance(combo, ComboBox)
    names = {combo.itemText(at) for at in range(combo.count())}
    assert "Ермекова Сәуле" not in names
    assert "Тілеуов Марат" in names


def test_it_is_passed_on_only_at_the_second_press(
    desktop: Desktop, page: ComplaintsPage, desk: Desk
) -> None:
    complaint = complained(desk)
    roles(desk, "clerk", "head", "administrator")
    desktop.kense.settle()
    desktop.press("F7")
    go_to(desktop, page, "reason")
    desktop.type("құзыреті бойынша")
    desktop.press("F9")
    assert known_complaint(desk, complaint).state == "received"
    desktop.press("F9")
    assert known_complaint(desk, complaint).state == "passed-on"


def test_words_find_a_complaint_and_the_lists_are_walked(
    desktop: Desktop, page: ComplaintsPage, desk: Desk
) -> None:
    first = complained(desk)
    complained(desk, words="басқа")
    complaints.void(as_(desk, HEAD), complaint=first, reason="екі рет")
    desktop.kense.settle()
    assert "ШҒ-2013/0002" in line(page)
    desktop.press("→", "→", "→", "→")
    assert "ШҒ-2013/0001" in line(page)
    desktop.press("Ctrl+F")
    desktop.type("2013/0002")
    desktop.press("Enter")
    assert "ШҒ-2013/0002" in line(page)


def test_who_may_not_see_complaints_has_no_page_of_them(desktop: Desktop, desk: Desk) -> None:
    assert desktop.kense.program.rights.may_open("complaints")
    roles(desk, "administrator")
    desktop.kense.settle()
    assert not desktop.kense.program.rights.may_open("complaints")


@pytest.mark.parametrize("role", ["clerk", "inspector", "head"])
def test_each_role_has_the_keys_of_what_it_may_do(
    desktop: Desktop, page: ComplaintsPage, desk: Desk, role: str
) -> None:
    complained(desk)
    roles(desk, role, "administrator")
    desktop.press("Ctrl+6", "Ctrl+8")
    keys = set(page.act_keys.caps())
    assert (
        keys
        == {
            "clerk": {"F2", "F3", "Shift+F4", "Shift+F6"},
            "inspector": {"F2", "F4", "F6", "F7", "Shift+F6"},
            "head": {"F3", "F4", "Shift+F4", "F6", "F7", "F8"},
        }[role]
    )


def test_the_rail_counts_what_waits_for_whoever_sits_here(desktop: Desktop, desk: Desk) -> None:
    counted: list[int] = []
    desktop.kense.program.complaints.waiting_counted.connect(counted.append)
    roles(desk, "clerk", "administrator")
    complaints.receive(desk, COMPLAINT)
    desktop.kense.settle()
    assert counted[-1] == 0  # a clerk has none and assigns none
    roles(desk, "head", "administrator")
    complaints.receive(as_(desk, INSPECTOR), COMPLAINT)
    desktop.kense.settle()
    assert counted[-1] == 2


def test_what_today_tells_of_complaints_leads_to_their_page(desktop: Desktop, desk: Desk) -> None:
    complained(desk)
    desktop.press("Alt+Home")
    shown = desktop.page
    assert isinstance(shown, TodayPage)
    shown.goal_chosen.emit(Goal("complaints", "waiting"))
    assert isinstance(desktop.page, ComplaintsPage)
    assert "ШҒ-2013/0001" in line(desktop.page)
