"""A load of many rows: counters go on beside it, and what is broken off goes on later (D43)."""

import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from threading import Event, Thread
from time import sleep

import pytest

from desktop.models.errors import Refusal
from desktop.models.opening_report import Phase, Report, Watch
from desktop.services import opening, queueing
from desktop.services.desk import Desk
from desktop.services.upkeep import check_file
from desktop.store.database import open_database
from tests.faults.counts import count
from tests.helpers.loading import weapons
from tests.helpers.office import Clock, an_office, desk_over
from tests.helpers.randomness import seeded

OWNER = "iin_bin;surname;given\n900101399006;Қасымов;Төлеген\n"
ROWS = count(8_000, soak=20_000)
FEWEST_NUMBERS = 3  # given while the rows are loaded; some eighty on a machine at rest
KILLED = count(5_000, soak=8_000)  # rows of the file whose load is killed in the middle
KILLED_AFTER = 1_500
TWICE = "SELECT line, count(*) FROM units GROUP BY line HAVING count(*) > 1"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """Open an office that has entered one owner."""
    with an_office(tmp_path / "office.kense") as found:
        (tmp_path / "owner.csv").write_text(OWNER, encoding="utf-8")
        opening.load(found, kind="people", path=tmp_path / "owner.csv")
        yield found


def units(desk: Desk) -> int:
    return int(desk.database.value("SELECT count(*) FROM units"))


def test_a_counter_that_records_waits_for_a_part_and_never_for_the_load(
    desk: Desk, tmp_path: Path
) -> None:
    path, is_loading, reports = weapons(tmp_path / "units.csv", ROWS), Event(), list[Report]()
    reached = [0]

    def progress(phase: Phase, rows: int, _done: int, _whole: int) -> None:
        if phase == "loading" and rows:
            reached[0] = rows
            is_loading.set()

    def load() -> None:
        with desk.database.beside() as database:
            beside = replace(desk, database=database, randomness=seeded(7))
            watch = Watch(progress=progress)
            reports.append(opening.load(beside, kind="units", path=path, watch=watch))

    worker = Thread(target=load)
    worker.start()
    while not is_loading.wait(0.1):
        assert worker.is_alive()
    passed = list[int]()  # rows loaded while a number was waited for
    while worker.is_alive():
        asked = reached[0]
        queueing.issue_number(desk, service="weapons", line="hand-in")
        passed.append(reached[0] - asked)
        sleep(0.02)
    worker.join()
    assert [(each.loaded, each.new) for each in reports] == [(True, ROWS)]
    assert len(passed) > FEWEST_NUMBERS
    assert max(passed) < ROWS // 2
    assert units(desk) == ROWS


def test_a_load_killed_in_the_middle_goes_on_where_it_stopped(tmp_path: Path) -> None:
    office, path = tmp_path / "office.kense", weapons(tmp_path / "units.csv", KILLED)
    with an_office(office) as desk:
        (tmp_path / "owner.csv").write_text(OWNER, encoding="utf-8")
        opening.load(desk, kind="people", path=tmp_path / "owner.csv")
    killed_in_the_middle(office, path)
    with an_office_again(office) as desk:
        inside = units(desk)
        assert 0 < inside < KILLED
        tried = opening.check(desk, kind="units", path=path)
        assert (tried.inside, tried.total, tried.is_broken_off) == (inside, KILLED, True)
        assert (tried.new, tried.present) == (KILLED - inside, inside)
        report = opening.load(desk, kind="units", path=path)
        assert (report.loaded, report.new) == (True, KILLED - inside)
        assert units(desk) == KILLED
        assert desk.database.rows(TWICE) == []
        again = opening.load(desk, kind="units", path=path)
        assert (again.new, again.loaded) == (0, False)
    assert check_file(office, randomness=seeded()).sound


@contextmanager
def an_office_again(path: Path) -> Iterator[Desk]:
    """Open an office that was set up before."""
    with open_database(path, randomness=seeded(3)) as database:
        yield desk_over(database, Clock())


def killed_in_the_middle(office: Path, path: Path) -> None:
    """Load in a program of its own, and kill it as a power cut does once a half is through."""
    command = [sys.executable, "-m", "tests.helpers.loading", str(office), "units", str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        for line in child.stdout:
            if int(line) >= KILLED_AFTER:
                child.send_signal(signal.SIGKILL)
                break
        assert child.wait(60) == -signal.SIGKILL


def test_a_load_that_is_stopped_says_how_far_it_came(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "PART", 0.0)  # every row a part of its own
    path, reached = weapons(tmp_path / "units.csv", 400), list[int]()

    def progress(phase: Phase, rows: int, done: int, whole: int) -> None:
        if phase == "loading":
            assert (rows, whole) == (done, 400)
            reached.append(rows)

    watch = Watch(progress=progress, cancelled=lambda: bool(reached) and reached[-1] >= 200)
    report = opening.load(desk, kind="units", path=path, watch=watch)
    assert (report.cancelled, report.loaded, report.is_broken_off) == (True, False, True)
    assert report.inside == units(desk)
    assert 200 <= report.inside <= 300


def test_a_file_that_changes_between_two_parts_is_left(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "PART", 0.0)
    path = weapons(tmp_path / "units.csv", 300)

    def change(phase: Phase, rows: int, _done: int, _whole: int) -> None:
        if phase == "loading" and rows == 200:
            with path.open("a", encoding="utf-8") as file:
                file.write("\n")

    with pytest.raises(Refusal) as refused:
        opening.load(desk, kind="units", path=path, watch=Watch(progress=change))
    assert refused.value.code == "sheet-changed"
    assert units(desk) == 200


def test_numbers_that_went_on_since_do_not_stand_in_the_way_of_their_own_sheet(
    desk: Desk, tmp_path: Path
) -> None:
    path = tmp_path / "numbers.csv"
    path.write_text("service;year;last;reason\nweapons;2013;61;журнал\n", encoding="utf-8")
    assert opening.load(desk, kind="numbers", path=path).loaded
    other = tmp_path / "more.csv"
    other.write_text("service;year;last;reason\nweapons;2013;70;журнал\n", encoding="utf-8")
    assert opening.load(desk, kind="numbers", path=other).loaded
    again = opening.check(desk, kind="numbers", path=path)
    assert (again.hard, again.present, again.new) == (0, 1, 0)
