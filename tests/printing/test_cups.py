"""Print through a real CUPS, and through its faults: each is noticed, none blocks."""

import os
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.models.paper import PaperKind
from desktop.models.paper_sheets import A4, A4_CARDS, A4_TWO_UP, A5, LABEL, SHEETS, Sheet
from desktop.printing.cups import CupsSpool, media_name
from desktop.printing.spool import (
    Failed,
    Job,
    JobState,
    Media,
    Printed,
    Printer,
    Submitted,
    Waiting,
)
from tests.printing.builders import papers, pdf_of, talon, ticket
from tests.printing.complaint_papers import complaint_papers
from tests.printing.private_cups import LASER, PATIENCE, PrivateCups, private_cups
from tests.printing.reading import inked_box, picture, sheets_mm, text_of

TALON = Media.of(A5)
MOST_ASKED = 3  # commands of CUPS to hand a paper over


@pytest.fixture(scope="module")
def scheduler() -> Iterator[PrivateCups]:
    with private_cups() as cups:
        yield cups


@pytest.fixture
def cups(scheduler: PrivateCups) -> Iterator[PrivateCups]:
    """Lend the scheduler with one fresh queue, `desk`."""
    scheduler.add_queue("desk")
    yield scheduler
    if "desk" in scheduler.run("lpstat", "-e"):
        scheduler.run("cancel", "-a", "desk")
        scheduler.run("lpadmin", "-x", "desk")
    scheduler.printed("desk").unlink(missing_ok=True)


@pytest.fixture
def spool(cups: PrivateCups) -> CupsSpool:
    return CupsSpool(environment=cups.environment)


@pytest.fixture(scope="module")
def pdf() -> bytes:
    return pdf_of("talon-weapons", talon())


def ending(spool: CupsSpool, job: Job | None) -> JobState:
    """Wait until a job ends, as the program does: by asking again."""
    assert job is not None
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        state = spool.state(job)
        if not isinstance(state, Waiting):
            return state
        time.sleep(0.05)
    raise AssertionError("the job does not end")


def failed(reason: str) -> Submitted:
    return Submitted(job=None, state=Failed(reason=reason))  # type: ignore[arg-type] # one of five


def test_a_paper_is_printed_and_said_to_be(cups: PrivateCups, spool: CupsSpool, pdf: bytes) -> None:
    sent = spool.submit(pdf, printer="desk", media=TALON, title="talon-weapons")
    assert sent.state == Waiting()
    assert ending(spool, sent.job) == Printed()
    assert "Қасымов Төлеген Маратұлы" in text_of(cups.printed("desk").read_bytes())


def test_a_printed_paper_leaves_no_copy_where_the_user_keeps_his_files(
    cups: PrivateCups, pdf: bytes, tmp_path: Path
) -> None:
    places = dict.fromkeys(("HOME", "TMPDIR"), str(tmp_path))
    spool = CupsSpool(environment={**cups.environment, **places})
    sent = spool.submit(pdf, printer="desk", media=TALON, title="talon-weapons")
    assert ending(spool, sent.job) == Printed()
    assert list(tmp_path.rglob("*")) == []


@pytest.mark.parametrize(
    ("sheet", "sides"),
    [(LABEL, (75, 55)), (A5, (148, 210)), (A4_TWO_UP, (210, 297))],
    ids=lambda each: getattr(each, "id", ""),
)
def test_a_paper_arrives_on_its_own_sheet_at_its_own_size(
    cups: PrivateCups, spool: CupsSpool, sheet: Sheet, sides: tuple[float, float]
) -> None:
    small = sheet is LABEL
    made = pdf_of("ticket", ticket(), sheet) if small else pdf_of("talon-weapons", talon(), sheet)
    sent = spool.submit(made, printer="desk", media=Media.of(sheet))
    assert ending(spool, sent.job) == Printed()
    arrived = cups.printed("desk").read_bytes()
    assert sheets_mm(arrived) == [pytest.approx(sides, abs=0.4)]  # CUPS knows whole points
    before, after = (inked_box(picture(each, dpi=127)) for each in (made, arrived))
    spans = [sorted((box[2] - box[0], box[3] - box[1])) for box in (before, after)]
    assert spans[0] == pytest.approx(spans[1], abs=3)  # dots of a fifth of a millimetre


