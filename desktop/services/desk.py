"""The desk a use case works at: its database, its standards, its clock, its operator."""

import datetime as dt
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass

from desktop.models.errors import Refusal
from desktop.models.ids import Randomness, new_id
from desktop.models.moments import local, zone
from desktop.models.paper import PaperKind
from desktop.models.ticket import Ticket
from desktop.standards.catalogue import Catalogue
from desktop.standards.layouts import LayoutFile
from desktop.store import offices, tickets
from desktop.store.database import Database
from desktop.store.offices import OfficeRow
from desktop.store.unit_of_work import UnitOfWork, unit_of_work


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """Hold what every use case needs, handed in by the composition root.

    `clock` answers an aware instant of any zone; `operator` is a staff id, or
    `system` before anybody is entered.
    """

    database: Database
    catalogue: Catalogue
    clock: Callable[[], dt.datetime]
    randomness: Randomness
    layouts: Callable[[], Mapping[PaperKind, LayoutFile]]
    operator: str = "system"

    def office(self) -> OfficeRow:
        """Return the office this installation serves; refuse `office-not-chosen` before it is."""
        found = offices.chosen(self.database)
        if found is None:
            raise Refusal("office-not-chosen")
        return found

    def now(self) -> dt.datetime:
        """Return the office's local time with its offset (D6)."""
        return local(self.clock(), zone(self.office().zone))

    def ticket(self, ticket: str) -> Ticket:
        """Return a queue number by its id; refuse `ticket-unknown` (`ticket`)."""
        found = tickets.ticket(self.database, ticket)
        if found is None:
            raise Refusal("ticket-unknown", ticket=ticket)
        return found

    def new_id(self, moment: dt.datetime) -> str:
        """Return a time-ordered id."""
        return new_id(moment, self.randomness)

    def work(self, *, at: dt.datetime) -> AbstractContextManager[UnitOfWork]:
        """Open one unit of work done at the local moment `at` by this operator."""
        return unit_of_work(self.database, at=at, by=self.operator, office=self.office().office)
