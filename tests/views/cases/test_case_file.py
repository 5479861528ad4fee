"""The papers of an application are bound into its file by keys, seen, printed and written down."""

from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from desktop.services import settings
from desktop.store import case_files, cases
from desktop.views.cases import folder_field
from desktop.views.cases.page import CasesPage
from desktop.views.widgets.fields import LineField
from tests.helpers.counter import PaperSpool
from tests.helpers.window import Desktop

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
