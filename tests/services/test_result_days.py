"""A permit has a day: what is cleared or half typed on the sheet is refused, not computed (D27)."""

import pytest

from desktop.models.errors import Refusal
from desktop.models.facts import ResultIssued
from desktop.models.granting import Days
from desktop.presenters.case_acts_grant import MakeResults
from desktop.presenters.case_acts_view import Typed
from desktop.services import results
from desktop.services.desk import Desk
from tests.helpers.on_path import INSPECTOR, as_, decided, grant, seen, staffed, whole


@pytest.fixture(autouse=True)
def _people(desk: Desk) -> None:
    staffed(desk)


def issued(desk: Desk, case: str) -> list[ResultIssued]:
    return [each.issued for each in whole(desk, case).results]


def test_a_permit_without_a_day_is_not_made(desk: Desk) -> None:
    case = decided(desk, grant())
    with pytest.raises(Refusal, match="result-without-day"):
        results.grant_results(
            as_(desk, INSPECTOR),
            seen=seen(desk, case),
            entered=[results.Entered(key="item-1", days=Days())],
        )
    assert issued(desk, case) == []


@pytest.mark.parametrize(("field", "typed"), [("until", ""), ("until", "2511"), ("fired", "2511")])
def test_a_day_cleared_or_half_typed_on_the_sheet_is_refused_and_not_computed(
    desk: Desk, field: str, typed: str
) -> None:
    case = decided(desk, grant())
    act = MakeResults(as_(desk, INSPECTOR), case)
    said = Typed(texts=((f"item-1.{field}", typed),), asked=True)
    with pytest.raises(Refusal, match="result-without-day"):
        act.carry_out(as_(desk, INSPECTOR), said)
    assert issued(desk, case) == []
    if not typed:
        asks = {ask.key: ask for group in act.view(said).groups for ask in group.asks}
        assert asks["item-1.until"].message


def test_a_test_firing_that_was_cleared_is_none(desk: Desk) -> None:
    case = decided(desk, grant())
    act = MakeResults(as_(desk, INSPECTOR), case)
    act.carry_out(as_(desk, INSPECTOR), Typed(texts=(("item-1.fired", ""),)))
    (permit,) = issued(desk, case)
    assert permit.test_firing_on is None
    assert permit.valid_until is not None
