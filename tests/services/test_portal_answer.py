"""The answer to a request through the portal: confirmed, or refused with its reasons (I-3a)."""

from pathlib import Path

import pytest

from desktop.models.decision import GroundApplied, ItemDecision
from desktop.models.declared import OFFICE, SIGN_INVITATION
from desktop.presenters.case_acts_tell import TellByAnyWay
from desktop.presenters.case_acts_view import Typed
from desktop.services import deciding, declared, path, sent, telling
from desktop.services.desk import Desk
from desktop.services.portal_answer import answer_words
from tests.helpers import drafts
from tests.helpers.office import WINDOW
from tests.helpers.on_path import HEAD, INSPECTOR, as_, examined, seen, staffed, whole

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


@pytest.fixture(autouse=True)
def _people(desk: Desk) -> None:
    staffed(desk)
    declared.set_value(desk, SIGN_INVITATION, OFFICE)


def refused(*grounds: GroundApplied) -> ItemDecision:
    return ItemDecision(item="item-1", outcome="refused", grounds=grounds)


def answered(desk: Desk, decision: ItemDecision | None, *, mailbox: str = "k@mail.kz") -> str:
    """Take a request through the portal to its decision, if one is made."""
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


def test_what_is_permitted_is_confirmed_and_nobody_is_called_to_collect(desk: Desk) -> None:
    case = answered(desk, GRANTED)
    words = telling.notice_words(desk, whole(desk, case), "decision")
    assert "кіруге рұқсат берілгені расталады" in words
    assert "алуға келіңіз" not in words
    person = whole(desk, case).application.applicant.person
    assert person is not None
    assert person.surname not in words


def test_a_refusal_tells_its_grounds_with_their_facts_and_the_remedies(desk: Desk) -> None:
    case = answered(desk, refused(FALSE_DATA))
    words = telling.notice_words(desk, whole(desk, case), "decision")
    for part in ("16-тармақ, 9)", "туған күні өзге", "сот"):
        assert part in words, part
    assert "расталады" not in words


def test_a_confidential_fact_is_not_told_electronically_either(desk: Desk) -> None:
    case = answered(desk, refused(SECURITY))
    words = telling.notice_words(desk, whole(desk, case), "decision")
    assert "16-тармақ, 1)" in words
    assert "ҰҚК" not in words


def test_nothing_is_answered_before_it_is_decided(desk: Desk) -> None:
    found = whole(desk, answered(desk, None))
    assert answer_words(desk, found, "kk") == ""


@pytest.mark.parametrize(("mailbox", "to"), [("k@mail.kz", "k@mail.kz"), ("", "WP-0077")])
def test_it_goes_to_the_mailbox_the_request_names_or_to_its_cabinet(
    desk: Desk, tmp_path: Path, mailbox: str, to: str
) -> None:
    case = answered(desk, GRANTED, mailbox=mailbox)
    typed = Typed(texts=(("folder", str(tmp_path)),))
    act = TellByAnyWay(desk, case)
    act.carry_out(desk, typed)
    (file,) = tmp_path.glob("*.txt")
    assert "расталады" in file.read_text(encoding="utf-8")
    (notice,) = whole(desk, case).notices
    assert (notice.way, notice.about) == ("e-mail", "decision")
    assert to in notice.told_to
