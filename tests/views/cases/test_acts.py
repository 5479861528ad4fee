"""What is done to a registered application from the register, by keyboard alone."""

from PySide6.QtWidgets import QApplication, QMenu

from desktop.services import settings
from desktop.store import cases
from desktop.store import papers as paper_rows
from desktop.store.cases import CaseRow
from desktop.views.cases.page import CasesPage
from desktop.views.pages import APPLICATIONS
from desktop.views.widgets.check_row import CheckRow
from tests.helpers.counter import PaperSpool
from tests.helpers.window import Desktop

SHORT = "Қ-2013/0002"  # the one that lacks papers


def row_of(desktop: Desktop, number: str = SHORT) -> CaseRow:
    row = cases.by_number(desktop.kense.desk().database, number)
    assert row is not None
    return row


def kinds_of(desktop: Desktop, number: str = SHORT) -> list[str]:
    row = row_of(desktop, number)
    found = paper_rows.papers_of(desktop.kense.desk().database, "case", row.case)
    return [paper.kind for paper in found]


def press_down_to(desktop: Desktop, act: str) -> None:
    """Go down the list of acts that is open until one of these words is chosen."""
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    for _act in menu.actions():
        if menu.activeAction().text() == act:
            return
        desktop.press("↓")
    raise AssertionError([each.text() for each in menu.actions()])


def test_a_paper_is_taken_in_and_its_talon_shown(desktop: Desktop, page: CasesPage) -> None:
    before = row_of(desktop).missing
    desktop.press("↓", "↓", "F7")
    assert page.sheet.isVisible()
    assert isinstance(desktop.focus, CheckRow)
    desktop.press("Space", "F9")
    assert not page.sheet.isVisible()
    assert row_of(desktop).missing == before - 1
    assert kinds_of(desktop)[-1] == "talon-supplement"
    assert page.middle.is_previewing
    assert "Кейін әкелінді" in page.peek.accessibleName()


def test_the_supplement_prints_where_talons_print(desktop: Desktop, spool: PaperSpool) -> None:
    desk = desktop.kense.desk()
    settings.set_printer(desk, kind="talon-weapons", printer="laser", sheet="a4-two-up")
    desktop.press("↓", "↓", "F7", "Space", "F9")
    assert len(spool.sent) == 1


def test_the_marks_of_a_ticked_paper_are_asked_for_and_kept(
    desktop: Desktop, page: CasesPage
) -> None:
    desktop.press("↓", "↓", "F7")
    rows = page.sheet.findChildren(CheckRow)
    place = next(at for at, row in enumerate(rows) if row.check.key.startswith("test-firing"))
    desktop.press(*(["↓"] * place), "Space")
    first = page.sheet.fields()[0]
    first.setFocus()
    desktop.type("96")
    desktop.press("F9")
    application = cases.application(desktop.kense.desk().database, row_of(desktop).case)
    assert application is not None
    (act,) = (paper for paper in application.taken if paper.document == "test-firing-act")
    assert [mark.number for mark in act.own] == ["96"]


def test_nothing_ticked_takes_in_nothing_and_says_so(desktop: Desktop, page: CasesPage) -> None:
    desktop.press("↓", "↓", "F7", "F9")
    assert page.sheet.isVisible()
    assert desktop.said[-1].sentence.startswith("Ештеңе белгіленбеген")


def test_escape_leaves_everything_as_it_was(desktop: Desktop, page: CasesPage) -> None:
    before = row_of(desktop)
    desktop.press("↓", "↓", "F7", "Space", "Esc")
    assert not page.sheet.isVisible()
    assert row_of(desktop) == before
    assert desktop.focus is page.table
    desktop.press("F9")
    assert kinds_of(desktop) == ["talon-weapons"]


def test_a_complete_application_says_that_nothing_is_missing(
    desktop: Desktop, page: CasesPage
) -> None:
    desktop.press("↓", "F7")
    assert not page.sheet.isVisible()
    assert desktop.said[-1].sentence.startswith("Қ-2013/0003 бойынша жетіспейтін құжат жоқ")


def test_another_page_puts_the_sheet_away(desktop: Desktop, page: CasesPage) -> None:
    desktop.press("↓", "↓", "F7")
    desktop.kense.show_page("settings")
    desktop.kense.settle()
    desktop.kense.show_page(APPLICATIONS)
    desktop.kense.settle()
    assert not page.sheet.isVisible()


def test_a_mistake_is_voided_by_keys_and_asked_about_once(
    desktop: Desktop, page: CasesPage
) -> None:
    desktop.press("↓", "↓", "F8")
    press_down_to(desktop, "Қате тіркелген, жойылды")
    desktop.press("Enter")
    desktop.type("екі рет тіркелген")
    desktop.press("F9")
    assert row_of(desktop).ending == ""
    desktop.press("F9")
    assert (row_of(desktop).stage, row_of(desktop).ending) == ("closed", "void")
    assert "екі рет тіркелген" in page.peek.accessibleName()
    desktop.press("F8")
    assert QApplication.activePopupWidget() is None
    assert "енді өзгертуге болмайды" in desktop.said[-1].sentence


def test_what_went_elsewhere_says_to_whom(desktop: Desktop, page: CasesPage) -> None:
    page.peek.act_requested.emit("forwarded")
    desktop.kense.settle()
    desktop.type("Көкшетау ІІБ")
    desktop.press("Enter")
    desktop.type("3/215")
    desktop.press("Enter")
    desktop.type("25112013")
    desktop.press("F9", "F9")
    row = row_of(desktop, "Қ-2013/0003")
    assert row.ending == "forwarded"
    assert "Көкшетау ІІБ, № 3/215, 25.11.2013" in page.peek.accessibleName()


def test_a_caller_is_answered_in_three_keys(desktop: Desktop) -> None:
    desktop.kense.show_page("settings")
    desktop.kense.settle()
    desktop.press("Ctrl+k")
    desktop.type("2013/0002")
    desktop.press("Enter")
    page = desktop.page
    assert isinstance(page, CasesPage)
    assert "Қ-2013/0002 өтініші қаралуда" in page.peek.accessibleName()
    assert "бейсенбі күні келіңіз" in page.peek.accessibleName()
