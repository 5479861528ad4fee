"""A visitor who collects, the list that waits for him, and the notices he is given."""

from pathlib import Path

import pytest

from desktop.i18n import Language
from desktop.services import telling
from desktop.store import tickets
from desktop.views.counter.work import CounterWork
from desktop.views.handing.page import HandingPage
from desktop.views.pages import APPLICATIONS, COUNTER, HANDING, TODAY
from desktop.views.today.page import TodayPage
from tests.helpers.clipping import cut_words, outside
from tests.helpers.office import OFFICE
from tests.helpers.on_path import whole
from tests.helpers.window import Desktop
from tests.views.handing.looking import (
    NUMBER,
    TOLD,
    collecting,
    handed,
    handing_page,
    said,
    shown,
    today_tasks,
)


def test_what_stands_beside_a_hand_over_is_its_own_case_whatever_the_list_does(
    desktop: Desktop, cases: list[str]
) -> None:
    collecting(desktop)
    desktop.type("0002")
    desktop.press("Enter")
    page = handing_page(desktop)
    assert page.pane.accessibleName().startswith("Қ-2013/0002")
    desk = desktop.kense.desk()
    telling.give_notice(desk, case=cases[2], about="term-switched", way="phone", to="8 705")
    desktop.pass_minutes(1)
    assert page.pane.accessibleName().startswith("Қ-2013/0002")
    desktop.press("Esc")
    assert desktop.focus is page.table
    assert page.pane.accessibleName().startswith("Қ-2013/0002")
    row = page.table.currentIndex().row()
    assert shown(page, NUMBER)[row] == "Қ-2013/0002"


def test_f4_logs_a_call_in_vain_and_then_one_that_reached(
    desktop: Desktop, page: HandingPage, cases: list[str]
) -> None:
    desktop.type("Қасымов")
    desktop.press("↓", "F4")
    assert page.told.isVisible()
    desktop.kense.program.handing_acts.type_text("reached", "no")
    desktop.press("F9")
    assert not page.told.isVisible()
    assert shown(page, TOLD) == ["байланыспады, 1 рет"]
    desktop.press("F4", "F9")
    (first, second) = whole(desktop.kense.desk(), cases[0]).notices
    assert [each.reached for each in (first, second)] == [False, True]
    assert (second.way, second.about, second.told_to) == ("phone", "ready", "8 705 000 41 00")
    assert shown(page, TOLD)[0].startswith("Телефон")


def test_f4_writes_a_text_for_e_mail_into_the_folder_typed(
    desktop: Desktop, page: HandingPage, cases: list[str], tmp_path: Path
) -> None:
    acts = desktop.kense.program.handing_acts
    desktop.type("0003")
    desktop.press("↓", "F4")
    acts.type_text("way.False", "e-mail")
    desktop.kense.settle()
    page.told.field("to.e-mail").setFocus()
    desktop.type("li@mail.kz")
    page.told.field("folder").setFocus()
    desktop.type(str(tmp_path))
    desktop.press("F9")
    (file,) = tmp_path.glob("*.txt")
    assert "сұрау салынды" in file.read_text(encoding="utf-8")
    assert file.name in said(desktop)
    (notice,) = whole(desktop.kense.desk(), cases[2]).notices
    assert (notice.way, notice.about) == ("e-mail", "term-switched")
    assert telling.notices_folder(desktop.kense.desk()) == str(tmp_path)
    assert page.stack.is_empty, "nothing is owed of it any more"


