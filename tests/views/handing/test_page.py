"""Handing over by keyboard and scanner alone: found, seen, signed for."""

import pytest

from desktop.presenters.columns import ROW_ROLE
from desktop.presenters.list_view import NothingView
from desktop.services import staff as employees
from desktop.store import papers as paper_rows
from desktop.views.handing.page import HandingPage
from desktop.views.pages import HANDING, ON_RAIL
from desktop.views.widgets.check_row import CheckRow
from tests.helpers.on_path import INSPECTOR, whole
from tests.helpers.window import Desktop
from tests.helpers.zones import card
from tests.views.handing.looking import handed, handing_page, said, shown
from tests.views.test_scans import scan


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


def test_the_list_stands_on_the_case_shown_beside_it_in_any_language(
    desktop: Desktop, page: HandingPage, cases: list[str]
) -> None:
    desktop.kense.program.handing.take(cases[1])
    assert page.table.currentIndex().data(ROW_ROLE).case == cases[1]
    desktop.kense.use_language("ru")
    desktop.kense.settle()
    assert handing_page(desktop).table.currentIndex().data(ROW_ROLE).case == cases[1]


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
    page.sheet.findChildren(CheckRow)[0].click()
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


@pytest.mark.usefixtures("page")
def test_the_line_of_the_register_is_a_paper_of_the_case(
    desktop: Desktop, cases: list[str]
) -> None:
    desktop.type("0002")
    desktop.press("Enter")
    desktop.type("1")
    desktop.press("F9")
    made = paper_rows.papers_of(desktop.kense.desk().database, "case", cases[1])
    assert [each.kind for each in made] == ["talon-weapons", "refusal", "register-handed"]


def test_whoever_may_not_hand_over_is_not_offered_the_page(desktop: Desktop) -> None:
    desk = desktop.kense.desk()
    employees.set_roles(desk, staff=INSPECTOR, roles=["analyst"])
    desktop.kense.program.session.sign_in(INSPECTOR)
    desktop.kense.settle()
    desktop.press("Ctrl+5")
    assert desktop.kense.page != HANDING
    assert any(each.name == HANDING for each in ON_RAIL)
