"""The opening balance in the window: tried, read, loaded and given up by keys alone (D43)."""

from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.models.opening_report import Watch
from desktop.services import opening, people
from desktop.store import journal
from desktop.views.pages import SETTINGS
from desktop.views.settings import opening_form
from desktop.views.settings.opening_form import OpeningForm
from desktop.views.settings.page import SettingsPage
from tests.helpers.keyboard import press
from tests.helpers.office import Clock, an_office
from tests.helpers.window import Desktop, a_desktop

GOOD = "iin_bin;surname;given;born\n900101399006;Қасымов;Төлеген;01.01.1990\n"
BAD = f"{GOOD};Ива1нов;Пётр;01.02.1980\n;Ким;Виктор;1.1.1970\n;Ли;;\n"


@pytest.fixture
def desktop(tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Desktop]:
    assert qtbot is not None
    with an_office(tmp_path / "office.db", Clock()):
        pass
    with a_desktop(tmp_path / "office.db", qapp, operator="s1") as opened:
        opened.come_up()
        yield opened


@pytest.fixture
def form(desktop: Desktop) -> OpeningForm:
    desktop.kense.show_page(f"{SETTINGS}.opening")
    page = desktop.page
    assert isinstance(page, SettingsPage)
    desktop.press("Enter")
    found = page.form("opening")
    assert isinstance(found, OpeningForm)
    return found


def sheet(tmp_path: Path, text: str) -> str:
    path = tmp_path / "people.csv"
    path.write_text(text, encoding="utf-8")
    return str(path)


def tried(desktop: Desktop, form: OpeningForm, path: str) -> None:
    """Write the path of a file and try it with Enter."""
    form.path.setFocus()
    form.path.set_value(path)
    desktop.press("Enter")
    desktop.kense.settle()


def rows(form: OpeningForm) -> list[tuple[str, ...]]:
    model = form.table.model()
    return [
        tuple(str(model.index(row, column).data() or "") for column in range(1, 5))
        for row in range(model.rowCount())
    ]


def test_before_any_file_it_says_how_to_begin(form: OpeningForm) -> None:
    assert form.empty.isVisible()
    assert not form.table.isVisible()


def test_a_sound_file_is_tried_and_then_loaded(
    desktop: Desktop, form: OpeningForm, tmp_path: Path
) -> None:
    before = journal.length(desktop.kense.desk().database)
    tried(desktop, form, sheet(tmp_path, GOOD))
    assert journal.length(desktop.kense.desk().database) == before
    assert form.load_key.words == "1 жолды жүктеу"
    assert rows(form) == [("2", "Қасымов Төлеген", "", "жүктеледі")]
    desktop.press("F9")
    desktop.kense.settle()
    assert journal.length(desktop.kense.desk().database) == before + 1
    assert people.find(desktop.kense.desk(), "касымов")
    assert rows(form) == [("2", "Қасымов Төлеген", "", "жүктелді")]
    desktop.press("F9")  # there is nothing to load any more
    desktop.kense.settle()
    assert journal.length(desktop.kense.desk().database) == before + 1


def test_problems_are_walked_and_shown_alone(
    desktop: Desktop, form: OpeningForm, tmp_path: Path
) -> None:
    tried(desktop, form, sheet(tmp_path, BAD))
    assert [row[0] for row in rows(form)] == ["2", "3", "4", "5"]
    assert form.table.currentIndex().row() == 1
    assert form.full.accessibleName() == ": ".join(rows(form)[1][2:])
    desktop.press("F8")
    assert form.table.currentIndex().row() == 3
    desktop.press("F8")
    assert form.table.currentIndex().row() == 1
    desktop.press("F7")
    assert [row[0] for row in rows(form)] == ["3", "5"]
    desktop.press("F7")
    assert len(rows(form)) == 4
    desktop.press("F9")
    assert form.said.isVisible()
    assert not form.load_key.isHidden()


def test_another_file_or_sheet_lets_the_report_go(
    desktop: Desktop, form: OpeningForm, tmp_path: Path
) -> None:
    tried(desktop, form, sheet(tmp_path, GOOD))
    assert form.table.isVisible()
    form.path.setFocus()
    desktop.type("x")
    assert not form.table.isVisible()
    desktop.press("F9")
    desktop.kense.settle()
    assert not people.find(desktop.kense.desk(), "касымов")


def test_a_file_that_cannot_be_read_is_told(
    desktop: Desktop, form: OpeningForm, tmp_path: Path
) -> None:
    tried(desktop, form, str(tmp_path / "none.csv"))
    assert "none.csv" in form.said.toolTip()
    tried(desktop, form, "")
    assert form.said.isVisible()


def test_a_file_is_chosen_and_a_sample_saved_by_keys(
    desktop: Desktop, form: OpeningForm, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    saved = tmp_path / "sample.csv"
    monkeypatch.setattr(opening_form, "ask_new_file", lambda *_args: str(saved))
    monkeypatch.setattr(opening_form, "ask_file", lambda *_args: str(saved))
    desktop.press("Ctrl+S")
    assert saved.read_bytes().startswith(b"\xef\xbb\xbf")
    desktop.press("Ctrl+O")
    desktop.kense.settle()
    assert form.load_key.words == "2 жолды жүктеу"
    assert form.path.value() == str(saved)


def test_work_under_way_says_how_far_it_is_and_can_be_given_up(
    desktop: Desktop, form: OpeningForm, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real: Callable[..., object] = opening.check
    asked: list[bool] = []

    def slow(*args: object, watch: Watch, **more: object) -> object:
        while not watch.cancelled():  # until somebody presses Esc
            watch.progress("trying", 12_000, 61, 100)
            asked.append(True)
            Event().wait(0.02)
        return real(*args, watch=watch, **more)

    monkeypatch.setattr(opening, "check", slow)
    form.path.setFocus()
    form.path.set_value(sheet(tmp_path, GOOD))
    press(desktop.window, "Enter")  # nothing settles before somebody presses Esc
    while not asked:
        desktop.app.processEvents()
    for _turn in range(20):
        desktop.app.processEvents()
    assert form.cancel_key.isVisible()
    assert "61" in form.working.accessibleName()
    desktop.press("Esc")
    desktop.kense.settle()
    assert "Тоқтатылды" in form.verdict.accessibleName()


def test_another_language_keeps_the_report_and_its_file(
    desktop: Desktop, form: OpeningForm, tmp_path: Path
) -> None:
    path = sheet(tmp_path, GOOD)
    tried(desktop, form, path)
    desktop.kense.use_language("ru")
    desktop.kense.settle()
    page = desktop.page
    assert isinstance(page, SettingsPage)
    anew = page.form("opening")
    assert isinstance(anew, OpeningForm)
    assert anew.path.value() == path
    assert rows(anew) == [("2", "Қасымов Төлеген", "", "будет загружено")]
    assert anew.load_key.words == "Загрузить 1 строку"


def test_its_keys_work_from_the_list_of_sections_under_any_layout(
    desktop: Desktop, form: OpeningForm, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    saved = tmp_path / "sample.csv"
    monkeypatch.setattr(opening_form, "ask_new_file", lambda *_args: str(saved))
    page = desktop.page
    assert isinstance(page, SettingsPage)
    page.start_work()
    assert not form.isAncestorOf(desktop.focus)
    desktop.press("Ctrl+S", layout="ru")
    assert saved.exists()
