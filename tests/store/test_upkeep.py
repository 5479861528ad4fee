import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.models.errors import Refusal
from desktop.models.facts import Fact, PaperPrinted, TicketCalled
from desktop.store import journal
from desktop.store.database import Database, open_database
from desktop.store.projection.applying import HANDLERS
from desktop.store.schema import record_tables
from desktop.store.upkeep import Report, check_database, check_start
from tests.helpers.facts import office_chosen, paper_issued, ticket_issued, window_set
from tests.helpers.journals import fill
from tests.helpers.randomness import seeded
from tests.store.recording import record, register

KEY = bytes(range(32))
PAGE = 4_096


def force(database: Database, *statements: str) -> None:
    """Change a database as somebody with a tool would, the journal's triggers taken away."""
    triggers = database.rows("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
    for name, _sql in triggers:
        database.rows(f'DROP TRIGGER "{name}"')
    for statement in statements:
        database.rows(statement)
    for _name, sql in triggers:
        database.rows(sql)


def codes(report: Report) -> list[tuple[str, str]]:
    return [(problem.code, problem.place) for problem in report.problems]


@pytest.fixture
def busy(office: Database) -> Database:
    """Return an office with three cases and a printed paper."""
    for sequence in (1, 2, 3):
        register(office, sequence)
    record(office, paper_issued("p1", "case-0001"), PaperPrinted(paper="p1", printer="HP"))
    return office


def entry(database: Database, n: int) -> str:
    return f"journal[{database.installation}, {n}]"


def test_a_sound_database_is_sound(busy: Database) -> None:
    report = check_database(busy)
    assert report.sound
    assert report.entries == 16
    assert check_start(busy).sound


def test_an_empty_database_is_sound(database: Database) -> None:
    assert check_database(database).sound
    assert check_start(database).sound


def test_nothing_is_left_beside_the_file(busy: Database) -> None:
    check_database(busy)
    assert sorted(each.name for each in busy.path.parent.iterdir()) == [
        "office.db",
        "office.db-wal",
    ]


def test_a_sealed_database_is_checked_without_a_plain_copy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.modules["desktop.store.replay"], "_CACHE_KIB", 1)
    seen: list[bytes] = []
    side = tmp_path / "office.db.checking"

    def look(*_step: object) -> None:
        seen.append(side.read_bytes() if side.exists() else b"")

    with open_database(tmp_path / "office.db", KEY, randomness=seeded()) as database:
        record(database, office_chosen(), window_set())
        fill(database, facts=300)
        assert check_database(database, progress=look).sound
    assert max(map(len, seen)) >= PAGE
    assert not any(b"SQLite format" in content for content in seen)


@pytest.mark.parametrize("left_out", HANDLERS)
def test_a_fact_nobody_projects_is_noticed(busy: Database, left_out: type[Fact]) -> None:
    """Drop one handler: every fact that happened must then be missed."""
    happened = {entry.head.split('"f":"')[1].split('"')[0] for entry in journal.entries(busy)}
    handlers = {**HANDLERS, left_out: lambda *_fact: None}
    assert check_database(busy, handlers=handlers).sound == (left_out.__name__ not in happened)


def test_a_projection_that_forgets_calls_is_named(busy: Database) -> None:
    handlers = {**HANDLERS, TicketCalled: lambda *_fact: None}
    problems = codes(check_database(busy, handlers=handlers))
    assert ("row-differs", "tickets[1]") in problems


@pytest.mark.parametrize(
    ("statement", "problem"),
    [
        ("UPDATE cases SET phone = '1' WHERE seq = 2", ("row-differs", "cases[2]")),
        ("DELETE FROM papers", ("row-missing", "papers[1]")),
        ("INSERT INTO switches VALUES ('a', 'b', 'c', 'd', 'e')", ("row-extra", "switches[a, b]")),
        ("DROP TABLE answers", ("table-missing", "answers")),
        ("DROP TRIGGER journal_refuses_delete", ("trigger-missing", "journal_refuses_delete")),
        ("DELETE FROM applications WHERE seq = 1", ("row-missing", "applications[1]")),
        ("PRAGMA foreign_keys = OFF; UPDATE items SET seq = 99 WHERE seq = 1",
         ("foreign-key", "items[None]")),
    ],
)  # fmt: skip
def test_a_table_changed_by_force_is_named(
    busy: Database, statement: str, problem: tuple[str, str]
) -> None:
    for each in statement.split("; "):
        busy.rows(each)
    assert problem in codes(check_database(busy))


def test_a_flipped_body_is_found_and_named(busy: Database) -> None:
    force(busy, "UPDATE journal SET body = replace(body, 'Тигр', 'Сайга') WHERE n = 6")
    assert ("body", entry(busy, 6)) in codes(check_database(busy))
    assert codes(check_start(busy)) == [("body", entry(busy, 6))]


def test_a_body_and_its_row_changed_together_are_still_found(busy: Database) -> None:
    force(
        busy,
        "UPDATE journal SET body = replace(body, 'Тигр', 'Сайга') WHERE n = 6",
        "UPDATE applications SET application = replace(application, 'Тигр', 'Сайга')",
        "UPDATE items SET fields = replace(fields, 'Тигр', 'Сайга')",
    )
    assert ("body", entry(busy, 6)) in codes(check_database(busy))


