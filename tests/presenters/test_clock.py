"""Whether time passes for the window as it does for the clock, and without waiting for it."""

import datetime as dt

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from desktop.presenters.clock import Ticker
from tests.helpers.office import Clock
from tests.helpers.standards import MONDAY, at

PATIENCE = 20_000  # milliseconds until what never comes is given up


def told_by(ticker: Ticker) -> list[str]:
    told: list[str] = []
    for hand in ("second", "minute", "day"):
        getattr(ticker, hand).connect(lambda _now, hand=hand: told.append(hand))
    return told


@pytest.mark.parametrize(
    ("seconds", "moved"),
    [
        (0, []),
        (0.4, []),
        (1, ["second"]),
        (60, ["second", "minute"]),
        (59, ["second"]),
        (24 * 3600, ["second", "minute", "day"]),
        (-60, ["second", "minute"]),
        (-24 * 3600, ["second", "minute", "day"]),
    ],
)
def test_each_hand_that_moved_is_told(qapp: QObject, seconds: float, moved: list[str]) -> None:
    clock = Clock()
    ticker = Ticker(clock, qapp)
    told = told_by(ticker)
    clock.pass_minutes(seconds / 60)
    ticker.look()
    assert told == moved


def test_who_is_told_gets_the_moment(qapp: QObject) -> None:
    clock = Clock(now=at(23, 59))
    ticker = Ticker(clock, qapp)
    days: list[dt.date] = []
    ticker.day.connect(lambda now: days.append(now.date()))
    clock.pass_minutes(2)
    ticker.look()
    assert days == [MONDAY + dt.timedelta(days=1)]
    assert ticker.now == clock()


def test_nothing_is_told_twice(qapp: QObject) -> None:
    clock = Clock()
    ticker = Ticker(clock, qapp)
    told = told_by(ticker)
    clock.pass_minutes(1)
    ticker.look()
    ticker.look()
    assert told == ["second", "minute"]


def test_the_moment_it_starts_at_is_not_news(qapp: QObject) -> None:
    clock = Clock()
    ticker = Ticker(clock, qapp)
    told = told_by(ticker)
    clock.pass_minutes(90)
    ticker.start()
    ticker.look()
    ticker.stop()
    assert told == []


def test_once_started_it_looks_by_itself_when_the_second_is_over(
    qapp: QObject, qtbot: QtBot
) -> None:
    clock = Clock(now=at(9, 30).replace(microsecond=990_000))
    ticker = Ticker(clock, qapp)
    ticker.start()
    clock.pass_minutes(1)
    with qtbot.waitSignal(ticker.minute, timeout=PATIENCE):
        pass
    ticker.stop()


def test_whoever_is_told_may_stop_it(qapp: QObject, qtbot: QtBot) -> None:
    clock = Clock(now=at(9, 30).replace(microsecond=995_000))
    ticker = Ticker(clock, qapp)
    ticker.second.connect(lambda _now: ticker.stop())
    ticker.start()
    clock.pass_minutes(1)
    with qtbot.waitSignal(ticker.second, timeout=PATIENCE):
        pass
    told = told_by(ticker)
    clock.pass_minutes(1)
    qtbot.wait(20)
    assert told == []
