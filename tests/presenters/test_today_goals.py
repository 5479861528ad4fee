"""Whatever stands on the page of the day can be opened by whoever reads it there."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.models.permissions import ROLES, Role
from desktop.presenters.open_pages import may_open
from desktop.presenters.today import today_view
from desktop.presenters.today_view import Goal, TaskView, TodayView
from desktop.services import queueing, staff
from desktop.services.desk import Desk
from desktop.services.today import see_today
from tests.helpers.office import Clock
from tests.helpers.program import House, a_house
from tests.helpers.randomness import seeded
from tests.helpers.ready_cases import an_office_with_results

SOMEBODY = "n1"


@pytest.fixture
def house(tmp_path: Path, qtbot: QtBot) -> Iterator[House]:
    assert qtbot is not None
    place = tmp_path / "office.db"
    clock = Clock()
    an_office_with_results(place, clock)
    with a_house(place) as opened:
        opened.clock.now = clock.now
        other = replace(opened.desk, randomness=seeded(77))
        queueing.issue_number(other, service="weapons", line="hand-in")
        opened.clock.pass_minutes(42)
        yield opened


def seen_by(house: House, role: Role) -> tuple[Desk, TodayView]:
    """Return what somebody of one role is shown, and the desk he acts on."""
    staff.set_staff(house.desk, staff=SOMEBODY, name="Омаров Ерлан", post_kk="м", post_ru="с")
    staff.set_roles(house.desk, staff=SOMEBODY, roles=[role])
    desk = replace(house.desk, operator=SOMEBODY)
    return desk, today_view(desk, see_today(desk))


def named(view: TodayView) -> dict[str, TaskView]:
    return {task.key: task for task in view.tasks}


@pytest.mark.parametrize("role", ROLES)
def test_nothing_leads_where_whoever_reads_it_may_not_go(house: House, role: Role) -> None:
    desk, view = seen_by(house, role)
    goals = [
        *(task.goal for task in view.tasks),
        *(line.goal for line in view.lines),
        *(load.goal for load in view.loads),
    ]
    for goal in filter(None, goals):
        page = f"settings.{goal.which}" if goal.page == "settings" else goal.page
        assert may_open(partial(desk.may), page), goal


def test_a_head_looks_into_what_a_clerk_sees_to(house: House) -> None:
    desk, view = seen_by(house, "head")
    tasks = named(view)
    assert "to-tell" not in tasks, "he tells nobody"
    assert tasks["late"].goal == view.lines[0].goal == Goal("reports", "period")
    assert tasks["ready"].goal == Goal("applications", "ready")
    house.program.cases.narrow_to("ready")
    house.settle()
    assert house.program.cases.model.rowCount() == int(tasks["ready"].count) == 2
    assert desk.may("case.see")


def test_results_lie_ready_until_a_month_makes_them_uncollected(house: House) -> None:
    tasks = named(today_view(house.desk, see_today(house.desk)))
    assert (tasks["ready"].count, tasks["ready"].tone) == ("2", "done")
    assert "uncollected" not in tasks
    house.clock.now += dt.timedelta(days=30)
    tasks = named(today_view(house.desk, see_today(house.desk)))
    assert (tasks["uncollected"].count, tasks["uncollected"].tone) == ("2", "near")
    assert tasks["uncollected"].goal == Goal("handing", "long")
    assert tasks["uncollected"].detail.startswith("ең көнесі 30 күн · Қ-2013/0001")


def test_an_analyst_reads_the_days_and_presses_none(house: House) -> None:
    _desk, view = seen_by(house, "analyst")
    assert view.loads
    assert {load.goal for load in view.loads} == {None}
