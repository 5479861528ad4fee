"""A visit that goes on after its paper: another application of the same visit, or its end."""

from desktop.presenters.intake import IntakePresenter
from desktop.presenters.papers import PaperPresenter
from desktop.presenters.queueing import QueuePresenter
from desktop.presenters.queueing_hand_view import HandView
from desktop.views.counter.middle import Middle


class GoingOn:
    """Begins the next application of the visit in hand, and offers the keys for it (D37)."""

    def __init__(
        self,
        middle: Middle,
        *,
        queue: QueuePresenter,
        intake: IntakePresenter,
        papers: PaperPresenter,
    ) -> None:
        self._middle, self._queue = middle, queue
        self._intake, self._papers = intake, papers

    @property
    def is_offered(self) -> bool:
        """Tell whether the visit in hand has its paper and nothing was begun since."""
        hand = self._queue.hand
        return hand is not None and hand.is_over and self._intake.draft is None

    def begin(self, *, alike: bool) -> None:
        """Begin another application: of the same applicant, or of somebody who came with him."""
        hand = self._queue.hand
        if hand is None or not self.is_offered:
            self._queue.advise()
        elif self._intake.begin_another(hand, alike=alike):
            self._papers.close()
            self._queue.refresh()
            self._middle.current.take_focus()

    def follow(self, hand: HandView | None) -> None:
        """Offer what may be done with the hand; after a start, bring its last paper back."""
        over = hand is not None and hand.is_over
        repeat = over and hand is not None and hand.may_repeat
        self._middle.finished.offer_more(other=over, alike=repeat)

    def bring_back(self, hand: HandView | None) -> None:
        """Show the last paper of a visit found open when the program was started anew."""
        if hand is not None and self.is_offered:
            self._papers.bring_back(hand.visit)

    def finish(self) -> None:
        """End the visit in hand, should it be over."""
        if self.is_offered:
            self._queue.finish_visit()
