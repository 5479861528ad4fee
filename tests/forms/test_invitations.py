"""The shipped invitations standard against the shared vocabulary, said once more."""

from itertools import product

import pytest

from desktop.models.checklist import checklist, meant_instead
from desktop.models.conditions import Answers
from desktop.models.grounds import Established, propose
from tests.helpers.standards import standard

INVITATIONS = standard("invitations")
PRIVATE = ("citizen", "permanent-resident", "foreigner-over-6-months")
BUSINESS = ("non-state-organisation", "sole-entrepreneur")
NEVER = ("foreigner-up-to-6-months", "state-organisation")
PURPOSES = ("private", "business", "tourism", "work")
CONFIDENTIAL = {
    "state-security": "16.1",
    "constitutional-order": "16.2",
    "sovereignty": "16.3",
    "incitement": "16.4",
    "protection-of-rights": "16.5",
    "terrorism-or-recidivism": "16.6",
}
FINDINGS = {
    **CONFIDENTIAL,
    "no-proof-of-means": "16.7",
    "earlier-violation": "16.8",
    "false-information": "16.9",
    "documents-late": "16.9",
}
EXEMPTIONS = ("oralman", "born-in-kazakhstan", "former-citizen", "family-member")


def papers(applicant: str, purpose: str, channel: str) -> dict[str, set[str]] | None:
    """Return the papers by group, None for whom the standard does not cover."""
    found = checklist(INVITATIONS, Answers(applicant=applicant, purpose=purpose, channel=channel))
    if not found.covered:
        assert (found.why, found.paragraph, found.grounds) == ("not-covered", "11", ())
        assert found.says is not None
        return None
    return {
        group: {need.document.id for need in found.needs if need.group == group}
        for group in ("required", "also", "presupposed")
    }


@pytest.mark.parametrize(
    ("applicant", "purpose", "channel"),
    list(product((*PRIVATE, *BUSINESS, *NEVER), PURPOSES, ("counter", "portal"))),
)
def test_papers_are_those_of_the_vocabulary(applicant: str, purpose: str, channel: str) -> None:
    found = papers(applicant, purpose, channel)
    fits = applicant in (PRIVATE if purpose == "private" else BUSINESS)
    if not fits:
        assert found is None
        return
    assert found is not None
    work = {"work-permit-copy"} if purpose == "work" else set()
    assert found["presupposed"] == {"proof-of-means"}
    if channel == "portal":  # 11.D asks for no receipt, 8 still charges
        assert found["required"] == {"portal-questionnaire"}
        assert found["also"] == {"duty-receipt"} | work
        return
    private = {"petition", "questionnaire", "duty-receipt"}
    host = {"host-organisation-application"} if applicant == PRIVATE[2] else set()
    own = private | host if purpose == "private" else {"invitation-letter", "duty-receipt"}
    assert (found["required"], found["also"]) == (own, work)


def test_questionnaires_come_twice_and_letters_three_times() -> None:
    private = checklist(INVITATIONS, Answers(applicant="citizen", purpose="private"))
    business = checklist(INVITATIONS, Answers(applicant=BUSINESS[0], purpose="business"))
    questionnaire, letter = private.need("questionnaire"), business.need("invitation-letter")
    assert questionnaire is not None
    assert letter is not None
    assert (questionnaire.document.copies, letter.document.copies) == (2, 3)


@pytest.mark.parametrize(("finding", "ground"), FINDINGS.items())
def test_a_finding_leads_to_its_ground(finding: str, ground: str) -> None:
    found = propose(INVITATIONS, Answers(), Established(findings=frozenset({finding})))
    assert found.ids == (ground,)


def test_every_finding_of_the_standard_is_one_of_the_vocabulary() -> None:
    assert {row.id for row in INVITATIONS.findings} == set(FINDINGS)


@pytest.mark.parametrize("exemption", EXEMPTIONS)
def test_some_need_not_prove_their_means(exemption: str) -> None:
    unproven = Established(findings=frozenset({"no-proof-of-means"}), exemption=exemption)
    assert propose(INVITATIONS, Answers(), unproven).ids == ()


@pytest.mark.parametrize("exemption", EXEMPTIONS)
def test_an_exemption_from_means_excuses_nothing_else(exemption: str) -> None:
    findings = frozenset({"no-proof-of-means", "earlier-violation"})
    found = propose(INVITATIONS, Answers(), Established(findings=findings, exemption=exemption))
    assert found.ids == ("16.8",)


@pytest.mark.parametrize("applicant", [*PRIVATE, *BUSINESS])
def test_missing_papers_are_a_ground_against_the_foreigner_himself_only(applicant: str) -> None:
    purpose = "private" if applicant in PRIVATE else "business"
    paper = "petition" if applicant in PRIVATE else "invitation-letter"
    answers = Answers(applicant=applicant, purpose=purpose)
    found = propose(INVITATIONS, answers, Established(missing=frozenset({paper})))
    assert found.ids == (("16.9",) if applicant == "foreigner-over-6-months" else ())


def test_grounds_are_judged_for_each_invited_person() -> None:
    assert all(row.per_item for row in INVITATIONS.grounds)
    hidden = {row.id for row in INVITATIONS.grounds if row.confidential}
    assert hidden == set(CONFIDENTIAL.values())


@pytest.mark.parametrize(
    ("applicant", "over", "meant"),
    [
        ("foreigner-over-6-months", True, None),
        ("foreigner-up-to-6-months", False, None),
        ("foreigner-over-6-months", False, "foreigner-up-to-6-months"),
        ("foreigner-up-to-6-months", True, "foreigner-over-6-months"),
        ("citizen", True, None),
    ],
)
def test_the_permitted_term_tells_which_foreigner_is_meant(
    applicant: str, *, over: bool, meant: str | None
) -> None:
    question = next(row for row in INVITATIONS.questions if row.answer == "period")
    assert (question.months, question.longer) == (6, True)
    answers = Answers(applicant=applicant, purpose="private", given={question.id: over})
    assert meant_instead(INVITATIONS, answers) == meant


def test_an_unanswered_term_contradicts_nobody() -> None:
    for row in INVITATIONS.recipients:
        assert meant_instead(INVITATIONS, Answers(applicant=row.id)) is None
