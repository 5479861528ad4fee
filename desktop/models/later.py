"""Papers brought after registration: what is owed, and what taking some of it in means (D9)."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from desktop.models.application import (
    Application,
    DutyDue,
    PaperMark,
    PaperMissing,
    PaperTaken,
    Receipt,
)
from desktop.models.errors import Refusal
from desktop.models.facts import PapersAdded
from desktop.models.receipt import receipt_key
from desktop.models.standard import Standard

LIVE_STAGES: Final = frozenset(
    {"registered", "with-head", "assigned", "examined", "sent-to-department"}
)
"""Stages before the decision: only then does a further paper change anything."""

_TIYN: Final = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class OwedPaper:
    """Hold one paper a case still lacks: of one `subject` (from 1), or of the case, then 0.

    `number`, `date` and `receipt` say what is to be asked of it.
    """

    document: str
    subject: int
    name: str
    paragraph: str
    copies: int
    number: bool
    date: bool
    receipt: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class BroughtPaper:
    """Hold one owed paper that was brought, with what it bears; `amount` of a receipt in tiyn."""

    document: str
    subject: int = 0
    number: str = ""
    date: dt.date | None = None
    bank: str = ""
    amount: int = 0


def owed_papers(application: Application, standard: Standard) -> tuple[OwedPaper, ...]:
    """Return what a case still lacks, paper by paper and subject by subject (D35)."""
    documents = {each.id: each for each in standard.documents}
    found = []
    for paper in application.missing:
        known = documents.get(paper.document)
        found += [
            OwedPaper(
                document=paper.document,
                subject=subject,
                name=paper.name,
                paragraph=paper.paragraph,
                copies=paper.copies,
                number=known is not None and known.number,
                date=known is not None and known.date,
                receipt=known is not None and known.receipt,
            )
            for subject in paper.subjects or (0,)
        ]
    return tuple(found)


def papers_added(
    application: Application,
    brought: Sequence[BroughtPaper],
    *,
    standard: Standard,
    used: Mapping[str, int],
    fact: PapersAdded,
) -> PapersAdded:
    """Fill `fact`, which names case and clerk, with what was brought and what stays missing.

    `used` maps receipt keys to tiyn that other cases count (D32). The sums owed stay as they were
    at registration. Refuses `nothing-brought`, `paper-not-missing` (`paper`), `receipt-incomplete`.
    """
    if not brought:
        raise Refusal("nothing-brought")
    by_document: dict[str, list[BroughtPaper]] = {}
    for paper in brought:
        by_document.setdefault(paper.document, []).append(paper)
    owed = {paper.document: paper for paper in application.missing}
    for document, papers in by_document.items():
        _require_owed(document, papers, owed)
    receipts, duties = _paid(application, brought, standard, used)
    return replace(
        fact,
        added=tuple(_taken(owed[document], papers) for document, papers in by_document.items()),
        missing=tuple(_still_missing(application.missing, by_document)),
        receipts=receipts,
        duties=duties,
    )


def with_papers(application: Application, fact: PapersAdded) -> Application:
    """Return the application as it stands once these papers are in."""
    taken = list(application.taken)
    for added in fact.added:
        places = [at for at, each in enumerate(taken) if each.document == added.document]
        if places:
            taken[places[0]] = _merged(taken[places[0]], added)
        else:
            taken.append(added)
    return replace(
        application,
        taken=tuple(taken),
        missing=fact.missing,
        receipts=(*application.receipts, *fact.receipts),
        duties=fact.duties,
    )


def _require_owed(
    document: str, papers: Iterable[BroughtPaper], owed: Mapping[str, PaperMissing]
) -> None:
    asked = owed.get(document)
    subjects = set() if asked is None else set(asked.subjects or (0,))
    if not {paper.subject for paper in papers} <= subjects:
        raise Refusal("paper-not-missing", paper=document if asked is None else asked.name)


def _taken(owed: PaperMissing, papers: Sequence[BroughtPaper]) -> PaperTaken:
    """Return the papers of one document as they are kept: each subject's marks are its own."""
    first = papers[0]
    subjects = tuple(sorted(paper.subject for paper in papers if paper.subject))
    own = tuple(
        PaperMark(subject=paper.subject, number=paper.number, date=paper.date)
        for paper in sorted(papers, key=lambda each: each.subject)
        if paper.subject and (paper.number or paper.date)
    )
    return PaperTaken(
        document=owed.document,
        name=owed.name,
        group=owed.group,
        copies=owed.copies,
        subjects=subjects,
        number="" if subjects else first.number,
        date=None if subjects else first.date,
        own=own,
    )


def _still_missing(
    missing: Iterable[PaperMissing], brought: Mapping[str, Sequence[BroughtPaper]]
) -> Iterable[PaperMissing]:
    for paper in missing:
        here = {each.subject for each in brought.get(paper.document, ())}
        left = tuple(subject for subject in paper.subjects if subject not in here)
        if not here or left:
            yield replace(paper, subjects=left) if here else paper


def _merged(before: PaperTaken, added: PaperTaken) -> PaperTaken:
    """Return one paper of more subjects; a mark that was of all becomes each one's own."""
    own = before.own
    if not own and (before.number or before.date):
        own = tuple(
            PaperMark(subject=subject, number=before.number, date=before.date)
            for subject in before.subjects
        )
    return replace(
        before,
        subjects=tuple(sorted({*before.subjects, *added.subjects})),
        number="",
        date=None,
        own=tuple(sorted((*own, *added.own), key=lambda mark: mark.subject)),
    )


def _paid(
    application: Application,
    brought: Sequence[BroughtPaper],
    standard: Standard,
    used: Mapping[str, int],
) -> tuple[tuple[Receipt, ...], tuple[DutyDue, ...]]:
    """Return the receipts among what was brought, and the duties with what they pay (D5, D32)."""
    receipt_papers = {each.id for each in standard.documents if each.receipt}
    duty_of = {document: duty.id for duty in standard.duties for document in duty.receipts}
    duties = {duty.duty: duty for duty in application.duties}
    counted = dict(used)
    receipts = []
    for paper in brought:
        if paper.document not in receipt_papers:
            continue
        if paper.date is None or not paper.amount:
            raise Refusal("receipt-incomplete")
        key = receipt_key(paper.bank, paper.number, paper.date, paper.amount)
        left = max(paper.amount - counted.get(key, 0), 0)
        duty = duties.get(duty_of.get(paper.document, ""))
        taken = min(left, max(duty.due * _TIYN - duty.paid, 0)) if duty else 0
        counted[key] = counted.get(key, 0) + taken
        receipts.append(
            Receipt(
                document=paper.document,
                bank=paper.bank,
                number=paper.number,
                paid_on=paper.date,
                amount=paper.amount,
                used=taken,
            )
        )
        if duty is not None:
            duties[duty.duty] = replace(duty, paid=duty.paid + left)
    return tuple(receipts), tuple(duties.values())
