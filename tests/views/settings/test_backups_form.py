"""The second place is chosen and used by keyboard alone (parcels §3.5)."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.services import backups, drill
from desktop.services.place_choice import choose_second_place
from desktop.services.second_place import second_place
from desktop.store.drills import Seen
from desktop.views.settings.backups_form import BackupsForm
from desktop.views.settings.page import SettingsPage
from desktop.views.widgets.marks import StateLine
from tests.helpers.counter import PATIENCE
from tests.helpers.office import Clock, an_office
from tests.helpers.randomness import seeded
from tests.helpers.window import Desktop, a_desktop


@pytest.fixture
def desktop(tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Desktop]:
    assert qtbot is not None
    path, clock = tmp_path / "office.kense", Clock()
    with an_office(path, clock) as desk:
        copy = backups.copy_record(desk.database, now=desk.now())
        backups.finish(copy, randomness=seeded(3))
    (tmp_path / "stick").mkdir()
    with a_desktop(path, qapp, clock=clock, operator="s1") as opened:
        opened.come_up()
        yield opened


@pytest.fixture
def form(desktop: Desktop) -> BackupsForm:
    desktop.kense.show_page("settings.backups")
    desktop.kense.settle()
    page = desktop.page
    assert isinstance(page, SettingsPage)
    made = page.form("backups")
    assert isinstance(made, BackupsForm)
    return made


def rested(desktop: Desktop) -> None:
    ends = time.monotonic() + PATIENCE
    while desktop.kense.program.backups.is_busy:
        assert time.monotonic() < ends
        QCoreApplication.processEvents()
    desktop.kense.settle()


def test_a_stick_is_chosen_and_the_backup_carried_there(
    desktop: Desktop, form: BackupsForm, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    (copy,) = form.list.rows
    assert copy.note == "осы компьютер"
    form.folder.setFocus()
    desktop.type(str(stick))
    desktop.press("Enter")
    assert second_place(tmp_path / "office.kense").folder == stick
    rested(desktop)
    desktop.press("F6")
    rested(desktop)
    assert [each.name for each in stick.glob("*.kense")] == [copy.key]
    (copy,) = form.list.rows
    assert copy.note == "осы компьютер және екінші орын"
    assert "салыстырылды" in form.said.accessibleName()


def test_a_folder_that_is_not_there_is_refused_beside_the_heading(
    desktop: Desktop, form: BackupsForm, tmp_path: Path
) -> None:
    form.folder.setFocus()
    desktop.type(str(tmp_path / "none"))
    desktop.press("Enter")
    assert "қалтасы жоқ" in form.said.accessibleName()
    assert second_place(tmp_path / "office.kense").folder is None


def test_a_place_chosen_elsewhere_is_not_taken_back_by_leaving_the_page(
    desktop: Desktop, form: BackupsForm, tmp_path: Path
) -> None:
    assert form.isVisible()
    choose_second_place(desktop.kense.desk(), str(tmp_path / "stick"))
    desktop.kense.use_language("ru")  # every page is laid down anew
    desktop.kense.show_page("today")
    desktop.kense.settle()
    assert second_place(tmp_path / "office.kense").folder == tmp_path / "stick"


def test_a_copy_nothing_can_be_sent_of_is_told_in_its_line(
    desktop: Desktop, form: BackupsForm
) -> None:
    desk = desktop.kense.desk()
    seen = Seen(marks=(), entries=9, cases=1, export_code="parcel-too-large")
    drill.tell_drill(desk, copied_at=desk.now(), outcome="no-export", seen=seen)
    form.refresh()
    *_others, told = form.findChildren(StateLine)
    assert "ештеңе жіберуге болмады" in told.accessibleName()