def test_a_deleted_entry_is_found(busy: Database) -> None:
    force(busy, "DELETE FROM journal WHERE n = 16")
    report = check_database(busy)
    assert ("row-differs", "papers[1]") in codes(report)


@pytest.mark.parametrize(
    ("statement", "next_one"),
    [
        ("DELETE FROM journal WHERE n = 1", 2),
        ("DELETE FROM journal WHERE n = 5", 6),
        ("DELETE FROM journal WHERE n = 15", 16),
    ],
)
def test_a_deleted_entry_in_the_middle_breaks_the_chain(
    busy: Database, statement: str, next_one: int
) -> None:
    force(busy, statement)
    assert ("number", entry(busy, next_one)) in codes(check_database(busy))
    assert ("number", entry(busy, next_one)) in codes(check_start(busy))


def test_entries_in_another_order_are_found(busy: Database) -> None:
    force(
        busy,
        "UPDATE journal SET n = -n WHERE n IN (4, 5)",
        "UPDATE journal SET n = 9 + n WHERE n < 0",
    )
    assert {code for code, _place in codes(check_database(busy))} >= {"head"}


def test_an_entry_about_another_record_than_its_fact_is_found(office: Database) -> None:
    record(office, ticket_issued("t1", 1))
    force(office, "UPDATE journal SET body = replace(body, 't1', 't2') WHERE n = 3")
    assert ("body", entry(office, 3)) in codes(check_database(office))


def test_an_old_page_put_back_is_found(place: Path) -> None:
    with open_database(place, randomness=seeded()) as database:
        record(database, office_chosen(), window_set())
        for sequence in range(1, 30):
            register(database, sequence)
    old = place.read_bytes()
    with open_database(place, randomness=seeded(2)) as database:
        for sequence in range(30, 60):
            register(database, sequence)
        truth = everything(database)
    new = place.read_bytes()
    changed = [
        page
        for page in range(1, len(old) // PAGE)
        if old[page * PAGE : (page + 1) * PAGE] != new[page * PAGE : (page + 1) * PAGE]
    ]
    unseen = [page for page in changed if not noticed(place, old, new, page, truth)]
    assert len(changed) > 10
    assert unseen == []


def noticed(place: Path, old: bytes, new: bytes, page: int, truth: list[object]) -> bool:
    """Replay one old page into the new file; tell whether it is found, if it matters.

    A page of an index table is no record: it may be old and the record whole.
    """
    start, end = page * PAGE, (page + 1) * PAGE
    place.write_bytes(new[:start] + old[start:end] + new[end:])
    try:
        with open_database(place, randomness=seeded(3)) as database:
            return not check_database(database).sound or everything(database) == truth
    except Refusal:
        return True


def everything(database: Database) -> list[object]:
    tables = ["journal", *record_tables(database.connection)]
    every = "SELECT * FROM {} NOT INDEXED ORDER BY 1, 2"
    return [database.rows(every.format(table)) for table in tables]


def test_a_flipped_bit_of_the_file_is_found(place: Path) -> None:
    with open_database(place, randomness=seeded()) as database:
        record(database, office_chosen(), window_set())
        register(database, 1)
    content = bytearray(place.read_bytes())
    at = content.index("Әбдірахманов".encode())
    content[at] ^= 1
    place.write_bytes(content)
    with open_database(place, randomness=seeded(2)) as database:
        assert not check_database(database).sound


def test_a_start_looks_at_the_last_thousand_only(database: Database) -> None:
    fill(database, facts=1_200)
    force(database, "UPDATE journal SET body = replace(body, '1', '2') WHERE n = 100")
    report = check_start(database)
    assert (report.entries, report.sound) == (1_000, True)
    assert not check_database(database).sound


def test_a_check_stops_after_a_hundred_problems(database: Database) -> None:
    fill(database, facts=500)
    force(database, "UPDATE journal SET salt = x'00'")
    report = check_database(database)
    assert len(report.problems) == 100


@pytest.mark.parametrize("stage", ["file", "facts", "tables"])
def test_a_check_can_be_cancelled_at_any_stage(
    database: Database, stage: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    upkeep = sys.modules["desktop.store.upkeep"]
    monkeypatch.setattr(upkeep, "_INSTRUCTIONS", 1)
    monkeypatch.setattr(upkeep, "_ROWS_AT_ONCE", 10)
    fill(database, facts=500)
    reached: list[str] = []
    report = check_database(
        database,
        progress=lambda at, _done, _total: reached.append(at),
        cancelled=lambda: reached[-1:] == [stage],
    )
    assert (report.cancelled, report.sound, report.problems) == (True, False, ())
    assert reached[-1] == stage


def test_progress_counts_every_fact(database: Database) -> None:
    done = fill(database, facts=500)
    steps: list[tuple[str, int, int]] = []
    check_database(database, progress=lambda *step: steps.append(step))
    assert ("facts", done, done) in steps
    assert [stage for stage, _done, _total in steps] == sorted(
        (stage for stage, _done, _total in steps), key=["file", "facts", "tables"].index
    )
    assert steps[-1][1] == steps[-1][2]


def test_the_desk_may_go_on_while_a_check_runs(busy: Database) -> None:
    with busy.beside() as desk:
        write: list[Callable[[], object]] = [lambda: register(desk, 4)]

        def work(*_step: object) -> None:
            if write:
                write.pop()()

        assert check_database(busy, progress=work).sound
    assert check_database(busy).entries == 20
