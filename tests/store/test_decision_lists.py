"""The lists of the page of decisions are walked by an index, and no further than they are shown."""

from collections.abc import Callable

import pytest

from desktop.store import decision_lists
from desktop.store.database import Database
from desktop.store.decision_lists import LISTS, ListKey
from desktop.store.handles import Reader
from tests.helpers.facts import OFFICE
from tests.store.recording import register

INDEXES = dict.fromkeys(LISTS, "cases_at_stage") | {"mine": "cases_held"}
ASKS: dict[str, Callable[[Reader, ListKey], object]] = {
    "rows": lambda reader, key: decision_lists.listed(reader, OFFICE, key, staff="i1"),
    "count": lambda reader, key: decision_lists.count(reader, OFFICE, key, staff="i1"),
}


@pytest.mark.parametrize("ask", ASKS)
@pytest.mark.parametrize("which", LISTS)
def test_a_list_is_walked_by_its_index(office: Database, which: ListKey, ask: str) -> None:
    register(office, 1)
    asked: list[str] = []
    office.connection.set_trace_callback(asked.append)
    ASKS[ask](office, which)
    office.connection.set_trace_callback(None)
    (sql,) = asked
    plan = " / ".join(row[3] for row in office.rows(f"EXPLAIN QUERY PLAN {sql}"))
    assert INDEXES[which] in plan, plan
    assert "LIMIT" in sql


def test_what_is_registered_waits_to_be_laid_before_the_head(office: Database) -> None:
    case = register(office, 1)
    found = decision_lists.listed(office, OFFICE, "lay", staff="i1")
    assert [row.case for row in found] == [case]
    assert decision_lists.count(office, OFFICE, "lay", staff="i1") == 1
    assert decision_lists.listed(office, OFFICE, "mine", staff="i1") == []
    assert decision_lists.last_head(office) == ""
