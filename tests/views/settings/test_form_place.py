"""Whether the settings stand like every other page: name in the band, the rest below it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.presenters.settings_view import Said
from desktop.views.pages import SETTINGS
from desktop.views.settings.calendar_form import CalendarForm
from desktop.views.settings.page import SECTIONS, SettingsPage
from desktop.views.settings.windows_form import WindowsForm
from desktop.views.widgets.band import Band
from desktop.views.widgets.elide import ElidingLine
from tests.helpers.office import Clock, an_office
from tests.helpers.window import Desktop, a_desktop


@pytest.fixture
def desktop(tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Desktop]:
    assert qtbot is not None
    with an_office(tmp_path / "office.db", Clock()):
        pass
    with a_desktop(tmp_path / "office.db", qapp, operator="s1") as opened:
        opened.come_up()
        yield opened


def page(desktop: Desktop, section: str) -> SettingsPage:
    desktop.kense.show_page(f"{SETTINGS}.{section}")
    desktop.kense.settle()
    shown = desktop.page
    assert isinstance(shown, SettingsPage)
    return shown


def band_of(shown: QWidget) -> Band:
    """Return the band over the form on show, right of the list of sections."""
    return next(
        band
        for band in shown.findChildren(Band)
        if band.isVisible() and band.mapTo(shown, QPoint(0, 0)).x() > 0
    )


OF_A_PLAIN_RECORD = [section for section in SECTIONS if section != "access"]
"""The sections of a record nobody signs in to; who may sign in is asked in a sealed one."""


@pytest.mark.parametrize("section", OF_A_PLAIN_RECORD)
def test_a_forms_name_stands_in_the_band_of_the_page(desktop: Desktop, section: str) -> None:
    shown = page(desktop, section)
    band, form = band_of(shown), shown.form(section)
    title = next(line for line in band.findChildren(ElidingLine) if line.isVisible())
    assert title.accessibleName()
    assert band.mapTo(shown, QPoint(0, 0)).y() == 0
    assert band.height() == desktop.kense.work.theme.metrics.band
    left = title.mapTo(shown, QPoint(0, 0)).x()
    assert left == form.parts()[0].mapTo(shown, QPoint(0, 0)).x()


def test_what_became_of_a_change_stays_in_sight(desktop: Desktop) -> None:
    shown = page(desktop, "windows")
    form = shown.form("windows")
    form.tell(Said(tone="done", sentence="Сақталды."))
    assert band_of(shown).isAncestorOf(form.said)
    assert form.said.isVisible()


def test_the_lines_of_a_service_fold_under_their_heading(desktop: Desktop) -> None:
    form = page(desktop, "windows").form("windows")
    assert isinstance(form, WindowsForm)
    before = len(form.lines.rows())
    form.lines.parts()[0].setFocus(Qt.FocusReason.TabFocusReason)
    desktop.press("Enter")
    assert 0 < len(form.lines.rows()) < before
    desktop.press("Enter")
    assert len(form.lines.rows()) == before


def test_a_hint_under_a_day_stands_clear_of_the_next_label(desktop: Desktop) -> None:
    form = page(desktop, "calendar").form("calendar")
    assert isinstance(form, CalendarForm)
    assert form.day.message is not None
    below = form.other.geometry().top() - form.day.geometry().bottom()
    assert below > desktop.kense.work.theme.metrics.px(4)
