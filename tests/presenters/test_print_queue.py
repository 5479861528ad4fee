"""The print queue: what waits, what failed, what is done, and what its keys do (D55)."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.models.facts import PaperFailed
from desktop.presenters.list_view import (
    NothingView,
    OptionView,
    PreviewView,
    SentenceView,
    TokenView,
)
from desktop.presenters.print_queue import QueueKeys
from desktop.presenters.print_queue_rows import QueuedPaper
from desktop.services import intake, papers, settings
from tests.helpers import drafts
from tests.helpers.office import Clock
from tests.helpers.pdf import text_of
from tests.helpers.program import House, a_house
from tests.helpers.visits import served
from tests.helpers.window import an_office_with_cases


@pytest.fixture
def house(tmp_path: Path, qtbot: QtBot) -> Iterator[House]:
    assert qtbot is not None
    path, clock = tmp_path / "office.db", Clock()
    an_office_with_cases(path, clock)
    with a_house(path, clock) as opened:
        opened.settle()
        yield opened


class Eyes:
    """What somebody at the page sees."""

    def __init__(self, house: House) -> None:
        self.house, self.queue = house, house.program.print_queue
        self.sentence: SentenceView | None = None
        self.nothing: NothingView | None = None
        self.keys: QueueKeys | None = None
        self.preview: PreviewView | None = None
        self.count = ""
        for signal, name in (
            (self.queue.sentence_changed, "sentence"),
            (self.queue.nothing_changed, "nothing"),
            (self.queue.keys_changed, "keys"),
            (self.queue.preview.changed, "preview"),
            (self.queue.count_changed, "count"),
        ):
            signal.connect(lambda told, name=name: setattr(self, name, told))
        self.queue.start()
        house.settle()

    @property
    def rows(self) -> tuple[QueuedPaper, ...]:
        return self.queue.model.rows

    def token(self, name: str) -> TokenView:
        assert self.sentence is not None
        tokens = [part for part in self.sentence.parts if isinstance(part, TokenView)]
        return next(token for token in tokens if token.id == name)

    def take(self, at: int) -> QueuedPaper:
        row = self.rows[at]
        self.queue.take(row.paper)
        return row


@pytest.fixture
def eyes(house: House) -> Eyes:
    return Eyes(house)


def set_printer(house: House, printer: str = "laser") -> None:
    settings.set_printer(house.desk, kind="talon-weapons", printer=printer, sheet="a4-two-up")


def finish(house: House) -> None:
    """Let the printer finish what it has, and the program notice it."""
    house.settle()
    house.spool.done = True
    for _second in range(3):
        house.pass_minutes(1 / 60)


def test_everything_of_today_is_listed_and_counted_what_is_owed_first(
    house: House, eyes: Eyes
) -> None:
    assert eyes.count == "3 құжат"
    first = eyes.take(0)
    eyes.queue.mark_chosen()
    house.settle()
    assert [row.fate for row in eyes.rows] == ["waiting", "waiting", "hand-written"]
    assert eyes.rows[-1].paper == first.paper


def test_yesterday_leaves_only_what_is_owed(house: House, eyes: Eyes) -> None:
    done = eyes.take(0)
    eyes.queue.mark_chosen()
    house.clock.now += dt.timedelta(days=1)
    house.program.ticker.look()
    house.settle()
    eyes.queue.start()
    house.settle()
    assert len(eyes.rows) == 2
    assert done.paper not in [row.paper for row in eyes.rows]


def test_the_sentence_narrows_by_what_became_of_papers(house: House, eyes: Eyes) -> None:
    eyes.take(0)
    eyes.queue.mark_chosen()
    house.settle()
    eyes.queue.choose("which", "hand-written")
    assert [row.fate for row in eyes.rows] == ["hand-written"]
    assert eyes.token("which").words == "қолмен жазылғандары"
    eyes.queue.choose("which", "failed")
    assert eyes.rows == ()
    assert eyes.nothing is not None
    assert eyes.nothing.verb == "Барлығын көрсету"
    eyes.queue.show_all()
    assert len(eyes.rows) == 3
    assert eyes.nothing is None


def test_a_kind_of_paper_can_be_asked_for(eyes: Eyes) -> None:
    titles = [option.words for option in eyes.token("kind").options]
    assert titles == ["кез келгені", "Құжаттарды қабылдау туралы талон"]
    eyes.queue.choose("kind", titles[1])
    assert len(eyes.rows) == 3


def test_a_failed_print_is_told_in_plain_words_and_retried_on_another_printer(
    house: House, eyes: Eyes
) -> None:
    set_printer(house)
    row = eyes.take(0)
    services_failed(house, row.paper)
    house.settle()
    assert eyes.rows[0].state == "Басылмады: принтер тоқтатылған"
    assert (eyes.rows[0].fate, eyes.rows[0].tone) == ("failed", "near")
    eyes.queue.print_chosen("laser")
    finish(house)
    done = next(each for each in eyes.rows if each.paper == row.paper)
    assert (done.fate, done.printer) == ("printed", "laser")


def services_failed(house: House, paper: str) -> None:
    """Let a paper fail at its printer."""
    with house.desk.work(at=house.desk.now(), command="paper.print") as work:
        work.record(PaperFailed(paper=paper, printer="HP", reason="stopped"))


def test_a_reprint_is_worded_shown_and_printed_as_a_duplicate(house: House, eyes: Eyes) -> None:
    set_printer(house)
    row = eyes.take(0)
    assert eyes.keys is not None
    assert eyes.keys.print_verb == "Басып шығару"
    eyes.queue.print_chosen()
    finish(house)
    assert eyes.keys.print_verb == "Телнұсқасын басып шығару"
    assert not eyes.keys.can_mark
    eyes.queue.show_paper()
    house.settle()
    assert eyes.preview is not None
    assert "ТЕЛНҰСҚА" in text_of(eyes.preview.pdf)
    eyes.queue.print_chosen()
    finish(house)
    assert house.spool.sent[-1] == papers.paper_pdf(house.desk, paper=row.paper, duplicate=True)
    again = next(each for each in eyes.rows if each.paper == row.paper)
    assert again.state.endswith("2 рет")


def test_a_paper_under_way_is_neither_printed_twice_nor_marked(house: House, eyes: Eyes) -> None:
    set_printer(house)
    eyes.take(0)
    eyes.queue.print_chosen()
    house.settle()
    assert eyes.keys is not None
    assert not eyes.keys.can_print
    house.said.clear()
    eyes.queue.print_chosen()
    eyes.queue.mark_chosen()
    eyes.queue.ask_printers()
    house.settle()
    assert len(house.spool.sent) == 1
    assert [notice.tone for notice in house.said] == ["info"] * 3


def test_what_is_done_is_not_marked_again_but_says_so(house: House, eyes: Eyes) -> None:
    eyes.take(0)
    eyes.queue.mark_chosen()
    house.settle()
    house.said.clear()
    eyes.queue.mark_chosen()
    assert house.said[-1].sentence.endswith("Қолмен жазылды.")


def test_without_a_choice_every_key_says_what_to_do(house: House, eyes: Eyes) -> None:
    eyes.queue.take("")
    for act in (eyes.queue.print_chosen, eyes.queue.mark_chosen, eyes.queue.ask_printers):
        house.said.clear()
        act()
        assert "↓" in house.said[-1].sentence


def test_the_printers_there_are_can_be_asked_for(house: House, eyes: Eyes) -> None:
    told: list[tuple[OptionView, ...]] = []
    eyes.queue.printers_known.connect(told.append)
    eyes.take(0)
    eyes.queue.ask_printers()
    house.settle()
    assert told == [(OptionView(key="laser", words="laser"),)]


def test_out_of_sight_nothing_is_read(house: House, eyes: Eyes) -> None:
    eyes.queue.rest()
    house.program.prints.mark_hand_written(eyes.rows[0].paper)
    house.settle()
    assert [row.fate for row in eyes.rows] == ["waiting"] * 3
    eyes.queue.start()
    house.settle()
    assert eyes.rows[-1].fate == "hand-written"


def test_a_list_of_missing_papers_is_known_by_its_queue_number(house: House, eyes: Eyes) -> None:
    ticket = served(house.desk)
    intake.list_missing(house.desk, ticket=ticket.id, draft=drafts.citizen_with_rifle())
    eyes.queue.start()
    house.settle()
    assert [row.about for row in eyes.rows if row.about == ticket.text] == [ticket.text]
