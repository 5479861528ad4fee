"""The yardstick of a start: the least window of Qt, which leaves once it is painted."""

import sys

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow


class Painted(QObject):
    """Leave the event loop after the first paint of a window."""

    def eventFilter(  # type: ignore[explicit-override]  # noqa: N802  `override` would cost an import
        self, watched: QObject, event: QEvent
    ) -> bool:
        """Hear of the paint."""
        if event.type() is QEvent.Type.Paint:
            QTimer.singleShot(0, QApplication.quit)
        return super().eventFilter(watched, event)


def main() -> int:
    """Show one label in one window until it is painted."""
    app = QApplication(sys.argv)
    window = QMainWindow()
    label = QLabel("Кеңсе")
    window.setCentralWidget(label)
    window.resize(1366, 768)
    painted = Painted()
    label.installEventFilter(painted)
    window.show()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
