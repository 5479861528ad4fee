"""Whoever is owed a notice stands in the register until he is told, by keyboard alone (D50)."""

from desktop.presenters.cases_peek import load_peek
from desktop.services import ending
from desktop.store import cases
from desktop.views.cases.page import CasesPage
from tests.helpers.on_path import seen
from tests.helpers.window import Desktop

NUMBER = "Қ-2013/0003"


def test_an_applicant_is_told_by_one_key(desktop: Desktop, page: CasesPage) -> None:
    desk = desktop.kense.desk()
    row = cases.by_number(desk.database, NUMBER)
    assert row is not None
    today = desk.now().date()
    ending.end_case(
        desk, seen=seen(desk, row.case), ending="forwarded", to="Көкшетау ІІБ", date=today
    )
    desktop.kense.settle()
    page.sentence.option_chosen.emit("which", "untold")
    desktop.kense.settle()
    assert page.table.model().rowCount() == 1
    page.table.setFocus()
    desktop.press("↓")
    first = load_peek(desk, row.case).facts[0]
    assert (first.name, first.value) == ("Хабарлау мерзімі", "Бейсенбі, 28\u00a0қараша")
    desktop.press("F4")
    assert page.sheet.isVisible()
    way, day = page.sheet.fields()
    assert day.value() == today.isoformat()
    way.edited.emit("phone")
    desktop.press("F9")
    assert not page.sheet.isVisible()
    assert "Өтініш берушіге хабарланды: телефонмен" in page.peek.accessibleName()
    assert page.table.model().rowCount() == 0


def test_nobody_else_is_told_anything(desktop: Desktop, page: CasesPage) -> None:
    desktop.press("↓", "F4")
    assert not page.sheet.isVisible()
    assert "хабарлайтын ештеңе жоқ" in desktop.said[-1].sentence
