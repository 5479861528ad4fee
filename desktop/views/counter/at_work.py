"""One counter at work on its page, laid down and taken up again when the window is made anew."""

from dataclasses import dataclass

from PySide6.QtCore import QObject

from desktop.presenters.program import Counter, Program
from desktop.views.counter.later_drawer import LaterDrawer
from desktop.views.counter.letter_drawer import LetterDrawer
from desktop.views.counter.offers import Choosing
from desktop.views.counter.page import CounterPage
from desktop.views.counter.queue_drawer import QueueDrawer
from desktop.views.counter.side_drawers import SideDrawers
from desktop.views.counter.survey_drawer import SurveyDrawer
from desktop.views.counter.work import CounterWork
from desktop.views.keys import PhysicalKeys


@dataclass(frozen=True, slots=True, kw_only=True)
class Open:
    """Say what stands open in the panes of a counter, beside the drawers, which know it themselves.

    `offered` is the number chosen in the queue, `given` the one just given, both by their ids;
    `choosing` is what digits choose there.
    """

    offered: str = ""
    given: str = ""
    choosing: Choosing | None = None
    is_answer_open: bool = False


class CounterAtWork(QObject):
    """Bring a counter's work to its page, drawers and all; it lives as long as the page."""

    def __init__(
        self, page: CounterPage, counter: Counter, program: Program, keys: PhysicalKeys
    ) -> None:
        super().__init__(page)
        self.page = page
        self.work = CounterWork(
            page,
            queue=counter.queue,
            intake=counter.intake,
            papers=counter.papers,
            returning=counter.returning,
            sent=counter.sent,
            notices=counter.notices,
            keys=keys,
        )
        self._queue = queue = counter.queue
        intake = counter.intake
        self._drawers = (
            QueueDrawer(self.work, acts=counter.acts, queue=queue, intake=intake, keys=keys),
            LaterDrawer(self.work, later=counter.later, keys=keys),
            LetterDrawer(self.work, letter=counter.letter, keys=keys),
            SurveyDrawer(page, survey=program.survey, window=counter.window, keys=keys),
            SideDrawers(
                self.work, program, turn=counter.turn, queue=queue, intake=intake, keys=keys
            ),
        )

    @property
    def open(self) -> Open:
        """Return what stands open now."""
        return Open(
            offered=self.work.open_parts.chosen.ticket,
            given=self.work.open_parts.given.ticket,
            choosing=self.work.offers.choosing,
            is_answer_open=self.page.is_drawer_open,
        )

    def open_again(self, before: Open) -> None:
        """Open what stood open before, with what was typed; the cursor goes into it."""
        self.page.move_drawer(opened=before.is_answer_open)
        if before.choosing is not None:
            self.work.offers.ask_again(before.choosing)
        elif before.offered:
            self.work.open_parts.offer(before.offered)
        if before.given:
            self.work.open_parts.show_given(self._queue.given(before.given))
        for drawer in self._drawers:
            drawer.show_again()
