"""A permit set aside is taken back when the new one is handed over, or it is said why not."""

from desktop.models.person import IdentityDocument
from desktop.services import (
    complaint_decision,
    complaints,
    deciding,
    finishing,
    handing,
    results,
    staff,
)
from desktop.services.complaint_decision import Settlement
from desktop.services.desk import Desk
from desktop.services.handing import Received
from desktop.views.handing.page import HandingPage
from tests.helpers.complaints import complained
from tests.helpers.on_path import INSPECTOR, OTHER, as_, checked, grant, seen, whole
from tests.helpers.window import Desktop
from tests.views.handing.looking import handed

DEPUTY = "h2"
CARD = IdentityDocument(kind="identity-card", number="012345678")


def decided_anew(desk: Desk, case: str) -> None:
    """Hand the permit over, set its decision aside, and lay another permit ready."""
    inspector, other, deputy = (as_(desk, who) for who in (INSPECTOR, OTHER, DEPUTY))
    staff.set_staff(desk, staff=DEPUTY, name="Омаров Қайрат", post_kk="м.а.", post_ru="и.о.")
    staff.set_roles(desk, staff=DEPUTY, roles=["head"])
    name = whole(desk, case).row.applicant
    handing.hand_over(
        inspector,
        seen=seen(desk, case),
        received=Received(receiver="applicant", name=name, identity=CARD),
    )
    complaint = complained(desk, case=case, subject="result")
    complaints.assign(deputy, complaint=complaint, to=OTHER)
    complaint_decision.find(other, complaint=complaint, outcome="justified", found="расталды")
    settled = Settlement(decision="set-aside", reason="толық емес", to=OTHER)
    complaint_decision.settle(deputy, complaint=complaint, settled=settled)
    checked(desk, case)
    deciding.propose(other, seen=seen(desk, case), decisions=[grant()])
    finishing.finish_examination(other, seen=seen(desk, case))
    deciding.sign(deputy, seen=seen(desk, case))
    results.grant_results(other, seen=seen(desk, case))


def test_the_new_permit_is_handed_over_against_the_old_by_keys(
    desktop: Desktop, page: HandingPage, cases: list[str]
) -> None:
    decided_anew(desktop.kense.desk(), cases[0])
    desktop.kense.settle()
    old, _new = whole(desktop.kense.desk(), cases[0]).results
    desktop.type("Қасымов")
    desktop.press("Enter")
    desktop.type("012345678")
    page.sheet.field("reason").setFocus()
    desktop.type("демалыста")
    desktop.press("F9")
    assert page.sheet.isVisible(), "the old one is neither taken back nor said why not"
    assert old.issued.number in desktop.said[-1].sentence
    while "рұқсат" not in desktop.focus.accessibleName().lower():
        desktop.press("Shift+Tab")
    desktop.press("↓")
    assert old.issued.number in desktop.focus.accessibleName()
    desktop.press("Space", "F9")
    fact = handed(desktop, cases[0])[-1]
    assert (fact.returned, fact.unreturned, fact.closes) == ((old.issued.result,), "", True)
    states = [each.state for each in whole(desktop.kense.desk(), cases[0]).results]
    assert states == ["set-aside", "handed"]
