"""To the department for its signature and back; its days are counted apart (I-5, W-14, D30)."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from desktop.models.dates import require_past
from desktop.models.decision import ItemDecision
from desktop.models.entry import clean_text
from desktop.models.errors import Refusal
from desktop.models.facts import CaseCameBack, CaseSent, DepartmentResult
from desktop.models.official import Official
from desktop.models.path import Seen, move
from desktop.services import refusal
from desktop.services.deciding import checked_decisions
from desktop.services.department_papers import Going, Sent, case_going, papers_of_dispatch
from desktop.services.desk import Desk
from desktop.services.examined import require_still_right
from desktop.services.officials import operator_of
from desktop.services.path import moving, standing_case
from desktop.services.signing import require_another
from desktop.store.path import CaseWhole


def send(
    desk: Desk,
    *,
    seen: Sequence[Seen],
    to: str,
    number: str,
    on: dt.date,
    back_by: dt.date | None = None,
) -> Sent:
    """Send examined cases to the department by one list; return the list with all of its papers.

    `number` is the outgoing one of the accompanying letter; the inventory of each case lists the
    papers handed in and the answers that came. Refuses `nothing-chosen`, `dispatch-incomplete`,
    `future-document`, `until-past`, `signed-before-registered` (`day`) of a letter older than the
    application, `no-clerk` and what `path.moving` refuses.
    """
    now = desk.now()
    if not seen:
        raise Refusal("nothing-chosen")
    _check_letter(to, number)
    _check_days(on, back_by, today=now.date())
    ids = Sent(
        dispatch=desk.new_id(now),
        letter=desk.new_id(now),
        listing=desk.new_id(now),
        inventories={each.case: desk.new_id(now) for each in seen},
    )
    with desk.work(at=now, command="case.dispatch") as work:
        by = operator_of(desk, on=now.date())
        going = Going(to=clean_text(to), number=clean_text(number), on=on, back_by=back_by, by=by)
        found = [_departing(desk, each, on=on) for each in seen]
        work.record(*(_sent(each, going, ids.dispatch) for each in found))
        work.record(*papers_of_dispatch(desk, found, going, ids=ids))
    return ids


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """Hold what came back on a day: the department's paper, its signer, what was decided.

    Without `decisions` the proposals are taken as signed; of what was `returned` there are none.
    """

    result: DepartmentResult
    number: str
    on: dt.date
    date: dt.date
    signer: Official
    decisions: tuple[ItemDecision, ...] = ()
    words: str = ""


def take_back(desk: Desk, *, seen: Seen, reply: Reply) -> None:
    """Record that a case came back: signed as proposed, refused by the decisions, or undecided.

    Refuses `case-unknown`, `case-changed`, `case-move`, `dispatch-incomplete`, `future-document`
    and `back-before-sent` (`day`) of what came, or was signed, before it went, `reason-missing` of
    one returned without a word, `items-undecided` (`number`), `same-person-signs` (`name`) of an
    employee here who had a share in it (D24), `no-clerk`, what `decision.proposed` refuses, and
    `letter-untranslated` (`clause`) of a ground in Kazakh in a letter that is in Russian (W-14a).
    """
    take_back_all(desk, replies=[(seen, reply)])


def take_back_all(desk: Desk, *, replies: Sequence[tuple[Seen, Reply]]) -> None:
    """Record of several cases that they came back, of all or of none.

    Refuses `nothing-chosen`, and as `take_back`.
    """
    now = desk.now()
    if not replies:
        raise Refusal("nothing-chosen")
    for _seen, reply in replies:
        _check_reply(reply, today=now.date())
    with desk.work(at=now, command="case.dispatch") as work:
        clerk = operator_of(desk, on=now.date()).name
        for seen, reply in replies:
            work.record(_back(desk, seen, reply, clerk=clerk))
            refusal.issue_when_decided(desk, work, seen.case, signer=reply.signer, typed=None)


def _back(desk: Desk, seen: Seen, reply: Reply, *, clerk: str) -> CaseCameBack:
    found = standing_case(desk, seen)
    row, returned = found.row, reply.result == "returned"
    move(row.stage, "examined" if returned else "decided", number=row.number)
    away = next((each for each in found.departures if each.back_on is None), None)
    if away is None:  # at this stage, but never sent: it was signed here
        raise Refusal("case-move", number=row.number, stage=row.stage, wanted="decided")
    if min(reply.on, reply.date) < away.on_day:
        raise Refusal("back-before-sent", day=away.on_day)
    decisions = () if returned else _decided(desk, found, reply)
    if decisions:
        signed = {each.item for each in decisions}
        require_another(desk, seen.case, signed, signer=reply.signer)
    if not returned:
        refusal.letter_to_issue(desk, found, decisions=decisions, why="reply")
    return CaseCameBack(
        case=seen.case,
        dispatch=away.dispatch,
        result=reply.result,
        number=clean_text(reply.number),
        on=reply.on,
        date=reply.date,
        signer=reply.signer,
        items=decisions,
        words=clean_text(reply.words),
        clerk_name=clerk,
    )


def _departing(desk: Desk, seen: Seen, *, on: dt.date) -> CaseWhole:
    """Return a case that may go to the department on a day, with all of its path."""
    row = moving(desk, seen, "sent-to-department")
    if on < row.day:
        raise Refusal("signed-before-registered", day=row.day)
    found = standing_case(desk, seen)
    require_still_right(desk, found, found.proposals)
    return found


def _sent(found: CaseWhole, going: Going, dispatch: str) -> CaseSent:
    return CaseSent(
        case=found.row.case,
        dispatch=dispatch,
        to=going.to,
        number=going.number,
        on=going.on,
        back_by=going.back_by,
        inventory=tuple(paper.words for paper in case_going(found).papers),
        by=going.by,
        clerk_name=going.by.name,
    )


def _check_reply(reply: Reply, *, today: dt.date) -> None:
    _check_letter(reply.signer.name, reply.number)
    require_past(reply.on, reply.date, today=today)
    if reply.result == "returned" and not clean_text(reply.words):
        raise Refusal("reason-missing")


def _check_letter(name: str, number: str) -> None:
    if not clean_text(name) or not clean_text(number):
        raise Refusal("dispatch-incomplete")


def _check_days(on: dt.date, back_by: dt.date | None, *, today: dt.date) -> None:
    require_past(on, today=today)
    if back_by is not None and back_by < on:
        raise Refusal("until-past", day=back_by)


def _decided(desk: Desk, found: CaseWhole, reply: Reply) -> tuple[ItemDecision, ...]:
    """Return what the department decided of every item that is open."""
    given = reply.decisions
    taken = checked_decisions(desk, found, given) if given else found.proposals
    unfitting = reply.result == "refused" and any(each.outcome != "refused" for each in taken)
    if unfitting or {each.item for each in taken} != set(found.undecided):
        raise Refusal("items-undecided", number=found.row.number)
    return taken
