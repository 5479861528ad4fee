"""Papers printed together: one document and one job for all of one sheet (D40, D55).

A hundred blank talons before a power cut are one run: what made most of the time of each, the words
of the form broken into lines and the fonts cut, is done once.
"""

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from desktop.models.errors import Refusal
from desktop.models.facts import PaperFailed, PaperPrinted
from desktop.printing.papers import make_run
from desktop.printing.spool import Failed, Media, Printed, Spool, Submitted
from desktop.services.bound_file import COVER
from desktop.services.confidential import require_openable
from desktop.services.desk import Desk
from desktop.services.kept_papers import kept_paper
from desktop.services.papers import (
    Destination,
    destination_of,
    paper_as_is,
    print_paper,
    remember_job,
    require_holding,
)
from desktop.store.papers import PaperRow


@dataclass(frozen=True, slots=True, kw_only=True)
class _Run:
    """Hold papers that go to one printer on one sheet."""

    rows: tuple[PaperRow, ...]
    to: Destination

    @property
    def media(self) -> Media:
        """Return the sheet they are printed on, one paper on each: they go to different hands."""
        first = self.rows[0]
        return Media(
            width_mm=first.width_mm, height_mm=first.height_mm, tray=self.to.tray, apart=True
        )


def print_run(desk: Desk, spool: Spool, *, papers: Sequence[str]) -> PaperRow:
    """Send papers to their printers, those of one sheet as one job; return the first as it is now.

    Refuses `nothing-chosen`, `paper-unknown`, `no-printer` (`kind`), `confidential-paper` (`kind`)
    and `result-over` (`number`, `state`) before any is sent; a job that fails is recorded of every
    paper of it (D55).
    """
    desk.require("paper.print")
    if not papers:
        raise Refusal("nothing-chosen")
    rows = [kept_paper(desk, each) for each in papers]
    for each in rows:
        require_openable(desk, each)
        require_holding(desk, each)
    for run in list(_runs(desk, rows)):
        if len(run.rows) == 1 or run.rows[0].kind == COVER or run.rows[0].copies > 1:
            for each in run.rows:
                print_paper(desk, spool, paper=each.paper)
        else:
            _send(desk, spool, run)
    return kept_paper(desk, papers[0])


def run_pdf(desk: Desk, rows: Sequence[PaperRow], *, offset_mm: tuple[float, float]) -> bytes:
    """Return the document of papers of one sheet; refuses `layout-unknown`."""
    return make_run(
        [paper_as_is(desk, each, duplicate=each.prints > 0, offset_mm=offset_mm) for each in rows]
    )


def _send(desk: Desk, spool: Spool, run: _Run) -> None:
    """Send a run and record at once what cannot be printed, or is."""
    pdf = run_pdf(desk, run.rows, offset_mm=run.to.offset_mm)
    printer = run.to.printer
    sent = spool.submit(pdf, printer=printer, media=run.media, title=run.rows[0].kind)
    outcomes = tuple(_outcomes(sent, run))
    if outcomes:
        with desk.work(at=desk.now(), command="paper.print") as work:
            work.record(*outcomes)
    elif sent.job is not None:
        for each in run.rows:
            remember_job(desk, sent.job, each, duplicate=each.prints > 0)


def _outcomes(sent: Submitted, run: _Run) -> Iterator[PaperFailed | PaperPrinted]:
    """Yield what became of every paper at once; nothing while the job is under way."""
    for each in run.rows:
        if isinstance(sent.state, Failed) or sent.job is None:
            reason = sent.state.reason if isinstance(sent.state, Failed) else "unknown"
            yield PaperFailed(paper=each.paper, printer=run.to.printer, reason=reason)
        elif isinstance(sent.state, Printed):
            again = each.prints > 0
            yield PaperPrinted(paper=each.paper, printer=run.to.printer, duplicate=again)


def _runs(desk: Desk, rows: Sequence[PaperRow]) -> Iterator[_Run]:
    """Yield the papers in their order, together while printer and sheet stay the same."""

    def place(row: PaperRow) -> Hashable:
        to = destination_of(desk, row)
        if not to.printer:
            raise Refusal("no-printer", kind=row.kind)
        sheet = (row.width_mm, row.height_mm, row.copies, row.office_copy)
        return (to.printer, to.tray, to.offset_mm, row.kind == COVER, sheet)

    for _place, found in groupby(rows, key=place):
        run = tuple(found)
        yield _Run(rows=run, to=destination_of(desk, run[0]))
