"""The program as a whole: opened, spoken in another language, closed with everything kept."""

import datetime as dt
import gc
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop import app as program
from desktop.app import open_kense
from desktop.models.errors import Refusal
from desktop.printing.cups import CupsSpool
from desktop.services import papers as services
from desktop.services import settings
from desktop.services.installation import enrol
from desktop.store import desk as desk_tables
from desktop.store import journal, offices, papers
from desktop.store.database import open_database
from desktop.store.high_water import read_mark
from desktop.views.counter.page import CounterPage
from desktop.views.pages import APPLICATIONS, COUNTER
from desktop.views.qt_spool import QtSpool
from desktop.views.widgets.rail import RailKey
from tests.helpers.counter import PaperSpool
from tests.helpers.office import BUILT_ON, OFFICE, WINDOW, Clock, an_office, desk_over
from tests.helpers.randomness import seeded
from tests.helpers.window import Desktop, a_desktop, register_one
from tests.program.running import PATIENCE, ROOT


@pytest.fixture
def office(tmp_path: Path) -> Path:
    path = tmp_path / "office.db"
    with an_office(path, Clock()):
        return path


@pytest.fixture
def desktop(office: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Desktop]:
    assert qtbot is not None
    with a_desktop(office, qapp, operator="s1") as opened:
        opened.come_up()
        yield opened


