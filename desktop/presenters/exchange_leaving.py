"""A parcel on its way to a stick: how far it is, and whoever stops it (parcels §2.12)."""

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

Phase: TypeAlias = Literal["make", "write"]
"""Entries are read, proven and sealed; then bytes are forced onto the medium and read again."""

_BEGINS: Final[Mapping[Phase, str]] = MappingProxyType(
    {
        "make": marked("The parcel is being made"),
        "write": marked("The parcel is being written onto the stick"),
    }
)
_GOES_ON: Final[Mapping[Phase, str]] = MappingProxyType(
    {
        "make": marked("The parcel is being made: entry {done} of {total}"),
        "write": marked("The parcel is being written onto the stick: {share} %"),
    }
)
_ALL: Final = 100


@dataclass(slots=True)
class _Wanted:
    """Tell a work beside the window whether anybody wants it still."""

    still: bool = True


class ExchangeLeaving(QObject):
    """Tell how far one parcel is, and let it be stopped until it lies there.

    Signals:
        changed: the LeavingView of it, None when none is under way.
    """

    changed = Signal(object)
    _went_on = Signal(str, int, int)

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
        self._wanted = wanted = _Wanted()
        went_on, background = self._went_on, self._background

        def ear_of(phase: Phase) -> Progress:
            def hear(done: int, total: int) -> bool:
                went_on.emit(phase, done, total)
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

    def _show(self, phase: Phase, done: int, total: int) -> None:
        if self._wanted is None:
            return
        share = done * _ALL // max(total, 1)
        words = _(_GOES_ON[phase]).format(
            done=formats.number(done), total=formats.number(total), share=share
        )
        self.changed.emit(LeavingView(words=words, share=share))
