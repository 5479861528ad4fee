"""The whole stand by keys in the settings: chosen, printed, stopped, and told on Бүгін once old."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from desktop.printing.spool import Printed
from desktop.services import settings, stand
from desktop.views.settings.page import SettingsPage
from desktop.views.settings.stand_form import StandForm
from desktop.views.today.page import TodayPage
from desktop.views.today.task_list import TaskRow
from tests.helpers.keyboard import press
from tests.helpers.window import Desktop, a_desktop_with_cases
from tests.services.test_papers import TableSpool
from tests.services.test_whole_stand import KINDS


@pytest.fixture
def spool() -> TableSpool:
    return TableSpool(answers=Printed())


@pytest.fixture
def desktop(
    tmp_path: Path, qapp: QApplication, qtbot: QtBot, spool: TableSpool
) -> Iterator[Desktop]:
    assert qtbot is not None
    with a_desktop_with_cases(tmp_path, qapp, spool=spool) as opened:
        yield opened


def form_of(desktop: Desktop) -> StandForm:
    """Open the section by its words, as an operator does who looks for it."""
    desktop.press("Ctrl+K")
    desktop.type("стенд")
    desktop.press("Enter")
    page = desktop.page
    assert isinstance(page, SettingsPage)
    made = page.form("stand")
    assert isinstance(made, StandForm)
    return made


def with_printers(desktop: Desktop) -> None:
    """Set a printer for everything that hangs there."""
    for kind, sheet in KINDS.items():
        settings.set_printer(desktop.kense.desk(), kind=kind, printer="HP", sheet=sheet)


def unticked(form: StandForm, *keys: str) -> None:
    """Leave out parts and languages, as Space on their rows does."""
    for row in (*form.parts_of, *form.languages):
        if row.check.key in keys:
            row.click()


def standing(form: StandForm) -> list[str]:
    """Return the lines that say how the stand stands."""
    return [each.accessibleName() for each in form.stands if each.isVisible()]


def test_one_key_prints_what_is_ticked_and_the_stand_holds(
    desktop: Desktop, spool: TableSpool
) -> None:
    with_printers(desktop)
    form = form_of(desktop)
    assert not form.leaving.isVisible(), "nothing is under way yet"
    unticked(form, "handouts", "samples", "ru")
    form.print_key.setFocus()
    desktop.press("F9")
    desktop.kense.settle()
    assert desktop.focus is form.print_key, "the cursor stays while the band comes and goes"
    assert len(spool.given) == 1
    assert "23" in form.said.accessibleName()
    assert standing(form) == [
        "Қазақша: 25.11.2013 басылған, дұрыс",
        "Русский: бұл компьютерде әлі басылмаған",
    ]
    unticked(form, "kk", "ru")  # one left, the other taken
    desktop.press("F9")
    desktop.kense.settle()
    assert standing(form) == ["25.11.2013 басылған стенд дұрыс."]
    assert not form.leaving.isVisible()


def test_without_a_printer_it_says_so(desktop: Desktop, spool: TableSpool) -> None:
    form_of(desktop)
    desktop.press("F9")
    desktop.kense.settle()
    assert not spool.given
    assert "Стенд парағы" in desktop.kense.work.overlays.notices.sentence


def test_it_is_saved_as_one_file_where_no_printer_is(
    desktop: Desktop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "stand.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (str(place), ""))
    form = form_of(desktop)
    unticked(form, "handouts", "samples", "ru")
    desktop.press("F8")
    assert place.read_bytes().startswith(b"%PDF")
    assert "stand.pdf" in form.said.accessibleName()


def test_stopped_it_prints_nothing(desktop: Desktop, spool: TableSpool, qtbot: QtBot) -> None:
    with_printers(desktop)
    form = form_of(desktop)
    desktop.kense.program.stand.print_all()
    assert desktop.kense.program.stand.is_busy
    qtbot.waitUntil(form.leaving.isVisible)
    press(desktop.window, "Shift+Esc")
    desktop.kense.settle()
    assert not spool.given
    assert "Тоқтатылды" in form.said.accessibleName()


def test_an_account_that_changed_is_told_on_the_page_of_the_day_and_led_from(
    desktop: Desktop,
) -> None:
    with_printers(desktop)
    unticked(form_of(desktop), "handouts", "samples")
    desktop.press("F9")
    desktop.kense.settle()
    desktop.press("Alt+Home")
    assert "stand" not in tasks(desktop)
    stand.set_duty_account(desktop.kense.desk(), text="KZ12 3456")
    desktop.press("Ctrl+1")
    desktop.press("Alt+Home")
    row = tasks(desktop)["stand"]
    assert row.task.detail == "өзгергені: баж төленетін шот", "of both languages alike"
    row.setFocus()
    desktop.press("Enter")
    assert isinstance(desktop.page, SettingsPage)
    assert desktop.page.section == "stand"


def test_the_page_of_the_day_names_the_language_that_lacks_or_is_out_of_date(
    desktop: Desktop,
) -> None:
    with_printers(desktop)
    form = form_of(desktop)
    unticked(form, "handouts", "samples", "ru")
    desktop.press("F9")
    desktop.press("Alt+Home")
    task = tasks(desktop)["stand"].task
    assert (task.head, task.detail) == ("Стенд барлық тілде емес", "Русский – басылмаған")
    stand.set_duty_account(desktop.kense.desk(), text="KZ12 3456")
    form = form_of(desktop)
    unticked(form, "kk", "ru")
    desktop.press("F9")
    desktop.press("Alt+Home")
    task = tasks(desktop)["stand"].task
    assert task.head == "Стенд ескірді"
    assert task.detail == "Қазақша – өзгергені: баж төленетін шот"


def tasks(desktop: Desktop) -> dict[str, TaskRow]:
    """Return what is owed, as the page of the day has it."""
    desktop.kense.settle()
    shown = desktop.page
    assert isinstance(shown, TodayPage)
    return {row.task.key: row for row in shown.tasks.rows()}
