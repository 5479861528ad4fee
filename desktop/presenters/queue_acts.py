"""What is done to the queue from one sheet: asked, then recorded, as acts on a case are."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from typing_extensions import override

from desktop.presenters.case_acts import Act, CaseActs
from desktop.presenters.case_acts_view import SheetView, Typed
from desktop.presenters.notices import Notices
from desktop.presenters.prints import PrintsPresenter
from desktop.presenters.queueing import QueuePresenter
from desktop.services.desk import Desk


class QueueActs(CaseActs):
    """Ask for what an act on the queue needs and do it."""

    def __init__(
        self,
        desk: Callable[[], Desk],
        *,
        queue: QueuePresenter,
        prints: PrintsPresenter,
        notices: Notices,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(desk, prints=prints, notices=notices, parent=parent)
        self._queue = queue

    @override
    def ask(self, make: Callable[[Desk], Act]) -> None:
        super().ask(lambda desk: _ThenShown(make(desk), self._queue))


class _ThenShown:
    """Shows the queue as an act left it, before it is said that it is done."""

    def __init__(self, act: Act, queue: QueuePresenter) -> None:
        self._act, self._queue = act, queue

    def view(self, typed: Typed) -> SheetView:
        """Show what the act asks."""
        return self._act.view(typed)

    def carry_out(self, desk: Desk, typed: Typed) -> str:
        """Do it, and look at the queue."""
        paper = self._act.carry_out(desk, typed)
        self._queue.refresh()
        return paper

    def done_words(self) -> str:
        """Say that it is done."""
        return self._act.done_words()
