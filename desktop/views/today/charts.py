"""The day in columns: who came in which hour, and how many terms end on which day."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from desktop.presenters.today_view import Goal, HourView, LoadView
from desktop.views.theme import Theme
from desktop.views.tokens import RADIUS_MARK, RING_OUTSET, Type
from desktop.views.widgets.marks import MARK_SIZE, draw_mark
from desktop.views.widgets.paint import CENTER, box, hairline, painting, text
from desktop.views.widgets.painted import Painted, Pressable
from desktop.views.widgets.roving import Roving
from desktop.views.widgets.state import State, state_ink, state_mark

_BARS: Final = 96  # pixels of 100 % type for the highest column
_HEAD: Final = 34  # above it: a mark and the minutes
_AXIS: Final = 20
_WIDEST: Final = 34
_BLOCKS: Final = 6  # drawn one by one; more are only counted
_BLOCK: Final = 7
_BLOCK_STEP: Final = 9


class HourBars(Painted):
    """Who came in each hour; over a column the longest wait of its people where it presses."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._hours: tuple[HourView, ...] = ()

    def show_hours(self, hours: Sequence[HourView]) -> None:
        """Show `hours`, a column each."""
        self._hours = tuple(hours)
        self.setAccessibleName(". ".join(hour.spoken for hour in hours if hour.came))
        self.remeasure()

    @override
    def measured(self) -> QSize:
        px = self.theme.metrics.px
        return QSize(px(220), px(_HEAD + _BARS + _AXIS))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._hours:
            return
        palette, px = self.theme.palette, self.theme.metrics.px
        most = max(4, *(hour.came for hour in self._hours))
        step = self.width() / len(self._hours)
        floor = px(_HEAD + _BARS)
        with painting(self) as painter:
            for at, hour in enumerate(self._hours):
                column = QRectF(at * step, 0, step, floor)
                if not hour.receives:
                    closed = QRectF(column.left(), px(_HEAD), step, px(_BARS))
                    painter.fillRect(closed, QColor(_closed(self.theme)))
                self._paint_bar(painter, column, hour, hour.came / most)
                self._paint_hour(painter, QRectF(column.left(), floor + 1, step, px(_AXIS)), hour)
            hairline(painter, 0, floor, self.width(), palette.line2)

    def _paint_bar(self, painter: QPainter, column: QRectF, hour: HourView, share: float) -> None:
        if not hour.came:
            return
        palette, px = self.theme.palette, self.theme.metrics.px
        width = min(px(_WIDEST), column.width() * 0.68)
        height = max(px(_BARS) * share, 3)
        left = column.center().x() - width / 2
        bar = QRectF(left, column.bottom() - height, width, height)
        box(painter, bar, fill=palette.bar, radius=RADIUS_MARK)
        line = self.theme.line_height(Type.LABEL)
        within = height >= line
        area = QRectF(column.left(), bar.top() - (0 if within else line), column.width(), line)
        text(
            painter, area, str(hour.came), font=self.theme.font(Type.LABEL),
            colour=palette.sheet if within else palette.ink2, align=CENTER,
        )  # fmt: skip
        if hour.warned:
            self._paint_warning(painter, column, area.top() if not within else bar.top(), hour)

    def _paint_warning(
        self, painter: QPainter, column: QRectF, above: float, hour: HourView
    ) -> None:
        state, line = State(hour.tone), self.theme.line_height(Type.NOTE)
        area = QRectF(column.left() - 6, above - line, column.width() + 12, line)
        font, colour = self.theme.font(Type.LABEL), state_ink(self.theme.palette, state)
        whole = self.theme.text_width(hour.warned, Type.LABEL) <= area.width()
        words = hour.warned if whole else hour.minutes
        text(painter, area, words, font=font, colour=colour, align=CENTER)
        side = self.theme.metrics.px(MARK_SIZE)
        mark = QRectF(column.center().x() - side / 2, area.top() - side - 1, side, side)
        draw_mark(painter, mark, state, self.theme.palette)

    def _paint_hour(self, painter: QPainter, area: QRectF, hour: HourView) -> None:
        palette = self.theme.palette
        font = self.theme.font(Type.OWED if hour.is_now else Type.NOTE)
        colour = palette.ink if hour.is_now else palette.ink3
        text(painter, area, hour.hour, font=font, colour=colour, align=CENTER)


