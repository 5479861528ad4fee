"""Results are handed over to whoever may receive them, and the case is closed (W-16, D23)."""

import datetime as dt
from dataclasses import dataclass

from desktop.models.entry import clean_text
from desktop.models.errors import Refusal
from desktop.models.facts import HandedOver, Receiver
from desktop.models.official import Official
from desktop.models.path import Seen
from desktop.models.person import IdentityDocument
from desktop.services.desk import Desk
from desktop.services.officials import operator_of
from desktop.services.path import standing_case
from desktop.store.path import CaseWhole


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """Hold who receives: the identity seen and, of a proxy, his power of attorney (D53)."""

    receiver: Receiver
    name: str
    identity: IdentityDocument
    authority: str = ""
    authority_date: dt.date | None = None
    authority_until: dt.date | None = None
    originals: tuple[str, ...] = ()  # documents given back
    visit: str = ""  # at which it happens, if at a window


def hand_over(
    desk: Desk,
    *,
    seen: Seen,
    received: Received,
    results: tuple[str, ...] = (),
    reason: str = "",
) -> bool:
    """Hand over results, all that lie here when none are named; return whether the case is closed.

    Refuses `case-unknown`, `case-changed`, `case-move`, `result-gone`, `receiver-incomplete`,
    `authority-missing`, `authority-expired` and `future-document` (`day`), `no-clerk`,
    `handover-reason-missing` (`name`) when another than who prepared it hands it over.
    """
    now, why = desk.now(), clean_text(reason)
    _check(received, now.date())
    with desk.work(at=now, command="case.hand-over") as work:
        found = standing_case(desk, seen)
        chosen, closes = _lying_here(found, results)
        by = _preparer(desk, found, chosen, reason=why)
        work.record(
            HandedOver(
                case=seen.case,
                results=chosen,
                receiver=received.receiver,
                name=clean_text(received.name),
                identity=received.identity,
                on=now.date(),
                by=by,
                closes=closes,
                clerk_name=by.name,
                authority=clean_text(received.authority),
                authority_date=received.authority_date,
                authority_until=received.authority_until,
                originals=received.originals,
                reason=why,
                visit=received.visit,
            )
        )
    return closes


def _lying_here(found: CaseWhole, results: tuple[str, ...]) -> tuple[tuple[str, ...], bool]:
    """Return the results to hand over, and whether nothing more lies here then."""
    row = found.row
    if row.stage != "ready":
        raise Refusal("case-move", number=row.number, stage=row.stage, wanted="closed")
    here = [each.issued.result for each in found.results if each.handed_on is None]
    chosen = results or tuple(here)
    if not set(chosen) <= set(here):
        raise Refusal("result-gone")
    return chosen, set(chosen) == set(here)


def _check(received: Received, today: dt.date) -> None:
    if not clean_text(received.name) or not clean_text(received.identity.number):
        raise Refusal("receiver-incomplete")
    if received.receiver != "proxy":
        return
    dated, until = received.authority_date, received.authority_until
    if not clean_text(received.authority) or dated is None:
        raise Refusal("authority-missing")
    if dated > today:
        raise Refusal("future-document", day=dated)
    if until is not None and until < today:
        raise Refusal("authority-expired", day=until)


def _preparer(desk: Desk, found: CaseWhole, chosen: tuple[str, ...], *, reason: str) -> Official:
    """Return who hands over: whoever prepared it, or for a reason another (W-16, D23)."""
    by = operator_of(desk, on=desk.now().date())
    for each in found.results:
        preparer = each.issued.prepared_by
        if each.issued.result in chosen and preparer.staff != by.staff and not reason:
            raise Refusal("handover-reason-missing", name=preparer.name)
    return by
