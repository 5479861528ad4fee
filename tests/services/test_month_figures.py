"""The few figures of an office's month are those that its whole table of figures tells."""

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.models.errors import Refusal
from desktop.services.month_figures import MonthFigures, month_figures
from tests.helpers.facts import moment
from tests.helpers.figure_region import a_region_of_three
from tests.helpers.office import Clock


def test_a_month_is_counted_room_by_room_up_to_today(tmp_path: Path) -> None:
    with a_region_of_three(tmp_path) as (region, _offices):
        found = {}
        for day in (dt.date(2013, 11, 30), dt.date(2013, 12, 20)):
            desk = replace(region.desk, clock=Clock(moment(18, day=day)))
            found[day.month] = [month_figures(desk, room) for room in ("2-11", "2-12", "2-13")]
    assert [each.registered for each in found[11]] == [6, 4, 1]
    assert [each.decided for each in found[11]] == [0, 0, 0]
    day = dt.date(2013, 12, 20)
    assert found[12][:2] == [
        MonthFigures(room="2-11", day=day, registered=0, decided=5, in_time=3, waits=0, refused=1),
        MonthFigures(room="2-12", day=day, registered=0, decided=2, in_time=1, waits=0, refused=0),
    ]


def test_whoever_may_see_no_figures_counts_no_month(tmp_path: Path) -> None:
    with a_region_of_three(tmp_path) as (region, _offices):
        stranger = replace(region.desk, operator="nobody")
        with pytest.raises(Refusal, match="not-allowed"):
            month_figures(stranger, "2-11")
