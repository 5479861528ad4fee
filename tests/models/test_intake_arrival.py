"""How an application came that nobody brought, as typed and as kept."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.models.arrival import Arrival
from desktop.models.draft import Draft
from desktop.models.intake_arrival import arrival_of, arrival_texts, read_time, sent_draft

WORDS = st.text("абвгҚңөABC-0123456789", max_size=12)
DAYS = st.dates(dt.date(1900, 1, 1), dt.date(2100, 1, 1))
TIMES = st.times().map(lambda time: f"{time:%H:%M}")
BY_POST = st.builds(Arrival, by=st.just("post"), on=DAYS, number=WORDS, stamped_on=st.none() | DAYS)
BY_PORTAL = st.builds(
    Arrival,
    by=st.just("portal"),
    on=DAYS,
    time=TIMES,
    number=WORDS,
    signed_by=WORDS,
    answer_to=WORDS,
)


@given(arrival=BY_POST | BY_PORTAL)
def test_what_is_kept_can_be_typed_again_and_means_the_same(arrival: Arrival) -> None:
    draft = Draft(service="invitations").with_texts(arrival_texts(arrival))
    assert arrival_of(draft) == arrival


@pytest.mark.parametrize(
    ("typed", "time"),
    [
        ("21:40", dt.time(21, 40)),
        ("2140", dt.time(21, 40)),
        ("9.05", dt.time(9, 5)),
        ("00:00", dt.time(0)),
        ("24:00", None),
        ("21:60", None),
        ("сағат 5", None),
        ("", None),
    ],
)
def test_a_time_is_read_as_people_write_it(typed: str, time: dt.time | None) -> None:
    assert read_time(typed) == time


def test_what_a_visitor_brings_came_with_him() -> None:
    assert arrival_of(Draft(service="weapons").with_text("arrival.on", "25.11.2013")) is None


def test_the_post_came_today_until_told_otherwise() -> None:
    draft = sent_draft("weapons", "post", today=dt.date(2013, 11, 25))
    assert arrival_of(draft) == Arrival(by="post", on=dt.date(2013, 11, 25))
