"""Results are handed over to whoever may receive them, and the case is closed (W-16, D23).

Asked at a window, the hand-over is what the visit led to: its service ends with it (W-7.4, D37).
"""

import datetime as dt
from dataclasses import dataclass, replace

from desktop.models.attorney import holding
from desktop.models.collecting import (
    goes_by_attorney,
    needs_authority,
    prepared_by_others,
    reading_place,
    require_applicant,
    require_receiver,
)
from desktop.models.dates import require_past
from desktop.models.entry import clean_text
from desktop.models.errors import Refusal
from desktop.models.facts import HandedOver, PaperIssued, Receiver, ResultIssued
from desktop.models.handed import handed_content
from desktop.models.official import Official
from desktop.models.path import Seen
from desktop.models.person import IdentityDocument
from desktop.models.text import Language, Text
from desktop.services.desk import Desk
from desktop.services.editions import standard_of
from desktop.services.officials import operator_of
from desktop.services.originals import given_now
from desktop.services.papers import issue_paper, office_words
from desktop.services.path import standing_case
from desktop.store.path import CaseWhole
from desktop.store.path_rows import IssuedResult

_UNNAMED = Text(kk="құжат", ru="документ", en="document")


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """Hold who receives: the identity seen and, of a proxy, his power of attorney (D53).

    `returned` are results set aside that he gives back, `unreturned` why others are not.
    """

    receiver: Receiver
    name: str
    identity: IdentityDocument
    authority: str = ""
    authority_date: dt.date | None = None
    authority_until: dt.date | None = None
    originals: tuple[str, ...] = ()  # documents given back
    visit: str = ""  # at which it happens, if at a window
    renamed: str = ""  # why an applicant's document names him otherwise
    returned: tuple[str, ...] = ()
    unreturned: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedOut:
    """Say whether nothing more is to be handed over, and which paper is the line to sign."""

    closes: bool
    paper: str


def hand_over(
    desk: Desk,
    *,
    seen: Seen,
    received: Received,
    results: tuple[str, ...] = (),
    reason: str = "",
    shown: Text = _UNNAMED,
) -> HandedOut:
    """Hand over results, all that lie here when none are named, and fix the line to be signed.

    `shown` is what the kind of identity document is called. Refuses `case-unknown`,
    `case-changed`, `case-move`, `result-gone`, `receiver-incomplete`, `receiver-not-allowed`,
    `authority-missing`, `authority-expired` and `future-document` (`day`), of a power of attorney
    also `attorney-year-over` and `attorney-three-years-over` (`day`), `no-clerk`,
    `handover-reason-missing` (`name`) when another than who prepared it hands it over,
    `receiver-is-another` (`name`), `identity-expired` (`day`), `original-not-here` (`document`),
    `set-aside-unreturned` (`number`) while what was set aside is neither given back nor said why.
    """
    now, why = desk.now(), clean_text(reason)
    _check(received, now.date())
    paper = desk.new_id(now)
    with desk.work(at=now, command="case.hand-over") as work:
        found = standing_case(desk, seen)
        here = lying_here(found)
        chosen = _chosen(here, results)
        handed = tuple(each for each in here if each.result in chosen)
        require_receiver(found.application, handed, received.receiver)
        _require_entitled(found, received, now.date())
        by = _preparer(desk, handed, reason=why)
        received = replace(received, originals=_originals(desk, found, received))
        fact = _fact(found, received, handed, by, on=now.date(), reason=why)
        work.record(fact)
        work.record(_line(desk, found, fact, handed, paper=paper, shown=shown))
    return HandedOut(closes=fact.closes, paper=paper)


def _require_entitled(found: CaseWhole, received: Received, today: dt.date) -> None:
    """Refuse whoever is not who he says, whose paper holds no more, who gives nothing back."""
    if received.receiver == "applicant":
        require_applicant(found.application, received.name, renamed=clean_text(received.renamed))
    if goes_by_attorney(found.application, received.receiver):
        _require_holding(received, today)
    _require_returned(found, received)


