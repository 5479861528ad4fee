"""A number just given, large, until it is put away."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.i18n import _
from desktop.presenters.queueing_hand_view import GivenView
from desktop.views.queueing.big_number import BigNumber
from desktop.views.theme import Theme
from desktop.views.tokens import LARGE, MEDIUM, SMALL, Type
from desktop.views.widgets.key_button import KeyButton, KeyKind
from desktop.views.widgets.pane import Ground, Pane, Side
from desktop.views.widgets.paragraph import Paragraph

_SIZE = 44


class GivenPanel(Pane):
    """The number, its line, how many are ahead, and whether a slip is printed.

    Signals:
        closed: it was put away.
    """

    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, Ground.SHEET, parent, lines=Side.BOTTOM | Side.RIGHT)
        self._number = BigNumber(theme, self, size=_SIZE)
        self._line = Paragraph(theme, role=Type.OWED)
        self._ahead = Paragraph(theme, role=Type.ROW, ink="ink2")
        self._how = Paragraph(theme, role=Type.NOTE, ink="ink3")
        close = KeyButton(theme, "Esc", _("Close"), kind=KeyKind.QUIET, small=True)
        close.clicked.connect(self.closed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(LARGE, MEDIUM, MEDIUM, SMALL)
        layout.setSpacing(2)
        layout.addWidget(self._number, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addSpacing(SMALL)
        layout.addWidget(self._line)
        layout.addWidget(self._ahead)
        layout.addWidget(self._how)
        layout.addWidget(close, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    @property
    def number(self) -> str:
        """Return the number on show."""
        return self._number.number

    def show_given(self, given: GivenView) -> None:
        """Show the number just given."""
        self._number.set_number(given.number)
        self._line.set_text(f"{given.service} · {given.purpose}")
        self._ahead.set_text(f"{given.time} · {given.ahead}")
        self._how.set_text(given.how)
        self.setAccessibleName(f"{given.number}. {given.purpose}. {given.ahead}")
        self.show()
