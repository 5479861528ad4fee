"""Start on a sealed office, type its password, and print the seconds from Enter to the first page.

`python -m tools.bench.until_signed_in OFFICE PASSWORD`. Whoever types takes a while: Enter comes
some seconds after the page stands, and what the program does meanwhile is done.
"""

import sys
import time
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from desktop import start
from desktop.views.main_window import MainWindow
from desktop.views.sign_in.page import SignInPage
from tools.bench.window import press

_TYPING: Final = 4_000  # milliseconds; fifteen signs take somebody that long
_LOOKS: Final = 5


class Watch:
    """Press Enter once the password is typed, and stop the clock at the first paint behind it."""

    def __init__(self, password: str) -> None:
        self._password, self._began = password, 0.0
        self._looking = QTimer(interval=_LOOKS)
        self._looking.timeout.connect(self._look)
        self._looking.start()

    def _look(self) -> None:
        shown = [each for each in QApplication.topLevelWidgets() if isinstance(each, MainWindow)]
        for window in shown:
            page = window.findChild(SignInPage)
            if page is not None and page.isVisible() and page.step == "enter":
                self._looking.stop()
                page.field("password").set_value(self._password)
                QTimer.singleShot(_TYPING, partial(self._enter, window))
                return

    def _enter(self, window: MainWindow) -> None:
        come_up = MainWindow.come_up

        def watched(opened: MainWindow) -> None:
            opened.painted.connect(self._stop)
            come_up(opened)

        MainWindow.come_up = watched  # type: ignore[assignment, method-assign]  # that is the stop watch
        self._began = time.perf_counter()
        press(window, Qt.Key.Key_Return)

    def _stop(self) -> None:
        print(time.perf_counter() - self._began, flush=True)
        QTimer.singleShot(0, QApplication.quit)


def main() -> int:
    """Run the program, with somebody at its keyboard."""
    office, password = sys.argv[1:]
    watches: list[Watch] = []
    begin = start.Start.run

    def run(self: start.Start) -> int:
        watches.append(Watch(password))
        return begin(self)

    start.Start.run = run  # type: ignore[method-assign]  # a timer needs the application first
    return start.main(["--office", office])


if __name__ == "__main__":
    sys.exit(main())
