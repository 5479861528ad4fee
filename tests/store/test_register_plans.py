"""What the register and the page of the day ask is answered by an index, never by all of it."""

import datetime as dt
from collections.abc import Callable
from functools import partial

import pytest

from desktop.store import cases
from desktop.store.cases import Filter
from desktop.store.database import Database
from tests.helpers.facts import DAY
from tests.store.recording import register

TOMORROW = DAY + dt.timedelta(days=1)


def plan(database: Database, ask: Callable[[], object]) -> str:
    """Return how SQLite answers what `ask` asks."""
    asked: list[str] = []
    database.connection.set_trace_callback(asked.append)
    ask()
    database.connection.set_trace_callback(None)
    (sql,) = asked
    return " / ".join(row[3] for row in database.rows(f"EXPLAIN QUERY PLAN {sql}"))


@pytest.mark.parametrize(
    ("narrow", "index"),
    [
        (Filter(safe_until=DAY, order="due-first"), "cases_open"),
        (Filter(due_until=DAY), "cases_undecided"),
        (Filter(decided_late=True), "cases_late"),
        (Filter(safe_from=DAY, safe_until=TOMORROW, order="due-first"), "cases_open"),
        (Filter(short_of_papers=True, order="due-first"), "cases_open"),
        (Filter(has_papers=True, order="due-first"), "cases_open"),
        (Filter(stage="closed", order="due-last"), "cases_closed"),
        (Filter(from_day=DAY, to_day=DAY), "cases_of_day"),
        (Filter(service="invitations"), "cases_of_service"),
        (Filter(office="2-11"), "cases_of_office"),
        (Filter(order="office"), "cases_of_office"),
        (Filter(decision="refused"), "cases_by_decision"),
        (Filter(weapon="rifled-hunting"), "items_of_kind"),
        (Filter(citizenship="RUS"), "items_of_citizenship"),
    ],
)
def test_a_narrowed_register_is_walked_by_its_index(
    office: Database, narrow: Filter, index: str
) -> None:
    register(office, 1)
    for ask in (cases.page, cases.ids, cases.count):
        said = plan(office, partial(ask, office, narrow))
        assert index in said, said
    if narrow.order != "newest":
        assert "TEMP B-TREE" not in plan(office, partial(cases.page, office, narrow))


def test_the_newest_come_without_sorting(office: Database) -> None:
    register(office, 1)
    for narrow in (
        Filter(),
        Filter(service="weapons"),
        Filter(office="2-11"),
        Filter(order="oldest"),
        Filter(order="office"),
        Filter(decision="granted"),
    ):
        assert "TEMP B-TREE" not in plan(office, partial(cases.page, office, narrow))


def test_what_is_due_comes_by_its_term_and_then_by_its_turn(office: Database) -> None:
    for sequence in (1, 2, 3):
        register(office, sequence)
    rows = cases.page(office, Filter(is_open=True, order="due-first"))
    assert [row.sequence for row in rows] == [1, 2, 3]
    rows = cases.page(office, Filter(is_open=True, order="due-last"))
    assert [row.sequence for row in rows] == [3, 2, 1]
