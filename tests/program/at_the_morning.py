"""Start the program on a sealed office by the clock of the computer, and open its day by keys.

`python -m tests.program.at_the_morning OFFICE PASSWORD`: says `asked` with what speaks against the
date once the page of the day stands, tries to give a number all the same, confirms each doubt, and
gives one; says `open` where no day was asked about or none is any more.
"""

import sys
from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from desktop import start
from desktop.views.day.page import DayPage
from desktop.views.main_window import MainWindow
from desktop.views.sign_in.guard import Guard
from desktop.views.sign_in.page import SignInPage
from desktop.views.widgets.check_row import CheckRow
from tests.helpers.keyboard import press, type_words
from tests.program.at_the_door import say

A_NUMBER = ("F4", "1", "Esc")
_ROUNDS = 10  # of the timer, in which a page may still come


class Hands:
    """Do one thing after the other, each as soon as there is a place for it."""

    def __init__(self, password: str) -> None:
        self._password = password
        self._rounds = 0
        self._next: Callable[[MainWindow], None] | None = self._sign_in
        self._timer = QTimer(interval=50)
        self._timer.timeout.connect(self._do)
        self._timer.start()

    def _do(self) -> None:
        """Do one thing; typing lets events through, and nothing is begun twice meanwhile."""
        self._timer.stop()
        shown = QApplication.topLevelWidgets()
        for window in [each for each in shown if isinstance(each, MainWindow)]:
            if self._next is not None and window.isVisible():
                window.activateWindow()
                self._next(window)
        if self._next is not None:
            self._timer.start()

    def _sign_in(self, window: MainWindow) -> None:
        page = window.findChild(SignInPage)
        if page is not None and page.step == "enter" and page.isVisible():
            self._next = self._look
            page.field("password").setFocus()
            type_words(window, self._password)
            press(window, "Enter")

    def _look(self, window: MainWindow) -> None:
        if window.findChild(Guard) is None:
            return  # the page of signing in, or a window whose work was not brought yet
        page = asked(window)
        self._rounds += 1
        if page is not None:
            say(" ".join(["asked", *(row.check.key for row in doubts(page))]))
            press(window, *A_NUMBER, "Enter")
            self._next = self._confirm
        elif self._rounds > _ROUNDS:
            self._next = self._give

    def _confirm(self, window: MainWindow) -> None:
        page = asked(window)
        if page is None:  # the day was opened though nobody confirmed the date
            self._next = None
            window.close()
            return
        for row in doubts(page):
            row.setFocus()
            press(window, "Space")
        page.open_key.setFocus()
        press(window, "Enter")
        self._next = self._give

    def _give(self, window: MainWindow) -> None:
        if asked(window) is None:
            self._next = None
            say("open")
            press(window, *A_NUMBER)
            window.close()


def asked(window: MainWindow) -> DayPage | None:
    """Return the page of the day, if it is on show."""
    pages = [page for page in window.findChildren(DayPage) if page.isVisible()]
    return pages[0] if pages else None


def doubts(page: DayPage) -> list[CheckRow]:
    """Return what speaks against the date, as it stands on the page."""
    return [row for row in page.findChildren(CheckRow) if row.isVisible()]


def main() -> int:
    """Start as `kense --office` does, with somebody at the keyboard."""
    office, password = sys.argv[1:]
    hands: list[Hands] = []
    put_up = start.Start._ask  # noqa: SLF001  where the page comes on show

    def ask(self: start.Start, *words: str) -> None:
        put_up(self, *words)
        if not hands:
            hands.append(Hands(password))

    start.Start._ask = ask  # type: ignore[assignment, method-assign]  # noqa: SLF001  as above
    return start.main(["--office", office, "--lang", "en"])


if __name__ == "__main__":
    sys.exit(main())
