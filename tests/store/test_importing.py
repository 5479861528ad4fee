"""Whether the records of several offices stand side by side in one database, each as it is."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.models.chain import read_head
from desktop.models.errors import Refusal
from desktop.models.facts import Fact, OfficeEnrolled, RegionBegan
from desktop.store import importing, journal
from desktop.store.database import Database, open_database
from desktop.store.handles import Row
from desktop.store.importing import CancelledError
from desktop.store.projection.rooms import THE_REGIONS
from desktop.store.schema import record_tables
from desktop.store.unit_of_work import unit_of_work
from desktop.store.upkeep import check_database
from tests.helpers.facts import moment
from tests.helpers.journals import taken_in
from tests.helpers.randomness import seeded
from tests.store.lawful import MOVES, day_of
from tests.store.recording import record

EVERYTHING = range(len(MOVES) * 12)
ROOMS = {"2-11": 0, "2-11.2": 1, "2-12": 2}  # an office, its second room, another office
_COUNTED = {"register_lines": ("ref",)}  # of a departure: the seq it has in that very database
APART = 100_000  # between the ids of two rooms: those are never the same


def days(room: int) -> list[Fact]:
    """Return everything an office can do; the same in every room but for the random ids."""
    made = day_of(EVERYTHING, ids=room * APART)
    return [f for f in made if type(f) not in THE_REGIONS and not hasattr(f, "inst")]


def lawful(database: Database) -> set[int]:
    """Record the days of the first room one by one; return which of them its tables admit."""
    admitted = set()
    for place, fact in enumerate(days(0)):
        with suppress(Refusal):
            record(database, fact)
            admitted.add(place)
    return admitted


@pytest.fixture(scope="module")
def offices(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Database]]:
    """Open three offices that all had the very same days."""
    folder = tmp_path_factory.mktemp("offices")
    opened = {
        room: open_database(folder / f"{number}.db", randomness=seeded(number + 1))
        for room, number in ROOMS.items()
    }
    admitted = lawful(opened["2-11"])
    assert len(admitted) > 500
    for room, number in list(ROOMS.items())[1:]:
        record(opened[room], *(f for n, f in enumerate(days(number)) if n in admitted))
    yield opened
    for database in opened.values():
        database.close()


@pytest.fixture
def region(tmp_path: Path, offices: dict[str, Database]) -> Iterator[Database]:
    """Open a region that knows all three."""
    with a_region(tmp_path, offices) as database:
        yield database


@contextmanager
def a_region(folder: Path, offices: dict[str, Database]) -> Iterator[Database]:
    """Open a region that knows some offices."""
    with open_database(folder / "region.db", randomness=seeded(77)) as database:
        began = RegionBegan(
            region="2", name_kk="Д", name_ru="Д", name_en="D", zone="Asia/Almaty", signing="",
            recipient="",
        )  # fmt: skip
        enrolled = (
            OfficeEnrolled(
                inst=each.installation, office=room.partition(".")[0], room=room,
                services=("weapons",), signing="", recipient="", clerk_name="",
            )
            for room, each in offices.items()
        )  # fmt: skip
        with unit_of_work(database, at=moment(8), by="r1", office="2") as work:
            work.record(began, *enrolled)
        yield database


def columns(database: Database, table: str) -> list[str]:
    """Return the columns of a table that say the same at the office and at the region."""
    found = [name for (name,) in database.rows("SELECT name FROM pragma_table_info(?)", (table,))]
    return [name for name in found if name not in {"seq", "office", *_COUNTED.get(table, ())}]


def of_room(database: Database, table: str, room: str) -> list[Row]:
    """Return what a table says of a room, in no order."""
    wanted = ", ".join(f'"{name}"' for name in columns(database, table))
    sql = f'SELECT {wanted} FROM "{table}" WHERE office = ?'  # noqa: S608  names of the schema
    return sorted(database.rows(sql, (room,)), key=repr)


def tables_of_offices(region: Database) -> list[str]:
    """Return the tables that keep rows under the key of an office."""
    asked = "SELECT 1 FROM pragma_table_info(?) WHERE name = 'office'"
    tables = [each for each in record_tables(region.connection) if each != "installations"]
    return [each for each in tables if region.rows(asked, (each,))]


def test_no_table_mixes_two_offices_or_two_rooms_of_one(
    region: Database, offices: dict[str, Database]
) -> None:
    for room, office in offices.items():
        assert taken_in(region, room, list(journal.entries(office))).held == []
    with_office = tables_of_offices(region)
    assert len(with_office) > 40
    for table in with_office:
        for room, office in offices.items():
            assert of_room(region, table, room) == of_room(office, table, "2-11"), (table, room)
    assert check_database(region).problems == ()


def test_tables_without_an_office_hold_the_sum_of_all(
    region: Database, offices: dict[str, Database]
) -> None:
    for room, office in offices.items():
        taken_in(region, room, list(journal.entries(office)))
    for table in ("case_events", "items", "assignments", "findings", "handovers", "weapon_events"):
        count = f'SELECT count(*) FROM "{table}"'  # noqa: S608  names of the schema
        assert region.value(count) == sum(each.value(count) for each in offices.values()), table


def test_in_whichever_pieces_they_come_the_tables_are_the_same(
    region: Database, offices: dict[str, Database]
) -> None:
    office = offices["2-12"]
    entries = list(journal.entries(office))
    for start in range(0, len(entries), 97):
        taken_in(region, "2-12", entries[start : start + 97])
    assert of_room(region, "cases", "2-12") == of_room(office, "cases", "2-11")
    assert check_database(region).sound


def test_however_entries_are_taken_together_the_same_are_held(
    tmp_path: Path, offices: dict[str, Database], monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = list(journal.entries(offices["2-11"]))
    run = [replace(e, body='{"no":1}') if e.n % 40 == 0 else e for e in whole]
    found = []
    for together, letters in ((1, 1 << 20), (7, 1 << 20), (250, 1 << 20), (250, 4_000)):
        monkeypatch.setattr(importing, "_BATCH", together)
        monkeypatch.setattr(importing, "_LARGE", letters)
        folder = tmp_path / f"{together}-{letters}"
        folder.mkdir()
        with a_region(folder, offices) as region:
            taken = taken_in(region, "2-11", run)
            held = [(each.n, each.fact, each.code) for each in taken.held]
            assert region.rows("SELECT n, fact, code FROM held_entries ORDER BY n") == held
            assert (taken.applied + len(held), journal.length(region)) == (len(run), len(run) + 4)
            tables = tables_of_offices(region)
            found.append((held, [of_room(region, each, "2-11") for each in tables]))
    assert len(found[0][0]) > len(run) // 40  # what rests on a spoilt one is held too
    assert all(each == found[0] for each in found[1:])


def test_what_is_stopped_leaves_nothing(region: Database, offices: dict[str, Database]) -> None:
    entries = list(journal.entries(offices["2-11"]))
    before = journal.length(region)
    with pytest.raises(CancelledError):
        taken_in(region, "2-11", entries, most=len(entries) // 2)
    assert journal.length(region) == before
    assert region.value("SELECT count(*) FROM cases") == 0


def test_an_entry_that_is_held_leaves_nothing_half_done(
    region: Database, offices: dict[str, Database]
) -> None:
    entries = list(journal.entries(offices["2-11"]))
    began = next(each for each in entries if read_head(each.head)["f"] == "VisitBegan")  # type: ignore[index]  # heads of ours
    other = replace(began, inst=offices["2-11"].installation)
    taken = taken_in(region, "2-11", [other])  # its number was never given here
    assert [(each.fact, each.code) for each in taken.held] == [("VisitBegan", "out-of-place")]
    assert region.value("SELECT count(*) FROM visits") == 0
