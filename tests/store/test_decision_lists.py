"""The lists of the page of decisions are walked by an index, and no further than they are shown."""

import datetime as dt
from collections.abc import Callable

import pytest

from desktop.store import decision_lists
from desktop.store.database import Database
from desktop.store.decision_lists import LISTS, CaseList, Whose
from desktop.store.handles import Reader
from tests.helpers.facts import OFFICE
from tests.store.recording import register

WHOSE = Whose(staff="i1", near=dt.date(2013, 11, 27), stages=("assigned",), permits=("invitation",))
INDEXES: dict[CaseList, str] = {
    **dict.fromkeys(LISTS, "cases_at_stage"),
    "mine": "cases_held",
    "near": "cases_open",
    "complained": "complaints_open",
}
ASKS: dict[str, Callable[[Reader, CaseList], object]] = {
    "rows": lambda reader, key: decision_lists.listed(reader, OFFICE, key, WHOSE),
    "count": lambda reader, key: decision_lists.count(reader, OFFICE, key, WHOSE),
}


@pytest.mark.parametrize("ask", ASKS)
@pytest.mark.parametrize("which", LISTS)
def test_a_list_is_walked_by_its_index(office: Database, which: CaseList, ask: str) -> None:
    register(office, 1)
    asked: list[str] = []
    office.connection.set_trace_callback(asked.append)
    ASKS[ask](office, which)
    office.connection.set_trace_callback(None)
    (sql,) = asked
    plan = " / ".join(row[3] for row in office.rows(f"EXPLAIN QUERY PLAN {sql}"))
    assert INDEXES[which] in plan, plan
    assert "SCAN cases" not in plan, plan
    assert "SCAN complaints" not in plan, plan
    assert "LIMIT" in sql


def test_what_is_registered_waits_to_be_laid_before_the_head(office: Database) -> None:
    case = register(office, 1)
    found = decision_lists.listed(office, OFFICE, "lay", WHOSE)
    assert [row.case for row in found] == [case]
    assert decision_lists.count(office, OFFICE, "lay", WHOSE) == 1
    assert decision_lists.listed(office, OFFICE, "mine", WHOSE) == []
    assert decision_lists.last_head(office, OFFICE) == ""