def test_closing_notes_how_far_the_journal_came(
    office: Path, tmp_path: Path, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KENSE_HOME", str(tmp_path))
    machine = tmp_path / "machine"
    with open_database(office, randomness=seeded(5)) as database:
        enrol(desk_over(database, Clock()), machine)
    with a_desktop(office, qapp, operator="s1") as opened:
        settings.set_window(opened.kense.desk(), window="9", name="9", lines=())
        opened.kense.close()
    with open_database(office, randomness=seeded(6)) as database:
        assert read_mark(machine, database.installation) == journal.mark(
            database, database.installation
        )


def serve(desktop: Desktop) -> None:
    desktop.press("F4", "1", "F2", "F5")


def test_an_office_at_work_opens_on_its_counter(desktop: Desktop) -> None:
    assert desktop.kense.page == "counter"
    assert isinstance(desktop.page, CounterPage)
    assert desktop.kense.desk().operator == "s1"


@pytest.fixture
def _left_to_python() -> None:
    gc.enable()  # as any program begins, but not a test of the window


@pytest.mark.usefixtures("_left_to_python")  # before the program is begun
def test_python_collects_nothing_by_itself_while_it_works(
    request: pytest.FixtureRequest,
) -> None:
    desktop: Desktop = request.getfixturevalue("desktop")
    assert not gc.isenabled()  # a worker would destroy widgets: see `presenters/sweeping.py`
    desktop.kense.close()
    assert gc.isenabled()


FEW = 50  # parts of a program, far fewer than there are


def test_nothing_of_an_office_outlives_its_window(office: Path) -> None:
    """In a process of its own: here other tests have left their own marks on the application."""
    ended = subprocess.run(
        [sys.executable, "-m", "tests.program.closed_office", str(office)],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    assert (ended.returncode, ended.stderr) == (0, "")
    parts, left = ended.stdout.removesuffix("\n").split(": ")
    assert int(parts) > FEW
    assert left == "[]"


def test_a_new_file_begins_with_the_first_run(
    tmp_path: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    assert qtbot is not None
    with a_desktop(tmp_path / "new.db", qapp) as opened:
        assert opened.kense.page == "first-run"


def test_a_day_not_opened_is_asked_about_before_the_counter(
    tmp_path: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    assert qtbot is not None
    path = tmp_path / "office.db"
    with an_office(path, Clock(), open_day=False):
        pass
    with a_desktop(path, qapp, operator="s1") as opened:
        opened.come_up()
        assert opened.kense.page == "day"
        keys = opened.kense.work.frame.rail.findChildren(RailKey)
        assert [key.item.key for key in keys if key.isChecked()] == [COUNTER]
        opened.press("Enter")
        assert opened.kense.page == "counter"


def test_another_language_is_spoken_at_once_and_remembered(
    desktop: Desktop, office: Path, qapp: QApplication
) -> None:
    serve(desktop)
    desktop.kense.program.counter(WINDOW).intake.type_text("person.surname", "Қасымов")
    desktop.kense.use_language("ru")
    desktop.kense.settle()
    said = desktop.kense.work.frame.header.accessibleName()
    assert "Отдел внутренних дел Есильского района" in said
    draft = desktop.kense.program.counter(WINDOW).intake.draft
    assert draft is not None
    assert draft.text("person.surname") == "Қасымов"
    desktop.kense.close()
    with a_desktop(office, qapp) as again:
        assert again.kense.looks.language == "ru"


def test_a_language_changed_on_a_page_leaves_us_on_that_page(desktop: Desktop) -> None:
    desktop.kense.show_page("settings.looks")
    desktop.kense.use_language("en")
    desktop.kense.settle()
    assert desktop.kense.page == "settings"
    desktop.kense.use_language("kk")
    desktop.kense.settle()
    assert desktop.kense.page == "settings"


def test_what_was_typed_is_kept_when_the_window_is_closed(desktop: Desktop, office: Path) -> None:
    serve(desktop)
    desktop.kense.program.counter(WINDOW).intake.type_text("person.surname", "Омаров")
    desktop.window.close()
    with open_database(office, randomness=seeded()) as database:
        kept = desk_tables.draft(database, WINDOW)
    assert kept is not None
    assert "Омаров" in kept.draft


def test_closing_waits_for_what_is_under_way_and_tells_nobody_gone(desktop: Desktop) -> None:
    release = Event()
    told: list[object] = []
    desktop.kense.program.background.ask(
        lambda _database: release.wait(0.2),
        owner=desktop.window,
        answered=told.append,
        failed=told.append,
    )
    desktop.window.close()
    assert told == [False]
    desktop.kense.close()


def test_a_print_that_ends_while_the_window_closes_is_recorded_in_peace(
    office: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    assert qtbot is not None
    spool = PaperSpool()
    with a_desktop(office, qapp, spool=spool, operator="s1") as desktop:
        desktop.come_up()
        kense, desk = desktop.kense, desktop.kense.desk()
        kense.show_page(APPLICATIONS)
        settings.set_printer(desk, kind="talon-weapons", printer="laser", sheet="a4-two-up")
        register_one(desk, 0)
        (talon,) = papers.unprinted(desk.database, OFFICE)
        services.print_paper(desk, spool, paper=talon.paper)
        kense.settle()
        spool.done = True
        kense.program.ticker.second.emit(desk.now())
        kense.program.cases.show_all()
        desktop.window.close()
        QApplication.processEvents()  # whatever a slot raised here would fail the test
    with open_database(office, randomness=seeded()) as database:
        assert papers.unprinted(database, OFFICE) == []


def test_an_unexpected_error_beside_the_window_leaves_a_report_and_a_notice(
    desktop: Desktop,
) -> None:
    refused: list[Refusal] = []
    desktop.kense.program.background.ask(
        lambda _database: 1 // 0, owner=desktop.window, failed=refused.append
    )
    desktop.kense.settle()
    reports = list(desktop.kense.reports.glob("crash-*.txt"))
    assert len(reports) == 1
    assert [refusal.code for refusal in refused] == ["unexpected"]
    assert str(reports[0]) in desktop.said[0].sentence


def test_a_refused_office_leaves_nothing_open(
    office: Path, qapp: QApplication, tmp_path: Path
) -> None:
    with pytest.raises(Refusal) as refused:
        open_kense(qapp, tmp_path / "gone" / "office.db")
    assert refused.value.code == "folder-missing"
    with pytest.raises(Refusal) as missing:
        open_kense(qapp, office, forms=tmp_path, clock=Clock(), built_on=BUILT_ON)
    assert missing.value.code == "standards-missing"
    with pytest.raises(Refusal) as unknown:
        open_kense(qapp, office, clock=Clock(), built_on=BUILT_ON, operator="nobody")
    assert unknown.value.code == "staff-unknown"
    with open_database(office, randomness=seeded()) as database:
        assert offices.chosen(database) is not None


def test_midnight_asks_for_the_new_day(desktop: Desktop) -> None:
    desktop.pass_minutes(24 * 60)
    assert desktop.kense.page == "day"


def test_theme_and_scale_take_effect_at_once(desktop: Desktop) -> None:
    looks = desktop.kense.looks
    looks.use_theme("dark")
    looks.use_scale(125)
    desktop.kense.settle()
    theme = desktop.kense.work.theme
    assert (theme.palette.name, theme.metrics.scale) == ("dark", 125)
    looks.use_theme("light")


def test_a_narrow_window_goes_compact_and_back(desktop: Desktop) -> None:
    desktop.come_up(1100, 620)
    assert desktop.kense.work.theme.metrics.compact
    desktop.come_up(1366, 768)
    assert not desktop.kense.work.theme.metrics.compact


def test_the_next_first_paint_is_prepared_while_we_work(desktop: Desktop) -> None:
    desktop.kense.settle()
    assert desk_tables.setting(desktop.kense.desk().database, "board") != ""


@pytest.mark.parametrize(("found", "kind"), [("/usr/bin/lp", CupsSpool), (None, QtSpool)])
def test_printing_goes_through_cups_where_it_is(
    monkeypatch: pytest.MonkeyPatch, found: str | None, kind: type
) -> None:
    monkeypatch.setattr(shutil, "which", lambda _name: found)
    assert isinstance(program.system_spool(), kind)


def test_the_clock_of_the_machine_is_aware() -> None:
    assert program.machine_clock().utcoffset() == dt.timedelta(0)
