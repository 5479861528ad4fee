"""The days of an inquiry follow one another: registered, asked, reminded of, answered (W-7.1b)."""

import datetime as dt

import pytest

from desktop.models.errors import Refusal
from desktop.services import inquiries
from desktop.services.desk import Desk
from desktop.services.inquiries import NewInquiry
from tests.helpers.office import Clock
from tests.helpers.on_path import INSPECTOR, TODAY, as_, assigned, seen, staffed, whole

DAY = dt.timedelta(days=1)
ASKED_ON = TODAY + 3 * DAY
NOW = TODAY + 6 * DAY


@pytest.fixture
def inspector(desk: Desk) -> Desk:
    return as_(staffed(desk), INSPECTOR)


def asked(desk: Desk, clock: Clock, *, dated: dt.date | None = None) -> tuple[str, str]:
    """Ask three days after registration; return case and inquiry three days later."""
    case = assigned(desk)
    clock.now += 3 * DAY
    new = NewInquiry(kind="information", to="ІІД", question="сотталғандығы", date=dated)
    inquiry = inquiries.ask(desk, seen=seen(desk, case), new=new)
    clock.now += 3 * DAY
    return case, inquiry


def remind(desk: Desk, case: str, inquiry: str, on: dt.date) -> None:
    inquiries.remind(desk, seen=seen(desk, case), inquiry=inquiry, on=on)


def answer(
    desk: Desk, case: str, inquiry: str, on: dt.date, *, date: dt.date | None = None
) -> None:
    now = seen(desk, case)
    inquiries.answer(desk, seen=now, inquiry=inquiry, on=on, words="сотталмаған", date=date)


def test_nobody_is_reminded_before_he_was_asked(inspector: Desk, clock: Clock) -> None:
    case, inquiry = asked(inspector, clock)
    with pytest.raises(Refusal) as told:
        remind(inspector, case, inquiry, ASKED_ON - DAY)
    assert (told.value.code, told.value.fields) == ("before-inquiry", {"day": ASKED_ON})
    remind(inspector, case, inquiry, ASKED_ON)
    assert whole(inspector, case).inquiries[0].reminded_on == ASKED_ON


def test_nobody_answers_before_he_was_asked(inspector: Desk, clock: Clock) -> None:
    case, inquiry = asked(inspector, clock)
    for on, date in ((ASKED_ON - DAY, None), (NOW, ASKED_ON - DAY)):
        with pytest.raises(Refusal) as told:
            answer(inspector, case, inquiry, on, date=date)
        assert (told.value.code, told.value.fields) == ("before-inquiry", {"day": ASKED_ON})
    answer(inspector, case, inquiry, ASKED_ON, date=ASKED_ON)
    assert whole(inspector, case).inquiries[0].answered_on == ASKED_ON


def test_no_answer_is_dated_later_than_it_came(inspector: Desk, clock: Clock) -> None:
    case, inquiry = asked(inspector, clock)
    with pytest.raises(Refusal) as told:
        answer(inspector, case, inquiry, NOW - DAY, date=NOW)
    assert (told.value.code, told.value.fields) == ("answer-dated-later", {"day": NOW - DAY})


def test_a_letter_entered_days_later_was_asked_on_its_own_day(
    inspector: Desk, clock: Clock
) -> None:
    case, inquiry = asked(inspector, clock, dated=TODAY + DAY)
    with pytest.raises(Refusal, match="before-inquiry"):
        answer(inspector, case, inquiry, TODAY)
    answer(inspector, case, inquiry, TODAY + DAY)


def test_nobody_is_asked_about_what_was_not_registered_yet(inspector: Desk, clock: Clock) -> None:
    with pytest.raises(Refusal) as told:
        asked(inspector, clock, dated=TODAY - DAY)
    assert (told.value.code, told.value.fields) == ("asked-before-registered", {"day": TODAY})
