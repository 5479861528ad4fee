"""The wait somebody may expect, from today's own figures."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from desktop.models import estimate
from desktop.models.ticket import Ticket
from desktop.models.turn import called_before
from desktop.services.desk import Desk
from desktop.store import offices, pauses, served, tickets


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """Hold how fast the office serves today: seconds of services by line, and who calls whom."""

    served: Mapping[str, tuple[int, ...]]
    windows: Mapping[str, tuple[str, ...]]
    paused: frozenset[str]  # lines nobody calls from now; "" is the whole queue

    def ahead(self, line: str, waiting: Sequence[Ticket]) -> int:
        """Return how many of the `waiting` are called before whoever joins a line now."""
        return called_before(line, waiting, self.windows)

    def wait(self, line: str, waiting: Sequence[Ticket]) -> int | None:
        """Return the seconds whoever joins a line now may wait; None while nobody can know."""
        if self.paused & {"", line}:
            return None
        windows = sum(line in lines for lines in self.windows.values())
        ahead = self.ahead(line, waiting)
        return estimate.estimate(self.served.get(line, ()), ahead=ahead, windows=windows)


def pace(desk: Desk, day: dt.date) -> Pace:
    """Return how fast the office serves on a day, as of now."""
    office, database = desk.office().office, desk.database
    resting = pauses.standing(database, office=office, day=day)
    return Pace(
        served=served.seconds_by_line(database, office=office, day=day),
        windows={row.window: tuple(row.lines) for row in offices.windows(database, office)},
        paused=frozenset(line for pause in resting for line in pause.lines or ("",)),
    )


def expected_wait(desk: Desk, ticket: Ticket) -> int | None:
    """Return the seconds a number just given may wait; None while nobody can know."""
    office = desk.office().office
    waiting = tickets.queue(desk.database, office=office, day=ticket.day)
    before = [each for each in waiting if each.arrival < ticket.arrival]
    return pace(desk, ticket.day).wait(ticket.line_key, before)
