"""The day is closed by keyboard alone: each open number, the last window, then one key."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.services import queueing, settings
from desktop.store import offices, papers, tickets
from desktop.views.day.closing_page import ClosingDayPage
from desktop.views.day.page import DayPage
from desktop.views.pages import COUNTER, TODAY
from desktop.views.today.page import TodayPage
from desktop.views.widgets.check_row import CheckRow
from tests.helpers.counter import PaperSpool
from tests.helpers.office import OFFICE, Clock, an_office
from tests.helpers.standards import MONDAY
from tests.helpers.visits import a_number, called, served
from tests.helpers.window import Desktop, a_desktop

EVENING = 9 * 60  # minutes after the clock of the tests: reception is over


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def minutes() -> int:
    """Return how long the office has worked when its window is opened."""
    return EVENING


@pytest.fixture
def desktop(
    tmp_path: Path, qapp: QApplication, qtbot: QtBot, clock: Clock, minutes: int
) -> Iterator[Desktop]:
    """Open the office in the evening: one called in vain, one waiting, nobody at a window."""
    assert qtbot is not None
    path = tmp_path / "office.db"
    with an_office(path, clock) as desk:
        settings.set_printer(desk, kind="day-sheet", printer="laser", sheet="a4")
        settings.set_printer(desk, kind="power-cut-sheet", printer="laser", sheet="a4")
        called(desk)
        a_number(desk, "invitations.hand-in")
    clock.pass_minutes(minutes)
    with a_desktop(path, qapp, clock=clock, operator="s1", spool=PaperSpool()) as opened:
        opened.come_up()
        yield opened


def issued(desktop: Desktop) -> list[str]:
    database = desktop.kense.desk().database
    return [row.kind for row in papers.papers_of(database, "day", MONDAY.isoformat())]


def page(desktop: Desktop) -> ClosingDayPage:
    shown = desktop.page
    assert isinstance(shown, ClosingDayPage)
    return shown


def test_every_number_is_settled_and_the_sheet_printed(desktop: Desktop) -> None:
    desktop.press("Alt+Home")
    assert isinstance(desktop.page, TodayPage)
    assert {row.task.key for row in desktop.page.tasks.rows()} >= {"close"}
    desktop.press("F9")
    assert page(desktop).hindrance
    desktop.press("Enter")
    assert isinstance(desktop.page, ClosingDayPage)  # nothing is closed over open numbers
    desktop.press("2", "3")
    queue = tickets.of_day(desktop.kense.desk().database, office=OFFICE, day=MONDAY)
    assert [each.end for each in queue] == ["no-show", "carried-over"]
    assert not page(desktop).hindrance
    desktop.press("Enter")
    assert desktop.kense.page == TODAY
    assert issued(desktop) == ["day-sheet"]
    row = offices.day(desktop.kense.desk().database, OFFICE, MONDAY)
    assert row is not None
    assert (row.closed_at, row.closed_by) == (desktop.kense.desk().now(), "s1")
    desktop.press("F9")
    assert issued(desktop) == ["day-sheet"]  # the same once more
    desktop.press("Ctrl+1")
    assert isinstance(desktop.page, DayPage)
    desktop.press("Enter")
    assert desktop.kense.page == COUNTER


def test_the_day_goes_on_by_esc(desktop: Desktop) -> None:
    desktop.press("Alt+Home")
    desktop.press("F9")
    desktop.press("Esc")
    assert desktop.kense.page == TODAY
    assert issued(desktop) == []


@pytest.mark.parametrize("minutes", [30])
def test_while_people_are_received_it_must_be_confirmed(desktop: Desktop) -> None:
    desktop.press("Alt+Home")
    desktop.press("F9")
    desktop.press("1", "1")
    assert page(desktop).hindrance
    assert isinstance(desktop.focus, CheckRow)
    desktop.press("Space", "Enter")
    assert desktop.kense.page == TODAY
    assert issued(desktop) == ["day-sheet"]


def test_whoever_is_still_served_hinders_by_his_number(desktop: Desktop) -> None:
    desk = desktop.kense.desk()
    for ticket in tickets.of_day(desk.database, office=OFFICE, day=MONDAY):
        queueing.close_ticket(desk, ticket=ticket.id, how="left")
    here = served(desk)
    desktop.press("Alt+Home")
    desktop.press("F9")
    assert here.text in page(desktop).hindrance
    desktop.press("Enter")
    assert isinstance(desktop.page, ClosingDayPage)


@pytest.mark.parametrize("layout", ["us", "kz"])
def test_one_key_prints_the_sheet_for_a_power_cut_from_any_page(
    desktop: Desktop, layout: str
) -> None:
    desktop.press("Ctrl+2")
    desktop.press("Shift+F12", layout=layout)
    assert issued(desktop) == ["power-cut-sheet"]
