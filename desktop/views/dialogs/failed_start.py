"""One calm window that says why the program cannot start, and what to do."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.i18n import _
from desktop.views.theme import Theme, apply_theme
from desktop.views.tokens import HUGE, LARGE, Type
from desktop.views.widgets.key_button import KeyButton, KeyKind
from desktop.views.widgets.pane import Ground, Heading, Pane
from desktop.views.widgets.paragraph import Paragraph

_WIDTH = 560


class FailedStart(Pane):
    """The sentence, and one key to close."""

    def __init__(self, theme: Theme, sentence: str) -> None:
        super().__init__(theme, Ground.SHEET)
        self.setWindowTitle("Kense")
        self._sentence = Paragraph(theme, sentence, role=Type.BODY)
        self.close_key = KeyButton(theme, "Esc", _("Close"), kind=KeyKind.PRIMARY)
        self.close_key.clicked.connect(self.close)
        keys = QHBoxLayout()
        keys.addStretch(1)
        keys.addWidget(self.close_key)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(HUGE, HUGE, HUGE, HUGE)
        rows.setSpacing(LARGE)
        rows.addWidget(Heading(theme, _("Kense cannot start"), role=Type.TITLE))
        rows.addWidget(self._sentence)
        rows.addStretch(1)
        rows.addLayout(keys)
        self.setAccessibleName(f"{_('Kense cannot start')}. {sentence}")
        self.setFixedWidth(theme.metrics.px(_WIDTH))
        self.close_key.setFocus()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)


def show(app: QApplication, sentence: str) -> None:
    """Show the window until it is closed."""
    window: QWidget = FailedStart(apply_theme(app), sentence)
    app.setQuitOnLastWindowClosed(True)
    window.show()
    app.exec()
    window.deleteLater()
