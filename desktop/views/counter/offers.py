"""What may be begun without anybody in hand: a queue number, or what nobody brought."""

from collections.abc import Callable
from typing import Literal, TypeAlias

from PySide6.QtCore import QObject

from desktop.i18n import _
from desktop.presenters.papers import PaperPresenter
from desktop.presenters.queueing import QueuePresenter
from desktop.presenters.queueing_hand_view import GivenView, LineOption
from desktop.presenters.sent import SentPresenter
from desktop.views.queueing.open_parts import OpenParts

Choosing: TypeAlias = Literal["lines", "ways"]


class Offers(QObject):
    """Let one digit choose: the line of a number, or how an application came by itself.

    It lives as long as the parts it opens.
    """

    def __init__(
        self,
        parts: OpenParts,
        *,
        queue: QueuePresenter,
        papers: PaperPresenter,
        sent: SentPresenter,
        begun: Callable[[], None],
    ) -> None:
        """Say by `begun` that work of its own has begun on the sheet."""
        super().__init__(parts)
        self._parts, self._queue, self._papers = parts, queue, papers
        self._sent, self._begun = sent, begun
        self._asked: Choosing = "lines"

    def lines(self) -> None:
        """Ask in which line a number is wanted."""
        self._asked = "lines"
        printer = self._queue.slip_printer()
        how = (
            _("The slip is printed: {printer}").format(printer=printer)
            if printer
            else _("No printer is set for slips: the number is shown.")
        )
        self._parts.show_lines(self._queue.lines(), how, _("Issue a number"))

    def ways(self) -> None:
        """Ask how an application came that nobody brought; a visitor in hand goes before it."""
        hand = self._queue.hand
        if hand is not None and not hand.is_over:
            self._queue.advise()
            return
        if hand is not None:
            self._queue.finish_visit()
        self._asked = "ways"
        how = _("No queue number is given and no waiting time is counted.")
        self._parts.show_lines(self._sent.offer(), how, _("Post, portal, hand-written talon"))

    @property
    def choosing(self) -> Choosing | None:
        """Return what a digit chooses now, None when nothing is offered."""
        return self._asked if self._parts.is_choosing else None

    def ask_again(self, choosing: Choosing) -> None:
        """Ask once more, on a page made anew."""
        if choosing == "lines":
            self.lines()
        else:
            self.ways()

    def take(self, option: LineOption) -> None:
        """Give a number in the line chosen, or begin what came without a visitor."""
        if self._sent.begin(option):
            self._papers.close()
            self._begun()
        else:
            self._queue.give_number(option.service, option.line)

    def show_given(self, given: GivenView) -> None:
        """Show the number just given, and print its slip."""
        self._parts.show_given(given)
        self._papers.print_slip(given)
