"""Every paper is seen with invented data before it is ever printed, and printed by one key."""

import io
from collections.abc import Iterator
from pathlib import Path

import pypdf
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.models.paper import paper_kinds
from desktop.services.sample_pages import template_page
from desktop.store import papers as paper_rows
from desktop.views.settings.page import SettingsPage
from desktop.views.settings.templates_form import TemplatesForm
from tests.helpers.window import Desktop, a_desktop_with_cases


@pytest.fixture
def desktop(tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Desktop]:
    assert qtbot is not None
    with a_desktop_with_cases(tmp_path, qapp) as opened:
        yield opened


@pytest.fixture
def form(desktop: Desktop) -> TemplatesForm:
    desktop.kense.show_page("settings.templates")
    desktop.kense.settle()
    page = desktop.page
    assert isinstance(page, SettingsPage)
    made = page.form("templates")
    assert isinstance(made, TemplatesForm)
    made.start_work()
    desktop.kense.settle()
    return made


def test_every_paper_of_the_office_has_a_template(form: TemplatesForm, desktop: Desktop) -> None:
    kinds = paper_kinds(desktop.kense.desk().office().services)
    for kind in kinds:
        form.kind.set_value(kind)
        form.kind.edited.emit(kind)
        desktop.kense.settle()
        assert form.page.page_count() > 0, kind


def test_both_questions_are_to_be_seen(form: TemplatesForm) -> None:
    assert form.kind.box.height() > 0
    assert form.language.box.height() > 0


def test_a_template_is_in_the_language_chosen(desktop: Desktop) -> None:
    desk = desktop.kense.desk()
    kk, ru = (
        pypdf.PdfReader(io.BytesIO(template_page(desk, kind="refusal", language=language)))
        .pages[0]
        .extract_text()
        for language in ("kk", "ru")
    )
    assert "ҮЛГІ" in kk
    assert "исходящий" in ru
    assert "исходящий" not in kk


def test_a_template_without_a_printer_says_so_and_nothing_is_recorded(
    desktop: Desktop, form: TemplatesForm
) -> None:
    before = paper_rows.count_unprinted(desktop.kense.desk().database, "2-11")
    desktop.press("F5")
    desktop.kense.settle()
    assert form.said.isVisible()
    assert paper_rows.count_unprinted(desktop.kense.desk().database, "2-11") == before
