"""What is said of a wait: about so long, not known yet, or nothing."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.presenters.waits import Waits, line_words, told_words
from tests.helpers.counter import Counter, a_counter


@pytest.fixture
def counter(tmp_path: Path, qapp: object) -> Iterator[Counter]:
    assert qapp is not None
    with a_counter(tmp_path / "kense.db") as opened:
        yield opened


def serve(counter: Counter, times: int, minutes: float) -> None:
    for _each in range(times):
        counter.queue.give_number("weapons", "hand-in")
        counter.queue.call_next()
        counter.queue.begin()
        counter.pass_minutes(minutes)
        counter.queue.answered()


def test_a_wait_is_told_as_about_so_long() -> None:
    assert told_words(2, 1260) == "Күту уақыты шамамен 25 мин"
    assert told_words(2, None) == "Қанша күтетіні әзірге белгісіз."
    assert told_words(0, 0) == ""
    assert line_words(540) == "шамамен 9 мин"
    assert (line_words(None), line_words(0)) == ("", "")


def test_whoever_is_given_a_number_hears_about_how_long_he_waits(counter: Counter) -> None:
    counter.queue.give_number("weapons", "hand-in")
    counter.queue.give_number("weapons", "hand-in")
    assert counter.given is not None
    assert counter.given.wait == "Қанша күтетіні әзірге белгісіз."
    counter.queue.call_next()
    counter.queue.begin()
    counter.pass_minutes(8)
    counter.queue.answered()
    serve(counter, 2, 8)
    counter.queue.give_number("weapons", "hand-in")
    assert counter.given.wait.startswith("Күту уақыты шамамен ")


def test_the_lines_say_it_before_a_number_is_given(counter: Counter) -> None:
    serve(counter, 3, 8)
    counter.queue.give_number("weapons", "hand-in")
    first = counter.queue.lines()[0].lines[0]
    assert (first.waiting, first.wait) == ("1", "шамамен 8 мин")


def test_the_queue_says_it_by_service_and_only_where_it_is_known(counter: Counter) -> None:
    waits = Waits(lambda: counter.desk, changes=counter.changes, parent=counter.owner)
    told: list[dict[str, str]] = []
    waits.changed.connect(told.append)
    waits.refresh()
    assert told[-1] == {}
    serve(counter, 3, 8)
    counter.queue.give_number("weapons", "hand-in")
    counter.queue.give_number("weapons", "hand-in")
    counter.settle()
    waits.refresh()
    assert told[-1] == {"Қаруды тіркеу": "күту шамамен 20 мин"}
