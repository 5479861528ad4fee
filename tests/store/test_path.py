"""Where cases are is answered by an index, and one case is read with all of its path."""

from collections.abc import Callable

import pytest

from desktop.models.facts import CaseFileMade, DecisionSetAside, HandedOver
from desktop.store import path, promised, results
from desktop.store.database import Database
from desktop.store.handles import Reader
from tests.helpers.facts import DAY, OFFICE
from tests.helpers.path_facts import INSPECTOR, examples
from tests.store.recording import record, register


@pytest.mark.parametrize(
    ("ask", "index"),
    [
        (lambda reader: path.held_by(reader, OFFICE, "i1"), "cases_held"),
        (lambda reader: path.held_by(reader, OFFICE, "i1", stage="assigned"), "cases_held"),
        (lambda reader: path.at_stage(reader, OFFICE, "with-head"), "cases_at_stage"),
        (lambda reader: path.uncollected(reader, OFFICE), "cases_at_stage"),
        (lambda reader: path.uncollected(reader, OFFICE, before=DAY), "cases_at_stage"),
        (lambda reader: path.away(reader, OFFICE), "departures_open"),
        (lambda reader: path.unanswered(reader, OFFICE), "inquiries_open"),
        (lambda reader: path.count_unanswered(reader, OFFICE, limit=9), "inquiries_open"),
        (lambda reader: results.on_blank(reader, OFFICE, "permit", "0004411"), "results_on_blank"),
        (lambda reader: path.term_untold(reader, OFFICE), "term_changes_untold"),
        (
            lambda reader: promised.running_over(reader, OFFICE, first=DAY, last=DAY),
            "cases_at_stage",
        ),
    ],
)
def test_a_list_is_walked_by_its_index(
    office: Database, ask: Callable[[Reader], object], index: str
) -> None:
    register(office, 1)
    asked: list[str] = []
    office.connection.set_trace_callback(asked.append)
    ask(office)
    office.connection.set_trace_callback(None)
    (sql,) = asked
    plan = " / ".join(row[3] for row in office.rows(f"EXPLAIN QUERY PLAN {sql}"))
    assert index in plan, plan


def test_one_case_is_read_with_all_that_happened_on_its_path(office: Database) -> None:
    case = register(office, 1)
    facts = [each for each in examples(case) if not isinstance(each, DecisionSetAside)]
    record(office, *facts)
    found = path.whole(office, case)
    assert found is not None
    beside = [each for each in facts if isinstance(each, CaseFileMade)]  # it changes nothing
    assert beside
    assert found.row.revision == len(facts) - len(beside)
    assert [each.on_paper for each in found.assignments] == [True, True]
    assert found.examined is not None
    assert found.examined.by == INSPECTOR
    assert [each.missing for each in found.completeness] == [("test-firing-act",)]
    assert [each.stands for each in found.findings] == [False]
    (inquiry,) = found.inquiries
    assert (inquiry.reminders, inquiry.answer, inquiry.items) == (1, "сейф бар", ("item-1",))
    assert [each.kind for each in found.term_changes] == ["term-switched", "due-moved"]
    assert [each.inventory for each in found.departures] == [("өтініш", "екі фотосурет")]
    states = [(each.handed_on, each.state) for each in found.results]
    assert states == [(DAY, "handed"), (None, "annulled"), (DAY, "replaced")]
    assert [each.told_to for each in found.notices] == ["+7 700 000 00 01"]
    (handed,) = found.handovers
    assert handed.handed == next(each for each in facts if isinstance(each, HandedOver))
    assert (found.row.stage, found.row.holder, found.row.held_since) == ("closed", "", None)


def test_set_aside_it_is_read_as_examined_anew(office: Database) -> None:
    case = register(office, 1)
    *facts, anew = examples(case)
    assert isinstance(anew, DecisionSetAside)
    record(office, *facts)
    before = path.whole(office, case)
    record(office, anew)
    after = path.whole(office, case)
    assert before is not None
    assert after is not None
    assert (after.row.stage, after.row.holder) == ("assigned", anew.to.staff)
    assert (after.row.decision, after.row.decided_on, after.row.due) == ("", None, anew.term.due)
    assert (len(before.completeness), after.completeness) == (1, ())  # papers are checked anew
    assert (after.findings, after.inquiries) == (before.findings, before.inquiries)
