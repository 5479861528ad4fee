"""What lies over the window while nobody sits there: the queue's numbers, and who comes back."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.i18n import _
from desktop.presenters.cover import CoverDoor
from desktop.presenters.queueing_view import QueueView
from desktop.views.keys import PhysicalKeys
from desktop.views.queueing.big_number import BigNumber
from desktop.views.sign_in.page import SignInPage
from desktop.views.theme import Theme
from desktop.views.tokens import HUGE, LARGE, MEDIUM, Type
from desktop.views.widgets.elide import Line
from desktop.views.widgets.pane import Ground, Pane, Side

_SIZE = 40


class Cover(Pane):
    """Hides every page: numbers go on, no name is shown (D46)."""

    def __init__(
        self, theme: Theme, door: CoverDoor, keys: PhysicalKeys, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, Ground.DESK, parent)
        self.page = SignInPage(theme, door, keys)
        self._place, self._waiting = Line(theme, role=Type.SUB), Line(theme, role=Type.SUB)
        self.number = BigNumber(theme, size=_SIZE)
        band = Pane(theme, Ground.FRAME, lines=Side.BOTTOM)
        row = QHBoxLayout(band)
        row.setContentsMargins(HUGE, MEDIUM, HUGE, MEDIUM)
        row.setSpacing(LARGE)
        row.addWidget(self._place, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.number)
        row.addStretch(1)
        row.addWidget(self._waiting, 0, Qt.AlignmentFlag.AlignVCenter)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(band)
        rows.addWidget(self.page, 1)
        self.hide()

    def show_place(self, window: str) -> None:
        """Say which window this is."""
        self._place.set_text(window)

    def show_queue(self, view: QueueView) -> None:
        """Show who is being served here, by the number alone, and how many wait."""
        in_hand = view.in_hand
        self.number.setVisible(in_hand is not None)
        if in_hand is not None:
            self.number.set_number(in_hand.number)
        self._waiting.set_text(_("Waiting: {count}").format(count=view.waiting))
