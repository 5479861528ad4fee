"""Бүгін tells how many owners are due within the days the office looks ahead (W-11.2)."""

import datetime as dt

import pytest

from desktop.i18n import speaking
from desktop.models.declared import WEAPONS_DAYS
from desktop.presenters.today_words import tasks
from desktop.services import declared
from desktop.services.desk import Desk
from desktop.services.today import see_today
from tests.helpers.office import Clock
from tests.helpers.standards import at
from tests.store.test_weapons import asked, permit

ENDS = dt.date(2018, 11, 25)


@pytest.fixture(autouse=True)
def _registered(desk: Desk) -> None:
    """Put three weapons of two owners on the books."""
    for sequence, owner in enumerate((1, 1, 2), start=1):
        permit(desk.database, sequence, asked(owner, values={"number": f"МК {sequence}"}))


def anywhere(_page: str) -> bool:
    return True


def told(desk: Desk, clock: Clock, days: int) -> tuple[str, str, str, str] | None:
    """Return what is told some days before the permits end."""
    clock.now = at(10, 0, day=ENDS - dt.timedelta(days=days))
    with speaking("kk"):
        task = next(
            (each for each in tasks(see_today(desk), anywhere) if each.key == "owners-due"), None
        )
    if task is None:
        return None
    assert (task.goal.page, task.goal.which) == ("registers", "owners-due")
    return task.count, task.head, task.detail, task.tone


def test_owners_are_told_of_from_the_days_the_office_looks_ahead(desk: Desk, clock: Clock) -> None:
    assert told(desk, clock, 91) is None
    head = "иенің қайта тіркеу мерзімі жақын"
    assert told(desk, clock, 90) == ("2", head, "3 қару · 25.11.2018 дейін", "near")
    declared.set_value(desk, WEAPONS_DAYS, "30")
    assert told(desk, clock, 31) is None
    assert told(desk, clock, 30) == ("2", head, "3 қару · 25.11.2018 дейін", "near")


def test_who_is_late_is_told_of_until_it_is_settled(desk: Desk, clock: Clock) -> None:
    found = told(desk, clock, -1)
    assert found is not None
    assert "мерзімі өткені: 3" in found[2]
    assert found[3] == "past"
