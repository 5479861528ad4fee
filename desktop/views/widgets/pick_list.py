"""A list to pick from with the hands on the keys: the words are typed above it."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from desktop.views.theme import Theme
from desktop.views.tokens import LARGE, MEDIUM, Type
from desktop.views.widgets.icons import ICON_SIZE, Icon, draw_icon
from desktop.views.widgets.paint import RIGHT, painting, text
from desktop.views.widgets.painted import ENTER_KEYS, Painted
from desktop.views.widgets.search_box import SearchBox

MOST_SHOWN: Final = 9
_ROW: Final = 40
_NOTE: Final = 220
_EDGE: Final = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class PickRow:
    """One thing to pick: its title, what else is known of it, and a note at the right end."""

    key: str
    title: str
    detail: str = ""
    note: str = ""
    icon: Icon | None = None


class PickList(Painted):
    """Lines of one height; the current line is what Enter picks, and ↑ ↓ walk.

    Signals:
        picked: key of the line picked, by Enter or the mouse.
        walked_to: key of the line that became current by a key.
    """

    picked = Signal(str)
    walked_to = Signal(str)

    def __init__(
        self, theme: Theme, parent: QWidget | None = None, *, shown: int = MOST_SHOWN
    ) -> None:
        super().__init__(theme, parent)
        self._rows: tuple[PickRow, ...] = ()
        self._current = self._first = 0
        self._shown = shown
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def rows(self) -> tuple[PickRow, ...]:
        """Return the lines."""
        return self._rows

    @property
    def current(self) -> PickRow | None:
        """Return the current line, None in an empty list."""
        return self._rows[self._current] if self._rows else None

    def show_rows(self, rows: tuple[PickRow, ...], current: str = "") -> None:
        """Show lines; the one named is current, else the first."""
        self._rows, self._first = rows, 0
        keys = [row.key for row in rows]
        self._current = keys.index(current) if current in keys else 0
        self._let_be_seen()
        self._tell()
        self.remeasure()

    def walk(self, steps: int) -> None:
        """Make another line current; the ends hold."""
        if self._rows:
            self._current = max(0, min(len(self._rows) - 1, self._current + steps))
            self._let_be_seen()
            self._tell()
            self.update()
            self.walked_to.emit(self._rows[self._current].key)

    def choose(self, key: str) -> None:
        """Make the line named current without telling anybody; one unknown changes nothing."""
        keys = [row.key for row in self._rows]
        if key in keys:
            self._current = keys.index(key)
            self._let_be_seen()
            self._tell()
            self.update()

    def _let_be_seen(self) -> None:
        lowest = self._current - self._shown + 1
        self._first = max(lowest, min(self._first, self._current), 0)

    def _tell(self) -> None:
        row = self.current
        said = (row.title, row.detail, row.note) if row else ()
        self.setAccessibleDescription(", ".join(part for part in said if part))

    @property
    def _height(self) -> int:
        return self.theme.metrics.px(_ROW)

    @override
    def measured(self) -> QSize:
        shown = min(len(self._rows), self._shown)
        return QSize(self.theme.metrics.px(280), shown * self._height)

    def focus_rect(self) -> QRect:
        """Return the current line, so that the focus ring goes round it."""
        top = (self._current - self._first) * self._height
        return QRect(0, top, self.width(), self._height).adjusted(4, 4, -4, -4)

    def _row_under(self, event: QMouseEvent) -> int:
        at = self._first + int(event.position().y()) // self._height
        return min(at, len(self._rows) - 1)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        at = self._row_under(event)
        if at >= 0:
            self.walk(at - self._current)
            self.picked.emit(self._rows[at].key)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = walking_steps(event, self._shown)
        if steps:
            self.walk(steps)
        elif event.key() in ENTER_KEYS and self.current is not None:
            self.picked.emit(self.current.key)
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as painter:
            shown = self._rows[self._first : self._first + self._shown]
            for at, row in enumerate(shown):
                area = QRect(0, at * self._height, self.width(), self._height)
                self._paint_row(painter, area, row, current=self._first + at == self._current)
            if len(self._rows) > len(shown):
                self._paint_more(painter, len(shown))

    def _paint_more(self, painter: QPainter, shown: int) -> None:
        """Paint at the right end which part of all lines is seen."""
        palette, height = self.theme.palette, shown * self._height
        length = max(height * shown // len(self._rows), self._height // 2)
        top = (height - length) * self._first // (len(self._rows) - shown)
        along = QRect(self.width() - _EDGE, 0, _EDGE, height)
        painter.fillRect(along, QColor(palette.track))
        painter.fillRect(QRect(along.left(), top, _EDGE, length), QColor(palette.ink3))

    def _paint_row(self, painter: QPainter, area: QRect, row: PickRow, *, current: bool) -> None:
        palette = self.theme.palette
        if current:
            painter.fillRect(area, QColor(palette.accent_tint))
            edge = QRect(area.left(), area.top(), _EDGE, area.height())
            painter.fillRect(edge, QColor(palette.accent))
        left = self._paint_icon(painter, area, row, current=current)
        note = min(self.theme.text_width(row.note, Type.NOTE), self.theme.metrics.px(_NOTE))
        words = area.adjusted(left, 0, -LARGE - note - MEDIUM, 0)
        title, detail = self._beside(words, row) or self._stacked(words)
        text(painter, title, row.title, font=self.theme.font(Type.SUB), colour=palette.ink)
        text(painter, detail, row.detail, font=self.theme.font(Type.ROW), colour=palette.ink2)
        noted = area.adjusted(area.width() - LARGE - note, 0, -LARGE, 0)
        font = self.theme.font(Type.NOTE)
        text(painter, noted, row.note, font=font, colour=palette.ink3, align=RIGHT)

    def _beside(self, words: QRect, row: PickRow) -> tuple[QRect, QRect] | None:
        """Return where title and detail go on one line, None where they do not fit it."""
        title = self.theme.text_width(row.title, Type.SUB) + MEDIUM
        if row.detail and title + self.theme.text_width(row.detail, Type.ROW) > words.width():
            return None
        return words, words.adjusted(title, 0, 0, 0)

    def _stacked(self, words: QRect) -> tuple[QRect, QRect]:
        title, detail = self.theme.line_height(Type.SUB), self.theme.line_height(Type.ROW)
        room = (words.height() - title - detail) // 2
        upper = QRect(words.left(), words.top() + room, words.width(), title)
        return upper, QRect(words.left(), upper.bottom() + 1, words.width(), detail)

    def _paint_icon(self, painter: QPainter, area: QRect, row: PickRow, *, current: bool) -> int:
        """Paint the icon of a line and return where its words begin."""
        if row.icon is None:
            return LARGE
        palette, side = self.theme.palette, self.theme.metrics.px(ICON_SIZE)
        top = area.top() + (area.height() - side) / 2
        colour = palette.accent if current else palette.ink3
        draw_icon(painter, self.theme, row.icon, LARGE, top, colour=colour, size=side)
        return LARGE + side + MEDIUM


class PickLine(SearchBox):
    """The line typed into; ↑ and ↓ walk the list below, Enter picks from it.

    Signals:
        walked: by how many lines to walk.
        entered: Enter was pressed.
    """

    walked = Signal(int)
    entered = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = walking_steps(event, MOST_SHOWN)
        if steps:
            self.walked.emit(steps)
        elif event.key() in ENTER_KEYS:
            self.entered.emit()
        else:
            super().keyPressEvent(event)


def walking_steps(event: QKeyEvent, page: int) -> int:
    """Return by how many lines a key walks, 0 for any other key."""
    steps = {
        Qt.Key.Key_Down: 1,
        Qt.Key.Key_Up: -1,
        Qt.Key.Key_PageDown: page,
        Qt.Key.Key_PageUp: -page,
    }
    return steps.get(Qt.Key(event.key()), 0)
