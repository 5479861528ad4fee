"""The papers of an application are bound into its file by keys, seen, printed and written down."""

from io import BytesIO
from pathlib import Path
from threading import Event

import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.services import case_file_binding, settings
from desktop.services.case_file import make_file, saving_file
from desktop.store import case_files, cases
from desktop.views.cases import folder_field
from desktop.views.cases.page import CasesPage
from desktop.views.widgets.fields import LineField
from tests.helpers.counter import PaperSpool
from tests.helpers.keyboard import press
from tests.helpers.window import Desktop

PATIENCE = 60  # seconds until what never comes is given up
NUMBER = "Қ-2013/0003"  # the first in the list, its papers complete


def case_of(desktop: Desktop) -> str:
    row = cases.by_number(desktop.kense.desk().database, NUMBER)
    assert row is not None
    return row.case


def sheets_fields(page: CasesPage) -> list[LineField]:
    fields = (page.sheet.field(key) for key in page.sheet.parts() if key.startswith("sheets."))
    return [each for each in fields if isinstance(each, LineField)]


def test_by_two_keys_the_file_is_bound_shown_and_printed_on_one_side(
    desktop: Desktop, page: CasesPage, spool: PaperSpool
) -> None:
    settings.set_printer(desktop.kense.desk(), kind="case-cover", printer="laser", sheet="a4")
    desktop.press("↓", "Shift+F8")
    assert page.sheet.isVisible()
    fields = sheets_fields(page)
    assert {each.value() for each in fields} == {"1"}
    fields[0].setFocus()
    fields[0].set_value("")
    desktop.type("12")
    desktop.press("F9")
    assert not page.sheet.isVisible(), desktop.said[-1].sentence
    (file,) = case_files.files_of(desktop.kense.desk().database, case_of(desktop))
    assert max(each.sheets for each in file.lines) == 12
    assert str(file.sheets) in desktop.said[-1].sentence
    assert page.middle.is_previewing
    (pdf,) = spool.sent
    pages = PdfReader(BytesIO(pdf)).pages
    assert len(pages) == 2 + file.inventory_sheets + sum(x.sheets for x in file.lines if x.paper)
    assert "Іс тігілді" in page.peek.accessibleName()


def test_what_is_no_count_is_said_beside_its_field(desktop: Desktop, page: CasesPage) -> None:
    desktop.press("↓", "Shift+F8")
    first = sheets_fields(page)[0]
    first.set_value("")
    first.setFocus()
    desktop.type("0")
    desktop.press("F9")
    assert page.sheet.isVisible()
    assert first.message is not None
    assert case_files.files_of(desktop.kense.desk().database, case_of(desktop)) == []


