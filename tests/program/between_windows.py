"""Start the program, let no window stand for a moment, then close the page of signing in.

`python -m tests.program.between_windows OFFICE`: says `alive` where the moment did not end it.
"""

import sys
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

from desktop import start
from desktop.views.main_window import MainWindow


class Moment:
    """Wait for the page, hide it while another window closes, and close it afterwards."""

    def __init__(self) -> None:
        self._timer = QTimer(interval=20)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self) -> None:
        shown = [each for each in QApplication.topLevelWidgets() if isinstance(each, MainWindow)]
        for window in shown:
            if window.isVisible():
                self._timer.stop()
                other = QWidget()
                other.show()
                window.hide()
                other.close()
                QTimer.singleShot(300, partial(self._close, window))
                return

    @staticmethod
    def _close(window: MainWindow) -> None:
        sys.stdout.write("alive\n")
        sys.stdout.flush()
        window.show()
        window.close()


def main() -> int:
    """Start as `kense --office` does."""
    moments: list[Moment] = []
    put_up = start.Start._ask  # noqa: SLF001  where the page comes on show

    def ask(self: start.Start, *words: str) -> None:
        put_up(self, *words)
        moments.append(Moment())

    start.Start._ask = ask  # type: ignore[assignment, method-assign]  # noqa: SLF001  as above
    return start.main(["--office", sys.argv[1], "--lang", "en"])


if __name__ == "__main__":
    sys.exit(main())
