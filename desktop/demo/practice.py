"""The practice office: a file of its own, marked for good, with invented people to try keys on.

It is filled through the services everybody uses, with visitors of the day we play, as if they had
come within the last hours. Its own clock is the computer's: what is tried in it happens now.
"""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from desktop.demo.clockwork import Clock
from desktop.demo.drafts import draft_of, with_papers
from desktop.demo.inventing import invented
from desktop.demo.office import people_and_windows
from desktop.demo.practice_path import spread
from desktop.demo.script import Script, Visitor
from desktop.models.moments import local, zone
from desktop.models.paper import PaperKind
from desktop.services import day, intake, queueing
from desktop.services.desk import Desk
from desktop.services.practice import begin_practice
from desktop.services.practice_trials import begin_trials
from desktop.standards.catalogue import Catalogue
from desktop.standards.layouts import LayoutFile
from desktop.store import desk as desk_tables
from desktop.store.database import open_database

FILE: Final = "practice.kense"
_REGISTERED: Final = 8
_WAITING: Final = 4
_EACH: Final = dt.timedelta(minutes=6)
_BETWEEN: Final = dt.timedelta(minutes=5)


def practice_file(office: Path) -> Path:
    """Return where the practice office of an office lies: in a folder of its own beside it."""
    return office.parent / "practice" / FILE


def make_practice(
    path: Path,
    script: Script,
    *,
    catalogue: Catalogue,
    layouts: Callable[[], Mapping[PaperKind, LayoutFile]],
    now: dt.datetime,
) -> None:
    """Make the practice office at `path`, where there is none yet; `now` is any aware instant.

    Refuses what opening a database refuses. A file that could not be filled is not left behind.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_name(f"{path.name}.new")
    _remove(unfinished)
    office_zone = zone(catalogue.directory(script.services[0]).office(script.office).zone)
    moment = local(now, office_zone)
    clock = Clock(_first(moment))
    with open_database(unfinished, randomness=invented("practice")) as database:
        desk = Desk(
            database=database,
            catalogue=catalogue,
            clock=clock,
            randomness=invented("practice desk"),
            layouts=layouts,
        )
        begin_practice(desk)
        clerk = people_and_windows(desk, script)
        _sit_down(clerk, script)
        _open_day(clerk)
        _fill(clerk, clock, script)
        begin_trials(clerk)
    for each in (unfinished, *_beside(unfinished)):
        if each.exists():
            each.replace(each.with_name(each.name.replace(f"{FILE}.new", FILE)))


def remake(path: Path) -> None:
    """Take the practice office at `path` away, so that it is made anew."""
    _remove(path)


def _sit_down(desk: Desk, script: Script) -> None:
    """Let the first of the invented people sit at the first window: one tries keys at once."""
    counter = script.window[0]
    for key, value in (("window", counter.window), (f"operator.{counter.window}", counter.staff)):
        desk_tables.set_setting(desk.database, key=key, value=value)


def _first(now: dt.datetime) -> dt.datetime:
    """Return when the first of the invented visitors came, still today."""
    midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)
    return max(midnight, now - (_REGISTERED * _EACH + _WAITING * _BETWEEN))


def _open_day(desk: Desk) -> None:
    today = desk.now().date()
    harder = day.propose_day(desk, built_on=today).harder
    day.open_day(desk, day=today, confirmed=harder, built_on=today)


def _fill(desk: Desk, clock: Clock, script: Script) -> None:
    """Register some applications, let them stand at every stage, and let some people wait."""
    came = list(enumerate(script.visitor, start=1))
    applicants = [each for each in came if each[1].end == "registered"]
    registered, waiting = applicants[:_REGISTERED], applicants[_REGISTERED:][:_WAITING]
    for serial, visitor in registered:
        _register(desk, script, visitor, serial=serial)
        clock.now += _EACH
    spread(desk)
    for _serial, visitor in waiting:
        queueing.issue_number(desk, service=visitor.service, line=_line(visitor))
        clock.now += _BETWEEN


def _register(desk: Desk, script: Script, visitor: Visitor, *, serial: int) -> None:
    counter = next(each for each in script.window if visitor.line in each.lines)
    at_desk = replace(desk, operator=counter.staff)
    ticket = queueing.issue_number(desk, service=visitor.service, line=_line(visitor))
    queueing.call_next(at_desk, window=counter.window)
    queueing.begin_visit(at_desk, ticket=ticket.id)
    draft = draft_of(visitor, serial=serial)
    asked = [state.need.document.id for state in intake.assess_draft(at_desk, draft).papers]
    intake.register(at_desk, ticket=ticket.id, draft=with_papers(draft, visitor, asked=asked))


def _line(visitor: Visitor) -> str:
    return visitor.line.partition(".")[2]


def _beside(path: Path) -> Sequence[Path]:
    """Return the files SQLite may keep beside a database."""
    return [path.with_name(f"{path.name}{end}") for end in ("-wal", "-shm")]


def _remove(path: Path) -> None:
    for each in (path, *_beside(path)):
        each.unlink(missing_ok=True)
