"""Record facts the short way."""

import datetime as dt

from desktop.models.facts import Fact, TicketCalled, VisitBegan
from desktop.store.database import Database, Topic
from desktop.store.unit_of_work import unit_of_work
from tests.helpers.facts import OFFICE, Value, case_registered, moment, ticket_issued


def record(
    database: Database, *facts: Fact, at: dt.datetime | None = None, by: str = "s1"
) -> frozenset[Topic]:
    """Record facts in one transaction; return its topics."""
    with unit_of_work(database, at=at or moment(), by=by, office=OFFICE) as work:
        work.record(*facts)
    return work.topics


def register(database: Database, sequence: int, **changes: Value) -> str:
    """Serve a visitor up to a registered case; return the case's id."""
    ticket, visit, case = (f"{kind}{sequence:04d}" for kind in ("ticket-", "visit-", "case-"))
    fact = case_registered(case, visit, sequence, **changes)
    record(
        database,
        ticket_issued(ticket, sequence),
        TicketCalled(ticket=ticket, window="1"),
        VisitBegan(visit=visit, ticket=ticket, window="1"),
        fact,
    )
    return case
