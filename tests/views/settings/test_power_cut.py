"""Numbers are put aside for a power cut and handed back, by keyboard alone (D40, D52)."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.services import numbers
from desktop.store import papers as paper_rows
from desktop.views.settings.numbers_form import NumbersForm
from desktop.views.settings.page import SettingsPage
from desktop.views.settings.power_cut_form import PowerCutForm
from tests.helpers.window import Desktop, a_desktop_with_cases

CASES = 3  # each with its talon, none printed


@pytest.fixture
def desktop(tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Desktop]:
    assert qtbot is not None
    with a_desktop_with_cases(tmp_path, qapp) as opened:
        yield opened


@pytest.fixture
def page(desktop: Desktop) -> SettingsPage:
    desktop.kense.show_page("settings")
    desktop.kense.settle()
    shown = desktop.page
    assert isinstance(shown, SettingsPage)
    return shown


@pytest.fixture
def form(desktop: Desktop, page: SettingsPage) -> PowerCutForm:
    page.show_section("power-cut")
    made = page.form("power-cut")
    assert isinstance(made, PowerCutForm)
    made.start_work()
    desktop.kense.settle()
    return made


def put_aside(desktop: Desktop, form: PowerCutForm, count: str, why: str) -> None:
    form.count.set_value(count)
    form.reason.setFocus()
    desktop.type(why)
    desktop.press("Enter")


def test_numbers_are_put_aside_and_their_talons_made(desktop: Desktop, form: PowerCutForm) -> None:
    put_aside(desktop, form, "3", "жарық өшуі мүмкін")
    (block,) = numbers.open_blocks(desktop.kense.desk(), service="weapons")
    assert len(block.open) == 3
    found = paper_rows.papers_of(desktop.kense.desk().database, "series", block.block)
    assert [paper.kind for paper in found] == ["talon-blank"] * 3
    (row,) = form.list.rows
    assert "3 қалды" in row.note
    assert "3 басылмаған" in row.note  # no printer is set here
    assert paper_rows.count_unprinted(desktop.kense.desk().database, "2-11") == CASES
    assert form.reason.value() == ""


def test_what_is_left_is_handed_back_with_its_reason(desktop: Desktop, form: PowerCutForm) -> None:
    put_aside(desktop, form, "2", "жарық өшуі мүмкін")
    form.list.setFocus()
    desktop.press("Del")
    assert len(numbers.open_blocks(desktop.kense.desk(), service="weapons")) == 1
    desktop.type("керек болмады")
    form.list.setFocus()
    desktop.press("Del")
    assert numbers.open_blocks(desktop.kense.desk(), service="weapons") == []
    (row,) = form.list.rows
    assert row.note == "таусылды"


def test_the_numbers_that_are_no_application_are_listed(
    desktop: Desktop, page: SettingsPage, form: PowerCutForm
) -> None:
    put_aside(desktop, form, "2", "жарық өшуі мүмкін")
    page.show_section("numbers")
    made = page.form("numbers")
    assert isinstance(made, NumbersForm)
    row = made.rows()[0]
    row.last.set_value("50")
    row.reason.setFocus()
    desktop.type("қағаз журналдан")
    desktop.press("Enter")
    said = made.rows()[0].gaps.accessibleName()
    assert "жарық өшкен жағдайға бөлінген" in said
    assert "қағаз журналдан" in said
