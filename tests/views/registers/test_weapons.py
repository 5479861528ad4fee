"""A weapon sold, and read of afterwards, by keys alone on the page of registers (D45)."""

import datetime as dt

import pytest

from desktop.models.declared import WEAPONS_DAYS
from desktop.models.registers import REGISTERS
from desktop.models.weapon_life import KINDS
from desktop.presenters.columns import ROW_ROLE
from desktop.presenters.today import today_view
from desktop.services import declared, weapons
from desktop.services.today import see_today
from desktop.services.weapons import NewEvent
from desktop.views.cases.page import CasesPage
from desktop.views.registers.page import RegistersPage
from desktop.views.today.task_list import TaskRow
from desktop.views.widgets.table import words_of
from tests.helpers.facts import DAY
from tests.helpers.standards import at
from tests.helpers.window import Desktop
from tests.store.test_weapons import asked, permit

WEAPON = "r900-1"


@pytest.fixture
def page(desktop: Desktop) -> RegistersPage:
    """Put one weapon on the books, and walk to its register."""
    permit(desktop.kense.desk().database, 900, asked(1, values={"number": "МК 01"}))
    desktop.kense.settle()
    return walk_to(desktop, "weapons")


def walk_to(desktop: Desktop, register: str) -> RegistersPage:
    """Open the page, and go to a register as a person does, one after another."""
    desktop.press("Ctrl+6")
    page = desktop.page
    assert isinstance(page, RegistersPage)
    for _step in REGISTERS:
        if desktop.kense.program.registers.register.id == register:
            if desktop.focus is not page.table:  # it walked through one that has no lines
                desktop.press("Enter")
            return page
        desktop.press("→" if desktop.focus is page.table else "↓")
    raise AssertionError(register)


def line(page: RegistersPage) -> list[str]:
    """Return what the line chosen says."""
    model, row = page.table.model(), page.table.currentIndex().row()
    return [words_of(model.index(row, at)) for at in range(model.columnCount())]


def test_an_event_is_recorded_by_keys_and_read_in_its_life(
    desktop: Desktop, page: RegistersPage
) -> None:
    assert page.table.currentIndex().data(ROW_ROLE).line.ref == WEAPON
    desktop.press("F2")
    assert page.sheet.isVisible()
    assert "Тіркелді" in page.sheet.accessibleDescription()
    for _step in KINDS:
        if page.sheet.field("weapon.kind").value() != "sold":
            desktop.press("↓")
    desktop.press("Enter")
    desktop.type("25112013")
    desktop.press("Enter")
    desktop.type("№ 14 шарт")
    desktop.press("F9")
    assert page.sheet.isVisible()  # it is not said to whom
    assert page.sheet.field("weapon.other").isAncestorOf(desktop.focus)
    desktop.type("Байжанов Ерлан")
    desktop.press("F9")
    assert not page.sheet.isVisible()
    assert line(page)[0] == "1\nсатылды"
    desktop.press("F3")
    life = page.sheet.accessibleDescription()
    assert "25.11.2013 · Сатылды · Байжанов Ерлан · № 14 шарт" in life
    desktop.press("Esc")
    assert desktop.focus is page.table


def test_an_event_entered_by_mistake_is_taken_back_by_keys(
    desktop: Desktop, page: RegistersPage
) -> None:
    before = line(page)
    desktop.press("F8")
    assert not page.sheet.isVisible()
    assert "қайтарып алатын" in desktop.said[-1].sentence  # nothing was recorded yet
    sale = NewEvent(kind="sold", on=DAY, document="№ 14 шарт", other="Байжанов Ерлан")
    weapons.record_event(desktop.kense.desk(), weapon=WEAPON, new=sale)
    desktop.kense.settle()
    assert line(page)[0] == "1\nсатылды"
    desktop.press("F8", "F9")
    assert page.sheet.isVisible(), "nobody said what was wrong"
    desktop.type("басқа қару сатылған")
    desktop.press("F9")
    assert not page.sheet.isVisible()
    assert line(page) == before
    desktop.press("F3")
    life = page.sheet.accessibleDescription()
    assert "№ 14 шарт" in life
    assert "қате жазылған: басқа қару сатылған" in life
    assert "~~" not in life


def test_a_register_shown_again_keeps_the_line_chosen(
    desktop: Desktop, page: RegistersPage
) -> None:
    desktop.kense.program.registers.show_register("weapons")  # as a task of Бүгін leads to it
    desktop.kense.settle()
    assert page.table.currentIndex().data(ROW_ROLE).line.ref == WEAPON
    desktop.press("F3")
    assert page.sheet.isVisible()


def test_escape_records_nothing(desktop: Desktop, page: RegistersPage) -> None:
    before = line(page)
    desktop.press("F2", "Esc")
    assert not page.sheet.isVisible()
    assert line(page) == before


def test_owners_due_are_walked_to_and_entered(desktop: Desktop, page: RegistersPage) -> None:
    desktop.clock.now = at(9, 30, day=DAY.replace(year=2018))
    assert walk_to(desktop, "owners-due") is page
    assert line(page)[1] == "Зеренді ауылы"
    desktop.press("Enter")
    assert isinstance(desktop.page, CasesPage)


def test_the_page_of_the_day_leads_to_who_is_due_by_the_same_days(
    desktop: Desktop, page: RegistersPage
) -> None:
    desk = desktop.kense.desk()
    declared.set_value(desk, WEAPONS_DAYS, "14")
    ends = DAY.replace(year=2018)
    for days, lines in ((15, 0), (14, 1)):
        desktop.clock.now = at(9, 30, day=ends - dt.timedelta(days=days))
        goals = {task.key: task.goal for task in today_view(desk, see_today(desk)).tasks}
        assert ("owners-due" in goals) == bool(lines)
        desktop.kense.program.registers.show_register("owners-due")
        desktop.kense.settle()
        assert page.table.model().rowCount() == lines
    desktop.press("Alt+Home")
    desktop.kense.settle()
    rows = desktop.page.findChildren(TaskRow)
    row = next(each for each in rows if each.task.key == "owners-due")
    row.setFocus()
    desktop.press("Enter")
    assert desktop.page is page
    assert desktop.kense.program.registers.register.id == "owners-due"


def test_the_lists_by_village_are_printed_by_keys(desktop: Desktop, page: RegistersPage) -> None:
    desktop.clock.now = at(9, 30, day=DAY.replace(year=2018))
    walk_to(desktop, "owners-due")
    desktop.press("F4")
    assert page.sheet.isVisible()
    desktop.press("F9")
    assert not page.sheet.isVisible()
    assert desktop.said[-1].sentence == "1 тізім басылды."
