"""F10 with real clocks: libfaketime turns the clock of the whole program, Qt and SQLCipher in it.

`tests/faults/test_clocks.py` hands clocks to the services; here the program reads the computer's.
"""

import datetime as dt
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import takewhile
from pathlib import Path
from typing import Final

import pytest

from desktop import BUILT_ON
from desktop.models.chain import Entry
from desktop.services import accounts as keys
from desktop.store import journal
from desktop.store.database import Database, open_database
from desktop.store.upkeep import check_database
from desktop.sync.keys import read_card
from tests.helpers.keys import accounts_of
from tests.helpers.office import Clock, an_office
from tests.helpers.randomness import seeded
from tests.helpers.sealed import ADMIN, PASSWORD, a_sealed_office
from tests.helpers.the_region import TheRegion
from tests.helpers.visits import served
from tests.program.running import PATIENCE, ROOT, Ended, kense

WORKED: Final = dt.datetime.combine(BUILT_ON, dt.time(4, 30), dt.UTC) + dt.timedelta(days=2)
"""When the last work of the record was done: after the program was built."""

YEAR: Final = dt.timedelta(days=365)
MOMENTS: Final = {
    "three years back": WORKED - 3 * YEAR,
    "three years ahead": WORKED + 3 * YEAR,
    "2049": WORKED.replace(year=2049, month=3, day=1),
    "29 February": WORKED.replace(year=WORKED.year // 4 * 4 + 4, month=2, day=29),
}
DONE: Final = {"SignedIn", "DayOpened", "TicketIssued"}
TURNED: Final = "/usr/$LIB/faketime/libfaketimeMT.so.1"  # the loader knows what $LIB is here
EACH: Final = pytest.mark.parametrize("name", MOMENTS)


def at(moment: dt.datetime, *, hours: int = 0) -> Sequence[str]:
    """Return the words before a command that begins at `moment`, its computer `hours` east.

    The library is loaded without the `faketime` command, which stands between us and a program
    that it would leave running if we stopped waiting.
    """
    shown = moment.astimezone(dt.timezone(dt.timedelta(hours=hours)))
    return ("env", f"TZ=Etc/GMT-{hours}", f"LD_PRELOAD={TURNED}", f"FAKETIME=@{shown:%F %T}")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a sealed office that knows its region; return its folder."""
    folder, region = tmp_path_factory.mktemp("made"), TheRegion()
    a_sealed_office(folder / "office.kense", Clock(WORKED))
    (folder / "password").write_text(PASSWORD, encoding="utf-8")
    (folder / "region.kze").write_bytes(region.card_file)
    (folder / "stick").mkdir()
    trusted = ("--region", str(folder / "region.kze"), "--groups", region.typed)
    command(folder, WORKED, "enrol", *trusted)
    return folder


@pytest.fixture
def folder(made: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(made, tmp_path / "home"))


def command(folder: Path, moment: dt.datetime, *words: str) -> Ended:
    """Run a command at the office of a folder by a clock."""
    who = ("--login", ADMIN, "--password-file", str(folder / "password"))
    where = ("--out", str(folder / "stick"), "--office", str(folder / "office.kense"))
    home = {"KENSE_HOME": str(folder)}
    done = kense(*words, *where, *who, "--lang=en", environment=home, under=at(moment))
    assert (done.status, done.told) == (0, "")
    return done


def python(module: str, folder: Path, *words: str, under: Sequence[str]) -> list[str]:
    """Run a module of the tests at the office of a folder; return what it said."""
    done = subprocess.run(
        [*under, sys.executable, "-m", module, str(folder / "office.kense"), *words],
        cwd=ROOT,
        env={**os.environ, "KENSE_HOME": str(folder), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    reports = [each.read_text(encoding="utf-8") for each in folder.glob("reports/crash-*")]
    assert done.returncode == 0, [done.stderr, *reports]
    return done.stdout.splitlines()


def morning(folder: Path, moment: dt.datetime, *, hours: int = 0) -> list[str]:
    """Sign in at the window, open the day if it is asked about, and give a number."""
    return python("tests.program.at_the_morning", folder, PASSWORD, under=at(moment, hours=hours))


@contextmanager
def opened(folder: Path) -> Iterator[Database]:
    """Open the record of a folder."""
    office = folder / "office.kense"
    key = keys.unlock(accounts_of(office), ADMIN, PASSWORD).key
    with open_database(office, key, randomness=seeded(1)) as database:
        yield database


def told(folder: Path) -> list[tuple[str, str]]:
    """Return fact and moment of every entry of the record: it is sound, they count on from one."""
    with opened(folder) as database:
        assert check_database(database).sound
        return facts(list(journal.entries(database)))


def facts(entries: Sequence[Entry]) -> list[tuple[str, str]]:
    """Return fact and moment of entries, which count on from one."""
    assert [each.n for each in entries] == list(range(1, len(entries) + 1))
    heads = [json.loads(each.head) for each in entries]
    return [(str(head["f"]), str(head["at"])) for head in heads]


def told_until(folder: Path, fact: str) -> list[tuple[str, str]]:
    """Return what was told before the first such fact."""
    return list(takewhile(lambda each: each[0] != fact, told(folder)))


def since(folder: Path, before: Sequence[tuple[str, str]]) -> list[str]:
    """Return the facts since then; all before stands as it stood."""
    after = told(folder)
    assert after[: len(before)] == before
    return [fact for fact, _at in after[len(before) :] if fact in DONE]


@EACH
def test_the_window_asks_before_anything_is_done_and_the_order_stays(
    name: str, folder: Path
) -> None:
    moment, before = MOMENTS[name], told(folder)
    doubt = "before-last-fact" if moment < WORKED else "far-ahead"
    asked, is_open = morning(folder, moment)
    assert asked.split()[:2] == ["asked", doubt]
    assert is_open == "open"
    assert since(folder, before) == ["SignedIn", "DayOpened", "TicketIssued"]
    shown = {when[:10] for _fact, when in told(folder)[len(before) :]}
    assert shown == {f"{moment.date()}"}, "the program did not go by the computer's clock"
    command(folder, moment, "export")
    assert taken_in(folder) == told_until(folder, "ParcelMade")


def test_the_order_stays_where_the_hour_comes_twice(folder: Path) -> None:
    """Kazakhstan went back from 24:00 to 23:00 as +6 became +5: the computer's zone does so too."""
    first = dt.datetime(2024, 2, 29, 17, 30, tzinfo=dt.UTC)
    again = first + dt.timedelta(minutes=45)
    morning(folder, first, hours=6)
    before = told(folder)
    assert morning(folder, again, hours=5) == ["open"]
    assert since(folder, before) == ["SignedIn", "TicketIssued"]
    assert [when[11:13] + when[19:] for _fact, when in (before[-1], told(folder)[-1])] == [
        "23+06:00",
        "23+05:00",
    ]
    command(folder, again, "export")
    assert taken_in(folder) == told_until(folder, "ParcelMade")


def taken_in(folder: Path) -> list[tuple[str, str]]:
    """Return what a region has that took in the parcel of a folder, in its order."""
    region = TheRegion()
    (card,), (parcel,) = (folder / "stick").glob("*.kze"), (folder / "stick").glob("*.kzx")
    known = read_card(card.read_bytes())
    region.know(known)
    assert region.receive(parcel.read_bytes(), known.inst) == "applied"
    return facts(region.held[known.inst])


def test_a_clock_that_is_right_is_not_asked_about(folder: Path) -> None:
    before = told(folder)
    assert morning(folder, WORKED + dt.timedelta(minutes=30)) == ["open"]
    assert since(folder, before) == ["SignedIn", "TicketIssued"]


@EACH
def test_no_term_begins_by_it_before_the_day_is_opened(name: str, tmp_path: Path) -> None:
    with an_office(tmp_path / "office.kense", Clock(WORKED)) as desk:
        served(desk)
    said = python("tests.program.at_a_term", tmp_path, under=at(MOMENTS[name]))
    assert said == ["out-of-table" if name == "2049" else "day-not-open"]  # no calendar so far


def test_a_term_begins_by_a_clock_that_is_right(tmp_path: Path) -> None:
    with an_office(tmp_path / "office.kense", Clock(WORKED)) as desk:
        served(desk)
    under = at(WORKED + dt.timedelta(minutes=30))
    assert python("tests.program.at_a_term", tmp_path, under=under) == ["registered"]
