"""An amber word beside a name: it is seen at a glance and tells its reason when asked."""

from typing import Final

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from desktop.views.theme import Theme
from desktop.views.tokens import RADIUS_KEY, Type
from desktop.views.widgets.marks import draw_mark
from desktop.views.widgets.paint import box, painting, text
from desktop.views.widgets.painted import Painted
from desktop.views.widgets.state import State

_PADDING: Final = 6
_GAP: Final = 4
_HEIGHT: Final = 20
_MARK: Final = 11


def tag_size(theme: Theme, words: str) -> QSize:
    """Return the size of a tag that says `words`; without words it is its mark alone."""
    mark = theme.metrics.px(_MARK)
    said = theme.text_width(words, Type.LABEL) + _GAP if words else 0
    return QSize(mark + said + 2 * _PADDING, theme.metrics.px(_HEIGHT))


def draw_tag(painter: QPainter, theme: Theme, rect: QRectF, words: str) -> None:
    """Paint a tag into `rect`: shape, colour and word, so that grey print tells it too."""
    palette, side = theme.palette, theme.metrics.px(_MARK)
    box(painter, rect, fill=palette.amber_tint, edge=palette.amber_mark, radius=RADIUS_KEY)
    mark = QRectF(rect.left() + _PADDING, rect.center().y() - side / 2, side, side)
    draw_mark(painter, mark, State.NEAR, palette)
    area = rect.adjusted(_PADDING + side + _GAP, 0, 1 - _PADDING, 0)
    if words:
        text(painter, area, words, font=theme.font(Type.LABEL), colour=palette.amber)


class Tag(Painted):
    """One tag alone; hidden while it has nothing to say."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._words = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.hide()

    @property
    def words(self) -> str:
        """Return what the tag says, empty while it says nothing."""
        return self._words

    def show_tag(self, words: str, why: str) -> None:
        """Say `words`, and `why` on the tool tip and to a screen reader; empty says nothing."""
        self._words = words
        self.setToolTip(why)
        self.setAccessibleName(f"{words}. {why}" if words else "")
        self.setVisible(bool(words))
        self.remeasure()

    @override
    def measured(self) -> QSize:
        return tag_size(self.theme, self._words)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as painter:
            draw_tag(painter, self.theme, QRectF(self.rect()), self._words)
