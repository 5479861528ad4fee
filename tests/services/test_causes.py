"""Why people were kept too long at a real office: causes of stretches, given any time (D47)."""

import datetime as dt

import pytest

from desktop.models.errors import Refusal
from desktop.services import causes, queueing
from desktop.services.desk import Desk
from tests.helpers.office import WINDOW, Clock
from tests.helpers.visits import a_number, called

NINE = dt.time(9, 30)


def owed(desk: Desk) -> list[tuple[str, str, list[str]]]:
    return [
        (stretch.kind, stretch.line, [each.number for each in stretch.breaches])
        for stretch in causes.open_stretches(desk)
    ]


def test_whoever_waits_past_the_limit_is_listed_while_he_waits_and_after(
    desk: Desk, clock: Clock
) -> None:
    a_number(desk)
    clock.pass_minutes(30)
    assert owed(desk) == []
    clock.pass_minutes(1)
    assert owed(desk) == [("wait", "weapons.hand-in", ["Қ-001"])]
    ticket = queueing.call_next(desk, window=WINDOW)
    assert ticket is not None
    queueing.close_ticket(desk, ticket=ticket.id, how="no-show")
    clock.pass_minutes(60)
    (stretch,) = causes.open_stretches(desk)
    assert stretch.breaches[0].minutes == 31


def test_a_service_past_its_limit_is_listed_by_itself(desk: Desk, clock: Clock) -> None:
    ticket = called(desk)
    queueing.begin_visit(desk, ticket=ticket.id)
    clock.pass_minutes(31)
    queueing.end_visit(desk, ticket=ticket.id, how="answered")
    assert owed(desk) == [("service", "weapons.hand-in", ["Қ-001"])]


def test_a_service_that_was_broken_off_past_its_limit_is_not_forgotten(
    desk: Desk, clock: Clock
) -> None:
    ticket = called(desk)
    queueing.begin_visit(desk, ticket=ticket.id)
    clock.pass_minutes(40)
    queueing.hold(desk, ticket=ticket.id, reason="paper")
    queueing.come_back(desk, ticket=ticket.id)
    assert owed(desk) == [("service", "weapons.hand-in", ["Қ-001"])]


def test_one_cause_covers_everybody_of_its_stretch_and_nobody_else(
    desk: Desk, clock: Clock
) -> None:
    a_number(desk)
    a_number(desk)
    a_number(desk, "weapons.collect")
    clock.pass_minutes(40)
    causes.give(desk, kind="power", begins=NINE, ends=dt.time(10, 0), lines=("weapons.hand-in",))
    assert owed(desk) == [("wait", "weapons.collect", ["Б-001"])]
    causes.give(desk, kind="crowd", begins=NINE, ends=dt.time(10, 0))
    assert owed(desk) == []


def test_a_cause_given_before_the_breach_covers_it_and_taken_back_it_does_not(
    desk: Desk, clock: Clock
) -> None:
    clock.pass_minutes(5)
    cause = causes.give(desk, kind="program", begins=NINE, ends=dt.time(12, 0), words="1С")
    a_number(desk)
    clock.pass_minutes(40)
    assert owed(desk) == []
    (given,) = causes.given(desk)
    assert (given.words, given.begins.time(), given.ends.time()) == ("1С", NINE, dt.time(12, 0))
    causes.take_back(desk, cause=cause)
    assert causes.given(desk) == []
    assert owed(desk) == [("wait", "weapons.hand-in", ["Қ-001"])]
    with pytest.raises(Refusal) as refused:
        causes.take_back(desk, cause=cause)
    assert refused.value.code == "cause-unknown"


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"kind": "other", "words": " "}, "cause-words-missing"),
        ({"ends": NINE}, "cause-backwards"),
        ({"begins": dt.time(9, 31), "ends": dt.time(10, 0)}, "cause-ahead"),
        ({"lines": ("weapons.sauna",)}, "line-unknown"),
    ],
)
def test_what_is_no_cause_is_refused_by_name(
    desk: Desk, changes: dict[str, object], code: str
) -> None:
    asked: dict[str, object] = {"kind": "power", "begins": NINE, "ends": dt.time(10, 0)}
    with pytest.raises(Refusal) as refused:
        causes.give(desk, **{**asked, **changes})  # type: ignore[arg-type]  # of a known shape
    assert refused.value.code == code
