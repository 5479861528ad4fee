"""A yes-no question of the standard: the question wraps at the left, its answers stand right."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop.views.theme import Theme
from desktop.views.tokens import LARGE, TIGHT, Type
from desktop.views.widgets.choice_box import Choice, Segmented
from desktop.views.widgets.field import Message
from desktop.views.widgets.marks import MARK_GAP, MARK_SIZE, draw_mark
from desktop.views.widgets.paint import painting, text
from desktop.views.widgets.painted import Wrapping
from desktop.views.widgets.paragraph import Block, broken
from desktop.views.widgets.state import State, state_ink

_ANSWERS = 148


class QuestionRow(Wrapping):
    """A question with what hangs on it, and two answers.

    Signals:
        edited: the key of the answer picked by hand.
        entered: Enter was pressed on an answer.
    """

    edited = Signal(str)
    entered = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._ask = self._why = ""
        self._message: Message | None = None
        self.control = Segmented(theme, self)
        self.control.chosen.connect(self.edited)
        self.control.entered.connect(self.entered)
        self.setFocusProxy(self.control)

    def show_question(self, ask: str, why: str) -> None:
        """Ask `ask`; `why` stands under it, small."""
        if (ask, why) != (self._ask, self._why):
            self._ask, self._why = ask, why
            self.control.setAccessibleName(ask)
            self.control.setAccessibleDescription(why)
            self.remeasure()

    def set_choices(self, choices: list[Choice], chosen: str) -> None:
        """Offer `choices` with `chosen` picked; emits nothing."""
        self.control.set_choices(choices, chosen)

    def value(self) -> str:
        """Return the key of the answer."""
        return self.control.key()

    def set_value(self, value: str) -> None:
        """Show `value`; emits nothing."""
        if value != self.control.key():
            self.control.choose(value)

    @property
    def message(self) -> Message | None:
        """Return what stands in the gutter."""
        return self._message

    def show_message(self, message: Message | None) -> None:
        """Say `message` under the question and on the edge of its answers."""
        if message == self._message:
            return
        self._message = message
        self.control.set_state(message.state if message else State.NORMAL)
        self.setToolTip((message.full or message.words) if message else "")
        self.update()

    def _blocks(self, width: int) -> tuple[Block, Block]:
        room = width - self.theme.metrics.px(_ANSWERS) - LARGE
        ask = broken(self.theme, self._ask, Type.BODY, room)
        return ask, broken(self.theme, self._why, Type.NOTE, room)

    @override
    def natural_width(self) -> int:
        return self.theme.metrics.px(420)

    @override
    def least_width(self) -> int:
        return self.theme.metrics.px(300)

    @override
    def height_at(self, width: int) -> int:
        ask, why = self._blocks(width)
        words = ask.height + (why.height + TIGHT if self._why else 0)
        return max(words, self.theme.metrics.field) + self.theme.metrics.gutter

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = self.theme.metrics.px(_ANSWERS)
        self.control.setGeometry(self.width() - width, 0, width, self.theme.metrics.field)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.natural_width(), self.height_at(max(self.width(), self.least_width())))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        palette = self.theme.palette
        ask, why = self._blocks(self.width())
        with painting(self) as painter:
            top = 0.0
            if not self._why and ask.height < self.theme.metrics.field:
                top = (self.theme.metrics.field - ask.height) / 2
            ask.draw(painter, 0, top, palette.ink)
            why.draw(painter, 0, top + ask.height + TIGHT, palette.ink3)
            if self._message is None:
                return
            side, gutter = self.theme.metrics.px(MARK_SIZE), self.theme.metrics.gutter
            left = self.width() - self.theme.metrics.px(_ANSWERS)
            area = QRectF(left, self.height() - gutter, self.width() - left, gutter)
            draw_mark(
                painter,
                QRectF(left, area.top() + (gutter - side) / 2, side, side),
                self._message.state,
                palette,
            )
            text(
                painter,
                area.adjusted(side + MARK_GAP, 0, 0, 0),
                self._message.words,
                font=self.theme.font(Type.NOTE),
                colour=state_ink(palette, self._message.state),
                align=Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
            )
