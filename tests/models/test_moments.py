import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.models.errors import Refusal
from desktop.models.moments import from_text, local, to_text, zone
from tests.helpers.facts import moment

NAIVE = dt.datetime(2013, 11, 25, 9, 3, 12)  # noqa: DTZ001  without an offset, on purpose


def test_a_moment_is_written_with_the_offset_of_its_day() -> None:
    assert to_text(moment(9, 3, 12)) == "2013-11-25T09:03:12+06:00"


OFFSETS = st.integers(-14 * 60, 14 * 60).map(lambda m: dt.timezone(dt.timedelta(minutes=m)))


@given(st.datetimes(timezones=OFFSETS))
def test_a_moment_written_and_read_is_the_same_second(each: dt.datetime) -> None:
    assert from_text(to_text(each)) == each.replace(microsecond=0)


@pytest.mark.parametrize(
    ("day", "offset"), [(dt.date(2013, 11, 25), "+06:00"), (dt.date(2024, 3, 2), "+05:00")]
)
def test_the_office_clock_keeps_the_offset_of_the_day(day: dt.date, offset: str) -> None:
    noon = dt.datetime.combine(day, dt.time(6), dt.UTC)
    assert to_text(local(noon, zone("Asia/Almaty"))).endswith(offset)


def test_a_moment_without_offset_is_a_mistake_of_the_program() -> None:
    with pytest.raises(ValueError, match="naive"):
        to_text(NAIVE)


def test_a_naive_moment_is_on_nobodys_clock() -> None:
    with pytest.raises(ValueError, match="naive"):
        local(NAIVE, dt.UTC)


@pytest.mark.parametrize("name", ["Asia/Kense", "", "../../etc/passwd", "Almaty\0"])
def test_an_unknown_zone_is_refused(name: str) -> None:
    with pytest.raises(Refusal) as refused:
        zone(name)
    assert (refused.value.code, refused.value.fields["zone"]) == ("unknown-zone", name)


@pytest.mark.parametrize(
    "text",
    ["", "2013-11-25", "2013-11-25T09:03:12", "2013-13-25T09:03:12+06:00", "2013-11-25T09:03:12Z"],
)
def test_another_writing_of_a_moment_is_refused(text: str) -> None:
    with pytest.raises(Refusal) as refused:
        from_text(text)
    assert refused.value.code == "bad-moment"
