import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from desktop.models.backups import KEPT, Backup, is_owed, last_good, named, read_name, superseded

ZONE = dt.timezone(dt.timedelta(hours=6))
MOMENTS = st.datetimes(
    min_value=dt.datetime(2013, 11, 1),  # noqa: DTZ001  the zone is the next argument
    max_value=dt.datetime(2013, 12, 31),  # noqa: DTZ001  as above
    timezones=st.just(ZONE),
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


@given(there=BACKUPS, made_at=MOMENTS)
def test_seven_days_are_kept_each_by_its_last_and_the_newest_always(
    there: list[Backup], made_at: dt.datetime
) -> None:
    newest = named("office", made_at)
    gone = superseded(there, newest=newest)
    kept = [each for each in {*there, newest} if each not in gone]
    days = [each.made_at.date() for each in kept]
    assert newest in kept
    assert len(days) == len(set(days)) <= KEPT
    others = {each.made_at.date() for each in there} - {made_at.date()}
    latest = sorted(others, reverse=True)[: KEPT - 1]
    assert set(days) == {made_at.date(), *latest}
    for each in kept:
        same = [one for one in there if one.made_at.date() == each.made_at.date()]
        assert each == newest or each.made_at == max(one.made_at for one in same)


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
