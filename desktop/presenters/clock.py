"""Tell that time has passed, by a clock that is handed in."""

import datetime as dt
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal

_SECOND: Final = 1_000  # milliseconds


class Ticker(QObject):
    """Look at the clock once a second and say which of its hands have moved.

    A clock set back or forward moves its hands too. Nothing is told before `start`, and nothing
    of the moment it starts at.

    Signals:
        second: another second has begun (`datetime`).
        minute: another minute has begun (`datetime`).
        day: another day has begun (`datetime`); whoever holds a day must ask again (D51).
    """

    second = Signal(object)
    minute = Signal(object)
    day = Signal(object)

    def __init__(self, clock: Callable[[], dt.datetime], parent: QObject | None = None) -> None:
        """Take the clock; it answers aware local moments."""
        super().__init__(parent)
        self._clock = clock
        self._now = clock()
        self._timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)

    @property
    def now(self) -> dt.datetime:
        """Return the moment last looked at."""
        return self._now

    def start(self) -> None:
        """Begin to look; a second start only looks again."""
        self._now = self._clock()
        self._wait()

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()

    def look(self) -> None:
        """Look at the clock now."""
        before, now = self._now, self._clock()
        self._now = now
        if before.replace(microsecond=0) != now.replace(microsecond=0):
            self.second.emit(now)
        if before.replace(second=0, microsecond=0) != now.replace(second=0, microsecond=0):
            self.minute.emit(now)
        if before.date() != now.date():
            self.day.emit(now)

    def _tick(self) -> None:
        self._wait()  # first: whoever is told may stop us
        self.look()

    def _wait(self) -> None:
        """Sleep until the next second begins."""
        self._timer.start(_SECOND - self._clock().microsecond // 1_000)
