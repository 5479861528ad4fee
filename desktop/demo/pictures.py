"""Take a picture of every page, in Kazakh and in Russian, without a display.

The window is opened on a copy of the office: looking around leaves traces
(the language chosen, a visit ended for the sake of its picture), and the
office is to stay as the day left it.
"""

import datetime as dt
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from PySide6.QtWidgets import QApplication

from desktop.app import Kense, application, open_kense
from desktop.demo.file_spool import FileSpool
from desktop.demo.folder import DemoFolder
from desktop.demo.manifest import Screen
from desktop.demo.script import Counter, Script
from desktop.i18n import Language
from desktop.services import queueing
from desktop.store import tickets

LANGUAGES: Final[tuple[Language, ...]] = ("kk", "ru")
SMALL: Final = (1366, 768)
LARGE: Final = (1920, 1080)

_UNSEEN: Final = ("-platform", "offscreen")
_COUNTER: Final = "counter"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Studio:
    """Hold what a picture needs: the program, the copy of the office, and where pictures go."""

    app: QApplication
    office: Path
    stopped: dt.datetime
    folder: DemoFolder

    def open(self, counter: Counter) -> Kense:
        """Open the window at a counter, with its operator before it."""
        return open_kense(
            self.app,
            self.office,
            clock=lambda: self.stopped,
            language="kk",
            theme="light",
            scale=100,
            spool=FileSpool(self.office.parent),
            operator=counter.staff,
            window_id=counter.window,
        )

    def picture(
        self, kense: Kense, page: str, state: str, language: Language, size: tuple[int, int] = SMALL
    ) -> Screen:
        """Show a page and keep what it looks like."""
        kense.window.resize(*size)
        kense.show_page(page)
        kense.settle()
        parts = (page, state, language, str(size[0]) if size != SMALL else "")
        path = self.folder.screens / f"{'-'.join(filter(None, parts))}.png"
        if not kense.window.grab().save(str(path)):
            raise OSError(path)
        file = path.relative_to(self.folder.root).as_posix()
        return Screen(page=page, state=state, language=language, file=file, size=size)


def take_pictures(folder: DemoFolder, script: Script, *, stopped: dt.datetime) -> list[Screen]:
    """Take every picture of the office in `folder` as it stands when the day is stopped."""
    with TemporaryDirectory(prefix="kense-") as place:
        studio = _Studio(
            app=application(["kense", *_UNSEEN]),
            office=Path(shutil.copy(folder.database, place)),
            stopped=stopped,
            folder=folder,
        )
        return [*_everything(studio, script.window[0]), *_counters(studio, script.window[1:])]


def _everything(studio: _Studio, counter: Counter) -> Iterator[Screen]:
    """Yield every page at the first window, somebody being served at it; then with nobody."""
    with studio.open(counter) as kense:
        kense.show()
        for language in LANGUAGES:
            kense.use_language(language)
            for page in kense.pages():
                state = "in-service" if page == _COUNTER else ""
                yield studio.picture(kense, page, state, language)
            yield studio.picture(kense, _COUNTER, "in-service", language, LARGE)
        desk = kense.desk()
        day = studio.stopped.date()
        office = desk.office().office
        served = tickets.at_window(desk.database, office=office, day=day, window=counter.window)
        if served is not None:
            queueing.end_visit(desk, ticket=served.id, how="answered")
        for language in LANGUAGES:
            kense.use_language(language)
            yield studio.picture(kense, _COUNTER, "free", language)


def _counters(studio: _Studio, counters: tuple[Counter, ...]) -> Iterator[Screen]:
    """Yield the counter page as it stands at each other window."""
    for counter in counters:
        with studio.open(counter) as kense:
            kense.show()
            for language in LANGUAGES:
                kense.use_language(language)
                yield studio.picture(kense, _COUNTER, f"window-{counter.window}", language)