@pytest.mark.parametrize(
    ("sheet", "sides"),
    [(LABEL, [(75, 55)] * 2), (A4_CARDS, [(210, 297)])],
    ids=["label", "cards"],
)
@pytest.mark.parametrize("kind", ["complaint-talon-weapons", "complaint-talon-invitations"])
def test_a_complaint_talon_arrives_front_and_back_as_large_as_the_annex_says(
    cups: PrivateCups,
    spool: CupsSpool,
    kind: PaperKind,
    sheet: Sheet,
    sides: list[tuple[float, float]],
) -> None:
    content = next(each for _name, its, each, _sheet in complaint_papers("ru") if its == kind)
    made = pdf_of(kind, content, sheet)
    sent = spool.submit(made, printer="desk", media=Media.of(sheet))
    assert ending(spool, sent.job) == Printed()
    arrived = cups.printed("desk").read_bytes()
    assert sheets_mm(arrived) == [pytest.approx(each, abs=0.4) for each in sides]
    before, after = (inked_box(picture(each, dpi=127)) for each in (made, arrived))
    spans = [sorted((box[2] - box[0], box[3] - box[1])) for box in (before, after)]
    assert spans[0] == pytest.approx(spans[1], abs=3)  # dots of a fifth of a millimetre
    assert "(өлшемі 75мм х 55мм)" in text_of(arrived)


def test_as_many_copies_are_printed_as_asked_for(
    cups: PrivateCups, spool: CupsSpool, pdf: bytes
) -> None:
    sent = spool.submit(pdf, printer="desk", media=TALON, copies=3)
    assert ending(spool, sent.job) == Printed()
    assert b"%%PDFTOPDFNumCopies : 3\n" in cups.printed("desk").read_bytes()


def test_the_queue_does_not_learn_whose_paper_it_is(
    cups: PrivateCups, spool: CupsSpool, pdf: bytes
) -> None:
    cups.hold_jobs("desk")
    spool.submit(pdf, printer="desk", media=TALON, title="talon-weapons")
    assert "Қасымов" not in cups.run("lpstat", "-l", "-o", "desk")


def test_a_printer_is_described(spool: CupsSpool) -> None:
    assert spool.printers() == (Printer(name="desk", description="Сынақ принтері"),)


def test_the_default_printer_is_told(cups: PrivateCups, spool: CupsSpool) -> None:
    cups.run("lpadmin", "-d", "desk")
    assert [printer.default for printer in spool.printers()] == [True]


@pytest.fixture
def laser(scheduler: PrivateCups) -> Iterator[CupsSpool]:
    """Lend the spool with a PostScript laser of two trays beside the desk's printer."""
    scheduler.add_queue("laser", LASER)
    yield CupsSpool(environment=scheduler.environment)
    scheduler.run("lpadmin", "-x", "laser")
    scheduler.printed("laser").unlink(missing_ok=True)


def test_a_printer_tells_its_trays(laser: CupsSpool) -> None:
    assert laser.trays("laser") == ("Auto", "Tray1", "Tray2")


@pytest.mark.parametrize("name", ["desk", "elsewhere", "", "-l", "laser -l"])
def test_a_printer_without_a_choice_of_trays_tells_none(spool: CupsSpool, name: str) -> None:
    assert spool.trays(name) == ()


@pytest.mark.parametrize(
    ("tray", "feature"),
    [("Tray2", "Tray2"), ("Tray1", "Tray1"), ("", "Auto"), ("Tray2 -o copies=9", "Auto")],
)
def test_the_tray_chosen_reaches_the_printer_itself(
    scheduler: PrivateCups, laser: CupsSpool, pdf: bytes, tray: str, feature: str
) -> None:
    sent = laser.submit(pdf, printer="laser", media=Media.of(A5, tray))
    assert ending(laser, sent.job) == Printed()
    lines = scheduler.printed("laser").read_text(encoding="latin-1").splitlines()
    assert [line for line in lines if "*InputSlot" in line] == [
        f"%%BeginFeature: *InputSlot {feature}"
    ]


