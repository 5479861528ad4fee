"""The first choice of a step, spread out: one digit chooses, and the form opens below."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from desktop.views.intake.group_head import GroupTitle
from desktop.views.scan_codes import typed_digit
from desktop.views.theme import Theme
from desktop.views.tokens import SMALL, Type
from desktop.views.widgets.choice_box import Choice
from desktop.views.widgets.column import Column
from desktop.views.widgets.field import Message
from desktop.views.widgets.key_button import CapColours, cap_width, draw_cap
from desktop.views.widgets.marks import StateLine
from desktop.views.widgets.paint import hairline, painting
from desktop.views.widgets.painted import Pressable
from desktop.views.widgets.paragraph import Block, broken
from desktop.views.widgets.roving import Roving
from desktop.views.widgets.state import State

_DIGITS = "1234567890"
_TEXT_AT = 34
_PADDING = 8


class ChoiceRow(Pressable):
    """One answer with its digit; long names wrap."""

    def __init__(
        self, theme: Theme, choice: Choice, cap: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, choice.words, parent)
        self.key, self.cap = choice.key, cap
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleDescription(cap)

    def _block(self, width: int) -> Block:
        room = width - self.theme.metrics.px(_TEXT_AT) - SMALL
        return broken(self.theme, self.words, Type.FIELD, room)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        least = self.theme.metrics.px(38)
        return max(least, self._block(width).height + 2 * _PADDING)

    @override
    def measured(self) -> QSize:
        width = self.theme.metrics.px(320)
        return QSize(width, self.heightForWidth(max(width, self.width())))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        palette, area = self.theme.palette, self.rect()
        with painting(self) as painter:
            if self.hovered or self.hasFocus():
                painter.fillRect(area, QColor(palette.hover))
            hairline(painter, 0, area.height() - 1, area.width(), palette.line)
            if self.cap:
                height = self.theme.metrics.key_cap
                top = (area.height() - height) // 2
                cap = QRect(SMALL, top, cap_width(self.theme, self.cap), height)
                look = CapColours(ink=palette.ink2, fill=palette.raised, edge=palette.line2)
                draw_cap(painter, self.theme, cap, self.cap, look)
            block = self._block(area.width())
            left = self.theme.metrics.px(_TEXT_AT)
            block.draw(painter, left, (area.height() - block.height) / 2, palette.ink)


class ChoiceRows(Column):
    """All answers one under the other; digits choose under any layout, arrows walk, Enter picks.

    Signals:
        edited: the key of the answer picked.
        entered: never by itself: picking an answer opens what comes next.
    """

    edited = Signal(str)
    entered = Signal()

    def __init__(self, theme: Theme, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, gap=2)
        self.theme = theme
        self.label = label
        self.message: Message | None = None
        self.control: QWidget = self
        self._rows: list[ChoiceRow] = []
        self._title = GroupTitle(theme, role=Type.HEAD, above=0, below=SMALL)
        self._title.set_title(label)
        self._said = StateLine(theme, role=Type.NOTE)
        self._roving = Roving(self)

    def set_label(self, label: str) -> None:
        """Ask under other words."""
        self.label = label
        self._title.set_title(label)

    def set_choices(self, choices: Sequence[Choice], _chosen: str) -> None:
        """Offer `choices`; none of them is picked while they stand here."""
        for row in self._rows:
            row.hide()
            row.deleteLater()
        caps = iter(_DIGITS)
        self._rows = [ChoiceRow(self.theme, choice, next(caps, ""), self) for choice in choices]
        for row in self._rows:
            row.clicked.connect(self._pick_sender)
        self.set_parts([self._title, *self._rows, self._said])
        self._roving.set_members(self._rows)
        if self._rows:
            self.setFocusProxy(self._rows[0])

    def rows(self) -> Sequence[ChoiceRow]:
        """Return the answers on offer."""
        return tuple(self._rows)

    def value(self) -> str:
        """Return nothing: once an answer is picked, a closed list takes this part's place."""
        return ""

    def set_value(self, value: str) -> None:
        """Show nothing; see `value`."""

    def show_message(self, message: Message | None) -> None:
        """Say `message` under the answers."""
        self.message = message
        state = message.state if message else State.NORMAL
        self._said.show_state(state, message.words if message else "")

    def _pick_sender(self) -> None:
        row = self.sender()
        if isinstance(row, ChoiceRow):
            self.edited.emit(row.key)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit = typed_digit(event)
        row = next((each for each in self._rows if digit and each.cap == digit), None)
        if row is not None:
            self.edited.emit(row.key)
        elif event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            event.accept()
        else:
            super().keyPressEvent(event)
