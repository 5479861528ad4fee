"""The parts of the peek: how much of the term has passed, and what happened so far."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from desktop.presenters.cases_view import EventView
from desktop.views.theme import Theme
from desktop.views.tokens import MEDIUM, SMALL, Type
from desktop.views.widgets.paint import RIGHT, painting, text
from desktop.views.widgets.painted import Painted
from desktop.views.widgets.paragraph import Block, broken
from desktop.views.widgets.state import State, state_ink, state_mark

_LINE = 20
_WHEN = 50
_DOT = 7


class TermProgress(Painted):
    """How much of the term has passed, with its ends in words below."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._share, self._state, self._begun, self._passed = 0.0, State.NORMAL, "", ""

    def show_term(self, share: float, state: State, begun: str, passed: str) -> None:
        """Show `share` of the term as passed; past its end the bar is full."""
        self._share, self._state, self._begun, self._passed = share, state, begun, passed
        self.setAccessibleName(passed)
        self.update()

    @override
    def measured(self) -> QSize:
        return QSize(self.theme.metrics.px(160), self.theme.line_height(Type.NOTE) + MEDIUM)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        palette, width = self.theme.palette, self.width()
        with painting(self) as painter:
            painter.fillRect(0, 2, width, 4, QColor(palette.track))
            filled = round(width * max(0.0, min(1.0, self._share)))
            painter.fillRect(0, 1, filled, 6, QColor(state_mark(palette, self._state)))
            area = self.rect().adjusted(0, MEDIUM, 0, 0)
            font, colour = self.theme.font(Type.NOTE), palette.ink3
            text(painter, area, self._begun, font=font, colour=colour)
            text(painter, area, self._passed, font=font, colour=colour, align=RIGHT)


class PathView(Painted):
    """What happened so far, one event under the other on a line; the last stands out."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._events: tuple[EventView, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_events(self, events: Sequence[EventView]) -> None:
        """Show the events in their order."""
        self._events = tuple(events)
        said = [" ".join(part for part in (e.when, e.what, e.who) if part) for e in events]
        self.setAccessibleName("; ".join(said))
        self.remeasure()
        self.updateGeometry()

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return sum(block.height + SMALL for block in self._blocks(width))

    @override
    def measured(self) -> QSize:
        width = self.theme.metrics.px(220)
        return QSize(width, self.heightForWidth(max(width, self.width())))

    def _blocks(self, width: int) -> list[Block]:
        line, room = self.theme.metrics.px(_LINE) - 2, width - self._words_at
        return [
            broken(self.theme, self._words(event), Type.ROW, room, line) for event in self._events
        ]

    @staticmethod
    def _words(event: EventView) -> str:
        return f"{event.what} · {event.who}" if event.who else event.what

    @property
    def _words_at(self) -> int:
        return 2 * _DOT + SMALL + self.theme.metrics.px(_WHEN)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        top, blocks = 0, self._blocks(self.width())
        with painting(self) as painter:
            for at, (each, block) in enumerate(zip(self._events, blocks, strict=True)):
                is_last = at + 1 == len(blocks)
                self._paint_dot(painter, top, 0 if is_last else block.height + SMALL, each)
                block.draw(painter, self._words_at, top, self._ink(each))
                top += block.height + SMALL

    def _ink(self, event: EventView) -> str:
        return state_ink(self.theme.palette, State(event.tone))

    def _paint_dot(self, painter: QPainter, top: int, step: int, event: EventView) -> None:
        """Paint the mark of an event, the line to the next one `step` below, and when it was."""
        palette, line = self.theme.palette, self.theme.metrics.px(_LINE) - 2
        across, middle = _DOT / 2 + 1, top + line / 2
        painter.fillRect(QRectF(across - 0.5, middle, 1, step), QColor(palette.line2))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(state_mark(palette, State(event.tone))))
        painter.drawEllipse(QPointF(across, middle), _DOT / 2, _DOT / 2)
        area = self.rect().adjusted(2 * _DOT, top, 0, 0)
        area.setHeight(line)
        font, colour = self.theme.font(Type.NOTE), palette.ink3
        text(painter, area, event.when, font=font, colour=colour)
