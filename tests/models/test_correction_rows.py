"""Units, people and receipts added to a registered application, or taken out of it again (D39)."""

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.models.application import Application
from desktop.models.as_typed import draft_of
from desktop.models.correction import Correction, corrected
from desktop.models.correction_rows import Gone, RowEdits, is_added, left_out, opened
from desktop.models.draft import MAX_ROWS, Draft
from desktop.models.intake import application_of
from tests.helpers import drafts
from tests.helpers.standards import at, rules

ACT = "test-firing-act"
SECOND = {
    f"items.1.{name}": text
    for name, text in {**drafts.RIFLE, "model": "Сайга", "number": "С 7"}.items()
}
ADD_SECOND = RowEdits(added=frozenset({"items.1"}))
ROWS = ("items", "persons", "receipts")
SERIALS = ("ТГ 1", "ТГ 2", "ТГ 3", "ТГ 4", "ТГ 5")


def registered(draft: Draft) -> Application:
    return application_of(draft, rules(draft.service), at=at(10))


def correct(
    application: Application,
    typed: dict[str, str] | None = None,
    *,
    added: Iterable[str] = (),
    removed: Iterable[str] = (),
) -> Correction:
    edits = RowEdits(added=frozenset(added), removed=frozenset(removed))
    its = rules(application.service)
    return corrected(application, typed or {}, its, at=at(10), rows=edits)


def rifles(numbers: Iterable[str], *, act: Iterable[str] = ()) -> Draft:
    """Return a citizen with rifles of these numbers; of some the test-firing act is here."""
    draft = drafts.citizen(Draft(service="weapons")).with_text("purpose", "register")
    brought = set(act)
    for row, number in enumerate(numbers):
        draft = draft.with_row("items", {**drafts.RIFLE, "number": number})
        if number in brought:
            draft = draft.with_text(f"papers.{ACT}.items-{row}", "yes")
    return draft


def missing(application: Application) -> dict[str, tuple[int, ...]]:
    return {paper.document: paper.subjects for paper in application.missing}


def taken(application: Application) -> dict[str, tuple[int, ...]]:
    return {paper.document: paper.subjects for paper in application.taken}


def stands(found: Correction) -> Application:
    assert found.problems == ()
    assert found.application is not None
    return found.application


def test_a_forgotten_unit_is_added_with_its_duty_and_the_papers_it_lacks() -> None:
    before = registered(drafts.citizen_with_rifle(papers=True))
    found = correct(before, SECOND, added={"items.1"})
    now = stands(found)
    assert [(item.number, item.values["number"]) for item in now.items] == [
        (1, "ТГ 20418"),
        (2, "С 7"),
    ]
    assert missing(before).get(ACT) is None
    assert missing(now)[ACT] == (2,)
    assert taken(now)[ACT] == (1,)
    one, two = before.duties[0], now.duties[0]
    assert (one.charged, two.charged) == (1, 2)
    assert two.due > one.due
    assert {change.path for change in found.changes} == {
        f"duties.{one.duty}",
        f"missing.{ACT}",
        "missing.source-document",
    }
    (row,) = found.rows
    assert (row.group, row.number, row.done, row.papers) == ("items", 2, "added", ())
    assert row.values["model"] == "Сайга"
    assert now.term == before.term


def test_the_papers_of_a_forgotten_unit_that_are_here_are_taken_in_with_it() -> None:
    before = registered(drafts.citizen_with_rifle(papers=True))
    typed = {**SECOND, f"papers.{ACT}.items-1": "yes"}
    found = correct(before, typed, added={"items.1"})
    assert taken(stands(found))[ACT] == (1, 2)
    assert ACT not in missing(stands(found))
    assert found.rows[0].papers == (ACT,)
    assert [change.path for change in found.changes if change.path.startswith("papers.")] == []


def test_a_unit_entered_by_mistake_goes_with_its_paper_and_the_rest_moves_up() -> None:
    before = registered(rifles(SERIALS[:3], act=SERIALS[:2]))
    found = correct(before, removed={"items.0"})
    now = stands(found)
    assert [(item.number, item.values["number"]) for item in now.items] == [
        (1, "ТГ 2"),
        (2, "ТГ 3"),
    ]
    assert (taken(now)[ACT], missing(now)[ACT]) == ((1,), (2,))
    (row,) = found.rows
    assert (row.number, row.done, row.papers) == (1, "removed", (ACT,))
    assert row.values["number"] == "ТГ 1"
    assert now.duties[0].charged == 2


def test_a_paper_of_nothing_but_a_unit_taken_out_is_not_listed_as_a_further_one() -> None:
    draft = rifles(["ТГ 1"], act=["ТГ 1"]).with_row(
        "items", {**drafts.RIFLE, "kind": "smoothbore-hunting", "number": "Г 1"}
    )
    before = registered(draft)
    assert ACT in taken(before)
    assert ACT not in taken(stands(correct(before, removed={"items.0"})))


def test_a_field_beside_a_row_taken_out_is_corrected_where_it_stands() -> None:
    before = registered(rifles(SERIALS[:3]))
    found = correct(before, {"items.2.number": "ТГ 33"}, removed={"items.1"})
    assert [item.values["number"] for item in stands(found).items] == ["ТГ 1", "ТГ 33"]
    assert [(each.path, each.new) for each in found.changes if "items" in each.path] == [
        ("items.2.number", "ТГ 33")
    ]


