"""Play two weeks of three district offices and their region, through the services everybody uses.

What goes wrong between them goes wrong here: a file is lost, one is brought twice, one is cut off,
a computer is copied, another breaks. The clock is invented; the keys are made anew by every run.
"""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from desktop.demo.clockwork import Clock
from desktop.demo.districts_carried import Courier, Parcel, Sent
from desktop.demo.districts_places import Computers, Place, moment, register
from desktop.demo.districts_script import District, Districts
from desktop.demo.file_spool import FileSpool
from desktop.demo.script import Visitor
from desktop.demo.stage import PaperMade
from desktop.models.answer import EditionDay
from desktop.models.brought import Brought
from desktop.models.edition import Changes
from desktop.models.numbering import series_key
from desktop.models.paper import PaperKind
from desktop.services import (
    answers,
    backups,
    installation,
    quarantined,
    region_edition,
    regional,
    settings,
)
from desktop.services.answers import AnswerEffect
from desktop.standards.catalogue import Catalogue
from desktop.standards.layouts import LayoutFile
from desktop.store import offices
from desktop.store import regional as region_rows

BEGIN: Final = dt.datetime(2013, 11, 25, 3, tzinfo=dt.UTC)
"""When the region begins; the offices are enrolled the same day."""

FIRST_FRIDAY, MONDAY, TUESDAY = dt.date(2013, 11, 29), dt.date(2013, 12, 2), dt.date(2013, 12, 3)
WEDNESDAY, THURSDAY, FRIDAY = (dt.date(2013, 12, day) for day in (4, 5, 6))
LAST: Final = dt.date(2013, 12, 9)
RECORD: Final = "region.kense"

RESTORED, CUT, COPIED = "2-11", "2-12", "2-13"
"""Whose disk breaks, whose file is brought twice and then cut off, whose computer is copied."""

_USE_UNTIL: Final = dt.date(2014, 12, 31)
_OF_A_FILE: Final = 0.61  # that is there after it was cut off
_SERIAL: Final = 400  # invented numbers of these people begin here


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchanged:
    """Hold what came of two weeks: every file, every paper, the keys beside them.

    `moved` counts the terms that the day off of the reference edition moved at each office;
    `predecessor` and `follower` are the installations of the office whose disk broke, `ended`
    what the copied computer was told, `answered` says that the question came back answered.
    """

    folder: Path
    record: Path
    identity: Path
    cards: tuple[Path, ...]
    keys: Mapping[str, Path]
    parcels: tuple[Parcel, ...]
    made: tuple[PaperMade, ...]
    moved: Mapping[str, int]
    edition: int
    predecessor: str
    follower: str
    ended: str
    answered: bool
    began: dt.datetime
    stopped: dt.datetime


@dataclass(slots=True, kw_only=True)
class _Weeks:
    """Hold the two weeks while they are played; `offices` are open, by their numbers."""

    script: Districts
    computers: Computers
    courier: Courier
    offices: dict[str, Place]
    moved: dict[str, int] = field(default_factory=dict)
    serial: int = _SERIAL

    def at(self, today: dt.date, hour: int, minute: int = 0) -> None:
        """Let it be a later moment."""
        self.computers.clock.now = moment(self.courier.region, today, dt.time(hour, minute))

    def district(self, office: str) -> District:
        """Return what the script tells of an office."""
        return next(each for each in self.script.district if each.office == office)

    def register(self, place: Place, today: dt.date, visitor: Visitor) -> str:
        """Register what a visitor applies for at his time of a day; return the case."""
        self.at(today, visitor.at.hour, visitor.at.minute)
        self.serial += 1
        return register(place, self.district(place.office), visitor, serial=self.serial)


def play_districts(
    folder: Path,
    script: Districts,
    *,
    catalogue: Catalogue,
    layouts: Callable[[], Mapping[PaperKind, LayoutFile]],
    spool: FileSpool,
) -> Exchanged:
    """Play the two weeks; what was carried and the region's record stay in `folder`.

    The offices' own records pass with their computers. Refuses what the services refuse.
    """
    with _opened(folder, script, catalogue, layouts, spool) as weeks:
        identity = weeks.courier.publish()
        _enrol(weeks)
        cases = _first_week(weeks)
        _ask_and_issue(weeks, cases[script.asks])
        copy, backup = _take_answers(weeks)
        _disk_breaks(weeks, copy, backup)
        forked = _second_week(weeks, copy)
        ended = _settled(weeks, copy, forked)
        return _told(weeks, folder, identity, ended)


