"""A file of the exchange that is made, read or written: how far it is, and whoever stops it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, Literal, TypeAlias

from PySide6.QtCore import QObject, Qt, Signal

from desktop.i18n import _, marked
from desktop.presenters import formats
from desktop.presenters.background import Background
from desktop.presenters.part_by_part import LeavingView
from desktop.store.database import Database
from desktop.sync.stick import Progress

Phase: TypeAlias = Literal[
    "make",
    "write",
    "look-answer",
    "take-answer",
    "look",
    "take",
    "waited",
    "answer",
    "write-answer",
]
"""At an office a parcel: entries are read, proven and sealed; then bytes are forced onto the medium

and read again; an answer that is looked at and taken in. At a region files that are looked at and
taken in, those that had waited for an enrolment, an answer that is made and written.
"""

OfFiles: TypeAlias = Callable[[int, int, int, int], bool]
"""Hears which file of how many, and which entry of how many; False stops."""

_BEGINS: Final[Mapping[Phase, str]] = MappingProxyType(
    {
        "make": marked("The parcel is being made"),
        "write": marked("The parcel is being written onto the stick"),
        "look-answer": marked("The answer is being looked at"),
        "take-answer": marked("The answer is being taken in"),
        "look": marked("The files are being looked at"),
        "take": marked("Files are being taken in"),
        "waited": marked("Files that had waited are being taken in"),
        "answer": marked("The answer file is being made"),
        "write-answer": marked("The answer file is being written onto the stick"),
    }
)
_GOES_ON: Final[Mapping[Phase, str]] = MappingProxyType(
    {
        "make": marked("The parcel is being made: entry {done} of {total}"),
        "write": marked("The parcel is being written onto the stick: {share} %"),
        "look-answer": marked("The answer is being looked at: {share} %"),
        "take-answer": marked("The answer is being taken in: {share} %"),
        "look": marked("Looking at file {file} of {files}: entry {done} of {total}"),
        "take": marked("File {file} of {files}: entry {done} of {total}"),
        "waited": marked("What had waited: entry {done} of {total}"),
        "answer": marked("The answer file is being made: {share} %"),
        "write-answer": marked("The answer file is being written onto the stick: {share} %"),
    }
)
_ALL: Final = 100


@dataclass(slots=True)
class _Wanted:
    """Tell a work beside the window whether anybody wants it still."""

    still: bool = True


class ExchangeLeaving(QObject):
    """Tell how far one work is, and let it be stopped until it is done.

    Signals:
        changed: the LeavingView of it, None when none is under way.
    """

    changed = Signal(object)
    _went_on = Signal(str, int, int, int, int)

    def __init__(self, background: Background[Database], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._wanted: _Wanted | None = None
        self._went_on.connect(self._show, Qt.ConnectionType.QueuedConnection)

    @property
    def is_busy(self) -> bool:
        """Say whether one is under way."""
        return self._wanted is not None

    def begin(self, phase: Phase) -> Callable[[Phase], Progress]:
        """Begin; return what makes the ear for each phase, called in the worker's thread."""
        of_files = self._begun(phase)

        def ear_of(phase: Phase) -> Progress:
            hear = of_files(phase)
            return lambda done, total: hear(1, 1, done, total)

        return ear_of

    def begin_files(self, phase: Phase) -> OfFiles:
        """Begin a work on several files; return its ear, called in the worker's thread."""
        return self._begun(phase)(phase)

    def _begun(self, phase: Phase) -> Callable[[Phase], OfFiles]:
        self._wanted = wanted = _Wanted()
        went_on, background = self._went_on, self._background

        def ear_of(phase: Phase) -> OfFiles:
            def hear(file: int, files: int, done: int, total: int) -> bool:
                went_on.emit(phase, file, files, done, total)
                return wanted.still and not background.is_stopping

            return hear

        self.changed.emit(LeavingView(words=_(_BEGINS[phase]), share=0))
        return ear_of

    def stop(self) -> None:
        """Let it go on no further than the entry or the block in hand."""
        if self._wanted is not None:
            self._wanted.still = False

    def end(self) -> None:
        """Nothing is under way any more."""
        self._wanted = None
        self.changed.emit(None)

    def _show(self, phase: Phase, file: int, files: int, done: int, total: int) -> None:
        if self._wanted is None:
            return
        share = int((file - 1 + done / max(total, 1)) * _ALL / max(files, 1))
        words = _(_GOES_ON[phase]).format(
            file=formats.number(file),
            files=formats.number(files),
            done=formats.number(done),
            total=formats.number(total),
            share=share,
        )
        self.changed.emit(LeavingView(words=words, share=share))


def busy_words() -> str:
    """Say that one work is under way already."""
    return _("One work is under way: wait for it, or stop it first (Shift+Esc).")
