"""The results of a decided application are made from the register, by keyboard alone (W-14)."""

import datetime as dt

from PySide6.QtWidgets import QApplication, QMenu

from desktop.models.decision import ItemDecision
from desktop.models.declared import DEPARTMENT, SIGN_PERMIT
from desktop.services import deciding, declared, path, refusal
from desktop.store import cases
from desktop.store import papers as paper_rows
from desktop.views.cases.page import CasesPage
from desktop.views.widgets.fields import DateField
from tests.helpers import on_path
from tests.helpers.on_path import (
    HEAD,
    INSPECTOR,
    as_,
    examined,
    grant,
    refuse,
    seen,
    staffed,
    whole,
)
from tests.helpers.window import Desktop

NUMBER = "Қ-2013/0003"


def decided(desktop: Desktop, decision: ItemDecision | None = None) -> str:
    """Bring the first application of the register to its decision, granted unless told other."""
    desk = staffed(desktop.kense.desk())
    row = cases.by_number(desk.database, NUMBER)
    assert row is not None
    path.lay_before_head(desk, seen=[seen(desk, row.case)], head=HEAD)
    path.assign(as_(desk, HEAD), seen=[seen(desk, row.case)], to=INSPECTOR)
    examined(desk, row.case, decision or grant())
    deciding.sign(as_(desk, HEAD), seen=seen(desk, row.case))
    desktop.kense.settle()
    return row.case


def begin(desktop: Desktop, *keys: str) -> None:
    """Open the application, the first unless one is, and choose the act from the list of acts."""
    desktop.press(*(keys or ("↓", "F8")))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert [each.text() for each in menu.actions()] == ["Нәтижелерді рәсімдеу"]
    desktop.press("Enter")


def test_a_permit_is_made_numbered_and_printed(desktop: Desktop, page: CasesPage) -> None:
    case = decided(desktop)
    begin(desktop)
    assert page.sheet.isVisible()
    until, _fired, blank, _layer = page.sheet.fields()
    assert isinstance(until, DateField)
    assert until.value() == "2018-11-25"
    assert page.sheet.accessibleDescription().startswith(NUMBER)
    blank.setFocus()
    desktop.type("0004411")
    desktop.press("F9")
    assert page.sheet.isVisible()
    assert "біржола" in desktop.said[-1].sentence
    desktop.press("F9")
    assert not page.sheet.isVisible()
    found = whole(desktop.kense.desk(), case)
    (permit,) = [each.issued for each in found.results]
    assert found.row.stage == "ready"
    assert (permit.number, permit.blank) == ("2013/0001", "0004411")
    assert permit.valid_until == dt.date(2018, 11, 25)
    papers = paper_rows.papers_of(desktop.kense.desk().database, "case", case)
    assert papers[-1].kind == "permit"
    assert page.middle.is_previewing


def test_a_term_that_is_over_is_told_and_nothing_is_made(desktop: Desktop, page: CasesPage) -> None:
    case = decided(desktop)
    begin(desktop)
    until, *_rest = page.sheet.fields()
    assert isinstance(until, DateField)
    until.box.selectAll()
    desktop.type("01012013")
    desktop.press("F9", "F9")
    assert page.sheet.isVisible()
    assert "күннен кейін емес" in desktop.said[-1].sentence
    assert whole(desktop.kense.desk(), case).results == ()


def test_what_the_department_signs_asks_for_its_number(desktop: Desktop, page: CasesPage) -> None:
    case = decided(desktop)
    declared.set_value(desktop.kense.desk(), SIGN_PERMIT, DEPARTMENT)  # it signs from now on
    begin(desktop)
    number, _day, signer, *_rest = page.sheet.fields()
    desktop.press("F9", "F9")
    assert "ІІД" in desktop.said[-1].sentence
    number.setFocus()
    desktop.type("41")
    signer.setFocus()
    desktop.type("Омаров")
    desktop.press("F9", "F9")
    (permit,) = [each.issued for each in whole(desktop.kense.desk(), case).results]
    assert (permit.number, permit.signer.name, permit.series) == ("41", "Омаров", "")


def test_a_refused_application_lies_ready_with_its_letter(
    desktop: Desktop, page: CasesPage
) -> None:
    case = decided(desktop, refuse("item-1", "17.5"))
    begin(desktop)
    number, day = page.sheet.fields()
    assert isinstance(day, DateField)
    assert day.value() == "2013-11-25"
    number.setFocus()
    desktop.type("3/96")
    desktop.press("F9", "F9")
    assert not page.sheet.isVisible()
    assert desktop.said[-1].sentence == f"{NUMBER}: беруге дайын."
    found = whole(desktop.kense.desk(), case)
    (letter,) = [each.issued for each in found.results]
    assert found.row.stage == "ready"
    assert (letter.kind, letter.number) == ("refusal", "3/96")
    assert letter.paper == refusal.letter_paper(desktop.kense.desk(), case)
    assert page.middle.is_previewing


def test_a_letter_without_a_number_yet_goes_by_its_application(
    desktop: Desktop, page: CasesPage
) -> None:
    case = decided(desktop, refuse("item-1", "17.5"))
    begin(desktop)
    desktop.press("F9", "F9")
    assert not page.sheet.isVisible()
    (letter,) = [each.issued for each in whole(desktop.kense.desk(), case).results]
    assert (letter.number, letter.outgoing) == (NUMBER, "")


def test_a_permit_and_the_letter_stand_on_one_sheet_and_are_made_at_once(
    desktop: Desktop, page: CasesPage
) -> None:
    desk = staffed(desktop.kense.desk())
    case = on_path.decided(desk, grant("item-1"), refuse("item-2", "17.5"))
    page.open_case(case)
    desktop.kense.settle()
    begin(desktop, "F8")
    *_of_permit, number, _day = page.sheet.fields()
    number.setFocus()
    desktop.type("3/97")
    desktop.press("F9", "F9")
    found = whole(desktop.kense.desk(), case)
    assert found.row.stage == "ready"
    made = [(each.issued.kind, each.issued.number) for each in found.results]
    assert made == [("permit", "2013/0001"), ("refusal", "3/97")]
