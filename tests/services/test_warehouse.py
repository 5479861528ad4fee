"""Whether a region's record comes whole into a real PostgreSQL, once, and names nobody."""

import datetime as dt
import re
import shutil
import stat
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from hashlib import sha256
from pathlib import Path

import pytest

from desktop.models import moments
from desktop.models.chain import Entry
from desktop.models.errors import Refusal
from desktop.models.facts import Fact, OfficeEnrolled, ParcelReceived, TicketHeld
from desktop.models.ticket import waits
from desktop.services import staff
from desktop.services.warehouse import write_warehouse
from desktop.store import journal, tickets, trail
from desktop.store.database import Database, open_database
from desktop.store.projection.rooms import THE_REGIONS
from desktop.store.unit_of_work import unit_of_work
from desktop.store.warehouse import TABLES
from tests.helpers.facts import moment, ticket_issued
from tests.helpers.journals import taken_in
from tests.helpers.office import an_office
from tests.helpers.path_facts import examples
from tests.helpers.postgres import Postgres, a_server
from tests.helpers.randomness import seeded
from tests.helpers.refused import refused
from tests.helpers.region import Place, a_region, next_entry, put_back
from tests.store.lawful import MOVES, day_of
from tests.store.recording import record, register

ROOMS = {"2-11": 0, "2-12": 1}
APART = 100_000  # between the ids of two rooms


def days(room: int) -> list[Fact]:
    """Return what an office can do, several times over."""
    made = day_of([n * 7919 % 9973 for n in range(len(MOVES) * 6)], ids=room * APART)
    return [each for each in made if type(each) not in THE_REGIONS and not hasattr(each, "inst")]


@dataclass(frozen=True)
class Carried:
    """A region with two offices, and three folders: the second office half known, whole, put back.

    The region was put back as it stood at the first folder, and went on.
    """

    region: Place
    half: Path
    whole: Path
    back: Path
    parcels_of_back: int


def office(folder: Path, room: int) -> list[Entry]:
    """Return what an office recorded."""
    with open_database(folder / f"{room}.db", randomness=seeded(room + 1)) as database:
        case = register(database, 900 + room)
        for fact in (*examples(case), *days(room)):
            with suppress(Refusal):  # its tables do not admit every move
                record(database, fact)
        aside, later = f"aside-{room}", moment() + dt.timedelta(minutes=7)
        record(database, ticket_issued(aside, 990))
        record(database, TicketHeld(ticket=aside, reason="paper"), at=later)
        return list(journal.entries(database))


def receive(region: Place, n: int) -> None:
    """Let the region record a file, as it does with each."""
    parcel = ParcelReceived(
        parcel=f"p{n}-{region.inst}", sha256=f"{n:02x}" * 32, size=900 + n, verdict="applied",
        clerk_name="Оспанова Дина", office="2-12", inst="ef" * 8, xseq=n, applied=n,
    )  # fmt: skip
    _record(region.desk.database, parcel)


def _record(database: Database, *facts: Fact) -> None:
    with unit_of_work(database, at=moment(8), by="r1", office="2") as work:
        work.record(*facts)


