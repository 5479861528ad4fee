"""What is confidential of a case is shown to its examiner and its head, to nobody else (D26)."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.models.facts import Evidence
from desktop.presenters.decisions_decision import decision_view
from desktop.presenters.decisions_draft import drafts_of
from desktop.presenters.decisions_words import open_case_view
from desktop.services import examining
from desktop.services.decision_desk import OpenCase, open_case
from desktop.services.desk import Desk
from tests.helpers.office import Clock, an_office
from tests.helpers.on_path import (
    HEAD,
    INSPECTOR,
    OTHER,
    TODAY,
    as_,
    assigned,
    examined,
    refuse,
    seen,
    staffed,
)

SECRET = "тексеру актісі"


@pytest.fixture
def clerk(tmp_path: Path) -> Iterator[Desk]:
    with an_office(tmp_path / "office.kense", Clock()) as desk:
        yield staffed(desk)


def laid_open(clerk: Desk, staff: str) -> OpenCase:
    """Return a case refused by what is here a confidential ground, as `staff` opens it."""
    case = assigned(clerk)
    inspector = as_(clerk, INSPECTOR)
    proof = Evidence(document=SECRET)
    examining.record_finding(
        inspector, seen=seen(clerk, case), kind="altered-weapon", evidence=proof
    )
    examined(clerk, case, refuse("item-1", "17.5"))
    opened = open_case(as_(clerk, staff), case)
    grounds = (replace(each, confidential=each.id == "17.5") for each in opened.standard.grounds)
    return replace(opened, standard=replace(opened.standard, grounds=tuple(grounds)))


def told(opened: OpenCase, staff: str) -> str:
    """Return all that the page says of a case."""
    view = open_case_view(opened, staff=staff, today=TODAY, may=lambda _command: True)
    drafts = drafts_of(opened.found)
    decision = decision_view(opened, drafts, "item-1", (), asked=False, may_write=True)
    return f"{view} {decision}"


@pytest.mark.parametrize("staff", [INSPECTOR, HEAD])
def test_the_examiner_and_the_head_read_what_it_rests_on(clerk: Desk, staff: str) -> None:
    assert SECRET in told(laid_open(clerk, staff), staff)


@pytest.mark.parametrize("staff", ["s1", OTHER])
def test_nobody_else_reads_it(clerk: Desk, staff: str) -> None:
    said = told(laid_open(clerk, staff), staff)
    assert SECRET not in said
    assert "17" in said
