"""What of a case is for its examiners and its head alone, and what others are told of it (D26).

Every reader asks here: history, panel, lists, command line, papers.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any, Final

from desktop.models.decision import ItemDecision
from desktop.models.facts import (
    CaseCameBack,
    CaseExamined,
    CaseReassigned,
    CaseReturned,
    CompletenessChecked,
    DecisionProposed,
    DecisionSigned,
    Evidence,
    Fact,
    FindingRecorded,
    FindingTakenBack,
    InquiryAnswered,
    InquiryMade,
    InquiryReminded,
)
from desktop.models.standard import Standard

CONFIDENTIAL_PAPERS: Final = frozenset({"inquiry", "storage-check"})
"""The kinds of paper that may say what is confidential: letters of inquiries, acts of a check."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Secrets:
    """Name by id what of one case is confidential; `decided` says that a ground of it is."""

    findings: frozenset[str] = frozenset()
    inquiries: frozenset[str] = frozenset()
    papers: frozenset[str] = frozenset()
    decided: bool = False

    @property
    def any(self) -> bool:
        """Say whether there is anything: then no free words about the case are told either."""
        return bool(self.findings or self.inquiries or self.decided)


NOTHING: Final = Secrets()
"""What is hidden of a case that has no secret, and from whoever may see all of it."""


def confidential_kinds(standard: Standard) -> frozenset[str]:
    """Return the kinds of finding that lead to a confidential ground (D26, I-16.1–16.6)."""
    grounds = (each for each in standard.grounds if each.confidential)
    return frozenset(kind for each in grounds for kind in each.findings)


def secrets_of(told: Iterable[Fact], standard: Standard | None) -> Secrets:
    """Return what is confidential of a case whose facts these are.

    Where its standard is not known, every finding and every ground is.
    """
    facts = tuple(told)
    asked = [each for each in facts if isinstance(each, InquiryMade) and each.confidential]
    inquiries = frozenset(each.inquiry for each in asked)
    reminded = [
        each.paper
        for each in facts
        if isinstance(each, InquiryReminded) and each.inquiry in inquiries
    ]
    return Secrets(
        findings=frozenset(
            each.finding
            for each in facts
            if isinstance(each, FindingRecorded) and _is_secret(each.kind, standard)
        ),
        inquiries=inquiries,
        papers=frozenset({*(each.paper for each in asked), *reminded} - {""}),
        decided=any(
            _rests_on_secret(each.items, standard)
            for each in facts
            if isinstance(each, DecisionProposed | DecisionSigned)
        ),
    )


def told_fact(fact: Fact, secrets: Secrets) -> Fact:
    """Return a fact as it is told to somebody from whom `secrets` are hidden: without its words.

    Of what is confidential he learns that it is there. Free words about the whole case (a note, why
    it was given to another or returned for rework) are not told once anything of it is.
    """
    hidden = _OF_ONE.get(type(fact))
    if hidden is not None:
        of, key, blank = hidden
        ids: frozenset[str] = getattr(secrets, of)
        return replace(fact, **blank) if getattr(fact, key) in ids else fact
    free = _FREE_WORDS.get(type(fact))
    return replace(fact, **{free: ""}) if free and secrets.any else fact


def _is_secret(kind: str, standard: Standard | None) -> bool:
    return standard is None or kind in confidential_kinds(standard)


def _rests_on_secret(items: Iterable[ItemDecision], standard: Standard | None) -> bool:
    applied = {ground.ground for each in items for ground in each.grounds}
    if standard is None:
        return bool(applied)
    return any(each.confidential and each.id in applied for each in standard.grounds)


_OF_ONE: Final[Mapping[type[Fact], tuple[str, str, Mapping[str, Any]]]] = MappingProxyType(
    {
        FindingRecorded: (
            "findings",
            "finding",
            {"kind": "", "exemption": "", "evidence": Evidence()},
        ),
        FindingTakenBack: ("findings", "finding", {"reason": ""}),
        InquiryMade: ("inquiries", "inquiry", {"to": "", "question": "", "items": ()}),
        InquiryAnswered: ("inquiries", "inquiry", {"answer": "", "number": "", "date": None}),
    }
)
_FREE_WORDS: Final[Mapping[type[Fact], str]] = MappingProxyType(
    {
        CaseExamined: "note",
        CaseReassigned: "reason",
        CaseReturned: "reason",
        CompletenessChecked: "note",
        CaseCameBack: "words",
    }
)