def _told(weeks: _Weeks, folder: Path, identity: Path, ended: AnswerEffect) -> Exchanged:
    """Say what came of it all."""
    courier, region = weeks.courier, weeks.courier.region.desk
    asked = region_rows.questions(region.database)
    restored = installation.require_installation(weeks.offices[RESTORED].desk)
    return Exchanged(
        folder=folder,
        record=folder / RECORD,
        identity=identity,
        cards=tuple(courier.cards),
        keys=dict(courier.keys),
        parcels=tuple(courier.parcels),
        made=tuple(courier.made),
        moved=dict(weeks.moved),
        edition=region_rows.last_edition(region.database),
        predecessor=restored.predecessor.inst,
        follower=restored.inst,
        ended=ended.ending,
        answered=bool(asked) and all(each.answer for each in asked),
        began=BEGIN.astimezone(region.now().tzinfo),
        stopped=region.now(),
    )


@contextmanager
def _opened(
    folder: Path,
    script: Districts,
    catalogue: Catalogue,
    layouts: Callable[[], Mapping[PaperKind, LayoutFile]],
    spool: FileSpool,
) -> Iterator[_Weeks]:
    """Open the region, then an office after the other; close them all in the end."""
    with TemporaryDirectory(prefix="kense-") as passing, ExitStack() as opened:
        stick = Path(passing) / "stick"
        stick.mkdir()
        computers = Computers(
            folder=Path(passing),
            clock=Clock(BEGIN),
            catalogue=catalogue,
            layouts=layouts,
            opened=opened,
        )
        region = computers.region(script, folder / RECORD)
        courier = Courier(region=region, folder=folder, stick=stick, spool=spool)
        known = {each.office: computers.office(script, each) for each in script.district}
        yield _Weeks(script=script, computers=computers, courier=courier, offices=known)


def _enrol(weeks: _Weeks) -> None:
    """Make every office and the region known to each other."""
    for hour, place in enumerate(weeks.offices.values(), start=10):
        weeks.at(BEGIN.date(), hour)
        weeks.courier.introduce(place)


def _first_week(weeks: _Weeks) -> dict[str, str]:
    """Bring the first parcels: one is lost, one comes twice; return a case of each office."""
    first: dict[str, str] = {}
    for office, place in weeks.offices.items():
        cases = [weeks.register(place, FIRST_FRIDAY, each) for each in weeks.district(office).first]
        first[office] = cases[0]
    weeks.at(FIRST_FRIDAY, 17)
    sent = {office: weeks.courier.send(place) for office, place in weeks.offices.items()}
    weeks.at(MONDAY, 9)
    weeks.courier.lose(sent.pop(COPIED))
    for each in (*sent.values(), sent[CUT]):
        weeks.courier.bring(each)
    return first


def _ask_and_issue(weeks: _Weeks, case: str) -> None:
    """Let the region issue an edition with a day off, and ask an office about a case."""
    weeks.at(MONDAY, 11)
    region, script = weeks.courier.region.desk, weeks.script
    off = EditionDay(day=script.holiday, status="off", ground=script.decree)
    changes = Changes(use_until=_USE_UNTIL, days={off.day: off})
    region_edition.issue_edition(region, changes)
    regional.ask(region, office=script.asks, words=script.question, case=case)


def _take_answers(weeks: _Weeks) -> tuple[Place, Path]:
    """Take the answers in, answer what was asked; copy one computer, back another up."""
    weeks.at(MONDAY, 12)
    files = {office: weeks.courier.answer(office) for office in weeks.offices}
    weeks.at(TUESDAY, 9)
    for office, place in weeks.offices.items():
        told = weeks.courier.take(place, files[office])
        weeks.moved[office] = len(told.moved)
        for question in told.questions:
            answers.answer_question(place.desk, question=question.id, words=weeks.script.reply)
    weeks.at(TUESDAY, 18, 30)
    copy = weeks.computers.cloned(weeks.offices[COPIED])
    desk = weeks.offices[RESTORED].desk
    part = backups.copy_record(desk.database, now=desk.now())
    return copy, backups.finish(part, randomness=desk.randomness)


