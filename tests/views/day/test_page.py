"""The day is opened by keyboard alone, whatever must be settled before."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.services import queueing
from desktop.store import tickets
from desktop.views.day.page import DayPage
from desktop.views.widgets.tag import Tag
from tests.helpers.office import OFFICE, Clock, an_office
from tests.helpers.window import Desktop, a_desktop

DAY = 24 * 60


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def desktop(tmp_path: Path, qapp: QApplication, qtbot: QtBot, clock: Clock) -> Iterator[Desktop]:
    """Open the office on the morning after a day that left two numbers behind."""
    assert qtbot is not None
    path = tmp_path / "office.db"
    with an_office(path, clock) as desk:
        for line in ("hand-in", "collect"):
            queueing.issue_number(desk, service="weapons", line=line)
    clock.pass_minutes(DAY)
    with a_desktop(path, qapp, clock=clock, operator="s1") as opened:
        opened.come_up()
        yield opened


@pytest.fixture
def page(desktop: Desktop) -> DayPage:
    shown = desktop.page
    assert isinstance(shown, DayPage)
    return shown


def ends(desktop: Desktop, day_before: int = 1) -> list[str]:
    database = desktop.kense.desk().database
    day = desktop.clock.now.date() - dt.timedelta(days=day_before)
    found = tickets.of_day(database, office=OFFICE, day=day)
    return [ticket.end for ticket in found]


@pytest.mark.usefixtures("page")
@pytest.mark.parametrize("layout", ["us", "ru", "kz"])
def test_numbers_are_settled_by_digits_under_every_layout(desktop: Desktop, layout: str) -> None:
    desktop.press("1", layout=layout)
    assert ends(desktop) == ["left", ""]
    desktop.press("4", layout=layout)
    assert ends(desktop) == ["left", "answered"]
    desktop.press("Enter")
    assert desktop.kense.page == "counter"


def test_enter_before_that_says_what_is_missing(desktop: Desktop, page: DayPage) -> None:
    desktop.press("Enter")
    assert desktop.kense.page == "day"
    assert page.hindrance == "аяқталмаған нөмірлерді шешіңіз"
    assert desktop.said


def test_a_doubt_is_ticked_before_anything_else(
    desktop: Desktop, page: DayPage, clock: Clock
) -> None:
    desktop.pass_minutes(14 * DAY)
    page.start_work()
    desktop.press("1")
    assert ends(desktop, 15) == ["", ""]
    desktop.press("Space", "1", "1", "Enter")
    assert ends(desktop, 15) == ["left", "left"]
    assert desktop.kense.page == "counter"
    assert clock.now.day == 10


def test_the_other_pages_stay_open_meanwhile(desktop: Desktop) -> None:
    desktop.press("Ctrl+2")
    assert desktop.kense.page == "applications"
    desktop.press("Ctrl+1")
    assert desktop.kense.page == "day"


def test_digits_typed_into_the_search_settle_nothing(desktop: Desktop) -> None:
    desktop.press("Ctrl+K")
    desktop.type("12")
    assert ends(desktop) == ["", ""]


def test_a_standard_no_longer_law_is_marked_beside_its_hours(desktop: Desktop) -> None:
    assert tags(desktop) == []
    desktop.pass_minutes(140 * DAY)
    assert tags(desktop) == ["Күші жойылған", "Күші жойылған"]


def tags(desktop: Desktop) -> list[str]:
    shown = [tag for tag in desktop.page.findChildren(Tag) if tag.isVisible()]
    assert all(tag.toolTip() and tag.toolTip() in tag.accessibleName() for tag in shown)
    return [tag.words for tag in shown]


def test_the_page_speaks_the_language_chosen(desktop: Desktop) -> None:
    desktop.kense.use_language("ru")
    desktop.kense.settle()
    page = desktop.page
    assert isinstance(page, DayPage)
    assert page.open_key.words == "Открыть день"
