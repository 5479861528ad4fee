"""Whether a wait is estimated from the day's own figures, and never where they are too few."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.models.estimate import ENOUGH, estimate, median, told_minutes
from desktop.models.turn import called_before
from tests.models.test_ticket import a_ticket

SECONDS = st.integers(0, 4 * 3600)
KNOWN = st.lists(SECONDS, min_size=ENOUGH, max_size=20)
AHEAD, WINDOWS = st.integers(0, 60), st.integers(1, 4)


def known(served: list[int], *, ahead: int, windows: int) -> int:
    """Return an estimate that is there."""
    found = estimate(served, ahead=ahead, windows=windows)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("served", "middle"), [([60], 60), ([300, 60, 120], 120), ([60, 61], 61), ([1, 2, 3, 100], 3)]
)
def test_one_long_service_does_not_move_the_middle(served: list[int], middle: int) -> None:
    assert median(served) == middle


def test_three_ahead_at_two_windows_wait_for_one_service_and_a_half() -> None:
    assert estimate([400, 600, 800], ahead=3, windows=2) == 900


@given(served=st.lists(SECONDS, max_size=ENOUGH - 1), ahead=AHEAD, windows=WINDOWS)
def test_nothing_is_known_before_three_services(
    served: list[int], ahead: int, windows: int
) -> None:
    assert estimate(served, ahead=ahead, windows=windows) is None


@given(served=KNOWN, ahead=AHEAD)
def test_nothing_is_known_where_no_window_calls(served: list[int], ahead: int) -> None:
    assert estimate(served, ahead=ahead, windows=0) is None


@given(served=KNOWN, windows=WINDOWS)
def test_with_nobody_ahead_nobody_waits(served: list[int], windows: int) -> None:
    assert estimate(served, ahead=0, windows=windows) == 0


@given(served=KNOWN, ahead=AHEAD, windows=WINDOWS)
def test_one_more_ahead_never_shortens_a_wait_and_one_more_window_never_lengthens_it(
    served: list[int], ahead: int, windows: int
) -> None:
    wait = known(served, ahead=ahead, windows=windows)
    assert wait <= known(served, ahead=ahead + 1, windows=windows)
    assert wait >= known(served, ahead=ahead, windows=windows + 1)


@given(served=KNOWN, ahead=AHEAD, windows=WINDOWS)
def test_a_wait_lies_between_the_shortest_and_the_longest_service_for_each_ahead(
    served: list[int], ahead: int, windows: int
) -> None:
    wait = known(served, ahead=ahead, windows=windows)
    assert min(served) * ahead <= wait * windows < max(served) * ahead + windows


@given(seconds=st.integers(0, 10**5))
def test_what_is_told_is_never_less_and_hardly_more(seconds: int) -> None:
    told = told_minutes(seconds) * 60
    assert seconds <= told < seconds + (60 if seconds <= 600 else 300)


@given(first=st.integers(0, 10**5), more=st.integers(0, 10**5))
def test_a_longer_wait_is_never_told_shorter(first: int, more: int) -> None:
    assert told_minutes(first) <= told_minutes(first + more)


@pytest.mark.parametrize(
    ("seconds", "minutes"), [(0, 0), (61, 2), (600, 10), (601, 15), (1500, 25), (1501, 30)]
)
def test_long_waits_are_told_in_steps(seconds: int, minutes: int) -> None:
    assert told_minutes(seconds) == minutes


def test_whoever_waits_in_another_line_of_the_same_window_is_before_too() -> None:
    waiting = [a_ticket(1, line="collect"), a_ticket(2), a_ticket(3, line="question")]
    windows = {"1": ("weapons.hand-in", "weapons.collect"), "2": ("weapons.question",)}
    assert called_before("weapons.hand-in", waiting, windows) == 2
    assert called_before("weapons.question", waiting, windows) == 1
    assert called_before("weapons.other", waiting, windows) == 0


def test_a_number_sent_to_one_window_is_before_those_of_that_window_alone() -> None:
    sent = a_ticket(1, line="question", only="2")
    windows = {"1": ("weapons.hand-in",), "2": ("weapons.collect",)}
    assert called_before("weapons.hand-in", [sent], windows) == 0
    assert called_before("weapons.collect", [sent], windows) == 1
