"""What is typed of a case and not written down yet is its writer's own: nobody else's, or loses."""

import pytest

from desktop.services import deciding, decision_drafts
from desktop.services.decision_desk import open_case
from desktop.services.decision_drafts import NOTHING, Kept
from desktop.services.desk import Desk
from tests.helpers.on_path import (
    HEAD,
    INSPECTOR,
    as_,
    assigned,
    checked,
    grant,
    refuse,
    seen,
    staffed,
)

GRANTED = Kept(decisions=(grant(),))
REFUSED = Kept(decisions=(refuse("item-1", "17.5"),))


@pytest.fixture(autouse=True)
def _staffed(desk: Desk) -> None:
    staffed(desk)


def test_two_who_type_in_one_case_do_not_write_over_each_other(desk: Desk) -> None:
    case = assigned(desk)
    inspector, head = as_(desk, INSPECTOR), as_(desk, HEAD)
    decision_drafts.keep(inspector, case=case, typed=REFUSED)
    decision_drafts.keep(head, case=case, typed=GRANTED)
    assert open_case(inspector, case).typed == REFUSED
    assert open_case(head, case).typed == GRANTED


def test_writing_down_forgets_what_the_writer_typed_and_nothing_of_another(desk: Desk) -> None:
    case = checked(desk, assigned(desk))
    inspector, head = as_(desk, INSPECTOR), as_(desk, HEAD)
    decision_drafts.keep(inspector, case=case, typed=REFUSED)
    decision_drafts.keep(head, case=case, typed=GRANTED)
    deciding.propose(inspector, seen=seen(desk, case), decisions=REFUSED.decisions)
    assert decision_drafts.kept(inspector, case=case) == NOTHING
    assert decision_drafts.kept(head, case=case) == GRANTED
