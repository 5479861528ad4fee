"""How the office fares: printer, papers, record; hours of reception; who stands at a window."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Signal
from PySide6.QtGui import QColor, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from desktop.presenters.frame_view import StatusView
from desktop.presenters.today_view import ConditionView
from desktop.views.theme import Theme
from desktop.views.tokens import SMALL, Type
from desktop.views.widgets.column import Column
from desktop.views.widgets.marks import MARK_SIZE, draw_mark
from desktop.views.widgets.paint import painting
from desktop.views.widgets.painted import Pressable, Wrapping
from desktop.views.widgets.paragraph import broken
from desktop.views.widgets.roving import Roving
from desktop.views.widgets.state import State, state_ink

_PADDING: Final = 6


class FactLines(Wrapping):
    """A head in strong letters and what is said of it below."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._view = ConditionView(head="", detail="", tone="normal")

    def show_view(self, view: ConditionView) -> None:
        """Show `view`."""
        self._view = view
        self.setAccessibleName(f"{view.head}: {view.detail}")
        self.remeasure()

    @override
    def height_at(self, width: int) -> int:
        head = broken(self.theme, self._view.head, Type.LABEL, width).height
        return head + broken(self.theme, self._view.detail, Type.ROW, width).height

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        palette, width = self.theme.palette, self.width()
        head = broken(self.theme, self._view.head, Type.LABEL, width)
        state = State(self._view.tone)
        ink = palette.ink if state is State.NORMAL else state_ink(palette, state)
        with painting(self) as painter:
            head.draw(painter, 0, 0, palette.ink3)
            broken(self.theme, self._view.detail, Type.ROW, width).draw(
                painter, 0, head.height, ink
            )


class ConditionKey(Pressable):
    """How one thing fares; pressing it goes to where it can be seen to.

    Signals:
        chosen: key of the status.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, status: StatusView, parent: QWidget | None = None) -> None:
        super().__init__(theme, status.words, parent)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._status = status
        self.clicked.connect(self._tell_chosen)

    def show_status(self, status: StatusView) -> None:
        """Show `status` in place of what stood here."""
        self._status = status
        self.set_words(status.words)
        self.updateGeometry()
        self.update()

    def _tell_chosen(self) -> None:
        self.chosen.emit(self._status.key)

    def focus_rect(self) -> QRect:
        """Return where the ring goes: keys touch each other, so inside the key."""
        return self.rect().adjusted(0, 2, 0, -2)

    @property
    def _words_at(self) -> int:
        return SMALL + self.theme.metrics.px(MARK_SIZE + 2) + SMALL

    @override
    def measured(self) -> QSize:
        return QSize(self.theme.metrics.px(160), self.heightForWidth(max(self.width(), 160)))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.metrics.px(120), 0)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        room = max(1, width - self._words_at - SMALL)
        words = broken(self.theme, self.words, Type.ROW, room)
        return words.height + 2 * self.theme.metrics.px(_PADDING)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        palette, state = self.theme.palette, State(self._status.tone)
        side, top = self.theme.metrics.px(MARK_SIZE + 2), self.theme.metrics.px(_PADDING)
        line = self.theme.line_height(Type.ROW)
        calm = {State.NORMAL: palette.ink2, State.DONE: palette.ink}
        room = max(1, self.width() - self._words_at - SMALL)
        with painting(self) as painter:
            if self.hovered:
                painter.fillRect(self.rect(), QColor(palette.hover))
            mark = QRectF(SMALL, top + (line - side) / 2, side, side)
            draw_mark(painter, mark, state, palette)
            words = broken(self.theme, self.words, Type.ROW, room)
            words.draw(painter, self._words_at, top, calm.get(state) or state_ink(palette, state))


class Conditions(Column):
    """The statuses of the foot at length; one tab stop, arrows walk.

    Signals:
        status_chosen: key of the status that was pressed.
    """

    status_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._keys: list[ConditionKey] = []
        self._roving = Roving(self)

    def show_statuses(self, statuses: Sequence[StatusView]) -> None:
        """Show `statuses` in their order."""
        for key, status in zip(self._keys, statuses, strict=False):
            key.show_status(status)
        for status in statuses[len(self._keys) :]:
            key = ConditionKey(self.theme, status, self)
            key.chosen.connect(self.status_chosen)
            self._keys.append(key)
        shown = self._keys[: len(statuses)]
        self.set_parts(shown)
        self._roving.set_members(shown)


class Facts(Column):
    """Facts one under the other, such as the hours of each service."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent, gap=SMALL)
        self.theme = theme
        self._lines: list[FactLines] = []

    def show_facts(self, views: Sequence[ConditionView]) -> None:
        """Show `views` in their order."""
        while len(self._lines) < len(views):
            self._lines.append(FactLines(self.theme, self))
        for line, view in zip(self._lines, views, strict=False):
            line.show_view(view)
        self.set_parts(self._lines[: len(views)])
