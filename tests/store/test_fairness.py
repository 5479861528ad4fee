"""Whoever comes first is called first, whatever lines the windows serve (D22)."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.models.facts import TicketCalled
from desktop.store import tickets
from desktop.store.database import open_database
from tests.helpers.facts import DAY, OFFICE, moment, office_chosen, ticket_issued, window_set
from tests.helpers.randomness import seeded
from tests.store.recording import record

LETTERS = {"hand-in": "Қ", "collect": "Б", "question": "С"}
LINES = st.sampled_from(sorted(LETTERS))


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
