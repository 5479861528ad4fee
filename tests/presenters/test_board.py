"""The board's presenter: every fresh call once, and the last good picture when nothing is read."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.models.board import Called
from desktop.models.declared import BOARD_CALLS, BOARD_LANGUAGES
from desktop.models.errors import Refusal
from desktop.presenters.board_view import BoardView
from desktop.services import board, pauses, queueing
from tests.helpers.office import WINDOW, Clock, an_office
from tests.helpers.program import House, a_house
from tests.helpers.standards import at


class Seen:
    """What the hall was shown and told."""

    def __init__(self, house: House) -> None:
        self.views: list[BoardView] = []
        self.called: list[Called] = []
        house.program.board.view_changed.connect(self.views.append)
        house.program.board.called.connect(self.called.append)

    @property
    def view(self) -> BoardView:
        return self.views[-1]


@pytest.fixture
def house(tmp_path: Path, qtbot: QtBot) -> Iterator[House]:
    assert qtbot is not None
    path, clock = tmp_path / "office.db", Clock(at(10, 0))
    with an_office(path, clock) as desk:
        for _each in range(3):
            queueing.issue_number(desk, service="weapons", line="hand-in")
        queueing.call_next(desk, window=WINDOW)
    with a_house(path, clock) as opened:
        yield opened


@pytest.fixture
def seen(house: House) -> Seen:
    found = Seen(house)
    house.program.board.show_board(shown=True)
    house.settle()
    return found


def serve(house: House) -> None:
    """End who is at the window, and call the next."""
    desk = house.desk
    hall = board.hall(desk)
    queueing.close_ticket(desk, ticket=hall.calls[0].ticket, how="no-show")
    queueing.call_next(desk, window=WINDOW)
    house.settle()


def test_at_the_start_the_number_called_before_is_shown_and_told_to_nobody(seen: Seen) -> None:
    assert seen.view.call is not None
    assert (seen.view.call.number, seen.view.call.window) == ("Қ-001", "1")
    assert seen.called == []


def test_a_call_is_told_once_and_a_recall_again(house: House, seen: Seen) -> None:
    serve(house)
    assert [(each.text, each.window, each.is_recall) for each in seen.called] == [
        ("Қ-002", "1-терезе", False)
    ]
    house.pass_minutes(1)
    assert len(seen.called) == 1
    ticket = board.hall(house.desk).calls[0].ticket
    queueing.call_again(house.desk, ticket=ticket)
    house.settle()
    assert [each.is_recall for each in seen.called] == [False, True]
    queueing.begin_visit(house.desk, ticket=ticket)
    house.settle()
    assert len(seen.called) == 2
    assert seen.view.call is not None
    assert not seen.view.call.awaited


def test_while_it_is_off_nothing_is_told_nor_afterwards(house: House, seen: Seen) -> None:
    house.program.board.show_board(shown=False)
    views = len(seen.views)
    serve(house)
    assert len(seen.views) == views
    house.program.board.show_board(shown=True)
    house.settle()
    assert seen.called == []
    assert seen.view.call is not None
    assert seen.view.call.number == "Қ-002"


def test_a_clock_that_jumps_calls_nobody(house: House, seen: Seen) -> None:
    for jump in (-45, 200, 24 * 60):
        house.pass_minutes(jump)
    assert seen.called == []


def test_what_cannot_be_read_leaves_the_last_picture_saying_since_when_and_comes_back(
    house: House, seen: Seen, monkeypatch: pytest.MonkeyPatch
) -> None:
    good = seen.view

    def fail(_desk: object) -> None:
        raise Refusal("disk-error", path="", detail="")

    with monkeypatch.context() as patch:
        patch.setattr(board, "hall", fail)
        house.pass_minutes(5)
        assert seen.view.call == good.call
        assert seen.view.calls == good.calls
        assert seen.view.since == ("10:00 жағдайы бойынша", "по состоянию на 10:00")
        assert seen.view.time == "10:05"
        queueing.call_again(house.desk, ticket=ticket_of(house))
        house.settle()
        assert seen.called == []
    house.clock.now += dt.timedelta(seconds=1)
    house.program.ticker.look()
    assert seen.view.since == ("", "")
    assert [each.is_recall for each in seen.called] == [True], "it is a second old, and is told"


def ticket_of(house: House) -> str:
    found = house.desk.database.value("SELECT ticket FROM tickets WHERE called_at IS NOT NULL")
    return str(found)


def test_a_wrong_projection_never_blanks_it_and_is_reported_once(house: House, seen: Seen) -> None:
    number = seen.view.call
    with house.desk.database.transaction():
        house.desk.database.rows("UPDATE tickets SET last_call_at = 'never' WHERE called_at > ''")
    house.clock.pass_minutes(3)
    house.program.ticker.look()
    house.program.ticker.look()
    assert seen.view.call == number
    assert seen.view.since.first == "10:00 жағдайы бойынша"
    with house.desk.database.transaction():
        house.desk.database.rows("DROP TABLE pauses")
    for _each in range(2):
        house.clock.pass_minutes(1)
        house.program.ticker.look()
    assert seen.view.call == number
    assert len(house.bugs) == 1
    house.bugs.clear()


def test_a_pause_is_said_and_its_own_words_are_not(house: House, seen: Seen) -> None:
    pauses.pause(house.desk, reason="other", words="Дәрігерге кетті")
    house.settle()
    assert seen.view.call is not None, "who was called is still awaited"
    assert {each.state for each in seen.view.services} == {("үзіліс", "перерыв")}
    queueing.close_ticket(house.desk, ticket=ticket_of(house), how="no-show")
    house.settle()
    assert seen.view.call is None
    assert seen.view.message == ("Үзіліс", "Перерыв")


@pytest.mark.parametrize(
    ("hour", "minute", "message", "more"),
    [
        (8, 30, "Қабылдау әлі басталған жоқ", "Басталатын уақыты: 9:00"),
        (10, 0, "Шақыруды күтіңіз", "Нөміріңіз осы жерге шығады."),
        (13, 30, "Үзіліс", "14:30-ға дейін"),
        (18, 30, "Бүгінгі қабылдау аяқталды", "Келесі қабылдау: "),
    ],
)
def test_without_a_number_it_says_why_and_what_comes_next(
    tmp_path: Path, hour: int, minute: int, message: str, more: str, qtbot: QtBot
) -> None:
    assert qtbot is not None
    path, clock = tmp_path / "office.db", Clock(at(8, 0))
    with an_office(path, clock):
        clock.now = at(hour, minute)
    with a_house(path, clock) as house:
        seen = Seen(house)
        house.program.board.show_board(shown=True)
        assert seen.view.message.first == message
        assert seen.view.more.first.startswith(more)


def test_languages_and_last_calls_follow_the_settings(house: House, seen: Seen) -> None:
    house.program.desk_settings.keep(BOARD_LANGUAGES, "ru")
    assert seen.view.last_calls == ("Последние вызовы", "")
    house.program.desk_settings.keep(BOARD_CALLS, "4")
    assert seen.view.most_calls == 4
