"""What stands over the window while the backup of the day is made: how it fares, and the keys."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from desktop.i18n import _
from desktop.presenters.closing import ClosingView
from desktop.views.theme import Theme
from desktop.views.tokens import HUGE, LARGE, MEDIUM, Type
from desktop.views.widgets.key_button import KeyButton, KeyKind
from desktop.views.widgets.notice import Notice
from desktop.views.widgets.pane import Ground, Pane
from desktop.views.widgets.paragraph import Paragraph
from desktop.views.widgets.state import State

_WIDTH = 560


class ClosingSheet(Pane):
    """Covers the window; F9 tries again, Esc goes on working, Alt+F4 closes without waiting.

    Signals:
        retry_requested: make the backup once more.
        stay_requested: go on working.
        leave_requested: close without waiting.
    """

    retry_requested = Signal()
    stay_requested = Signal()
    leave_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, Ground.DESK, parent)
        self._host = parent
        self._title = Paragraph(theme, _("Closing the day"), role=Type.HEAD)
        self.notice = Notice(theme)
        self._last = Paragraph(theme, role=Type.ROW, ink="ink2")
        self.retry = KeyButton(theme, "F9", _("Try again"), kind=KeyKind.PRIMARY)
        self.stay = KeyButton(theme, "Esc", _("Go on working"))
        self.leave = KeyButton(theme, "Alt+F4", _("Close without waiting"))
        self.retry.clicked.connect(self.retry_requested)
        self.stay.clicked.connect(self.stay_requested)
        self.leave.clicked.connect(self.leave_requested)
        self._block = QWidget(self)
        rows = QVBoxLayout(self._block)
        rows.setContentsMargins(LARGE, LARGE, LARGE, LARGE)
        rows.setSpacing(MEDIUM)
        for part in (self._title, self.notice, self._last, self.retry, self.stay, self.leave):
            rows.addWidget(part)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(HUGE, HUGE, HUGE, HUGE)
        outer.addStretch(1)
        outer.addWidget(self._block, 0, Qt.AlignmentFlag.AlignHCenter)
        outer.addStretch(2)
        self.hide()

    def show_closing(self, view: ClosingView) -> None:
        """Say how the backup fares; the cursor stands on what is most likely wanted."""
        self.notice.show_notice(State(view.tone), view.sentence)
        self.setAccessibleName(_("Closing the day"))
        self.setAccessibleDescription(view.sentence)
        self._last.set_text(view.last)
        self.retry.setVisible(view.can_retry)
        self._block.setFixedWidth(min(self.theme.metrics.px(_WIDTH), self._host.width()))
        self.setGeometry(self._host.rect())
        self.show()
        self.raise_()
        wanted = self.retry if view.can_retry else self.stay
        wanted.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.stay_requested.emit()
        else:
            super().keyPressEvent(event)
