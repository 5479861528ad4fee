"""A visit that goes on after its paper: another application of the same visit, or its end.

Where a result is collected or papers are brought later, it goes on to another case.
"""

from desktop.models.line import COLLECT
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
        self._begun = ("", 0)  # the visit in which another case is looked for, and after how many

    @property
    def is_offered(self) -> bool:
        """Tell whether the visit in hand has its paper and nothing was begun since."""
        hand = self._queue.hand
        if hand is None or self._begun == (hand.visit, hand.results):
            return False
        return hand.is_over and self._intake.draft is None

    def begin(self, *, alike: bool) -> None:
        """Begin another application: of the same applicant, or of somebody who came with him.

        Papers brought later are taken in for another case, whoever's it is (D9).
        """
        hand = self._queue.hand
        if hand is None or not self.is_offered:
            self._queue.advise()
        elif hand.line == COLLECT:
            self._begun = (hand.visit, hand.results)
            self._papers.close()
        elif self._intake.begin_another(hand, alike=alike):
            self._papers.close()
            self._queue.refresh()
            self._middle.current.take_focus()

    def follow(self, hand: HandView | None) -> None:
        """Offer what may be done with the hand; after a start, bring its last paper back."""
        over = hand is not None and hand.is_over
        repeat = over and hand is not None and hand.may_repeat
        if over and hand is not None and hand.line == COLLECT:
            self._middle.finished.offer_another_case()
        else:
            self._middle.finished.offer_more(other=over, alike=repeat)

    def bring_back(self, hand: HandView | None) -> None:
        """Show the last paper of a visit found open when the program was started anew."""
        if hand is not None and self.is_offered:
            self._papers.bring_back(hand.visit)

    def finish(self) -> None:
        """End the visit in hand, should it be over."""
        if self.is_offered:
            self._queue.finish_visit()
