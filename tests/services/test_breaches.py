"""What passed a limit on days long over: found, asked for, given a cause, and in the register."""

import datetime as dt
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.models.errors import Refusal
from desktop.services import breaches, causes, day, deviations, queueing
from desktop.services.breaches import OwedDay
from desktop.services.desk import Desk
from desktop.store import tickets
from tests.helpers.office import BUILT_ON, WINDOW, Clock, an_office
from tests.helpers.visits import a_number, called

MONDAY = dt.date(2013, 11, 25)
TUESDAY = dt.date(2013, 11, 26)
NINE, TEN, NOON = dt.time(9, 30), dt.time(10, 0), dt.time(12, 0)


def to_tuesday(desk: Desk, clock: Clock) -> None:
    """Let it be the next morning, the numbers of the day before settled."""
    clock.now = clock.now.replace(hour=9, minute=30) + dt.timedelta(days=1)
    proposal = day.propose_day(desk, built_on=BUILT_ON)
    for ticket in proposal.open_tickets:
        day.settle_ticket(desk, ticket=ticket.id, how="answered")
    day.open_day(desk, day=TUESDAY, confirmed=(), built_on=BUILT_ON)


def left_in_vain(desk: Desk, clock: Clock, minutes: int = 40) -> None:
    """Let somebody wait so long, then leave."""
    a_number(desk)
    clock.pass_minutes(minutes)
    ticket = queueing.call_next(desk, window=WINDOW)
    assert ticket is not None
    queueing.close_ticket(desk, ticket=ticket.id, how="no-show")


def test_what_was_owed_yesterday_is_owed_until_its_cause_is_given(desk: Desk, clock: Clock) -> None:
    left_in_vain(desk, clock)
    to_tuesday(desk, clock)
    assert breaches.owed_days(desk) == (OwedDay(day=MONDAY, count=1),)
    assert causes.open_stretches(desk) == ()
    cause = causes.give(desk, kind="power", begins=NINE, ends=TEN, day=MONDAY)
    assert breaches.owed_days(desk) == ()
    assert causes.given(desk) == []
    causes.take_back(desk, cause=cause)
    (stretch,) = causes.open_stretches(desk, MONDAY)
    assert [each.minutes for each in stretch.breaches] == [40]


def test_a_cause_of_today_says_nothing_of_yesterday(desk: Desk, clock: Clock) -> None:
    left_in_vain(desk, clock)
    to_tuesday(desk, clock)
    causes.give(desk, kind="power", begins=dt.time(9, 0), ends=NOON)
    assert breaches.owed_days(desk) == (OwedDay(day=MONDAY, count=1),)


def test_a_service_that_only_the_next_morning_ended_lasted_until_reception_closed(
    desk: Desk, clock: Clock
) -> None:
    ticket = called(desk)
    queueing.begin_visit(desk, ticket=ticket.id)
    to_tuesday(desk, clock)
    (stretch,) = causes.open_stretches(desk, MONDAY)
    (kept,) = stretch.breaches
    assert (kept.kind, kept.until.date(), kept.until.time()) == ("service", MONDAY, dt.time(18, 0))


def test_a_wait_that_nobody_ended_lasted_until_reception_closed(desk: Desk, clock: Clock) -> None:
    a_number(desk)
    to_tuesday(desk, clock)
    (stretch,) = causes.open_stretches(desk, MONDAY)
    assert stretch.breaches[0].minutes == (12 - 9) * 60 + 30 + (18 - 14) * 60 - 60 + 30


@pytest.mark.parametrize(
    ("asked", "code"),
    [(dt.date(2013, 11, 20), "day-not-open"), (dt.date(2013, 11, 27), "cause-ahead")],
)
def test_a_day_that_was_never_open_has_no_cause(
    desk: Desk, clock: Clock, asked: dt.date, code: str
) -> None:
    to_tuesday(desk, clock)
    with pytest.raises(Refusal) as refused:
        causes.give(desk, kind="crowd", begins=NINE, ends=TEN, day=asked)
    assert refused.value.code == code


def test_the_register_tells_what_passed_a_limit_and_who_said_why(desk: Desk, clock: Clock) -> None:
    a_number(desk)
    left_in_vain(desk, clock)
    to_tuesday(desk, clock)
    (line,) = deviations.deviations(desk, first=MONDAY, last=TUESDAY)
    assert (line.at.date(), line.at.time(), line.number) == (MONDAY, TEN, "Қ-001, Қ-002")
    assert line.line.ru == "Сдача документов"
    assert line.what.ru.endswith("Причина не указана")
    assert (line.uncaused, line.who) == (2, "–")
    causes.give(desk, kind="other", words="семинар", begins=NINE, ends=NOON, day=MONDAY)
    (line,) = deviations.deviations(desk, first=MONDAY, last=TUESDAY)
    assert line.what.ru.endswith("Причина: семинар")
    assert (line.uncaused, line.who) == (0, "Сейтова Айгүл Болатқызы")
    assert deviations.deviations(desk, first=TUESDAY, last=TUESDAY) == ()


STEP = st.sampled_from(["number", "call", "begin", "hold", "back", "answer", "gone"])


@given(steps=st.lists(st.tuples(STEP, st.integers(0, 25)), max_size=12))
@settings(max_examples=25, deadline=None)
def test_the_quick_look_over_a_period_misses_no_breach(steps: list[tuple[str, int]]) -> None:
    clock = Clock()
    with TemporaryDirectory() as folder, an_office(Path(folder) / "office.db", clock) as desk:
        a_number(desk, "invitations.hand-in")
        for step, minutes in steps:
            clock.pass_minutes(minutes)
            do(desk, step)
        quickly = breaches.of_period(desk, first=MONDAY, last=MONDAY)
        found = [each for stretch in quickly for each in stretch.breaches]
        every = tickets.of_day(desk.database, office=desk.office().office, day=MONDAY)
        assert set(found) == set(breaches.judged(desk, MONDAY, [each.id for each in every]))
        assert len(found) == len(set(found))


def do(desk: Desk, step: str) -> None:
    """Do one thing at the counter; what cannot be done now is left."""
    office = desk.office().office
    hand = tickets.at_window(desk.database, office=office, day=MONDAY, window=WINDOW)
    aside = tickets.aside(desk.database, office=office, day=MONDAY)
    with suppress(Refusal):
        match step:
            case "number":
                a_number(desk, "invitations.hand-in")
            case "call":
                queueing.call_next(desk, window=WINDOW)
            case "back":
                queueing.come_back(desk, ticket=aside[0].id if aside else "")
            case "begin" if hand:
                queueing.begin_visit(desk, ticket=hand.id)
            case "hold" if hand:
                queueing.hold(desk, ticket=hand.id, reason="other")
            case "answer" if hand:
                queueing.end_visit(desk, ticket=hand.id, how="answered")
            case "gone" if hand:
                queueing.close_ticket(desk, ticket=hand.id, how="no-show")
