"""Sleep, idleness and the length of a shift are found whatever is done to the clock (D46)."""

import datetime as dt
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.i18n import use_language
from desktop.presenters.clock import Ticker
from desktop.presenters.shift import Shift
from desktop.services.steady import steady_seconds
from tests.helpers.keys import accounts_of
from tests.helpers.office import Clock
from tests.helpers.program import House, a_house

SLEPT = "The record was closed because the computer slept."
LONG = "The record was closed 12 hours after it was opened."
HOUR = 3_600.0


class Watched:
    """A shift with two clocks of its own, and what it asked for."""

    def __init__(self, path: Path, house: House) -> None:
        self.clock, self.steady = Clock(), 0.0
        self.asked: list[str] = []
        self.shift = Shift(
            accounts_of(path, self.clock),
            session=house.program.session,
            ticker=Ticker(self.clock),
            steady=lambda: self.steady,
        )
        self.shift.close_wanted.connect(self.asked.append)
        self.shift.cover_wanted.connect(lambda: self.asked.append("cover"))

    def pass_seconds(self, *, wall: float, steady: float) -> None:
        """Let both clocks go on, or back, and be looked at."""
        self.clock.now += dt.timedelta(seconds=wall)
        self.steady += steady
        self.shift.look()


@pytest.fixture
def watched(tmp_path: Path) -> Iterator[Watched]:
    path = tmp_path / "office.kense"
    with a_house(path) as house:
        use_language("en")
        yield Watched(path, house)


@pytest.mark.parametrize("wall", [HOUR, 0, -HOUR, -30 * 24 * HOUR])
def test_a_computer_that_slept_is_found_out_wherever_its_clock_was_set(
    watched: Watched, wall: float
) -> None:
    watched.pass_seconds(wall=1, steady=1)
    assert watched.asked == []
    watched.pass_seconds(wall=wall, steady=HOUR)
    assert watched.asked == [SLEPT]


def test_a_clock_set_forward_closes_too_for_it_may_be_a_machine_that_was_paused(
    watched: Watched,
) -> None:
    watched.pass_seconds(wall=HOUR, steady=1)
    assert watched.asked == [SLEPT]


def test_a_clock_set_back_closes_nothing_and_lengthens_nothing(watched: Watched) -> None:
    for _minute in range(9):
        watched.pass_seconds(wall=-600, steady=60)
    assert watched.asked == []
    watched.pass_seconds(wall=-600, steady=60)
    assert watched.asked == ["cover"]


def test_whoever_is_there_is_not_covered(watched: Watched) -> None:
    for _minute in range(30):
        watched.pass_seconds(wall=60, steady=60)
        watched.shift.touch()
    assert watched.asked == []


def test_a_shift_is_no_longer_than_twelve_hours_though_the_clock_is_set_back_every_minute(
    watched: Watched,
) -> None:
    for _minute in range(12 * 60 - 1):
        watched.shift.touch()
        watched.pass_seconds(wall=-60, steady=60)
    assert watched.asked == []
    watched.pass_seconds(wall=-60, steady=60)
    assert watched.asked == [LONG]


def test_the_steady_clock_goes_on_and_counts_sleep() -> None:
    awake = time.monotonic()
    before = steady_seconds()  # read later, so never less, however long this machine pauses between
    assert before >= awake - 1, "those asleep are among them"
    time.sleep(0.01)
    assert steady_seconds() > before
