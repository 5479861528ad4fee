"""The charts of a report on the screen: the drawing of paper in the colours of the theme."""

from collections.abc import Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.presenters.report_charts import ChartColours, ChartView, Drawn
from desktop.views.theme import Theme
from desktop.views.tokens import SMALL, Palette
from desktop.views.widgets.column import Column, Scroller
from desktop.views.widgets.paint import painting
from desktop.views.widgets.pane import Ground, Pane, Side

if TYPE_CHECKING:
    from PySide6.QtSvg import QSvgRenderer

_WIDEST: Final = 900  # pixels of 100 % type; longer bars say no more
_ALL: Final = 100


def colours_of(palette: Palette) -> ChartColours:
    """Return the colours of a theme as a chart takes them."""
    return ChartColours(
        ground=palette.sheet,
        ink=palette.ink,
        soft=palette.ink2,
        line=palette.edge,
        strong=palette.bar,
        tint=palette.line2,
        limit=palette.red,
    )


class ChartPicture(QWidget):
    """One chart, as wide as its column; what it says is read out in its place."""

    def __init__(self, theme: Theme, view: ChartView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.view = view
        self.setAccessibleName(view.title)
        self.setAccessibleDescription(view.says)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.updateGeometry)

    def drawn(self, width: int) -> Drawn:
        """Return the drawing in a column of so many pixels, made once for each look."""
        inner = width - 2 * SMALL
        room = min(inner, self.theme.metrics.px(_WIDEST)) * _ALL / self.theme.metrics.scale
        colours = colours_of(self.theme.palette)
        key = (ChartPicture, self.view, room)
        return self.theme.keep(key, lambda: self.view.drawn(room, colours))

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return self.theme.metrics.px(round(self.drawn(width).height + 1)) + 2 * SMALL

    @override
    def sizeHint(self) -> QSize:
        width = self.theme.metrics.px(360)
        return QSize(width, self.heightForWidth(width))

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        pane = self.parentWidget()
        while pane is not None and not isinstance(pane, Scroller):
            pane = pane.parentWidget()
        if pane is not None:
            pane.reveal(self)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        drawn = self.drawn(self.width())
        renderer = _renderer(drawn.svg)
        size, scale = renderer.viewBoxF(), self.theme.metrics.scale / _ALL
        with painting(self) as painter:
            place = QRectF(SMALL, SMALL, size.width() * scale, size.height() * scale)
            renderer.render(painter, place)


class ChartsPane(Pane):
    """The charts of the report on show, one under the other."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, Ground.SHEET, lines=Side.LEFT)
        self._column = Column(gap=SMALL)
        self._scroller = Scroller(self._column)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(SMALL, SMALL, SMALL, SMALL)
        rows.addWidget(self._scroller)

    def charts(self) -> Sequence[ChartPicture]:
        """Return the charts on show."""
        return [each for each in self._column.parts() if isinstance(each, ChartPicture)]

    def show_charts(self, views: Sequence[ChartView]) -> None:
        """Show some charts in place of those before."""
        before = self.charts()
        if [each.view for each in before] == list(views):
            return
        self._column.set_parts([ChartPicture(self.theme, each) for each in views])
        for gone in before:
            gone.deleteLater()

    def go_in(self) -> None:
        """Stand on the first chart."""
        for chart in self.charts()[:1]:
            chart.setFocus(Qt.FocusReason.OtherFocusReason)
        self._scroller.verticalScrollBar().setValue(0)


def _renderer(svg: str) -> "QSvgRenderer":
    """Return what draws an SVG; QtSvg is loaded with the first of them."""
    made: QSvgRenderer = import_module("PySide6.QtSvg").QSvgRenderer(QByteArray(svg.encode()))
    return made
