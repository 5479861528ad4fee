"""The region's answer at an office: looked at beside the window, then taken in (parcels §2.5)."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop.models.errors import Refusal
from desktop.presenters.background import Answer, Background
from desktop.presenters.exchange_leaving import ExchangeLeaving, Phase, busy_words
from desktop.presenters.notices import Notices
from desktop.services.answers import AnswerEffect, inspect_answer, take_answer
from desktop.services.desk import Desk
from desktop.services.receiving import read_brought
from desktop.store.database import Database
from desktop.sync.stick import Progress


class ExchangeAnswer(QObject):
    """Read an answer; whoever stops it has everything as it was.

    Signals:
        looked: the bytes of the file and the AnswerEffect it would have.
        taken: the AnswerEffect it had.
        refused: the Refusal of either.
    """

    looked = Signal(object, object)
    taken = Signal(object)
    refused = Signal(object)

    def __init__(
        self,
        desk: Callable[[], Desk],
        machine: Path,
        leaving: ExchangeLeaving,
        *,
        background: Background[Database],
        notices: Notices,
        parent: QObject | None = None,
    ) -> None:
        """Take the folder of this computer's own secrets, and what tells how far a work is."""
        super().__init__(parent)
        self._desk, self._machine, self._leaving = desk, machine, leaving
        self._background, self._notices = background, notices

    def look_at(self, path: Path) -> None:
        """See what an answer would change."""

        def look(desk: Desk, progress: Progress) -> tuple[bytes, AnswerEffect]:
            file = read_brought(path)
            return file, inspect_answer(desk, self._machine, file, progress=progress)

        self._read("look-answer", look, lambda found: self.looked.emit(*found))

    def take(self, file: bytes) -> None:
        """Take it in."""

        def take(desk: Desk, progress: Progress) -> AnswerEffect:
            return take_answer(desk, self._machine, file, progress=progress)

        self._read("take-answer", take, self.taken.emit)

    def _read(
        self,
        phase: Phase,
        read: Callable[[Desk, Progress], Answer],
        answered: Callable[[Answer], None],
    ) -> None:
        if self._leaving.is_busy:
            self._notices.say("info", busy_words())
            return
        ear_of, desk = self._leaving.begin(phase), self._desk()

        def told(found: Answer) -> None:
            self._leaving.end()
            answered(found)

        def failed(refusal: Refusal) -> None:
            self._leaving.end()
            self.refused.emit(refusal)

        self._background.ask(
            lambda database: read(replace(desk, database=database), ear_of(phase)),
            owner=self,
            answered=told,
            failed=failed,
        )