class LoadKey(Pressable):
    """One day to come, with a block for every application that ends on it.

    Signals:
        chosen: the Goal it leads to.
    """

    chosen = Signal(object)

    def __init__(self, theme: Theme, load: LoadView, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.load = load
        self.show_load(load)
        self.clicked.connect(self._tell_chosen)

    def show_load(self, load: LoadView) -> None:
        """Show `load` in place of what stood here."""
        self.load = load
        self.set_words(load.spoken)
        self.setToolTip(load.spoken)
        self.setEnabled(load.goal is not None)
        self.update()

    def _tell_chosen(self) -> None:
        goal: Goal | None = self.load.goal
        self.chosen.emit(goal)

    def focus_rect(self) -> QRect:
        """Return where the ring goes: days touch each other and the heading, so inside the day."""
        return self.rect().adjusted(2, RING_OUTSET, -2, -RING_OUTSET)

    @property
    def _line(self) -> int:
        return self.theme.line_height(Type.NOTE)

    @property
    def _blocks(self) -> int:
        return self.theme.metrics.px(_BLOCKS * _BLOCK_STEP + 4)

    @override
    def measured(self) -> QSize:
        width = max(self.theme.text_width("00", Type.OWED), self.theme.metrics.px(16))
        return QSize(width + 4, 3 * self._line + self._blocks + 4)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        palette, width = self.theme.palette, self.width()
        floor = self._line + self._blocks
        with painting(self) as painter:
            if not self.load.works:
                painter.fillRect(0, 0, width, self.height(), QColor(_closed(self.theme)))
            if self.hovered:
                painter.fillRect(self.rect(), QColor(palette.hover))
            self._paint_blocks(painter, floor)
            hairline(painter, 0, floor, width, palette.line2)
            self._write(painter, floor + 2, self._weekday(width), Type.NOTE, palette.ink3)
            today = self.load.is_today
            ink = palette.ink if today or self.load.works else palette.ink3
            role = Type.OWED if today else Type.ROW
            self._write(painter, floor + 1 + self._line, self.load.day, role, ink)

    def _weekday(self, width: int) -> str:
        """Return the name of the day, or its first two letters where three have no room."""
        words = self.load.weekday
        return words if self.theme.text_width(words, Type.NOTE) <= width else words[:2]

    def _paint_blocks(self, painter: QPainter, floor: int) -> None:
        palette, px = self.theme.palette, self.theme.metrics.px
        state = State(self.load.tone)
        colour = state_mark(palette, state)
        width = min(px(16), self.width() - 4)
        shown = min(self.load.count, _BLOCKS)
        for at in range(shown):
            top = floor - (at + 1) * px(_BLOCK_STEP)
            block = QRectF((self.width() - width) / 2, top, width, px(_BLOCK))
            box(painter, block, fill=colour, radius=1)
        if self.load.count:
            ink = palette.ink2 if state is State.NORMAL else state_ink(palette, state)
            top = floor - shown * px(_BLOCK_STEP) - self._line
            self._write(painter, top, _short(self.load.count), Type.LABEL, ink)

    def _write(self, painter: QPainter, top: int, words: str, role: Type, colour: str) -> None:
        area = QRectF(0, top, self.width(), self._line)
        text(painter, area, words, font=self.theme.font(role), colour=colour, align=CENTER)


class Loads(QWidget):
    """The days to come side by side; one tab stop, ← → walk.

    Signals:
        goal_chosen: the Goal of the day that was pressed.
    """

    goal_chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._keys: list[LoadKey] = []
        self._shown = 0
        self._roving = Roving(self, vertical=False)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_loads(self, loads: Sequence[LoadView]) -> None:
        """Show `loads`, always the same number of days; none to whoever may not see figures."""
        self._shown = len(loads)
        for key, load in zip(self._keys, loads, strict=False):
            key.show_load(load)
        for load in loads[len(self._keys) :]:
            key = LoadKey(self.theme, load, self)
            key.chosen.connect(self.goal_chosen)
            self._keys.append(key)
            self._row.addWidget(key)
        self._roving.set_members(self.days())

    def days(self) -> Sequence[LoadKey]:
        """Return the days from left to right."""
        return tuple(self._keys[: self._shown])


def _closed(theme: Theme) -> str:
    """Return the ground of a time nobody works: where nothing is tinted, that of a pointer."""
    palette = theme.palette
    return palette.sunk if palette.has_tints else palette.hover


def _short(count: int) -> str:
    """Write a count where there is room for three letters: `128`, `12k`."""
    return str(count) if count < 1_000 else f"{count // 1_000}k"  # noqa: PLR2004  a thousand
