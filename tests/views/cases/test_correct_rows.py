"""A forgotten unit is added, a mistaken one taken out, by keyboard alone (D39)."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from desktop.presenters.case_acts import CORRECT
from desktop.store import cases
from desktop.store.cases import CaseRow
from desktop.views.cases.page import CasesPage
from desktop.views.widgets.check_row import CheckRow
from desktop.views.widgets.fields import ComboField
from tests.helpers.window import Desktop

NUMBER = "Қ-2013/0003"  # the newest
SECOND = {"type": "карабин", "pattern": "аңшылық", "model": "Сайга", "calibre": "5,6",
          "system": "жартылай автоматты", "number": "СГ 77001"}  # fmt: skip


def row_of(desktop: Desktop) -> CaseRow:
    row = cases.by_number(desktop.kense.desk().database, NUMBER)
    assert row is not None
    return row


def tick(desktop: Desktop, page: CasesPage, part: str) -> None:
    """Go to a part of the list with the arrows alone, and tick it."""
    if not isinstance(desktop.focus, CheckRow):
        page.sheet.findChildren(CheckRow)[0].setFocus(Qt.FocusReason.TabFocusReason)
    for _time in page.sheet.checks():
        if isinstance(desktop.focus, CheckRow) and desktop.focus.check.key == part:
            break
        desktop.press("↓")
    desktop.press("Space")


def focus_of(page: CasesPage, key: str) -> ComboField:
    field = page.sheet.field(key)
    assert isinstance(field, ComboField)
    return field


def choose(desktop: Desktop, page: CasesPage, key: str, answer: str) -> None:
    """Choose an answer of a list with the arrow keys, as it stands closed."""
    field = focus_of(page, key)
    field.setFocus(Qt.FocusReason.TabFocusReason)
    for arrow in (*["↓"] * 20, *["↑"] * 20):
        if page.sheet.field(key).value() == answer:
            return
        desktop.press(arrow)
    pytest.fail(f"{answer} is not offered")


def write(desktop: Desktop, page: CasesPage, key: str, words: str) -> None:
    field = page.sheet.field(key)
    field.setFocus(Qt.FocusReason.TabFocusReason)
    box = field.control
    assert isinstance(box, QLineEdit | QPlainTextEdit)
    box.selectAll()
    desktop.type(words)


def add_second(desktop: Desktop, page: CasesPage) -> None:
    tick(desktop, page, "items.1")
    choose(desktop, page, "items.1.kind", "rifled-hunting")
    choose(desktop, page, "items.1.source", "shop")
    for name, words in SECOND.items():
        write(desktop, page, f"items.1.{name}", words)
    write(desktop, page, "reason", "екіншісі ұмыт қалған")


def test_a_forgotten_unit_is_added_with_its_paper(desktop: Desktop, page: CasesPage) -> None:
    desktop.press("↓", "F2")
    add_second(desktop, page)
    choose(desktop, page, "papers.source-document.items-1", "yes")
    desktop.press("F9")
    asked = desktop.said[-1].sentence
    assert "Қосылды: 2-қару" in asked
    assert "Сайга" in asked
    assert "Мерзім өзгермейді" in asked
    assert row_of(desktop).items == 1
    desktop.press("F9")
    assert row_of(desktop).items == 2
    assert page.middle.is_previewing
    assert "Қосылды: 2-қару" in page.peek.accessibleName()


def test_one_more_is_offered_once_one_is_added(desktop: Desktop, page: CasesPage) -> None:
    desktop.press("↓", "F2")
    before = [check.key for check in page.sheet.checks()]
    assert "items.1" in before
    assert "items.2" not in before
    tick(desktop, page, "items.1")
    assert "items.2" in [check.key for check in page.sheet.checks()]
    assert isinstance(desktop.focus, CheckRow)
    assert desktop.focus.check.key == "items.1"


def test_a_unit_entered_by_mistake_is_taken_out(desktop: Desktop, page: CasesPage) -> None:
    desktop.press("↓", "F2")
    tick(desktop, page, "items.0")
    choose(desktop, page, "fate.items.0", "goes")
    with pytest.raises(KeyError):
        page.sheet.field("items.0.number")
    add_second(desktop, page)
    desktop.press("F9")
    assert "Алып тасталды: 1-қару" in desktop.said[-1].sentence
    desktop.press("F9")
    row = row_of(desktop)
    application = cases.application(desktop.kense.desk().database, row.case)
    assert application is not None
    assert [item.values["number"] for item in application.items] == ["СГ 77001"]
    assert "Алып тасталды: 1-қару" in page.peek.accessibleName()


def test_the_only_unit_cannot_go_and_the_sheet_says_so_beside_it(
    desktop: Desktop, page: CasesPage
) -> None:
    desktop.press("↓", "F2")
    tick(desktop, page, "items.0")
    choose(desktop, page, "fate.items.0", "goes")
    write(desktop, page, "reason", "қате")
    desktop.press("F9")
    assert page.sheet.isVisible()
    assert desktop.said[-1].sentence.startswith("Бұлай түзетуге болмайды")
    assert page.sheet.field("fate.items.0").message is not None
    assert row_of(desktop).items == 1


def test_what_a_forgotten_unit_lacks_is_said_beside_its_field(
    desktop: Desktop, page: CasesPage
) -> None:
    desktop.press("↓")
    page.peek.act_requested.emit(CORRECT)
    desktop.kense.settle()
    tick(desktop, page, "items.1")
    choose(desktop, page, "items.1.kind", "rifled-hunting")
    write(desktop, page, "reason", "ұмыт қалған")
    desktop.press("F9")
    assert page.sheet.isVisible()
    assert page.sheet.field("items.1.source").message is not None
