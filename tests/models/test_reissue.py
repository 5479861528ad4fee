"""A form lies, is handed over, is replaced or annulled: each once, and never after its end."""

import datetime as dt
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.models.errors import Refusal
from desktop.models.facts import AnnulledFor, ReplacedFor, ResultKind
from desktop.models.granting import RESULT_KINDS
from desktop.models.paper_parts import NOTHING
from desktop.models.reissue import (
    DUPLICATES,
    FORMS,
    MOVES,
    REPLACED_FOR,
    Form,
    State,
    is_living,
    move,
    needs_statement,
    reasons_to_annul,
    require_annullable,
    require_replaceable,
    state_of,
)
from desktop.models.reissue_words import Instead, instead_words, mark_of, marked_words
from tests.printing.result_papers import DAY, issued

STATES: tuple[State, ...] = get_args(State)
END = dt.date(2018, 12, 10)


@given(st.lists(st.sampled_from(STATES), max_size=12))
def test_a_form_takes_lawful_steps_alone_and_ends_once(wishes: list[State]) -> None:
    state: State = "lying"
    trodden = [state]
    for wish in wishes:
        if (state, wish) in MOVES:
            state = move(state, wish, number="1")
            trodden.append(state)
        else:
            with pytest.raises(Refusal, match="result-over"):
                move(state, wish, number="1")
    assert len(set(trodden)) == len(trodden), "no state is come back to"
    assert sum(not is_living(each) for each in trodden) <= 1
    assert all(is_living(each) for each in trodden[:-1])


@pytest.mark.parametrize("ended", ["", "replaced", "annulled"])
def test_an_end_counts_for_more_than_a_hand_over(ended: str) -> None:
    for handed, before in ((True, "handed"), (False, "lying")):
        state = state_of(handed=handed, ended=ended)
        assert is_living(state) == (not ended)
        assert state == (ended or before)


@given(
    st.sampled_from(RESULT_KINDS),
    st.sampled_from(STATES),
    st.sampled_from(REPLACED_FOR),
    st.dates(DAY, END + dt.timedelta(days=400)),
)
def test_another_is_made_of_a_living_form_within_its_term(
    kind: ResultKind, state: State, reason: ReplacedFor, on: dt.date
) -> None:
    form = Form(issued=issued(kind, "item-1"), state=state)
    until = form.issued.valid_until
    lawful = (
        kind in FORMS
        and is_living(state)
        and (state == "handed" or reason not in {"lost", "stolen"})
        and (until is None or on <= until)
    )
    if lawful:
        require_replaceable(form, reason, on=on)
        return
    with pytest.raises(Refusal) as told:
        require_replaceable(form, reason, on=on)
    assert told.value.code in {
        "result-no-form", "result-over", "result-lies-here", "result-expired",
    }  # fmt: skip


@given(
    st.sampled_from(RESULT_KINDS),
    st.sampled_from(STATES),
    st.sampled_from(get_args(AnnulledFor)),
)
def test_a_living_form_is_annulled_for_a_reason_of_its_kind(
    kind: ResultKind, state: State, reason: AnnulledFor
) -> None:
    form = Form(issued=issued(kind, "item-1"), state=state)
    if kind in FORMS and is_living(state) and reason in reasons_to_annul(kind):
        require_annullable(form, reason)
        return
    with pytest.raises(Refusal) as told:
        require_annullable(form, reason)
    assert told.value.code in {"result-no-form", "result-over", "annulled-for"}


def test_a_permit_alone_is_annulled_with_its_weapon_and_a_letter_of_refusal_never() -> None:
    assert [kind for kind in RESULT_KINDS if "weapon-gone" in reasons_to_annul(kind)] == ["permit"]
    assert [kind for kind in RESULT_KINDS if not reasons_to_annul(kind)] == [
        "refusal", "confirmation",
    ]  # fmt: skip


@pytest.mark.parametrize("reason", REPLACED_FOR)
def test_only_what_was_misspelled_is_no_duplicate_and_needs_no_statement(
    reason: ReplacedFor,
) -> None:
    instead = Instead(number="2013/0041", issued_on=DAY, reason=reason)
    duplicate = reason != "misspelled"
    assert bool(mark_of(instead)) is duplicate is (reason in DUPLICATES) is needs_statement(reason)
    said = instead_words(instead, "ru")
    assert "10.12.2013 № 2013/0041 орнына берілді" in said.kk
    assert said.own.startswith("Выдано взамен № 2013/0041 от 10.12.2013")
    assert marked_words(instead, "kk").kk.startswith("ТЕЛНҰСҚА") is duplicate


def test_the_first_form_says_nothing_of_another() -> None:
    assert (mark_of(None), instead_words(None, "ru")) == ("", NOTHING)
