"""One sentence where its cause is: tinted ground, mark, and at most one link."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop.views.theme import Theme
from desktop.views.tokens import LARGE, RADIUS_CONTROL, SMALL, Type
from desktop.views.widgets.link import Link
from desktop.views.widgets.marks import draw_mark
from desktop.views.widgets.paint import box, painting
from desktop.views.widgets.painted import Wrapping
from desktop.views.widgets.paragraph import Block, broken, rich
from desktop.views.widgets.state import State, state_mark, state_tint

_MARK = 14
_INSET = 10
_PADDING = 6


class Notice(Wrapping):
    """A sentence with its mark. It never floats and never closes by itself; empty, it is hidden.

    Signals:
        link_followed: the link at its right was pressed.
    """

    link_followed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._state, self._markup = State.INFO, ""
        self._link = Link(theme, "", self, role=Type.LINK)
        self._link.clicked.connect(self.link_followed)
        self.hide()

    def show_notice(self, state: State, markup: str, link: str = "") -> None:
        """Say `markup` (`**these**` words strong) in `state`; `link` words the way out."""
        self._state, self._markup = state, markup
        self.setAccessibleName(rich(markup).words)
        self._link.set_words(link)
        self.show()
        self.remeasure()
        self._place_link()

    def clear(self) -> None:
        """Say nothing and take no room."""
        self._markup = ""
        self.hide()

    @property
    def _left(self) -> int:
        return _INSET + self.theme.metrics.px(_MARK) + SMALL

    def _block(self, width: int) -> Block:
        link = self._link.sizeHint().width() + LARGE if self._link.words else 0
        room = width - self._left - _INSET - link
        return broken(self.theme, self._markup, Type.ROW, room)

    @override
    def height_at(self, width: int) -> int:
        return max(self.theme.metrics.px(30), self._block(width).height + 2 * _PADDING)

    @override
    def least_width(self) -> int:
        link = self._link.sizeHint().width() if self._link.words else 0
        return self.theme.metrics.px(150) + link

    @override
    def natural_width(self) -> int:
        return self.least_width() + self.theme.metrics.px(170)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_link()

    def _place_link(self) -> None:
        size = self._link.sizeHint()
        top = (self.height() - size.height()) // 2
        self._link.setGeometry(self.width() - size.width() - _INSET, top, *size.toTuple())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        palette, state = self.theme.palette, self._state
        edge = None
        if not palette.has_tints:
            edge = palette.line if state is State.INFO else state_mark(palette, state)
        block = self._block(self.width())
        with painting(self) as painter:
            ground = state_tint(palette, state)
            box(painter, self.rect(), fill=ground, edge=edge, radius=RADIUS_CONTROL)
            side = self.theme.metrics.px(_MARK)
            top = (self.height() - block.height) / 2
            line = self.theme.line_height(Type.ROW)
            mark = QRectF(_INSET, top + (line - side) / 2, side, side)
            draw_mark(painter, mark, state, palette)
            block.draw(painter, self._left, top, palette.ink)


def notices(parent: QWidget, theme: Theme, sentences: Sequence[str]) -> list[Notice]:
    """Return a notice in `parent` for each of the sentences: what somebody should see to."""
    found = [Notice(theme, parent) for _each in sentences]
    for notice, sentence in zip(found, sentences, strict=True):
        notice.show_notice(State.NEAR, sentence)
    return found
