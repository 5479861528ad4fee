"""Show a term as one cell a day, so that its arithmetic can be seen."""

from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from desktop.views.theme import Theme
from desktop.views.widgets.paint import box, painting
from desktop.views.widgets.painted import Painted

_HEIGHT = 10
_GAP = 2
_WIDEST = 24


class TermDay(Enum):
    """What a day is to the term: it begins, counts, does not count, or is the last."""

    FIRST = "first"
    COUNTED = "counted"
    PASSED = "passed"
    OFF = "off"
    LAST = "last"


class TermBar(Painted):
    """Cells from the first day to the last; days that do not count are hollow."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._days: tuple[TermDay, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_days(self, days: Sequence[TermDay], words: str) -> None:
        """Show `days`; `words` say the arithmetic to a screen reader and on the tool tip."""
        self._days = tuple(days)
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.update()

    @override
    def measured(self) -> QSize:
        return QSize(self.theme.metrics.px(120), self.theme.metrics.px(_HEIGHT))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._days:
            return
        palette, count = self.theme.palette, len(self._days)
        step = min(self.width() + _GAP, count * _WIDEST) / count
        colours = {
            TermDay.FIRST: palette.ink2,
            TermDay.COUNTED: palette.line2,
            TermDay.PASSED: palette.bar,
            TermDay.LAST: palette.accent,
        }
        with painting(self) as painter:
            for at, day in enumerate(self._days):
                left, right = round(at * step), round((at + 1) * step) - _GAP
                cell = QRectF(left, 0, max(1, right - left), self.height())
                if day is TermDay.OFF:
                    box(painter, cell, fill=palette.sheet, edge=palette.line2)
                else:
                    painter.fillRect(cell, QColor(colours[day]))
