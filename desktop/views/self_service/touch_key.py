"""A key for a finger: never with the cursor, its words whole, a second line below them."""

from typing import Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget
from typing_extensions import override

from desktop.presenters.self_service_view import TouchKey, Weight
from desktop.views.self_service.large_text import Piece, draw_pieces
from desktop.views.self_service.measures import LOOK, Measures
from desktop.views.widgets.paint import box, painting

_LARGEST: Final = 26  # units high: a key as high as the screen is no key
TONES: Final[dict[Weight, tuple[str, str, str]]] = {
    "main": (LOOK.accent, LOOK.accent, LOOK.on_accent),
    "plain": (LOOK.raised, LOOK.accent, LOOK.ink),
    "quiet": (LOOK.sunk, LOOK.edge, LOOK.ink),
    "off": (LOOK.sunk, LOOK.line2, LOOK.ink3),
}
"""Ground, edge and ink of a key."""
_WORDS: Final[dict[Weight, float]] = {"main": 6.4, "plain": 5.2, "quiet": 4.2, "off": 4.2}
_DETAIL: Final = 3.6
PRESSED: Final[dict[Weight, str]] = {
    "main": LOOK.accent_lo,
    "plain": LOOK.accent_tint,
    "quiet": LOOK.press,
    "off": LOOK.sunk,
}
"""Ground of a key under a finger."""


class TouchButton(QAbstractButton):
    """One key of a page."""

    def __init__(self, key: TouchKey, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key, self._measures = key, Measures(1366, 768, 4.0)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def key(self) -> str:
        """Return what it does."""
        return self._key.key

    def show_key(self, key: TouchKey, by: Measures, *, low: bool = False) -> None:
        """Say and do what `key` does, in the size of the window; `low` as low as a key may be."""
        self._key, self._measures = key, by
        self.setAccessibleName(". ".join(part for part in (key.words, key.detail) if part))
        self.setEnabled(key.weight != "off")
        self.setMinimumHeight(by.least_key)
        self.setMaximumHeight(by.least_key if low else max(by.least_key, by.of(_LARGEST)))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._measures.least_key * 2, self.maximumHeight())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._measures.least_key, self._measures.least_key)

    def room(self) -> QRect:
        """Return where its words stand."""
        side, rise = self._measures.of(2.6), self._measures.of(0.8)
        return self.rect().adjusted(side, rise, -side, -rise)

    def pieces(self) -> list[Piece]:
        """Return its words and the line below them, each in its size."""
        key, of, ink = self._key, self._measures.of, TONES[self._key.weight][2]
        pieces = [Piece(key.words, of(_WORDS[key.weight]), QFont.Weight.DemiBold, ink)]
        if key.detail:
            size = of(_DETAIL)
            below = Piece(key.detail, size, QFont.Weight.Medium, ink, of(0.4), least=0.8)
            pieces.append(below)
        return pieces

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        weight, of = self._key.weight, self._measures.of
        fill, edge, _ink = TONES[weight]
        if self.isDown():
            fill = PRESSED[weight]
        with painting(self) as painter:
            box(painter, self.rect(), fill=fill, edge=edge, width=max(2, of(0.35)), radius=of(1.6))
            draw_pieces(painter, self.room(), self.pieces())
