"""How many wait behind each page of the rail, told by whoever counts them."""

from PySide6.QtCore import QObject

from desktop.presenters.program import Program
from desktop.views.main_window import Frame
from desktop.views.pages import APPLICATIONS, COMPLAINTS, COUNTER, DECISIONS, PRINTS


class RailCounts(QObject):
    """Show the counts at the rail of one frame.

    The program outlives it: each signal comes to a method of its own, which Qt lets go with it.
    """

    def __init__(self, frame: Frame, program: Program) -> None:
        super().__init__(frame)
        self._frame = frame
        self._counts: dict[str, int] = {}
        program.prints.waiting_counted.connect(self._count_unprinted)
        program.today.pressing_counted.connect(self._count_pressing)
        program.waiting.mine_counted.connect(self._count_mine)
        program.complaints.waiting_counted.connect(self._count_complaints)
        program.complaints.count()

    def show_again(self) -> None:
        """Show them at a rail that offers other pages now."""
        self._frame.rail.set_counts(self._counts)

    def count(self, page: str, count: int) -> None:
        """Show how many wait behind a page."""
        self._counts[page] = count
        self.show_again()

    def count_waiting(self, view: object) -> None:
        """Count the numbers that wait in a QueueView."""
        self.count(COUNTER, int(getattr(view, "waiting", 0)))

    def _count_unprinted(self, count: int) -> None:
        self.count(PRINTS, count)

    def _count_pressing(self, count: int) -> None:
        self.count(APPLICATIONS, count)

    def _count_mine(self, count: int) -> None:
        self.count(DECISIONS, count)

    def _count_complaints(self, count: int) -> None:
        self.count(COMPLAINTS, count)
