from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.models.facts import TicketCalled, TicketRecalled
from desktop.store.codec import FACTS
from desktop.store.database import Database, open_database
from desktop.store.handles import Row
from desktop.store.modernise import index_again
from desktop.store.projection.applying import HANDLERS, topics_of
from desktop.store.upkeep import check_database
from tests.helpers.facts import moment, ticket_issued
from tests.helpers.randomness import seeded
from tests.store.lawful import MOVES, day_of
from tests.store.recording import record, register

CHOICES = st.lists(st.integers(0, len(MOVES) * 12), max_size=60)


def index_rows(database: Database) -> list[list[Row]]:
    words = "SELECT rowid FROM index_words WHERE index_words MATCH ?"
    return [
        database.rows("SELECT * FROM index_names"),
        database.rows("SELECT * FROM index_codes"),
        *(database.rows(words, (word,)) for word in ("касымов", "kasimov", "абдирахманов")),
    ]


def test_every_fact_has_its_handler() -> None:
    assert set(HANDLERS) == set(FACTS.values())


def test_every_fact_touches_the_record_it_is_about() -> None:
    assert all(fact.ABOUT in topics_of(fact) for fact in day_of(range(len(MOVES) * 9)))


def test_the_lawful_moves_reach_every_fact() -> None:
    made = {type(fact) for fact in day_of([*range(len(MOVES) * 13), *range(len(MOVES) * 13)])}
    assert made == set(FACTS.values())


@settings(max_examples=60)
@given(choices=CHOICES, per_transaction=st.integers(1, 7))
def test_tables_kept_step_by_step_are_the_tables_made_again(
    choices: list[int], per_transaction: int
) -> None:
    facts = list(day_of(choices))
    with (
        TemporaryDirectory() as folder,
        open_database(Path(folder) / "office.db", randomness=seeded()) as database,
    ):
        for start in range(0, len(facts), per_transaction):
            record(database, *facts[start : start + per_transaction])
        report = check_database(database)
        assert (report.problems, report.entries) == ((), len(facts))
        before = index_rows(database)
        index_again(database)
        assert index_rows(database) == before


def test_only_the_first_call_ends_the_wait(office: Database) -> None:
    record(office, ticket_issued("t1", 1), at=moment(9, 0))
    record(office, TicketCalled(ticket="t1", window="1"), at=moment(9, 10))
    record(office, TicketRecalled(ticket="t1", window="1"), at=moment(9, 15))
    row = office.row("SELECT called_at, last_call_at, recalls FROM tickets")
    assert row == ("2013-11-25T09:10:00+06:00", "2013-11-25T09:15:00+06:00", 1)


def test_decomposed_text_reaches_the_tables_composed(office: Database) -> None:
    register(office, 1)
    decomposed = "\u0438\u0306"
    register(office, 2, number=f"{decomposed}-2013/0002")
    assert office.value("SELECT number FROM cases WHERE sequence = 2") == "\u0439-2013/0002"
    assert check_database(office).sound
