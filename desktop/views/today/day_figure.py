"""One number of the day with its name below, for the band over the page."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from desktop.presenters.today_view import FigureView
from desktop.views.theme import Theme
from desktop.views.tokens import Type
from desktop.views.widgets.paint import RIGHT, painting, text
from desktop.views.widgets.painted import Painted


class DayFigure(Painted):
    """A number and what it counts, set flush right so that figures side by side stand in line."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._figure = FigureView(value="", caption="")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_figure(self, figure: FigureView) -> None:
        """Show `figure`."""
        self._figure = figure
        self.setAccessibleName(f"{figure.value} {figure.caption}")
        self.remeasure()

    @override
    def measured(self) -> QSize:
        width, height = self.theme.text_width, self.theme.line_height
        widest = max(width(self._figure.value, Type.STRIP), width(self._figure.caption, Type.NOTE))
        return QSize(widest, height(Type.STRIP) + height(Type.NOTE))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        palette, split = self.theme.palette, self.theme.line_height(Type.STRIP)
        upper = QRect(0, 0, self.width(), split)
        lower = QRect(0, split, self.width(), self.height() - split)
        with painting(self) as painter:
            font = self.theme.font(Type.STRIP)
            text(painter, upper, self._figure.value, font=font, colour=palette.ink, align=RIGHT)
            font = self.theme.font(Type.NOTE)
            text(painter, lower, self._figure.caption, font=font, colour=palette.ink3, align=RIGHT)
