import datetime as dt

import pytest

from desktop.models.facts import (
    TicketCalled,
    TicketClosed,
    TicketHeld,
    TicketIssued,
    TicketRecalled,
    TicketReturned,
    VisitBegan,
    VisitEnded,
)
from desktop.models.ticket import Ticket
from desktop.store import tickets, visits
from desktop.store.database import Database
from tests.helpers.facts import DAY, LINE, OFFICE, moment, ticket_issued
from tests.store.recording import record

COLLECT = "weapons.collect"
TOMORROW = DAY + dt.timedelta(days=1)


def ids(found: list[Ticket]) -> list[str]:
    return [each.id for each in found]


def waiting(database: Database, lines: list[str] | None = None) -> list[str]:
    return ids(tickets.queue(database, office=OFFICE, day=DAY, lines=lines))


def collecting(ticket: str, number: int) -> TicketIssued:
    return ticket_issued(ticket, number, line="collect", letter="Б")


@pytest.fixture
def queue(office: Database) -> Database:
    """Return an office with three people in two lines."""
    record(office, ticket_issued("t1", 1), at=moment(9, 0))
    record(office, collecting("t2", 1), at=moment(9, 5))
    record(office, ticket_issued("t3", 2), at=moment(9, 10))
    return office


def test_a_queue_keeps_the_order_of_arrival(queue: Database) -> None:
    assert waiting(queue) == ["t1", "t2", "t3"]
    assert waiting(queue, [LINE]) == ["t1", "t3"]
    assert waiting(queue, []) == []


def test_a_clock_put_back_changes_nobodys_turn(queue: Database) -> None:
    record(queue, ticket_issued("t4", 3), at=moment(8, 0))
    assert waiting(queue) == ["t1", "t2", "t3", "t4"]


def test_a_window_calls_the_earliest_of_its_lines(queue: Database) -> None:
    def next_of(*lines: str) -> str:
        found = tickets.next_for(queue, office=OFFICE, day=DAY, lines=lines)
        return found.id if found else ""

    assert [next_of(LINE), next_of(COLLECT), next_of(COLLECT, LINE)] == ["t1", "t2", "t1"]
    assert [next_of(), next_of("weapons.question")] == ["", ""]


def test_a_called_number_waits_no_longer(queue: Database) -> None:
    record(queue, TicketCalled(ticket="t1", window="1"))
    assert waiting(queue) == ["t2", "t3"]


def test_who_left_waits_no_longer(queue: Database) -> None:
    record(queue, TicketClosed(ticket="t1", end="left"))
    assert waiting(queue) == ["t2", "t3"]


def test_numbers_are_counted_by_day_and_line(queue: Database) -> None:
    def last(day: dt.date, line: str) -> int:
        return tickets.last_number(queue, office=OFFICE, day=day, service="weapons", line=line)

    assert [last(DAY, "hand-in"), last(DAY, "collect"), last(TOMORROW, "hand-in")] == [2, 1, 0]


def test_a_number_tells_its_whole_life(queue: Database) -> None:
    record(queue, TicketCalled(ticket="t1", window="1"), at=moment(9, 12))
    record(queue, TicketRecalled(ticket="t1", window="1"), at=moment(9, 14))
    record(queue, VisitBegan(visit="v1", ticket="t1", window="1"), at=moment(9, 15))
    record(queue, VisitEnded(visit="v1", ticket="t1", end="answered"), at=moment(9, 40))
    assert tickets.ticket(queue, "t1") == Ticket(
        id="t1",
        day=DAY,
        service="weapons",
        line="hand-in",
        letter="Қ",
        number=1,
        issued_at=moment(9, 0),
        state="ended",
        window="1",
        called_at=moment(9, 12),
        began_at=moment(9, 15),
        ended_at=moment(9, 40),
        visit="v1",
        end="answered",
        calls=2,
        waiting_since=moment(9, 0),
        arrival=1,
    )


def test_a_number_held_stands_aside_and_waits_again_where_it_arrived(queue: Database) -> None:
    record(queue, TicketHeld(ticket="t1", reason="paper"), at=moment(9, 12))
    held = tickets.ticket(queue, "t1")
    assert held is not None
    assert (held.state, held.held_for, held.held_at) == ("held", "paper", moment(9, 12))
    assert waiting(queue) == ["t2", "t3"]
    assert ids(tickets.aside(queue, office=OFFICE, day=DAY)) == ["t1"]
    record(queue, TicketReturned(ticket="t1"), at=moment(9, 30))
    back = tickets.ticket(queue, "t1")
    assert back is not None
    assert (back.waited, back.away) == (
        ((moment(9, 0), moment(9, 12)),),
        ((moment(9, 12), moment(9, 30)),),
    )
    assert waiting(queue) == ["t1", "t2", "t3"]
    assert tickets.aside(queue, office=OFFICE, day=DAY) == []


