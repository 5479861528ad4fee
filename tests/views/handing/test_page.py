"""Handing over by keyboard and scanner alone: found, seen, signed for, and back to the window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.i18n import Language
from desktop.models.facts import HandedOver
from desktop.presenters.list_view import NothingView
from desktop.presenters.today_view import TaskView, TodayView
from desktop.services import staff as employees
from desktop.services import telling
from desktop.store import papers as paper_rows
from desktop.store import tickets
from desktop.views.counter.work import CounterWork
from desktop.views.handing.page import HandingPage
from desktop.views.pages import APPLICATIONS, COUNTER, HANDING, ON_RAIL, TODAY
from desktop.views.today.page import TodayPage
from tests.helpers.clipping import cut_words, outside
from tests.helpers.office import OFFICE, Clock
from tests.helpers.on_path import INSPECTOR, whole
from tests.helpers.ready_cases import an_office_with_results
from tests.helpers.window import Desktop, a_desktop
from tests.helpers.zones import card
from tests.views.test_scans import scan

NUMBER, APPLICANT, RESULT, SINCE, TOLD = range(1, 6)
COLLECT_LINE = "2"


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def cases(tmp_path: Path, clock: Clock) -> list[str]:
    made = an_office_with_results(tmp_path / "office.db", clock)
    clock.pass_minutes(30)
    return made


@pytest.fixture
def desktop(
    tmp_path: Path, qapp: QApplication, qtbot: QtBot, clock: Clock, cases: list[str]
) -> Iterator[Desktop]:
    assert qtbot is not None
    assert cases
    with a_desktop(tmp_path / "office.db", qapp, clock=clock, operator="s1") as opened:
        opened.come_up()
        yield opened


@pytest.fixture
def page(desktop: Desktop) -> HandingPage:
    desktop.press("Ctrl+5")
    return handing_page(desktop)


def handing_page(desktop: Desktop) -> HandingPage:
    shown = desktop.page
    assert isinstance(shown, HandingPage)
    return shown


def shown(page: HandingPage, column: int = APPLICANT) -> list[str]:
    model = page.table.model()
    return [str(model.index(row, column).data()) for row in range(model.rowCount())]


def handed(desktop: Desktop, case: str) -> list[HandedOver]:
    return [each.handed for each in whole(desktop.kense.desk(), case).handovers]


def said(desktop: Desktop) -> str:
    return desktop.said[-1].sentence if desktop.said else ""


@pytest.mark.parametrize("layout", ["us", "ru", "kz"])
def test_the_page_opens_by_its_key_with_the_cursor_where_a_talon_is_looked_for(
    desktop: Desktop, layout: str
) -> None:
    desktop.press("Ctrl+5", layout=layout)
    page = handing_page(desktop)
    assert desktop.focus is page.search
    assert len(shown(page)) == 3
    assert desktop.kense.work.frame.rail.isVisible()


def test_a_name_and_three_keys_hand_over_and_close(
    desktop: Desktop, page: HandingPage, cases: list[str]
) -> None:
    desktop.type("Ибраева")
    assert shown(page) == ["Ибраева Сәуле Нұрланқызы"]
    desktop.press("Enter")
    assert page.middle.currentWidget() is page.sheet
    assert desktop.focus is page.sheet.field("number").control
    desktop.type("012345678")
    desktop.press("F9")
    (fact,) = handed(desktop, cases[1])
    assert (fact.receiver, fact.name) == ("applicant", "Ибраева Сәуле Нұрланқызы")
    assert (fact.identity.kind, fact.identity.number) == ("identity-card", "012345678")
    assert (fact.closes, fact.visit, len(fact.results)) == (True, "", 2)
    assert page.stack.is_previewing, "the line to sign is on show"
    assert page.stack.pdf.page_count() == 1
    desktop.press("Esc")
    assert not page.stack.is_previewing
    assert "Ибраева Сәуле Нұрланқызы" not in shown(page)


def test_a_talon_scanned_anywhere_on_the_page_begins_its_hand_over(
    desktop: Desktop, page: HandingPage, cases: list[str]
) -> None:
    scan(desktop, whole(desktop.kense.desk(), cases[1]).row.qr)
    assert page.middle.currentWidget() is page.sheet
    assert desktop.kense.program.handing.case == cases[1]
    assert desktop.kense.page == HANDING
    desktop.press("Esc")
    assert page.middle.currentWidget() is page.stack
    assert handed(desktop, cases[1]) == []


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


def test_a_document_held_to_the_scanner_fills_in_who_stands_here(
    desktop: Desktop, page: HandingPage, cases: list[str]
) -> None:
    person = whole(desktop.kense.desk(), cases[1]).application.applicant.person
    assert person is not None
    scan(desktop, whole(desktop.kense.desk(), cases[1]).row.qr)
    theirs = card(
        issuer="KAZ",
        number="012345678",
        names=("IBRAYEVA", "SAULE"),
        born=person.iin[:6],
        expires="230101",
        optional=person.iin,
    )
    scan(desktop, theirs)
    assert page.sheet.field("number").value() == "012345678"
    assert page.sheet.field("until").value() == "2023-01-01"
    assert page.sheet.field("kind").value() == "identity-card"
    assert said(desktop) == "Құжаттан толтырылды."


def test_a_strangers_document_is_told_and_one_that_ended_too(
    desktop: Desktop, page: HandingPage, cases: list[str]
) -> None:
    scan(desktop, whole(desktop.kense.desk(), cases[1]).row.qr)
    scan(desktop, card(issuer="KAZ", names=("STRANGER", "ANNA"), expires="120101"))
    assert "STRANGER ANNA" in said(desktop)
    assert "01.01.2012" in said(desktop)
    assert page.sheet.field("name.0").value() == "Ибраева Сәуле Нұрланқызы"


def test_a_proxy_shows_a_power_of_attorney_that_is_checked_again(
    desktop: Desktop, page: HandingPage, cases: list[str]
) -> None:
    desktop.type("0002")
    desktop.press("Enter")
    desktop.kense.program.hand_over.type_text("receiver", "1")
    desktop.kense.settle()
    page.sheet.field("name.1").setFocus()
    desktop.type("Ибраева Жанар")
    page.sheet.field("number").setFocus()
    desktop.type("077")
    desktop.press("F9")
    assert handed(desktop, cases[1]) == []
    assert "құжат керек" in said(desktop)
    page.sheet.field("authority.1").setFocus()
    desktop.type("1-204")
    desktop.press("Enter")
    desktop.type("20112013")
    desktop.press("Enter")
    desktop.type("24112013")
    desktop.press("F9")
    assert "мерзімі аяқталған" in said(desktop)
    page.sheet.field("holds.1").setFocus()
    desktop.press(*["⌫"] * 10)
    desktop.type("24112014")
    desktop.press("F9")
    (fact,) = handed(desktop, cases[1])
    assert (fact.receiver, fact.name, fact.authority) == ("proxy", "Ибраева Жанар", "1-204")
    assert f"{fact.authority_until:%d.%m.%Y}" == "24.11.2014"


def test_a_day_that_is_none_is_said_beside_its_field(
    desktop: Desktop, page: HandingPage, cases: list[str]
) -> None:
    desktop.type("0002")
    desktop.press("Enter")
    desktop.type("077")
    page.sheet.field("until").setFocus()
    desktop.type("31022014")
    desktop.press("F9")
    assert handed(desktop, cases[1]) == []
    assert page.sheet.field("until").message is not None


def test_what_another_prepared_is_handed_over_with_a_reason(
    desktop: Desktop, page: HandingPage, cases: list[str]
) -> None:
    desktop.type("Қасымов")
    desktop.press("Enter")
    desktop.type("011")
    desktop.press("F9")
    assert handed(desktop, cases[0]) == []
    assert "Ермекова" in said(desktop)
    page.sheet.field("reason").setFocus()
    desktop.type("демалыста")
    desktop.press("F9")
    assert [each.reason for each in handed(desktop, cases[0])] == ["демалыста"]


def test_one_of_two_results_may_stay_here(
    desktop: Desktop, page: HandingPage, cases: list[str]
) -> None:
    desktop.type("0002")
    desktop.press("Enter")
    assert page.finish.words == "Беру және жабу"
    page.sheet.findChildren(type(page.sheet._list.rows()[0]))[0].click()  # noqa: SLF001
    desktop.kense.settle()
    assert page.finish.words == "Бір бөлігін беру"
    page.sheet.field("number").setFocus()
    desktop.type("011")
    desktop.press("F9")
    (fact,) = handed(desktop, cases[1])
    assert (fact.closes, len(fact.results)) == (False, 1)
    assert whole(desktop.kense.desk(), cases[1]).row.stage == "ready"


def test_of_a_case_that_is_not_ready_it_is_said_where_it_is(
    desktop: Desktop, page: HandingPage, cases: list[str]
) -> None:
    told: list[NothingView | None] = []
    desktop.kense.program.handing.nothing_changed.connect(told.append)
    desktop.type("Оразбаев")
    assert page.stack.is_empty
    assert told[-1] is not None
    assert told[-1].sentence.startswith("Қ-2013/0004 әлі дайын емес")
    scan(desktop, whole(desktop.kense.desk(), cases[3]).row.qr)
    assert said(desktop) == told[-1].sentence
    assert page.middle.currentWidget() is page.stack


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


def collecting(desktop: Desktop) -> CounterWork:
    """Serve a visitor of the line of collecting."""
    desktop.kense.show_page(COUNTER)
    desktop.press("F4", COLLECT_LINE, "Esc", "F2", "F5")
    found = desktop.page.findChild(CounterWork)
    assert found is not None
    return found


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


@pytest.mark.usefixtures("page")
def test_the_line_of_the_register_is_a_paper_of_the_case(
    desktop: Desktop, cases: list[str]
) -> None:
    desktop.type("0002")
    desktop.press("Enter")
    desktop.type("1")
    desktop.press("F9")
    made = paper_rows.papers_of(desktop.kense.desk().database, "case", cases[1])
    assert [each.kind for each in made] == ["talon-weapons", "register-handed"]


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


def test_whoever_may_not_hand_over_is_not_offered_the_page(desktop: Desktop) -> None:
    desk = desktop.kense.desk()
    employees.set_roles(desk, staff=INSPECTOR, roles=["analyst"])
    desktop.kense.program.session.sign_in(INSPECTOR)
    desktop.kense.settle()
    desktop.press("Ctrl+5")
    assert desktop.kense.page != HANDING
    assert any(each.name == HANDING for each in ON_RAIL)


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


def today_tasks(desktop: Desktop) -> tuple[TaskView, ...]:
    seen: list[TodayView] = []
    desktop.kense.program.today.today_changed.connect(seen.append)
    desktop.kense.program.today.start()
    desktop.kense.settle()
    return seen[-1].tasks
