"""A registered application is put right from the register, by keyboard alone (D39)."""

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from desktop.presenters.case_acts import CORRECT
from desktop.store import cases
from desktop.store.cases import CaseRow
from desktop.views.cases.page import CasesPage
from desktop.views.widgets.check_row import CheckRow
from desktop.views.widgets.field import Field
from desktop.views.widgets.fields import ComboField, DateField
from tests.helpers.window import Desktop

NUMBER = "Қ-2013/0003"  # the newest


def row_of(desktop: Desktop) -> CaseRow:
    row = cases.by_number(desktop.kense.desk().database, NUMBER)
    assert row is not None
    return row


def begin(desktop: Desktop, page: CasesPage, part: str) -> None:
    """Ask for the correction of the newest application and tick one part of it."""
    desktop.press("↓", "F2")
    assert page.sheet.isVisible()
    assert isinstance(desktop.focus, CheckRow)
    rows = page.sheet.findChildren(CheckRow)
    place = next(at for at, row in enumerate(rows) if row.check.key == part)
    desktop.press(*(["↓"] * place), "Space")


def field(page: CasesPage, words: str) -> Field:
    return next(each for each in page.sheet.fields() if each.label == words)


def write(desktop: Desktop, into: Field, words: str) -> None:
    into.setFocus()
    box = into.control
    assert isinstance(box, QLineEdit | QPlainTextEdit)
    box.selectAll()
    desktop.type(words)


def test_a_name_is_put_right_and_the_talon_shown_anew(desktop: Desktop, page: CasesPage) -> None:
    begin(desktop, page, "person")
    name = field(page, "Тегі")
    assert name.value() == "Ли"
    write(desktop, name, "Лин")
    write(desktop, field(page, "Себебі"), "қате жазылған")
    desktop.press("F9")
    assert "Тегі: Ли → Лин" in desktop.said[-1].sentence
    assert "Мерзім өзгермейді" in desktop.said[-1].sentence
    assert row_of(desktop).applicant.startswith("Ли ")
    desktop.press("F9")
    assert row_of(desktop).applicant.startswith("Лин ")
    assert not page.sheet.isVisible()
    assert page.middle.is_previewing
    assert "Тегі: Ли → Лин. Себебі: қате жазылған" in page.peek.accessibleName()


def test_what_is_wrong_is_said_beside_its_field(desktop: Desktop, page: CasesPage) -> None:
    begin(desktop, page, "person")
    born = next(each for each in page.sheet.fields() if isinstance(each, DateField))
    write(desktop, born, "01012050")
    write(desktop, field(page, "Себебі"), "қате")
    desktop.press("F9")
    assert page.sheet.isVisible()
    assert born.message is not None
    assert desktop.said[-1].sentence.startswith("Бұлай түзетуге болмайды")


def test_another_answer_asks_for_what_belongs_to_it(desktop: Desktop, page: CasesPage) -> None:
    begin(desktop, page, "items.0")
    kind = page.sheet.field("items.0.kind")
    assert isinstance(kind, ComboField)
    before = len(page.sheet.fields())
    kind.setFocus()
    kind.edited.emit("pneumatic")
    desktop.kense.settle()
    assert len(page.sheet.fields()) != before


def test_nothing_put_right_is_no_correction(desktop: Desktop, page: CasesPage) -> None:
    begin(desktop, page, "contact")
    desktop.press("F9")
    assert page.sheet.isVisible()
    assert desktop.said[-1].sentence.startswith("Әзірге ештеңе өзгерген жоқ")


def test_what_was_typed_into_a_part_not_ticked_any_more_does_not_count(
    desktop: Desktop, page: CasesPage
) -> None:
    begin(desktop, page, "contact")
    write(desktop, page.sheet.fields()[0], "8 701 222 33 44")
    rows = page.sheet.findChildren(CheckRow)
    next(row for row in rows if row.check.key == "contact").setFocus()
    desktop.press("Space")
    desktop.press("F9")
    assert desktop.said[-1].sentence.startswith("Әзірге ештеңе өзгерген жоқ")


def test_a_correction_after_its_day_says_whose_it_is(desktop: Desktop, page: CasesPage) -> None:
    desktop.pass_minutes(60 * 24)
    desktop.press("↓")
    page.peek.act_requested.emit(CORRECT)
    desktop.kense.settle()
    assert "басшы шешеді" in page.sheet.accessibleDescription()
