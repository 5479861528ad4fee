"""Every kind of paper stands on the contact sheets, in Kazakh and in Russian."""

from pathlib import Path

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from desktop.demo.contact_sheets import take_contact_sheets
from desktop.models.paper import paper_kinds
from desktop.standards.layouts import read_layouts
from tests.helpers.facts import moment
from tests.helpers.office import Clock
from tests.helpers.window import an_office_with_cases

A_SHEET = 18  # papers, side by side


def test_every_paper_is_on_a_sheet_in_both_languages(tmp_path: Path, qapp: QApplication) -> None:
    assert qapp is not None
    office = tmp_path / "office.db"
    an_office_with_cases(office, Clock())
    written = take_contact_sheets(
        tmp_path, office, key=None, stopped=moment(18), layouts=read_layouts()
    )
    kinds = paper_kinds(("weapons", "invitations"))
    for language in ("kk", "ru"):
        sheets = [path for path in written if path.name.startswith(f"papers-{language}-")]
        assert len(sheets) >= len(kinds) / A_SHEET
        assert all(not QImage(str(path)).isNull() for path in sheets)
