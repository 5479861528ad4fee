"""Visits brought to the point a test is about."""

from desktop.models.ticket import Ticket
from desktop.services import intake, queueing, visit
from desktop.services.desk import Desk
from tests.helpers.drafts import citizen_with_rifle
from tests.helpers.office import WINDOW


def a_number(desk: Desk, line: str = "weapons.hand-in") -> Ticket:
    """Give a number."""
    service, _dot, name = line.partition(".")
    return queueing.issue_number(desk, service=service, line=name)


def called(desk: Desk, line: str = "weapons.hand-in") -> Ticket:
    """Give a number and call it."""
    a_number(desk, line)
    ticket = queueing.call_next(desk, window=WINDOW)
    assert ticket is not None
    return ticket


def served(desk: Desk, line: str = "weapons.hand-in") -> Ticket:
    """Give a number, call it and begin the service."""
    ticket = called(desk, line)
    queueing.begin_visit(desk, ticket=ticket.id)
    return ticket


def several_of_one_visit(desk: Desk, count: int = 2) -> list[intake.Registered]:
    """Register so many applications of one visitor, one after another (D37)."""
    ticket = served(desk)
    draft = citizen_with_rifle(papers=True)
    found = [
        intake.register(desk, ticket=ticket.id, draft=draft, goes_on=True) for _each in range(count)
    ]
    visit.finish_visit(desk, ticket=ticket.id)
    return found