def test_a_window_is_free_of_whom_it_put_on_hold_and_his_visit_is_over(queue: Database) -> None:
    record(queue, TicketCalled(ticket="t1", window="1"), at=moment(9, 12))
    record(queue, VisitBegan(visit="v1", ticket="t1", window="1"), at=moment(9, 15))
    record(queue, TicketHeld(ticket="t1", reason="paper", visit="v1"), at=moment(9, 20))
    assert tickets.at_window(queue, office=OFFICE, day=DAY, window="1") is None
    visit = visits.visit(queue, "v1")
    assert visit is not None
    assert (visit.end, visit.ended_at) == ("held", moment(9, 20))


def test_a_no_show_who_comes_back_is_called_anew(queue: Database) -> None:
    record(queue, TicketCalled(ticket="t1", window="1"), at=moment(9, 12))
    record(queue, TicketClosed(ticket="t1", end="no-show"), at=moment(9, 14))
    assert ids(tickets.aside(queue, office=OFFICE, day=DAY)) == ["t1"]
    record(queue, TicketReturned(ticket="t1"), at=moment(9, 50))
    back = tickets.ticket(queue, "t1")
    assert back is not None
    assert (back.state, back.called_at, back.end) == ("waiting", None, "")
    assert back.waited == ((moment(9, 0), moment(9, 12)),)
    assert back.away == ((moment(9, 14), moment(9, 50)),)
    assert waiting(queue) == ["t1", "t2", "t3"]


def test_an_unknown_number_is_none(queue: Database) -> None:
    assert tickets.ticket(queue, "t9") is None


def test_a_window_knows_whom_it_has(queue: Database) -> None:
    def at(window: str) -> tuple[str, str] | None:
        found = tickets.at_window(queue, office=OFFICE, day=DAY, window=window)
        return (found.id, found.state) if found else None

    assert at("1") is None
    record(queue, TicketCalled(ticket="t1", window="1"))
    assert (at("1"), at("2")) == (("t1", "called"), None)
    record(queue, VisitBegan(visit="v1", ticket="t1", window="1"))
    assert at("1") == ("t1", "in-service")
    record(queue, VisitEnded(visit="v1", ticket="t1", end="answered"))
    assert at("1") is None


def test_numbers_left_open_are_found_the_next_day(queue: Database) -> None:
    record(queue, TicketCalled(ticket="t1", window="1"), TicketClosed(ticket="t3", end="left"))
    record(queue, ticket_issued("t4", 1, day=TOMORROW))
    assert ids(tickets.open_before(queue, office=OFFICE, day=TOMORROW)) == ["t1", "t2"]
    assert tickets.open_before(queue, office=OFFICE, day=DAY) == []


def test_settling_a_visit_left_open_ends_the_visit_too(queue: Database) -> None:
    record(queue, TicketCalled(ticket="t1", window="1"))
    record(queue, VisitBegan(visit="v1", ticket="t1", window="1"))
    record(queue, TicketClosed(ticket="t1", end="carried-over"), at=moment(9, day=TOMORROW))
    assert queue.row("SELECT ended_at IS NOT NULL, ending FROM visits") == (1, "carried-over")


def test_a_day_shows_everybody_who_came(queue: Database) -> None:
    record(queue, TicketClosed(ticket="t1", end="no-show"))
    assert ids(tickets.of_day(queue, office=OFFICE, day=DAY)) == ["t1", "t2", "t3"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Қ-001", ["t1"]),
        ("қ001", ["t1"]),
        ("К-1", ["t1"]),
        ("k1", ["t1"]),
        ("1", ["t1", "t2"]),
        ("Б-1", ["t2"]),
        ("В-1", []),
        ("Қ", []),
        ("", []),
        ("Қасымов", []),
        ("99999999999999999999", []),
    ],
)
def test_a_number_is_found_as_it_is_said(queue: Database, text: str, found: list[str]) -> None:
    assert ids(tickets.find(queue, office=OFFICE, day=DAY, text=text)) == found
