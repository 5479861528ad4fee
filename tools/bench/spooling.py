"""From the key that registers to the talon's PDF with the spooler, through the real window."""

import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt
from typing_extensions import override

from desktop.app import Kense, open_kense
from desktop.models.draft import Draft
from desktop.models.paper_sheets import A4_TWO_UP
from desktop.printing.cups import CupsSpool
from desktop.printing.spool import Media, Printed, Submitted
from desktop.services import settings
from tests.helpers.office import Clock, an_office
from tests.printing.private_cups import private_cups
from tools.bench.figures import Figure, p50, seconds
from tools.bench.office import WINDOW, drafts, served
from tools.bench.window import press, the_application

VISITORS: Final = 7
WARM: Final = 2  # not counted
QUEUE: Final = "bench"
_PATIENCE: Final = 20.0  # seconds


class WatchedSpool(CupsSpool):
    """Remember when each document was with the spooler, and what it was."""

    taken: list[tuple[float, bytes, Media]]

    @override
    def submit(
        self, pdf: bytes, *, printer: str, media: Media, copies: int = 1, title: str = ""
    ) -> Submitted:
        sent = super().submit(pdf, printer=printer, media=media, copies=copies, title=title)
        if sent.job is not None or sent.state == Printed():
            self.taken.append((time.perf_counter(), pdf, media))
        return sent


def measure(folder: Path) -> Iterator[Figure]:
    """Yield the figure; nothing is measured where CUPS cannot be started."""
    with _spooler() as spool:
        if spool is None:
            return
        spent = _registered(folder / "office.kense", spool)
        (_, pdf, media) = spool.taken[-1]
        handed = [seconds(spool.submit, pdf, printer=QUEUE, media=media) for _ in range(VISITORS)]
    yield Figure(
        figure="register key → talon PDF with the spooler, p50 (lp taking the same PDF)",
        value=p50(spent[WARM:]),
        unit="s",
        yardstick=p50(handed),
        limit=1,
    )


@contextmanager
def _spooler() -> Iterator[WatchedSpool | None]:
    places = os.pathsep.join([os.environ.get("PATH", os.defpath), "/usr/sbin"])
    if shutil.which("cupsd", path=places) is None:
        yield None
        return
    with private_cups() as cups:
        cups.add_queue(QUEUE)
        spool = WatchedSpool(environment=cups.environment)
        spool.taken = []
        yield spool


def _registered(path: Path, spool: WatchedSpool) -> list[float]:
    """Register visitors by the key; return the seconds until each talon was with the spooler."""
    clock = Clock()
    with an_office(path, clock) as desk:
        settings.set_printer(desk, kind="talon-weapons", printer=QUEUE, sheet=A4_TWO_UP.id)
        ready = list(islice(drafts(desk), VISITORS + WARM))
    with open_kense(
        the_application(), path, clock=clock, spool=spool, window_id=WINDOW, operator="s1"
    ) as kense:
        kense.window.resize(1366, 768)
        kense.show()
        kense.show_page("counter")
        return [_register(kense, spool, draft) for draft in ready]


def _register(kense: Kense, spool: WatchedSpool, draft: Draft) -> float:
    served(kense.desk(), draft)
    kense.settle()
    taken = len(spool.taken)
    began = time.perf_counter()
    press(kense.window, Qt.Key.Key_F9)
    while len(spool.taken) == taken and time.perf_counter() < began + _PATIENCE:
        QCoreApplication.processEvents()
    spent = spool.taken[taken][0] - began
    kense.settle()
    press(kense.window, Qt.Key.Key_F6)  # his visit ends, and the next can be called
    kense.settle()
    return spent