def _disk_breaks(weeks: _Weeks, copy: Place, backup: Path) -> None:
    """Lose a computer with a day's work, and go on from the backup on a new one (D52).

    Meanwhile two computers go on with one record, and another office works as ever.
    """
    broken, ours = weeks.offices[RESTORED], weeks.district(RESTORED).second
    weeks.register(broken, WEDNESDAY, ours[0])
    given = _numbers(broken)
    weeks.register(weeks.offices[CUT], WEDNESDAY, weeks.district(CUT).second[0])
    here, there = weeks.district(COPIED).second
    weeks.register(weeks.offices[COPIED], WEDNESDAY, here)
    weeks.register(copy, WEDNESDAY, there)
    broken.desk.database.close()
    weeks.at(THURSDAY, 9, 30)
    restored = weeks.offices[RESTORED] = weeks.computers.restored(broken, backup)
    weeks.courier.enrol(restored, installation.enrol(restored.desk, restored.machine))
    _enter_numbers(restored, given)
    weeks.register(restored, THURSDAY, ours[0])


def _second_week(weeks: _Weeks, copy: Place) -> Brought:
    """Bring the second parcels: one heals what was lost, one is cut off, one is of the copy."""
    weeks.at(FRIDAY, 17)
    courier = weeks.courier
    sent = {office: courier.send(place) for office, place in weeks.offices.items()}
    other = courier.send(copy, called=f"kense-{COPIED}-0002-copy.kzx")
    weeks.at(LAST, 9)
    courier.bring(sent[RESTORED])
    courier.bring(_cut_off(sent[CUT]))
    courier.bring(sent[CUT])
    courier.bring(sent[COPIED])
    return courier.bring(other)


def _settled(weeks: _Weeks, copy: Place, forked: Brought) -> AnswerEffect:
    """Settle who goes on: the office's computer under a new id, the one they shared is retired.

    What was registered at the copy is registered anew.
    """
    courier, place = weeks.courier, weeks.offices[COPIED]
    weeks.at(LAST, 9, 30)
    quarantined.settle_fork(
        courier.region.desk, forked.parcel, keeps="held", words="Екінші компьютер – көшірме"
    )
    ours, theirs = _numbers(place), _numbers(copy)
    courier.begin_again(place, "rolled-back")
    _enter_numbers(place, {each: max(ours[each], theirs[each]) for each in ours})
    weeks.register(place, LAST, weeks.district(COPIED).second[-1])
    weeks.at(LAST, 12)
    courier.bring(courier.send(copy, called=f"kense-{COPIED}-0003-copy.kzx"))
    weeks.at(LAST, 14)
    files = {office: courier.answer(office) for office in weeks.offices}
    for office, each in weeks.offices.items():
        courier.take(each, files[office])
    weeks.at(LAST, 16)
    courier.bring(courier.send(place))
    return courier.take(copy, files[COPIED])


def _cut_off(sent: Sent) -> Sent:
    """Return a file as a stick has it that was pulled out too early."""
    content = sent.file.read_bytes()
    path = sent.file.with_name(f"{sent.file.stem}-cut{sent.file.suffix}")
    path.write_bytes(content[: int(len(content) * _OF_A_FILE)])
    return replace(sent, file=path)


def _numbers(place: Place) -> dict[str, int]:
    """Return the last number of each service that stands on paper."""
    row, year = place.desk.office(), place.desk.now().year
    return {
        each: offices.series_last(place.desk.database, row.office, series_key(each, year))
        for each in row.services
    }


def _enter_numbers(place: Place, given: Mapping[str, int]) -> None:
    """Enter the last numbers on paper, as a computer that follows another asks (D52)."""
    for service in installation.numbers_owed(place.desk):
        settings.set_series(
            place.desk,
            service=service,
            year=place.desk.now().year,
            last=given[service],
            reason="Соңғы нөмір талоннан алынды",
        )
