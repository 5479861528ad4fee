"""A region tells an office that its clock is off, by nothing but the files between them (§2.11)."""

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import pytest

from desktop.i18n import use_language
from desktop.models.errors import Refusal
from desktop.models.facts import SignedIn
from desktop.presenters.exchange_view import exchange_view
from desktop.presenters.exchange_words import effect_lines
from desktop.presenters.region_words import clock_lines
from desktop.services import answers, region_answer
from desktop.services.answers import AnswerEffect
from desktop.services.day import propose_day
from desktop.services.exchanging import exchange_state
from desktop.services.region_clock import confirm_date, region_doubts
from desktop.services.region_weeks import RoomWeeks, see_region
from desktop.store.upkeep import check_database
from tests.helpers.office import BUILT_ON, Clock, an_office
from tests.helpers.region import Place, a_region, an_enrolled_office, brought, sent, work

DAY: Final = dt.timedelta(days=1)
THREE: Final = int((3 * DAY).total_seconds())


@contextmanager
def both(folder: Path) -> Iterator[tuple[Place, Place, Clock, Clock]]:
    """Open a region and an office it knows, each with a clock of its own."""
    with (
        a_region(folder / "region") as region,
        an_enrolled_office(folder / "office", region) as office,
    ):
        here, there = region.desk.clock, office.desk.clock
        assert isinstance(here, Clock)
        assert isinstance(there, Clock)
        yield region, office, here, there


def room_of(region: Place) -> RoomWeeks:
    (room,) = see_region(region.desk).rooms
    return room


def answered(region: Place, office: Place) -> AnswerEffect:
    made = region_answer.make_answer(region.desk, region.machine, "2-11")
    return answers.take_answer(office.desk, office.machine, made.file)


def page(office: Place) -> tuple[str, list[str]]:
    state = exchange_state(office.desk, office.machine)
    view = exchange_view(state, "", now=office.desk.now(), may=office.desk.may)
    return view.says, [each.value for each in view.facts if each.name == "Clock"]


def test_a_clock_that_is_ahead_is_told_at_both_places_until_it_is_set(tmp_path: Path) -> None:
    use_language("en")
    with both(tmp_path) as (region, office, _here, there):
        there.now += 3 * DAY
        work(office)
        brought(region, sent(office))
        assert room_of(region).skews == {office.inst: THREE}
        assert room_of(region).has_wrong_clock
        (week,) = [each for each in room_of(region).weeks if each.files]
        assert week.state == "received", "it stands where it came, not where its clock says"
        (line,) = [
            each
            for each in clock_lines(
                room_of(region).installations, see_region(region.desk).files, room_of(region).skews
            )
            if "clock" in each
        ]
        assert line.endswith("the clock of this computer is at least 3 days ahead")
        effect = answered(region, office)
        assert effect.skew == THREE
        said = "the clock of this computer is at least 3 days ahead"
        assert any(said in each for each in effect_lines(effect))
        assert said in page(office)[0]
        assert page(office)[1] == ["at least 3 days ahead"]
        there.now -= 3 * DAY
        work(office, "Бекова Әсел", "s3")
        brought(region, sent(office))
        assert room_of(region).skews == {office.inst: 0}
        assert answered(region, office).skew == 0
        assert page(office)[1] == []
        assert check_database(region.desk.database).sound
        assert check_database(office.desk.database).sound


def test_a_clock_that_is_behind_is_known_from_the_answer_it_took_in(tmp_path: Path) -> None:
    with both(tmp_path) as (region, office, here, there):
        brought(region, sent(office))
        here.now += 3 * DAY
        assert room_of(region).skews == {office.inst: 0}  # the file may have been carried for long
        assert answered(region, office).skew == -THREE
        here.now += DAY
        there.now += DAY
        brought(region, sent(office))
        assert room_of(region).skews == {office.inst: -THREE}
        assert answered(region, office).answer.clocks[0].skew == -THREE