@pytest.fixture(scope="module")
def carried(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Carried]:
    """Open a region that wrote a folder, came to know more, and wrote another."""
    folder = tmp_path_factory.mktemp("warehouse")
    known = {room: office(folder, number) for room, number in ROOMS.items()}
    second = known["2-12"]
    with a_region(folder / "region") as region:
        _record(
            region.desk.database,
            *(
                OfficeEnrolled(
                    inst=entries[0].inst, office=room, room=room, services=("weapons",),
                    signing="", recipient="", clerk_name="",
                )
                for room, entries in known.items()
            ),
        )  # fmt: skip
        taken_in(region.desk.database, "2-11", known["2-11"])
        taken_in(region.desk.database, "2-12", second[: len(second) // 2])
        receive(region, 1)
        write_warehouse(region.desk, folder / "half")
        with put_back(region, folder / "back") as again:
            receive(again, 2)
            receive(region, 3)
            receive(region, 4)
            taken_in(region.desk.database, "2-12", second[len(second) // 2 :])
            late = next_entry(
                journal.mark(region.desk.database, second[0].inst), "FactOfLater", {}, ("case", "c")
            )
            taken_in(region.desk.database, "2-12", [late])
            write_warehouse(region.desk, folder / "whole")
            write_warehouse(again.desk, folder / "again")
        yield Carried(region, folder / "half", folder / "whole", folder / "again", 2)


@pytest.fixture(scope="module")
def server() -> Iterator[Postgres]:
    """Start one server for all tests of this file."""
    with a_server() as running:
        yield running


@pytest.fixture
def postgres(server: Postgres) -> Postgres:
    """Return the server with nothing of ours in it."""
    server.psql("-c", "SET client_min_messages = error; DROP SCHEMA IF EXISTS kense CASCADE")
    return server


def rows_with_versions(postgres: Postgres) -> dict[str, list[tuple[str, ...]]]:
    """Return every row with the transaction that wrote it: a row written again is another."""
    names = [each.name for each in TABLES] + ["watermarks"]
    return {name: sorted(postgres.ask(f"SELECT xmin, t FROM kense.{name} t")) for name in names}  # noqa: S608  names of ours


def figures(postgres: Postgres) -> dict[str, list[tuple[str, ...]]]:
    """Return of each table its rows by room, and the sums of its numbers."""
    found = {}
    for table in TABLES:
        sums = [f"sum({c.name})" for c in table.columns if c.kind in {"integer", "bigint"}]
        wanted = ", ".join(["room", "count(*)", *sums])
        sql = f"SELECT {wanted} FROM kense.{table.name} GROUP BY room ORDER BY room"  # noqa: S608  names of ours
        found[table.name] = postgres.ask(sql)
    return found


def figures_here(database: Database) -> dict[str, list[tuple[str, ...]]]:
    """Return the same of the record itself."""
    found = {}
    for table in TABLES:
        inner = ", ".join(f"{c.read} AS {c.name}" for c in table.columns)
        sums = [f"sum({c.name})" for c in table.columns if c.kind in {"integer", "bigint"}]
        wanted = ", ".join(["room", "count(*)", *sums])
        sql = f"SELECT {wanted} FROM (SELECT {inner} FROM {table.source}) GROUP BY 1 ORDER BY 1"  # noqa: S608  names of ours
        rows = database.rows(sql)
        found[table.name] = [tuple("" if v is None else str(v) for v in row) for row in rows]
    return found


def test_what_is_loaded_is_what_the_record_holds(carried: Carried, postgres: Postgres) -> None:
    postgres.load(carried.whole)
    database = carried.region.desk.database
    assert figures(postgres) == figures_here(database)
    bare = [
        "SELECT service, purpose, count(*) FROM {}cases GROUP BY 1, 2 ORDER BY 1, 2",
        "SELECT kind, state, count(*) FROM {}blanks GROUP BY 1, 2 ORDER BY 1, 2",
        "SELECT count(*), count(distinct case_id) FROM {}results",
        "SELECT fact, code FROM {}held_entries",
    ]
    for sql in bare:
        here = [tuple(map(str, row)) for row in database.rows(sql.format(""))]
        assert postgres.ask(sql.format("kense.")) == here, sql
    wanted = "grounds->>0, first_outcome, count(*) FROM kense.decisions WHERE outcome = 'refused'"
    refusals = f"SELECT {wanted} GROUP BY 1, 2"
    assert postgres.ask(refusals) == [("17.7c", "granted", "2")]  # set aside, then refused
    kinds = "SELECT fields->>'kind', count(*) FROM items GROUP BY 1 ORDER BY 1"
    assert postgres.ask("SELECT kind, count(*) FROM kense.items GROUP BY 1 ORDER BY 1") == [
        tuple(map(str, row)) for row in database.rows(kinds)
    ]
    assert ("FactOfLater",) in postgres.ask("SELECT fact FROM kense.held_entries")


def test_every_table_is_tried_with_rows(carried: Carried) -> None:
    filled = figures_here(carried.region.desk.database)
    assert [name for name, rows in filled.items() if not rows] == []


def test_a_wait_is_what_the_queue_itself_calls_one(carried: Carried, postgres: Postgres) -> None:
    postgres.load(carried.whole)
    loaded = postgres.ask("SELECT ticket, waited_seconds FROM kense.tickets ORDER BY ticket")
    expected = []
    for (each,) in carried.region.desk.database.rows("SELECT ticket FROM tickets ORDER BY ticket"):
        ticket = tickets.ticket(carried.region.desk.database, each)
        assert ticket is not None
        ends = ticket.called_at or ticket.held_at or ticket.ended_at
        spans = waits(ticket, now=moment(9)) if ends else ()
        waited = sum(int((until - since).total_seconds()) for since, until in spans)
        expected.append((each, str(waited) if ends else ""))
    assert loaded == expected
    assert ("aside-0", "420") in loaded


def test_moments_and_nothing_keep_their_meaning(carried: Carried, postgres: Postgres) -> None:
    postgres.load(carried.whole)
    sql = "SELECT min(extract(epoch FROM registered_at)::bigint) FROM kense.cases"
    everything = carried.region.desk.database.rows("SELECT registered_at FROM cases")
    earliest = min(moments.from_text(each) for (each,) in everything)
    assert postgres.ask(sql) == [(str(int(earliest.timestamp())),)]
    open_here = carried.region.desk.database.value("SELECT count(*) FROM cases WHERE ending = ''")
    sql = "SELECT count(*) FROM kense.cases WHERE ending IS NULL"
    assert postgres.ask(sql) == [(str(open_here),)]


def test_loading_again_or_an_older_folder_writes_not_one_row(
    carried: Carried, postgres: Postgres
) -> None:
    postgres.load(carried.whole)
    before = rows_with_versions(postgres)
    postgres.load(carried.whole)
    assert rows_with_versions(postgres) == before
    postgres.load(carried.half)
    assert rows_with_versions(postgres) == before


def test_a_room_of_two_computers_goes_on_only_where_neither_is_behind(
    carried: Carried, postgres: Postgres, tmp_path: Path
) -> None:
    folders = [tmp_path / name for name in ("both", "one-behind", "one-on")]
    for folder, (first, second) in zip(folders, ((1000, 50), (1001, 49), (1001, 50)), strict=True):
        shutil.copytree(carried.whole, folder)
        marks = f"room,inst,entries,reading\n2-11,aa,{first},8\n2-11,bb,{second},8\n"
        (folder / "watermarks.csv").write_text(marks)
    both, behind, on = folders
    postgres.load(both)
    before = rows_with_versions(postgres)
    postgres.load(behind)
    assert rows_with_versions(postgres) == before
    postgres.load(on)
    assert rows_with_versions(postgres) != before


def test_who_took_the_figures_away_is_recorded_with_how_far_they_reach(carried: Carried) -> None:
    acts = trail.lines(carried.region.desk.database, by="r1", limit=100)
    (told,) = [line.saved for line in acts if line.saved and line.saved.file == "whole"]
    lines = (carried.whole / "watermarks.csv").read_text(encoding="utf-8").splitlines()[1:]
    reached = {",".join(line.split(",")[1:3]) for line in lines}
    assert {f"{mark.inst},{mark.n}" for mark in told.upto} == reached
    files = {each.name: each.read_bytes() for each in sorted(carried.whole.iterdir())}
    assert told.rows == sum(
        data.count(b"\n") - 1 for name, data in files.items() if name.endswith(".csv")
    )
    printed = "".join(f"{sha256(data).hexdigest()}  {name}\n" for name, data in files.items())
    assert told.sha256 == sha256(printed.encode()).hexdigest()


def test_a_key_may_be_empty(carried: Carried, postgres: Postgres, tmp_path: Path) -> None:
    shutil.copytree(carried.whole, tmp_path / "out")
    with (tmp_path / "out" / "blanks.csv").open("a") as file:
        file.write("2-11,permit,,5,in-stock,2013-11-25,,\n")  # of no series
    postgres.load(tmp_path / "out")
    found = "SELECT number, gone_on IS NULL FROM kense.blanks WHERE series = ''"
    assert ("5", "t") in postgres.ask(found)


def test_a_later_folder_rewrites_only_the_rooms_it_knows_more_of(
    carried: Carried, postgres: Postgres
) -> None:
    postgres.load(carried.half)
    first = rows_with_versions(postgres)["cases"]
    postgres.load(carried.whole)
    assert figures(postgres) == figures_here(carried.region.desk.database)
    kept = set(first) & set(rows_with_versions(postgres)["cases"])
    rooms = {re.sub(r"^\(([^,]+),.*", r"\1", row) for _xmin, row in kept}
    assert rooms == {"2-11"}


def test_what_the_record_has_no_more_goes_out_of_the_rooms_that_are_loaded(
    carried: Carried, postgres: Postgres
) -> None:
    postgres.load(carried.half)
    postgres.psql(
        "-c",
        "INSERT INTO kense.held_entries VALUES ('2', 'aa', 1, 'F', 'c');"
        "INSERT INTO kense.visits (room, visit) VALUES ('2-11', 'foreign')",
    )
    postgres.load(carried.whole)
    assert postgres.ask("SELECT count(*) FROM kense.held_entries WHERE inst = 'aa'") == [("0",)]
    assert postgres.ask("SELECT count(*) FROM kense.visits WHERE visit = 'foreign'") == [("1",)]


def test_a_region_put_back_goes_on_and_takes_no_office_back(
    carried: Carried, postgres: Postgres
) -> None:
    postgres.load(carried.whole)
    offices = [row for row in figures(postgres)["cases"] if row[0] != "2"]
    postgres.load(carried.back)
    parcels = [(str(carried.parcels_of_back),)]
    assert postgres.ask("SELECT count(*) FROM kense.parcels") == parcels
    assert figures(postgres)["cases"] == offices
    postgres.load(carried.whole)  # of before it was put back: older now
    assert postgres.ask("SELECT count(*) FROM kense.parcels") == parcels


def test_every_table_and_column_says_where_it_comes_from(
    carried: Carried, postgres: Postgres
) -> None:
    postgres.load(carried.whole)
    unsaid = """
        SELECT c.relname, a.attname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
        WHERE c.relnamespace = 'kense'::regnamespace AND c.relkind = 'r' AND a.attnum >= 0
        AND col_description(c.oid, a.attnum) IS NULL
    """
    assert postgres.ask(unsaid) == []
    assert postgres.ask("SELECT obj_description('kense.cases'::regclass)")[0][0].startswith("Reg")


def test_nobody_is_named_in_any_file(carried: Carried) -> None:
    database = carried.region.desk.database
    secret = set()
    for sql in (
        "SELECT applicant, iin, phone FROM cases",
        "SELECT clerk_name, holder_name, representative FROM cases",
        "SELECT name, by_name, '' FROM handovers",
        "SELECT owner, address, skeleton FROM weapons",
        "SELECT name, name_ru, '' FROM staff",
        "SELECT proposal->>'note', proposal->>'document', '' FROM outcomes WHERE proposal <> ''",
        "SELECT words, '', '' FROM deviations WHERE ground <> ''",
    ):
        secret |= {value for row in database.rows(sql) for value in row if len(value) > 3}
    assert len(secret) > 4
    written = "".join(each.read_text() for each in carried.whole.glob("*.csv"))
    assert [value for value in secret if value in written] == []


def test_the_files_are_for_nobody_else(carried: Carried) -> None:
    modes = {stat.S_IMODE(each.stat().st_mode) for each in carried.whole.iterdir()}
    assert modes == {0o600}
    assert stat.S_IMODE(carried.whole.stat().st_mode) == 0o700


def test_the_same_record_gives_the_same_folder(carried: Carried, tmp_path: Path) -> None:
    (tmp_path / "two").mkdir()  # an empty one will do
    for name in ("one", "two"):
        write_warehouse(carried.region.desk, tmp_path / name)
    one, two = tmp_path / "one", tmp_path / "two"
    names = [each.name for each in one.iterdir()]
    differing = [each for each in names if (one / each).read_bytes() != (two / each).read_bytes()]
    assert differing == ["watermarks.csv"]  # that the first was written is an entry of the region
    marks = [(each / "watermarks.csv").read_text(encoding="utf-8") for each in (one, two)]
    lines = zip(*map(str.splitlines, marks), strict=True)
    ((was, now),) = [both for both in lines if len(set(both)) > 1]
    assert was.startswith(f"2,{carried.region.inst},")
    assert int(now.split(",")[2]) == int(was.split(",")[2]) + 1


def test_a_folder_with_something_in_it_is_left_alone(carried: Carried, tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    assert refused(lambda: write_warehouse(carried.region.desk, tmp_path)) == "warehouse-taken"
    assert [each.name for each in tmp_path.iterdir()] == ["mine.txt"]


def test_what_cannot_be_written_whole_is_not_there(
    carried: Carried, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken() -> str:
        raise OSError

    monkeypatch.setattr("desktop.services.warehouse.load_sql", broken)
    with pytest.raises(OSError):  # noqa: PT011  whatever the disk says
        write_warehouse(carried.region.desk, tmp_path / "out")
    assert list(tmp_path.iterdir()) == []


def test_only_who_sees_figures_and_the_region_writes_them(tmp_path: Path) -> None:
    with a_region(tmp_path / "region") as region:
        for role in ("analyst", "auditor", "clerk", "administrator"):
            staff.set_staff(region.desk, staff=role, name=role, post_kk="", post_ru="")
            staff.set_roles(region.desk, staff=role, roles=(role,))
        for role in ("analyst", "auditor"):
            write_warehouse(replace(region.desk, operator=role), tmp_path / role)
            assert (tmp_path / role / "load.sql").exists()
        for role in ("clerk", "administrator"):
            desk = replace(region.desk, operator=role)
            assert refused(partial(write_warehouse, desk, tmp_path / role)) == "not-allowed"
            assert not (tmp_path / role).exists()


def test_an_offices_record_is_carried_by_its_region(tmp_path: Path) -> None:
    with an_office(tmp_path / "office.kense", open_day=False) as desk:
        assert refused(lambda: write_warehouse(desk, tmp_path / "out")) == "not-a-region"
