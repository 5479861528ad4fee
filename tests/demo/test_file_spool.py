"""Whether the printer of the demonstration keeps the promise of every spool."""

from dataclasses import replace
from pathlib import Path

import pytest

from desktop.demo.file_spool import PRINTER, FileSpool
from desktop.printing.spool import Failed, Job, Media, Printed, Submitted

MEDIA = Media(width_mm=75, height_mm=55)


def printed(
    spool: FileSpool, *, title: str = "ticket", printer: str = PRINTER, tray: str = ""
) -> Submitted:
    return spool.submit(b"%PDF", printer=printer, media=replace(MEDIA, tray=tray), title=title)


def test_a_document_becomes_a_file_named_by_its_turn(tmp_path: Path) -> None:
    spool = FileSpool(tmp_path)
    for title in ("ticket", "talon-weapons"):
        printed(spool, title=title)
    assert [path.name for path in spool.written] == ["001-ticket.pdf", "002-talon-weapons.pdf"]
    assert spool.written[0].read_bytes() == b"%PDF"


def test_it_is_printed_once_the_file_is_there(tmp_path: Path) -> None:
    spool = FileSpool(tmp_path)
    sent = printed(spool)
    job = sent.job
    assert job is not None
    assert sent.state == Printed()
    assert spool.state(job) == Printed()
    assert spool.state(Job(printer=PRINTER, id="999-ticket.pdf")) == Failed(reason="unknown")


def test_paper_that_came_out_cannot_be_taken_back(tmp_path: Path) -> None:
    spool = FileSpool(tmp_path)
    job = printed(spool).job
    assert job is not None
    spool.cancel(job)
    assert spool.state(job) == Printed()


def test_another_run_goes_on_after_the_last_file(tmp_path: Path) -> None:
    printed(FileSpool(tmp_path))
    again = FileSpool(tmp_path)
    printed(again)
    assert [path.name for path in again.written] == ["002-ticket.pdf"]


@pytest.mark.parametrize(("printer", "reason"), [("HP", "absent"), (PRINTER, "stopped")])
def test_what_cannot_be_written_is_told(tmp_path: Path, printer: str, reason: str) -> None:
    spool = FileSpool(tmp_path / "no such folder")
    assert printed(spool, printer=printer) == Submitted(job=None, state=Failed(reason=reason))  # type: ignore[arg-type]  # one of the reasons
    assert spool.written == []


def test_it_names_its_one_printer(tmp_path: Path) -> None:
    (printer,) = FileSpool(tmp_path).printers()
    assert (printer.name, printer.ready, printer.default) == (PRINTER, True, True)


def test_it_remembers_from_which_tray_a_paper_came(tmp_path: Path) -> None:
    spool = FileSpool(tmp_path)
    for tray in spool.trays(PRINTER):
        printed(spool, tray=tray)
    assert [spool.tray_of[path] for path in spool.written] == list(spool.trays(PRINTER))
    assert len(spool.written) == 3


def test_nothing_is_taken_for_a_tray_it_does_not_have(tmp_path: Path) -> None:
    spool = FileSpool(tmp_path)
    assert printed(spool, tray="Tray9") == Submitted(job=None, state=Failed(reason="rejecting"))
    assert spool.written == []
    assert spool.trays("HP") == ()
