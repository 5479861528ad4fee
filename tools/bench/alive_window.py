"""Listen to a window while its thread works, in a process of its own: milliseconds as JSON.

`python -m tools.bench.alive_window export|look|import FOLDER`.
"""

import json
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer
from PySide6.QtTest import QTest

from desktop.app import Kense, open_kense
from desktop.models.brought import Brought
from desktop.models.errors import Refusal
from desktop.region_app import RegionKense, open_region
from desktop.services import exporting, receiving
from desktop.services.bringing import Look, look_at
from desktop.store.database import Database
from tests.helpers.counter import PaperSpool
from tests.helpers.office import BUILT_ON, Clock
from tests.helpers.randomness import seeded
from tools.bench.figures import MILLI
from tools.bench.weeks import PARCELS
from tools.bench.window import the_application

_BESIDE: Final = 1_000  # milliseconds: what every start loads beside the window is not counted
_BEAT: Final = 10  # milliseconds
_SIZE: Final = (1366, 768)
_TIMES: Final = 3  # parcels made

Job = Callable[[Database], object]
Window = Kense | RegionKense


class Pulse(QObject):
    """Beat every ten milliseconds, and keep the longest time between two beats."""

    def __init__(self, window: Window) -> None:
        super().__init__(window.window)
        self._window = window.window
        self.longest = self._last = 0.0
        self._timer = QTimer(self, interval=_BEAT)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)

    def begin(self) -> None:
        """Listen from now on."""
        self.longest, self._last = 0.0, time.perf_counter()
        self._timer.start()

    def end(self) -> float:
        """Return the longest silence, in milliseconds."""
        self._beat()
        self._timer.stop()
        return self.longest * MILLI

    def _beat(self) -> None:
        now = time.perf_counter()
        self.longest, self._last = max(self.longest, now - self._last), now
        self._window.update()  # a page that is drawn shows that it lives


def main(what: str, folder: Path) -> None:
    """Do the work beside the window, listen, then listen as long to the window alone."""
    with {"export": _office, "look": _looking, "import": _region}[what](folder) as (window, jobs):
        window.window.resize(*_SIZE)
        window.show()
        QTest.qWait(_BESIDE)
        window.settle()
        pulse = Pulse(window)
        pulse.begin()
        began = time.perf_counter()
        for job in jobs:
            _do(window, job)
        busy, spent = pulse.end(), time.perf_counter() - began
        pulse.begin()
        QTest.qWait(round(spent * MILLI))
        idle = pulse.end()
    print(json.dumps({"busy": busy, "idle": idle, "seconds": spent}))


@contextmanager
def _office(folder: Path) -> Iterator[tuple[Window, list[Job]]]:
    """Open an office that makes its parcel."""
    home = folder / "office"
    with open_kense(
        the_application(), home / "office.kense", clock=Clock(), randomness=seeded(61),
        built_on=BUILT_ON, spool=PaperSpool(), operator="s1",
    ) as kense:  # fmt: skip
        desk = kense.desk()

        def make(database: Database) -> None:
            own = replace(desk, database=database)
            made = exporting.make_parcel(own, home / "machine", progress=lambda *_step: True)
            if made is None:
                raise LookupError

        yield kense, [make] * _TIMES


@contextmanager
def _looking(folder: Path) -> Iterator[tuple[Window, list[Job]]]:
    """Open a region that looks at every file, together as it would take them."""
    home = folder / "region"
    with open_region(
        the_application(), home / "region.kense", clock=Clock(), randomness=seeded(63),
        spool=PaperSpool(), operator="r1", machine=home / "machine",
    ) as kense:  # fmt: skip
        desk = kense.desk()

        def look(database: Database) -> Look:
            own = replace(desk, database=database)
            found = look_at(own, home / "machine", home / PARCELS, lambda *_step: True)
            if any(not each.looked.brought.is_taken for each in found.files):
                raise LookupError
            return found

        yield kense, [look]


@contextmanager
def _region(folder: Path) -> Iterator[tuple[Window, list[Job]]]:
    """Open a region that takes every file."""
    home = folder / "region"
    with open_region(
        the_application(), home / "region.kense", clock=Clock(), randomness=seeded(62),
        spool=PaperSpool(), operator="r1", machine=home / "machine", built_on=BUILT_ON,
    ) as kense:  # fmt: skip
        desk = kense.desk()

        def taking(path: Path) -> Job:
            def take(database: Database) -> Brought:
                own = replace(desk, database=database)
                found = receiving.receive(
                    own, home / "machine", path.read_bytes(), progress=lambda *_step: True
                )
                if found.verdict != "applied":
                    raise LookupError(found.verdict)
                return found

            return take

        yield kense, [taking(path) for path in sorted((home / PARCELS).iterdir())]


def _do(window: Window, job: Job) -> None:
    """Let the thread of the window do it, while the window goes on."""
    loop, failed = QEventLoop(), list[Refusal]()

    def ended(refusal: Refusal) -> None:
        failed.append(refusal)
        loop.quit()

    window.program.background.ask(
        job, owner=window.window, answered=lambda _answer: loop.quit(), failed=ended
    )
    loop.exec()
    if failed:
        raise failed[0]


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
