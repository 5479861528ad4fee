"""See whether any words on show are cut: what is painted with an ellipsis, what has no room."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Final

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QAbstractScrollArea, QLabel, QLineEdit, QTableView, QWidget
from typing_extensions import override

from desktop.views.widgets import paint
from desktop.views.widgets.combo_box import ComboBox
from desktop.views.widgets.name_block import NameBlock
from desktop.views.widgets.painted import Painted, Pressable, Wrapping

_PLACEHOLDER_ROOM: Final = 16  # pixels: edge, padding and Qt's own margin on both sides


@contextmanager
def seeing_cuts() -> Iterator[set[str]]:
    """Yield the words that were painted with an ellipsis; every line we paint goes one way."""
    cut: set[str] = set()

    class Seen(QFontMetricsF):
        @override
        def elidedText(
            self, text: str, mode: Qt.TextElideMode, width: float, flags: int | None = 0
        ) -> str:
            shown = super().elidedText(text, mode, width, flags)
            if shown != text:
                cut.add(text)
            return shown

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(paint, "QFontMetricsF", Seen)
        yield cut


def cut_words(window: QWidget) -> list[str]:
    """Return every text of `window` that cannot be read whole; cells of tables may give way."""
    with seeing_cuts() as painted:
        window.grab()
    parts = [part for part in window.findChildren(QWidget) if part.isVisible()]
    found = painted - {words for part in parts for words in cells(part)}
    return sorted(found) + [said for part in parts if (said := without_room(part))]


def cells(part: QWidget) -> Iterator[str]:
    """Yield what the cells of a table say; the tool tip of a cell and its peek say it whole."""
    if isinstance(part, QTableView):
        model = part.model()
        for row in range(model.rowCount()):
            for column in range(model.columnCount()):
                yield str(model.index(row, column).data() or "")


def without_room(part: QWidget) -> str:
    """Return what `part` says if it has less room than its words take, else nothing."""
    name = f"{type(part).__name__} {part.accessibleName()}"
    return name if is_cut(part) else ""


def is_cut(part: QWidget) -> bool:
    """Tell whether `part` has less room than its words take; what we paint is seen elsewhere."""
    if isinstance(part, Wrapping):
        return part.heightForWidth(part.width()) > part.height()
    if isinstance(part, NameBlock):
        return not part.is_whole
    if isinstance(part, Painted | Pressable):
        return part.measured().height() > part.height()
    if isinstance(part, ComboBox):
        return part.shown != part.currentText() and not part.toolTip()
    if isinstance(part, QLineEdit) and not part.text():
        wanted = part.fontMetrics().horizontalAdvance(part.placeholderText())
        return wanted > part.width() - _PLACEHOLDER_ROOM
    return isinstance(part, QLabel) and exceeds(part.sizeHint().toTuple(), part.size().toTuple())


def exceeds(wanted: object, given: object) -> bool:
    """Tell whether a size is greater than another in any direction."""
    assert isinstance(wanted, tuple)
    assert isinstance(given, tuple)
    return any(one > other for one, other in zip(wanted, given, strict=True))


def outside(window: QWidget) -> Sequence[str]:
    """Return the parts that stand partly outside what holds them, other than where it scrolls."""
    found = []
    for part in window.findChildren(QWidget):
        holder = part.parentWidget()
        if holder is None or not part.isVisible() or part.isWindow():
            continue
        scrolls = isinstance(holder.parentWidget(), QAbstractScrollArea)
        if not scrolls and part.geometry().right() > holder.rect().right():
            found.append(f"{type(part).__name__} {part.accessibleName()}")
    return found
