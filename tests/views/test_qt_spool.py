"""Print through Qt: into a file here, and through a real queue in a program of its own."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter

from desktop.models.paper_sheets import A4_TWO_UP, A5, LABEL, Sheet
from desktop.printing.spool import Failed, Job, Media, Submitted
from desktop.views.qt_spool import QtSpool, paint_pdf
from tests.printing.builders import pdf_of, talon, ticket
from tests.printing.private_cups import PrivateCups, private_cups
from tests.printing.reading import inked_box, picture, sheets_mm

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = """
import json, sys
from pathlib import Path
from PySide6.QtGui import QGuiApplication
from desktop.printing.spool import Media, Submitted, Waiting
from desktop.views.qt_spool import QtSpool

application = QGuiApplication([])
spool = QtSpool()
label = Media(width_mm=75, height_mm=55)
sent = spool.submit(Path(sys.argv[1]).read_bytes(), printer="desk", media=label)
state = sent.state
while isinstance(state, Waiting):
    state = spool.state(sent.job)
print(json.dumps([[each.name, each.ready] for each in spool.printers()]))
print(type(state).__name__, getattr(state, "reason", ""))
"""


def pdf_printer(path: Path) -> QPrinter:
    """Return a printer that writes a PDF."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


def printed_by_qt(cups: PrivateCups, paper: Path, **places: str) -> list[str]:
    """Print in a program of its own, because Qt asks for CUPS once, where the environment says."""
    own = {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT), **places}
    environment = {**cups.environment, **own}
    command = [sys.executable, "-c", PROGRAM, str(paper)]
    done = subprocess.run(
        command, env=environment, capture_output=True, check=True, text=True, timeout=60
    )
    return done.stdout.splitlines()


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("sheet", [LABEL, A5, A4_TWO_UP], ids=lambda sheet: sheet.id)
def test_qt_prints_a_paper_on_its_own_sheet_at_its_own_size(sheet: Sheet, tmp_path: Path) -> None:
    small = sheet is LABEL
    made = pdf_of("ticket", ticket(), sheet) if small else pdf_of("talon-weapons", talon(), sheet)
    assert paint_pdf(made, pdf_printer(tmp_path / "out.pdf"), Media.of(sheet))
    arrived = (tmp_path / "out.pdf").read_bytes()
    assert sheets_mm(arrived) == [
        pytest.approx((sheet.width_mm, sheet.height_mm), abs=0.4)  # Qt knows whole points
    ]
    before, after = (inked_box(picture(each, dpi=127)) for each in (made, arrived))
    assert before == pytest.approx(after, abs=3)  # dots of a fifth of a millimetre


@pytest.mark.usefixtures("qapp")
def test_qt_prints_every_page(tmp_path: Path) -> None:
    made = pdf_of("talon-weapons", talon(*["Өтініш"] * 40))
    assert paint_pdf(made, pdf_printer(tmp_path / "out.pdf"), Media.of(A5))
    assert len(sheets_mm((tmp_path / "out.pdf").read_bytes())) == len(sheets_mm(made)) > 1


@pytest.mark.usefixtures("qapp")
def test_qt_does_not_print_what_is_no_pdf(tmp_path: Path) -> None:
    assert not paint_pdf(b"no pdf", pdf_printer(tmp_path / "out.pdf"), Media.of(A5))
    assert not (tmp_path / "out.pdf").exists()


@pytest.mark.qt_log_ignore("QPainter::begin")  # Qt says so too
@pytest.mark.usefixtures("qapp")
def test_qt_does_not_print_where_it_may_not_write(tmp_path: Path) -> None:
    blocked = pdf_printer(tmp_path / "nowhere" / "out.pdf")
    assert not paint_pdf(pdf_of("ticket", ticket(), LABEL), blocked, Media.of(LABEL))


@pytest.mark.usefixtures("qapp")
def test_qt_notices_a_printer_that_is_not_there() -> None:
    spool, media = QtSpool(), Media.of(A5)
    sent = spool.submit(b"", printer="elsewhere", media=media)
    assert sent == Submitted(job=None, state=Failed(reason="absent"))
    assert spool.state(Job(printer="elsewhere", id="qt-1")) == Failed(reason="absent")


def test_qt_prints_through_a_real_queue_and_notices_that_it_stopped(tmp_path: Path) -> None:
    paper = tmp_path / "ticket.pdf"
    paper.write_bytes(pdf_of("ticket", ticket(), LABEL))
    with private_cups() as cups:
        cups.add_queue("desk")
        assert printed_by_qt(cups, paper) == [json.dumps([["desk", True]]), "Printed "]
        assert sheets_mm(cups.printed("desk").read_bytes()) == [pytest.approx((75, 55), abs=0.4)]
        cups.run("cupsdisable", "desk")
        assert printed_by_qt(cups, paper) == [json.dumps([["desk", False]]), "Failed stopped"]


def test_qt_leaves_no_copy_of_a_paper_in_the_folder_for_what_passes(tmp_path: Path) -> None:
    paper, passing = tmp_path / "ticket.pdf", tmp_path / "passing"
    paper.write_bytes(pdf_of("ticket", ticket(), LABEL))
    passing.mkdir()
    with private_cups() as cups:
        cups.add_queue("desk")
        said = printed_by_qt(cups, paper, TMPDIR=str(passing), HOME=str(passing))
        assert said == [json.dumps([["desk", True]]), "Printed "]
    assert [path for path in passing.rglob("*") if path.is_file()] == []