@pytest.mark.parametrize(("apart", "feature"), [(True, "None"), (False, "DuplexNoTumble")])
def test_what_goes_to_different_hands_is_not_printed_on_two_sides(
    scheduler: PrivateCups, laser: CupsSpool, feature: str, *, apart: bool
) -> None:
    two_pages = pdf_of("talon-weapons", talon(*papers(21)), A5)
    sent = laser.submit(two_pages, printer="laser", media=replace(TALON, apart=apart))
    assert ending(laser, sent.job) == Printed()
    lines = scheduler.printed("laser").read_text(encoding="latin-1").splitlines()
    assert [line for line in lines if "*Duplex" in line] == [f"%%BeginFeature: *Duplex {feature}"]


def test_a_stopped_printer_is_noticed_and_nothing_is_left_in_its_queue(
    cups: PrivateCups, spool: CupsSpool, pdf: bytes
) -> None:
    cups.run("cupsdisable", "-r", "paper jam", "desk")
    assert spool.submit(pdf, printer="desk", media=TALON) == failed("stopped")
    assert cups.run("lpstat", "-W", "not-completed", "-o", "desk") == ""
    assert [printer.ready for printer in spool.printers()] == [False]


def test_a_printer_that_stops_with_a_paper_in_its_queue_does_not_print_it_later(
    cups: PrivateCups, spool: CupsSpool, pdf: bytes
) -> None:
    cups.hold_jobs("desk")
    sent = spool.submit(pdf, printer="desk", media=TALON)
    assert sent.job is not None
    assert spool.state(sent.job) == Waiting()
    cups.run("cupsdisable", "desk")
    assert spool.state(sent.job) == Failed(reason="stopped")
    assert cups.run("lpstat", "-W", "not-completed", "-o", "desk") == ""
    assert not cups.printed("desk").exists()


def test_a_rejecting_printer_is_noticed(cups: PrivateCups, spool: CupsSpool, pdf: bytes) -> None:
    cups.run("cupsreject", "desk")
    assert spool.submit(pdf, printer="desk", media=TALON) == failed("rejecting")


def test_an_unknown_printer_is_noticed(spool: CupsSpool, pdf: bytes) -> None:
    assert spool.submit(pdf, printer="elsewhere", media=TALON) == failed("absent")


@pytest.mark.parametrize("name", ["", "-d", "a b", "a/b", "a'b", "desk\nprinter x is idle."])
def test_a_name_that_is_no_printers_is_not_taken_for_an_option(
    spool: CupsSpool, pdf: bytes, name: str
) -> None:
    assert spool.submit(pdf, printer=name, media=TALON) == failed("absent")


def test_a_deleted_queue_is_noticed(cups: PrivateCups, spool: CupsSpool, pdf: bytes) -> None:
    cups.hold_jobs("desk")
    sent = spool.submit(pdf, printer="desk", media=TALON)
    cups.run("lpadmin", "-x", "desk")
    assert ending(spool, sent.job) == Failed(reason="absent")


def test_a_job_cancelled_by_somebody_is_noticed(
    cups: PrivateCups, spool: CupsSpool, pdf: bytes
) -> None:
    cups.hold_jobs("desk")
    sent = spool.submit(pdf, printer="desk", media=TALON)
    cups.run("cancel", "-a", "desk")
    assert ending(spool, sent.job) == Failed(reason="cancelled")


def test_a_job_can_be_taken_back(cups: PrivateCups, spool: CupsSpool, pdf: bytes) -> None:
    cups.hold_jobs("desk")
    sent = spool.submit(pdf, printer="desk", media=TALON)
    assert sent.job is not None
    spool.cancel(sent.job)
    assert ending(spool, sent.job) == Failed(reason="cancelled")


def test_a_printed_job_that_is_taken_back_stays_printed(spool: CupsSpool, pdf: bytes) -> None:
    sent = spool.submit(pdf, printer="desk", media=TALON)
    assert ending(spool, sent.job) == Printed()
    assert sent.job is not None
    spool.cancel(sent.job)
    assert spool.state(sent.job) == Printed()


