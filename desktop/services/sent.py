"""Applications that nobody brought to a window: by post, or through the portal (I-1, I-7.4)."""

import datetime as dt
from typing import Final

from desktop.models.arrival import SentBy
from desktop.models.draft import Draft
from desktop.models.errors import Refusal
from desktop.models.intake import application_of
from desktop.models.intake_arrival import sent_by, sent_draft
from desktop.services.desk import Desk
from desktop.services.editions import keep_standard
from desktop.services.hand_talons import register_hand_talon
from desktop.services.intake import Registered, registration, rules_for, talon_of
from desktop.services.numbers import open_blocks
from desktop.store import desk as desk_tables

PORTAL: Final = "portal"


def ways(desk: Desk, service: str) -> tuple[SentBy, ...]:
    """Return how an application of `service` may come without a visitor.

    The standards have papers handed in (W-13, I-13) and no word against the post, which brings
    them to the same chancery: a written application is never refused acceptance (D11, D12). The
    portal is open to a standard that names it as a channel. Talons written by hand in a power cut
    are entered while numbers put aside for them are left (D40).
    """
    channels = {row.id for row in desk.catalogue.standard(service).channels}
    by_portal: tuple[SentBy, ...] = ("portal",) if PORTAL in channels else ()
    by_talon: tuple[SentBy, ...] = ("talon",) if open_blocks(desk, service=service) else ()
    return ("post", *by_portal, *by_talon)


def shelf(window: str, service: str, by: SentBy) -> str:
    """Return where such a draft is kept at a window, until it is registered."""
    return f"sent:{window}:{service}:{by}"


def new_draft(desk: Desk, service: str, by: SentBy) -> Draft:
    """Return the draft of an application that came so; refuse `service-not-here`, `no-such-way`."""
    if service not in desk.office().services:
        raise Refusal("service-not-here", service=service)
    if by not in ways(desk, service):
        raise Refusal("no-such-way", service=service)
    return sent_draft(service, by, today=desk.now().date())


def register_sent(desk: Desk, *, window: str, draft: Draft) -> Registered:
    """Register an application that came without a visitor, and drop its draft.

    It has no visit: no wait and no service is counted of it. One that came by post gets its talon;
    of one through the portal only the answer goes out, electronically (I-3), so its `paper` is
    empty. A talon written by hand is entered by `register_hand_talon`. Refuses `no-such-way`,
    `intake-hindered`, `day-not-open`, `no-clerk`.
    """
    now = desk.now()
    by = sent_by(draft)
    if by is None or by not in ways(desk, draft.service):
        raise Refusal("no-such-way", service=draft.service)
    if by == "talon":
        kept_at = shelf(window, draft.service, by)
        return register_hand_talon(desk, draft=draft, kept_at=kept_at)
    rules = rules_for(desk, draft)
    application = application_of(draft, rules, at=now)
    case = desk.new_id(now)
    paper = desk.new_id(now) if by == "post" else ""
    with desk.work(at=now, command="case.register") as work:
        fact = registration(desk, application, rules.standard, case=case, visit="", now=now)
        work.record(fact)
        if paper:
            work.record(talon_of(desk, fact, rules.standard, paper))
        keep_standard(desk, desk.catalogue.edition(draft.service))
        desk_tables.delete_draft(desk.database, window=shelf(window, draft.service, by))
    return Registered(case=case, number=fact.number, paper=paper)


def waiting(desk: Desk, window: str, service: str, by: SentBy) -> dt.datetime | None:
    """Return when such a draft was put aside at a window, None when none was."""
    row = desk_tables.draft(desk.database, shelf(window, service, by))
    return None if row is None else row.saved_at
