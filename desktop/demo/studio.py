"""A studio for pictures: the window opened on a copy of the office, off the screen."""

import datetime as dt
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, TypeAlias

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from desktop.app import Kense, open_kense
from desktop.demo.file_spool import FileSpool
from desktop.demo.folder import DemoFolder
from desktop.demo.inventing import invented
from desktop.demo.manifest import Screen
from desktop.demo.quiet import Quiet
from desktop.demo.script import Counter
from desktop.demo.sealed import copy_office
from desktop.i18n import Language
from desktop.presenters.looks import ThemeName
from desktop.region_app import RegionKense
from desktop.services import backups
from desktop.services.backups import Copy
from desktop.store.keyfile import is_sealed

LANGUAGES: Final[tuple[Language, ...]] = ("kk", "ru")
SMALL: Final = (1366, 768)
LARGE: Final = (1920, 1080)
UNSEEN: Final = ("-platform", "offscreen")

AnyKense: TypeAlias = Kense | RegionKense

_NOISE: Final = "This plugin does not support"


@dataclass(frozen=True, slots=True, kw_only=True)
class Studio:
    """Hold what a picture needs: the program, the copy of the office, and where pictures go.

    `key` opens the copy; what else is opened for a picture is nobody's, and plain.
    """

    app: QApplication
    office: Path
    stopped: dt.datetime
    folder: DemoFolder
    key: bytes = field(repr=False)

    def open(
        self,
        counter: Counter | None = None,
        *,
        office: Path | None = None,
        theme: ThemeName = "light",
        later: dt.timedelta = dt.timedelta(),
        staff: str = "",
    ) -> Kense:
        """Open the window at a counter, its operator or `staff` before it, so long after."""
        kense = open_kense(
            self.app,
            office or self.office,
            clock=lambda: self.stopped + later,
            language="kk",
            theme=theme,
            scale=100,
            spool=FileSpool(self.office.parent),
            built_on=self.stopped.date(),
            window_id=counter.window if counter else "",
            operator=staff or (counter.staff if counter else ""),
            key=self.key if is_sealed(office or self.office) else None,
            player=Quiet(),
        )
        kense.program.backups.prove_by(_proved_here)
        kense.program.backups.look()
        kense.window.resize(*SMALL)
        kense.show()  # a page hidden does not know what it has to say
        return kense

    def picture(
        self, kense: AnyKense, language: Language, *, state: str = "", size: tuple[int, int] = SMALL
    ) -> Screen:
        """Keep what the page on show looks like."""
        kense.window.resize(*size)
        kense.settle()
        parts = (kense.page, state, language, "" if size == SMALL else str(size[0]))
        path = self.folder.screens / f"{'-'.join(filter(None, parts))}.png"
        if not kense.window.grab().save(str(path)):
            raise OSError(None, "the picture cannot be written", str(path))
        file = path.relative_to(self.folder.root).as_posix()
        return Screen(page=kense.page, state=state, language=language, file=file, size=size)

    def in_both(self, kense: AnyKense, state: str = "") -> Iterator[Screen]:
        """Yield the page on show in both languages."""
        for language in LANGUAGES:
            kense.use_language(language)
            yield self.picture(kense, language, state=state)


def copied(folder: DemoFolder, office: Path, place: Path) -> Path:
    """Copy an office with its backups, and return where it lies now."""
    shutil.copytree(folder.backups, place / folder.backups.name)
    return copy_office(office, place / office.name)


def _proved_here(copy: Copy, _leave: Callable[[], bool]) -> bool:
    """Prove a backup in this very process: no other program is wanted for a picture."""
    backups.finish(copy, randomness=invented("proof"))
    return True


@contextmanager
def no_noise() -> Iterator[None]:
    """Keep to ourselves what the platform without a screen says of every window."""

    def tell(_kind: QtMsgType, _where: QMessageLogContext, message: str) -> None:
        if not message.startswith(_NOISE):
            sys.stderr.write(f"{message}\n")

    before = qInstallMessageHandler(tell)
    try:
        yield
    finally:
        qInstallMessageHandler(before)
