"""Whoever comes first is called first, whatever lines the windows serve (D22)."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.models.facts import TicketCalled, TicketHeld, TicketReturned
from desktop.store import tickets
from desktop.store.database import open_database
from tests.helpers.facts import DAY, LINE, OFFICE, moment, office_chosen, ticket_issued, window_set
from tests.helpers.randomness import seeded
from tests.store.recording import record

LETTERS = {"hand-in": "Қ", "collect": "Б", "question": "С"}
LINES = st.sampled_from(sorted(LETTERS))
MOVES = st.tuples(st.sampled_from(("call", "hold", "return")), st.integers(0, 9))


@settings(max_examples=25)
@given(arrivals=st.lists(LINES, max_size=10), calls=st.lists(st.sets(LINES), max_size=12))
def test_each_call_takes_the_earliest_arrival_of_its_lines(
    arrivals: list[str], calls: list[set[str]]
) -> None:
    with (
        TemporaryDirectory() as place,
        open_database(Path(place) / "office.db", randomness=seeded()) as database,
    ):
        record(database, office_chosen(), window_set())
        left = []
        for place_in_line, line in enumerate(arrivals, start=1):
            ticket = f"t{place_in_line:02d}"
            issued = ticket_issued(ticket, place_in_line, line=line, letter=LETTERS[line])
            record(database, issued, at=moment(9, place_in_line))
            left.append((ticket, line))
        for served in calls:
            lines = [f"weapons.{line}" for line in sorted(served)]
            found = tickets.next_for(database, office=OFFICE, day=DAY, lines=lines)
            first = next((ticket for ticket, line in left if line in served), None)
            assert (found.id if found else None) == first
            if first is not None:
                record(database, TicketCalled(ticket=first, window="1"), at=moment(10, 0))
                left = [(ticket, line) for ticket, line in left if ticket != first]


@settings(max_examples=25)
@given(arrivals=st.integers(1, 6), moves=st.lists(MOVES, max_size=14))
def test_whoever_stands_aside_blocks_nobody_and_loses_no_turn(
    arrivals: int, moves: list[tuple[str, int]]
) -> None:
    with (
        TemporaryDirectory() as place,
        open_database(Path(place) / "office.db", randomness=seeded()) as database,
    ):
        record(database, office_chosen(), window_set())
        for number in range(1, arrivals + 1):
            record(database, ticket_issued(f"t{number}", number), at=moment(9, number))
        waiting, held = [f"t{number}" for number in range(1, arrivals + 1)], list[str]()
        for at, (move, which) in enumerate(moves):
            now = moment(10, at)
            if move == "call" and waiting:
                found = tickets.next_for(database, office=OFFICE, day=DAY, lines=[LINE])
                assert found is not None
                assert found.id == min(waiting)
                waiting.remove(found.id)
                record(database, TicketCalled(ticket=found.id, window="1"), at=now)
            elif move == "hold" and waiting:
                held.append(waiting.pop(which % len(waiting)))
                record(database, TicketHeld(ticket=held[-1], reason="paper"), at=now)
            elif move == "return" and held:
                waiting.append(held.pop(which % len(held)))
                record(database, TicketReturned(ticket=waiting[-1]), at=now)
            queue = tickets.queue(database, office=OFFICE, day=DAY)
            assert [each.id for each in queue] == sorted(waiting)
            aside = tickets.aside(database, office=OFFICE, day=DAY)
            assert {each.id for each in aside} == set(held)
