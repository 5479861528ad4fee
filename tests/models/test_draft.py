"""A draft keeps every field as typed, through rows that come and go."""

from hypothesis import given
from hypothesis import strategies as st

from desktop.models.draft import MAX_ROWS, Draft


def a_draft() -> Draft:
    draft = Draft(service="weapons").with_text("person.surname", "Қасымов")
    for number in ("А-1", "Б-2", "В-3"):
        draft = draft.with_row("items", {"number": number})
    return draft


def test_an_empty_text_clears_its_field() -> None:
    draft = a_draft().with_text("person.surname", "")
    assert draft.text("person.surname") == ""
    assert "person.surname" not in draft.values


def test_a_draft_is_never_changed_in_place() -> None:
    before = a_draft()
    before.with_text("person.surname", "Серікова")
    assert before.text("person.surname") == "Қасымов"


def test_a_row_taken_out_moves_those_below_it_up() -> None:
    draft = a_draft().without_row("items", 1)
    assert [draft.row("items", row)["number"] for row in range(draft.rows("items"))] == [
        "А-1",
        "В-3",
    ]


def test_the_ticks_of_a_row_go_and_move_with_it() -> None:
    draft = a_draft().with_texts(
        {
            "papers.test-firing-act.items-1": "yes",
            "papers.test-firing-act.items-2": "yes",
            "papers.test-firing-act.persons-2": "yes",
            "papers.test-firing-act.number": "96",
        }
    )
    left = draft.without_row("items", 1)
    assert left.yes("papers.test-firing-act.items-1")
    assert not left.yes("papers.test-firing-act.items-2")
    assert left.yes("papers.test-firing-act.persons-2")
    assert left.text("papers.test-firing-act.number") == "96"


def test_a_row_that_is_not_there_cannot_be_taken_out() -> None:
    assert a_draft().without_row("items", 3) == a_draft()
    assert a_draft().without_row("items", -1) == a_draft()


def test_a_draft_holds_no_more_rows_than_a_case_may() -> None:
    draft = Draft(service="weapons", values={"items.#": str(MAX_ROWS)})
    assert draft.with_row("items").rows("items") == MAX_ROWS
    assert Draft(service="weapons", values={"items.#": "99999"}).rows("items") == MAX_ROWS
    assert Draft(service="weapons", values={"items.#": "x"}).rows("items") == 0


@given(st.integers(1, 12), st.data())
def test_taking_rows_out_in_any_order_keeps_the_others_in_order(
    count: int, data: st.DataObject
) -> None:
    draft = Draft(service="weapons")
    expected = [str(number) for number in range(count)]
    for number in expected:
        draft = draft.with_row("persons", {"surname": number})
    for _ in range(data.draw(st.integers(0, count))):
        row = data.draw(st.integers(0, len(expected) - 1))
        draft = draft.without_row("persons", row)
        expected.pop(row)
    rows = range(draft.rows("persons"))
    assert [draft.row("persons", row)["surname"] for row in rows] == expected