def test_what_is_wrong_is_said_by_the_name_the_row_was_asked_under() -> None:
    before = registered(rifles(SERIALS[:2]))
    found = correct(
        before, {"items.2.kind": "rifled-hunting"}, added={"items.2"}, removed={"items.0"}
    )
    assert found.application is None
    assert "items.2.source" in {problem.path for problem in found.problems}


def test_the_last_unit_cannot_go_unless_another_comes() -> None:
    before = registered(drafts.citizen_with_rifle())
    assert [each.path for each in correct(before, removed={"items.0"}).problems] == ["items"]
    found = correct(before, SECOND, added={"items.1"}, removed={"items.0"})
    assert [item.values["model"] for item in stands(found).items] == ["Сайга"]


def test_a_forgotten_guard_is_counted_and_his_age_judged_by_the_day_of_registration() -> None:
    before = registered(drafts.guards(born=["12.03.1985"]))
    typed = {"persons.1.surname": "Жұмабаев", "persons.1.born": "01.01.2020"}
    wrong = correct(before, typed, added={"persons.1"})
    assert [problem.path for problem in wrong.problems] == ["persons.1.born"]
    found = correct(before, {**typed, "persons.1.born": "01.01.1990"}, added={"persons.1"})
    assert [person.surname for person in stands(found).persons] == ["Ахметов", "Жұмабаев"]
    assert missing(stands(found))["photos"] == (1, 2)


def test_a_forgotten_receipt_pays_what_was_short() -> None:
    draft = drafts.with_receipt(drafts.citizen_with_rifle(), "registration-duty-receipt", "100")
    before = registered(draft)
    typed = {
        "receipts.1.document": "registration-duty-receipt",
        "receipts.1.bank": "Халық банкі",
        "receipts.1.number": "9",
        "receipts.1.paid_on": "25.11.2013",
        "receipts.1.amount": "74",
    }
    now = stands(correct(before, typed, added={"receipts.1"}))
    assert [receipt.used for receipt in now.receipts] == [10_000, 7_300]
    again = stands(correct(now, removed={"receipts.0", "receipts.1"}))
    assert again.receipts == ()
    assert "registration-duty-receipt" in missing(again)
    assert "registration-duty-receipt" not in taken(again)


def test_rows_that_are_not_there_are_no_correction() -> None:
    before = registered(rifles(SERIALS[:2]))
    found = correct(before, added={"items.0", "items.x"}, removed={"items.7", "persons.0"})
    assert found.is_empty
    assert found.application == before


def test_no_more_rows_are_opened_than_a_draft_may_hold() -> None:
    draft = draft_of(registered(rifles(["ТГ 1"])), rules("weapons").standard)
    assert opened(draft, RowEdits(added=frozenset({f"items.{MAX_ROWS}"}))) == draft


def test_forgotten_rows_that_nobody_asked_for_are_none() -> None:
    draft = draft_of(registered(rifles(["ТГ 1"])), rules("weapons").standard)
    edits = RowEdits(added=frozenset({"items.3"}))
    assert opened(draft, edits).rows("items") == 4
    assert left_out(draft, edits).rows == (("items", 1), ("items", 2))


@given(
    st.lists(st.sampled_from(SERIALS), unique=True, min_size=1),
    st.sets(st.sampled_from(SERIALS)),
    st.lists(st.sampled_from(["С 1", "С 2", "С 3"]), unique=True),
    st.sets(st.sampled_from([*SERIALS, "С 1", "С 2", "С 3"])),
)
def test_a_correction_of_rows_is_what_registering_them_right_would_have_been(
    numbers: list[str], mistaken: set[str], forgotten: list[str], acts: set[str]
) -> None:
    right = [number for number in numbers if number not in mistaken] + forgotten
    if not right:
        return
    before = registered(rifles(numbers, act=acts))
    typed: dict[str, str] = {}
    for place, number in enumerate(forgotten, start=len(numbers)):
        row = {**drafts.RIFLE, "number": number}
        typed |= {f"items.{place}.{name}": text for name, text in row.items()}
        typed[f"papers.{ACT}.items-{place}"] = "yes" if number in acts else "no"
    found = correct(
        before,
        typed,
        added={f"items.{place}" for place in range(len(numbers), len(numbers) + len(forgotten))},
        removed={f"items.{row}" for row, number in enumerate(numbers) if number in mistaken},
    )
    assert stands(found) == registered(rifles(right, act=acts))
    assert len(found.rows) == len(forgotten) + len(mistaken & set(numbers))


@given(st.sets(st.tuples(st.sampled_from(ROWS), st.integers(0, 6))), st.data())
def test_a_field_finds_its_new_place_and_back(
    rows: set[tuple[str, int]], data: st.DataObject
) -> None:
    gone = Gone(rows=tuple(sorted(rows)))
    group, row = data.draw(st.sampled_from(ROWS)), data.draw(st.integers(0, 9))
    path = f"{group}.{row}.number"
    if group != "receipts" and data.draw(st.booleans()):
        path = f"papers.{ACT}.{group}-{row}.number"
    after = gone.after(path)
    assert (after is None) == ((group, row) in rows)
    assert after is None or gone.before(after) == path


@pytest.mark.parametrize(
    "path", ["items", "items.#", "person.surname", f"papers.{ACT}", "term.due"]
)
def test_what_belongs_to_no_row_is_called_as_before(path: str) -> None:
    gone = Gone(rows=(("items", 0), ("persons", 0)))
    assert (gone.after(path), gone.before(path)) == (path, path)
    assert not is_added(Draft(service="weapons"), path)
