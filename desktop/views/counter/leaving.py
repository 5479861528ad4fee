"""A visitor who stands up and goes: asked about once, what was typed kept, and offered again."""

from collections.abc import Callable
from functools import partial

from desktop.i18n import _
from desktop.models.draft import Draft
from desktop.presenters.intake import IntakePresenter
from desktop.presenters.notices import Notice
from desktop.presenters.queueing import QueuePresenter
from desktop.presenters.sentences_counter import leaving_asked, typed_already
from desktop.presenters.tone import Tone
from desktop.views.counter.middle import Middle


class Leaving:
    """Ends the visit in hand without a result, and brings its draft back if he returns."""

    def __init__(self, middle: Middle, *, queue: QueuePresenter, intake: IntakePresenter) -> None:
        self._middle, self._queue, self._intake = middle, queue, intake
        self.is_asked = False

    def end_visit(self) -> None:
        """End the visit; where something was typed, ask once and let the same key confirm it."""
        if self._queue.is_begun(self._intake.draft) and not self.is_asked:
            self.is_asked = True
            self._middle.notice.say(Notice(tone="near", sentence=leaving_asked()))
            return
        self._intake.save()
        self._queue.has_left()

    def forget(self) -> None:
        """Ask again before the next end: another key was pressed, or another visit is in hand."""
        self.is_asked = False

    def take_back(self) -> None:
        """Take the question back: the visit goes on."""
        if self.is_asked:
            self.is_asked = False
            self._middle.notice.clear()

    def offer(self) -> None:
        """Offer what was typed for somebody who left: he may be the one who came now, or not."""
        left = self._queue.left_draft()
        if left is not None:
            self._say("info", left.sentence, partial(self._bring_back, left.draft))

    def _say(self, tone: Tone, words: str, bring: Callable[[], None]) -> None:
        link = _("Go on with what was typed")
        self._middle.notice.say(Notice(tone=tone, sentence=words, link=link, action=bring))

    def _bring_back(self, draft: Draft) -> None:
        """Fill in the draft, asking once more where something is typed already."""
        if self._queue.is_begun(self._intake.draft):
            self._say("near", typed_already(), partial(self._fill_in, draft))
        else:
            self._fill_in(draft)

    def _fill_in(self, draft: Draft) -> None:
        self._intake.bring_back(draft)
        self._middle.current.take_focus()
