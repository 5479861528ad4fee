"""Whether several people act in one time, each in his turn."""

import datetime as dt

from desktop.demo.clockwork import Acting, Clock, play

NINE = dt.datetime(2013, 11, 25, 9, tzinfo=dt.UTC)


def minute(number: int) -> dt.datetime:
    return NINE + dt.timedelta(minutes=number)


def somebody(name: str, minutes: list[int], clock: Clock, told: list[str]) -> Acting:
    for number in minutes:
        yield minute(number)
        told.append(f"{name} {clock():%H:%M}")


def acted(people: dict[str, list[int]], until: int) -> tuple[list[str], Clock]:
    clock, told = Clock(NINE), list[str]()
    play(clock, [somebody(*each, clock, told) for each in people.items()], until=minute(until))
    return told, clock


def test_whoever_wakes_first_acts_first() -> None:
    told, _ = acted({"a": [1, 5], "b": [3]}, until=9)
    assert told == ["a 09:01", "b 09:03", "a 09:05"]


def test_at_one_moment_whoever_asked_first_acts_first() -> None:
    told, _ = acted({"a": [2, 4], "b": [1, 4]}, until=9)
    assert told == ["b 09:01", "a 09:02", "b 09:04", "a 09:04"]


def test_nobody_acts_after_the_end() -> None:
    told, _ = acted({"a": [1, 9, 10]}, until=9)
    assert told == ["a 09:01", "a 09:09"]


def test_the_clock_stands_at_the_end_even_when_all_are_done() -> None:
    _, clock = acted({"a": [1]}, until=9)
    assert clock() == minute(9)


def test_a_moment_gone_by_does_not_turn_the_clock_back() -> None:
    told, _ = acted({"a": [3, 1]}, until=9)
    assert told == ["a 09:03", "a 09:03"]
