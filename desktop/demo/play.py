"""Play the whole day into a new database."""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from desktop.demo.acts import set_right
from desktop.demo.clockwork import Clock, play
from desktop.demo.counter import work
from desktop.demo.file_spool import FileSpool
from desktop.demo.inventing import invented
from desktop.demo.lunch import lunch
from desktop.demo.office import furnish
from desktop.demo.opening import carry_over
from desktop.demo.script import Script
from desktop.demo.stage import PaperMade, Stage, moment_of
from desktop.demo.visitors import arrive
from desktop.models.moments import zone
from desktop.models.paper import PaperKind
from desktop.models.ticket import Ticket
from desktop.services.desk import Desk
from desktop.standards.catalogue import Catalogue
from desktop.standards.layouts import LayoutFile
from desktop.store import tickets
from desktop.store.database import open_database

SITS_DOWN: Final = dt.time(8, 50)
"""When the first operator comes; reception begins later."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Played:
    """Hold what came of the day: its papers, its queue numbers, and when it was stopped."""

    made: tuple[PaperMade, ...]
    tickets: tuple[Ticket, ...]
    stopped: dt.datetime

    @property
    def registered(self) -> int:
        """Return how many applications were registered."""
        return sum(ticket.end == "registered" for ticket in self.tickets)


def play_day(
    database: Path,
    script: Script,
    *,
    catalogue: Catalogue,
    layouts: Callable[[], Mapping[PaperKind, LayoutFile]],
    spool: FileSpool,
) -> Played:
    """Serve every visitor of the script at an office whose database is made at `database`.

    The same script gives the same journal. Refuses what opening a database
    refuses, and what a service refuses of a visitor the script describes badly.
    """
    office_zone = zone(catalogue.directory(script.services[0]).office(script.office).zone)
    clock = Clock(moment_of(script, office_zone, SITS_DOWN))
    with open_database(database, randomness=invented("database")) as opened:
        desk = Desk(
            database=opened,
            catalogue=catalogue,
            clock=clock,
            randomness=invented("desk"),
            layouts=layouts,
        )
        clerk = furnish(desk, script)
        carry_over(clerk)
        stage = Stage(script=script, desk=clerk, clock=clock, spool=spool)
        people = [
            *(arrive(stage, serial) for serial in range(len(script.visitor))),
            lunch(stage),
            set_right(stage),
            *(work(stage, counter) for counter in script.window),
        ]
        play(clock, people, until=stage.at(script.stops))
        given = tickets.of_day(opened, office=script.office, day=script.day)
    return Played(made=tuple(stage.made), tickets=tuple(given), stopped=clock.now)
