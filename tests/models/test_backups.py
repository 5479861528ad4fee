import datetime as dt
from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from desktop.models.backups import (
    KEPT,
    Backup,
    gone_for_room,
    is_owed,
    last_good,
    named,
    read_name,
    superseded,
)

ZONE = dt.timezone(dt.timedelta(hours=6))
MOMENTS = st.datetimes(
    min_value=dt.datetime(2013, 11, 1),  # noqa: DTZ001  the zone is the next argument
    max_value=dt.datetime(2013, 12, 31),  # noqa: DTZ001  as above
    timezones=st.just(ZONE),
)
BEGAN = dt.datetime(2012, 3, 1, 9, tzinfo=ZONE)
LONG = st.lists(
    st.integers(0, 800).map(lambda day: named("office", BEGAN + dt.timedelta(days=day))),
    unique=True,
    max_size=40,
)
PERIODS: tuple[tuple[Callable[[Backup], object], int], ...] = (
    (lambda each: each.made_at.date(), KEPT.days),
    (lambda each: each.made_at.isocalendar()[:2], KEPT.weeks),
    (lambda each: (each.made_at.year, each.made_at.month), KEPT.months),
)
BACKUPS = st.lists(MOMENTS.map(lambda each: named("office", each)), unique=True, max_size=40)


@given(stem=st.text(min_size=1, max_size=20), made_at=MOMENTS)
def test_a_name_tells_of_what_and_of_when_it_is(stem: str, made_at: dt.datetime) -> None:
    backup = named(stem, made_at)
    assert read_name(backup.name) == backup
    assert (backup.of, backup.made_at) == (stem, made_at.replace(microsecond=0))


@given(st.text(max_size=60))
def test_what_is_no_backup_has_no_moment(name: str) -> None:
    found = read_name(name)
    assert found is None or named(found.of, found.made_at).name == name


def test_a_moment_that_never_was_is_no_backup() -> None:
    assert read_name("office-2013-02-30T180500+0600.kense") is None
    assert read_name("office-2013-11-25T180500+0600.kense.part") is None


@given(there=LONG, made_at=MOMENTS)
def test_of_days_weeks_and_months_each_keeps_its_last_and_the_newest_stays_always(
    there: list[Backup], made_at: dt.datetime
) -> None:
    newest = named("office", made_at)
    gone = superseded(there, newest=newest)
    kept = {*there, newest} - set(gone)
    assert newest in kept
    assert len(kept) <= KEPT.days + KEPT.weeks + KEPT.months - 2
    lasts: set[Backup] = {newest}
    for period, count in PERIODS:
        of = {period(newest): newest}
        for each in sorted(there, key=lambda one: one.made_at, reverse=True):
            if len(of) < count:
                of.setdefault(period(each), each)
        lasts |= set(of.values())
    assert kept == lasts


def test_a_year_of_daily_backups_leaves_seven_days_four_weeks_and_twelve_months() -> None:
    there: list[Backup] = []
    for day in range(400):
        made = named("office", dt.datetime(2013, 1, 1, 18, tzinfo=ZONE) + dt.timedelta(days=day))
        gone = superseded(there, newest=made)
        there = [each for each in (*there, made) if each not in gone]
    days = sorted(each.made_at.date() for each in there)
    assert [day.isoformat() for day in days if day.year == 2014] == [
        *("2014-01-19", "2014-01-26", "2014-01-29", "2014-01-30"),
        *("2014-01-31", "2014-02-01", "2014-02-02", "2014-02-03", "2014-02-04"),
    ]
    assert [day.isoformat() for day in days if day.year == 2013] == [
        *("2013-03-31", "2013-04-30", "2013-05-31", "2013-06-30", "2013-07-31"),
        *("2013-08-31", "2013-09-30", "2013-10-31", "2013-11-30", "2013-12-31"),
    ]


@given(there=BACKUPS, made_at=MOMENTS, lacking=st.integers(-5, 50))
def test_for_room_the_oldest_go_and_no_more_than_needed(
    there: list[Backup], made_at: dt.datetime, lacking: int
) -> None:
    newest = named("office", made_at)
    sizes = {each.name: 3 for each in there}
    gone = gone_for_room(there, newest=newest, sizes=sizes, lacking=lacking)
    others = sorted((each for each in there if each != newest), key=lambda one: one.made_at)
    assert gone == others[: len(gone)]
    assert len(gone) == min(len(others), max(0, -(-lacking // 3)))


@given(there=BACKUPS, now=MOMENTS)
def test_a_backup_of_a_day_to_come_is_not_the_last_good_one(
    there: list[Backup], now: dt.datetime
) -> None:
    found = last_good(there, now=now)
    past = [each.made_at for each in there if each.made_at <= now]
    assert (found.made_at if found else None) == max(past, default=None)


@given(made_at=MOMENTS, recorded=MOMENTS)
def test_a_backup_is_owed_for_what_was_recorded_since(
    made_at: dt.datetime, recorded: dt.datetime
) -> None:
    last = named("office", made_at)
    assert is_owed(last, recorded=recorded) == (recorded >= last.made_at)
    assert is_owed(None, recorded=recorded)
    assert not is_owed(last, recorded=None)
