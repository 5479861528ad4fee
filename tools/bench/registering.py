"""Registering a case, durably, beside the standard library writing the very same rows."""

from collections.abc import Iterator
from itertools import groupby, islice
from operator import itemgetter
from pathlib import Path
from typing import Final

from desktop.models import moments
from desktop.models.chain import Deed, read_head
from desktop.models.facts import CaseRegistered, Fact, PaperIssued
from desktop.services import intake
from desktop.store import desk as desk_tables
from desktop.store import journal
from desktop.store.codec import decode
from desktop.store.database import Database, open_database
from desktop.store.foreign import deed_of
from desktop.store.unit_of_work import unit_of_work
from tests.helpers.randomness import seeded
from tools.bench import plain
from tools.bench.figures import MILLI, Figure, p50, seconds
from tools.bench.office import WINDOW, drafts, office, served

CASES: Final = 300
WARM: Final = 20  # not counted

Transaction = list[tuple[Deed, Fact]]


def measure(folder: Path) -> Iterator[Figure]:
    """Yield the figure: facts that services made, recorded in one transaction each."""
    transactions = registrations(folder, CASES + WARM)
    ours: list[float] = []
    theirs: list[float] = []
    yardstick = plain.open_plain(folder / "plain.db")
    with open_database(folder / "again.kense", randomness=seeded()) as database:
        for facts in transactions:
            case = next((fact for _, fact in facts if isinstance(fact, CaseRegistered)), None)
            if case is None:
                record(database, facts)
                continue
            _prepare(database, yardstick, case.visit)
            after = journal.length(database)
            ours.append(seconds(record, database, facts))
            (paper,) = (fact.paper for _, fact in facts if isinstance(fact, PaperIssued))
            rows = list(plain.of_registration(database, case.case, paper, after=after))
            theirs.append(seconds(plain.write, yardstick, rows))
    yardstick.close()
    yield Figure(
        figure="registering a case, durable, p50 ÷ plain sqlite3 writing the same rows",
        value=p50(ours[WARM:]) * MILLI,
        unit="ms",
        yardstick=p50(theirs[WARM:]) * MILLI,
        limit=2.5,
        of_ratio=True,
    )


def registrations(folder: Path, count: int) -> list[Transaction]:
    """Return what services recorded of as many registrations, a list of facts a transaction."""
    with office(folder) as desk:
        for draft in islice(drafts(desk), count):
            ticket, _visit = served(desk, draft)
            intake.register(desk, ticket=ticket, draft=draft)
        entries = [(entry, read_head(entry.head)) for entry in journal.entries(desk.database)]
    told = [
        (head["tx"], deed_of(head), decode(str(head["f"]), int(head["v"]), entry.body))
        for entry, head in entries
        if head is not None
    ]
    return [[(deed, fact) for _, deed, fact in group] for _, group in groupby(told, itemgetter(0))]


def record(database: Database, facts: Transaction) -> None:
    """Record the facts of one use case, as it did; a registration drops the draft too."""
    deed = facts[0][0]
    at = moments.from_text(deed.at)
    with unit_of_work(database, at=at, by=deed.by, office=deed.office) as work:
        for _, fact in facts:
            work.record(fact)
        if any(isinstance(fact, CaseRegistered) for _, fact in facts):
            desk_tables.delete_draft(database, window=WINDOW)


def lay_draft(database: Database, visit: str) -> None:
    """Let a draft of the visit lie on the desk, as one does before each registration."""
    desk_tables.save_draft(
        database, window=WINDOW, visit=visit, draft="{}", saved_at=moments.from_text(_AT)
    )


def _prepare(database: Database, yardstick: plain.Connection, visit: str) -> None:
    """Let a draft lie on the desk, and give the yardstick the visit that will end."""
    lay_draft(database, visit)
    tables = [
        plain.copied(database, "tickets", "visit = ?", visit),
        plain.copied(database, "visits", "visit = ?", visit),
        plain.copied(database, "desk_drafts", "visit = ?", visit),
    ]
    plain.write(yardstick, tables)


_AT: Final = "2013-11-25T09:30:00+06:00"
