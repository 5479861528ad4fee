"""Bring the page of handing over to the frame: the window's visitor, the scanner, the way back."""

from PySide6.QtCore import QObject, Signal

from desktop.presenters.handing import HandingPresenter
from desktop.presenters.handing_over import HandOverPresenter
from desktop.presenters.intake_view import Done
from desktop.presenters.program import Counter, Program
from desktop.presenters.queueing_hand_view import HandView
from desktop.views.handing.page import HandingPage
from desktop.views.keys import PhysicalKeys
from desktop.views.main_window import Frame
from desktop.views.pages import COUNTER, HANDING
from desktop.views.scans import Scans
from desktop.views.theme import Theme


class HandingAtPage(QObject):
    """Wire the hand-over to one frame; it lives as long as its owner.

    Signals:
        page_wanted: name of the page that is to be shown.
        counted: name of the page, and how many applicants are to be told something.
    """

    page_wanted = Signal(str)
    counted = Signal(str, int)

    def __init__(self, frame: Frame, program: Program, scans: Scans) -> None:
        super().__init__(frame)
        self._frame, self._program = frame, program
        self._counter: Counter | None = None
        program.handing.untold_counted.connect(self._tell_count)
        program.hand_over.handed.connect(self._go_on)
        scans.ask_first(self._read)
        program.handing.gather()

    @property
    def handing(self) -> HandingPresenter:
        """Return who keeps the list."""
        return self._program.handing

    @property
    def over(self) -> HandOverPresenter:
        """Return who keeps the hand-over in hand."""
        return self._program.hand_over

    def make_page(self, theme: Theme, keys: PhysicalKeys) -> HandingPage:
        """Make the page."""
        page = HandingPage(
            theme,
            handing=self.handing,
            over=self.over,
            acts=self._program.handing_acts,
            keys=keys,
        )
        page.back_requested.connect(lambda: self.page_wanted.emit(COUNTER))
        return page

    def follow(self, counter: Counter) -> None:
        """Follow the visitor of the counter in work now, and of no other."""
        if self._counter is not None:
            self._counter.queue.hand_changed.disconnect(self._take_hand)
            self._counter.later.ready_chosen.disconnect(self.open_case)
        self._counter = counter
        counter.queue.hand_changed.connect(self._take_hand)
        counter.later.ready_chosen.connect(self.open_case)
        self._take_hand(counter.queue.hand)

    def _read(self, text: str) -> bool:
        """Read what is scanned while the page is on show; elsewhere it is somebody else's."""
        return self._frame.pages.current == HANDING and self.over.read(text)

    def _take_hand(self, hand: HandView | None) -> None:
        self.handing.take_hand(hand)

    def open_case(self, case: str) -> None:
        """Show the page with the hand-over of a case begun."""
        self.page_wanted.emit(HANDING)
        self.over.begin(case)

    def _go_on(self, done: Done, at_window: bool) -> None:  # noqa: FBT001  the signal's own
        """Go back to the visitor with the line to sign; without one, show it where one stands."""
        if at_window and self._counter is not None:
            self._counter.queue.refresh()
            self._counter.papers.show(done)
            self.page_wanted.emit(COUNTER)
        else:
            self.handing.show_line(done)

    def _tell_count(self, count: int) -> None:
        self.counted.emit(HANDING, count)
