"""The queue as strips: a number, what for, how long, and a bar that fills toward the limit."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.views.theme import Theme
from desktop.views.tokens import LARGE, MEDIUM, RING_OUTSET, SMALL, TIGHT, Type
from desktop.views.widgets.column import Column, Scroller
from desktop.views.widgets.marks import MARK_GAP, MARK_SIZE, draw_mark
from desktop.views.widgets.paint import LEFT, RIGHT, hairline, painting, text
from desktop.views.widgets.painted import Painted, Pressable
from desktop.views.widgets.roving import Roving
from desktop.views.widgets.state import State, state_ink
from desktop.views.widgets.wait_bar import Wait, draw_wait_bar

_EDGE = 3
_BAR = 94
_COMPACT_BAR = 64
_PURPOSE_AT = 64


class Strip(NamedTuple):
    """One number in the queue.

    `words` say the state («9 мин қалды»), or where a number in hand is («терезеде»); `wait` is
    None for a number on hold, whose clock is not the office's.
    """

    key: str
    number: str
    purpose: str
    minutes: str
    words: str = ""
    state: State = State.NORMAL
    wait: Wait | None = None
    in_hand: bool = False
    next: bool = False

    @property
    def spoken(self) -> str:
        """Say the whole strip in one breath, for a screen reader."""
        parts = (self.number, self.purpose, self.minutes, self.words)
        return ", ".join(part for part in parts if part)


class StripGroup(NamedTuple):
    """The strips of one service under its name; `note` names its limit."""

    title: str
    note: str = ""
    strips: tuple[Strip, ...] = ()


class StripRow(Pressable):
    """One strip; on a compact window it takes one line.

    Signals:
        chosen: key of the strip, by click, Enter or Space.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, strip: Strip, parent: QWidget | None = None) -> None:
        super().__init__(theme, strip.spoken, parent)
        self._strip = strip
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._tell_chosen)

    @property
    def strip(self) -> Strip:
        """Return what the row shows."""
        return self._strip

    def show_strip(self, strip: Strip) -> None:
        """Show `strip` in place of what stood here."""
        if strip != self._strip:
            self._strip = strip
            self.set_words(strip.spoken)
            self.update()

    def _tell_chosen(self) -> None:
        self.chosen.emit(self._strip.key)

    def focus_rect(self) -> QRect:
        """Return where the ring goes: strips touch each other, so inside the strip."""
        return self.rect().adjusted(RING_OUTSET, RING_OUTSET, -RING_OUTSET, -RING_OUTSET)

    @override
    def measured(self) -> QSize:
        metrics = self.theme.metrics
        least = _COMPACT_BAR + metrics.px(130) if metrics.compact else metrics.px(200)
        return QSize(least, metrics.strip)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as painter:
            self._paint_ground(painter)
            if self.theme.metrics.compact:
                self._paint_one_line(painter)
            else:
                self._paint_two_lines(painter)

    def _paint_ground(self, painter: QPainter) -> None:
        palette, area = self.theme.palette, self.rect()
        if self._strip.in_hand:
            painter.fillRect(area, QColor(palette.sheet))
            painter.fillRect(0, 0, _EDGE, self.height(), QColor(palette.accent))
            hairline(painter, _EDGE, self.height() - 1, self.width(), palette.line2)
            return
        if self.hovered:
            painter.fillRect(area, QColor(palette.hover))
        hairline(painter, LARGE, self.height() - 1, self.width(), palette.line)
        if self._strip.next:
            middle = self._first_line.center().y() + 0.5
            half = 5.5 * self.theme.metrics.unit
            tip = QPointF(min(5 + 1.1 * half, LARGE - 3), middle)
            head = [QPointF(5, middle - half), tip, QPointF(5, middle + half)]
            painter.setPen(QColor(0, 0, 0, 0))
            painter.setBrush(QColor(palette.accent))
            painter.drawPolygon(QPolygonF(head))

    @property
    def _first_line(self) -> QRect:
        if self.theme.metrics.compact:
            return self.rect().adjusted(LARGE, 0, -MEDIUM, -1)
        px = self.theme.metrics.px
        return QRect(LARGE, px(6), self.width() - LARGE - MEDIUM, px(24))

    @property
    def _second_line(self) -> QRect:
        px = self.theme.metrics.px
        return QRect(LARGE, px(31), self.width() - LARGE - MEDIUM, px(18))

    def _minutes(self, painter: QPainter, line: QRect) -> int:
        """Write the minutes at the right end; return how much room they take."""
        colour = state_ink(self.theme.palette, self._strip.state)
        font = self.theme.font(Type.SUB)
        text(painter, line, self._strip.minutes, font=font, colour=colour, align=RIGHT)
        return self.theme.text_width(self._strip.minutes, Type.SUB) + SMALL

    def _number(self, painter: QPainter, line: QRect) -> None:
        font, ink = self.theme.font(Type.STRIP), self.theme.palette.ink
        text(painter, line, self._strip.number, font=font, colour=ink)

    def _paint_two_lines(self, painter: QPainter) -> None:
        strip, line = self._strip, self._first_line
        room = self._minutes(painter, line)
        self._number(painter, line)
        number = self.theme.text_width(strip.number, Type.STRIP) + MEDIUM
        left = max(self.theme.metrics.px(_PURPOSE_AT), number)
        role = Type.ROW
        if self.theme.text_width(strip.purpose, role) > line.width() - left - room:
            left, role = number - SMALL, Type.NOTE  # a long line is read whole, closer and smaller
        text(
            painter,
            line.adjusted(left, 1, -room, 1),
            strip.purpose,
            font=self.theme.font(role),
            colour=self.theme.palette.ink2,
        )
        self._paint_wait(painter)

    def _paint_wait(self, painter: QPainter) -> None:
        strip, line, palette = self._strip, self._second_line, self.theme.palette
        words = self.theme.text_width(strip.words, Type.LABEL)
        if strip.wait is None:
            self._paint_words(painter, line)
            return
        width = self.theme.metrics.px(_BAR)
        bar = QRectF(line.left(), line.top(), width, line.height())
        draw_wait_bar(painter, bar, strip.wait, palette, unit=self.theme.metrics.unit)
        mark = 0 if strip.state is State.NORMAL else self.theme.metrics.px(MARK_SIZE) + MARK_GAP
        left = max(line.left() + width + SMALL, line.right() + 1 - words - mark)
        self._paint_words(painter, QRect(left, line.top(), line.right() - left + 1, line.height()))

    def _paint_words(self, painter: QPainter, line: QRect) -> None:
        strip, palette = self._strip, self.theme.palette
        normal = strip.state is State.NORMAL
        if not normal and strip.words:
            side = self.theme.metrics.px(MARK_SIZE)
            top = line.top() + (line.height() - side) / 2
            draw_mark(painter, QRectF(line.left(), top, side, side), strip.state, palette)
            line = line.adjusted(side + MARK_GAP, 0, 0, 0)
        text(
            painter,
            line,
            strip.words,
            font=self.theme.font(Type.NOTE if normal else Type.LABEL),
            colour=palette.ink3 if normal else state_ink(palette, strip.state),
        )

    def _paint_one_line(self, painter: QPainter) -> None:
        strip, line = self._strip, self._first_line
        room = self._minutes(painter, line)
        self._number(painter, line)
        left = line.left() + max(self.theme.metrics.px(54), self._number_room)
        right = line.right() - room
        if strip.state is not State.NORMAL:
            side = self.theme.metrics.px(MARK_SIZE)
            right -= side
            top = (self.height() - side) / 2
            mark = QRectF(right, top, side, side)
            draw_mark(painter, mark, strip.state, self.theme.palette)
            right -= SMALL
        if strip.wait is not None:
            width = min(self.theme.metrics.px(_COMPACT_BAR), right - left)
            bar = QRectF(left, line.top(), width, line.height())
            palette, unit = self.theme.palette, self.theme.metrics.unit
            draw_wait_bar(painter, bar, strip.wait, palette, unit=unit)

    @property
    def _number_room(self) -> int:
        return self.theme.text_width(self._strip.number, Type.STRIP) + SMALL


