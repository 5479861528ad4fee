"""What is owed, one line each: a mark, how many, what, and the one to see to first."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from desktop.presenters.today_view import Goal, TaskView
from desktop.views.theme import Theme
from desktop.views.tokens import MEDIUM, RING_OUTSET, SMALL, Type
from desktop.views.widgets.column import Column
from desktop.views.widgets.icons import SMALL_ICON, Icon, draw_icon
from desktop.views.widgets.marks import MARK_SIZE, draw_mark
from desktop.views.widgets.paint import RIGHT, hairline, painting, text
from desktop.views.widgets.painted import Pressable
from desktop.views.widgets.paragraph import Block, broken
from desktop.views.widgets.roving import Roving
from desktop.views.widgets.state import State, state_ink

_MARK_ROOM: Final = 28
_COUNT_ROOM: Final = 44
_PADDING: Final = 9


class TaskRow(Pressable):
    """One thing that is owed; Enter goes where it can be seen to.

    Signals:
        chosen: the Goal it leads to.
    """

    chosen = Signal(object)

    def __init__(self, theme: Theme, task: TaskView, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.task = task
        self.show_task(task)
        self.clicked.connect(self._tell_chosen)

    def show_task(self, task: TaskView) -> None:
        """Show `task` in place of what stood here."""
        self.task = task
        self.set_words(f"{task.count} {task.head}. {task.detail}".strip())
        self.updateGeometry()
        self.update()

    def _tell_chosen(self) -> None:
        goal: Goal = self.task.goal
        self.chosen.emit(goal)

    def focus_rect(self) -> QRect:
        """Return where the ring goes: rows touch each other, so inside the row."""
        inset = RING_OUTSET // 2
        return self.rect().adjusted(inset, inset, -inset, -inset)

    @property
    def _words_at(self) -> int:
        px = self.theme.metrics.px
        count = self.theme.text_width(self.task.count, Type.FIGURE)
        return px(_MARK_ROOM) + max(px(_COUNT_ROOM), count) + MEDIUM

    def _room(self, width: int) -> int:
        return max(1, width - self._words_at - self.theme.metrics.px(SMALL_ICON) - SMALL)

    @override
    def measured(self) -> QSize:
        return QSize(self.theme.metrics.px(240), self.heightForWidth(max(self.width(), 240)))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.metrics.px(220), 0)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        head = broken(self.theme, self.task.head, Type.SUB, self._room(width)).height
        detail = self._detail(width).height if self.task.detail else 0
        return head + detail + 2 * self.theme.metrics.px(_PADDING) + 1

    def _detail(self, width: int) -> Block:
        words = self.task.detail.replace(" · ", "\N{NO-BREAK SPACE}· ")  # no line begins with it
        return broken(self.theme, words, Type.NOTE, self._room(width))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        palette, left = self.theme.palette, self._words_at
        with painting(self) as painter:
            if self.hovered:
                painter.fillRect(self.rect(), QColor(palette.hover))
            hairline(painter, left, self.height() - 1, self.width() - left, palette.line)
            self._paint_mark(painter)
            self._paint_count(painter)
            self._paint_words(painter, left)
            side = self.theme.metrics.px(SMALL_ICON)
            draw_icon(
                painter, self.theme, Icon.GO_INTO, self.width() - side, (self.height() - side) / 2,
                colour=palette.ink3, size=side,
            )  # fmt: skip

    def _paint_mark(self, painter: QPainter) -> None:
        state = State(self.task.tone)
        if state is State.NORMAL:
            return
        side = self.theme.metrics.px(MARK_SIZE + 3)
        area = QRectF(2, (self.height() - side) / 2, side, side)
        draw_mark(painter, area, state, self.theme.palette)

    def _paint_count(self, painter: QPainter) -> None:
        state, px = State(self.task.tone), self.theme.metrics.px
        area = QRect(px(_MARK_ROOM), 0, self._words_at - px(_MARK_ROOM) - MEDIUM, self.height())
        font, colour = self.theme.font(Type.FIGURE), state_ink(self.theme.palette, state)
        text(painter, area, self.task.count, font=font, colour=colour, align=RIGHT)

    def _paint_words(self, painter: QPainter, left: int) -> None:
        palette, top = self.theme.palette, self.theme.metrics.px(_PADDING)
        head = broken(self.theme, self.task.head, Type.SUB, self._room(self.width()))
        head.draw(painter, left, top, palette.ink)
        self._detail(self.width()).draw(painter, left, top + head.height, palette.ink3)


class TaskList(Column):
    """Everything that is owed; one tab stop, arrows walk, Enter opens.

    Signals:
        goal_chosen: the Goal of the row that was pressed.
    """

    goal_chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._rows: list[TaskRow] = []
        self._roving = Roving(self)

    def show_tasks(self, tasks: Sequence[TaskView]) -> None:
        """Show `tasks`; rows are reused, so that nothing flickers when a minute passes."""
        for row, task in zip(self._rows, tasks, strict=False):
            row.show_task(task)
        for task in tasks[len(self._rows) :]:
            row = TaskRow(self.theme, task, self)
            row.chosen.connect(self.goal_chosen)
            self._rows.append(row)
        shown = self._rows[: len(tasks)]
        self.set_parts(shown)
        self._roving.set_members(shown)

    def rows(self) -> Sequence[TaskRow]:
        """Return the rows on show, from top to bottom."""
        return tuple(part for part in self.parts() if isinstance(part, TaskRow))
