"""The letter an organisation brings is checked at the window, before it is registered (I-11.C)."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject, Signal

from desktop.models.draft import Draft
from desktop.models.errors import Refusal
from desktop.presenters.background import Background
from desktop.presenters.case_acts import CaseActs
from desktop.presenters.case_acts_letter_check import CheckLetter
from desktop.presenters.intake import IntakePresenter
from desktop.presenters.notices import Notices
from desktop.presenters.preview import Preview
from desktop.presenters.prints import PrintsPresenter
from desktop.presenters.queueing import QueuePresenter
from desktop.services import letters_check, papers
from desktop.services.desk import Desk
from desktop.services.letters_check import Seen
from desktop.store.database import Database


class LetterVisit(QObject):
    """Check the letters of whoever is being served, and give the list of what is to be mended.

    Nothing is registered by it: the draft keeps the check, which is recorded with its case.

    Signals:
        listed: the PreviewView of a list that no printer takes.
    """

    listed = Signal(object)

    def __init__(
        self,
        desk: Callable[[], Desk],
        queue: QueuePresenter,
        intake: IntakePresenter,
        prints: PrintsPresenter,
        background: Background[Database],
        *,
        notices: Notices,
    ) -> None:
        """Live as long as the queue of the window."""
        super().__init__(queue)
        self._desk = desk
        self._queue, self._intake, self._notices = queue, intake, notices
        self.acts = CaseActs(desk, prints=prints, notices=notices, parent=self)
        self.acts.paper_given.connect(self._show_unprinted)
        self._preview = Preview(desk, background=background, notices=notices, parent=self)
        self._preview.changed.connect(self.listed)

    def begin(self) -> None:
        """Ask what is not in order on the letter; what hinders it is said instead."""
        hand, draft = self._queue.hand, self._intake.draft
        if hand is None or draft is None or self._intake.is_sent:
            self._notices.refuse(Refusal("form-of-nobody"))
            return
        self.acts.ask(
            partial(check_of_draft, visit=hand.visit, draft=draft, keep=self._intake.fill)
        )

    def _show_unprinted(self, paper: str) -> None:
        """Have a list shown that no printer is set for; a printed one is in hand already."""
        if not papers.destination(self._desk(), letters_check.FAULTS).printer:
            self._preview.show(paper)


def check_of_draft(
    desk: Desk, *, visit: str, draft: Draft, keep: Callable[[Mapping[str, str]], None]
) -> CheckLetter:
    """Return the check of the letters of what is being taken in; refuse `no-letter`.

    `keep` takes what the draft keeps of each check.
    """
    desk.require("letter.check")

    def record(desk: Desk, item: str, seen: Seen) -> str:
        paper = letters_check.list_faults(desk, visit=visit, draft=draft, item=item, seen=seen)
        keep(letters_check.kept_check(desk, draft=draft, item=item, seen=seen, paper=paper))
        return paper

    return CheckLetter(desk, letters_check.letters_of_draft(desk, draft=draft), record)
