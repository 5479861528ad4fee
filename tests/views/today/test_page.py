"""The page of the day under the operator's keys."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.services import head_sheet, queueing, settings, staff
from desktop.store import papers
from desktop.views.cases.act_sheet import ActSheet
from desktop.views.cases.page import CasesPage
from desktop.views.dialogs.find_box import FindLine
from desktop.views.pages import APPLICATIONS, COUNTER, PRINTS, SETTINGS, TODAY
from desktop.views.prints.page import PrintsPage
from desktop.views.queueing.register_drawer import RegisterDrawer
from desktop.views.today.charts import LoadKey
from desktop.views.today.day_figure import DayFigure
from desktop.views.today.page import TodayPage
from desktop.views.today.queue_lines import QueueLine
from desktop.views.today.task_list import TaskRow
from tests.helpers.keyboard import press
from tests.helpers.office import Clock, an_office
from tests.helpers.window import Desktop, a_desktop, an_office_with_cases


@pytest.fixture
def desktop(tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Desktop]:
    assert qtbot is not None
    path = tmp_path / "office.db"
    clock = Clock()
    an_office_with_cases(path, clock)
    with a_desktop(path, qapp, clock=clock, operator="s1") as opened:
        opened.come_up()
        yield opened


def page(desktop: Desktop) -> TodayPage:
    shown = desktop.page
    assert isinstance(shown, TodayPage)
    return shown


@pytest.mark.parametrize("layout", ["us", "ru", "kz"])
def test_it_opens_by_its_key_from_any_field(desktop: Desktop, layout: str) -> None:
    desktop.press("Ctrl+2")
    desktop.press("Alt+Home", layout=layout)
    assert desktop.kense.page == TODAY


def test_home_alone_goes_there_where_no_field_needs_it(desktop: Desktop) -> None:
    desktop.press("Ctrl+2")
    desktop.type("қасым")
    desktop.press("Home")
    assert desktop.kense.page == APPLICATIONS
    desktop.press("Ctrl+3")
    desktop.kense.work.frame.setFocus()
    desktop.press("Home")
    assert desktop.kense.page == TODAY


def test_work_starts_at_what_is_owed_and_enter_leads_to_it(desktop: Desktop) -> None:
    desktop.press("Alt+Home")
    assert isinstance(desktop.focus, TaskRow)
    tasks = {row.task.key: row for row in page(desktop).tasks.rows()}
    assert {"unprinted", "short"} <= tasks.keys()
    tasks["short"].setFocus()
    desktop.press("Enter")
    assert isinstance(desktop.page, CasesPage)
    assert desktop.kense.program.cases.model.rowCount() == int(tasks["short"].task.count)
    assert desktop.page.table.hasFocus()


def test_unprinted_papers_lead_to_the_print_queue_narrowed(desktop: Desktop) -> None:
    desktop.press("Alt+Home")
    row = next(row for row in page(desktop).tasks.rows() if row.task.key == "unprinted")
    row.setFocus()
    desktop.press("Enter")
    assert isinstance(desktop.page, PrintsPage)
    queue = desktop.kense.program.print_queue
    assert queue.model.rowCount() == int(row.task.count)
    assert all(each.owed for each in queue.model.rows)


def test_what_is_looked_for_at_once_is_typed_where_it_belongs(desktop: Desktop) -> None:
    press(desktop.window, "Alt+Home")
    press(desktop.window, "Ctrl+K")  # before the day was read
    desktop.kense.settle()
    desktop.type("қасым")
    assert isinstance(desktop.focus, FindLine)
    desktop.press("Esc")
    if isinstance(desktop.focus, FindLine):
        desktop.press("Esc")
    assert isinstance(desktop.focus, TaskRow)
    assert desktop.focus is page(desktop).tasks.rows()[0]


def test_a_line_of_the_queue_leads_to_its_number(desktop: Desktop) -> None:
    queueing.issue_number(desktop.kense.desk(), service="weapons", line="hand-in")
    desktop.press("Alt+Home")
    desktop.press("Tab")
    assert isinstance(desktop.focus, QueueLine)
    desktop.press("Enter")
    assert desktop.kense.page == COUNTER


def test_the_days_to_come_are_walked_sideways_and_open_their_applications(
    desktop: Desktop,
) -> None:
    desktop.press("Alt+Home")
    desktop.press("Tab")
    assert isinstance(desktop.focus, LoadKey)
    before = desktop.focus
    desktop.press("→")
    assert desktop.focus is not before
    full = next((key for key in page(desktop).loads.days() if key.load.count), None)
    chosen = full or desktop.focus
    assert isinstance(chosen, LoadKey)
    chosen.setFocus()
    desktop.press("Enter")
    assert desktop.kense.page == APPLICATIONS
    assert desktop.kense.program.cases.model.rowCount() == chosen.load.count


def test_the_conditions_of_the_office_lead_to_where_they_are_seen_to(desktop: Desktop) -> None:
    desktop.press("Alt+Home")
    page(desktop).conditions.status_chosen.emit("printer")
    assert desktop.kense.page == SETTINGS
    desktop.press("Alt+Home")
    page(desktop).conditions.status_chosen.emit("unprinted")
    assert desktop.kense.page == PRINTS


def test_it_stays_true_while_it_is_looked_at(desktop: Desktop) -> None:
    desktop.press("Alt+Home")
    queueing.issue_number(desktop.kense.desk(), service="weapons", line="hand-in")
    desktop.pass_minutes(45)
    rows = page(desktop).tasks.rows()
    assert "late" in {row.task.key for row in rows}
    assert isinstance(desktop.focus, TaskRow)


def test_a_day_that_is_not_open_is_the_first_thing_owed(
    tmp_path: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    assert qtbot is not None
    with an_office(tmp_path / "closed.db", Clock(), open_day=False):
        pass
    with a_desktop(tmp_path / "closed.db", qapp, operator="s1") as desktop:
        desktop.come_up()
        desktop.press("Alt+Home")
        assert page(desktop).tasks.rows()[0].task.key == "open"
        desktop.press("Enter")
        assert desktop.kense.page == "day"


def test_nothing_owed_says_so_and_leaves_the_days_to_walk(
    tmp_path: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    assert qtbot is not None
    with an_office(tmp_path / "quiet.db", Clock()):
        pass
    with a_desktop(tmp_path / "quiet.db", qapp, operator="s1") as desktop:
        desktop.come_up()
        desktop.press("Alt+Home")
        assert page(desktop).quiet.isVisible()
        assert "Бәрі орнында" in page(desktop).quiet.accessibleName()
        assert isinstance(desktop.focus, LoadKey)


def asked_sheet(desktop: Desktop) -> ActSheet:
    """Return the sheet that asks something at the counter."""
    (found,) = (
        each for each in desktop.kense.work.frame.findChildren(ActSheet) if each.isVisible()
    )
    return found


def kept_too_long(desktop: Desktop) -> None:
    """Let somebody have waited past the limit."""
    queueing.issue_number(desktop.kense.program.session.desk(), service="weapons", line="hand-in")
    desktop.pass_minutes(42)


def test_what_passed_a_limit_leads_to_where_its_cause_is_given(desktop: Desktop) -> None:
    kept_too_long(desktop)
    desktop.press("Alt+Home")
    tasks = {row.task.key: row for row in page(desktop).tasks.rows()}
    assert tasks["uncaused"].task.count == "1"
    tasks["uncaused"].setFocus()
    desktop.press("Enter")
    assert desktop.kense.page == COUNTER
    assert [check.done for check in asked_sheet(desktop).checks()] == [False]


def test_the_register_leads_there_too(desktop: Desktop) -> None:
    kept_too_long(desktop)
    desktop.press("Ctrl+1")
    desktop.press("Shift+F3")
    register = next(
        each for each in desktop.kense.work.frame.findChildren(RegisterDrawer) if each.isVisible()
    )
    assert "Себебі жазылмаған" in register.words
    register.causes.setFocus()
    desktop.press("Enter")
    assert not register.isVisible()
    assert asked_sheet(desktop).checks()


def test_whoever_sits_down_without_the_right_sees_no_name_and_no_figure(desktop: Desktop) -> None:
    desktop.press("Alt+Home")
    shown = page(desktop)
    assert shown.loads.isVisible()
    assert any("Қ-2013" in row.accessibleName() for row in shown.tasks.rows())
    assert [each for each in shown.findChildren(DayFigure) if each.isVisible()]
    desk = desktop.kense.desk()
    staff.set_staff(desk, staff="a1", name="Омаров Ерлан", post_kk="м", post_ru="с")
    staff.set_roles(desk, staff="a1", roles=["administrator"])
    desktop.kense.sit_down("1", "a1")
    desktop.kense.settle()
    assert desktop.page is shown
    assert not any("Қ-2013" in row.accessibleName() for row in shown.tasks.rows())
    assert shown.loads.days() == ()
    assert not shown.loads.isVisible()
    assert not [each for each in shown.findChildren(DayFigure) if each.isVisible()]


def test_the_head_s_sheet_is_printed_by_its_key_and_by_its_words(desktop: Desktop) -> None:
    settings.set_printer(desktop.kense.desk(), kind=head_sheet.KIND, printer="HP", sheet="a4")
    desktop.press("Alt+Home")
    assert page(desktop).head_key.isVisible()
    desktop.press("Ctrl+P")
    assert head_sheets(desktop) == 1
    desktop.press("Ctrl+K")
    desktop.type("басшының таңғы")
    desktop.press("Enter")
    assert head_sheets(desktop) == 2


def head_sheets(desktop: Desktop) -> int:
    """Count the head's sheets there are."""
    desk = desktop.kense.desk()
    day = desk.now().date().isoformat()
    found = papers.papers_of(desk.database, "day", day)
    return sum(each.kind == head_sheet.KIND for each in found)
