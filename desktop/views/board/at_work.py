"""Keep the board on its screen as long as the program runs, whoever is signed in (D46).

Covering the window changes nothing here. When the record is closed its last picture stays, with
the moment it is true of; whoever opens the record again brings it back to life.
"""

import datetime as dt
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from desktop.models.board import Called
from desktop.presenters.board import BoardPresenter
from desktop.presenters.board_view import BoardView
from desktop.presenters.board_words import kept
from desktop.presenters.clock import Ticker
from desktop.views.board.window import BoardWindow
from desktop.views.second_screen import QtScreens, Screens, SecondScreen

BOARD: Final = "board.switch"
"""The command that opens the board and closes it."""
BOARD_CAP: Final = "Shift+F11"
_NO_POINTER: Final = Qt.CursorShape.BlankCursor


def board_of(app: QApplication) -> "BoardAtWork":
    """Return the board of this process, made when it is first asked for."""
    return app.findChild(BoardAtWork) or BoardAtWork(app, QtScreens(app))


class BoardAtWork(QObject):
    """Own the window of the board, and follow the presenter of whichever record is open."""

    def __init__(self, app: QApplication, screens: Screens) -> None:
        super().__init__(app)
        self._screens = screens
        self._board: BoardPresenter | None = None
        self._beside: QWidget | None = None
        self._view: BoardView | None = None
        self._seat: SecondScreen | None = None
        self._clock: Ticker | None = None
        self.window: BoardWindow | None = None
        screens.watch(self._look_again, self)

    @property
    def is_open(self) -> bool:
        """Say whether the board is on a screen now."""
        return self.window is not None and self.window.isVisible()

    def follow(self, board: BoardPresenter, beside: QWidget) -> None:
        """Show the board of a record that was opened, where it was on and has a screen."""
        self._stop_clock()
        if self._board is not None:
            self._leave(self._board)
        self._board, self._beside = board, beside
        board.view_changed.connect(self._show)
        board.called.connect(self._ring)
        board.shown_changed.connect(self._open_or_close)
        board.screen_changed.connect(self._choose)
        if self._seat is not None:
            self._seat.stand_beside(beside)
        if board.is_shown:
            board.refresh()
            if self.is_open or self._is_second_screen:
                self._open()
        else:
            self._close()

    def let_go(self, board: BoardPresenter, clock: Callable[[], dt.datetime]) -> None:
        """Keep the last picture of a record that is being closed; the time of day goes on."""
        if board is not self._board:
            return
        self._leave(board)
        if self.is_open and self._view is not None:
            self._clock = Ticker(clock, self)
            self._clock.minute.connect(self._keep)
            self._clock.start()
            self._keep(clock())

    def end(self, board: BoardPresenter) -> None:
        """Go with the program whose window was closed."""
        if board is self._board:
            self._leave(board)
            self._close()

    def _leave(self, board: BoardPresenter) -> None:
        board.view_changed.disconnect(self._show)
        board.called.disconnect(self._ring)
        board.shown_changed.disconnect(self._open_or_close)
        board.screen_changed.disconnect(self._choose)
        self._board = self._beside = None

    def look(self) -> None:
        """Look at the clock now, while it goes on alone."""
        if self._clock is not None:
            self._clock.look()

    def switch(self) -> None:
        """Open the board, or close the one that is open; remembered on this computer."""
        if self._board is not None:
            was_shown, wanted = self._board.is_shown, not self.is_open
            self._board.show_board(shown=wanted)
            if was_shown == wanted:  # it was on, and waited for a screen
                self._open_or_close(wanted)

    @property
    def _is_second_screen(self) -> bool:
        return len(self._screens.all()) > 1

    def _look_again(self) -> None:
        """Open a board that waited for its screen."""
        board = self._board
        if board is not None and board.is_shown and not self.is_open and self._is_second_screen:
            self._open()

    def _open_or_close(self, shown: bool) -> None:  # noqa: FBT001  the signal's own
        if shown:
            self._open()
        else:
            self._close()

    def _open(self) -> None:
        board, beside = self._board, self._beside
        if board is None or beside is None or self._view is None:
            return
        if self.window is None:
            self.window = BoardWindow()
            self.window.setWindowIcon(beside.windowIcon())
            self.window.closed.connect(self._closed_by_hand)
            self._seat = SecondScreen(self.window, beside, self._screens, chosen=board.screen)
            self._seat.placed.connect(self._dress)
        self.window.show_view(self._view)
        if self._seat is not None and not self.window.isVisible():
            self._seat.stand()

    def _dress(self, is_apart: bool) -> None:  # noqa: FBT001  the signal's own
        """Show no pointer over a board that hangs on a wall."""
        if self.window is not None and is_apart:
            self.window.setCursor(_NO_POINTER)
        elif self.window is not None:
            self.window.unsetCursor()

    def _close(self) -> None:
        self._stop_clock()
        if self._seat is not None:
            self._seat.leave()

    def _closed_by_hand(self) -> None:
        if self._board is not None:
            self._board.show_board(shown=False)

    def _show(self, view: BoardView) -> None:
        self._view = view
        if self.window is not None:
            self.window.show_view(view)

    def _keep(self, now: dt.datetime) -> None:
        if self._view is not None:
            self._show(kept(self._view, now))

    def _ring(self, called: Called) -> None:
        if self.window is not None and self.is_open:
            self.window.ring(called.text)

    def _choose(self, screen: str) -> None:
        if self._seat is not None:
            self._seat.choose(screen)

    def _stop_clock(self) -> None:
        if self._clock is not None:
            self._clock.stop()
            self._clock.deleteLater()
            self._clock = None
