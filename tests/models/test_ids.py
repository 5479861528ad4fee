import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.models.ids import new_id
from tests.helpers.facts import moment
from tests.helpers.randomness import seeded

MOMENTS = st.datetimes(
    min_value=dt.datetime(1970, 1, 2),  # noqa: DTZ001  the zone is added by the strategy
    max_value=dt.datetime(2999, 1, 1),  # noqa: DTZ001  as above
    timezones=st.sampled_from([dt.UTC, dt.timezone(dt.timedelta(hours=6))]),
)


def test_an_id_is_made_of_letters_nobody_misreads() -> None:
    made = new_id(moment(), seeded())
    assert len(made) == 26
    assert set(made) <= set("0123456789abcdefghjkmnpqrstvwxyz")


def test_the_same_moment_and_randomness_make_the_same_id() -> None:
    assert new_id(moment(), seeded()) == new_id(moment(), seeded())


def test_two_ids_of_one_moment_differ() -> None:
    randomness = seeded()
    assert new_id(moment(), randomness) != new_id(moment(), randomness)


@given(earlier=MOMENTS, later=MOMENTS)
def test_ids_sort_by_their_moment(earlier: dt.datetime, later: dt.datetime) -> None:
    randomness = seeded()
    if later - earlier >= dt.timedelta(milliseconds=1):
        assert new_id(earlier, randomness) < new_id(later, randomness)


def test_the_same_instant_on_two_clocks_is_one_moment() -> None:
    utc = moment().astimezone(dt.UTC)
    assert new_id(moment(), seeded()) == new_id(utc, seeded())


def test_a_moment_before_1970_makes_no_id() -> None:
    with pytest.raises(ValueError, match="1969"):
        new_id(dt.datetime(1969, 12, 31, tzinfo=dt.UTC), seeded())
