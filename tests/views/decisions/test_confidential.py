"""A confidential inquiry on the page of decisions: who was asked what, few read (D26)."""

import pytest

from desktop.services import inquiries
from desktop.services.inquiries import NewInquiry
from tests.helpers.on_path import HEAD, INSPECTOR, OTHER, TODAY, as_, assigned, seen, whole
from tests.views.decisions.conftest import Deciding


@pytest.fixture
def case(deciding: Deciding) -> str:
    """Let the inspector ask what nobody else is to know."""
    found = assigned(deciding.desk)
    new = NewInquiry(
        kind="information", to="ҰҚК", question="Мәлімет", answer_by=TODAY, confidential=True
    )
    inquiries.ask(as_(deciding.desk, INSPECTOR), seen=seen(deciding.desk, found), new=new)
    return found


def listed(deciding: Deciding) -> tuple[str, str]:
    """Return whom and about what the only awaited answer is said to be."""
    deciding.page.narrow_to("asked")
    deciding.desktop.kense.settle()
    (row,) = deciding.page.lists.rows.rows()
    return row.line.applicant, row.line.about


@pytest.mark.parametrize("staff", [INSPECTOR, HEAD])
def test_its_examiner_and_its_head_read_whom_and_what(
    deciding: Deciding, case: str, staff: str
) -> None:
    assert whole(deciding.desk, case).waits_for
    deciding.sit_down(staff)
    to, about = listed(deciding)
    assert to == "ҰҚК"
    assert about.endswith("Мәлімет")


@pytest.mark.parametrize("staff", ["s1", OTHER])
def test_others_are_told_that_it_waits_and_no_more(
    deciding: Deciding, case: str, staff: str
) -> None:
    deciding.sit_down(staff)
    to, about = listed(deciding)
    assert to == "құпия"
    assert "Мәлімет" not in about
    assert whole(deciding.desk, case).waits_for


def test_no_other_inspector_begins_to_answer_it(deciding: Deciding, case: str) -> None:
    deciding.sit_down(OTHER)
    listed(deciding)
    deciding.press("↓", "F7")
    assert not deciding.page.sheet.isVisible()
    number = whole(deciding.desk, case).row.number
    assert deciding.said == f"{number}: бұл сұрау құпия: орындаушы мен басшыға ғана."
