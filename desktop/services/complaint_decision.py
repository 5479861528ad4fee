"""A complaint found justified goes to the head: he sets the decision aside or upholds it.

Set aside, the case is examined anew by somebody who had no share in it, and its term is counted
from that day; what was decided and issued stays in the record (docs/adr/0015).
"""

from dataclasses import dataclass, replace

from desktop.models.complaint import Complaint, require, require_assignable
from desktop.models.complaint_letters import Settled, reply_content
from desktop.models.entry import clean_text
from desktop.models.errors import Refusal
from desktop.models.facts import (
    ComplaintAnswered,
    ComplaintFound,
    ComplaintOutcome,
    DecisionSetAside,
    WhatOfDecision,
)
from desktop.models.official import Official, OnPaper
from desktop.models.permissions import Command
from desktop.models.retimed import counted_from
from desktop.models.set_aside import (
    is_decided,
    sharers,
    standing_set_aside,
    without_share,
)
from desktop.services import complaint_letters
from desktop.services.complaints import (
    goes_to_head,
    history_of,
    known_complaint,
    settlers,
    who_decided,
)
from desktop.services.day import picks_standing
from desktop.services.desk import Desk
from desktop.services.examined_anew import everybody_who_examines, is_nobody_else
from desktop.services.examining import pinned_standard
from desktop.services.fitting import require_examiner, require_head
from desktop.services.known_cases import whole_case
from desktop.services.officials import Done, done, official_of
from desktop.services.workdays import office_calendar
from desktop.store import complaints
from desktop.store.path import CaseWhole


@dataclass(frozen=True, slots=True, kw_only=True)
class Settlement:
    """Hold what the head decides of a decision complained of, and why.

    `to` is the staff id of whoever examines a case anew; `paper` is the head's sheet (D41).
    """

    decision: WhatOfDecision
    reason: str
    to: str = ""
    measures: str = ""
    outgoing: str = ""
    paper: OnPaper | None = None


def find(desk: Desk, *, complaint: str, outcome: ComplaintOutcome, found: str) -> None:
    """Put a complaint found justified before the head, with what was found.

    Refuses `complaint-reasons` without what was found, `complaint-no-decision` (`number`) where
    nothing is decided that it puts in question, `complaint-unknown`, `complaint-not-now`
    (`number`, `complaint_state`), `complaint-against` and `complaint-decided` (`name`), `no-clerk`.
    """
    now, why = desk.now(), clean_text(found)
    if not why:
        raise Refusal("complaint-reasons")
    with desk.work(at=now, command="complaint.handle") as work:
        standing, by = complaint_letters.handled(desk, complaint, "answer")
        if not goes_to_head(desk, standing, outcome):
            raise Refusal("complaint-no-decision", number=standing.received.number)
        work.record(
            ComplaintFound(
                complaint=complaint,
                outcome=outcome,
                found=why,
                on=now.date(),
                by=by,
                clerk_name=by.name,
            )
        )


def anew(desk: Desk, complaint: Complaint) -> tuple[tuple[Official, ...], bool]:
    """Return who may examine the case anew, and whether all of them had a share in it (D24)."""
    everybody = everybody_who_examines(desk, desk.now().date())
    free = without_share(everybody, sharers(history_of(desk, complaint.received.case)))
    return (free, False) if free else (without_share(everybody, ()), True)


def before_head(desk: Desk) -> tuple[Complaint, ...]:
    """Return the complaints that wait for the head, the most pressing first."""
    return tuple(complaints.before_head(desk.database, desk.office().office).values())


