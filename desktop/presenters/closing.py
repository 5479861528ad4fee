"""Closing the day: the window goes once the backup of the day is made and checked (D52)."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.i18n import _
from desktop.presenters import formats
from desktop.presenters.backups import BackupPresenter
from desktop.presenters.tone import Tone
from desktop.services.desk import Desk

_READ: Final = 1_200  # milliseconds the good news stands before the window goes


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosingView:
    """Say how the backup of the day fares; `can_retry` once it failed."""

    tone: Tone
    sentence: str
    last: str
    can_retry: bool = False


class ClosingPresenter(QObject):
    """Hold the window back while the backup of a day that is over is made.

    Whoever closes it once more goes without waiting: the copy is proved by a program of its own,
    and what fails then is told at the next start.

    Signals:
        changed: the ClosingView, None when the window stays open after all.
        may_close: the window may go now.
    """

    changed = Signal(object)
    may_close = Signal()

    def __init__(
        self, desk: Callable[[], Desk], *, backups: BackupPresenter, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._backups = desk, backups
        self._is_held = self._is_free = False
        self._good = QTimer(self, singleShot=True, interval=_READ)
        self._good.timeout.connect(self.leave)
        backups.ended.connect(self._take)

    def hold(self) -> bool:
        """Say whether the window must wait, and begin what it waits for."""
        if self._is_free or self._is_held or not self._backups.is_day_unsaved():
            return False
        self._is_held = True
        self.try_again()
        return True

    def try_again(self) -> None:
        """Make the backup, once more if it failed."""
        if self._is_held:
            said = _("The backup of the day is being made and checked. Then the window closes.")
            self._tell("normal", said)
            self._backups.make()

    def stay(self) -> None:
        """Go on working; a backup under way is finished all the same."""
        self._good.stop()
        self._is_held = False
        self.changed.emit(None)

    def leave(self) -> None:
        """Close the window now, whatever became of the backup."""
        self._is_free = True
        self.may_close.emit()

    def _take(self, why: str) -> None:
        """Hear that a backup was made, or `why` it was not."""
        if not self._is_held:
            return
        if why:
            self._tell("past", _("The backup was not made. {why}").format(why=why), can_retry=True)
        elif self._backups.is_day_unsaved():  # one begun before the last record
            self._backups.make()
        else:
            self._tell("done", _("The backup of the day is made and checked. The window closes."))
            self._good.start()

    def _tell(self, tone: Tone, sentence: str, *, can_retry: bool = False) -> None:
        last = self._backups.last_good()
        words = _("No backup yet")
        if last is not None:
            moment = formats.moment_near(last.made_at, self._desk().now().date())
            words = _("The last good backup: {time}").format(time=moment)
        self.changed.emit(
            ClosingView(tone=tone, sentence=sentence, last=words, can_retry=can_retry)
        )
