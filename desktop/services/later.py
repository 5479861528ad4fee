"""What is done to a registered case at the counter: papers taken in later (D9)."""

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.models.application import Application
from desktop.models.errors import Refusal
from desktop.models.facts import PaperIssued, PapersAdded
from desktop.models.filling import supplement_content
from desktop.models.later import (
    LIVE_STAGES,
    BroughtPaper,
    OwedPaper,
    owed_papers,
    papers_added,
    with_papers,
)
from desktop.models.paper import talon_kind
from desktop.models.path import Seen, require_seen
from desktop.models.receipt import receipt_key
from desktop.models.standard import Standard
from desktop.services.clerk import clerk_words
from desktop.services.day import picks_standing
from desktop.services.desk import Desk
from desktop.services.editions import standard_of
from desktop.services.papers import issue_paper, office_words
from desktop.store import case_events, cases, receipts
from desktop.store.cases import CaseRow


@dataclass(frozen=True, slots=True, kw_only=True)
class LiveCase:
    """Hold a case that is not decided yet, with the standard it is judged by."""

    row: CaseRow
    application: Application
    standard: Standard


def live_case(desk: Desk, case: str) -> LiveCase:
    """Return a case before its decision; refuse `case-unknown`, `case-past-change` (`number`)."""
    found = case_at(desk, case)
    if found.row.stage not in LIVE_STAGES:
        raise Refusal("case-past-change", number=found.row.number)
    return found


def case_at(desk: Desk, case: str) -> LiveCase:
    """Return a case at whatever stage; refuse `case-unknown`."""
    row = cases.by_id(desk.database, case)
    application = cases.application(desk.database, case)
    if row is None or application is None:
        raise Refusal("case-unknown", case=case)
    standard = standard_of(desk, digest=application.digest, switches=application.switches)
    return LiveCase(row=row, application=application, standard=standard)


def seen_case(desk: Desk, seen: Seen) -> LiveCase:
    """Return a case before its decision as it was seen; ask inside the unit of work.

    Refuses what `live_case` does, `case-changed` (`number`) when something happened to it since.
    """
    live = live_case(desk, seen.case)
    require_seen(seen, revision=live.row.revision, number=live.row.number)
    return live


def owed(desk: Desk, *, case: str) -> tuple[OwedPaper, ...]:
    """Return the papers a case still lacks; refuses what `live_case` does, `nothing-owed`."""
    live = live_case(desk, case)
    found = owed_papers(live.application, live.standard)
    if not found:
        raise Refusal("nothing-owed", number=live.row.number)
    return found


def add_papers(desk: Desk, *, case: str, brought: Sequence[BroughtPaper], visit: str = "") -> str:
    """Take in papers of a registered case and return its supplementary talon (D9).

    Brought in a `visit`, the talon answers it; whoever has papers for another case goes on in the
    same visit (D37). The term stays. Refuses what `live_case` does, `nothing-brought`,
    `paper-not-missing`, `receipt-incomplete`, `no-clerk`.
    """
    now = desk.now()
    paper = desk.new_id(now)
    with desk.work(at=now, command="case.add-papers") as work:
        live = live_case(desk, case)
        name, post = clerk_words(desk, "kk")
        before = [each.fact for each in case_events.events(desk.database, case)]
        fact = papers_added(
            live.application,
            brought,
            standard=live.standard,
            used=_used(desk, brought),
            fact=PapersAdded(
                case=case,
                supplement=1 + sum(isinstance(each, PapersAdded) for each in before),
                clerk_name=name,
                clerk_post=post,
                added=(),
                missing=(),
                receipts=(),
                duties=(),
                visit=visit,
            ),
        )
        work.record(fact, _supplement(desk, live, fact, paper))
    return paper


def _supplement(desk: Desk, live: LiveCase, fact: PapersAdded, paper: str) -> PaperIssued:
    service = live.row.service
    return issue_paper(
        desk,
        paper=paper,
        kind="talon-supplement",
        content=supplement_content(
            fact,
            number=live.row.number,
            qr=live.row.qr,
            registered_at=live.row.registered_at,
            application=with_papers(live.application, fact),
            standard=live.standard,
            office=office_words(desk, service=service),
            made_at=desk.now(),
            picked=picks_standing(desk),
        ),
        about="case",
        about_id=fact.case,
        language=live.application.language,
        printed_as=talon_kind(service),
    )


def _used(desk: Desk, brought: Sequence[BroughtPaper]) -> dict[str, int]:
    """Return what other cases have counted of the receipts brought (D32)."""
    found = {}
    for paper in brought:
        if paper.date is not None and paper.amount:
            key = receipt_key(paper.bank, paper.number, paper.date, paper.amount)
            found[key] = receipts.used(
                desk.database,
                bank=paper.bank,
                number=paper.number,
                paid_on=paper.date,
                amount=paper.amount,
            ).used
    return found
