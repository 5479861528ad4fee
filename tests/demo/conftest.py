"""One day, and one whole demonstration, for all tests that look at them: none of them writes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest

from desktop.demo.afterwards import Afterwards, Standing, Stretch, play_on
from desktop.demo.clockwork import Clock
from desktop.demo.file_spool import FileSpool
from desktop.demo.manifest import begin, read_stopped
from desktop.demo.play import Played, play_day
from desktop.demo.script import Script, read_script, script_path
from desktop.demo.sealed import accounts_of, copy_office, enter
from desktop.store.database import Database, open_database
from tests.helpers.office import catalogue, layouts
from tests.helpers.randomness import seeded
from tests.program.running import Ended, kense
from tests.program.watching import calls_in, watched

PATIENCE: Final = 480  # seconds: every call about a socket is written down meanwhile
OF_BEFORE: Final = "999-ticket.pdf"
"""A paper of a run before, where none of this one lies."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlayedDay:
    """Hold a played day: what was written, what came of it, and where."""

    script: Script
    played: Played
    database: Path
    papers: Path


def play_into(folder: Path) -> PlayedDay:
    """Play the day we ship into a folder."""
    script, database, papers = read_script(script_path()), folder / "office", folder / "papers"
    papers.mkdir()
    played = play_day(
        database,
        script,
        catalogue=catalogue(),
        layouts=layouts,
        spool=FileSpool(papers),
        machine=folder / "machine",
    )
    return PlayedDay(script=script, played=played, database=database, papers=papers)


@pytest.fixture(scope="package")
def the_day(tmp_path_factory: pytest.TempPathFactory) -> PlayedDay:
    """Return the day, played once."""
    return play_into(tmp_path_factory.mktemp("day"))


@dataclass(frozen=True, slots=True, kw_only=True)
class PlayedOn:
    """Hold the days after: what came of them, where, and how the stages stood at each pause."""

    afterwards: Afterwards
    database: Path
    papers: Path
    pauses: dict[Stretch, Standing]


def played_on(the_day: PlayedDay, folder: Path) -> PlayedOn:
    """Play the days after in a copy of the played day."""
    database, printed = folder / "afterwards", folder / "papers"
    printed.mkdir()
    copy_office(the_day.database, database)
    pauses: dict[Stretch, Standing] = {}
    done = play_on(
        database,
        the_day.script,
        catalogue=catalogue(),
        layouts=layouts,
        spool=FileSpool(printed),
        machine=folder / "machine",
        pause=pauses.__setitem__,
    )
    return PlayedOn(afterwards=done, database=database, papers=printed, pauses=pauses)


@pytest.fixture(scope="package")
def after(the_day: PlayedDay, tmp_path_factory: pytest.TempPathFactory) -> PlayedOn:
    """Return the days after, played once."""
    return played_on(the_day, tmp_path_factory.mktemp("afterwards"))


@pytest.fixture(scope="module")
def record(the_day: PlayedDay) -> Iterator[Database]:
    """Open the record of the day."""
    with open_database(the_day.database, the_day.played.key, randomness=seeded()) as database:
        yield database


@dataclass(frozen=True, slots=True, kw_only=True)
class Demonstrated:
    """Hold how `kense demo` ended, and where it wrote.

    `out` is its folder, where a run before it was broken off, `passing` the one for what passes,
    `elsewhere` that of its user; `calls` are those about sockets, as the kernel saw them.
    """

    done: Ended
    out: Path
    passing: Path
    elsewhere: Path
    calls: Sequence[str]

    def key(self, office: str, machine: Path) -> bytes:
        """Return what opens a record of its folder, on a computer that never saw it."""
        assert self.done.status == 0, self.done.told
        clock = Clock(read_stopped(self.out / "manifest.json"))
        return enter(accounts_of(self.out / office, clock, machine), "seitova").key


@pytest.fixture(scope="package")
def demonstrated(tmp_path_factory: pytest.TempPathFactory) -> Demonstrated:
    """Run the whole demonstration once, as a user of whom nothing is known yet."""
    folder = tmp_path_factory.mktemp("demo")
    passing, elsewhere, out = folder / "passing", folder / "elsewhere", folder / "build" / "demo"
    for each in (passing, elsewhere):
        each.mkdir()
    a_run_broken_off(out)
    homes = ("HOME", "KENSE_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME")
    done = kense(
        *("demo", "--out", str(out), "--headless", "--lang", "en"),
        under=watched(folder / "calls.txt"),
        environment={**dict.fromkeys(homes, str(elsewhere)), "TMPDIR": str(passing)},
        patience=PATIENCE,
    )
    return Demonstrated(
        done=done,
        out=out,
        passing=passing,
        elsewhere=elsewhere,
        calls=calls_in(folder / "calls.txt"),
    )


def a_run_broken_off(out: Path) -> None:
    """Leave in a folder what a demonstration leaves that was broken off."""
    (out / "papers").mkdir(parents=True)
    begin(out / "manifest.json")
    (out / "papers" / OF_BEFORE).touch()
