"""Whether the queue of a counter reads as it stands, and its keys move whom they should (D22)."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.presenters.queueing_view import StripView
from desktop.services import queueing, settings
from desktop.store import tickets
from tests.helpers.counter import Counter, a_counter
from tests.helpers.office import OFFICE, WINDOW

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def counter(tmp_path: Path) -> Iterator[Counter]:
    with a_counter(tmp_path / "kense.db") as opened:
        yield opened


def strips(counter: Counter) -> dict[str, tuple[str, str, str]]:
    """Return number → minutes, words, tone of everybody who waits."""
    assert counter.queue_view is not None
    return {
        strip.number: (strip.minutes, strip.words, strip.tone)
        for group in counter.queue_view.groups
        for strip in group.strips
    }


def test_an_empty_queue_names_nobody(counter: Counter) -> None:
    counter.queue.refresh()
    assert counter.queue_view is not None
    assert (counter.queue_view.waiting, counter.queue_view.groups) == (0, ())
    assert counter.queue_view.next_number == ""
    assert counter.hand is None


def test_numbers_stand_under_their_service_with_its_limit(counter: Counter) -> None:
    counter.queue.give_number("invitations", "hand-in")
    counter.queue.give_number("weapons", "hand-in")
    assert counter.queue_view is not None
    titles = [(group.title, group.note) for group in counter.queue_view.groups]
    assert titles == [("Қаруды тіркеу", "шегі 30 мин"), ("Шақырулар", "шегі 15 мин")]


def test_the_earliest_arrival_is_next_whatever_its_line(counter: Counter) -> None:
    counter.queue.give_number("invitations", "hand-in")
    counter.pass_minutes(1)
    counter.queue.give_number("weapons", "hand-in")
    assert counter.queue_view is not None
    assert counter.queue_view.next_number == "Ш-001"
    marked = [
        strip.number for group in counter.queue_view.groups for strip in group.strips if strip.next
    ]
    assert marked == ["Ш-001"]


def test_a_line_of_another_window_waits_but_is_not_next(counter: Counter) -> None:
    settings.set_window(counter.desk, window=WINDOW, name="1-терезе", lines=["weapons.hand-in"])
    counter.queue.give_number("invitations", "hand-in")
    counter.queue.give_number("weapons", "hand-in")
    assert counter.queue_view is not None
    assert (counter.queue_view.waiting, counter.queue_view.next_number) == (2, "Қ-001")


def test_a_wait_is_amber_from_two_thirds_and_red_past_its_limit(counter: Counter) -> None:
    counter.queue.give_number("weapons", "hand-in")
    counter.pass_minutes(19)
    assert strips(counter)["Қ-001"] == ("19 мин", "", "normal")
    counter.pass_minutes(2)
    assert strips(counter)["Қ-001"][1:] == ("9 мин қалды", "near")
    counter.pass_minutes(12)
    assert strips(counter)["Қ-001"][1:] == ("3 мин асып кетті", "past")


def test_a_line_without_a_limit_has_no_bar(counter: Counter) -> None:
    counter.queue.give_number("weapons", "question")
    assert counter.queue_view is not None
    assert counter.queue_view.groups[0].strips[0].share is None


def test_a_second_that_changes_no_word_tells_nothing(counter: Counter) -> None:
    counter.queue.give_number("weapons", "question")
    told: list[object] = []
    counter.queue.queue_changed.connect(told.append)
    counter.pass_minutes(1 / 60)
    assert told == []
    counter.pass_minutes(1)
    assert len(told) == 1


def test_a_call_by_another_window_is_seen_without_asking(counter: Counter) -> None:
    settings.set_window(counter.desk, window="2", name="2-терезе", lines=["weapons.hand-in"])
    counter.queue.give_number("weapons", "hand-in")
    queueing.call_next(counter.desk, window="2")
    counter.settle()
    assert counter.queue_view is not None
    assert counter.queue_view.waiting == 0
    assert counter.hand is None


def test_a_called_number_counts_its_walk_apart_from_its_wait(counter: Counter) -> None:
    counter.queue.give_number("weapons", "hand-in")
    counter.pass_minutes(8)
    counter.queue.call_next()
    counter.pass_minutes(1.5)
    hand = counter.hand
    assert hand is not None
    assert (hand.number, hand.is_serving, hand.clock) == ("Қ-001", False, "1:30")
    assert (hand.wait.value, hand.walk.value) == ("8", "1")


def test_the_service_counts_against_its_own_limit(counter: Counter) -> None:
    counter.queue.give_number("weapons", "hand-in")
    counter.pass_minutes(8)
    counter.queue.call_next()
    counter.pass_minutes(1)
    counter.queue.begin()
    counter.pass_minutes(21)
    hand = counter.hand
    assert hand is not None
    assert (hand.wait.value, hand.walk.value, hand.serving.value) == ("8", "1", "21")
    assert (hand.serving.unit, hand.serving.tone, hand.clock) == ("/ 30 мин", "near", "")


def test_a_second_call_leaves_the_wait_alone(counter: Counter) -> None:
    counter.queue.give_number("weapons", "hand-in")
    counter.pass_minutes(8)
    counter.queue.call_next()
    counter.pass_minutes(2)
    counter.queue.call_again()
    assert counter.hand is not None
    assert (counter.hand.wait.value, counter.hand.walk.value) == ("8", "2")


def test_nobody_called_twice_while_somebody_is_in_hand(counter: Counter) -> None:
    counter.queue.give_number("weapons", "hand-in")
    counter.queue.give_number("weapons", "hand-in")
    counter.queue.call_next()
    counter.queue.call_next()
    assert [notice.tone for notice in counter.said] == ["near"]
    assert "Қ-001" in counter.said[0].sentence


def test_the_calls_are_counted_and_the_last_one_is_told(counter: Counter) -> None:
    counter.queue.give_number("weapons", "hand-in")
    counter.queue.call_next()
    assert counter.hand is not None
    assert (counter.hand.calls, counter.hand.may_recall) == ("1-шақыру, ең көбі 3", True)
    counter.queue.call_again()
    counter.queue.call_again()
    assert (counter.hand.calls, counter.hand.may_recall) == ("3-шақыру, ең көбі 3", False)
    counter.queue.call_again()
    assert counter.said[-1].sentence == (
        "Қ-001 нөмірін шақыру саны: 3. Келмесе, F6; келген болса, F5."
    )


def test_a_number_on_hold_stands_below_those_who_wait_and_says_why(counter: Counter) -> None:
    counter.queue.give_number("weapons", "hand-in")
    counter.queue.give_number("weapons", "hand-in")
    counter.pass_minutes(8)
    first = shown(counter)[0]
    counter.queue.hold(first.ticket, "paper")
    counter.pass_minutes(30)
    second, held = shown(counter)
    assert (second.number, second.back) == ("Қ-002", "")
    assert (held.number, held.minutes, held.tone) == ("Қ-001", "8 мин", "held")
    assert held.words == "кідіртілді: құжатқа кетті"
    assert held.back == "Қайтару: кезегі келді"
    counter.queue.come_back(held.ticket)
    counter.pass_minutes(2)
    assert [(strip.number, strip.minutes) for strip in shown(counter)] == [
        ("Қ-001", "10 мин"),
        ("Қ-002", "40 мин"),
    ]


def test_who_did_not_come_stands_last_and_sees_how_many_are_before_him(counter: Counter) -> None:
    counter.queue.give_number("weapons", "hand-in")
    counter.queue.give_number("weapons", "hand-in")
    held = shown(counter)[0].ticket
    counter.queue.hold(held, "other")
    counter.queue.call_next()
    counter.queue.no_show()
    counter.queue.come_back(held)
    assert counter.queue_view is not None
    missed = counter.queue_view.groups[-1]
    assert (missed.title, missed.strips[0].number) == ("Келмеді", "Қ-002")
    assert missed.strips[0].words == "келмеді"
    assert missed.strips[0].back == "Қайтару: алдында 1 адам"


def shown(counter: Counter) -> list[StripView]:
    """Return every strip of the queue, from top to bottom."""
    assert counter.queue_view is not None
    return [strip for group in counter.queue_view.groups for strip in group.strips]


def test_calling_when_nobody_waits_says_so(counter: Counter) -> None:
    counter.queue.call_next()
    assert [notice.tone for notice in counter.said] == ["info"]


@pytest.mark.parametrize("key", ["call_again", "begin", "no_show", "answered"])
def test_a_key_for_the_number_in_hand_says_that_there_is_none(counter: Counter, key: str) -> None:
    getattr(counter.queue, key)()
    assert [notice.tone for notice in counter.said] == ["near"]


def test_a_no_show_ends_the_number_and_the_next_can_be_called(counter: Counter) -> None:
    for _each in range(2):
        counter.queue.give_number("weapons", "hand-in")
    counter.queue.call_next()
    counter.queue.no_show()
    assert counter.hand is None
    counter.queue.call_next()
    assert counter.hand is not None
    assert counter.hand.number == "Қ-002"


def test_whoever_left_is_taken_out_of_the_queue(counter: Counter) -> None:
    counter.queue.give_number("weapons", "hand-in")
    assert counter.queue_view is not None
    counter.queue.left(counter.queue_view.groups[0].strips[0].ticket)
    assert counter.queue_view.groups == ()
    day = counter.desk.now().date()
    ended = tickets.of_day(counter.desk.database, office=OFFICE, day=day)
    assert [ticket.end for ticket in ended] == ["left"]


def test_a_question_ends_with_its_answer(counter: Counter) -> None:
    counter.queue.give_number("weapons", "question")
    counter.queue.call_next()
    counter.queue.begin()
    counter.queue.answered()
    assert counter.hand is None
    assert counter.said == []


def test_a_number_given_says_its_line_and_who_is_ahead(counter: Counter) -> None:
    counter.queue.give_number("weapons", "hand-in")
    assert counter.given is not None
    assert counter.given.ahead == "Алдыңызда ешкім жоқ"
    counter.queue.give_number("weapons", "hand-in")
    assert (counter.given.number, counter.given.ahead) == ("Қ-002", "Алдыңызда 1 адам бар")
    assert counter.given.paper == ""


def test_a_number_gets_a_slip_once_a_printer_is_set_for_slips(counter: Counter) -> None:
    settings.set_printer(counter.desk, kind="ticket", printer="laser", sheet="roll-80")
    assert counter.queue.slip_printer() == "laser"
    counter.queue.give_number("weapons", "hand-in")
    assert counter.given is not None
    assert counter.given.paper


def test_lines_are_chosen_by_a_digit_each(counter: Counter) -> None:
    groups = counter.queue.lines()
    caps = [line.cap for group in groups for line in group.lines]
    assert caps == list("1234567890")[: len(caps)]
    assert [group.title for group in groups] == ["Қаруды тіркеу", "Шақырулар"]


def test_a_line_says_how_many_wait_in_it(counter: Counter) -> None:
    counter.queue.give_number("weapons", "hand-in")
    counted = {
        (line.service, line.line): line.waiting
        for group in counter.queue.lines()
        for line in group.lines
    }
    assert counted["weapons", "hand-in"] == "1"
    assert counted["weapons", "question"] == ""


def test_a_closed_window_still_shows_the_queue_and_calls_nobody(counter: Counter) -> None:
    counter.queue.give_number("weapons", "hand-in")
    settings.set_window(counter.desk, window=WINDOW, name="1-терезе", lines=[])
    counter.settle()
    assert counter.queue_view is not None
    assert (counter.queue_view.waiting, counter.queue_view.next_number) == (1, "")


def test_another_day_begins_with_another_queue(counter: Counter) -> None:
    counter.queue.give_number("weapons", "hand-in")
    counter.pass_minutes(24 * 60)
    assert counter.queue_view is not None
    assert counter.queue_view.waiting == 0


def test_a_number_given_in_the_break_is_warned_about_and_given_all_the_same(
    counter: Counter,
) -> None:
    counter.queue.give_number("weapons", "hand-in")
    assert counter.said == []
    counter.clock.pass_minutes(4 * 60)
    counter.queue.give_number("weapons", "hand-in")
    (notice,) = counter.said
    assert notice.tone == "near"
    assert notice.sentence.startswith("Қазір қабылдау уақыты емес")
    assert len(strips(counter)) == 2
