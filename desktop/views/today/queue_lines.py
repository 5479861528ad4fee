"""The queue of the moment, a line each: who waits, and the longest wait against its limit."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from desktop.presenters.today_view import Goal, LineView
from desktop.views.theme import Theme
from desktop.views.tokens import RING_OUTSET, SMALL, Type
from desktop.views.widgets.column import Column
from desktop.views.widgets.marks import MARK_GAP, MARK_SIZE, draw_mark
from desktop.views.widgets.paint import RIGHT, painting, text
from desktop.views.widgets.painted import Pressable
from desktop.views.widgets.paragraph import Block, broken
from desktop.views.widgets.roving import Roving
from desktop.views.widgets.state import State, state_ink
from desktop.views.widgets.wait_bar import Wait, draw_wait_bar

_HEIGHT: Final = 46
_FIRST: Final = 24


class QueueLine(Pressable):
    """One line of the queue; Enter shows it at the counter.

    Signals:
        chosen: the Goal it leads to.
    """

    chosen = Signal(object)

    def __init__(self, theme: Theme, line: LineView, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.line = line
        self.show_line(line)
        self.clicked.connect(self._tell_chosen)

    def show_line(self, line: LineView) -> None:
        """Show `line` in place of what stood here."""
        self.line = line
        self.set_words(_spoken(line))
        self.setToolTip(line.title)
        self.setEnabled(line.goal is not None)
        self.updateGeometry()
        self.update()

    def _tell_chosen(self) -> None:
        goal: Goal | None = self.line.goal
        self.chosen.emit(goal)

    def focus_rect(self) -> QRect:
        """Return where the ring goes: lines touch each other, so inside the line."""
        return self.rect().adjusted(0, RING_OUTSET // 2, 0, -RING_OUTSET // 2)

    @override
    def measured(self) -> QSize:
        return QSize(self.theme.metrics.px(200), self.heightForWidth(max(self.width(), 200)))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.metrics.px(180), 0)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        second = self.theme.metrics.px(_FIRST) if self._takes_two(width) else 0
        note = self._note(width).height if self.line.expected else 0
        return self.theme.metrics.px(_HEIGHT) + second + note

    def _note(self, width: int) -> Block:
        """Return how long whoever comes now may wait, in lines of the width."""
        return broken(self.theme, self.line.expected, Type.NOTE, max(1, width - 2 * SMALL))

    def _takes_two(self, width: int) -> bool:
        """Say whether the longest wait needs a line of its own below the name."""
        words = (
            (self.line.title, Type.ROW),
            (self.line.count, Type.OWED),
            (self.line.longest, Type.OWED),
        )
        parts = sum(self.theme.text_width(each, role) + SMALL for each, role in words)
        return parts + self.theme.metrics.px(MARK_SIZE) + MARK_GAP > width - 2 * SMALL

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        palette, px = self.theme.palette, self.theme.metrics.px
        area = self.rect().adjusted(SMALL, 0, -SMALL, 0)
        first = QRect(area.left(), px(4), area.width(), px(_FIRST))
        with painting(self) as painter:
            if self.hovered:
                painter.fillRect(self.rect(), QColor(palette.hover))
            two = self._takes_two(self.width())
            last = first.translated(0, px(_FIRST)) if two else first
            taken = self._paint_longest(painter, last)
            self._paint_title(painter, first.adjusted(0, 0, 0 if two else -taken, 0))
            if self.line.share is not None:
                bar = QRectF(area.left(), last.bottom() + 1, area.width(), px(12))
                wait = Wait(self.line.share, State(self.line.tone))
                draw_wait_bar(painter, bar, wait, palette, unit=self.theme.metrics.unit)
            if self.line.expected:
                note = self._note(self.width())
                top = self.height() - note.height - px(4)
                note.draw(painter, area.left(), top, palette.ink3)

    def _paint_longest(self, painter: QPainter, area: QRect) -> int:
        """Write the longest wait at the right end; return how much room it takes."""
        state = State(self.line.tone)
        role = Type.NOTE if state is State.NORMAL else Type.OWED
        font, colour = self.theme.font(role), state_ink(self.theme.palette, state)
        text(painter, area, self.line.longest, font=font, colour=colour, align=RIGHT)
        width = self.theme.text_width(self.line.longest, role)
        if state is not State.NORMAL:
            side = self.theme.metrics.px(MARK_SIZE)
            left = area.right() + 1 - width - MARK_GAP - side
            mark = QRectF(left, area.top() + (area.height() - side) / 2, side, side)
            draw_mark(painter, mark, state, self.theme.palette)
            width += MARK_GAP + side
        return width + SMALL

    def _paint_title(self, painter: QPainter, area: QRect) -> None:
        palette = self.theme.palette
        count = self.theme.text_width(self.line.count, Type.OWED) + SMALL
        title = min(self.theme.text_width(self.line.title, Type.ROW), area.width() - count)
        text(
            painter, QRect(area.left(), area.top(), title, area.height()), self.line.title,
            font=self.theme.font(Type.ROW), colour=palette.ink,
        )  # fmt: skip
        text(
            painter, area.adjusted(title + SMALL, 0, 0, 0), self.line.count,
            font=self.theme.font(Type.OWED), colour=palette.ink2,
        )  # fmt: skip


class QueueLines(Column):
    """The lines somebody waits in; one tab stop, arrows walk.

    Signals:
        goal_chosen: the Goal of the line that was pressed.
    """

    goal_chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._lines: list[QueueLine] = []
        self._roving = Roving(self)

    def show_lines(self, lines: Sequence[LineView]) -> None:
        """Show `lines`; parts are reused, so that nothing flickers when a minute passes."""
        for part, line in zip(self._lines, lines, strict=False):
            part.show_line(line)
        for line in lines[len(self._lines) :]:
            part = QueueLine(self.theme, line, self)
            part.chosen.connect(self.goal_chosen)
            self._lines.append(part)
        shown = self._lines[: len(lines)]
        self.set_parts(shown)
        self._roving.set_members(shown)


def _spoken(line: LineView) -> str:
    parts = (f"{line.title}: {line.count}", line.longest, line.expected)
    return ", ".join(part for part in parts if part)
