"""The path of a case between people: the head, the employee, and back for rework (W-14, D41).

Every move names the case as it was seen; a case that changed since is refused (`case-changed`), so
that two windows cannot edit one case. One resolution over many is recorded whole or not at all.
"""

import datetime as dt
from collections.abc import Sequence

from desktop.models.entry import clean_text
from desktop.models.errors import Refusal
from desktop.models.facts import (
    CaseAssigned,
    CaseLaid,
    CaseReassigned,
    CaseReturned,
)
from desktop.models.official import Official, OnPaper
from desktop.models.path import Seen, Stage, move, require_seen
from desktop.models.permissions import Command
from desktop.services.desk import Desk
from desktop.services.examined_anew import require_fit_anew
from desktop.services.fitting import require_examiner, require_head
from desktop.services.known_cases import known_case, whole_case
from desktop.services.officials import done, official_of, operator_of
from desktop.services.sheets import require_follows
from desktop.store.cases import CaseRow
from desktop.store.path import CaseWhole


def moving(desk: Desk, seen: Seen, to: Stage) -> CaseRow:
    """Return a case that may go to a stage now, ask inside the unit of work.

    Refuses `case-unknown`, `case-changed` (`number`), `case-move` (`number`, `stage`, `wanted`).
    """
    row = known_case(desk, seen.case)
    require_seen(seen, revision=row.revision, number=row.number)
    move(row.stage, to, number=row.number)
    return row


def standing_case(desk: Desk, seen: Seen) -> CaseWhole:
    """Return a case as it was seen, with all of its path; refuse `case-unknown`, `case-changed`."""
    found = whole_case(desk, seen.case)
    require_seen(seen, revision=found.row.revision, number=found.row.number)
    return found


def lay_before_head(desk: Desk, *, seen: Sequence[Seen], head: str) -> None:
    """Lay registered cases before the head, a staff id (W-14).

    Refuses `nothing-chosen`, `staff-unknown`, `no-head` (`name`), `no-clerk` and what `moving`
    refuses.
    """
    now = desk.now()
    _require_some(seen)
    with desk.work(at=now, command="case.lay-before-head") as work:
        clerk = operator_of(desk, on=now.date())
        who = official_of(desk, head, on=now.date())
        require_head(desk, who)
        for each in seen:
            moving(desk, each, "with-head")
            work.record(
                CaseLaid(case=each.case, head=who, clerk_name=clerk.name, clerk_post=clerk.post_kk)
            )


def assign(
    desk: Desk,
    *,
    seen: Sequence[Seen],
    to: str,
    resolution: str = "",
    until: dt.date | None = None,
    paper: OnPaper | None = None,
) -> str:
    """Assign cases to an employee by one resolution; return its id, empty for a single case.

    Refuses `nothing-chosen`, `staff-unknown`, `no-examiner` (`name`), `no-clerk`,
    `future-document`, `until-past` (`day`) and what `moving` and `require_follows` refuse.
    """
    now = desk.now()
    _require_some(seen)
    _require_ahead(until, today=now.date())
    batch = desk.new_id(now) if len(seen) > 1 else ""
    with desk.work(at=now, command=_by_head(paper, "case.assign")) as work:
        how = done(desk, paper)
        who = _examining(desk, to, on=how.on)
        for each in seen:
            row = moving(desk, each, "assigned")
            if row.stage != "with-head":  # one that has an employee is taken over, with a reason
                raise Refusal("case-move", number=row.number, stage=row.stage, wanted="assigned")
            require_follows(desk, row, how.on)
            work.record(
                CaseAssigned(
                    case=each.case,
                    to=who,
                    by=how.by,
                    on=how.on,
                    clerk_name=how.clerk_name,
                    on_paper=how.on_paper,
                    resolution=clean_text(resolution),
                    until=until,
                    batch=batch,
                )
            )
    return batch


def reassign(
    desk: Desk, *, seen: Sequence[Seen], to: str, reason: str, paper: OnPaper | None = None
) -> str:
    """Give cases of one employee to another, for a reason; return the id as `assign` does.

    Refuses `nothing-chosen`, `reason-missing`, `staff-unknown`, `no-examiner` (`name`),
    `no-clerk`, `future-document`, `assigned-already` (`number`, `name`), `set-aside-share`
    (`name`, docs/adr/0015) and what `moving` and `require_follows` refuse.
    """
    now, why = desk.now(), clean_text(reason)
    _require_some(seen)
    if not why:
        raise Refusal("reason-missing")
    batch = desk.new_id(now) if len(seen) > 1 else ""
    with desk.work(at=now, command=_by_head(paper, "case.assign")) as work:
        how = done(desk, paper)
        who = _examining(desk, to, on=how.on)
        for each in seen:
            row = moving(desk, each, "assigned")
            if row.stage != "assigned":
                raise Refusal("case-move", number=row.number, stage=row.stage, wanted="assigned")
            if row.holder == who.staff:
                raise Refusal("assigned-already", number=row.number, name=who.name)
            require_follows(desk, row, how.on)
            require_fit_anew(desk, who, each.case, today=now.date())
            work.record(
                CaseReassigned(
                    case=each.case,
                    before=row.holder,
                    before_name=row.holder_name,
                    to=who,
                    by=how.by,
                    on=how.on,
                    reason=why,
                    clerk_name=how.clerk_name,
                    on_paper=how.on_paper,
                    batch=batch,
                )
            )
    return batch


def return_for_rework(
    desk: Desk, *, seen: Seen, reason: str, to: str = "", paper: OnPaper | None = None
) -> None:
    """Send an examined case back for rework: to whoever examined it, or `to` another.

    Refuses `reason-missing`, `staff-unknown`, `no-examiner` (`name`), `no-clerk`,
    `future-document` and what `moving` and `require_follows` refuse.
    """
    why = clean_text(reason)
    if not why:
        raise Refusal("reason-missing")
    with desk.work(at=desk.now(), command=_by_head(paper, "case.send-back")) as work:
        row = moving(desk, seen, "assigned")
        if row.stage != "examined":
            raise Refusal("case-move", number=row.number, stage=row.stage, wanted="assigned")
        found = standing_case(desk, seen)
        how = done(desk, paper)
        require_follows(desk, row, how.on)
        examiner = found.examined.by.staff if found.examined else ""
        work.record(
            CaseReturned(
                case=seen.case,
                to=_examining(desk, to or examiner, on=how.on),
                by=how.by,
                on=how.on,
                reason=why,
                clerk_name=how.clerk_name,
                on_paper=how.on_paper,
            )
        )


def _examining(desk: Desk, staff: str, *, on: dt.date) -> Official:
    """Return an employee who examines applications, as he is called on a day."""
    who = official_of(desk, staff, on=on)
    require_examiner(desk, who)
    return who


def _by_head(paper: OnPaper | None, command: Command) -> Command:
    """Return what records a head's resolution: his own command, or the clerk's from his sheet."""
    return command if paper is None else "case.enter-assignment"


def _require_ahead(until: dt.date | None, *, today: dt.date) -> None:
    if until is not None and until < today:
        raise Refusal("until-past", day=until)


def _require_some(seen: Sequence[Seen]) -> None:
    if not seen:
        raise Refusal("nothing-chosen")
