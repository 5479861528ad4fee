"""Whether the paper a visit ended with is printed, shown, and told the truth about (D55)."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.services import settings
from tests.helpers.counter import Counter, a_counter
from tests.helpers.drafts import citizen_with_rifle
from tests.helpers.pdf import text_of

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def counter(tmp_path: Path) -> Iterator[Counter]:
    with a_counter(tmp_path / "kense.db") as opened:
        opened.intake.finished.connect(opened.papers.take)
        opened.queue.number_given.connect(opened.papers.print_slip)
        yield opened


def register(counter: Counter) -> None:
    counter.serve()
    counter.type_all(citizen_with_rifle(papers=True))
    counter.intake.register()
    counter.settle()


def set_printer(counter: Counter) -> None:
    settings.set_printer(counter.desk, kind="talon-weapons", printer="laser", sheet="a4-two-up")


def test_without_a_printer_the_talon_is_shown(counter: Counter) -> None:
    register(counter)
    assert counter.paper is not None
    assert (counter.paper.number, counter.paper.tone) == ("Қ-2013/0001", "info")
    assert counter.paper.words == "Тек экранда: принтер таңдалмаған"
    assert "Қ-2013/0001" in text_of(counter.paper.pdf)
    assert (counter.paper.can_print, counter.paper.can_mark) == (False, True)
    assert counter.spool.sent == []


def test_with_a_printer_it_is_sent_at_once_and_followed_to_its_end(counter: Counter) -> None:
    set_printer(counter)
    register(counter)
    assert counter.paper is not None
    assert (counter.paper.words, counter.paper.can_print) == ("Басып шығарылуда", False)
    assert len(counter.spool.sent) == 1
    counter.spool.done = True
    counter.pass_minutes(1)
    counter.settle()
    assert (counter.paper.words, counter.paper.tone) == ("Басып шығарылды", "done")
    assert counter.paper.print_verb == "Қайта басып шығару"


def test_the_paper_shown_is_the_paper_printed(counter: Counter) -> None:
    set_printer(counter)
    register(counter)
    assert counter.paper is not None
    assert counter.spool.sent == [counter.paper.pdf]


def test_a_second_copy_is_marked_as_one(counter: Counter) -> None:
    set_printer(counter)
    register(counter)
    counter.spool.done = True
    counter.pass_minutes(1)
    counter.settle()
    counter.papers.print_again()
    counter.settle()
    assert "ТЕЛНҰСҚА" in text_of(counter.spool.sent[1]).upper()


def test_a_paper_written_by_hand_is_a_lawful_end(counter: Counter) -> None:
    register(counter)
    counter.papers.mark_hand_written()
    assert counter.paper is not None
    assert (counter.paper.words, counter.paper.can_mark) == ("Қолмен жазылды", False)


def test_a_slip_is_printed_when_it_has_a_printer(counter: Counter) -> None:
    settings.set_printer(counter.desk, kind="ticket", printer="laser", sheet="roll-80")
    counter.queue.give_number("weapons", "hand-in")
    counter.settle()
    assert "Қ-001" in text_of(counter.spool.sent[0])


def test_a_paper_put_away_is_shown_no_more(counter: Counter) -> None:
    register(counter)
    counter.papers.close()
    assert counter.paper is None
    counter.papers.show_again()
    counter.settle()
    assert counter.paper is None


def test_the_outcome_of_the_visit_is_said_with_its_paper(counter: Counter) -> None:
    counter.serve()
    counter.type_all(citizen_with_rifle())
    counter.intake.give_list()
    counter.intake.give_list()
    counter.settle()
    assert counter.paper is not None
    assert (counter.paper.number, counter.paper.outcome) == ("", "Құжаттарын толықтыруға кетті")
