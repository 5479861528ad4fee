"""The window of the board: it paints its picture, and rings round what was called just now."""

import time
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QRectF, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QColor,
    QGuiApplication,
    QHideEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop.presenters.board_view import BoardView
from desktop.views.board.composing import Picture, compose
from desktop.views.board.flash import LASTS, strength
from desktop.views.keys import Chord

TITLE: Final = "Кезек таблосы · Табло очереди"
_FULL: Final = Chord.parse("F11")
_STEP: Final = 50  # milliseconds between two steps of a ring
_LEAST: Final = (480, 270)


class BoardWindow(QWidget):
    """Shows a `BoardView`, whatever the size and shape of its screen.

    Signals:
        closed: somebody closed the window by its own button.
    """

    closed = Signal()

    def __init__(self, monotonic: Callable[[], float] = time.monotonic) -> None:
        """Take the count of seconds that rings follow; it is no clock."""
        super().__init__()
        self._monotonic = monotonic
        self._hints = QGuiApplication.styleHints()  # kept: what it hands out goes with it
        self._view: BoardView | None = None
        self._picture: Picture | None = None
        self._rings: dict[str, float] = {}  # number → when it was called
        self._steps = QTimer(self, interval=_STEP)
        self._steps.timeout.connect(self._step)
        self.setWindowTitle(TITLE)
        self.setAccessibleName(TITLE)
        self.setMinimumSize(*_LEAST)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    @property
    def view(self) -> BoardView | None:
        """Return what is shown."""
        return self._view

    def show_view(self, view: BoardView) -> None:
        """Show another view."""
        if view != self._view:
            self._view, self._picture = view, None
            call = view.call
            self.setAccessibleDescription(f"{call.number} → {call.window}" if call else "")
            self.repaint()  # at once: the hall waits for no page that follows the same facts

    def ring(self, number: str) -> None:
        """Point at a number that was called, or called again, just now."""
        self._rings[number] = self._monotonic()
        self._steps.start()
        self.update()

    @property
    def rings(self) -> tuple[str, ...]:
        """Return the numbers that are pointed at now."""
        return tuple(self._rings)

    def picture(self) -> Picture | None:
        """Return what is painted, composed for the size there is."""
        if self._picture is None and self._view is not None:
            self._picture = compose(self._view, QSizeF(self.size()))
        return self._picture

    @property
    def _is_still(self) -> bool:
        """Say whether the system was asked for less motion."""
        wish = self._hints.accessibility().motionPreference()
        return wish == Qt.MotionPreference.ReducedMotion

    def _step(self) -> None:
        now = self._monotonic()
        self._rings = {each: at for each, at in self._rings.items() if now - at < LASTS}
        if not self._rings:
            self._steps.stop()
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        picture, painter = self.picture(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if picture is None:
            painter.fillRect(self.rect(), Qt.GlobalColor.black)
        else:
            for piece in picture.pieces:
                piece.paint(painter)
            self._paint_rings(painter, picture)
        painter.end()

    def _paint_rings(self, painter: QPainter, picture: Picture) -> None:
        now, width = self._monotonic(), 14 * picture.unit
        for number, called in self._rings.items():
            area = picture.numbers.get(number)
            much = strength(now - called, still=self._is_still)
            if area is None or not much:
                continue
            colour = QColor(picture.colours.ring)
            colour.setAlphaF(much)
            painter.setPen(QPen(colour, width))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            round_ = QRectF(area).adjusted(-width, -width / 2, width, width / 2)
            painter.drawRoundedRect(round_, 28 * picture.unit, 28 * picture.unit)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        """Point at nothing any more: what is opened again shows the queue of then."""
        self._rings.clear()
        self._steps.stop()
        super().hideEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._picture = None
        super().resizeEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Fill the screen it was dragged to, and be a window again."""
        if Chord.of(event) == _FULL:
            self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)
        elif event.key() == Qt.Key.Key_Escape and self.isFullScreen():
            self.showNormal()
        else:
            super().keyPressEvent(event)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()
