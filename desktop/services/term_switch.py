"""Another term once a case needs information or a check: 15 days become 30 (W-7.1b, D31)."""

from typing import Final

from desktop.models.entry import clean_text
from desktop.models.errors import Refusal
from desktop.models.examining import answers_for, other_track
from desktop.models.facts import TermSwitched
from desktop.models.notice import tell_by
from desktop.models.path import UNDECIDED, Seen
from desktop.models.retimed import retimed
from desktop.services import letters
from desktop.services.day import picks_standing
from desktop.services.desk import Desk
from desktop.services.examined import require_answered
from desktop.services.examining import pinned_standard
from desktop.services.officials import operator_of
from desktop.services.path import standing_case
from desktop.services.workdays import office_calendar
from desktop.store.path import CaseWhole

LONGER: Final = "inquiry"
"""The track of a case that needs information or a check (W-7.1b)."""


def switch_term(desk: Desk, *, seen: Seen, track: str, reason: str) -> TermSwitched:
    """Let a case stand under another track, for a reason; return what was recorded.

    The term is counted from the same day; the applicant is owed a notice of it. Refuses
    `case-unknown`, `case-changed`, `reason-missing` and what `switched` refuses.
    """
    if not clean_text(reason):
        raise Refusal("reason-missing")
    with desk.work(at=desk.now(), command="case.switch-term") as work:
        fact = switched(desk, standing_case(desk, seen), track=track, reason=reason)
        work.record(fact)
        letters.extension(desk, work, seen.case)
    return fact


def switched(desk: Desk, found: CaseWhole, *, track: str, reason: str) -> TermSwitched:
    """Return what is recorded when a case, as it stands now, comes under another track.

    Ask inside the unit of work. Refuses `case-past-change` (`number`), `term-over` (`number`,
    `day`) once the running one is, `inquiry-open` for the shorter one while an answer is awaited,
    `track-unknown` and `track-stands` (`number`), `no-clerk` and what the term refuses.
    """
    row, application = found.row, found.application
    if row.stage not in UNDECIDED:
        raise Refusal("case-past-change", number=row.number)
    today = desk.now().date()
    if today > row.due:
        raise Refusal("term-over", number=row.number, day=row.due)
    if row.track == LONGER != track:
        require_answered(found)
    standard, calendar = pinned_standard(desk, found), office_calendar(desk)
    other = other_track(standard, track, now=row.track, number=row.number)
    by = operator_of(desk, on=today)
    term = retimed(
        application,
        other,
        standard,
        calendar,
        registered=row.day,
        picked=picks_standing(desk),
    )
    return TermSwitched(
        case=row.case,
        before=row.track,
        before_due=row.due,
        term=term,
        answers=answers_for(other, application.answers, standard),
        reason=clean_text(reason),
        tell_by=tell_by(today, calendar),
        by=by,
        clerk_name=by.name,
    )
