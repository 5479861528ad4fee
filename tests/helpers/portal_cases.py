"""Requests through the portal, taken on to their decision (I-3a, I-7.4)."""

from desktop.models.decision import GroundApplied, ItemDecision
from desktop.models.declared import OFFICE, SIGN_INVITATION
from desktop.services import deciding, declared, path, sent
from desktop.services.desk import Desk
from tests.helpers import drafts
from tests.helpers.office import WINDOW
from tests.helpers.on_path import HEAD, INSPECTOR, as_, examined, seen

REQUEST = {
    "requested_on": "24.11.2013",
    "arrival.time": "2140",
    "arrival.number": "WP-0077",
    "arrival.signed_by": "Қасымов Т. С.",
    "papers.portal-questionnaire": "yes",
}
GRANTED = ItemDecision(item="item-1", outcome="granted")
FALSE_DATA = GroundApplied(ground="16.9", fact="туған күні өзге", clause="16-тармақ, 9)")
SECURITY = GroundApplied(ground="16.1", fact="ҰҚК хаты", clause="16-тармақ, 1)")


def refused(*grounds: GroundApplied) -> ItemDecision:
    return ItemDecision(item="item-1", outcome="refused", grounds=grounds)


def answered(desk: Desk, decision: ItemDecision | None, *, mailbox: str = "k@mail.kz") -> str:
    """Take a request through the portal to its decision, if one is made."""
    declared.set_value(desk, SIGN_INVITATION, OFFICE)
    begun = sent.new_draft(desk, "invitations", "portal")
    answer = {"arrival.answer_to": mailbox}
    draft = drafts.private_invitation().with_texts({**begun.values, **REQUEST, **answer})
    case = sent.register_sent(desk, window=WINDOW, draft=draft).case
    path.lay_before_head(desk, seen=[seen(desk, case)], head=HEAD)
    path.assign(as_(desk, HEAD), seen=[seen(desk, case)], to=INSPECTOR)
    if decision is not None:
        examined(desk, case, decision)
        deciding.sign(as_(desk, HEAD), seen=seen(desk, case))
    return case
