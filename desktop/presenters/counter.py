"""The presenters of one window of the office (D49)."""

from dataclasses import dataclass

from desktop.presenters.documents import DocumentsPresenter
from desktop.presenters.intake import IntakePresenter
from desktop.presenters.later_visit import LaterVisit
from desktop.presenters.letter_visit import LetterVisit
from desktop.presenters.notices import Notices
from desktop.presenters.out_of_turn import OutOfTurn
from desktop.presenters.papers import PaperPresenter
from desktop.presenters.queue_acts import QueueActs
from desktop.presenters.queueing import QueuePresenter
from desktop.presenters.returning import ReturningPresenter
from desktop.presenters.sent import SentPresenter


@dataclass(frozen=True, slots=True, kw_only=True)
class Counter:
    """Hold the presenters of one window (D49): its queue, its visit, its papers, its notices."""

    window: str
    queue: QueuePresenter
    turn: OutOfTurn
    acts: QueueActs
    intake: IntakePresenter
    papers: PaperPresenter
    returning: ReturningPresenter
    sent: SentPresenter
    later: LaterVisit
    letter: LetterVisit
    documents: DocumentsPresenter
    notices: Notices