def test_the_pdf_is_written_where_it_is_asked_to_be_after_a_warning(
    desktop: Desktop, page: CasesPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(folder_field, "ask_folder", lambda *_asked: str(tmp_path))
    desktop.press("↓", "Shift+F8")
    page.sheet.choose_folder()
    desktop.press("F9")
    assert page.sheet.isVisible()
    assert "шифрланбаған" in desktop.said[-1].sentence
    desktop.press("F9")
    (written,) = tmp_path.glob("*.pdf")
    assert str(written) in desktop.said[-1].sentence


def test_escape_binds_nothing(desktop: Desktop, page: CasesPage) -> None:
    desktop.press("↓", "Shift+F8", "Esc")
    assert not page.sheet.isVisible()
    assert case_files.files_of(desktop.kense.desk().database, case_of(desktop)) == []


class Held:
    """Something done beside the window that waits until it is let go on."""

    def __init__(self) -> None:
        self.begun, self.let_go = Event(), Event()
        self.in_time: list[bool] = []

    def wait(self) -> None:
        self.begun.set()
        self.in_time.append(self.let_go.wait(PATIENCE))


def bind(desktop: Desktop, page: CasesPage, folder: Path, held: Held, qtbot: QtBot) -> None:
    """Ask for the file with its PDF, until it is under way and told."""
    desktop.press("↓", "Shift+F8")
    page.sheet.choose_folder()
    desktop.press("F9")
    press(desktop.window, "F9")
    qtbot.waitUntil(held.begun.is_set, timeout=PATIENCE * 1000)
    qtbot.waitUntil(page.binding.isVisible, timeout=PATIENCE * 1000)
    assert folder.is_dir()


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Choose an empty folder wherever one is asked for."""
    found = tmp_path / "out"
    found.mkdir()
    monkeypatch.setattr(folder_field, "ask_folder", lambda *_asked: str(found))
    return found


@pytest.mark.parametrize("stopped", [False, True])
def test_the_window_answers_while_a_file_is_bound_and_can_stop_it_before(
    desktop: Desktop,
    page: CasesPage,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
    *,
    stopped: bool,
) -> None:
    held = Held()

    def bind_once_let_go(*told: object, **named: object) -> str:
        held.wait()
        return make_file(*told, **named)  # type: ignore[arg-type]  # handed on as it came

    monkeypatch.setattr(case_file_binding, "make_file", bind_once_let_go)
    bind(desktop, page, folder, held, qtbot)
    before = page.table.currentIndex().row()
    press(desktop.window, "↓")
    QApplication.processEvents()
    assert page.table.currentIndex().row() == before + 1
    assert not page.grab().isNull()
    assert case_files.files_of(desktop.kense.desk().database, case_of(desktop)) == []
    press(desktop.window, "Shift+F8")
    assert not page.sheet.isVisible(), "one file at a time"
    if stopped:
        press(desktop.window, "Shift+Esc")
    held.let_go.set()
    desktop.kense.settle()
    assert held.in_time == [True]
    assert not page.binding.isVisible()
    assert len(case_files.files_of(desktop.kense.desk().database, case_of(desktop))) == 1
    assert len(list(folder.iterdir())) == (0 if stopped else 1)
    assert ("PDF тоқтатылды" in desktop.said[-1].sentence) is stopped
    assert page.middle.is_previewing


def test_how_many_papers_are_drawn_is_told_and_a_key_leaves_no_pdf(
    desktop: Desktop,
    page: CasesPage,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    held = Held()
    told: list[str] = []
    drawn: list[int] = []

    def draw_once_let_go(*asked: object, **named: object) -> object:
        parts = saving_file(*asked, **named)  # type: ignore[arg-type]  # handed on as it came
        drawn.append(next(parts))
        held.wait()
        yield drawn[0]
        for each in parts:
            drawn.append(each)
            yield each

    monkeypatch.setattr(case_file_binding, "saving_file", draw_once_let_go)
    desktop.kense.program.cases.binding.changed.connect(
        lambda view: told.append(view.words if view else "")
    )
    bind(desktop, page, folder, held, qtbot)
    assert "0 / " in page.binding.words.text()
    press(desktop.window, "Shift+Esc")
    held.let_go.set()
    desktop.kense.settle()
    assert drawn == [1], "the paper under way was the last"
    assert "1 / " in told[-2]
    assert list(folder.iterdir()) == []
    assert "PDF тоқтатылды" in desktop.said[-1].sentence


def test_a_file_stopped_before_its_turn_is_not_bound(
    desktop: Desktop, page: CasesPage, folder: Path, qtbot: QtBot
) -> None:
    held = Held()
    program = desktop.kense.program
    desktop.press("↓", "Shift+F8")
    program.background.ask(lambda _database: held.wait(), owner=page, failed=lambda _refusal: None)
    press(desktop.window, "F9")
    press(desktop.window, "Shift+Esc")
    qtbot.waitUntil(held.begun.is_set, timeout=PATIENCE * 1000)
    held.let_go.set()
    desktop.kense.settle()
    assert case_files.files_of(desktop.kense.desk().database, case_of(desktop)) == []
    assert "ештеңе тігілген жоқ" in desktop.said[-1].sentence
    assert list(folder.iterdir()) == []
