"""A hand-over by keys alone: who receives it is turned by one key, what lacks has the cursor."""

import datetime as dt

from desktop.views.handing.page import HandingPage
from tests.helpers.keyboard import press, type_words
from tests.helpers.window import Desktop
from tests.views.handing.looking import handed, handing_page, said


def test_one_key_lets_another_receive_it_and_asks_for_his_name(
    desktop: Desktop, page: HandingPage, cases: list[str]
) -> None:
    desktop.type("0002")
    desktop.press("Enter", "F2")
    sheet = page.sheet
    assert sheet.field("receiver").value() == "1"
    assert desktop.focus is sheet.field("name.1").control
    for words in ("Ибраева Жанар", "", "077", "", "1-204", "20112013"):
        desktop.type(words)
        desktop.press("Enter")
    assert desktop.focus is sheet.field("holds.1").control
    desktop.press("Enter")
    assert desktop.focus is page.finish
    desktop.press("Enter")
    (fact,) = handed(desktop, cases[1])
    assert (fact.receiver, fact.name, fact.authority) == ("proxy", "Ибраева Жанар", "1-204")
    assert fact.authority_date == dt.date(2013, 11, 20)


def test_keys_pressed_at_once_wait_for_the_list(desktop: Desktop, cases: list[str]) -> None:
    press(desktop.window, "Ctrl+5", "↓", "↓", "Enter")
    desktop.kense.settle()
    assert handing_page(desktop).sheet.isVisible()
    handing = desktop.kense.program.handing
    assert handing.model.rowCount() >= len(cases[:2])
    assert handing.case == handing.model.row_at(1).case, "the second ↓ came to its line too"


def test_a_number_typed_and_entered_at_once_is_looked_for_first(
    desktop: Desktop, page: HandingPage, cases: list[str]
) -> None:
    type_words(desktop.window, "0002")
    press(desktop.window, "Enter")
    desktop.kense.settle()
    assert page.sheet.isVisible()
    assert desktop.kense.program.handing.case == cases[1]


def test_the_same_key_goes_back_to_the_applicant_and_to_his_document(
    desktop: Desktop, page: HandingPage, cases: list[str]
) -> None:
    desktop.type("0002")
    desktop.press("Enter", "F2", "F2")
    assert page.sheet.field("receiver").value() == "0"
    assert desktop.focus is page.sheet.field("number").control
    assert handed(desktop, cases[1]) == []


def test_what_lacks_is_said_beside_its_field_and_has_the_cursor(
    desktop: Desktop, page: HandingPage, cases: list[str]
) -> None:
    desktop.type("0002")
    desktop.press("Enter", "F2", "F9")
    sheet = page.sheet
    lacking = {"name.1", "number", "authority.1", "dated.1"}
    assert {key for key, each in sheet.fields().items() if each.message} == lacking
    assert desktop.focus is sheet.field("name.1").control
    desktop.type("Ибраева Жанар")
    assert sheet.field("name.1").message is None
    desktop.press("F9")
    assert desktop.focus is sheet.field("number").control
    assert handed(desktop, cases[1]) == []


def test_a_power_of_attorney_that_has_ended_has_the_cursor_in_its_last_day(
    desktop: Desktop, page: HandingPage, cases: list[str]
) -> None:
    desktop.type("0002")
    desktop.press("Enter", "F2")
    for words in ("Ибраева Жанар", "", "077", "", "1-204", "20112013", "24112013"):
        desktop.type(words)
        desktop.press("Enter")
    desktop.press("F9")
    assert desktop.focus is page.sheet.field("holds.1").control
    assert page.sheet.field("holds.1").message is not None
    assert "мерзімі аяқталған" in said(desktop)
    assert handed(desktop, cases[1]) == []


def test_why_another_hands_over_is_asked_where_it_is_written(
    desktop: Desktop, page: HandingPage, cases: list[str]
) -> None:
    desktop.type("Қасымов")
    desktop.press("Enter")
    desktop.type("011")
    desktop.press("F9")
    assert desktop.focus is page.sheet.field("reason").control
    assert handed(desktop, cases[0]) == []


def test_what_was_handed_over_today_is_told_with_its_hour(
    desktop: Desktop, page: HandingPage, cases: list[str]
) -> None:
    desktop.type("0002")
    desktop.press("Enter")
    desktop.type("011")
    seen: list[object] = []
    desktop.kense.program.handing.case_changed.connect(seen.append)
    desktop.press("F9")
    log = [each.when for each in seen[-1].log]  # type: ignore[attr-defined]  # a signal's object
    assert log
    assert all(":" in each for each in log)
    assert handed(desktop, cases[1])
    assert page.stack.is_previewing
