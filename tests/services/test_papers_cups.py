"""Papers through a real CUPS: one that its printer would not take is printed on another (D55)."""

import time
from collections.abc import Iterator

import pytest

from desktop.printing.cups import CupsSpool
from desktop.services import intake, papers, queueing, settings
from desktop.services.desk import Desk
from desktop.store import papers as paper_rows
from tests.helpers import drafts
from tests.helpers.visits import served
from tests.printing.private_cups import PATIENCE, PrivateCups, private_cups
from tests.printing.reading import inked_box, picture, sheets_mm, text_of


@pytest.fixture(scope="module")
def cups() -> Iterator[PrivateCups]:
    with private_cups() as scheduler:
        scheduler.add_queue("first")
        scheduler.add_queue("second")
        yield scheduler


@pytest.fixture
def spool(cups: PrivateCups) -> CupsSpool:
    return CupsSpool(environment=cups.environment)


@pytest.fixture
def talon(desk: Desk) -> str:
    settings.set_printer(desk, kind="talon-weapons", printer="first", sheet="a5")
    draft = drafts.citizen_with_rifle(papers=True)
    return intake.register(desk, ticket=served(desk).id, draft=draft).paper


def followed(desk: Desk, spool: CupsSpool, paper: str) -> paper_rows.PaperRow:
    """Return a paper once its jobs have come to an end."""
    ends = time.monotonic() + PATIENCE
    while papers.follow_jobs(desk, spool):
        assert time.monotonic() < ends, "the job never ended"
        time.sleep(0.1)
    row = paper_rows.paper(desk.database, paper)
    assert row is not None
    return row


@pytest.mark.parametrize(
    ("fault", "cure", "reason"),
    [("cupsreject", "cupsaccept", "rejecting"), ("cupsdisable", "cupsenable", "stopped")],
)
def test_a_paper_its_printer_refuses_is_printed_on_another_as_the_first_copy(
    desk: Desk, cups: PrivateCups, spool: CupsSpool, talon: str, fault: str, cure: str, reason: str
) -> None:
    cups.run(fault, "first")
    try:
        failed = papers.print_paper(desk, spool, paper=talon)
        assert (failed.state, failed.printer, failed.reason) == ("failed", "first", reason)
        papers.print_paper(desk, spool, paper=talon, printer="second")
        row = followed(desk, spool, talon)
    finally:
        cups.run(cure, "first")
    assert (row.state, row.printer, row.prints) == ("printed", "second", 1)
    assert "ТЕЛНҰСҚА" not in text_of(cups.printed("second").read_bytes())


def test_a_print_is_moved_on_its_own_printer_and_on_no_other(
    desk: Desk, cups: PrivateCups, spool: CupsSpool, talon: str
) -> None:
    papers.print_paper(desk, spool, paper=talon, printer="second")
    followed(desk, spool, talon)
    settings.shift_paper(desk, kind="talon-weapons", right=50, down=-30)
    papers.print_paper(desk, spool, paper=talon, printer="second")
    followed(desk, spool, talon)
    plain = inked_box(picture(cups.printed("second").read_bytes(), dpi=127))
    papers.print_paper(desk, spool, paper=talon)
    followed(desk, spool, talon)
    moved = inked_box(picture(cups.printed("first").read_bytes(), dpi=127))
    assert moved[0] - plain[0] == pytest.approx(25, abs=1)  # 5 mm at 127 dots per inch
    assert moved[1] - plain[1] == pytest.approx(-15, abs=1)


def test_a_deleted_queue_fails_and_a_reprint_carries_its_mark(
    desk: Desk, cups: PrivateCups, spool: CupsSpool, talon: str
) -> None:
    gone = papers.print_paper(desk, spool, paper=talon, printer="nowhere")
    assert (gone.state, gone.reason) == ("failed", "absent")
    papers.print_paper(desk, spool, paper=talon)
    assert followed(desk, spool, talon).prints == 1
    papers.print_paper(desk, spool, paper=talon)
    row = followed(desk, spool, talon)
    assert (row.state, row.prints) == ("printed", 2)
    assert "ТЕЛНҰСҚА" in text_of(cups.printed("first").read_bytes())


def test_a_queue_number_arrives_on_a_piece_of_the_roll_as_tall_as_it_was_fixed(
    desk: Desk, cups: PrivateCups, spool: CupsSpool
) -> None:
    settings.set_printer(desk, kind="ticket", printer="first", sheet="roll-80")
    queueing.issue_number(desk, service="weapons", line="hand-in", on_paper=True)
    (issued,) = paper_rows.unprinted(desk.database, desk.office().office)
    assert issued.width_mm == 80
    assert 40 < issued.height_mm < 75
    papers.print_paper(desk, spool, paper=issued.paper)
    assert followed(desk, spool, issued.paper).state == "printed"
    arrived = cups.printed("first").read_bytes()
    assert sheets_mm(arrived) == [pytest.approx((80, issued.height_mm), abs=0.4)]
    made = papers.paper_pdf(desk, paper=issued.paper)
    before, after = (inked_box(picture(each, dpi=127)) for each in (made, arrived))
    assert after == pytest.approx(before, abs=3)  # dots of a fifth of a millimetre


def test_a_queue_number_of_an_older_version_is_printed_at_the_height_it_had(desk: Desk) -> None:
    settings.set_printer(desk, kind="ticket", printer="first", sheet="roll-80")
    queueing.issue_number(desk, service="weapons", line="hand-in", on_paper=True)
    (issued,) = paper_rows.unprinted(desk.database, desk.office().office)
    desk.database.rows("UPDATE papers SET height_mm = 75")
    assert sheets_mm(papers.paper_pdf(desk, paper=issued.paper)) == [
        pytest.approx((80, 75), abs=0.01)
    ]
