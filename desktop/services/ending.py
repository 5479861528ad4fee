"""Cases that end without a decision: void, forwarded, withdrawn, nobody left (D39, D50)."""

import datetime as dt
from collections.abc import Collection
from typing import Final, Literal, TypeAlias

from desktop.models.checklist import checklist
from desktop.models.dates import require_past
from desktop.models.entry import clean_text
from desktop.models.errors import Refusal
from desktop.models.examining import answers_to
from desktop.models.facts import CaseEnded, CaseVoided
from desktop.models.notice import tell_by
from desktop.models.path import Seen
from desktop.services.clerk import clerk_words
from desktop.services.desk import Desk
from desktop.services.known_cases import whole_case
from desktop.services.later import LiveCase, seen_case
from desktop.services.originals import given_now
from desktop.services.workdays import office_calendar

WholeEnding: TypeAlias = Literal["forwarded", "died", "dissolved", "answered"]
"""How a whole case ends; what is renounced ends item by item: `deciding.end_items` (D10, D38)."""

_SIGNED: Final = frozenset({"granted", "refused"})


def void_case(desk: Desk, *, seen: Seen, reason: str) -> None:
    """Declare a case registered by mistake void; its number is never given again (D39).

    Refuses what `seen_case` and `require_unsigned` refuse, `void-reason-missing`, `no-clerk`.
    """
    why = clean_text(reason)
    if not why:
        raise Refusal("void-reason-missing")
    with desk.work(at=desk.now(), command="case.void") as work:
        seen_case(desk, seen)
        require_unsigned(desk, seen.case)
        name, _post = clerk_words(desk, "kk")
        work.record(CaseVoided(case=seen.case, reason=why, clerk_name=name))


def require_unsigned(desk: Desk, case: str) -> None:
    """Refuse `void-signed` (`number`): what was granted or refused was no mistake (D38, D39).

    What is open still of such a case is ended item by item.
    """
    found = whole_case(desk, case)
    if any(each.outcome in _SIGNED for each in found.items):
        raise Refusal("void-signed", number=found.row.number)


def end_case(
    desk: Desk,
    *,
    seen: Seen,
    ending: WholeEnding,
    document: str = "",
    to: str = "",
    number: str = "",
    date: dt.date | None = None,
    originals: Collection[str] = (),
) -> None:
    """End a case without a decision (D50): by a document, or forwarded `to` somebody.

    Refuses what `seen_case` refuses, `no-clerk`, `ending-incomplete` without its document (or
    addressee) and date, `future-document` of a day that has not come. Of what was forwarded the
    applicant is owed a notice; `out-of-table` when its day cannot be counted. Whom the standard
    does not serve is `answered` in writing (D11, D12): see `require_unserved`.
    """
    now, proof, addressee = desk.now(), clean_text(document), clean_text(to)
    day = _proven(addressee if ending == "forwarded" else proof, date, today=now.date())
    with desk.work(at=now, command="case.end") as work:
        live = seen_case(desk, seen)
        if ending == "answered":
            require_unserved(live)
        back = given_now(desk, seen.case, live.application, originals)
        name, _post = clerk_words(desk, "kk")
        work.record(
            CaseEnded(
                case=seen.case,
                ending=ending,
                clerk_name=name,
                document=proof,
                to=addressee,
                number=clean_text(number),
                date=day,
                tell_by=tell_by(day, office_calendar(desk)) if ending == "forwarded" else None,
                originals=back,
            )
        )


def _proven(proof: str, date: dt.date | None, *, today: dt.date) -> dt.date:
    """Return the day of what ends a case; refuse `ending-incomplete`, `future-document`."""
    if not proof or date is None:
        raise Refusal("ending-incomplete")
    require_past(date, today=today)
    return date


def require_unserved(live: LiveCase) -> None:
    """Refuse `answer-not-due` (`number`): whom the standard serves gets a decision (D11, D12)."""
    if checklist(live.standard, answers_to(live.application, live.standard)).covered:
        raise Refusal("answer-not-due", number=live.row.number)
