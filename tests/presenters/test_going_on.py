"""A visit of several applications survives a start of the program at any point (D37)."""

from pathlib import Path

import pytest

from desktop.store import visits
from tests.helpers.counter import Counter, a_counter
from tests.helpers.drafts import citizen_with_rifle
from tests.helpers.office import Clock

pytestmark = pytest.mark.usefixtures("qapp")


def sit_down(counter: Counter) -> None:
    counter.queue.refresh()
    counter.intake.take_hand(counter.queue.hand)


def begin_another(counter: Counter, *, alike: bool) -> None:
    hand = counter.queue.hand
    assert hand is not None
    assert counter.intake.begin_another(hand, alike=alike)
    counter.queue.refresh()


def test_what_was_done_and_what_was_typed_are_there_again(tmp_path: Path) -> None:
    path, clock = tmp_path / "kense.db", Clock()
    with a_counter(path, clock) as counter:
        counter.serve()
        counter.type_all(citizen_with_rifle(papers=True))
        counter.intake.save()  # and its answer comes only after the registration
        counter.intake.register()
        counter.settle()
    clock.pass_minutes(1)
    with a_counter(path, clock) as counter:
        sit_down(counter)
        assert counter.queue.hand is not None
        assert (counter.queue.hand.is_over, counter.intake.draft) == (True, None)
        begin_another(counter, alike=True)
        counter.intake.type_text("note", "екінші")
        counter.intake.save()
        counter.settle()
    clock.pass_minutes(1)
    with a_counter(path, clock) as counter:
        sit_down(counter)
        assert counter.intake.draft is not None
        assert counter.intake.draft.text("note") == "екінші"
        assert counter.queue.hand is not None
        assert not counter.queue.hand.is_over
        counter.type_all(citizen_with_rifle(papers=True))
        counter.intake.register()
        found = visits.cases_of(counter.desk.database, counter.queue.hand.visit)
        assert [case.number for case in found] == ["Қ-2013/0001", "Қ-2013/0002"]


def test_what_the_visit_led_to_is_shown_and_its_paper_not_printed_again(tmp_path: Path) -> None:
    path = tmp_path / "kense.db"
    with a_counter(path) as counter:
        counter.serve()
        counter.type_all(citizen_with_rifle(papers=True))
        counter.intake.register()
    with a_counter(path) as counter:
        sit_down(counter)
        assert counter.queue.hand is not None
        counter.papers.bring_back(counter.queue.hand.visit)
        counter.settle()
        assert counter.paper is not None
        assert counter.paper.number == "Қ-2013/0001"
        assert counter.paper.pdf.startswith(b"%PDF")
        assert counter.spool.sent == []


def test_nothing_is_begun_twice_in_a_visit(tmp_path: Path) -> None:
    with a_counter(tmp_path / "kense.db") as counter:
        counter.serve()
        hand = counter.queue.hand
        assert hand is not None
        assert not counter.intake.begin_another(hand, alike=False)
        assert [notice.tone for notice in counter.said] == ["near"]
