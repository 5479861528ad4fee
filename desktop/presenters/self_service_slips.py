"""What the touch screen prints: slips of numbers, lists to take home; what did not come out."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from desktop.i18n import Language, _
from desktop.models.errors import Refusal
from desktop.models.ticket import Ticket
from desktop.presenters.background import Background
from desktop.presenters.changes import Changes
from desktop.presenters.labels import label
from desktop.presenters.notices import Notices
from desktop.presenters.prints import PrintsPresenter
from desktop.printing.spool import Failed, Spool, Submitted
from desktop.services import self_service
from desktop.services.desk import Desk
from desktop.services.papers import print_paper
from desktop.store import papers
from desktop.store.database import Database
from desktop.store.papers import PaperRow


class TouchSlips(QObject):
    """Print beside the window, and tell the visitor and the operator what did not come out.

    Signals:
        failed: the slip of a number (its id) did not print.
        handed_out: a list was sent to its printer; False where it could not be.
    """

    failed = Signal(str)
    handed_out = Signal(bool)

    def __init__(
        self,
        desk: Callable[[], Desk],
        spool: Spool,
        *,
        prints: PrintsPresenter,
        background: Background[Database],
        changes: Changes,
        notices: Notices,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._spool = desk, spool
        self._prints, self._background, self._notices = prints, background, notices
        self._under_way: dict[str, Ticket] = {}
        changes.happened.connect(self._look_if_paper)

    def print_slip(self, ticket: Ticket) -> None:
        """Print the slip of a number just given, if it has one."""
        desk, spool = self_service.visitor_desk(self._desk()), self._spool
        slips = papers.papers_of(desk.database, "ticket", ticket.id)
        if not slips:
            return
        paper = slips[0].paper
        self._under_way[paper] = ticket

        def send(database: Database) -> PaperRow:
            return print_paper(replace(desk, database=database), spool, paper=paper)

        self._background.ask(
            send, owner=self, answered=self._tell_sent, failed=lambda _why: self._tell_lost(paper)
        )

    def _tell_sent(self, _row: PaperRow) -> None:
        self._prints.follow_from_now()
        self._look()

    def _look_if_paper(self, topics: frozenset[str]) -> None:
        if "paper" in topics:
            self._look()

    def _look(self) -> None:
        """See what became of the slips under way."""
        database = self._desk().database
        for paper in tuple(self._under_way):
            row = papers.paper(database, paper)
            if row is not None and row.state == "failed":
                self._tell_lost(paper)
            elif row is not None and row.state != "issued":
                del self._under_way[paper]

    def _tell_lost(self, paper: str) -> None:
        ticket = self._under_way.pop(paper, None)
        if ticket is None:
            return
        said = _("Touch screen: the slip of {number} did not print. The visitor was shown it.")
        self._notices.say(
            "near",
            said.format(number=ticket.text),
            link=label("setting.printers"),
            action=self._prints.settings_wanted.emit,
        )
        self.failed.emit(ticket.id)

    def hand_out(self, *, service: str, applicant: str, purpose: str, language: Language) -> None:
        """Print what to have ready; nothing is recorded."""
        desk, spool = self._desk(), self._spool

        def send(database: Database) -> Submitted:
            return self_service.print_ready(
                replace(desk, database=database),
                spool,
                service=service,
                applicant=applicant,
                purpose=purpose,
                language=language,
            )

        self._background.ask(
            send, owner=self, answered=self._tell_handed_out, failed=self._tell_not_handed_out
        )

    def _tell_handed_out(self, sent: Submitted) -> None:
        self.handed_out.emit(not isinstance(sent.state, Failed))

    def _tell_not_handed_out(self, _refusal: Refusal) -> None:
        self.handed_out.emit(False)  # noqa: FBT003  a signal's own
