"""A number just given, large, until it is put away."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.i18n import _
from desktop.presenters.queueing_hand_view import GivenView
from desktop.views.queueing.big_number import BigNumber
from desktop.views.theme import Theme
from desktop.views.tokens import LARGE, MEDIUM, SMALL, TIGHT, Type
from desktop.views.widgets.elide import ElidingLine
from desktop.views.widgets.key_button import KeyButton, KeyKind
from desktop.views.widgets.pane import Ground, Pane, Side

_SIZE = 26
_LEAST = 60


class GivenPanel(Pane):
    """The number, its line, how many are ahead, and whether a slip is printed.

    It is low: whoever is called next stands below it.

    Signals:
        closed: it was put away.
    """

    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, Ground.SHEET, parent, lines=Side.BOTTOM | Side.RIGHT)
        self._ticket = ""
        self._number = BigNumber(theme, self, size=_SIZE)
        self._line = ElidingLine(theme, role=Type.OWED, minimum=_LEAST)
        self._ahead = ElidingLine(theme, role=Type.ROW, minimum=_LEAST)
        self._wait = ElidingLine(theme, role=Type.ROW, minimum=_LEAST)
        self._how = ElidingLine(theme, role=Type.NOTE, ink="ink3", minimum=_LEAST)
        self._close = KeyButton(theme, "Esc", _("Close"), kind=KeyKind.QUIET, small=True)
        self._close.clicked.connect(self.closed)
        self._lay_out()
        self.hide()

    def _lay_out(self) -> None:
        top, rows = QHBoxLayout(), QVBoxLayout(self)
        top.addWidget(self._number, 0, Qt.AlignmentFlag.AlignVCenter)
        top.addStretch(1)
        top.addWidget(self._close, 0, Qt.AlignmentFlag.AlignVCenter)
        rows.setContentsMargins(LARGE, SMALL, MEDIUM, SMALL - 2)
        rows.setSpacing(0)
        rows.addLayout(top)
        rows.addSpacing(TIGHT)
        for words in (self._line, self._ahead, self._wait, self._how):
            rows.addWidget(words)

    @property
    def ticket(self) -> str:
        """Return the id of the number on show, empty once it was put away."""
        return "" if self.isHidden() else self._ticket

    @property
    def number(self) -> str:
        """Return the number on show."""
        return self._number.number

    def show_given(self, given: GivenView) -> None:
        """Show the number just given."""
        self._ticket = given.ticket
        self._number.set_number(given.number)
        self._line.set_text(f"{given.purpose} · {given.service}")
        self._ahead.set_text(given.ahead)
        self._wait.set_text(given.wait)
        self._wait.setVisible(bool(given.wait))
        self._how.set_text(given.how)
        # What becomes of a slip the chooser has said before, and the panel stays low.
        self._how.setVisible(given.on_sheet or not given.wait)
        told = (given.number, given.purpose, given.ahead, given.wait, given.how)
        self.setAccessibleName(". ".join(part for part in told if part))
        self.show()
