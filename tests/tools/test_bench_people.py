"""The crowd a search is measured among is what the projection would have made of its cases."""

from pathlib import Path

from desktop.models.application import Application
from desktop.models.person import Applicant, Organisation
from desktop.store import people
from desktop.store.database import Database, open_database
from desktop.store.handles import Row
from desktop.store.versions import INDEXING
from tests.helpers.facts import application, case_registered, office_chosen
from tests.helpers.randomness import seeded
from tests.store.recording import record
from tools.bench import searching
from tools.bench.crowd import Crowd, case_of, fill

CROWD = Crowd(130)


def named_by(serial: int) -> Application:
    """Return an application that names nobody but one of the crowd."""
    somebody = CROWD.somebody(serial)
    if isinstance(somebody, Organisation):
        applicant = Applicant(kind="special-entity", organisation=somebody)
    else:
        applicant = Applicant(kind="citizen", person=somebody)
    return application(0, applicant=applicant)


def rows_of(database: Database) -> list[Row]:
    return database.rows("SELECT * FROM people ORDER BY seq")


def found_by_every_word(database: Database) -> list[list[int]]:
    words = sorted({word for each in CROWD.seen() for word in each.words.split()})
    sql = "SELECT rowid FROM index_people WHERE index_people MATCH ?"
    return [[seq for (seq,) in database.rows(sql, (f'"{word}"',))] for word in words]


def test_the_crowd_is_what_its_cases_would_have_made(tmp_path: Path) -> None:
    with open_database(tmp_path / "one.db", randomness=seeded()) as recorded:
        record(recorded, office_chosen())
        for serial in range(CROWD.size):
            case, number = case_of(serial)
            fact = case_registered(
                case, f"visit-{serial}", serial + 1, number=number, application=named_by(serial)
            )
            record(recorded, fact)
        expected = rows_of(recorded), found_by_every_word(recorded)
    place = tmp_path / "all.db"
    with open_database(place, randomness=seeded()):
        pass
    fill(place, CROWD)
    with open_database(place, randomness=seeded()) as filled:
        assert (rows_of(filled), found_by_every_word(filled)) == expected
        assert len(people.find(filled, "2013")) <= 12
        assert filled.value("SELECT value FROM desk_about WHERE key = 'indexing'") == str(INDEXING)


def test_everybody_of_the_crowd_is_somebody_else() -> None:
    identities = {each.row[2] for each in Crowd(3_000).seen()}
    assert len(identities) == 3_000


def test_a_search_is_measured_beside_a_plain_one(tmp_path: Path) -> None:
    figures = list(searching.measure(tmp_path, count=400))
    assert [figure.limit for figure in figures] == [60, 5, 1, 100]
    assert all(figure.value > 0 and figure.yardstick for figure in figures)
