"""The lawful moves of a case are one set of pairs, and what its items make of it (W-14, D38)."""

import datetime as dt
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.models.errors import Refusal
from desktop.models.later import LIVE_STAGES
from desktop.models.path import (
    MOVES,
    UNDECIDED,
    Outcome,
    Seen,
    Stage,
    is_on_time,
    is_over,
    items_of,
    move,
    require_seen,
    standing,
)
from desktop.models.stages import OPEN_STAGES, OTHER_STAGES
from tests.helpers.facts import application, person, weapon

STAGES: tuple[Stage, ...] = get_args(Stage)
DAY = dt.date(2013, 11, 25)
AFTER = dt.date(2013, 12, 2)


@given(st.lists(st.sampled_from(STAGES), max_size=40))
def test_a_walk_only_ever_takes_lawful_steps(wishes: list[Stage]) -> None:
    stage: Stage = "registered"
    trodden = [stage]
    for wish in wishes:
        if (stage, wish) in MOVES:
            stage = move(stage, wish, number="1")
            trodden.append(stage)
        else:
            with pytest.raises(Refusal, match="case-move") as told:
                move(stage, wish, number="1")
            assert told.value.fields == {"number": "1", "stage": stage, "wanted": wish}
    first = trodden[: trodden.index("closed")] if "closed" in trodden else trodden
    if "ready" in first:  # nothing is handed over that nobody assigned and decided
        marks = [trodden.index(each) for each in ("with-head", "assigned", "decided")]
        assert marks == sorted(marks)
        assert marks[-1] < trodden.index("ready")
    for at, each in enumerate(trodden[:-1]):  # what is closed opens for another form alone
        assert each != "closed" or trodden[at + 1] == "ready"


def test_every_stage_is_reached_and_the_last_is_left_only_for_another_form() -> None:
    assert {to for _stage, to in MOVES} == set(STAGES) - {"registered"}
    assert {to for stage, to in MOVES if stage == "closed"} == {"ready"}


def test_the_stages_are_those_the_rest_of_the_program_knows() -> None:
    assert {*OPEN_STAGES, *OTHER_STAGES} == set(STAGES)
    assert frozenset(UNDECIDED) == LIVE_STAGES


def test_units_persons_or_the_case_itself_are_decided() -> None:
    both = application(items=(weapon(1), weapon(2)), persons=(person(1),))
    assert [item.key for item in items_of(both)] == ["item-1", "item-2", "person-1"]
    alone = items_of(application(items=()))
    assert [(item.key, item.called) for item in alone] == [("case", "Қасымов Төлеген Серікұлы")]


OUTCOMES = st.lists(st.sampled_from([*get_args(Outcome), ""]), min_size=1, max_size=6)


@given(OUTCOMES)
def test_a_case_is_decided_with_its_last_item_and_not_before(outcomes: list[str]) -> None:
    found = standing([(each, DAY if each else None) for each in outcomes])
    assert bool(found.decision) == ("" not in outcomes)
    assert (found.decided_on is not None) == ("" not in outcomes)
    if found.decision:
        assert is_over(found.decision) == ({"granted", "refused"}.isdisjoint(outcomes))
        assert (found.decision == "part") == ({"granted", "refused"} <= set(outcomes))


def test_the_day_of_the_decision_is_that_of_the_last_item() -> None:
    assert standing([("granted", AFTER), ("refused", DAY)]).decided_on == AFTER
    assert standing([]).decision == ""
    assert standing([("void", None)]).decided_on is None, "nobody wrote down when"


@pytest.mark.parametrize(
    ("decided_on", "today", "on_time"),
    [(DAY, AFTER, True), (AFTER, AFTER, False), (None, DAY, True), (None, AFTER, False)],
)
def test_a_case_is_on_time_until_its_day(
    decided_on: dt.date | None, today: dt.date, *, on_time: bool
) -> None:
    assert is_on_time(decided_on, due=DAY, today=today) == on_time


def test_a_case_that_changed_is_not_moved() -> None:
    require_seen(Seen(case="c", revision=3), revision=3, number="1")
    with pytest.raises(Refusal, match="case-changed") as told:
        require_seen(Seen(case="c", revision=2), revision=3, number="1")
    assert told.value.fields == {"number": "1"}
