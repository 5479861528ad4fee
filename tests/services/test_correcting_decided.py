"""A misspelling found once it is decided, before its permit is made, costs no form (D39)."""

import pytest

from desktop.models.errors import Refusal
from desktop.services import correcting, ending, results, staff
from desktop.services.desk import Desk
from desktop.services.papers import paper_pdf
from desktop.store import papers as paper_rows
from desktop.store.upkeep import check_database
from tests.helpers.on_path import (
    HEAD,
    INSPECTOR,
    as_,
    assigned,
    decided,
    grant,
    refuse,
    seen,
    signed,
    staffed,
    whole,
)
from tests.helpers.refused import refused
from tests.printing.reading import pages_of


@pytest.fixture(autouse=True)
def _staffed(desk: Desk) -> None:
    staffed(desk)


def correct(desk: Desk, case: str, by: str = HEAD, **typed: str) -> str:
    """Put fields of a case right; return its talon."""
    texts = {path.replace("__", "."): text for path, text in typed.items()}
    return correcting.correct(
        as_(desk, by), seen=seen(desk, case), typed=texts, reason="тегі қате жазылған"
    )


def test_the_permit_is_made_as_it_was_put_right_by_the_first_number(desk: Desk) -> None:
    case = decided(desk, grant())
    before = signed(desk, case)
    talon = correct(desk, case, person__surname="Қасымбеков")
    assert (whole(desk, case).row.stage, signed(desk, case)) == ("decided", before)
    row = paper_rows.paper(desk.database, talon)
    assert row is not None
    assert row.kind == "talon-corrected"
    results.grant_results(as_(desk, INSPECTOR), seen=seen(desk, case))
    (made,) = whole(desk, case).results
    assert made.issued.number == "2013/0001"
    assert "Қасымбеков Төлеген" in pages_of(paper_pdf(desk, paper=made.issued.paper))[0]
    assert check_database(desk.database).sound


def test_it_is_the_head_s_on_the_day_itself_too(desk: Desk) -> None:
    staff.set_staff(desk, staff="k1", name="Сейтова Айжан", post_kk="маман", post_ru="")
    staff.set_roles(desk, staff="k1", roles=["clerk"])
    case = decided(desk, grant())
    told = refused(lambda: correct(desk, case, "k1", person__surname="Қасымбеков"))
    assert told == "not-allowed"


@pytest.mark.parametrize(
    "typed",
    [
        {"items__0__kind": "gas"},
        {"person__born": "12.03.1999"},
    ],
)
def test_what_the_decision_rests_on_is_not_put_right_as_words(
    desk: Desk, typed: dict[str, str]
) -> None:
    case = decided(desk, grant())
    before = whole(desk, case).application
    assert refused(lambda: correct(desk, case, **typed)) in {"words-alone", "correction-hindered"}
    assert whole(desk, case).application == before


def test_a_number_of_a_weapon_is_words(desk: Desk) -> None:
    case = decided(desk, grant())
    correct(desk, case, items__0__number="ТГ 99999")
    assert whole(desk, case).application.items[0].values["number"] == "ТГ 99999"


def test_where_nothing_was_granted_nothing_is_left_to_put_right(desk: Desk) -> None:
    case = decided(desk, refuse("item-1", "17.5"))
    with pytest.raises(Refusal, match="case-past-change"):
        correct(desk, case, person__surname="Қасымбеков")
    assert not correcting.may_correct(desk, case)


def test_what_ended_without_a_decision_stays(desk: Desk) -> None:
    case = assigned(desk)
    ending.void_case(as_(desk, HEAD), seen=seen(desk, case), reason="қате")
    assert not correcting.may_correct(desk, case)
