"""A key in any field of the intake, until it is on screen: while a backup runs, and without one.

The backup is the program's own: a copy on its thread, proved by a program beside, again and again
of a record large enough that typing never outlasts it.
"""

import datetime as dt
import time
from collections.abc import Callable, Iterator
from itertools import cycle, islice
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from desktop.app import Kense, open_kense
from desktop.models.facts import SwitchSet
from desktop.services import backups
from desktop.services.backups import backups_of
from desktop.store.unit_of_work import unit_of_work
from desktop.views.widgets.digits import DigitLineEdit
from desktop.views.widgets.line_box import LineBox
from desktop.views.widgets.number_field import NumberLine
from tests.helpers.keyboard import press
from tests.helpers.office import OFFICE, WINDOW, Clock, an_office
from tools.bench.figures import MILLI, Figure, p95
from tools.bench.office import drafts, served
from tools.bench.window import the_application

FACTS: Final = 60_000
KEYS: Final = 360
_AT_ONCE: Final = 2_000  # facts of a transaction
_LETTERS: Final = "қасымов "
_DIGITS: Final = "870512345"
_PAUSE: Final = 0.03  # seconds between two keys: twice as fast as the fastest typist
_PATIENCE: Final = 5.0
_WORDS: Final = "Қызылжар ауданының ішкі істер бөлімі. " * 40  # 1,5 kB a fact


def measure(
    folder: Path, *, facts: int = FACTS, keys: int = KEYS, app: QApplication | None = None
) -> Iterator[Figure]:
    """Yield the figure, the quiet window as its yardstick; a test brings the application it has."""
    app = app or the_application()
    path = folder / "office.kense"
    clock = Clock()
    fill(path, clock, facts)
    with open_kense(app, path, clock=clock, window_id=WINDOW, operator="s1") as kense:
        kense.window.resize(1366, 768)
        kense.show()
        kense.show_page("counter")
        _begin_visit(kense)
        typist = Typist(kense)
        quiet = list(islice(typist.keys(), keys))
        kense.program.backups.prove_by(backups.finish_apart)
        busy = list(islice(typist.keys(before=lambda: _keep_busy(kense, clock)), keys))
        kense.settle()
    if not backups_of(path):
        raise LookupError("no backup was made while keys were typed")
    yield Figure(
        figure="a key in a field of the intake, on screen while a backup runs, p95 (without one)",
        value=p95(busy) * MILLI,
        unit="ms",
        yardstick=p95(quiet) * MILLI,
        limit=16,
    )


def fill(path: Path, clock: Clock, facts: int) -> None:
    """Make an office with a long record."""
    with an_office(path, clock) as desk:
        for first in range(0, facts, _AT_ONCE):
            with unit_of_work(desk.database, at=desk.now(), by="s1", office=OFFICE) as work:
                for number in range(first, min(first + _AT_ONCE, facts)):
                    key = f"bench.{number % 2}"
                    work.record(SwitchSet(office=OFFICE, key=key, value=f"{_WORDS}{number}"))


def _begin_visit(kense: Kense) -> None:
    """Bring a citizen to the window, whose answers so far ask for every field of his own."""
    served(kense.desk(), next(drafts(kense.desk())))
    kense.settle()
    press(kense.window, "Alt+1")  # back to the fields of the applicant
    kense.settle()


def _keep_busy(kense: Kense, clock: Clock) -> None:
    """Begin another backup when the last one is done; every key is typed beside one."""
    if not kense.program.backups.is_busy:
        clock.now += dt.timedelta(seconds=1)
        kense.program.backups.make()


class Typist(QObject):
    """Type into every field of the intake in turn, and see when each key is painted."""

    def __init__(self, kense: Kense) -> None:
        super().__init__(kense.window)
        self._kense = kense
        self._painted = 0.0
        self._boxes = [
            box
            for box in kense.window.findChildren(LineBox)
            if box.isVisible() and box.isEnabled() and not box.isReadOnly()
        ]
        for box in self._boxes:
            box.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.Paint or self._painted:
            return False
        watched.removeEventFilter(self)
        watched.event(event)
        self._painted = time.perf_counter()
        watched.installEventFilter(self)
        return True

    def keys(self, *, before: Callable[[], None] = lambda: None) -> Iterator[float]:
        """Yield the seconds of each key that wrote something; `before` is called before a key."""
        if not self._boxes:
            raise LookupError("no field can be typed into")
        for box in cycle(self._boxes):
            box.clear()
            box.setFocus(Qt.FocusReason.TabFocusReason)
            takes_digits = isinstance(box, DigitLineEdit | NumberLine)
            for sign in _DIGITS if takes_digits else _LETTERS:
                before()
                self._rest()
                spent = self._press(box, sign)
                if spent is not None:
                    yield spent

    def _press(self, box: LineBox, sign: str) -> float | None:
        """Press a key and return how long it took to be seen; None where it means nothing."""
        written, self._painted = box.text(), 0.0
        window = self._kense.window.windowHandle()
        began = time.perf_counter()
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            key = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, sign)
            QCoreApplication.sendEvent(window, key)
        if box.text() == written:
            return None
        while not self._painted:
            QCoreApplication.processEvents()
            if time.perf_counter() > began + _PATIENCE:
                raise LookupError("a key was never painted")
        return self._painted - began

    def _rest(self) -> None:
        ends = time.perf_counter() + _PAUSE
        while time.perf_counter() < ends:
            QCoreApplication.processEvents()
            time.sleep(0.001)
