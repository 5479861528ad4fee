"""How an application came: the visit it was registered in, or the post, or the portal."""

from collections.abc import Iterator

from desktop.i18n import _
from desktop.models.arrival import Arrival
from desktop.presenters import formats
from desktop.presenters.cases_view import FactView
from desktop.presenters.labels import label
from desktop.services import visit
from desktop.services.desk import Desk
from desktop.store import cases, tickets, visits
from desktop.store.cases import CaseRow


def visit_facts(desk: Desk, row: CaseRow) -> Iterator[FactView]:
    """Say which queue number the visitor had, and name the other cases of his visit (D37)."""
    found = visits.visit(desk.database, row.visit) if row.visit else None
    ticket = tickets.ticket(desk.database, found.ticket) if found else None
    if ticket is not None:
        yield FactView(name=_("Queue number"), value=ticket.text)
    others = [each.number for each in visit.together_with(desk, row)]
    if others:
        yield FactView(name=_("In the same visit"), value=formats.listed(others))
    application = None if row.visit else cases.application(desk.database, row.case)
    if application is not None and application.arrival is not None:
        yield from arrival_facts(application.arrival)


def arrival_facts(arrival: Arrival) -> Iterator[FactView]:
    """Say when and under which number an application came that nobody brought."""
    day = formats.date_heading(arrival.on)
    came = formats.listed(part for part in (day, arrival.time) if part)
    yield FactView(name=label(f"sent.{arrival.by}"), value=came)
    stamped = formats.date_digits(arrival.stamped_on) if arrival.stamped_on else ""
    marks = " · ".join(part for part in (arrival.number, stamped) if part)
    number = "portal.number" if arrival.by == "portal" else "chancery.number"
    if marks and arrival.by != "talon":  # whose number is that of the application
        yield FactView(name=label(number), value=marks)
    if arrival.signed_by:
        yield FactView(name=label("arrival.signed_by"), value=arrival.signed_by)
    if arrival.by == "portal":
        to = arrival.answer_to or _("the personal cabinet")
        yield FactView(name=_("The answer goes to"), value=to)