def test_what_a_file_showed_stays_beside_it_and_nothing_is_said_twice(tmp_path: Path) -> None:
    with both(tmp_path) as (region, office, here, there):
        there.now += 400 * DAY
        work(office)
        there.now -= 400 * DAY
        file = sent(office)
        brought(region, file)
        here.now += DAY
        brought(region, file)
        again, first = see_region(region.desk).files
        (seen,) = first.clocks
        assert (seen.future_n > 0, seen.back_n) == (
            True,
            0,
        )  # the entry back comes with `ParcelMade`
        assert seen.notes == ("before-last-entry",)
        assert again.clocks == ()
        assert room_of(region).skews == {office.inst: 0}
        work(office, "Бекова Әсел", "s3")
        brought(region, sent(office))
        (last,) = see_region(region.desk).files[0].clocks
        assert last.back > 399 * DAY.total_seconds()


@pytest.mark.parametrize("jump", [-3 * 365 * DAY, 3 * 365 * DAY, dt.timedelta(days=13_000)])
def test_the_order_of_entries_follows_no_clock(tmp_path: Path, jump: dt.timedelta) -> None:
    with both(tmp_path) as (region, office, _here, there):
        brought(region, sent(office))
        for turn in range(3):
            there.now += jump if turn % 2 == 0 else -jump
            work(office, f"Ахметов {'абв'[turn]}")
        report = brought(region, sent(office))
        assert (report.verdict, report.held) == ("applied", 0)
        name = "SELECT name FROM staff WHERE office = '2-11' AND staff = 's2'"
        assert region.desk.database.value(name) == "Ахметов в"
        assert check_database(region.desk.database).sound


def test_a_region_that_every_office_is_ahead_of_doubts_its_own_clock(tmp_path: Path) -> None:
    with (
        a_region(tmp_path / "region") as region,
        an_enrolled_office(tmp_path / "one", region) as one,
        an_enrolled_office(tmp_path / "two", region, office="2-12", seed=9) as two,
    ):
        here = region.desk.clock
        assert isinstance(here, Clock)
        brought(region, sent(one))
        here.now -= 3 * DAY
        work(one)
        brought(region, sent(one))
        early = ("before-last-fact",)  # nobody asked before it was recorded
        assert set(region_doubts(region.desk, built_on=BUILT_ON)) <= set(early)
        brought(region, sent(two))
        assert "offices-ahead" in region_doubts(region.desk, built_on=BUILT_ON)
        today = region.desk.now().date()
        with pytest.raises(Refusal, match="day-unconfirmed"):
            confirm_date(region.desk, day=today, confirmed=(), built_on=BUILT_ON)
        confirm_date(region.desk, day=today, confirmed=("offices-ahead",), built_on=BUILT_ON)
        assert region_doubts(region.desk, built_on=BUILT_ON) == ()
        here.now += 3 * DAY
        for place in (one, two):
            work(place, "Бекова Әсел", "s3")
            brought(region, sent(place))
        assert region_doubts(region.desk, built_on=BUILT_ON) == ()


@pytest.mark.parametrize("jump", [-3 * 365 * DAY, 3 * 365 * DAY])
def test_whoever_signs_in_by_a_wrong_clock_does_not_silence_the_doubt(
    tmp_path: Path, jump: dt.timedelta
) -> None:
    """Signing in is recorded first, and with the clock in doubt."""
    with an_office(tmp_path / "office.kense") as desk:
        clock = desk.clock
        assert isinstance(clock, Clock)
        clock.now += jump
        with desk.work(at=desk.now(), command="staff.sign-in") as unit:
            unit.record(SignedIn(staff="s1", login="aigul"))
        harder = propose_day(desk, built_on=dt.date(1999, 1, 1)).harder
        assert ("before-last-fact" if jump < dt.timedelta() else "far-ahead") in harder
