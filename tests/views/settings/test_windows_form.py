"""The name of a counter as it is typed: a person's is remarked upon, nothing is in the way."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desktop.views.settings.page import SettingsPage
from desktop.views.settings.windows_form import WindowsForm
from tests.helpers.office import Clock, an_office
from tests.helpers.window import Desktop, a_desktop


@pytest.fixture
def desktop(tmp_path: Path, qapp: QApplication) -> Iterator[Desktop]:
    with an_office(tmp_path / "office.db", Clock()):
        pass
    with a_desktop(tmp_path / "office.db", qapp, operator="s1") as opened:
        opened.come_up()
        yield opened


def form_of(desktop: Desktop) -> WindowsForm:
    desktop.kense.show_page("settings.windows")
    desktop.kense.settle()
    page = desktop.page
    assert isinstance(page, SettingsPage)
    form = page.form("windows")
    assert isinstance(form, WindowsForm)
    return form


def test_a_persons_name_is_remarked_upon_while_it_is_typed(desktop: Desktop) -> None:
    form = form_of(desktop)
    assert form.name.message is None
    form.name.setFocus()
    form.name.box.selectAll()
    desktop.type("Сейтова А")
    assert form.name.message is not None
    assert form.name.message.words == "Қызметкердің есімі: таблода «1-терезе» тұрады"
    assert form.name.message.full.endswith("«1-терезе» тұрады.")
    desktop.type("йсұлу терезесі 2")
    assert form.name.message is not None, "her surname is in it"
    form.name.box.selectAll()
    desktop.type("Касса")
    assert form.name.message is None


def test_what_was_remarked_upon_is_kept_all_the_same(desktop: Desktop) -> None:
    form = form_of(desktop)
    form.name.box.selectAll()
    form.name.setFocus()
    desktop.type("Асқар Омаров")
    desktop.press("Enter")
    assert form.list.rows[0].title == "Асқар Омаров"
    assert form.name.message is not None
    assert form.name.message.words.startswith("Адамның есімі ме?")


def test_in_another_language_the_list_speaks_it_and_the_field_keeps_what_was_typed(
    desktop: Desktop,
) -> None:
    desktop.kense.use_language("ru")
    form = form_of(desktop)
    assert form.list.rows[0].title == "Окно 1"
    assert form.name.value() == "1-терезе"
