"""What to have ready before a number is taken: papers and duty of a kind of applicant (W-11, I-11).

Nothing is known yet of the visitor but who he is and what he comes for. So what the standard asks
of all such applicants is told as sure, and what it asks of some of them with its condition.
"""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from desktop.models.checklist import Checklist, Need, checklist
from desktop.models.conditions import Answers, holds, may_hold
from desktop.models.duty import DutySum, duty_sum
from desktop.models.errors import Refusal
from desktop.models.mci import MciTable
from desktop.models.standard import Duty, Requirement, Standard
from desktop.models.text import Text

_ASKED: Final = frozenset({"required", "also"})  # a presupposed paper is asked of nobody (D8)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadyPaper:
    """Name a paper as the clause words it; `when` says of whom alone it is asked, None of all."""

    name: Text
    short: Text
    paragraph: str
    when: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadyDuty:
    """Hold a duty of the day: the sum of one unit or form, None where nobody can reckon it (D3)."""

    duty: Duty
    one: DutySum | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ready:
    """Hold what one kind of applicant brings for one purpose, or why he is not served."""

    found: Checklist
    papers: tuple[ReadyPaper, ...]
    duties: tuple[ReadyDuty, ...]


def ready(
    standard: Standard, *, applicant: str, purpose: str, table: MciTable, today: dt.date
) -> Ready:
    """Return what to have ready, with the duty as it is paid `today`."""
    channel = standard.channels[0].id  # the counter: nobody takes a number on the portal
    told = Answers(applicant=applicant, purpose=purpose, channel=channel)
    found = checklist(standard, told)
    if not found.covered:
        return Ready(found=found, papers=(), duties=())
    sure = tuple(_paper(need) for need in found.needs if need.group in _ASKED)
    some = tuple(_sometimes(standard, told, found))
    asked = {need.document.id for need in found.needs if need.group in _ASKED}
    duties = tuple(
        ReadyDuty(duty=duty, one=_one(duty, table, today))
        for duty in standard.duties
        if asked.intersection(duty.receipts)
    )
    return Ready(found=found, papers=(*sure, *some), duties=duties)


def _paper(need: Need) -> ReadyPaper:
    return ReadyPaper(name=need.name, short=need.document.short, paragraph=need.paragraph)


def _sometimes(standard: Standard, told: Answers, found: Checklist) -> Iterator[ReadyPaper]:
    """Yield what some of these applicants bring too, by each clause that says of whom."""
    documents = {document.id: document for document in standard.documents}
    for row in standard.requirements:
        document = documents[row.document]
        sure = found.need(document.id)
        if row.why is not None and sure is None and _is_open(row, told):
            yield ReadyPaper(
                name=row.name or document.name,
                short=document.short,
                paragraph=row.paragraph,
                when=row.why,
            )


def _is_open(row: Requirement, told: Answers) -> bool:
    """Say whether a clause asks of some of those of whom no more is known, but not of all."""
    asked = row.group in _ASKED
    return asked and not holds(row.when, told) and may_hold(row.when, told)


def _one(duty: Duty, table: MciTable, today: dt.date) -> DutySum | None:
    """Return the sum of one unit or form; None without a rate, or where the table ends."""
    try:
        return duty_sum(duty, Answers(items=({},)), paid_on=today, table=table)
    except Refusal:
        return None
