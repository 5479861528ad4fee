"""Choose the line of a number to give: one digit is enough."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.i18n import _, _c
from desktop.presenters.queueing_hand_view import LineGroup, LineOption
from desktop.views.scan_codes import typed_digit
from desktop.views.theme import Theme
from desktop.views.tokens import LARGE, MEDIUM, SMALL, Type
from desktop.views.widgets.column import Column, Scroller
from desktop.views.widgets.flow import Flow
from desktop.views.widgets.key_button import CapColours, KeyButton, KeyKind, cap_width, draw_cap
from desktop.views.widgets.paint import RIGHT, hairline, painting, text
from desktop.views.widgets.painted import Pressable
from desktop.views.widgets.paragraph import Block, Paragraph, broken
from desktop.views.widgets.roving import Roving
from desktop.views.widgets.strip import StripGroup, StripHeading

_CAP_ROOM = 30
_PADDING = 5


class LineRow(Pressable):
    """One line with its digit, its letter, how many wait in it and how long; long names wrap.

    Signals:
        chosen: the LineOption.
    """

    chosen = Signal(object)

    def __init__(self, theme: Theme, option: LineOption, parent: QWidget | None = None) -> None:
        super().__init__(theme, option.title, parent)
        self._option = option
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        told = (option.cap, option.waiting, option.wait)
        self.setAccessibleDescription(" · ".join(part for part in told if part))
        self.clicked.connect(self._tell_chosen)

    @property
    def option(self) -> LineOption:
        """Return the line offered."""
        return self._option

    def _tell_chosen(self) -> None:
        self.chosen.emit(self._option)

    @property
    def _left(self) -> int:
        return LARGE + self.theme.metrics.px(_CAP_ROOM)

    def _block(self, width: int) -> Block:
        letter = self.theme.text_width(self._option.letter, Type.SUB)
        count = self.theme.text_width(self._option.waiting, Type.NOTE)
        room = width - self._left - letter - count - 2 * SMALL - MEDIUM
        return broken(self.theme, self._option.title, Type.ROW, room)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        least = self.theme.metrics.px(30)
        return max(least, self._block(width).height + self._wait_height + 2 * _PADDING)

    @property
    def _wait_height(self) -> int:
        return self.theme.line_height(Type.NOTE) if self._option.wait else 0

    @override
    def measured(self) -> QSize:
        width = self.theme.metrics.px(200)
        return QSize(width, self.heightForWidth(max(width, self.width())))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        palette, option, area = self.theme.palette, self._option, self.rect()
        with painting(self) as painter:
            if self.hovered or self.hasFocus():
                painter.fillRect(area, QColor(palette.hover))
            hairline(painter, LARGE, area.height() - 1, area.width(), palette.line)
            if option.cap:
                height = self.theme.metrics.key_cap
                top = (area.height() - height) // 2
                cap = QRect(LARGE, top, cap_width(self.theme, option.cap), height)
                look = CapColours(ink=palette.ink2, fill=palette.raised, edge=palette.line2)
                draw_cap(painter, self.theme, cap, option.cap, look)
            block = self._block(area.width())
            top = (area.height() - block.height - self._wait_height) // 2
            block.draw(painter, self._left, top, palette.ink)
            if self._option.wait:
                below = area.adjusted(self._left, top + block.height, 0, 0)
                below.setHeight(self._wait_height)
                note = self.theme.font(Type.NOTE)
                text(painter, below, self._option.wait, font=note, colour=palette.ink3)
            line = area.adjusted(0, 0, -MEDIUM, 0)
            font = self.theme.font(Type.SUB)
            text(painter, line, option.letter, font=font, colour=palette.ink2, align=RIGHT)
            letter = self.theme.text_width(option.letter, Type.SUB) + SMALL
            count = line.adjusted(0, 0, -letter, 0)
            font = self.theme.font(Type.NOTE)
            text(painter, count, option.waiting, font=font, colour=palette.ink3, align=RIGHT)


class LineChooser(QWidget):
    """Every line by service; digits choose under any layout, arrows walk, Esc closes.

    Signals:
        line_chosen: the LineOption.
        closed: Esc, or the key that says so.
        ready_requested: what to have ready is wanted.
    """

    line_chosen = Signal(object)
    ready_requested = Signal()
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._rows: list[LineRow] = []
        self._column = Column()
        self._roving = Roving(self)
        self._how = Paragraph(theme, role=Type.NOTE, ink="ink3")
        close = KeyButton(theme, "Esc", _("Close"), kind=KeyKind.QUIET, small=True)
        close.clicked.connect(self.closed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(Scroller(self._column, self), 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(LARGE, SMALL, MEDIUM, SMALL)
        foot.setSpacing(SMALL)
        foot.addWidget(self._how)
        self.ready = KeyButton(
            theme, "Shift+F4", _c("short", "Papers"), kind=KeyKind.QUIET, small=True
        )
        self.ready.setToolTip(_("Papers to have ready"))
        self.ready.clicked.connect(self.ready_requested)
        keys = Flow()
        keys.addWidget(close)
        keys.addWidget(self.ready)
        foot.addLayout(keys)
        layout.addLayout(foot)

    @property
    def title(self) -> str:
        """Return what is chosen here."""
        return self.accessibleName()

    def show_lines(self, groups: Sequence[LineGroup], how: str, title: str) -> None:
        """Offer the lines of `groups`; `how` says what comes of it, `title` what is chosen."""
        self.setAccessibleName(title)
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows = []
        parts: list[QWidget] = []
        for group in groups:
            parts.append(StripHeading(self.theme, StripGroup(title=group.title), self._column))
            for option in group.lines:
                row = LineRow(self.theme, option, self._column)
                row.chosen.connect(self.line_chosen)
                self._rows.append(row)
                parts.append(row)
        self._column.set_parts(parts)
        self._roving.set_members(self._rows)
        self._how.set_text(how)

    @property
    def service_in_focus(self) -> str:
        """Return the service of the line the cursor stands on, empty when it stands elsewhere."""
        return next((row.option.service for row in self._rows if row.hasFocus()), "")

    def rows(self) -> Sequence[LineRow]:
        """Return the lines on offer, from top to bottom."""
        return tuple(self._rows)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), self.theme.metrics.px(48))

    def take_focus(self) -> None:
        """Hear the digits from now on."""
        if self._rows:
            self._rows[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit = typed_digit(event)
        chosen = next((row.option for row in self._rows if digit and row.option.cap == digit), None)
        if chosen is not None:
            self.line_chosen.emit(chosen)
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
