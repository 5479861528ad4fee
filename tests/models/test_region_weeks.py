"""Which week a file belongs to, and how each week of an office stands."""

import datetime as dt
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.models.region_weeks import (
    DUE,
    STATES,
    WEEK,
    WeekFile,
    WeekState,
    is_due,
    monday_of,
    week_of,
    weeks_of,
    weeks_until,
)

MONDAY = dt.date(2013, 11, 25)
TODAY = dt.date(2013, 12, 18)
ZONE = dt.timezone(dt.timedelta(hours=6))
VERDICTS = ("applied", "duplicate", "content", "gap", "fork", "unknown", "damaged", "retired")


def at(day: dt.date, hour: int = 10) -> dt.datetime:
    return dt.datetime.combine(day, dt.time(hour), tzinfo=ZONE)


def file(
    verdict: str = "applied",
    *,
    made: dt.date = MONDAY + dt.timedelta(days=4),
    came: dt.date = MONDAY + dt.timedelta(days=7),
    **changes: object,
) -> WeekFile:
    fields: dict[str, object] = {"made": at(made), "received": at(came), **changes}
    return WeekFile(parcel=f"{verdict}-{made}", verdict=verdict, **fields)  # type: ignore[arg-type]  # of whichever field a test changes


def state(*files: WeekFile, today: dt.date = TODAY, until: dt.date | None = None) -> WeekState:
    found = weeks_of(files, since=MONDAY, until=until, today=today, mondays=[MONDAY])
    return found[0].state


@pytest.mark.parametrize(
    ("made", "monday"),
    [
        (dt.date(2013, 11, 26), MONDAY),
        (dt.date(2013, 12, 1), MONDAY),
        (dt.date(2013, 12, 2), MONDAY),  # made on the Monday after, it closes the week
        (dt.date(2013, 12, 3), MONDAY + WEEK),
        (dt.date(2013, 11, 25), MONDAY - WEEK),
    ],
)
def test_a_file_belongs_to_the_week_it_closes(made: dt.date, monday: dt.date) -> None:
    assert file(made=made).week == monday


def test_a_file_nobody_could_open_belongs_to_the_week_it_came_for() -> None:
    assert file("retired", made=MONDAY, came=dt.date(2013, 12, 2)).week != MONDAY
    assert WeekFile(parcel="p", verdict="retired", received=at(dt.date(2013, 12, 2))).week == MONDAY


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ([file()], "received"),
        ([file(came=MONDAY + DUE)], "received"),
        ([file(came=MONDAY + DUE + dt.timedelta(days=1))], "late"),
        ([file("damaged")], "missing"),
        ([file("damaged"), file()], "received"),
        ([file("content", held=2)], "held"),
        ([file("content", kept=True)], "quarantined"),
        ([file("gap", kept=True)], "quarantined"),
        ([file(), file("fork", kept=True)], "fork"),
        ([file(), file("fork", kept=True, settled=True)], "received"),
        ([file(), file("retired", kept=True)], "quarantined"),
        ([file(made=MONDAY + WEEK + dt.timedelta(days=4))], "filled"),
        ([], "missing"),
    ],
)
def test_the_files_of_a_week_say_how_it_stands(files: list[WeekFile], expected: str) -> None:
    assert state(*files) == expected


def test_a_week_is_expected_until_its_wednesday_is_over() -> None:
    assert state(today=MONDAY + DUE) == "expected"
    assert state(today=MONDAY + DUE + dt.timedelta(days=1)) == "missing"


def test_nobody_is_asked_for_the_weeks_before_enrolment_or_after_the_end() -> None:
    found = weeks_of(
        [],
        since=MONDAY + dt.timedelta(days=3),
        until=MONDAY + WEEK + dt.timedelta(days=2),
        today=TODAY,
        mondays=[MONDAY - WEEK, MONDAY, MONDAY + WEEK],
    )
    assert [each.state for each in found] == ["none", "missing", "none"]


days = st.dates(dt.date(2013, 11, 1), dt.date(2014, 3, 1))
files = st.builds(
    lambda verdict, made, way, held, kept, settled: file(
        verdict,
        made=made,
        came=made + dt.timedelta(days=way),
        held=held,
        kept=kept,
        settled=settled,
    ),
    st.sampled_from(VERDICTS),
    days,
    st.integers(0, 40),
    st.integers(0, 3),
    st.booleans(),
    st.booleans(),
)


lots = st.lists(files, max_size=30).flatmap(
    lambda found: st.tuples(st.just(found), st.permutations(found))
)


@given(lots, days, days)
def test_every_week_has_one_state_however_the_files_came(
    brought: tuple[list[WeekFile], list[WeekFile]], since: dt.date, today: dt.date
) -> None:
    mondays = weeks_until(today)
    found, again = (
        weeks_of(each, since=since, until=None, today=today, mondays=mondays) for each in brought
    )
    assert [each.state for each in found] == [each.state for each in again]
    assert [each.monday for each in found] == list(mondays)
    assert {each.state for each in found} <= set(STATES)
    for week in found:
        assert all(each.week == week.monday for each in week.files)
        taken = any(each.is_taken for each in week.files)
        waits = any(
            (each.kept or each.verdict == "fork") and not each.settled for each in week.files
        )
        assert (week.state in {"fork", "quarantined"}) is waits
        if not waits:
            assert (week.state in {"received", "late", "held"}) is taken
        if week.state == "missing":
            assert is_due(week.monday, today)
            assert week.monday >= monday_of(since)


@given(days)
def test_the_weeks_shown_follow_each_other_and_end_with_the_one_a_file_would_close(
    today: dt.date,
) -> None:
    mondays = weeks_until(today, 24)
    assert len(mondays) == 24
    assert mondays[-1] == week_of(today)
    assert all(after - before == WEEK for before, after in pairwise(mondays))
    assert all(each.weekday() == 0 for each in mondays)
