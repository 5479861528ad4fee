"""A number that matters with its unit and name: «12 / 30 мин · Қызмет»."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from desktop.views.theme import Theme
from desktop.views.tokens import TIGHT, Type
from desktop.views.widgets.paint import painting, text, text_on
from desktop.views.widgets.painted import Painted
from desktop.views.widgets.state import State, state_ink
from desktop.views.widgets.wait_bar import Wait, draw_wait_bar

_BAR = 84
_BAR_ROOM = 12
_BASELINE = 17


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """A value («12»), its unit («/ 30 мин»), what it measures («Қызмет») and perhaps its limit."""

    value: str
    unit: str = ""
    caption: str = ""
    wait: Wait | None = None

    @property
    def state(self) -> State:
        """Return the state the number is written in."""
        return self.wait.state if self.wait else State.NORMAL


class Figure(Painted):
    """One measure: number and unit, its name below, and the limit bar where there is a limit."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._measure = Measure(value="")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_measure(self, measure: Measure) -> None:
        """Show `measure`."""
        self._measure = measure
        self.setAccessibleName(f"{measure.caption} {measure.value} {measure.unit}".strip())
        self.remeasure()

    @property
    def _value_width(self) -> int:
        return self.theme.text_width(self._measure.value, Type.STRIP)

    @override
    def measured(self) -> QSize:
        width, px = self.theme.text_width, self.theme.metrics.px
        first = self._value_width + TIGHT + width(self._measure.unit, Type.NOTE)
        bar = px(_BAR) if self._measure.wait else 0
        caption = width(self._measure.caption, Type.NOTE)
        # Room for the bar is kept in every figure, so that figures side by side stand in line.
        return QSize(max(first, caption, bar), px(40) + px(_BAR_ROOM))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        palette, measure, px = self.theme.palette, self._measure, self.theme.metrics.px
        baseline, lower = px(_BASELINE), QRect(0, px(22), self.width(), px(17))
        with painting(self) as painter:
            font, colour = self.theme.font(Type.STRIP), state_ink(palette, measure.state)
            text_on(painter, QPointF(0, baseline), measure.value, font=font, colour=colour)
            font, after = self.theme.font(Type.NOTE), QPointF(self._value_width + TIGHT, baseline)
            text_on(painter, after, measure.unit, font=font, colour=palette.ink2)
            text(painter, lower, measure.caption, font=font, colour=palette.ink3)
            if measure.wait:
                bar = QRectF(0, lower.bottom() + 1, px(_BAR), px(_BAR_ROOM))
                draw_wait_bar(painter, bar, measure.wait, palette, unit=self.theme.metrics.unit)
