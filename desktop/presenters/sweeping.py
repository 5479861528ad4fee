"""Let what nobody needs any more go on the GUI thread alone.

Python collects what refers to itself on whatever thread happens to make something. On a worker's
it would destroy widgets there, and Qt ends the program for that.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from PySide6.QtCore import QObject, QTimer

_EVERY: Final = 1_000  # milliseconds


class Sweeper(QObject):
    """Collect from the event loop, and nowhere else, until it is stopped or destroyed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._was_on = gc.isenabled()
        gc.disable()
        if self._was_on:
            self.destroyed.connect(_leave_it_to_python)
        self._timer = QTimer(self, interval=_EVERY)
        self._timer.timeout.connect(self.sweep)
        self._timer.start()

    def sweep(self) -> None:
        """Collect every generation that is due, as Python itself would have."""
        counts = zip(gc.get_count(), gc.get_threshold(), strict=True)
        due = [generation for generation, (count, most) in enumerate(counts) if count > most]
        if due:
            gc.collect(due[-1])

    def stop(self) -> None:
        """Leave it to Python again, if it was before; stopping twice is harmless."""
        self._timer.stop()
        if self._was_on:
            self._was_on = False
            self.destroyed.disconnect(_leave_it_to_python)
            _leave_it_to_python()


@contextmanager
def held_off() -> Iterator[None]:
    """Collect nothing for the length of the block, wherever there is no sweeper yet or any more.

    Qt goes over every widget there is by its place in memory: none may be destroyed meanwhile.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _leave_it_to_python(_sweeper: QObject | None = None) -> None:
    gc.enable()
