"""What a region sees of its offices week by week, over real records and real files."""

import datetime as dt
from pathlib import Path

import pytest

from desktop.models.chain import Entry
from desktop.models.errors import Refusal
from desktop.services import regional
from desktop.services.region_weeks import RegionSeen, see_region
from tests.helpers.office import an_office
from tests.helpers.region import (
    Place,
    a_region,
    an_enrolled_office,
    brought,
    entries,
    mark_of,
    next_entry,
    parcel,
    sent,
)

WEEK = dt.date(2013, 11, 18)


def states(seen: RegionSeen, room: str) -> dict[dt.date, str]:
    found = next(each for each in seen.rooms if each.room == room)
    return {week.monday: week.state for week in found.weeks if week.state != "none"}


def unheard(place: Place) -> list[Entry]:
    run = entries(place)
    return [*run, next_entry(mark_of(run[-1]), "CaseBlessed", {"case": "c1"}, ("case", "c1"))]


def test_an_office_that_sent_is_there_and_its_neighbour_is_not_asked_before_it_was_enrolled(
    tmp_path: Path,
) -> None:
    with a_region(tmp_path / "region") as region:
        with an_enrolled_office(tmp_path / "first", region) as place:
            brought(region, sent(place))
        with an_enrolled_office(tmp_path / "second", region, office="2-12", seed=9):
            pass
        seen = see_region(region.desk)
    assert [each.room for each in seen.rooms] == ["2-11", "2-12"]
    assert states(seen, "2-11") == {WEEK: "received"}
    assert states(seen, "2-12") == {}


def test_an_entry_that_no_table_can_take_holds_its_week(tmp_path: Path) -> None:
    with (
        a_region(tmp_path / "region") as region,
        an_enrolled_office(tmp_path / "office", region) as place,
    ):
        report = brought(region, parcel(place, region, unheard(place)))
        seen = see_region(region.desk)
    assert report.held == 1
    assert states(seen, "2-11") == {WEEK: "held"}
    assert seen.rooms[0].counts.held == 1


def test_the_files_of_a_computer_that_follows_stand_in_the_row_of_its_office(
    tmp_path: Path,
) -> None:
    with (
        a_region(tmp_path / "region") as region,
        an_enrolled_office(tmp_path / "office", region) as place,
    ):
        brought(region, sent(place))
        regional.retire(region.desk, place.inst)
        seen = see_region(region.desk)
    assert [len(each.installations) for each in seen.rooms] == [1]
    assert states(seen, "2-11") == {WEEK: "received"}


def test_an_office_has_no_such_view(tmp_path: Path) -> None:
    with an_office(tmp_path / "office.kense") as desk, pytest.raises(Refusal, match="not-a-region"):
        see_region(desk)
