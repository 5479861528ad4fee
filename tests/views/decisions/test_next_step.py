"""F9 takes a case on at every stage of its path; the list offers only what can be done (W-14)."""

import datetime as dt

import pytest

from desktop.services import department, intake, path
from tests.helpers.drafts import private_invitation
from tests.helpers.on_path import (
    HEAD,
    INSPECTOR,
    as_,
    assigned,
    decided,
    examined,
    grant,
    seen,
    whole,
)
from tests.helpers.visits import served
from tests.views.decisions.conftest import Deciding

TODAY = dt.date(2013, 11, 25)
BACK = {"number": "9/1", "date": "25112013", "signer": "Омаров Қайрат", "post": "бастық"}


@pytest.fixture
def away(deciding: Deciding) -> str:
    desk = deciding.desk
    case = assigned(desk)
    examined(desk, case, grant())
    department.send(
        as_(desk, INSPECTOR), seen=[seen(desk, case)], to="ІІД", number="3/77", on=TODAY
    )
    return case


def test_what_is_away_comes_back_by_the_same_key(deciding: Deciding, away: str) -> None:
    deciding.sit_down(INSPECTOR)
    deciding.open(away)
    deciding.press("F9")
    assert deciding.page.sheet.isVisible()
    for _field in range(12):
        asked = deciding.page.sheet.part_in_focus
        if asked == "finish":
            break
        deciding.type(BACK.get(asked, ""))
        deciding.press("Enter")
    deciding.press("F9")
    found = whole(deciding.desk, away)
    assert (found.row.stage, found.row.decision) == ("decided", "granted"), deciding.said
    assert found.departures[0].signer_name == "Омаров Қайрат"


def test_results_of_what_is_decided_are_made_by_the_same_key(deciding: Deciding) -> None:
    case = decided(deciding.desk, grant())
    deciding.sit_down(INSPECTOR)
    deciding.open(case)
    deciding.press("F9", "F9", "F9")
    assert whole(deciding.desk, case).row.stage == "ready"


def test_an_act_with_nothing_to_be_done_to_is_not_offered(deciding: Deciding) -> None:
    case = assigned(deciding.desk)
    deciding.sit_down(INSPECTOR)
    deciding.open(case)
    offered = {act for act, _words in deciding.desktop.kense.program.decisions.more_acts()}
    assert "ask-information" in offered
    assert not offered & {"answer-inquiry", "remind-inquiry", "print-term-notice"}


def test_the_only_kind_of_permit_is_chosen_with_the_grant(deciding: Deciding) -> None:
    desk = deciding.desk
    ticket = served(desk, "invitations.hand-in")
    case = intake.register(desk, ticket=ticket.id, draft=private_invitation()).case
    path.lay_before_head(desk, seen=[seen(desk, case)], head=HEAD)
    path.assign(as_(desk, HEAD), seen=[seen(desk, case)], to=INSPECTOR)
    deciding.sit_down(INSPECTOR)
    deciding.open(case)
    deciding.press("Space")
    assert deciding.page.opened.decision.permits.value() == "invitation"
    deciding.press("F5")
    (proposal,) = whole(desk, case).proposals
    assert (proposal.outcome, proposal.permit) == ("granted", "invitation")
