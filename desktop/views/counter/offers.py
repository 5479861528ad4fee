"""What may be begun without anybody in hand: a queue number, or what nobody brought."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from desktop.i18n import _
from desktop.presenters.papers import PaperPresenter
from desktop.presenters.queueing import QueuePresenter
from desktop.presenters.queueing_hand_view import GivenView, LineOption
from desktop.presenters.sent import SentPresenter
from desktop.views.queueing.open_parts import OpenParts


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

    def lines(self) -> None:
        """Ask in which line a number is wanted."""
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
        how = _("No queue number is given and no waiting time is counted.")
        self._parts.show_lines(self._sent.offer(), how, _("By post or portal"))

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