def test_a_document_the_printer_cannot_read_is_not_printed(spool: CupsSpool, pdf: bytes) -> None:
    sent = spool.submit(pdf[:200], printer="desk", media=TALON)
    assert ending(spool, sent.job) == Failed(reason="unknown")


@pytest.mark.parametrize("number", ["desk-9999", "desk", "x"])
def test_a_job_cups_has_forgotten_is_not_said_to_be_printed(spool: CupsSpool, number: str) -> None:
    assert spool.state(Job(printer="desk", id=number)) == Failed(reason="unknown")


def test_a_cups_that_is_down_is_noticed(pdf: bytes) -> None:
    with private_cups() as cups:
        cups.add_queue("desk")
        cups.hold_jobs("desk")
        spool = CupsSpool(environment=cups.environment)
        sent = spool.submit(pdf, printer="desk", media=TALON)
        assert sent.job is not None
        cups.stop()
        assert spool.submit(pdf, printer="desk", media=TALON) == failed("absent")
        assert spool.state(sent.job) == Failed(reason="absent")
        assert spool.printers() == ()


def test_a_computer_without_cups_has_no_printers(pdf: bytes, tmp_path: Path) -> None:
    spool = CupsSpool(environment={"PATH": str(tmp_path)})
    assert spool.printers() == ()
    assert spool.submit(pdf, printer="desk", media=TALON) == failed("absent")
    assert spool.state(Job(printer="desk", id="desk-1")) == Failed(reason="absent")


@pytest.mark.parametrize("hung", ["lpstat", "lp"])
def test_a_command_that_hangs_does_not_hold_anybody_up(
    cups: PrivateCups, pdf: bytes, tmp_path: Path, hung: str
) -> None:
    script = tmp_path / hung
    ended = tmp_path / "ended"
    hangs = f"import time; time.sleep(60); open({str(ended)!r}, 'w').close()"
    script.write_text(f"#!{sys.executable}\n{hangs}\n")
    script.chmod(0o755)
    path = f"{tmp_path}:{cups.environment['PATH']}"
    spool = CupsSpool(environment={**cups.environment, "PATH": path}, timeout=0.5)
    assert spool.submit(pdf, printer="desk", media=TALON) == failed("unknown")
    assert not ended.exists(), "it was left before it came to its end"


def test_a_server_of_the_network_is_not_asked(tmp_path: Path) -> None:
    script = tmp_path / "lpstat"
    script.write_text('#!/bin/sh\necho "printer $CUPS_SERVER is idle.  enabled"\n')
    script.chmod(0o755)
    environment = {**os.environ, "PATH": f"{tmp_path}:/bin", "CUPS_SERVER": "print.example.kz:631"}
    (printer,) = CupsSpool(environment=environment).printers()
    assert printer.name == "/run/cups/cups.sock"


def test_printing_asks_a_few_times_and_waits_for_no_sheet(
    spool: CupsSpool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """How long it takes is measured by `tools.bench.spooling`."""
    asked: list[str] = []
    ask = CupsSpool._ask  # noqa: SLF001  the one door to the commands of CUPS

    def count(self: CupsSpool, command: str, *arguments: str, given: bytes = b"") -> object:
        asked.append(command)
        return ask(self, command, *arguments, given=given)

    monkeypatch.setattr(CupsSpool, "_ask", count)
    made = pdf_of("talon-weapons", talon(*papers(9)), A4_TWO_UP)
    sent = spool.submit(made, printer="desk", media=Media.of(A4_TWO_UP))
    assert isinstance(sent.state, Waiting)
    assert asked.count("lp") == 1
    assert len(asked) <= MOST_ASKED


@pytest.mark.parametrize(
    ("sheet", "name"),
    [
        (A4, "A4"),
        (A4_TWO_UP, "A4"),
        (A5, "A5"),
        (LABEL, "Custom.75x55mm"),
        (SHEETS["roll-80"], "Custom.80x75mm"),
        (replace(A5, width_mm=210, height_mm=148), "A5"),
    ],
)
def test_a_sheet_has_the_name_cups_gives_it(sheet: Sheet, name: str) -> None:
    assert media_name(Media.of(sheet)) == name
