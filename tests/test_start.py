"""Starting the window: what the command line says, the first paint, and calm refusals."""

import datetime as dt
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from typing_extensions import override

from desktop.app import machine_clock
from desktop.presenters.first_look import BOARD
from desktop.services import day, queueing
from desktop.start import FAILED, MISUSED, MisuseError, Options, has_display, read_options
from desktop.store import desk as desk_tables
from desktop.store.database import open_database
from desktop.store.versions import SCHEMA
from desktop.views.dialogs.failed_start import FailedStart
from desktop.views.theme import apply_theme
from tests.helpers.another_program import has_open
from tests.helpers.keyboard import press
from tests.helpers.office import BUILT_ON, WINDOW, Clock, an_office
from tests.helpers.randomness import seeded
from tests.views.real_keys import PATIENCE, display

ROOT: Final = Path(__file__).resolve().parent.parent


def kense(
    *words: str, environment: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run `kense` as a user would, without a display to be seen on."""
    return subprocess.run(
        [sys.executable, "-m", "desktop", *words],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", **(environment or {})},
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def assert_calm(done: subprocess.CompletedProcess[str], *, status: int = FAILED) -> None:
    """See one plain sentence and no traceback."""
    assert done.returncode == status, done.stderr
    assert done.stdout == ""
    assert "Traceback" not in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1, done.stderr


@pytest.mark.parametrize(
    ("words", "options"),
    [
        ([], Options()),
        (["--office", "a.db"], Options(office="a.db")),
        (["--office=a.db", "--lang=ru"], Options(office="a.db", language="ru")),
        (["--lang", "en", "--quit-after-paint"], Options(language="en", quit_after_paint=True)),
        (["--plain"], Options(plain=True)),
        (["--region", "--office=r.db"], Options(office="r.db", region=True)),
    ],
)
def test_the_window_is_told_by_a_few_words(words: list[str], options: Options) -> None:
    assert read_options(words) == options


@pytest.mark.parametrize("words", [["--office"], ["--lang", "de"], ["--ofice=x"], ["rules"]])
def test_other_words_mean_nothing(words: list[str]) -> None:
    with pytest.raises(MisuseError, match="kense"):
        read_options(words)


def test_a_display_is_needed_on_linux_alone() -> None:
    assert not has_display({}, "linux")
    assert has_display({"DISPLAY": ":0"}, "linux")
    assert has_display({"WAYLAND_DISPLAY": "wayland-0"}, "linux")
    assert has_display({"QT_QPA_PLATFORM": "offscreen"}, "linux")
    assert has_display({}, "win32")


def test_a_new_office_paints_its_first_page_and_says_nothing(tmp_path: Path) -> None:
    done = kense(
        "--quit-after-paint", "--plain", environment={"KENSE_HOME": str(tmp_path / "home")}
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert (tmp_path / "home" / "office.kense").is_file()


def test_the_second_start_paints_the_queue_before_the_domain_is_loaded(tmp_path: Path) -> None:
    """The board kept by the first start is what the second one paints (docs/adr/0006)."""
    office = _office_of_today(tmp_path / "office.db")
    first = kense("--office", str(office), "--quit-after-paint", "--plain")
    assert (first.returncode, first.stderr) == (0, "")
    with open_database(office, randomness=seeded()) as database:
        assert desk_tables.setting(database, BOARD)
    looked = (
        "import sys; from desktop import start; start.main(sys.argv[1:]); "
        "heavy = ('cattrs', 'fpdf', 'qtawesome', 'sqlite_utils', 'zoneinfo', 'tomllib', "
        "'desktop.models.facts', 'desktop.services.desk', 'desktop.standards.catalogue'); "
        "print([name for name in heavy if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", looked, "--office", str(office), "--quit-after-paint", "--plain"],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == "[]\n"


def test_a_start_reads_no_source_of_a_module(tmp_path: Path) -> None:
    """PySide6 would read each one imported after it, for a feature nobody uses (docs/adr/0006)."""
    counted = (
        "import inspect, sys; from desktop.__main__ import main; read = []; "
        "inspect.getsource = lambda module: read.append(module.__name__) or ''; "
        "status = main(); print(status, [name for name in read if name.startswith('desktop')])"
    )
    office = _office_of_today(tmp_path / "office.db")
    done = subprocess.run(
        [sys.executable, "-c", counted, "--office", str(office), "--quit-after-paint", "--plain"],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == "0 []\n"


def _office_of_today(path: Path) -> Path:
    clock = _MachineClock()
    with an_office(path, clock, open_day=False) as desk:
        proposal = day.propose_day(desk, built_on=BUILT_ON)
        day.open_day(desk, day=proposal.day, confirmed=proposal.harder, built_on=BUILT_ON)
        queueing.issue_number(desk, service="weapons", line="hand-in")
        desk_tables.set_setting(desk.database, key=f"operator.{WINDOW}", value="s1")
    return path


class _MachineClock(Clock):
    """The clock of the machine, as the program itself reads it."""

    @override
    def __call__(self) -> dt.datetime:
        return machine_clock()


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    done = kense("--office", str(tmp_path / "gone" / "office.db"))
    assert_calm(done)
    assert str(tmp_path / "gone") in done.stderr


def test_a_damaged_database_is_told(tmp_path: Path) -> None:
    office = tmp_path / "office.db"
    office.write_bytes(b"SQLite format 3\0" + bytes(8_000))
    assert_calm(kense("--office", str(office)))
    office.write_text("This is a letter.", encoding="utf-8")
    assert_calm(kense("--office", str(office)))


def test_a_database_of_a_newer_program_is_told(tmp_path: Path) -> None:
    office = tmp_path / "office.db"
    with open_database(office, randomness=seeded()) as database:
        database.rows(f"PRAGMA user_version = {SCHEMA + 1}")
    assert_calm(kense("--office", str(office)))


def test_a_bug_before_the_work_stands_leaves_a_report_and_one_sentence(tmp_path: Path) -> None:
    office = _office_of_today(tmp_path / "office.db")
    with open_database(office, randomness=seeded()) as database:
        database.rows("DROP TABLE tickets")  # no bug known does this: the error stands for any
    done = kense("--office", str(office), "--plain", environment={"LANG": "C"})
    assert_calm(done)
    (report,) = (tmp_path / "reports").glob("crash-*")
    assert str(report) in done.stderr
    assert "OperationalError" in report.read_text(encoding="utf-8")


def test_a_second_program_on_the_same_database_is_told(tmp_path: Path) -> None:
    office = tmp_path / "office.db"
    open_database(office, randomness=seeded()).close()
    with has_open(office):
        done = kense("--office", str(office))
    assert_calm(done)
    assert "ашық" in done.stderr


def test_a_home_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    done = kense(environment={"KENSE_HOME": str(tmp_path / "file" / "home")})
    assert_calm(done)


def test_missing_standards_are_told_even_when_the_queue_is_painted(tmp_path: Path) -> None:
    office = _office_of_today(tmp_path / "office.db")
    without = (
        "import sys; from pathlib import Path; from desktop import paths, start; "
        f"paths.forms = lambda: Path({str(tmp_path / 'forms')!r}); "
        "sys.exit(start.main(sys.argv[1:]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", without, "--office", str(office), "--plain"],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert_calm(done)
    assert str(tmp_path / "forms") in done.stderr


def test_no_display_is_told_before_qt_could_end_the_process() -> None:
    blind = dict.fromkeys(("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"), "")
    assert_calm(kense(environment=blind))


def test_a_display_that_cannot_be_reached_is_told() -> None:
    assert_calm(kense(environment={"QT_QPA_PLATFORM": "xcb", "DISPLAY": ":4711"}))


def test_misuse_has_its_own_status() -> None:
    assert_calm(kense("--office"), status=MISUSED)


def test_a_missing_catalogue_is_told(tmp_path: Path) -> None:
    without = (
        "import sys; from pathlib import Path; from desktop import paths; "
        f"paths.catalogue = lambda language: Path({str(tmp_path)!r}) / language; "
        "from desktop import start; sys.exit(start.main(sys.argv[1:]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", without, "--plain", "--office", str(tmp_path / "office.db")],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert_calm(done)


def test_a_failed_start_waits_in_its_window_and_ends_with_its_status(tmp_path: Path) -> None:
    office = tmp_path / "office.db"
    office.write_text("This is a letter.", encoding="utf-8")
    with display() as shown_on:
        seen = os.environ | {"DISPLAY": shown_on, "QT_QPA_PLATFORM": "xcb"}
        kense_ = subprocess.Popen(
            [sys.executable, "-m", "desktop", "--office", str(office), "--plain"],
            env=seen,
            cwd=ROOT,
            stderr=subprocess.PIPE,
            text=True,
        )
        search = ["xdotool", "search", "--sync", "--onlyvisible", "--name", "^Kense$"]
        windows = subprocess.check_output(search, env=seen, text=True, timeout=PATIENCE)
        assert kense_.poll() is None
        window = windows.split()[-1]
        close = ["xdotool", "windowfocus", "--sync", window, "key", "Escape"]
        subprocess.run(close, env=seen, check=True, timeout=PATIENCE)
        _nothing, told = kense_.communicate(timeout=PATIENCE)
    assert kense_.returncode == FAILED
    assert str(office) in told


def test_a_failed_start_is_one_calm_window(qapp: QApplication, qtbot: QtBot) -> None:
    window = FailedStart(apply_theme(qapp), "Дерекқор бүлінген.")
    qtbot.addWidget(window)
    window.show()
    assert "Дерекқор бүлінген." in window.accessibleName()
    press(window, "Esc")
    assert not window.isVisible()
