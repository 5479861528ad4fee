"""The visit an application was registered in: its number, and what else was registered then."""

from collections.abc import Iterator

from desktop.i18n import _
from desktop.presenters import formats
from desktop.presenters.cases_view import FactView
from desktop.services import visit
from desktop.services.desk import Desk
from desktop.store import tickets, visits
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
