"""The desk a use case works at: its database, standards, clock, operator and his rights."""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass

from desktop.models import permissions
from desktop.models.errors import Refusal
from desktop.models.ids import Randomness, new_id
from desktop.models.moments import local, zone
from desktop.models.paper import PaperKind
from desktop.models.permissions import SELF_SERVICE, SYSTEM, Command
from desktop.models.ticket import Ticket
from desktop.standards.catalogue import Catalogue
from desktop.standards.layouts import LayoutFile
from desktop.store import exchange, offices, staff, tickets
from desktop.store.database import Database
from desktop.store.offices import OfficeRow
from desktop.store.unit_of_work import UnitOfWork, unit_of_work


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """Hold what every use case needs, handed in by the composition root.

    `clock` answers an aware instant of any zone; `operator` is a staff id, `system` before
    anybody is entered, or `self-service` where a visitor acts at the touch screen.
    """

    database: Database
    catalogue: Catalogue
    clock: Callable[[], dt.datetime]
    randomness: Randomness
    layouts: Callable[[], Mapping[PaperKind, LayoutFile]]
    operator: str = SYSTEM

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

    def may(self, command: Command) -> bool:
        """Say whether this operator may do a command now (models/permissions.py).

        The roles are read anew each time: what is given or taken away counts at once.
        """
        if self.operator == SELF_SERVICE:  # whatever an employee of such an id may
            return command in permissions.VISITOR
        found = offices.chosen(self.database)
        office = found.office if found else ""
        if permissions.may(staff.roles_of(self.database, office, self.operator), command):
            return True
        beginning = not staff.administrators(self.database, office)
        return permissions.is_open_to_program(command, has_administrator=not beginning)

    def require(self, command: Command) -> None:
        """Refuse `not-allowed` (`command`) unless this operator may do it.

        Where nobody is signed in it is `nobody-here`: whoever is, may perhaps.
        """
        if self.may(command):
            return
        if self.operator == SYSTEM:
            raise Refusal("nobody-here")
        raise Refusal("not-allowed", command=command)

    def require_now(self, command: Command) -> None:
        """Refuse what `require` and `work` do, before anything outside the record is begun."""
        self.require(command)
        self._require_going_on(command)

    @contextmanager
    def work(self, *, at: dt.datetime, command: Command, office: str = "") -> Iterator[UnitOfWork]:
        """Open one unit of work done at the local moment `at` by this operator.

        Nothing is recorded but by a command: refuses what `require` does.
        `office` is told only by what chooses it.
        """
        here = office or self.office().office
        with unit_of_work(self.database, at=at, by=self.operator, office=here) as work:
            self.require_now(command)
            yield work

    def _require_going_on(self, command: Command) -> None:
        """Refuse whatever an installation the region ended may no longer record (parcels §2.6)."""
        if command in permissions.PROGRAM or command.startswith("exchange."):
            return
        ended = exchange.ending(self.database, self.database.installation)
        if ended:
            raise Refusal("installation-ended", ending=ended)
