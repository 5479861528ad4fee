"""Registering a case into a sealed record, beside the same facts into a plain one of ours."""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Final

from desktop.models.facts import CaseRegistered
from desktop.store.database import Database, open_database
from tests.helpers.randomness import seeded
from tools.bench.figures import MILLI, Figure, p50, seconds
from tools.bench.registering import CASES, WARM, Transaction, lay_draft, record, registrations

KEY: Final = seeded(29)(32)


def measure(folder: Path, *, cases: int = CASES, warm: int = WARM) -> Iterator[Figure]:
    """Yield the figure: each registration is recorded in both, one right after the other."""
    transactions = registrations(folder, cases + warm)
    spent: dict[str, list[float]] = {"plain": [], "sealed": []}
    with ExitStack() as opened:
        records = {
            name: opened.enter_context(
                open_database(folder / f"{name}.kense", key, randomness=seeded())
            )
            for name, key in (("plain", None), ("sealed", KEY))
        }
        for facts in transactions:
            for name, database in records.items():
                spent[name] += _timed(database, facts)
    yield Figure(
        figure="registering a case, durable, p50: sealed ÷ our own unsealed",
        value=p50(spent["sealed"][warm:]) * MILLI,
        unit="ms",
        yardstick=p50(spent["plain"][warm:]) * MILLI,
        limit=2.5,
        of_ratio=True,
    )


def _timed(database: Database, facts: Transaction) -> Iterator[float]:
    """Record the facts of one use case; yield how long that took where it is a registration."""
    case = next((fact for _, fact in facts if isinstance(fact, CaseRegistered)), None)
    if case is None:
        record(database, facts)
        return
    lay_draft(database, case.visit)
    yield seconds(record, database, facts)