def test_a_visitor_who_collects_is_served_here_and_led_back_to_the_window(
    desktop: Desktop, cases: list[str]
) -> None:
    collecting(desktop)
    desktop.pass_minutes(4)
    desktop.type("0002")
    desktop.press("Enter")
    page = handing_page(desktop)
    assert page.middle.currentWidget() is page.sheet
    assert page.band.isVisible()
    assert page.band.number
    desktop.type("012345678")
    desktop.press("F9")
    assert desktop.kense.page == COUNTER
    work = desktop.page.findChild(CounterWork)
    assert work is not None
    assert work.middle.finished.isVisible(), "the line to sign is on show"
    desktop.pass_minutes(3)
    desktop.press("F9")
    desk = desktop.kense.desk()
    found = tickets.of_day(desk.database, office=OFFICE, day=desk.now().date())
    (ticket,) = (each for each in found if each.line == "collect")
    assert (ticket.end, ticket.result) == ("handed-over", "handed-over")
    (fact,) = handed(desktop, cases[1])
    assert fact.visit == ticket.visit
    assert ticket.began_at is not None
    assert ticket.result_at is not None
    assert (ticket.result_at - ticket.began_at).seconds == 4 * 60


def test_f8_leads_back_to_the_visitor_with_nothing_handed_over(
    desktop: Desktop, cases: list[str]
) -> None:
    collecting(desktop)
    desktop.press("Ctrl+5")
    page = handing_page(desktop)
    assert page.back.isVisible()
    desktop.press("F8")
    assert desktop.kense.page == COUNTER
    assert handed(desktop, cases[1]) == []


def test_f8_and_the_clock_are_not_there_without_a_visitor(
    desktop: Desktop, page: HandingPage
) -> None:
    assert not page.back.isVisible()
    assert not page.band.isVisible()
    desktop.press("F8")
    assert desktop.kense.page == HANDING


def test_a_hand_over_begun_waits_while_another_page_or_language_is_on_show(
    desktop: Desktop, page: HandingPage
) -> None:
    desktop.type("0002")
    desktop.press("Enter")
    desktop.type("012")
    desktop.press("Ctrl+2")
    assert desktop.kense.page == APPLICATIONS
    desktop.kense.use_language("ru")
    desktop.press("Ctrl+5")
    again = handing_page(desktop)
    assert again is not page
    assert again.middle.currentWidget() is again.sheet
    assert again.sheet.field("number").value() == "012"
    assert again.finish.words == "Выдать и закрыть"


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
@pytest.mark.parametrize(
    ("width", "height", "scale"),
    [(1366, 768, 100), (1366, 768, 150), (1093, 614, 100), (1920, 1080, 125)],
)
def test_everything_can_be_read(
    desktop: Desktop, cases: list[str], language: Language, width: int, height: int, scale: int
) -> None:
    desktop.kense.use_language(language)
    desktop.kense.looks.use_scale(scale)
    desktop.come_up(width, height)
    collecting(desktop)
    desktop.press("Ctrl+5")
    page = handing_page(desktop)

    def seen() -> list[str]:
        desktop.kense.settle()
        return [*cut_words(desktop.window), *outside(desktop.window)]

    desktop.press("↓", "↓")
    assert seen() == [], "the list"
    for case in cases[:2]:
        desktop.kense.program.hand_over.begin(case)
        desktop.kense.program.hand_over.type_text("receiver", "1")
        assert seen() == [], "a hand-over by power of attorney"
        desktop.press("Esc")
    for way in ("phone", "e-mail", "letter", "in-person"):
        desktop.press("F4")
        desktop.kense.program.handing_acts.type_text("way.False", way)
        assert seen() == [], way
        desktop.press("Esc")
    assert page.isVisible()


def test_today_names_whom_to_call_and_leads_here(desktop: Desktop, cases: list[str]) -> None:
    desktop.kense.show_page(TODAY)
    desktop.kense.settle()
    told = [task for task in today_tasks(desktop) if task.key == "to-tell"]
    assert [(task.count, task.goal.page) for task in told] == [("3", HANDING)]
    number = whole(desktop.kense.desk(), cases[2]).row.number
    assert number in told[0].detail, "the one with a day set comes first"
    desk = desktop.kense.desk()
    telling.give_notice(desk, case=cases[1], about="ready", way="phone", to="8 705")
    page = desktop.page
    assert isinstance(page, TodayPage)
    page.goal_chosen.emit(told[0].goal)
    desktop.kense.settle()
    shown_now = shown(handing_page(desktop))
    assert sorted(shown_now) == ["Ли Виктор Андреевич", "Қасымов Төлеген Серікұлы"]
