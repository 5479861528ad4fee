"""What is offered and said of a call before the turn, and the register on the screen."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from desktop.presenters.deviations import DeviationsPresenter, RegisterView
from desktop.presenters.out_of_turn import OutOfTurn, OutOfTurnView
from tests.helpers.counter import Counter, a_counter
from tests.helpers.office import WINDOW


@dataclass
class Asking:
    """A counter with the presenter of calls before the turn, and what it told."""

    counter: Counter
    turn: OutOfTurn
    asked: list[OutOfTurnView] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)

    @property
    def view(self) -> OutOfTurnView:
        return self.asked[-1]


@pytest.fixture
def asking(tmp_path: Path, qapp: object) -> Iterator[Asking]:
    assert qapp is not None
    with a_counter(tmp_path / "kense.db") as counter:
        turn = OutOfTurn(
            lambda: counter.desk,
            WINDOW,
            queue=counter.queue,
            notices=counter.notices,
            parent=counter.owner,
        )
        made = Asking(counter, turn)
        turn.asked.connect(made.asked.append)
        turn.refused.connect(made.refused.append)
        yield made


def give(counter: Counter, count: int) -> None:
    for _each in range(count):
        counter.queue.give_number("weapons", "hand-in")


def test_everybody_but_the_next_is_offered_with_his_wait(asking: Asking) -> None:
    give(asking.counter, 3)
    asking.counter.pass_minutes(6)
    asking.turn.ask()
    words = [each.words for each in asking.view.numbers]
    assert words == ["Қ-002 · Құжат тапсыру · 6 мин күтуде", "Қ-003 · Құжат тапсыру · 6 мин күтуде"]
    assert len(asking.view.grounds) == 6


def test_the_number_pointed_at_is_the_one_meant(asking: Asking) -> None:
    give(asking.counter, 3)
    asking.turn.ask()
    last = asking.view.numbers[-1].key
    asking.turn.ask(last)
    assert asking.view.chosen == last


def test_with_nobody_to_call_before_his_turn_it_is_said(asking: Asking) -> None:
    give(asking.counter, 1)
    asking.turn.ask()
    assert asking.asked == []
    assert asking.counter.said[-1].sentence.startswith("Мұнда кезегі келмеген ешкім жоқ")


def test_with_somebody_in_hand_it_is_said_what_the_keys_do(asking: Asking) -> None:
    give(asking.counter, 3)
    asking.counter.queue.call_next()
    asking.turn.ask()
    assert asking.asked == []
    assert "Қ-001" in asking.counter.said[-1].sentence


def test_without_a_ground_nobody_is_called(asking: Asking) -> None:
    give(asking.counter, 2)
    asking.turn.ask()
    asking.turn.call(asking.view.chosen, "", "")
    asking.turn.call(asking.view.chosen, "other", "")
    assert asking.refused == [
        "Негізін таңдаңыз: негізсіз ешкім кезектен тыс шақырылмайды.",
        "Не болғанын жазыңыз: бұл негіз оны өздігінен айтпайды.",
    ]
    assert asking.counter.hand is None


def test_the_register_shows_the_latest_call_first_and_counts_its_lines(asking: Asking) -> None:
    register = DeviationsPresenter(lambda: asking.counter.desk, prints=asking.counter.prints)
    shown: list[RegisterView] = []
    register.changed.connect(shown.append)
    register.show_register()
    assert not shown[-1].rows
    give(asking.counter, 4)
    for _each in range(2):
        asking.turn.ask()
        asking.turn.call(asking.view.chosen, "disability", "")
        asking.counter.queue.no_show()
    register.show_register("day")
    assert shown[-1].says == "2 жол"
    assert [row.at for row in shown[-1].rows] == ["2. 25.11.2013 9:30", "1. 25.11.2013 9:30"]
    assert shown[-1].rows[1].words.startswith("Қ-002 · Құжат тапсыру · 1-терезе · Кезектен тыс")
    register.show_register("month-before")
    assert shown[-1].period == "month-before"
    assert not shown[-1].rows


def test_without_a_printer_no_register_is_issued_to_be_owed(asking: Asking) -> None:
    register = DeviationsPresenter(lambda: asking.counter.desk, prints=asking.counter.prints)
    register.print_register()
    asking.counter.settle()
    assert asking.counter.said[-1].link
    assert asking.counter.spool.sent == []
