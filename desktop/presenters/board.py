"""The lobby board: kept true by what is recorded, and kept at all when nothing can be read."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, Signal

from desktop.i18n import Language
from desktop.models.board import Hall, fresh_calls
from desktop.models.declared import BOARD_CALLS, BOARD_LANGUAGES, BOARD_LOOK, BOARD_SHOWN
from desktop.models.errors import Refusal
from desktop.presenters.board_view import BoardView
from desktop.presenters.board_words import board_view, kept
from desktop.presenters.changes import Changes
from desktop.presenters.clock import Ticker
from desktop.presenters.desk_settings import DeskSettings
from desktop.services import board
from desktop.services.desk import Desk
from desktop.store.driver import DatabaseError

SCREEN: Final = "board.screen"
"""Which screen the board prefers: its name, empty for any but the one somebody works at."""

_ABOUT: Final = frozenset({"ticket", "visit", "window", "day", "office"})
_SETTINGS: Final = frozenset({each.key for each in (BOARD_CALLS, BOARD_LANGUAGES, BOARD_LOOK)})
_BUGS: Final = (ArithmeticError, DatabaseError, LookupError, TypeError, ValueError)
_LANGUAGES: Final[dict[str, tuple[Language, ...]]] = {
    "both": ("kk", "ru"),
    "kk": ("kk",),
    "ru": ("ru",),
}


class BoardPresenter(QObject):
    """Tell the board's picture while it is wanted, and every fresh call once.

    A picture that cannot be read is the last good one, saying since when; it is read again each
    second until it can be. A bug is reported once, and keeps nobody from calling.

    Signals:
        view_changed: the BoardView to show.
        called: a number was called or called again just now (`models.board.Called`).
        shown_changed: the board is to be shown, or no more (bool).
        screen_changed: another screen is preferred (str).
    """

    view_changed = Signal(object)
    called = Signal(object)
    shown_changed = Signal(bool)
    screen_changed = Signal(str)

    def __init__(
        self,
        desk: Callable[[], Desk],
        *,
        settings: DeskSettings,
        changes: Changes,
        ticker: Ticker,
        report: Callable[[Exception], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._settings, self._ticker = desk, settings, ticker
        self._report = report
        self._hall: Hall | None = None
        self._view: BoardView | None = None
        self._is_stale = self._is_reported = self._is_listened = False
        changes.happened.connect(self._refresh_if_concerned)
        ticker.minute.connect(self._refresh_if_wanted)
        ticker.second.connect(self._try_again)
        settings.changed.connect(self._follow)

    @property
    def is_shown(self) -> bool:
        """Say whether the board is switched on at this computer."""
        return bool(self._settings.value(BOARD_SHOWN))

    @property
    def _is_wanted(self) -> bool:
        return self._is_listened or self.is_shown

    def listen(self, *, wanted: bool) -> None:
        """Tell of calls while no board is shown too, from the next one on; or no more."""
        begins = wanted and not self._is_wanted
        self._is_listened = wanted
        if begins:
            self._hall = None
            self.refresh()

    @property
    def screen(self) -> str:
        """Return the name of the screen it prefers, empty for any other."""
        return self._settings.text(SCREEN)

    @property
    def view(self) -> BoardView | None:
        """Return the picture told last."""
        return self._view

    def show_board(self, *, shown: bool) -> None:
        """Open the board, or close it; remembered on this computer."""
        self._settings.keep(BOARD_SHOWN, "1" if shown else "")

    def prefer(self, screen: str) -> None:
        """Show it on another screen from now on, empty for any."""
        self._settings.keep_text(SCREEN, screen)

    def refresh(self) -> None:
        """Read the hall anew and tell its picture, then what was called since."""
        try:
            hall = board.hall(self._desk())
            self._tell(hall)
        except Refusal as refusal:
            self._keep_last(None if refusal.code == "office-not-chosen" else self._view)
        except _BUGS as error:  # the hall keeps its picture whatever is wrong with a record
            self._report_once(error)
            self._keep_last(self._view)

    def _tell(self, hall: Hall) -> None:
        view = board_view(
            hall,
            languages=_LANGUAGES[self._settings.value(BOARD_LANGUAGES)],
            most=int(self._settings.value(BOARD_CALLS)),
            is_light=self._settings.value(BOARD_LOOK) == "light",
        )
        fresh = fresh_calls(self._hall, hall)
        self._hall, self._view = hall, view
        self._is_stale = self._is_reported = False
        self.view_changed.emit(view)
        for each in fresh:
            self.called.emit(each)

    def _keep_last(self, view: BoardView | None) -> None:
        self._is_stale = True
        if view is not None:
            self._view = kept(view, self._ticker.now)
            self.view_changed.emit(self._view)

    def _report_once(self, error: Exception) -> None:
        if not self._is_reported:
            self._is_reported = True
            self._report(error)

    def _refresh_if_concerned(self, topics: frozenset[str]) -> None:
        if self._is_wanted and topics & _ABOUT:
            self.refresh()

    def _refresh_if_wanted(self) -> None:
        if self._is_wanted:
            self.refresh()

    def _try_again(self) -> None:
        if self._is_wanted and self._is_stale:
            self.refresh()

    def _follow(self, key: str) -> None:
        if key == BOARD_SHOWN.key:
            self._hall = None  # what was called meanwhile is told to nobody
            self._refresh_if_wanted()
            self.shown_changed.emit(self.is_shown)
        elif key == SCREEN:
            self.screen_changed.emit(self.screen)
        elif key in _SETTINGS and self.is_shown:
            self.refresh()
