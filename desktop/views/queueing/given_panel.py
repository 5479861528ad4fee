"""A number just given, large, until it is put away."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.i18n import _
from desktop.presenters.queueing_hand_view import GivenView
from desktop.views.queueing.big_number import BigNumber
from desktop.views.theme import Theme
from desktop.views.tokens import LARGE, MEDIUM, SMALL, Type
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
        self._number = BigNumber(theme, self, size=_SIZE)
        self._service = ElidingLine(theme, role=Type.NOTE, ink="ink2", minimum=_LEAST)
        self._line = ElidingLine(theme, role=Type.OWED, minimum=_LEAST)
        self._ahead = ElidingLine(theme, role=Type.ROW, minimum=_LEAST)
        self._how = ElidingLine(theme, role=Type.NOTE, ink="ink3", minimum=_LEAST)
        self._close = KeyButton(theme, "Esc", _("Close"), kind=KeyKind.QUIET, small=True)
        self._close.clicked.connect(self.closed)
        self._lay_out()
        self.hide()

    def _lay_out(self) -> None:
        line, told = QVBoxLayout(), QVBoxLayout()
        for column, words in (
            (line, (self._service, self._line)),
            (told, (self._ahead, self._how)),
        ):
            column.setSpacing(0)
            for each in words:
                column.addWidget(each)
        top, bottom = QHBoxLayout(), QHBoxLayout()
        top.setSpacing(MEDIUM)
        top.addWidget(self._number, 0, Qt.AlignmentFlag.AlignVCenter)
        top.addLayout(line, 1)
        bottom.setSpacing(SMALL)
        bottom.addLayout(told, 1)
        bottom.addWidget(self._close, 0, Qt.AlignmentFlag.AlignVCenter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(LARGE, SMALL, MEDIUM, SMALL)
        layout.setSpacing(SMALL - 2)
        layout.addLayout(top)
        layout.addLayout(bottom)

    @property
    def number(self) -> str:
        """Return the number on show."""
        return self._number.number

    def show_given(self, given: GivenView) -> None:
        """Show the number just given."""
        self._number.set_number(given.number)
        self._service.set_text(given.service)
        self._line.set_text(given.purpose)
        self._ahead.set_text(given.ahead)
        self._how.set_text(given.how)
        self.setAccessibleName(f"{given.number}. {given.purpose}. {given.ahead}")
        self.show()