def _fact(
    found: CaseWhole,
    received: Received,
    handed: tuple[ResultIssued, ...],
    by: Official,
    *,
    on: dt.date,
    reason: str,
) -> HandedOver:
    """Return who received what of whom; the last result closes the case."""
    return HandedOver(
        case=found.row.case,
        results=tuple(each.result for each in handed),
        receiver=received.receiver,
        name=clean_text(received.name),
        identity=received.identity,
        on=on,
        by=by,
        closes=len(handed) == len(lying_here(found)),
        clerk_name=by.name,
        authority=clean_text(received.authority),
        authority_date=received.authority_date,
        authority_until=received.authority_until,
        originals=received.originals,
        reason=reason,
        visit=received.visit,
        renamed=clean_text(received.renamed),
        returned=tuple(
            each.issued.result for each in awaited(found) if each.issued.result in received.returned
        ),
        unreturned=clean_text(received.unreturned),
    )


def _originals(desk: Desk, found: CaseWhole, received: Received) -> tuple[str, ...]:
    """Return the originals given back; refuse `original-not-here` (`document`)."""
    return given_now(desk, found.row.case, found.application, received.originals)


def lying_here(found: CaseWhole) -> tuple[ResultIssued, ...]:
    """Return the results of a ready case that nobody received yet; refuse `case-move` of others."""
    row = found.row
    if row.stage != "ready":
        raise Refusal("case-move", number=row.number, stage=row.stage, wanted="closed")
    return tuple(each.issued for each in found.results if each.lies_here)


def awaited(found: CaseWhole) -> tuple[IssuedResult, ...]:
    """Return the results set aside that are still with the applicant (docs/adr/0015)."""
    return tuple(each for each in found.results if each.is_awaited)


def _require_returned(found: CaseWhole, received: Received) -> None:
    for each in awaited(found):
        if each.issued.result not in received.returned and not clean_text(received.unreturned):
            raise Refusal("set-aside-unreturned", number=each.issued.number)


def _chosen(here: tuple[ResultIssued, ...], results: tuple[str, ...]) -> tuple[str, ...]:
    ids = tuple(each.result for each in here)
    if not set(results) <= set(ids):
        raise Refusal("result-gone")
    return results or ids


def _check(received: Received, today: dt.date) -> None:
    if not clean_text(received.name) or not clean_text(received.identity.number):
        raise Refusal("receiver-incomplete")
    shown_until = received.identity.valid_until
    if shown_until is not None and shown_until < today:
        raise Refusal("identity-expired", day=shown_until)
    dated, until = received.authority_date, received.authority_until
    shown = clean_text(received.authority)
    if needs_authority(received.receiver) and (not shown or dated is None):
        raise Refusal("authority-missing")
    require_past(dated, today=today)
    if until is not None and until < today:
        raise Refusal("authority-expired", day=until)


def _require_holding(received: Received, today: dt.date) -> None:
    """Refuse a power of attorney that holds no more, though it says so or names no term."""
    dated = received.authority_date
    if dated is None:
        raise Refusal("authority-missing")
    held = holding(dated, received.authority_until)
    if not held.is_over(today):
        return
    if held.by == "one-year":
        raise Refusal("attorney-year-over", day=held.last)
    if held.by == "three-years":
        raise Refusal("attorney-three-years-over", day=held.last)
    raise Refusal("authority-expired", day=held.last)


def _preparer(desk: Desk, handed: tuple[ResultIssued, ...], *, reason: str) -> Official:
    """Return who hands over: whoever prepared it, or for a reason another (W-16, D23)."""
    by = operator_of(desk, on=desk.now().date())
    others = prepared_by_others(handed, [each.result for each in handed], by.staff)
    if others and not reason:
        raise Refusal("handover-reason-missing", name=", ".join(others))
    return by


def _line(
    desk: Desk,
    found: CaseWhole,
    fact: HandedOver,
    handed: tuple[ResultIssued, ...],
    *,
    paper: str,
    shown: Text,
) -> PaperIssued:
    """Fix the line of the register that whoever receives signs (W-16)."""
    application = found.application
    standard = standard_of(desk, digest=application.digest, switches=application.switches)
    language: Language = "ru" if application.language == "ru" else "kk"
    content = handed_content(
        fact,
        number=found.row.number,
        application=application,
        results=tuple(sorted(handed, key=reading_place)),
        left=len(lying_here(found)) - len(handed),
        standard=standard,
        identity=shown,
        office=office_words(desk, service=application.service),
        made_at=desk.now(),
        clerk_post=fact.by.post_kk,
        language=language,
    )
    return issue_paper(
        desk,
        paper=paper,
        kind="register-handed",
        content=content,
        about="case",
        about_id=fact.case,
        language=language,
    )
