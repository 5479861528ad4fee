"""A call until it is painted on the lobby board, beside a label as large that is painted anew.

The whole program is open, its counter on show: whatever else follows the same facts is paid for.
"""

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from typing_extensions import override

from desktop.app import Kense, open_kense
from desktop.services import queueing
from tests.helpers.office import WINDOW, Clock, an_office
from tools.bench.figures import MILLI, Figure, p95
from tools.bench.window import the_application

GIVEN: Final = 150  # numbers of a full day
CALLS: Final = 60
SIZE: Final = (1920, 1080)
_PATIENCE: Final = 5.0


def measure(
    folder: Path, *, calls: int = CALLS, app: QApplication | None = None
) -> Iterator[Figure]:
    """Yield the figure; a test brings the application it has."""
    app = app or the_application()
    path, clock = folder / "office.kense", Clock()
    with an_office(path, clock) as desk:
        for _each in range(GIVEN):
            queueing.issue_number(desk, service="weapons", line="hand-in")
    with open_kense(app, path, clock=clock, window_id=WINDOW, operator="s1") as kense:
        kense.show_page("counter")
        kense.show()
        kense.board.switch()
        kense.settle()
        board = kense.board.window
        if board is None:
            raise LookupError("the board did not open")
        board.resize(*SIZE)
        kense.settle()
        painted = Painted(board)
        spent = [_called(kense, clock, painted) for _each in range(calls)]
    yield Figure(
        figure="a call, from the record to the painted lobby board at 1920 × 1080, p95 (a label)",
        value=p95(spent) * MILLI,
        unit="ms",
        yardstick=p95(labels(calls)) * MILLI,
        limit=100,
    )


class Painted(QObject):
    """See when a window is painted next."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.at = 0.0
        self.window = window
        window.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.Paint:
            return False
        self.window.removeEventFilter(self)
        watched.event(event)
        self.at = time.perf_counter()
        self.window.installEventFilter(self)
        return True

    def wait(self) -> float:
        """Return when the next painting was done; raise `TimeoutError` if none ever is."""
        self.at, ends = 0.0, time.perf_counter() + _PATIENCE
        while not self.at:
            QCoreApplication.processEvents()
            if time.perf_counter() > ends:
                raise TimeoutError("nothing was painted")
        return self.at


def _called(kense: Kense, clock: Clock, painted: Painted) -> float:
    """Call the next number and return the seconds until the hall sees it."""
    began = time.perf_counter()
    ticket = queueing.call_next(kense.desk(), window=WINDOW)
    shown = painted.wait()
    if ticket is None or ticket.text not in painted.window.accessibleDescription():
        raise LookupError("another number is on the board")
    kense.settle()
    queueing.close_ticket(kense.desk(), ticket=ticket.id, how="no-show")
    clock.pass_minutes(1)
    kense.settle()
    return shown - began


def labels(times: int) -> list[float]:
    """Return the seconds a bare label of that size takes to say something else."""
    label = QLabel()
    label.resize(*SIZE)
    font = QFont("Kense Sans")
    font.setPixelSize(SIZE[1] // 3)
    label.setFont(font)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    label.show()
    painted = Painted(label)
    QCoreApplication.processEvents()
    spent = []
    for number in range(times):
        began = time.perf_counter()
        label.setText(f"Қ-{number:03d}")
        spent.append(painted.wait() - began)
    label.close()
    return spent
