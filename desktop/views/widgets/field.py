"""A question of a form: label, box, and a gutter that is kept free for one message."""

from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from desktop.views.theme import Theme
from desktop.views.tokens import Type
from desktop.views.widgets.link import Link
from desktop.views.widgets.marks import MARK_GAP, MARK_SIZE, draw_mark
from desktop.views.widgets.paint import painting, text
from desktop.views.widgets.painted import Painted
from desktop.views.widgets.paragraph import Block, broken
from desktop.views.widgets.state import State, state_ink

_LABEL_GAP = 6
_LINK_GAP = 8
_ABOVE_MESSAGE = 3  # the ring round the box lies over no mark
_BELOW_MESSAGE = 1


class Control(Protocol):
    """Whatever a field holds: it can show on its edge what it owes."""

    def set_state(self, state: State) -> None:
        """Show `state` on the edge."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """What is to be said about one field: at most four words, in full on the tool tip.

    `repair` words a link that puts it right, as «Түзету» after «С» латынша.
    """

    state: State
    words: str
    full: str = ""
    repair: str = ""


class Field(Painted):
    """One control with its label above and its message below.

    A label wider than its field takes more lines; it makes no form wider than its pane. The gutter
    is always there, so nothing moves when a message comes. The label is what a screen
    reader says for the control, the message its description.

    Signals:
        edited: the value, after every change by hand: text, bare digits or the key of a choice.
        entered: Enter was pressed in the control.
        repair_requested: the link of the message was followed.
    """

    edited = Signal(str)
    entered = Signal()
    repair_requested = Signal()

    def __init__(
        self,
        theme: Theme,
        label: str,
        control: QWidget,
        parent: QWidget | None = None,
        *,
        optional: str = "",
    ) -> None:
        """Hold `control`; `optional` words stand pale after the label («міндетті емес»)."""
        super().__init__(theme, parent)
        self._label, self._optional = label, optional
        self._message: Message | None = None
        self.control = control
        control.setParent(self)
        control.setAccessibleName(label)
        self.setFocusProxy(control)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._link = Link(theme, "", self)
        self._link.clicked.connect(self.repair_requested)

    @property
    def label(self) -> str:
        """Return the words over the box."""
        return self._label

    def set_label(self, label: str) -> None:
        """Ask under other words."""
        self._label = label
        self.control.setAccessibleName(label)
        self.remeasure()

    @property
    def message(self) -> Message | None:
        """Return what stands in the gutter."""
        return self._message

    def show_message(self, message: Message | None) -> None:
        """Say `message` under the box and on its edge; None clears both."""
        if message == self._message:
            return
        self._message = message
        state = message.state if message else State.NORMAL
        self._mark_control(state)
        self._link.set_words(message.repair if message else "")
        full = (message.full or message.words) if message else ""
        self.control.setAccessibleDescription(full)
        self._place()
        self.update()

    def value(self) -> str:
        """Return the value as `edited` would carry it."""
        return ""

    def set_value(self, value: str) -> None:
        """Show `value`; emits nothing."""

    def set_read_only(self, *, read_only: bool) -> None:
        """Let the value be read but not changed."""
        self.control.setEnabled(not read_only)

    def _mark_control(self, state: State) -> None:
        set_state = getattr(self.control, "set_state", None)
        if set_state is not None:
            set_state(state)

    def _block(self, width: int) -> Block:
        return broken(self.theme, self._label, Type.LABEL, width)

    def _has_own_line(self, width: int) -> bool:
        """Tell whether the pale words stand below the label, having no room beside it."""
        wide = self.theme.text_width(self._label_words, Type.LABEL) > width
        return bool(self._optional) and wide

    def _label_height(self, width: int) -> int:
        if not self._label:
            return 0
        below = self.theme.line_height(Type.NOTE) if self._has_own_line(width) else 0
        lines = self._block(width).lines
        return max(1, lines) * self.theme.line_height(Type.LABEL) + below

    @property
    def _gap(self) -> int:
        return _LABEL_GAP if self._label else 0

    @property
    def whole_width(self) -> int:
        """Return the width at which the label stands on one line, in pixels."""
        label = self.theme.text_width(self._label_words, Type.LABEL)
        return max(self.control.minimumSizeHint().width(), label)

    @override
    def measured(self) -> QSize:
        label = self.theme.text_width(self._label_words, Type.LABEL)
        hint = self.control.sizeHint()
        width = max(hint.width(), label)
        return QSize(width, self._height(self.width() if self.isVisible() else width))

    @override
    def minimumSizeHint(self) -> QSize:
        words = (self._label.split() or [""]) + [self._optional]
        label = max(self.theme.text_width(word, Type.LABEL) for word in words)
        control = self.control.minimumSizeHint()
        width = max(control.width(), label)
        return QSize(width, self._height(max(width, self.width()), control.height()))

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return self._height(width)

    def _height(self, width: int, control: int = 0) -> int:
        """Return the height at a width; `control` is that of the box, 0 what it wants."""
        box = control or self.control.sizeHint().height()
        return self._label_height(width) + self._gap + box + self.theme.metrics.gutter

    @property
    def _label_words(self) -> str:
        return f"{self._label} · {self._optional}" if self._optional else self._label

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    @override
    def restyle(self) -> None:
        super().restyle()
        self._place()

    def _place(self) -> None:
        top = self._label_height(self.width()) + self._gap
        height = self.control.sizeHint().height()
        self.control.setGeometry(0, top, self.width(), height)
        self._place_link()

    def _place_link(self) -> None:
        message = self._message
        if message is None or not message.repair:
            return
        link = self._link.sizeHint()
        room = self._words_area().width() - link.width() - _LINK_GAP
        words = min(self.theme.text_width(message.words, Type.NOTE), max(0, room))
        left = self._words_area().left() + words + _LINK_GAP
        top = self._gutter.top() + (self._gutter.height() - link.height()) // 2
        self._link.setGeometry(left, top, link.width(), link.height())

    @property
    def _gutter(self) -> QRect:
        height = self.theme.metrics.gutter
        room = QRect(0, self.height() - height, self.width(), height)
        return room.adjusted(0, _ABOVE_MESSAGE, 0, -_BELOW_MESSAGE)

    def _words_area(self) -> QRect:
        return self._gutter.adjusted(self.theme.metrics.px(MARK_SIZE) + MARK_GAP, 0, 0, 0)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        palette = self.theme.palette
        with painting(self) as painter:
            self._block(self.width()).draw(painter, 0, 0, palette.ink2)
            if self._optional:
                self._paint_optional(painter)
            if self._message is not None:
                self._paint_message(painter, self._message)

    def _paint_optional(self, painter: QPainter) -> None:
        font, colour = self.theme.font(Type.NOTE), self.theme.palette.ink3
        height = self._label_height(self.width())
        if self._has_own_line(self.width()):
            line = self.theme.line_height(Type.NOTE)
            area = QRect(0, height - line, self.width(), line)
            text(painter, area, self._optional, font=font, colour=colour)
            return
        left = self.theme.text_width(f"{self._label} ", Type.LABEL)
        area = QRect(left, 0, self.width() - left, height)
        text(painter, area, f"· {self._optional}", font=font, colour=colour)

    def _paint_message(self, painter: QPainter, message: Message) -> None:
        palette, gutter = self.theme.palette, self._gutter
        side = self.theme.metrics.px(MARK_SIZE)
        top = gutter.top() + (gutter.height() - side) / 2
        draw_mark(painter, QRectF(0, top, side, side), message.state, palette)
        area = self._words_area()
        if message.repair:
            area.setRight(self._link.x() - _LINK_GAP + 1)
        info = message.state is State.INFO
        text(
            painter,
            area,
            message.words,
            font=self.theme.font(Type.NOTE),
            colour=palette.ink2 if info else state_ink(palette, message.state),
            align=Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
        )
        self.setToolTip(message.full)
