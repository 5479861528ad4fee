"""The stage of an application: who it waits for, said by ground and edge."""

from enum import Enum
from typing import Final

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from desktop.views.theme import Theme
from desktop.views.tokens import RADIUS_KEY, Palette, Type
from desktop.views.widgets.paint import CENTER, box, painting, text
from desktop.views.widgets.painted import Painted

_PADDING: Final = 8


class Pill(Enum):
    """Who a stage waits for. A refusal is CLOSED like any other end: no alarm."""

    MOVING = "moving"
    MINE = "mine"
    OTHERS = "others"
    READY = "ready"
    CLOSED = "closed"


def pill_size(theme: Theme, words: str) -> QSize:
    """Return the size of a pill that says `words`."""
    return QSize(theme.text_width(words, Type.LABEL) + 2 * _PADDING, theme.metrics.pill)


def draw_pill(painter: QPainter, theme: Theme, rect: QRectF, words: str, pill: Pill) -> None:
    """Paint a pill into `rect`."""
    palette = theme.palette
    ink, fill, edge = _look(palette, pill)
    box(painter, rect, fill=fill, edge=edge, radius=RADIUS_KEY)
    area = rect.adjusted(_PADDING, 0, -_PADDING, 0)
    text(painter, area, words, font=theme.font(Type.LABEL), colour=ink, align=CENTER)


def _look(palette: Palette, pill: Pill) -> tuple[str, str | None, str | None]:
    looks: dict[Pill, tuple[str, str | None, str | None]] = {
        Pill.MOVING: (palette.ink2, palette.sunk, None),
        Pill.MINE: (palette.accent, palette.sheet, palette.accent),
        Pill.OTHERS: (palette.held, palette.held_tint, None),
        Pill.READY: (palette.done, palette.done_tint, None),
        Pill.CLOSED: (palette.ink2, None, palette.line2),
    }
    ink, fill, edge = looks[pill]
    if not palette.has_tints and edge is None:
        edge = ink  # a line takes the place of the tint
        fill = palette.press if pill is Pill.MOVING else fill  # which told it from an ended one
    return ink, fill, edge


class StagePill(Painted):
    """One pill alone."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._words, self._pill = "", Pill.MOVING
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_stage(self, words: str, pill: Pill) -> None:
        """Show `words` as `pill`."""
        self._words, self._pill = words, pill
        self.setAccessibleName(words)
        self.remeasure()

    @override
    def measured(self) -> QSize:
        return pill_size(self.theme, self._words)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as painter:
            draw_pill(painter, self.theme, QRectF(self.rect()), self._words, self._pill)