def settle(desk: Desk, *, complaint: str, settled: Settlement) -> str:
    """Set the decision aside or uphold it, and answer the complaint; return the reply.

    Refuses `reason-missing`, `complaint-unknown`, `complaint-not-now`, `complaint-early` (`day`) of
    a sheet older than what was found, `complaint-nobody-settles` (`number`) where nobody here may,
    `complaint-against` and `complaint-decided` (`name`) of whoever may not, `no-head` (`name`),
    `case-unknown`, `complaint-undecided` (`number`) once nothing is decided any more. A decision
    that was set aside upon another complaint is answered so and not set aside twice. Setting aside
    refuses also `staff-unknown`, `no-examiner` and `set-aside-share` (`name`), `out-of-table`,
    `no-term`, and `no-clerk`, `future-document`.
    """
    if not clean_text(settled.reason):
        raise Refusal("reason-missing")
    now = desk.now()
    command: Command = "complaint.settle" if settled.paper is None else "complaint.enter-assignment"
    with desk.work(at=now, command=command) as work:
        found = known_complaint(desk, complaint)
        require(found, "settle")
        how = _head(desk, found, settled.paper)
        case = whole_case(desk, found.received.case)
        before = already_set_aside(desk, found)
        if before is None and not is_decided(case.row.stage, case.row.decision):
            raise Refusal("complaint-undecided", number=case.row.number)
        if before is not None and settled.decision == "upheld":
            raise Refusal("complaint-undecided", number=case.row.number)
        aside = None
        if settled.decision == "set-aside" and before is None:
            aside = _set_aside(desk, found, case, settled, how)
            work.record(aside)
        fact = _answered(desk, found, settled, how)
        of = replace(complaint_letters.letter_of(desk, found, executor=fact.by), signer=how.by)
        content = reply_content(fact, of, _told(case, settled, aside, before))
        work.record(
            fact,
            complaint_letters.issued(desk, found, complaint_letters.REPLY, fact.paper, content),
        )
    return fact.paper


def already_set_aside(desk: Desk, found: Complaint) -> DecisionSetAside | None:
    """Return how the decision complained of was set aside before, upon another complaint.

    None where it stands, or where the application was decided again since.
    """
    return standing_set_aside(history_of(desk, found.received.case))


def _told(
    case: CaseWhole,
    settled: Settlement,
    aside: DecisionSetAside | None,
    before: DecisionSetAside | None,
) -> Settled:
    on = case.row.decided_on if before is None else before.decided_on
    due = aside.term.due if aside is not None else None
    if before is not None and case.row.stage != "closed":
        due = case.row.due
    return Settled(case=case.row.number, on=on, decision=settled.decision, due=due)


def _head(desk: Desk, found: Complaint, paper: OnPaper | None) -> Done:
    how = done(desk, paper)
    since = found.finding.on if found.finding is not None else found.received_at.date()
    if how.on < since:
        raise Refusal("complaint-early", day=since)
    if not settlers(desk, found):
        raise Refusal("complaint-nobody-settles", number=found.received.number)
    require_head(desk, how.by)
    require_assignable(how.by, found, decided=who_decided(desk, found))
    return how


def _set_aside(
    desk: Desk, found: Complaint, case: CaseWhole, settled: Settlement, how: Done
) -> DecisionSetAside:
    row, application = case.row, case.application
    to = official_of(desk, settled.to, on=how.on)
    require_examiner(desk, to)
    history, today = history_of(desk, row.case), desk.now().date()
    nobody_else = is_nobody_else(desk, to, history, today=today)
    standard = pinned_standard(desk, case)
    track = next(each for each in standard.tracks if each.id == application.term.track)
    term = counted_from(
        track, standard, office_calendar(desk), on=how.on, picked=picks_standing(desk)
    )
    return DecisionSetAside(
        case=row.case,
        complaint=found.received.complaint,
        number=found.received.number,
        items=tuple(each.item.key for each in case.items if each.outcome in {"granted", "refused"}),
        decision=row.decision,
        decided_on=row.decided_on or row.day,
        before_due=row.due,
        term=term,
        to=to,
        by=how.by,
        on=how.on,
        reason=clean_text(settled.reason),
        clerk_name=how.clerk_name,
        on_paper=how.on_paper,
        nobody_else=nobody_else,
    )


def _answered(desk: Desk, found: Complaint, settled: Settlement, how: Done) -> ComplaintAnswered:
    finding = found.finding
    if finding is None:  # `settle` is admitted by a finding alone
        raise Refusal(
            "complaint-not-now", number=found.received.number, complaint_state=found.state
        )
    return ComplaintAnswered(
        complaint=found.received.complaint,
        outcome=finding.outcome,
        found=finding.found,
        measures=clean_text(settled.measures),
        on=how.on,
        signer=how.by,
        by=finding.by,
        paper=desk.new_id(desk.now()),
        clerk_name=how.clerk_name,
        outgoing=clean_text(settled.outgoing),
        decision=settled.decision,
        reason=clean_text(settled.reason),
        on_paper=how.on_paper,
    )
