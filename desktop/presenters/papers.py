"""The paper a visit ended with: printed beside the window, shown as it prints (D55, D56)."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QObject, Signal

from desktop.i18n import _
from desktop.models.errors import Refusal
from desktop.models.paper import PAPER_KINDS
from desktop.presenters.background import Background
from desktop.presenters.changes import Changes
from desktop.presenters.clock import Ticker
from desktop.presenters.intake import Done
from desktop.presenters.labels import label
from desktop.presenters.notices import Notices
from desktop.presenters.papers_view import PaperShownView
from desktop.presenters.queueing_view import GivenView
from desktop.presenters.sentences_printing import paper_failed
from desktop.presenters.tone import Tone
from desktop.printing.spool import Spool
from desktop.services import papers
from desktop.services.desk import Desk
from desktop.store import desk as desk_tables
from desktop.store import papers as paper_rows
from desktop.store.database import Database
from desktop.store.papers import PaperRow

_ENDS: Final[Mapping[str, str]] = MappingProxyType(
    {"missing-papers": "sent-for-papers", "not-covered": "not-covered"}
)
"""How a visit ended by the kind of its paper; all others are talons."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Shown:
    """Hold the paper on show and its PDF."""

    done: Done
    pdf: bytes = b""


class PaperPresenter(QObject):
    """Print what a visit gave and tell the truth about it; a failed print never blocks.

    Signals:
        shown: the PaperShownView of the paper on show, None when none is.
    """

    shown = Signal(object)

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
        self._shown: _Shown | None = None
        self._jobs_open = True  # of an earlier run, for all we know
        self._following = False
        changes.happened.connect(self._tell_if_paper)
        ticker.second.connect(self._follow)

    def take(self, done: Done) -> None:
        """Show the paper of a finished visit and send it to its printer, if it has one."""
        self._shown = _Shown(done=done)
        self._tell()
        if self._printer(done.paper):
            self._print(done.paper)
        desk = self._desk()
        self._background.ask(
            lambda database: papers.paper_pdf(replace(desk, database=database), paper=done.paper),
            owner=self,
            answered=lambda pdf: self._show_pdf(done.paper, pdf),
            failed=self._notices.refuse,
        )

    def print_slip(self, given: GivenView) -> None:
        """Print the slip of a number just given, if it has one."""
        if given.paper:
            self._print(given.paper)

    def print_again(self) -> None:
        """Print the paper on show once more; one printed before is marked as a duplicate."""
        if self._shown is not None:
            self._print(self._shown.done.paper)

    def mark_hand_written(self) -> None:
        """Record that the paper on show was written by hand instead (D55)."""
        if self._shown is None:
            return
        try:
            papers.mark_hand_written(self._desk(), paper=self._shown.done.paper)
        except Refusal as refusal:
            self._notices.refuse(refusal)
        self._tell()

    def close(self) -> None:
        """Show no paper."""
        self._shown = None
        self._tell()

    def show_again(self) -> None:
        """Tell what is on show once more, to a page that has just been made."""
        self._tell()

    def _printer(self, paper: str) -> str:
        """Return the printer set for this kind of paper, empty when it is only shown."""
        row = paper_rows.paper(self._desk().database, paper)
        kind = next((each for each in PAPER_KINDS if row and each == row.kind), None)
        return papers.destination(self._desk(), kind).printer if kind else ""

    def _print(self, paper: str) -> None:
        desk, spool = self._desk(), self._spool
        self._background.ask(
            lambda database: papers.print_paper(
                replace(desk, database=database), spool, paper=paper
            ),
            owner=self,
            answered=self._tell_printed,
            failed=self._notices.refuse,
        )

    def _tell_printed(self, row: PaperRow) -> None:
        self._jobs_open = True
        if row.state == "failed":
            self._notices.say("near", paper_failed(row.kind, row.reason))
        self._tell()

    def _show_pdf(self, paper: str, pdf: bytes) -> None:
        if self._shown is not None and self._shown.done.paper == paper:
            self._shown = replace(self._shown, pdf=pdf)
            self._tell()

    def _follow(self, _now: object) -> None:
        """Ask the queues about the jobs under way, while there are any."""
        if not self._jobs_open or self._following:
            return
        self._following = True
        desk, spool = self._desk(), self._spool
        self._background.ask(
            lambda database: papers.follow_jobs(replace(desk, database=database), spool),
            owner=self,
            answered=self._tell_followed,
            failed=self._stop_following,
        )

    def _tell_followed(self, open_jobs: int) -> None:
        self._following, self._jobs_open = False, open_jobs > 0
        self._tell()

    def _stop_following(self, refusal: Refusal) -> None:
        self._following = self._jobs_open = False
        self._notices.refuse(refusal)

    def _tell_if_paper(self, topics: frozenset[str]) -> None:
        if "paper" in topics:
            self._tell()

    def _tell(self) -> None:
        shown = self._shown
        row = paper_rows.paper(self._desk().database, shown.done.paper) if shown else None
        if shown is None or row is None:
            self.shown.emit(None)
            return
        printer = self._printer(row.paper)
        waiting = any(job.paper == row.paper for job in desk_tables.jobs(self._desk().database))
        words, tone = _state(row, printer, waiting=waiting)
        self.shown.emit(
            PaperShownView(
                title=label(f"paper.{row.kind}"),
                outcome=label(f"visit-end.{_ENDS.get(row.kind, 'registered')}"),
                number=shown.done.number,
                words=words,
                tone=tone,
                can_print=bool(printer) and not waiting,
                print_verb=_("Print again") if row.prints else _("Print"),
                can_mark=row.state in {"issued", "failed"} and not waiting,
                pdf=shown.pdf,
            )
        )


def _state(row: PaperRow, printer: str, *, waiting: bool) -> tuple[str, Tone]:
    """Say what became of a paper: issued and printed are two things."""
    if waiting:
        return label("print.waiting"), "info"
    match row.state:
        case "printed":
            return label("print.printed"), "done"
        case "hand-written":
            return label("print.hand-written"), "done"
        case "failed":
            return f"{label('print.failed')}: {label(f'print-reason.{row.reason}')}", "near"
        case _:
            shown_only = _("Shown only: no printer is set")
            return (label("print.issued"), "near") if printer else (shown_only, "info")