class StripHeading(Painted):
    """The name of a service over its strips, with its limit at the right, or below it."""

    def __init__(self, theme: Theme, group: StripGroup, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._group = group
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.show_group(group)

    def show_group(self, group: StripGroup) -> None:
        """Show the title and the note of `group`."""
        self._group = group
        self.setAccessibleName(f"{group.title}, {group.note}" if group.note else group.title)
        self.remeasure()

    @override
    def measured(self) -> QSize:
        return QSize(self.theme.metrics.px(120), self.height_at(self.width()))

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return self.height_at(width)

    def height_at(self, width: int) -> int:
        """Return the height of one line, or of two where name and limit need them."""
        second = self.theme.line_height(Type.NOTE) if self._takes_two(width) else 0
        return self.theme.metrics.px(34) + second

    def _takes_two(self, width: int) -> bool:
        title = self.theme.text_width(self._group.title, Type.OWED)
        note = self.theme.text_width(self._group.note, Type.NOTE)
        return bool(note) and title + SMALL + note > width - LARGE - MEDIUM

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        palette, two = self.theme.palette, self._takes_two(self.width())
        line = self.rect().adjusted(LARGE, TIGHT, -MEDIUM, 0)
        second = self.theme.line_height(Type.NOTE)
        upper = line.adjusted(0, 0, 0, -second) if two else line
        lower = line.adjusted(0, second, 0, 0) if two else line
        with painting(self) as painter:
            font = self.theme.font(Type.OWED)
            text(painter, upper, self._group.title, font=font, colour=palette.ink)
            font, align = self.theme.font(Type.NOTE), LEFT if two else RIGHT
            text(painter, lower, self._group.note, font=font, colour=palette.ink3, align=align)


class StripList(QWidget):
    """The number in hand on top, then every service with its strips; one tab stop, arrows walk.

    Rows are reused, so nothing flickers or jumps when a minute passes.

    Signals:
        strip_chosen: key of the strip that was clicked or entered.
    """

    strip_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._rows: list[StripRow] = []
        self._headings: list[StripHeading] = []
        self._column = Column()
        self._roving = Roving(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(Scroller(self._column, self))

    def show_strips(self, in_hand: Strip | None, groups: Sequence[StripGroup]) -> None:
        """Show the number in hand, if any, and the strips of `groups` in their order."""
        strips = [strip for group in groups for strip in group.strips]
        if in_hand is not None:
            strips.insert(0, in_hand)
        rows = iter(self._rows_for(strips))
        headings = iter(self._headings_for(groups))
        parts: list[QWidget] = [next(rows)] if in_hand is not None else []
        for group in groups:
            parts.append(next(headings))
            parts.extend(next(rows) for _ in group.strips)
        self._column.set_parts(parts)
        self._roving.set_members([part for part in parts if isinstance(part, StripRow)])

    def rows(self) -> Sequence[StripRow]:
        """Return the rows on show, from top to bottom."""
        return tuple(part for part in self._column.parts() if isinstance(part, StripRow))

    def _rows_for(self, strips: Sequence[Strip]) -> Sequence[StripRow]:
        for row, strip in zip(self._rows, strips, strict=False):
            row.show_strip(strip)
        for strip in strips[len(self._rows) :]:
            row = StripRow(self.theme, strip, self._column)
            row.chosen.connect(self.strip_chosen)
            self._rows.append(row)
        return self._rows[: len(strips)]

    def _headings_for(self, groups: Sequence[StripGroup]) -> Sequence[StripHeading]:
        for heading, group in zip(self._headings, groups, strict=False):
            heading.show_group(group)
        for group in groups[len(self._headings) :]:
            self._headings.append(StripHeading(self.theme, group, self._column))
        return self._headings[: len(groups)]
