"""What can be done with a waiting number that was chosen: its person may have left."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.i18n import _
from desktop.presenters.queueing_view import StripView
from desktop.views.theme import Theme
from desktop.views.tokens import MEDIUM, SMALL, Type
from desktop.views.widgets.elide import ElidingLine
from desktop.views.widgets.key_button import KeyButton, KeyKind
from desktop.views.widgets.pane import Ground, Pane, Side


class ChosenStrip(Pane):
    """A waiting number that was chosen, and the one thing to be done with it.

    Signals:
        left_requested: id of the number whose person has left.
        closed: nothing is to be done with it.
    """

    left_requested = Signal(str)
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, Ground.DESK, parent, lines=Side.TOP | Side.RIGHT)
        self._ticket = ""
        self._name = ElidingLine(theme, role=Type.OWED)
        self.left = KeyButton(
            theme, "", _("Left without waiting"), kind=KeyKind.DANGER, small=True, shorts=()
        )
        close = KeyButton(theme, "Esc", _("Keep"), kind=KeyKind.QUIET, small=True)
        self.left.clicked.connect(self._tell_left)
        close.clicked.connect(self.closed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MEDIUM, SMALL, MEDIUM, SMALL)
        layout.setSpacing(SMALL - 2)
        keys = QHBoxLayout()
        keys.setSpacing(MEDIUM)
        keys.addWidget(self.left)
        keys.addWidget(close)
        keys.addStretch(1)
        layout.addWidget(self._name)
        layout.addLayout(keys)
        self.hide()

    @property
    def ticket(self) -> str:
        """Return the id of the number on offer, empty when none is."""
        return self._ticket

    def show_strip(self, strip: StripView | None) -> None:
        """Offer what can be done with `strip`; None offers nothing."""
        self._ticket = strip.ticket if strip else ""
        self.setVisible(strip is not None)
        if strip is not None:
            self._name.set_text(f"{strip.number} · {strip.purpose}")

    def _tell_left(self) -> None:
        self.left_requested.emit(self._ticket)
