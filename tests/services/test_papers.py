"""Papers: fixed once, made again the same, printed, failed, or written by hand."""

from dataclasses import dataclass, field

import pytest

from desktop.models.errors import Refusal
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
from desktop.services import intake, papers, settings
from desktop.services.desk import Desk
from desktop.store import desk as desk_tables
from desktop.store import papers as paper_rows
from tests.helpers import drafts
from tests.helpers.pdf import text_of
from tests.helpers.visits import served


@dataclass
class TableSpool:
    """A spool that does what the test says and keeps what it was given."""

    answers: JobState = field(default_factory=Waiting)
    given: list[tuple[bytes, Media]] = field(default_factory=list)

    def printers(self) -> tuple[Printer, ...]:
        return ()

    def trays(self, printer: str) -> tuple[str, ...]:
        assert printer
        return ()

    def submit(
        self, pdf: bytes, *, printer: str, media: Media, copies: int = 1, title: str = ""
    ) -> Submitted:
        assert copies == 1
        assert title
        self.given.append((pdf, media))
        job = Job(printer=printer, id=f"{printer}-{len(self.given)}")
        return Submitted(job=None if isinstance(self.answers, Failed) else job, state=self.answers)

    def state(self, job: Job) -> JobState:
        assert job.id
        return self.answers

    def cancel(self, job: Job) -> None:
        assert job.id


@pytest.fixture
def talon(desk: Desk) -> str:
    settings.set_printer(desk, kind="talon-weapons", printer="HP", sheet="a4-two-up")
    draft = drafts.citizen_with_rifle(papers=True)
    return intake.register(desk, ticket=served(desk).id, draft=draft).paper


def state_of(desk: Desk, paper: str) -> str:
    row = paper_rows.paper(desk.database, paper)
    assert row is not None
    return row.state


def test_a_paper_is_made_again_to_the_letter(desk: Desk, talon: str) -> None:
    assert papers.paper_pdf(desk, paper=talon) == papers.paper_pdf(desk, paper=talon)


def test_issued_and_printed_are_two_things(desk: Desk, talon: str) -> None:
    spool = TableSpool()
    assert state_of(desk, talon) == "issued"
    papers.print_paper(desk, spool, paper=talon)
    assert state_of(desk, talon) == "issued"
    assert papers.follow_jobs(desk, spool) == 1
    spool.answers = Printed()
    assert papers.follow_jobs(desk, spool) == 0
    assert state_of(desk, talon) == "printed"
    assert desk_tables.jobs(desk.database) == []
    assert spool.given[0][1] == Media(width_mm=297, height_mm=210)


def test_a_queue_that_takes_nothing_is_noticed_at_once(desk: Desk, talon: str) -> None:
    row = papers.print_paper(desk, TableSpool(answers=Failed(reason="rejecting")), paper=talon)
    assert (row.state, row.reason) == ("failed", "rejecting")
    assert paper_rows.count_unprinted(desk.database, desk.office().office) == 1


def test_a_job_that_dies_later_is_noticed_too(desk: Desk, talon: str) -> None:
    spool = TableSpool()
    papers.print_paper(desk, spool, paper=talon)
    spool.answers = Failed(reason="stopped")
    papers.follow_jobs(desk, spool)
    row = paper_rows.paper(desk.database, talon)
    assert row is not None
    assert (row.state, row.reason) == ("failed", "stopped")


def test_a_failed_paper_prints_elsewhere_and_a_second_copy_is_marked(
    desk: Desk, talon: str
) -> None:
    papers.print_paper(desk, TableSpool(answers=Failed(reason="absent")), paper=talon)
    good = TableSpool(answers=Printed())
    assert papers.print_paper(desk, good, paper=talon, printer="Canon").printer == "Canon"
    papers.print_paper(desk, good, paper=talon)
    first, second = (text_of(pdf) for pdf, _media in good.given)
    assert "ДУБЛИКАТ" not in first.upper()
    assert "ДУБЛИКАТ" in second.upper()


def test_a_paper_is_drawn_from_its_tray_on_its_own_printer_alone(desk: Desk, talon: str) -> None:
    settings.set_printer(desk, kind="talon-weapons", printer="HP", sheet="a4-two-up", tray="Tray2")
    spool = TableSpool(answers=Printed())
    papers.print_paper(desk, spool, paper=talon)
    papers.print_paper(desk, spool, paper=talon, printer="Canon")
    assert [media.tray for _pdf, media in spool.given] == ["Tray2", ""]


def test_a_paper_written_by_hand_waits_for_no_printer(desk: Desk, talon: str) -> None:
    papers.mark_hand_written(desk, paper=talon)
    assert state_of(desk, talon) == "hand-written"
    assert paper_rows.count_unprinted(desk.database, desk.office().office) == 0


def test_without_a_printer_the_paper_is_only_shown(desk: Desk) -> None:
    draft = drafts.citizen_with_rifle(papers=True)
    paper = intake.register(desk, ticket=served(desk).id, draft=draft).paper
    with pytest.raises(Refusal) as refused:
        papers.print_paper(desk, TableSpool(), paper=paper)
    assert refused.value.code == "no-printer"
    assert papers.paper_pdf(desk, paper=paper).startswith(b"%PDF")


def test_a_paper_nobody_issued_is_not_made(desk: Desk) -> None:
    with pytest.raises(Refusal) as refused:
        papers.paper_pdf(desk, paper="nothing")
    assert refused.value.code == "paper-unknown"
