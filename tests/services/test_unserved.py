"""Whom the standard does not serve: granted nothing, answered in writing (D11, D12)."""

import pytest

from desktop.models.decision import ItemDecision
from desktop.models.facts import CaseEnded
from desktop.services import deciding, ending, intake, path
from desktop.services.desk import Desk
from desktop.store import case_events
from desktop.store.upkeep import check_database
from tests.helpers.drafts import private_invitation
from tests.helpers.on_path import (
    HEAD,
    INSPECTOR,
    TODAY,
    as_,
    assigned,
    refuse,
    seen,
    staffed,
    whole,
)
from tests.helpers.refused import refused
from tests.helpers.visits import served


@pytest.fixture(autouse=True)
def _staffed(desk: Desk) -> None:
    staffed(desk)


def tourist(desk: Desk) -> str:
    """Return an invitation for tourism that a private person insisted on (D12)."""
    draft = private_invitation().with_texts({"purpose": "tourism", "insisted": "yes"})
    case = intake.register(desk, ticket=served(desk, "invitations.hand-in").id, draft=draft).case
    path.lay_before_head(desk, seen=[seen(desk, case)], head=HEAD)
    path.assign(as_(desk, HEAD), seen=[seen(desk, case)], to=INSPECTOR)
    return case


def answer(desk: Desk, case: str) -> None:
    ending.end_case(
        desk,
        seen=seen(desk, case),
        ending="answered",
        document="жазбаша жауап",
        number="3/1301",
        date=TODAY,
    )


def test_he_is_granted_nothing_and_answered_in_writing(desk: Desk) -> None:
    case = tourist(desk)
    inspector, now = as_(desk, INSPECTOR), seen(desk, case)
    granted = ItemDecision(item="item-1", outcome="granted")
    assert (
        refused(lambda: deciding.propose(inspector, seen=now, decisions=[granted]))
        == "grant-not-covered"
    )
    answer(inspector, case)
    assert whole(desk, case).row.stage == "closed"
    last = case_events.events(desk.database, case)[-1].fact
    assert isinstance(last, CaseEnded)
    assert (last.ending, last.number, last.date) == ("answered", "3/1301", TODAY)
    assert check_database(desk.database).sound


def test_whom_the_standard_serves_gets_a_decision(desk: Desk) -> None:
    case = assigned(desk)
    assert refused(lambda: answer(desk, case)) == "answer-not-due"
    inspector = as_(desk, INSPECTOR)
    deciding.propose(inspector, seen=seen(desk, case), decisions=[refuse("item-1", "17.5")])
    assert whole(desk, case).row.stage == "assigned"
