"""Whatever bytes a file holds: it loads, or its rows are named; nothing else (parcels §6)."""

import csv
import io
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.models.opening_report import Report
from desktop.models.opening_sheets import SHEET_KINDS, SHEETS, SheetKind
from desktop.presenters.opening_words import as_json, report_lines
from desktop.services import opening
from desktop.store import journal
from desktop.store.upkeep import check_database
from tests.helpers.office import an_office

NASTY: Final = (
    "", " ", "\u00a0", "\u200b\u200d\ufeff", "a\0b", "\x1b[31m", "\u202e", "e" + "\u0301" * 90,
    "😀", "х" * 5_000, "{nb}", "**x__", "=cmd|' /C calc'!A0", "+7701", "@SUM", "\tx", "＝1",
    "' OR 1=1--", '"NEAR AND *', "%_", "../x", "CON", "٣", "1e999", "900101399006", "9,00101E+11",
    "01.01.1990", "31.02.2013", "9" * 300, "Қасымов", "Kасымов", "азамат", "citizen", "weapons",
    "register", "rifled-hunting", "2013", "-1", "\ufffd", "К-1", "18.11.2013", "01.01.0001",
)  # fmt: skip
KINDS: Final = st.sampled_from(SHEET_KINDS)


@st.composite
def sheets(draw: st.DrawFn) -> tuple[SheetKind, bytes]:
    """Draw a file with a known header and cells from the corpus, cut and spoiled somewhere."""
    kind = draw(KINDS)
    separator = draw(st.sampled_from(";,\t"))
    titles = [draw(st.sampled_from([c.id, c.title.kk, c.title.ru])) for c in SHEETS[kind]]
    cell = st.one_of(st.sampled_from(NASTY), st.text(max_size=12))
    row = st.lists(cell, max_size=len(titles) + 1)
    rows = draw(st.lists(row, max_size=6))
    text = io.StringIO()
    csv.writer(text, delimiter=separator).writerows([titles, *rows])
    encoding = draw(st.sampled_from(["utf-8", "utf-8-sig", "kz1048", "utf-16"]))
    found = text.getvalue().encode(encoding, "replace")
    return kind, found[: draw(st.integers(0, len(found)))] if draw(st.booleans()) else found


def outcome(kind: SheetKind, content: bytes) -> Report:
    """Load a file into a new office and check all that must hold whatever it holds."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "sheet.csv"
        path.write_bytes(content)
        with an_office(Path(folder) / "office.kense") as desk:
            before = journal.length(desk.database)
            report = opening.load(desk, kind=kind, path=path)
            written = journal.length(desk.database) - before
            assert written == (report.new if report.loaded else 0)
            assert check_database(desk.database).problems == ()
    return report


def judged(report: Report) -> None:
    """Assert that a report explains itself: something is named wherever nothing was loaded."""
    assert report.loaded or report.hard or report.present == report.rows
    assert all(found.row >= 1 for found in report.faults)
    lines = "\n".join(report_lines(report))
    assert "This cannot be done now" not in lines
    assert as_json(report)


@settings(max_examples=80, deadline=None)
@given(kind=KINDS, content=st.binary(max_size=400))
def test_any_bytes_load_or_are_named(kind: SheetKind, content: bytes) -> None:
    judged(outcome(kind, content))


@settings(max_examples=120, deadline=None)
@given(sheet=sheets())
def test_any_table_loads_or_has_its_rows_named(sheet: tuple[SheetKind, bytes]) -> None:
    judged(outcome(*sheet))


def test_a_quotation_mark_left_open_is_named_by_its_row() -> None:
    text = 'surname,born\n"Қасымов,01.01.1990\n' + "Иванов,02.02.1990\n" * 20_000
    report = outcome("people", text.encode())
    assert (2, "row-broken") in [(found.row, found.fault.code) for found in report.faults]
