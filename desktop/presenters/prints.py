"""Papers at the printer: printing, printing again, and following the jobs under way (D55)."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, Signal

from desktop.i18n import _
from desktop.models.errors import Refusal
from desktop.models.paper import PaperKind, is_known
from desktop.presenters.background import Background
from desktop.presenters.changes import Changes
from desktop.presenters.clock import Ticker
from desktop.presenters.labels import label
from desktop.presenters.notices import Notices
from desktop.presenters.sentences import sentence
from desktop.presenters.sentences_printing import paper_failed
from desktop.presenters.tone import Tone
from desktop.printing.spool import Spool
from desktop.services import blanks, print_runs
from desktop.services import papers as services
from desktop.services.desk import Desk
from desktop.store import desk as desk_tables
from desktop.store import offices, papers
from desktop.store.database import Database, Reader
from desktop.store.papers import PaperRow

_PAUSE: Final = 2  # seconds between two questions to a queue


class PrintsPresenter(QObject):
    """Print papers from anywhere in the program and follow what becomes of them.

    Signals:
        waiting_counted: how many papers neither a printer nor a pen has finished.
        sent: a paper was sent to a printer, whatever came of it.
        settings_wanted: a printer must be chosen first; go to the printers.
        serial_wanted: id of a paper that went onto a blank: which, is to be told (D55).
    """

    waiting_counted = Signal(int)
    sent = Signal()
    settings_wanted = Signal()
    serial_wanted = Signal(str)

    def __init__(
        self,
        desk: Callable[[], Desk],
        spool: Spool,
        *,
        background: Background[Database],
        changes: Changes,
        ticker: Ticker,
        notices: Notices,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._spool = spool
        self._background = background
        self._notices = notices
        self._jobs_open = True  # of an earlier run, for all we know
        self._following = False
        self._pause = 0  # seconds
        self._serials_asked: set[tuple[str, int]] = set()
        changes.happened.connect(self._refresh_if_paper)
        ticker.second.connect(self._follow)

    def refresh(self) -> None:
        """Say how many papers wait."""
        database = self._desk().database
        office = offices.chosen(database)
        count = papers.count_unprinted(database, office.office) if office else 0
        self.waiting_counted.emit(count)

    def _refresh_if_paper(self, topics: frozenset[str]) -> None:
        if "paper" in topics:
            self.refresh()

    def print_paper(
        self, paper: str, *, printer: str = "", quietly: bool = False, fill_only: bool | None = None
    ) -> None:
        """Send a paper to its printer or to the one named; a reprint is marked «телнұсқа».

        `quietly` leaves it to whoever shows the paper to say that it is under way; `fill_only`
        prints onto a ready blank or a letterhead; None as the settings have it (D28).
        """
        desk, spool = self._desk(), self._spool
        self._background.ask(
            lambda database: services.print_paper(
                replace(desk, database=database),
                spool,
                paper=paper,
                printer=printer,
                fill_only=fill_only,
            ),
            owner=self,
            answered=partial(self._tell_sent, quietly=quietly),
            failed=self._tell_refused,
        )

    def print_run(self, papers: Sequence[str]) -> None:
        """Send papers to their printer together, one job for all of one sheet (D40)."""
        desk, spool = self._desk(), self._spool
        self._background.ask(
            lambda database: print_runs.print_run(
                replace(desk, database=database), spool, papers=papers
            ),
            owner=self,
            answered=partial(self._tell_sent, quietly=False),
            failed=self._tell_refused,
        )

    def issue(self, kind: PaperKind, issue: Callable[[Desk], str]) -> str:
        """Fix a paper nobody waits for and print it; return it, empty where none was issued.

        Without a printer for its kind none is: a paper that stays in the office and cannot be
        printed would only be counted as owed.
        """
        desk = self._desk()
        if not services.destination(desk, kind).printer:
            self._tell_refused(Refusal("no-printer", kind=kind))
            return ""
        try:
            paper = issue(desk)
        except Refusal as refusal:
            self._notices.refuse(refusal)
            return ""
        self.print_paper(paper)
        return paper

    def follow_from_now(self) -> None:
        """Follow a job that somebody else sent, as any of ours."""
        self._jobs_open = True
        self.sent.emit()

    def mark_hand_written(self, paper: str) -> None:
        """Record that a paper was written by hand instead: a lawful end."""
        try:
            services.mark_hand_written(self._desk(), paper=paper)
        except Refusal as refusal:
            self._notices.refuse(refusal)

    def _tell_sent(self, row: PaperRow, *, quietly: bool) -> None:
        self._jobs_open = True
        if row.state == "failed":
            self._notices.say("near", paper_failed(row.kind, row.reason))
        elif not quietly:
            said = _("{paper}: sent to the printer.").format(paper=label(f"paper.{row.kind}"))
            self._notices.say("done", said)
        self.sent.emit()
        self._ask_serials()

    def _ask_serials(self) -> None:
        """Ask once of each print onto a blank which one it stands on."""
        desk = self._desk()
        if offices.chosen(desk.database) is None:
            return
        for each in blanks.owed_serials(desk):
            asked = (each.paper, each.prints)
            if asked not in self._serials_asked:
                self._serials_asked.add(asked)
                self.serial_wanted.emit(each.paper)

    def _tell_refused(self, refusal: Refusal) -> None:
        if refusal.code == "no-printer":
            self._notices.say(
                "near",
                sentence(refusal),
                link=label("setting.printers"),
                action=self.settings_wanted.emit,
            )
        else:
            self._notices.refuse(refusal)

    def _follow(self) -> None:
        """Ask the queues about the jobs under way, while there are any."""
        self._pause -= 1
        if not self._jobs_open or self._following or self._pause > 0:
            return
        self._following = True
        desk, spool = self._desk(), self._spool
        self._background.ask(
            lambda database: services.follow_jobs(replace(desk, database=database), spool),
            owner=self,
            answered=self._tell_followed,
            failed=self._stop_following,
        )

    def _tell_followed(self, open_jobs: int) -> None:
        self._following, self._jobs_open, self._pause = False, open_jobs > 0, _PAUSE
        self._ask_serials()

    def _stop_following(self, refusal: Refusal) -> None:
        self._following = self._jobs_open = False
        self._notices.refuse(refusal)


def papers_under_way(reader: Reader) -> frozenset[str]:
    """Return the papers some queue still works on."""
    return frozenset(job.paper for job in desk_tables.jobs(reader))


def print_state(row: PaperRow, under_way: Collection[str]) -> tuple[str, Tone]:
    """Say what became of a paper: issued and printed are two things."""
    if row.paper in under_way:
        return label("print.waiting"), "info"
    if row.state == "failed":
        return f"{label('print.failed')}: {label(f'print-reason.{row.reason}')}", "near"
    tone: Tone = "near" if row.state == "issued" else "done"
    return label(f"print.{row.state}"), tone


def paper_kind(kind: str) -> PaperKind:
    """Return a kind of paper known here; refuse `layout-unknown`."""
    if is_known(kind):
        return kind
    raise Refusal("layout-unknown", layout=kind)
