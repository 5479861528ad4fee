"""Papers at the printer: what waits, what is asked of the queue, and what is told (D55)."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.presenters.print_queue_rows import QueuedPaper
from desktop.services import papers as services
from desktop.services import settings
from desktop.store import papers
from tests.helpers.office import OFFICE, Clock
from tests.helpers.program import House, a_house
from tests.helpers.window import an_office_with_cases, register_one


@pytest.fixture
def house(tmp_path: Path, qtbot: QtBot) -> Iterator[House]:
    assert qtbot is not None
    path, clock = tmp_path / "office.db", Clock()
    an_office_with_cases(path, clock)
    with a_house(path, clock) as opened:
        opened.settle()
        yield opened


class Waiting:
    """The papers still owed, as the print queue shows them."""

    def __init__(self, house: House) -> None:
        self.queue = house.program.print_queue
        self.queue.start()
        house.settle()

    @property
    def list(self) -> tuple[QueuedPaper, ...]:
        return tuple(row for row in self.queue.model.rows if row.owed)

    def of(self, number: str) -> tuple[QueuedPaper, ...]:
        return tuple(paper for paper in self.list if number in paper.about)


def set_printer(house: House) -> None:
    settings.set_printer(house.desk, kind="talon-weapons", printer="laser", sheet="a4-two-up")


def talon(house: House) -> str:
    """Register one more application and return its talon."""
    number = register_one(house.desk, 4)
    waiting = Waiting(house).of(number)
    assert len(waiting) == 1
    return waiting[0].paper


def test_a_paper_issued_and_not_printed_waits_with_what_it_is_about(house: House) -> None:
    paper = talon(house)
    (waiting,) = [each for each in Waiting(house).list if each.paper == paper]
    assert waiting.title == "Құжаттарды қабылдау туралы талон"
    assert waiting.about.startswith("Қ-2013/0004 · ")
    assert waiting.tone == "near"


def test_the_oldest_stands_first(house: House) -> None:
    house.pass_minutes(1)
    newest = talon(house)
    assert [each.paper for each in Waiting(house).list][-1] == newest


def test_without_a_printer_one_is_told_where_to_choose_it(house: House) -> None:
    wanted: list[bool] = []
    house.program.prints.settings_wanted.connect(lambda: wanted.append(True))
    house.program.prints.print_paper(talon(house))
    house.settle()
    notice = house.said[-1]
    assert notice.tone == "near"
    assert notice.link == "Принтерлер"
    assert notice.action is not None
    notice.action()
    assert wanted == [True]
    assert house.spool.sent == []


def test_a_paper_under_way_says_so_and_leaves_when_it_is_printed(house: House) -> None:
    set_printer(house)
    paper = talon(house)
    waiting = Waiting(house)
    house.program.prints.print_paper(paper)
    house.settle()
    assert house.said[-1].sentence.endswith("принтерге жіберілді.")
    (shown,) = [each for each in waiting.list if each.paper == paper]
    assert (shown.state, shown.tone) == ("Басып шығарылуда", "info")
    house.spool.done = True
    for _second in range(3):
        house.pass_minutes(1 / 60)
    assert paper not in [each.paper for each in waiting.list]


def test_a_queue_is_asked_again_only_after_a_pause_and_never_in_vain(house: House) -> None:
    set_printer(house)
    for _second in range(6):
        house.pass_minutes(1 / 60)
    assert house.spool.asked == 0
    house.program.prints.print_paper(talon(house))
    house.settle()
    for _second in range(6):
        house.pass_minutes(1 / 60)
    assert house.spool.asked == 3


def test_a_paper_sent_quietly_is_told_by_whoever_shows_it(house: House) -> None:
    set_printer(house)
    paper = talon(house)
    house.said.clear()
    house.program.prints.print_paper(paper, quietly=True)
    house.settle()
    assert house.said == []
    assert len(house.spool.sent) == 1


def test_a_paper_written_by_hand_waits_no_more(house: House) -> None:
    paper = talon(house)
    waiting = Waiting(house)
    house.program.prints.mark_hand_written(paper)
    house.settle()
    assert paper not in [each.paper for each in waiting.list]
    assert paper not in [row.paper for row in papers.unprinted(house.desk.database, OFFICE)]


def test_jobs_left_by_an_earlier_run_are_followed(tmp_path: Path, house: House) -> None:
    set_printer(house)
    paper = talon(house)
    services.print_paper(house.desk, house.spool, paper=paper)
    house.program.close()
    house.settle()
    with a_house(tmp_path / "office.db", house.clock) as again:
        again.spool.done = True
        again.pass_minutes(1 / 60)
        assert paper not in [each.paper for each in Waiting(again).list]
