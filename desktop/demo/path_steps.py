"""Steps that the days after the counter's take with every case: examine, make, print."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from desktop.demo.on_blanks import print_paper
from desktop.demo.stage import Stage
from desktop.models.decision import ItemDecision
from desktop.models.path import Seen
from desktop.presenters.decisions_decision import computed_grounds
from desktop.services import answering, day, deciding, finishing, results
from desktop.services.decision_desk import OpenCase, open_case
from desktop.services.desk import Desk
from desktop.services.known_cases import whole_case
from desktop.services.portal_answer import goes_by_portal
from desktop.services.results import Entered
from desktop.store import cases
from desktop.store.cases import CaseRow, Filter
from desktop.store.papers import papers_of

_NORM: Final = (
    "«Жекелеген қару түрлерінің айналымына мемлекеттік бақылау жасау туралы» ҚР Заңының 15-бабы"
)
"""What excludes a permit by a law other than the standard (W-17.4)."""
_LETTERS_AFTER: Final = 1210  # what else went out of these days is numbered below


def now(desk: Desk, row: CaseRow) -> Seen:
    """Return a case as it stands by now; `LookupError` for one that is nowhere."""
    found = cases.by_id(desk.database, row.case)
    if found is None:
        raise LookupError(row.number)
    return Seen(case=found.case, revision=found.revision)


def told(row: CaseRow) -> str:
    """Return by what an applicant is told: his phone, else his name."""
    return row.phone or row.applicant


def examine(desk: Desk, row: CaseRow, *, signer: str) -> None:
    """Propose what ages, papers and findings lead to, grant the rest, and end the examination."""
    opened = open_case(desk, row.case)
    decisions = [_proposal(opened, item) for item in opened.found.undecided]
    deciding.propose(desk, seen=now(desk, row), decisions=decisions)
    finishing.finish_examination(desk, seen=now(desk, row), to=signer)


def _proposal(opened: OpenCase, item: str) -> ItemDecision:
    answers = "; ".join(each.answer for each in opened.found.inquiries if each.answer and each.came)
    grounds = tuple(
        replace(each, fact=each.fact or answers, clause=each.clause or _NORM)
        for each in computed_grounds(opened, item)
    )
    if grounds:
        return ItemDecision(item=item, outcome="refused", grounds=grounds)
    permits: Sequence[str] = opened.rules.permits.get(item, ())
    return ItemDecision(item=item, outcome="granted", permit=permits[0] if permits else "")


def make_results(stage: Stage, desk: Desk, row: CaseRow) -> None:
    """Make what a decided case leads to, print it, and lay the case ready (W-5, I-5)."""
    prepared = results.to_grant(desk, case=row.case)
    entered = [
        Entered(key=each.plan.key, number=_number_of(each, row, place))
        for place, each in enumerate(prepared.results, start=1)
        if each.plan.kind == "refusal" or each.at_department
    ]
    results.grant_results(desk, seen=now(desk, row), entered=entered)
    print_new(stage, desk, row)


def answered_by_portal(stage: Stage, desk: Desk, row: CaseRow) -> bool:
    """Answer a request through the portal electronically, which closes it (I-3a); else do nothing.

    Say whether it was one.
    """
    found, seen = whole_case(desk, row.case), now(desk, row)
    arrival = found.application.arrival
    if arrival is None or not goes_by_portal(found):
        return False
    answering.send_answer(desk, seen=seen, to=arrival.answer_to, folder=str(stage.spool.texts()))
    stage.tell("answered-by-portal", row)
    return True


def _number_of(each: results.Prepared, row: CaseRow, place: int) -> str:
    """Return the chancery's number of a letter; the department's, each of its forms its own."""
    if each.plan.kind == "refusal":
        return f"3/{_LETTERS_AFTER + row.seq}"
    return each.number or f"Д-{row.seq}/{place}"


def print_new(stage: Stage, desk: Desk, row: CaseRow) -> None:
    """Print every paper about a case that was not printed yet."""
    for paper in papers_of(desk.database, "case", row.case):
        if paper.state == "issued":
            print_paper(stage, desk, paper, row)


def open_the_day(desk: Desk) -> None:
    """Open the day if nobody did; nobody waits since an earlier one (D51)."""
    today = desk.now().date()
    if not day.propose_day(desk, built_on=today).opened:
        day.open_day(desk, day=today, confirmed=(), built_on=today)


def desk_of(stage: Stage, who: str) -> Desk:
    """Return the desk of an employee."""
    return replace(stage.desk, operator=who)


def rows_at(stage: Stage, where: str, service: str | None = None) -> list[CaseRow]:
    """Return the cases at a stage, those registered first at the beginning."""
    rows = cases.page(stage.desk.database, Filter(stage=where, service=service), limit=1000)
    return rows[::-1]
