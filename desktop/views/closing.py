"""The window's way out: held back until the backup of the day is there, or given up (D52)."""

from typing import Final

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from desktop.presenters.closing import ClosingPresenter, ClosingView
from desktop.views.dialogs.closing_sheet import ClosingSheet
from desktop.views.keys import PhysicalKeys
from desktop.views.main_window import MainWindow
from desktop.views.theme import Theme

_SCOPE: Final = "closing"
_AGAIN: Final = "closing.again"


class Closing(QObject):
    """Let a window wait for its `presenter` before it goes; it lives as long as the window."""

    def __init__(
        self,
        window: MainWindow,
        presenter: ClosingPresenter,
        *,
        app: QApplication,
        theme: Theme,
        keys: PhysicalKeys,
    ) -> None:
        super().__init__(window)
        self._window, self._presenter = window, presenter
        self._app, self._theme, self._keys = app, theme, keys
        self._before: QWidget | None = None
        self.sheet: ClosingSheet | None = None
        window.hold_by(self._hold)
        presenter.changed.connect(self._show)
        presenter.may_close.connect(window.close)
        keys.command_requested.connect(self._obey)

    def _hold(self) -> bool:
        if self._app.isSavingSession():
            return False  # the computer goes down: nothing may stand in its way
        return self._presenter.hold()

    def _show(self, view: ClosingView | None) -> None:
        if view is None:
            self._go()
            return
        if self.sheet is None:
            self._before = self._window.focusWidget()
            self.sheet = ClosingSheet(self._theme, self._window)
            self.sheet.retry_requested.connect(self._presenter.try_again)
            self.sheet.stay_requested.connect(self._presenter.stay)
            self.sheet.leave_requested.connect(self._presenter.leave)
            self._window.resized.connect(self._place)
        self._keys.bind(_SCOPE, {"F9": _AGAIN} if view.can_retry else {})
        self.sheet.show_closing(view)

    def _place(self) -> None:
        if self.sheet is not None:
            self.sheet.setGeometry(self._window.rect())

    def _go(self) -> None:
        """Give the window back as it was."""
        sheet, self.sheet = self.sheet, None
        if sheet is None:
            return
        self._keys.release(_SCOPE)
        self._window.resized.disconnect(self._place)
        sheet.hide()
        sheet.deleteLater()
        if self._before is not None:
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)

    def _obey(self, command: str) -> None:
        if command == _AGAIN:
            self._presenter.try_again()
