"""The records of the offices and of the region, each sealed on a computer of its own.

Their keys are drawn anew by every run, so nothing that was made before is ever taken again.
"""

import datetime as dt
import shutil
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from desktop.demo.clockwork import Clock
from desktop.demo.districts_script import District, Districts, script_of
from desktop.demo.drafts import draft_of, with_papers
from desktop.demo.file_spool import A4, PRINTER
from desktop.demo.office import people_and_windows
from desktop.demo.script import Clerk, Visitor
from desktop.demo.sealed import accounts_of, sealed_for
from desktop.models.paper import PaperKind, sheets_of
from desktop.services import (
    access,
    backups,
    day,
    intake,
    queueing,
    regional,
    settings,
    staff,
)
from desktop.services.desk import Desk
from desktop.standards.catalogue import Catalogue
from desktop.standards.layouts import LayoutFile
from desktop.store.copying import copy_database
from desktop.store.database import Database, open_database

OF_OFFICES: Final[tuple[PaperKind, ...]] = (
    "enrolment-sheet",
    "parcel-register",
    "weekly-letter",
)
OF_REGION: Final[tuple[PaperKind, ...]] = ("region-receipt",)


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Hold a desk at an open record, and the folder of its computer's own secrets."""

    desk: Desk
    machine: Path
    key: bytes = field(repr=False)

    @property
    def office(self) -> str:
        """Return the number of the office, or of the region."""
        return self.desk.office().office


@dataclass(frozen=True, slots=True, kw_only=True)
class Computers:
    """Make records in `folder`, all in one simulated time; `opened` closes them in the end."""

    folder: Path
    clock: Clock
    catalogue: Catalogue
    layouts: Callable[[], Mapping[PaperKind, LayoutFile]]
    opened: ExitStack

    def office(self, script: Districts, district: District) -> Place:
        """Begin an office with its people, windows and printers."""
        machine, path = self._computer(district.office)
        desk, key = self._new(path, machine, district.staff[0])
        told = script_of(district, script.services, self.clock.now.date())
        by = people_and_windows(desk, told)
        access.begin_with(by, staff=by.operator, login=by.operator)
        return _printing(Place(desk=by, machine=machine, key=key), OF_OFFICES)

    def region(self, script: Districts, path: Path) -> Place:
        """Begin the record of the region at `path`, with its keys and whoever works there."""
        machine = self.folder / f"machine-{script.region}"
        first = script.staff[0]
        desk, key = self._new(path, machine, first)
        regional.begin_region(desk, machine, script.region)
        staff.set_staff(
            desk,
            staff=first.staff,
            name=first.name,
            post_kk=first.post_kk,
            post_ru=first.post_ru,
        )
        staff.set_roles(desk, staff=first.staff, roles=first.roles)
        by = replace(desk, operator=first.staff)
        access.begin_with(by, staff=first.staff, login=first.staff)
        return _printing(Place(desk=by, machine=machine, key=key), OF_REGION)

    def cloned(self, place: Place) -> Place:
        """Copy a computer whole, its secrets too, as whoever copies a disk does."""
        machine, path = self._computer(f"{place.office}-copy")
        copy_database(place.desk.database, path)
        shutil.copytree(place.machine, machine, dirs_exist_ok=True)
        return self._again(place, path, machine)

    def restored(self, place: Place, backup: Path) -> Place:
        """Put a backup back on a computer that has none of the secrets of the one before."""
        machine, path = self._computer(f"{place.desk.database.path.parent.name}-new")
        randomness = place.desk.randomness
        backups.restore(backup, path, now=self.clock.now, randomness=randomness, key=place.key)
        return _printing(self._again(place, path, machine), OF_OFFICES)

    def _computer(self, name: str) -> tuple[Path, Path]:
        home = self.folder / name
        home.mkdir()
        return self.folder / f"machine-{name}", home / "office.kense"

    def _new(self, path: Path, machine: Path, first: Clerk) -> tuple[Desk, bytes]:
        """Make a record that is sealed from its first moment."""
        accounts = accounts_of(path, self.clock, machine)
        key = sealed_for(accounts, first.staff).unlocked.key
        database = self.opened.enter_context(
            open_database(path, key, randomness=accounts.randomness)
        )
        desk = Desk(
            database=database,
            catalogue=self.catalogue,
            clock=self.clock,
            randomness=accounts.randomness,
            layouts=self.layouts,
        )
        return desk, key

    def _again(self, place: Place, path: Path, machine: Path) -> Place:
        database: Database = self.opened.enter_context(
            open_database(path, place.key, randomness=place.desk.randomness)
        )
        desk = replace(place.desk, database=database)
        return Place(desk=desk, machine=machine, key=place.key)


def register(place: Place, district: District, visitor: Visitor, *, serial: int) -> str:
    """Register what a visitor applies for, the day opened first; return the case."""
    desk, window = place.desk, district.window[0].window
    _open_day(desk)
    ticket = queueing.issue_number(
        desk, service=visitor.service, line=visitor.line.partition(".")[2]
    )
    queueing.call_next(desk, window=window)
    queueing.begin_visit(desk, ticket=ticket.id)
    draft = draft_of(visitor, serial=serial)
    asked = [state.need.document.id for state in intake.assess_draft(desk, draft).papers]
    done = intake.register(desk, ticket=ticket.id, draft=with_papers(draft, visitor, asked=asked))
    return done.case


def moment(place: Place, today: dt.date, time: dt.time) -> dt.datetime:
    """Return a time of a day at a place."""
    return dt.datetime.combine(today, time, tzinfo=place.desk.now().tzinfo)


def _open_day(desk: Desk) -> None:
    today = desk.now().date()
    proposal = day.propose_day(desk, built_on=today)
    if not proposal.opened:
        day.open_day(desk, day=today, confirmed=proposal.harder, built_on=today)


def _printing(place: Place, kinds: tuple[PaperKind, ...]) -> Place:
    for kind in kinds:
        sheet = sheets_of(kind)[0].id
        settings.set_printer(place.desk, kind=kind, printer=PRINTER, sheet=sheet, tray=A4)
    return place
