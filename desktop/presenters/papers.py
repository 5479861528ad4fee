"""The paper a visit ended with: printed beside the window, shown as it prints (D55, D56)."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QObject, Signal

from desktop.i18n import _
from desktop.presenters.background import Background
from desktop.presenters.changes import Changes
from desktop.presenters.intake_view import Done
from desktop.presenters.labels import label
from desktop.presenters.notices import Notices
from desktop.presenters.papers_view import PaperShownView
from desktop.presenters.prints import PrintsPresenter, paper_kind, papers_under_way, print_state
from desktop.presenters.queueing_hand_view import GivenView
from desktop.presenters.tone import Tone
from desktop.services import papers
from desktop.services import visit as services
from desktop.services.desk import Desk
from desktop.store import papers as paper_rows
from desktop.store.database import Database
from desktop.store.papers import PaperRow

_ENDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "missing-papers": "sent-for-papers",
        "not-covered": "not-covered",
        "talon-supplement": "answered",
        "register-handed": "handed-over",
    }
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
        *,
        prints: PrintsPresenter,
        background: Background[Database],
        changes: Changes,
        notices: Notices,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._prints = prints
        self._background = background
        self._notices = notices
        self._shown: _Shown | None = None
        changes.happened.connect(self._tell_if_paper)

    def take(self, done: Done) -> None:
        """Show the paper of a finished visit and send it to its printer, if it has one.

        One written by hand already is only shown (D40).
        """
        row = paper_rows.paper(self._desk().database, done.paper)
        if row is not None and row.state != "hand-written" and self._printer(row):
            self._prints.print_paper(done.paper, quietly=True)
        self.show(done)

    def show(self, done: Done) -> None:
        """Show a paper that is printed elsewhere, or was before."""
        self._shown = _Shown(done=done)
        self._tell()
        desk = self._desk()
        self._background.ask(
            lambda database: papers.paper_pdf(replace(desk, database=database), paper=done.paper),
            owner=self,
            answered=partial(self._show_pdf, done.paper),
            failed=self._notices.refuse,
        )

    def bring_back(self, visit: str) -> None:
        """Show the last paper of a visit that is still open: the program was started anew."""
        found = services.last_paper(self._desk(), visit)
        if found is not None:
            paper, number = found
            self.show(Done(paper=paper.paper, number=number))

    def print_slip(self, given: GivenView) -> None:
        """Print the slip of a number just given, if it has one."""
        if given.paper:
            self._prints.print_paper(given.paper, quietly=True)

    def print_again(self) -> None:
        """Print the paper on show once more; one printed before is marked as a duplicate."""
        if self._shown is not None:
            self._prints.print_paper(self._shown.done.paper, quietly=True)

    def mark_hand_written(self) -> None:
        """Record that the paper on show was written by hand instead (D55)."""
        if self._shown is not None:
            self._prints.mark_hand_written(self._shown.done.paper)
            self._tell()

    def close(self) -> None:
        """Show no paper."""
        self._shown = None
        self._tell()

    def show_again(self) -> None:
        """Tell what is on show once more, to a page that has just been made."""
        self._tell()

    def _row(self) -> PaperRow | None:
        if self._shown is None:
            return None
        return paper_rows.paper(self._desk().database, self._shown.done.paper)

    def _printer(self, row: PaperRow) -> str:
        """Return the printer set for this kind of paper, empty when it is only shown."""
        return papers.destination(self._desk(), paper_kind(row.kind)).printer

    def _show_pdf(self, paper: str, pdf: bytes) -> None:
        if self._shown is not None and self._shown.done.paper == paper:
            self._shown = replace(self._shown, pdf=pdf)
            self._tell()

    def _tell_if_paper(self, topics: frozenset[str]) -> None:
        if "paper" in topics and self._shown is not None:
            self._tell()

    def _tell(self) -> None:
        shown, row = self._shown, self._row()
        if shown is None or row is None:
            self.shown.emit(None)
            return
        printer = self._printer(row)
        under_way = papers_under_way(self._desk().database)
        words, tone = _state(row, printer, under_way)
        waiting = row.paper in under_way
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
                width_mm=row.width_mm,
                height_mm=row.height_mm,
                pdf=shown.pdf,
            )
        )


def _state(row: PaperRow, printer: str, under_way: frozenset[str]) -> tuple[str, Tone]:
    """Say what became of a paper; without a printer it is only shown, and nothing is owed."""
    if row.state == "issued" and not printer:
        return _("Shown only: no printer is set"), "info"
    return print_state(row, under_way)
