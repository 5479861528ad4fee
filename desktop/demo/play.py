"""Play the whole day into a new database, sealed from its first moment (D46)."""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from desktop.demo.acts import between_visitors
from desktop.demo.clockwork import Acting, Clock, play
from desktop.demo.counter import work
from desktop.demo.file_spool import FileSpool
from desktop.demo.inventing import invented
from desktop.demo.lunch import lunch
from desktop.demo.office import furnish
from desktop.demo.opening import carry_over
from desktop.demo.script import Script
from desktop.demo.sealed import accounts_of, admit, sealed_for
from desktop.demo.sending import enter
from desktop.demo.stage import ActDone, PaperMade, Stage, moment_of
from desktop.demo.visitors import arrive
from desktop.models.moments import zone
from desktop.models.paper import PaperKind
from desktop.models.ticket import Ticket
from desktop.services import backups
from desktop.services.desk import Desk
from desktop.standards.catalogue import Catalogue
from desktop.standards.layouts import LayoutFile
from desktop.store import cases, tickets
from desktop.store.cases import Filter
from desktop.store.database import Database, open_database

SITS_DOWN: Final = dt.time(8, 50)
"""When the first operator comes; reception begins later."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Played:
    """Hold what came of the day: its papers, what was done to cases, its queue numbers.

    `registered` counts its applications, `stopped` is when it ended, `backup` the copy then proved;
    `key` opens both.
    """

    made: tuple[PaperMade, ...]
    acts: tuple[ActDone, ...]
    tickets: tuple[Ticket, ...]
    registered: int
    stopped: dt.datetime
    backup: Path
    key: bytes = field(repr=False)


def play_day(
    database: Path,
    script: Script,
    *,
    catalogue: Catalogue,
    layouts: Callable[[], Mapping[PaperKind, LayoutFile]],
    spool: FileSpool,
    machine: Path,
) -> Played:
    """Serve every visitor of the script at an office whose database is made at `database`.

    `machine` is the folder of the computer's secrets. The same script gives the same journal.
    Refuses what opening refuses, and a service of a visitor whom the script describes badly.
    """
    office_zone = zone(catalogue.directory(script.services[0]).office(script.office).zone)
    clock = Clock(moment_of(script, office_zone, SITS_DOWN))
    accounts = accounts_of(database, clock, machine)
    keys = sealed_for(accounts, script.staff[0].staff)
    with open_database(database, keys.unlocked.key, randomness=invented("database")) as opened:
        desk = Desk(
            database=opened,
            catalogue=catalogue,
            clock=clock,
            randomness=invented("desk"),
            layouts=layouts,
        )
        clerk = furnish(desk, script)
        stage = Stage(script=script, desk=clerk, clock=clock, spool=spool)
        admit(stage, clerk, accounts, keys)
        carry_over(clerk)
        play(clock, _everybody(stage), until=stage.at(script.stops))
        return Played(
            made=tuple(stage.made),
            acts=tuple(stage.acts),
            tickets=tuple(tickets.of_day(opened, office=script.office, day=script.day)),
            registered=cases.count(opened, Filter(from_day=script.day, to_day=script.day)),
            stopped=clock.now,
            backup=backed_up(opened, clock.now),
            key=keys.unlocked.key,
        )


def _everybody(stage: Stage) -> list[Acting]:
    """Return who acts in the day; of those who act at one moment, who acts first stands first."""
    script = stage.script
    return [
        *(arrive(stage, serial) for serial in range(len(script.visitor))),
        lunch(stage),
        between_visitors(stage),
        *(enter(stage, place) for place in range(len(script.sent))),
        *(work(stage, counter) for counter in script.window),
    ]


def backed_up(database: Database, now: dt.datetime) -> Path:
    """Copy the record while it is open, and prove the copy (D52)."""
    copy = backups.copy_record(database, now=now)
    return backups.finish(copy, randomness=invented("backup"))
