"""Papers are printed together: one document, one job, each with its own end (D40, D55)."""

from io import BytesIO
from typing import Final

import pytest
from pypdf import PdfReader
from typing_extensions import override

from desktop.models.errors import Refusal
from desktop.models.moments import to_text
from desktop.printing.spool import Failed, Media, Submitted
from desktop.services import numbers, papers, settings
from desktop.services.desk import Desk
from desktop.services.kept_papers import kept_paper
from desktop.services.print_runs import print_run
from desktop.store import desk as desk_tables
from tests.helpers.counter import PaperSpool

BLANKS: Final = 5


class Jobs(PaperSpool):
    """A printer that keeps how each job is to be printed, and may refuse all of them."""

    def __init__(self, *, broken: bool = False) -> None:
        super().__init__()
        self.media: list[Media] = []
        self.broken = broken

    @override
    def submit(
        self, pdf: bytes, *, printer: str, media: Media, copies: int = 1, title: str = ""
    ) -> Submitted:
        """Take the paper."""
        self.media.append(media)
        taken = super().submit(pdf, printer=printer, media=media, copies=copies, title=title)
        return Submitted(job=None, state=Failed(reason="rejecting")) if self.broken else taken


@pytest.fixture
def blanks(desk: Desk) -> list[str]:
    settings.set_printer(desk, kind="talon-weapons", printer="laser", sheet="a4-two-up")
    block = numbers.reserve(desk, service="weapons", count=BLANKS, reason="жарық")
    return numbers.blanks_of(desk, block)


def test_blank_talons_are_one_document_of_which_each_page_is_what_it_is_alone(
    desk: Desk, blanks: list[str]
) -> None:
    spool = Jobs()
    print_run(desk, spool, papers=blanks)
    (together,) = spool.sent
    pages = PdfReader(BytesIO(together)).pages
    alone = [
        page.extract_text()
        for paper in blanks
        for page in PdfReader(BytesIO(papers.paper_pdf(desk, paper=paper))).pages
    ]
    assert [page.extract_text() for page in pages] == alone
    assert [each.apart for each in spool.media] == [True]


def test_the_job_of_all_is_asked_about_once_and_every_paper_has_its_end(
    desk: Desk, blanks: list[str]
) -> None:
    spool = Jobs()
    print_run(desk, spool, papers=blanks)
    assert papers.follow_jobs(desk, spool) == BLANKS
    assert spool.asked == 1
    spool.done = True
    assert papers.follow_jobs(desk, spool) == 0
    assert {kept_paper(desk, each).state for each in blanks} == {"printed"}
    assert list(desk_tables.jobs(desk.database)) == []


def test_what_the_printer_refuses_is_recorded_of_every_paper(desk: Desk, blanks: list[str]) -> None:
    print_run(desk, Jobs(broken=True), papers=blanks)
    found = [kept_paper(desk, each) for each in blanks]
    assert {(each.state, each.reason) for each in found} == {("failed", "rejecting")}
    assert len({to_text(each.state_at) for each in found}) == 1


def test_without_a_printer_nothing_is_sent(desk: Desk) -> None:
    block = numbers.reserve(desk, service="weapons", count=2, reason="жарық")
    spool = Jobs()
    with pytest.raises(Refusal, match="no-printer"):
        print_run(desk, spool, papers=numbers.blanks_of(desk, block))
    with pytest.raises(Refusal, match="nothing-chosen"):
        print_run(desk, spool, papers=())
    assert spool.sent == []


def test_papers_of_two_sheets_are_two_jobs(desk: Desk, blanks: list[str]) -> None:
    settings.set_printer(desk, kind="talon-invitations", printer="laser", sheet="a5")
    block = numbers.reserve(desk, service="invitations", count=2, reason="жарық")
    spool = Jobs()
    print_run(desk, spool, papers=[*blanks, *numbers.blanks_of(desk, block)])
    assert [(each.width_mm, each.height_mm) for each in spool.media] == [(297, 210), (148, 210)]
