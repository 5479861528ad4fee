"""The queue at lunch at a real office: nobody is called, nobody's wait is hidden (D22)."""

import pytest

from desktop.models.errors import Refusal
from desktop.models.line import measure_all
from desktop.models.ticket import waits
from desktop.services import pauses, queueing, turn
from desktop.services.day import reception_spans
from desktop.services.desk import Desk
from desktop.store import pauses as rows
from tests.helpers.office import WINDOW, Clock
from tests.helpers.visits import a_number, called


def test_a_paused_queue_calls_nobody_until_it_is_reopened(desk: Desk) -> None:
    ticket = a_number(desk)
    pause = pauses.pause(desk, reason="lunch")
    with pytest.raises(Refusal) as refused:
        queueing.call_next(desk, window=WINDOW)
    assert refused.value.code == "queue-paused"
    assert refused.value.fields == {"since": desk.now()}
    pauses.reopen(desk, pause=pause)
    found = queueing.call_next(desk, window=WINDOW)
    assert found is not None
    assert found.id == ticket.id


def test_numbers_are_given_in_a_pause_and_whoever_is_called_is_served(desk: Desk) -> None:
    ticket = called(desk)
    pauses.pause(desk, reason="lunch")
    assert a_number(desk).text == "Қ-002"
    queueing.call_again(desk, ticket=ticket.id)
    queueing.begin_visit(desk, ticket=ticket.id)


def test_one_line_is_paused_and_the_others_are_called(desk: Desk) -> None:
    a_number(desk)
    other = a_number(desk, "weapons.collect")
    pauses.pause(desk, reason="absent", lines=("weapons.hand-in",))
    found = queueing.call_next(desk, window=WINDOW)
    assert found is not None
    assert found.id == other.id
    queueing.close_ticket(desk, ticket=other.id, how="no-show")
    with pytest.raises(Refusal) as refused:
        queueing.call_next(desk, window=WINDOW)
    assert refused.value.code == "queue-paused"


def test_nobody_waiting_is_nobody_waiting_in_a_pause_too(desk: Desk) -> None:
    pauses.pause(desk, reason="lunch")
    assert queueing.call_next(desk, window=WINDOW) is None


def test_a_ground_calls_nobody_out_of_a_pause(desk: Desk) -> None:
    _first, second = a_number(desk), a_number(desk)
    pauses.pause(desk, reason="lunch")
    with pytest.raises(Refusal) as refused:
        turn.call_before_turn(desk, window=WINDOW, ticket=second.id, ground="disability")
    assert refused.value.code == "queue-paused"


def test_a_pause_outside_the_declared_break_hides_no_wait(desk: Desk, clock: Clock) -> None:
    ticket = a_number(desk)  # at 9:30; the break is from 13:00 to 14:30
    pause = pauses.pause(desk, reason="lunch")
    clock.pass_minutes(45)
    pauses.reopen(desk, pause=pause)
    spans = reception_spans(desk, "weapons", desk.now())
    wait = measure_all(waits(desk.ticket(ticket.id), now=desk.now()), spans, 30)
    assert (wait.minutes, wait.pressure) == (45, "past")


def test_the_declared_break_stops_the_clock_with_a_pause_or_without(
    desk: Desk, clock: Clock
) -> None:
    clock.pass_minutes(3 * 60 + 20)  # 12:50
    ticket = a_number(desk)
    clock.pass_minutes(10)
    pauses.pause(desk, reason="lunch")
    clock.pass_minutes(90)
    spans = reception_spans(desk, "weapons", desk.now())
    assert measure_all(waits(desk.ticket(ticket.id), now=desk.now()), spans, 30).minutes == 10


def test_a_pause_is_kept_with_its_moments_and_its_words(desk: Desk, clock: Clock) -> None:
    began = desk.now()
    pause = pauses.pause(desk, reason="other", words="  жиналыс\t")
    clock.pass_minutes(20)
    pauses.reopen(desk, pause=pause)
    (row,) = rows.of_day(desk.database, office=desk.office().office, day=began.date())
    assert (row.words, row.began_at, row.ended_at) == ("жиналыс", began, desk.now())
    assert (row.began_by, row.lines) == ("s1", ())
    assert pauses.standing(desk) == []


def test_a_pause_forgotten_in_the_evening_does_not_stop_the_next_day(
    desk: Desk, clock: Clock
) -> None:
    pauses.pause(desk, reason="lunch")
    clock.pass_minutes(24 * 60)
    assert pauses.standing(desk) == []


def test_what_cannot_be_paused_is_refused_by_name(desk: Desk) -> None:
    with pytest.raises(Refusal) as refused:
        pauses.pause(desk, reason="other", words=" ")
    assert refused.value.code == "pause-words-missing"
    with pytest.raises(Refusal) as refused:
        pauses.pause(desk, reason="lunch", lines=("weapons.sauna",))
    assert refused.value.code == "line-unknown"
    pause = pauses.pause(desk, reason="lunch", lines=("weapons.hand-in",))
    with pytest.raises(Refusal) as refused:
        pauses.pause(desk, reason="power", lines=("weapons.hand-in",))
    assert refused.value.code == "paused-already"
    pauses.pause(desk, reason="power")
    pauses.reopen(desk, pause=pause)
    with pytest.raises(Refusal) as refused:
        pauses.reopen(desk, pause=pause)
    assert refused.value.code == "not-paused"
