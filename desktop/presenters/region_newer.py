"""Take in what waited for a newer program: nobody has to think of it after an update (§2.4)."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject

from desktop.i18n import _n
from desktop.models.brought import Brought
from desktop.models.parcel import Verdict
from desktop.presenters import formats
from desktop.presenters.background import Background
from desktop.presenters.notices import Notices
from desktop.services.desk import Desk
from desktop.services.receiving import try_again
from desktop.store.database import Database
from desktop.store.regional import BroughtFile

_NEWER: Final[frozenset[Verdict]] = frozenset({"newer-format", "newer-schema"})


class NewerFiles(QObject):
    """Try once, beside the window, the files that a program before this one could not read.

    What was taken tells itself by what it changed in the record; how many is said.
    """

    def __init__(
        self,
        desk: Callable[[], Desk],
        machine: Path,
        *,
        background: Background[Database],
        notices: Notices,
        parent: QObject | None = None,
    ) -> None:
        """Take the folder of this computer's own secrets besides what every presenter takes."""
        super().__init__(parent)
        self._desk, self._machine = desk, machine
        self._background, self._notices = background, notices
        self._was_tried = False

    def try_once(self, kept: Sequence[BroughtFile]) -> None:
        """Try what waits among the files `kept`, if whoever works here may take files in."""
        desk = self._desk()
        if self._was_tried or not desk.may("region.receive"):
            return
        self._was_tried = True
        if not any(each.verdict in _NEWER for each in kept):
            return
        background, machine = self._background, self._machine

        def heard(_done: int, _total: int) -> bool:
            return not background.is_stopping

        background.ask(
            lambda database: try_again(replace(desk, database=database), machine, progress=heard),
            owner=self,
            answered=self._tell,
            failed=self._notices.refuse,
        )

    def _tell(self, taken: tuple[Brought, ...]) -> None:
        if taken:
            said = _n(
                "{count} file that waited for this program is taken in.",
                "{count} files that waited for this program are taken in.",
                len(taken),
            )
            self._notices.say("done", said.format(count=formats.number(len(taken))))
