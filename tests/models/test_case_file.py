"""Sheets of a file are numbered without a gap, each paper once, in the order of time."""

import datetime as dt
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.models.application import PaperMark, PaperTaken
from desktop.models.case_file import (
    MOST_SHEETS,
    Piece,
    brought_mark,
    counted_sheets,
    is_count,
    lines_of,
    sheets_of,
)
from desktop.models.errors import Refusal
from tests.helpers.facts import DAY, moment

PIECES = st.lists(
    st.builds(
        Piece,
        at=st.integers(min_value=0, max_value=9).map(
            lambda hours: moment() + dt.timedelta(hours=hours)
        ),
        name=st.text(min_size=1, max_size=4),
        name_ru=st.just(""),
        sheets=st.integers(min_value=1, max_value=MOST_SHEETS),
        paper=st.uuids().map(str),
        same=st.sampled_from([None, "talon", "application", ("questionnaire", "А")]),
    ),
    max_size=30,
)


@given(PIECES)
def test_sheets_run_from_one_without_a_gap_and_sum_up(pieces: list[Piece]) -> None:
    lines = lines_of(pieces)
    if lines:
        assert lines[0].first == 1
    assert all(one.last + 1 == two.first for one, two in pairwise(lines))
    assert sheets_of(lines) == sum(each.sheets for each in lines)
    known = {each.paper: each.sheets for each in pieces}
    assert all(known[each.paper] == each.sheets for each in lines)


@given(PIECES)
def test_of_what_was_made_again_the_last_lies_there(pieces: list[Piece]) -> None:
    lying = {each.paper for each in lines_of(pieces)}
    last = {each.same: each.paper for each in pieces if each.same is not None}
    alone = {each.paper for each in pieces if each.same is None}
    assert lying == alone | set(last.values())


@given(PIECES)
def test_papers_lie_in_the_order_of_time(pieces: list[Piece]) -> None:
    at = {each.paper: each.at for each in pieces}
    times = [at[each.paper] for each in lines_of(pieces)]
    assert times == sorted(times)


@given(st.text(max_size=6))
def test_whatever_is_typed_is_counted_or_refused(typed: str) -> None:
    if is_count(typed):
        assert 1 <= counted_sheets(typed, name="Акт") <= MOST_SHEETS
    else:
        with pytest.raises(Refusal, match="sheets-uncounted"):
            counted_sheets(typed, name="Акт")


@given(st.integers(min_value=-9, max_value=2 * MOST_SHEETS))
def test_a_number_is_a_count_within_what_a_paper_may_have(number: int) -> None:
    assert is_count(f" {number} ") is (1 <= number <= MOST_SHEETS)


def test_a_paper_of_several_subjects_bears_all_their_numbers() -> None:
    one = PaperTaken(document="d", name="Акт", group="required", copies=1, number="7", date=DAY)
    assert brought_mark(one) == ("7", DAY)
    marks = (PaperMark(subject=1, number="8", date=DAY), PaperMark(subject=2, number="9"))
    several = PaperTaken(document="d", name="Акт", group="required", copies=1, own=marks)
    assert brought_mark(several) == ("№ 8, 25.11.2013; № 9", None)
    single = PaperTaken(document="d", name="Акт", group="required", copies=1, own=marks[:1])
    assert brought_mark(single) == ("8", DAY)
