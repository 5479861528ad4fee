"""Who saw, printed and changed what is found by keyboard, and saved as a safe file (§3.4)."""

import csv
import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from desktop.models.errors import Refusal
from desktop.models.registers import register_of
from desktop.services.saved_lists import Saving, save_list
from desktop.services.trail import see_trail
from desktop.services.viewing import note_search, note_view
from desktop.store import cases
from desktop.store.cases import Filter
from desktop.views.settings.page import SettingsPage
from desktop.views.settings.trail_form import TrailForm
from tests.helpers.office import Clock
from tests.helpers.window import Desktop, a_desktop, an_office_with_cases

BOM = "\N{ZERO WIDTH NO-BREAK SPACE}"


@pytest.fixture
def desktop(tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Desktop]:
    """Open an office where somebody looked at the last of its applications, by a search too."""
    assert qtbot is not None
    path, clock = tmp_path / "office.db", Clock()
    an_office_with_cases(path, clock, cases=2)
    with a_desktop(path, qapp, clock=clock, operator="s1") as opened:
        opened.come_up()
        desk = opened.kense.desk()
        (row, *_others) = cases.page(desk.database, Filter(), limit=1)
        note_search(desk, kind="case", found=row.case)
        note_view(desk, kind="case", record=row.case)
        yield opened


@pytest.fixture
def form(desktop: Desktop) -> TrailForm:
    desktop.kense.show_page("settings.trail")
    desktop.kense.settle()
    page = desktop.page
    assert isinstance(page, SettingsPage)
    made = page.form("trail")
    assert isinstance(made, TrailForm)
    return made


def first_number(desktop: Desktop) -> str:
    (row, *_others) = cases.page(desktop.kense.desk().database, Filter(), limit=1)
    return row.number


def test_the_latest_acts_are_told_with_who_what_and_about_what(
    desktop: Desktop, form: TrailForm
) -> None:
    seen, searched, *_others = form.list.rows
    number = first_number(desktop)
    assert (seen.detail, seen.note) == ("карточканы ашты", f"карточка {number}")
    assert searched.detail == "іздеп тауып ашты"
    assert "Сейтова" in seen.title


def test_they_are_narrowed_by_application_day_and_employee(
    desktop: Desktop, form: TrailForm
) -> None:
    every = len(form.list.rows)
    form.number.setFocus()
    desktop.type(first_number(desktop))
    desktop.press("F5")
    desktop.kense.settle()
    assert 2 < len(form.list.rows) < every
    assert all(not row.note or first_number(desktop) in row.note for row in form.list.rows[:2])
    form.day.set_value("2013-11-24")
    desktop.press("F5")
    desktop.kense.settle()
    assert form.list.rows == ()
    form.number.set_value("0-0")
    desktop.press("F5")
    desktop.kense.settle()
    assert "0-0" in form.said.accessibleName()


def test_they_are_saved_as_a_file_no_spreadsheet_takes_for_formulas(
    desktop: Desktop, form: TrailForm, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "trail.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (str(place), ""))
    form.staff.setFocus()
    desktop.press("F8")
    desktop.kense.settle()
    text = place.read_text(encoding="utf-8")
    head, first, *_rest = csv.reader(text.removeprefix(BOM).splitlines(), delimiter=";")
    assert head == ["Уақыты", "Қызметкер", "Не істелді", "Не бойынша"]
    assert first[2] == "карточканы ашты"
    saving = Saving(what="trail", command="audit.see")
    save_list(desktop.kense.desk(), place, saving=saving, titles=("=1+1", "ok"), rows=())
    assert "'=1+1;ok" in place.read_text(encoding="utf-8")
    assert [each.name for each in tmp_path.glob("*.part")] == []


def test_a_list_taken_away_is_told_with_its_name_rows_and_filter(
    desktop: Desktop, form: TrailForm, tmp_path: Path
) -> None:
    day, place = dt.date(2013, 11, 25), tmp_path / "a.csv"
    for what in ("register.applications", "list-of-later"):
        saving = Saving(what=what, command="register.print", words="Ибраева", first=day, last=day)
        save_list(desktop.kense.desk(), place, saving=saving, titles=("№",), rows=(("1",),))
    desktop.press("F5")
    desktop.kense.settle()
    later, register, *_others = form.list.rows
    assert (register.detail, later.note[:13]) == ("файлға сақтады", "list-of-later")
    title = register_of("applications").title.kk
    assert register.note == f"{title}, 1 жол, 25.11.2013, «Ибраева»"


def test_a_clerk_sees_no_trail(desktop: Desktop) -> None:
    desk = desktop.kense.desk()
    assert see_trail(desk, limit=1)
    clerk = type(desk)(
        database=desk.database,
        catalogue=desk.catalogue,
        clock=desk.clock,
        randomness=desk.randomness,
        layouts=desk.layouts,
        operator="nobody",
    )
    with pytest.raises(Refusal, match="not-allowed"):
        see_trail(clerk, limit=1)
