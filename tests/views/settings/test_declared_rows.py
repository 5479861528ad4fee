"""The rows of simple settings come from their declaration, and Ctrl+K leads to each."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.models.declared import DECLARED, Declared
from desktop.presenters.labels import label
from desktop.views.settings.declared_rows import DeclaredRows
from desktop.views.settings.page import SettingsPage
from tests.helpers.office import an_office
from tests.helpers.window import Desktop, a_desktop


@pytest.fixture
def desktop(tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Desktop]:
    assert qtbot is not None
    with an_office(tmp_path / "office.db"):
        pass
    with a_desktop(tmp_path / "office.db", qapp, operator="s1") as opened:
        opened.come_up()
        yield opened


@pytest.mark.parametrize("declared", DECLARED, ids=lambda declared: declared.key)
def test_ctrl_k_leads_to_a_setting_by_its_words(desktop: Desktop, declared: Declared) -> None:
    desktop.press("Ctrl+K")
    desktop.type(label(declared.label))
    desktop.press("Enter")
    page = desktop.page
    assert isinstance(page, SettingsPage)
    assert page.section == declared.section
    rows = page.form(declared.section).findChild(DeclaredRows)
    assert isinstance(rows, DeclaredRows)
    assert rows.fields[declared.key].isAncestorOf(desktop.focus)
    assert not desktop.focus.visibleRegion().isEmpty(), "the setting cannot be seen"


def test_how_the_register_is_listed_is_one_setting_and_one_key(desktop: Desktop) -> None:
    desktop.kense.show_page("settings.looks")
    page = desktop.page
    assert isinstance(page, SettingsPage)
    rows = page.form("looks").findChild(DeclaredRows)
    assert isinstance(rows, DeclaredRows)
    rows.fields["cases.lanes"].edited.emit("1")
    desktop.press("Ctrl+2", "F11")
    desktop.kense.show_page("settings.looks")
    assert rows.fields["cases.lanes"].value() == ""
