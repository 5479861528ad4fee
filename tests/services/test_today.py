"""What is owed today, read from a real office."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.models.errors import Refusal
from desktop.services import queueing, staff
from desktop.services.desk import Desk
from desktop.services.today import DAYS_AHEAD, Owed, count_pressing, see_today
from desktop.store import cases
from desktop.store.cases import Filter
from desktop.store.database import open_database
from tests.helpers.office import WINDOW, Clock, an_office, desk_over
from tests.helpers.randomness import seeded
from tests.helpers.window import register_one

DAY = dt.timedelta(days=1)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def desk(tmp_path: Path, clock: Clock) -> Iterator[Desk]:
    with an_office(tmp_path / "office.db", clock) as opened:
        yield opened


def test_before_there_is_an_office_nothing_can_be_owed(tmp_path: Path) -> None:
    with (
        open_database(tmp_path / "empty.db", randomness=seeded()) as database,
        pytest.raises(Refusal, match="office-not-chosen"),
    ):
        see_today(desk_over(database, Clock()))


def test_a_quiet_office_owes_nothing(desk: Desk) -> None:
    seen = see_today(desk)
    assert seen.is_open
    assert (seen.overdue.count, seen.due_today.count, seen.short.count) == (0, 0, 0)
    assert (seen.lines, seen.unprinted, seen.held) == ((), 0, 0)
    assert [place.number for place in seen.places] == [""]


def test_who_waits_is_told_by_line_with_the_longest_wait(desk: Desk, clock: Clock) -> None:
    first = queueing.issue_number(desk, service="weapons", line="hand-in")
    clock.pass_minutes(20)
    queueing.issue_number(desk, service="weapons", line="hand-in")
    queueing.issue_number(desk, service="weapons", line="collect")
    clock.pass_minutes(11)
    hand_in, collect = see_today(desk).lines
    assert (hand_in.line, hand_in.waiting, hand_in.late) == ("hand-in", 2, 1)
    assert (hand_in.number, hand_in.longest.minutes) == (first.text, 31)
    assert (collect.line, collect.waiting, collect.late) == ("collect", 1, 0)


def test_the_numbers_of_the_day_are_counted_by_their_end(desk: Desk, clock: Clock) -> None:
    register_one(desk, 0)
    left = queueing.issue_number(desk, service="weapons", line="hand-in")
    queueing.close_ticket(desk, ticket=left.id, how="left")
    waits = queueing.issue_number(desk, service="weapons", line="hand-in")
    queueing.call_next(desk, window=WINDOW)
    seen = see_today(desk)
    assert (seen.numbers.issued, seen.numbers.left, seen.registered) == (3, 1, 1)
    assert [place.number for place in seen.places] == [waits.text]
    assert {hour.hour: hour.came for hour in seen.hours}[clock().hour] == 3


def test_a_term_goes_from_ahead_to_today_to_overdue(desk: Desk, clock: Clock) -> None:
    register_one(desk, 0)
    (row,) = cases.page(desk.database, Filter())
    safe = row.safe
    clock.now = clock.now.replace(month=safe.month, day=safe.day) - DAY
    assert see_today(desk).due_next.count == 1
    clock.now += DAY
    seen = see_today(desk)
    assert (seen.due_today.count, seen.overdue.count) == (1, 0)
    assert seen.loads[0].count == 1
    assert count_pressing(desk) == 1
    clock.now += DAY
    seen = see_today(desk)
    assert (seen.due_today.count, seen.overdue.count) == (0, 1)
    assert seen.overdue.first is not None
    assert not seen.is_open


def test_the_next_day_is_the_next_that_anybody_works(desk: Desk, clock: Clock) -> None:
    clock.now = clock.now.replace(month=11, day=29)  # a Friday before a holiday
    seen = see_today(desk)
    assert seen.next_day == dt.date(2013, 12, 3)
    assert len(seen.loads) == DAYS_AHEAD
    assert [load.works for load in seen.loads[:5]] == [True, False, False, False, True]


def test_missing_papers_are_owed_until_they_come(desk: Desk) -> None:
    register_one(desk, 0)
    register_one(desk, 1)  # without its papers
    short = see_today(desk).short
    assert short.count == 1
    assert short.first is not None
    assert short.first.missing > 0


def with_one_overdue(desk: Desk, clock: Clock) -> Desk:
    """Return the desk of another employee, with an application whose term is over."""
    register_one(desk, 0)
    staff.set_staff(desk, staff="s2", name="Омаров Ерлан", post_kk="м", post_ru="с")
    clock.now += 60 * DAY
    return replace(desk, operator="s2")


def test_whoever_sees_no_applications_is_told_of_none(desk: Desk, clock: Clock) -> None:
    other = with_one_overdue(desk, clock)
    staff.set_roles(desk, staff="s2", roles=["administrator"])
    seen = see_today(other)
    assert (seen.overdue, seen.short.first, seen.handing.to_tell, seen.on_path) == (
        Owed(count=0),
        None,
        None,
        (),
    )
    assert (seen.sees_figures, seen.loads, seen.hours) == (False, (), ())
    assert see_today(desk).overdue.count == 1


def test_an_analyst_sees_figures_and_no_application(desk: Desk, clock: Clock) -> None:
    other = with_one_overdue(desk, clock)
    staff.set_roles(desk, staff="s2", roles=["analyst"])
    seen = see_today(other)
    assert seen.overdue.first is None
    assert seen.sees_figures
    assert len(seen.loads) == DAYS_AHEAD
