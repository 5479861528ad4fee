"""Papers to have ready, to be read standing: large, wrapped, moved part by part with two keys."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPaintEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget
from typing_extensions import override

from desktop.presenters.self_service_view import TouchLine
from desktop.views.self_service.measures import LOOK, Measures, face
from desktop.views.widgets.paint import hairline, painting

_LEFT: Final = int(Qt.AlignmentFlag.AlignLeft) | int(Qt.TextFlag.TextWordWrap)
_WORDS: Final = 3.6
_DETAIL: Final = 3.2
_MARK: Final = 7.0
_ROOM: Final = 1.2
_STEP: Final = 0.85  # of what is seen: a line or two stay to go on from


class PaperLines(QWidget):
    """The lines, as high as they need."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[TouchLine, ...] = ()
        self._measures = Measures(1366, 768, 4.0)

    def show_lines(self, lines: Sequence[TouchLine], by: Measures, width: int) -> None:
        """Show lines in so much width."""
        self._lines, self._measures = tuple(lines), by
        said = (" ".join(filter(None, (each.mark, each.words, each.detail))) for each in lines)
        self.setAccessibleName(". ".join(said))
        self.setFixedSize(QSize(width, self._places(width)[-1]))
        self.update()

    def _places(self, width: int) -> list[int]:
        """Return where each line begins, and where the last one ends."""
        places = [0]
        for line in self._lines:
            words, detail = self._heights(line, width)
            places.append(places[-1] + words + detail + self._measures.of(2 * _ROOM))
        return places

    def _heights(self, line: TouchLine, width: int) -> tuple[int, int]:
        room = QRect(0, 0, width - self._measures.of(_MARK), 100_000)
        words = QFontMetrics(self._font(_WORDS)).boundingRect(room, _LEFT, line.words).height()
        if not line.detail:
            return words, 0
        detail = QFontMetrics(self._font(_DETAIL)).boundingRect(room, _LEFT, line.detail)
        return words, detail.height()

    def _font(self, units: float) -> QFont:
        return face(self._measures.of(units))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        left, room = self._measures.of(_MARK), self._measures.of(_ROOM)
        width = self.width() - left
        with painting(self) as painter:
            for line, top in zip(self._lines, self._places(self.width()), strict=False):
                words, detail = self._heights(line, self.width())
                painter.setFont(self._font(_WORDS))
                painter.setPen(QColor(LOOK.accent))
                painter.drawText(QRect(0, top + room, left, words), _LEFT, line.mark)
                painter.setPen(QColor(LOOK.ink))
                painter.drawText(QRect(left, top + room, width, words), _LEFT, line.words)
                painter.setFont(self._font(_DETAIL))
                painter.setPen(QColor(LOOK.ink2))
                below = QRect(left, top + room + words, width, detail)
                painter.drawText(below, _LEFT, line.detail)
                hairline(painter, 0, top, self.width(), LOOK.line2)


class PaperList(QScrollArea):
    """The lines in the room there is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = PaperLines()
        self.setWidget(self.lines)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for ground in (self, self.viewport()):
            ground.setStyleSheet("background: transparent; border: none")

    def show_lines(self, lines: Sequence[TouchLine], by: Measures) -> None:
        """Show lines from their beginning."""
        self.lines.show_lines(lines, by, self.viewport().width())
        self.verticalScrollBar().setValue(0)

    @property
    def overflows(self) -> bool:
        """Say whether there is more than can be seen at once."""
        return self.lines.height() > self.viewport().height()

    def can_move(self, *, down: bool) -> bool:
        """Say whether there is anything further up, or down."""
        bar = self.verticalScrollBar()
        return bar.value() < bar.maximum() if down else bar.value() > bar.minimum()

    def move_on(self, *, down: bool) -> None:
        """Move on by nearly what is seen."""
        step = int(self.viewport().height() * _STEP)
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + (step if down else -step))
