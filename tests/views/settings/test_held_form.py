"""What we hold about a person is found and saved by keyboard, and left on no page (§7.36)."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from desktop.services import settings
from desktop.store import cases
from desktop.store.cases import Filter
from desktop.views.settings.held_form import HeldForm
from desktop.views.settings.page import SettingsPage
from tests.helpers.office import Clock
from tests.helpers.window import Desktop, a_desktop, an_office_with_cases


@pytest.fixture
def desktop(tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Desktop]:
    assert qtbot is not None
    path, clock = tmp_path / "office.db", Clock()
    an_office_with_cases(path, clock, cases=2)
    with a_desktop(path, qapp, clock=clock, operator="s1") as opened:
        opened.come_up()
        yield opened


@pytest.fixture
def form(desktop: Desktop) -> HeldForm:
    desktop.kense.show_page("settings.held")
    desktop.kense.settle()
    page = desktop.page
    assert isinstance(page, SettingsPage)
    made = page.form("held")
    assert isinstance(made, HeldForm)
    return made


def test_a_person_is_found_saved_and_forgotten(
    desktop: Desktop, form: HeldForm, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (row,) = cases.page(desktop.kense.desk().database, Filter(), limit=1)
    form.number.setFocus()
    desktop.type(row.iin)
    desktop.press("Enter")
    desktop.kense.settle()
    held = [each.title for each in form.list.rows if each.detail == "осында сақталады"]
    assert f"өтініш {row.number}" in held
    place = tmp_path / "person.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (str(place), ""))
    desktop.press("F8")
    text = place.read_text(encoding="utf-8")
    assert row.number in text
    assert row.iin not in text
    desktop.kense.show_page("today")
    desktop.kense.settle()
    assert (form.number.value(), form.list.rows) == ("", ())


def test_too_short_a_number_is_told(desktop: Desktop, form: HeldForm) -> None:
    form.number.setFocus()
    desktop.type("123")
    desktop.press("Enter")
    desktop.kense.settle()
    assert "5 таңба" in form.said.accessibleName()


def papers_of(desktop: Desktop) -> list[str]:
    rows = desktop.kense.desk().database.rows("SELECT kind FROM papers ORDER BY seq")
    return [str(kind) for (kind,) in rows if kind == "person-card"]


def test_the_card_goes_to_its_printer_by_a_key(desktop: Desktop, form: HeldForm) -> None:
    desk = desktop.kense.desk()
    (row,) = cases.page(desk.database, Filter(), limit=1)
    form.number.setFocus()
    desktop.type(row.iin)
    desktop.press("F6")
    desktop.kense.settle()
    assert papers_of(desktop) == []  # there is no printer: nothing is owed that nobody can print
    settings.set_printer(desk, kind="person-card", printer="HP", sheet="a4")
    desktop.press("F6")
    desktop.kense.settle()
    assert papers_of(desktop) == ["person-card"]
    assert form.said.accessibleName() == "Анықтама принтерге кетті."


def test_no_card_is_printed_of_nobody(desktop: Desktop, form: HeldForm) -> None:
    settings.set_printer(desktop.kense.desk(), kind="person-card", printer="HP", sheet="a4")
    form.number.setFocus()
    desktop.type("12")
    desktop.press("F6")
    desktop.kense.settle()
    assert papers_of(desktop) == []
