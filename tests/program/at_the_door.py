"""Start the program on a sealed office as a user does, sign in by keys, and cover the screen.

`python -m tests.program.at_the_door OFFICE PASSWORD PIN [again]`: says `page` once the page of
signing in stands, `in` once the first page behind it does, `covered` once the screen is. With
`again` the record is closed once, and somebody signs in to it a second time first.
"""

import sys
from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from desktop import start
from desktop.views.main_window import MainWindow
from desktop.views.sign_in.guard import Guard
from desktop.views.sign_in.page import SignInPage
from tests.helpers.keyboard import press, type_words


class Hands:
    """Type what a person would, one thing after the other, as soon as there is a place for it."""

    def __init__(self, password: str, pin: str, *, again: bool) -> None:
        self._password, self._pin, self._again = password, pin, again
        self._is_done = False
        self._next: Callable[[], None] = self._sign_in
        self._timer = QTimer(interval=20)
        self._timer.timeout.connect(self._do)
        self._timer.start()

    def _do(self) -> None:
        """Do one thing; typing lets events through, and nothing is begun twice meanwhile."""
        self._timer.stop()
        self._next()
        if not self._is_done:
            self._timer.start()

    @staticmethod
    def _windows() -> list[MainWindow]:
        shown = QApplication.topLevelWidgets()
        return [each for each in shown if isinstance(each, MainWindow) and each.isVisible()]

    def _sign_in(self) -> None:
        for window in self._windows():
            page = window.findChild(SignInPage)
            if page is not None and page.step == "enter" and page.isVisible():
                say("page")
                window.activateWindow()
                page.field("pin").set_value(self._pin)
                page.field("password").setFocus()
                type_words(window, self._password)
                self._next = self._cover
                press(window, "Enter")

    def _cover(self) -> None:
        for window in self._windows():
            guard = window.findChild(Guard)
            if guard is None:
                continue
            if self._again:
                say("in")
                self._again = False
                self._next = self._sign_in
                guard.shift.end()
            elif not guard.is_covered:
                say("in")
                window.activateWindow()
                press(window, "Ctrl+L")
            elif guard.is_covered:
                self._is_done = True
                say("covered")


def say(words: str) -> None:
    """Write a line that the test can wait for."""
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


def main() -> int:
    """Start as `kense --office` does, with somebody at the keyboard."""
    office, password, pin, *again = sys.argv[1:]
    hands: list[Hands] = []
    put_up = start.Start._ask  # noqa: SLF001  where the page comes on show

    def ask(self: start.Start, *words: str) -> None:
        put_up(self, *words)
        if not hands:
            hands.append(Hands(password, pin, again=bool(again)))

    start.Start._ask = ask  # type: ignore[assignment, method-assign]  # noqa: SLF001  as above
    return start.main(["--office", office, "--lang", "en"])


if __name__ == "__main__":
    sys.exit(main())
