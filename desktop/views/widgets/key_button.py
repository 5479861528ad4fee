"""A button that names its key: the cap on the left, the verb beside it."""

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from desktop.views.theme import Theme
from desktop.views.tokens import RADIUS_CONTROL, RADIUS_KEY, SMALL, Type
from desktop.views.widgets.paint import CENTER, blend, box, painting, text
from desktop.views.widgets.painted import Painted, Pressable

_CAP_PADDING = 5
_INSETS = {False: (11, 13), True: (8, 10)}  # left and right, by `small`


class KeyKind(Enum):
    """How loud a key is; a page has one PRIMARY, always at the bottom right."""

    PLAIN = "plain"
    PRIMARY = "primary"
    QUIET = "quiet"
    DANGER = "danger"


@dataclass(frozen=True, slots=True, kw_only=True)
class CapColours:
    """The ink, ground and edge of a key cap."""

    ink: str
    fill: str
    edge: str


def cap_width(theme: Theme, cap: str) -> int:
    """Return how wide the cap of the key `cap` is; 0 when there is none."""
    if not cap:
        return 0
    return max(theme.metrics.key_cap, theme.text_width(cap, Type.KEY) + 2 * _CAP_PADDING)


def draw_cap(painter: QPainter, theme: Theme, rect: QRect, cap: str, look: CapColours) -> None:
    """Paint a key cap into `rect`."""
    box(painter, rect, fill=look.fill, edge=look.edge, radius=RADIUS_KEY)
    text(painter, rect, cap, font=theme.font(Type.KEY), colour=look.ink, align=CENTER)


class KeyButton(Pressable):
    """A verb with its key. Clicking it leaves the focus in the field being typed in.

    A key that cannot act is never switched off: `set_ready(ready=False)` only quietens it, and
    whoever presses it is told why (`ActionBar.show_hindrance`).

    Args:
        cap: the key as printed on the board, empty for a verb without one.
        verb: what it does; `shorts` say it in ever fewer words for when room is short (the full
            words are then on the tool tip).
        kind, small: how loud and how high it is.

    Signals:
        clicked: from QPushButton.
    """

    def __init__(
        self,
        theme: Theme,
        cap: str,
        verb: str,
        parent: QWidget | None = None,
        *,
        shorts: tuple[str, ...] = (),
        kind: KeyKind = KeyKind.PLAIN,
        small: bool = False,
    ) -> None:
        super().__init__(theme, verb, parent)
        self.kind = kind
        self._cap, self._shorts, self._small, self._ready = cap, shorts, small, True
        self._bare = False
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleDescription(cap)

    @property
    def cap(self) -> str:
        """Return the key as it is printed on the cap."""
        return self._cap

    def set_cap(self, cap: str) -> None:
        """Name another key; an empty text leaves the verb alone."""
        self._cap = cap
        self.setAccessibleDescription(cap)
        self.updateGeometry()
        self.update()

    def set_ready(self, *, ready: bool) -> None:
        """Show whether the key can act now; the primary key stays as it is."""
        self._ready = ready
        self.update()

    @property
    def is_small(self) -> bool:
        """Tell whether it is one of the lower keys."""
        return self._small

    def show_bare(self, *, bare: bool) -> None:
        """Show the cap alone, its verb on the tool tip, or the verb again."""
        if bare != self._bare:
            self._bare = bare
            self.updateGeometry()
            self.update()

    @property
    def _role(self) -> Type:
        return Type.SUB if self.kind is KeyKind.PRIMARY else Type.BUTTON

    @property
    def _boxed(self) -> bool:
        # A quiet key has no box: its cap stands on the column's edge and its verb ends on it.
        return self.kind is not KeyKind.QUIET

    @property
    def _insets(self) -> tuple[int, int]:
        return _INSETS[self._small] if self._boxed else (0, 0)

    @property
    def _cap_room(self) -> int:
        cap = cap_width(self.theme, self._cap)
        return cap + SMALL if cap and self.words and not self._bare else cap

    def set_verb(self, verb: str, *shorts: str) -> None:
        """Say `verb`, or the longest of `shorts` there is room for."""
        self._shorts = shorts
        self.set_words(verb)
        self.updateGeometry()

    @property
    def widths(self) -> tuple[int, ...]:
        """Return how wide it is with each of its verbs, the longest first."""
        return tuple(self._size(verb).width() for verb in (self.words, *self._shorts))

    @override
    def measured(self) -> QSize:
        return self._size("" if self._bare else self.words)

    @override
    def minimumSizeHint(self) -> QSize:
        return self._size(self._shorts[-1]) if self._shorts and not self._bare else self.measured()

    def _size(self, words: str) -> QSize:
        insets = sum(self._insets)
        verb = self.theme.text_width(words, self._role)
        metrics = self.theme.metrics
        height = metrics.small_button if self._small else metrics.button
        return QSize(insets + self._cap_room + verb, height)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setToolTip("" if self._said == self.words else self.words)

    @property
    def _said(self) -> str:
        if self._bare:
            return ""
        verbs = (self.words, *self._shorts)
        fitting = (verb for verb in verbs if self._size(verb).width() <= self.width())
        return next(fitting, verbs[-1])

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        left, _right = self._insets
        with painting(self) as painter:
            if self._boxed:
                box(
                    painter,
                    self.rect(),
                    fill=self._ground(),
                    edge=self._edge(),
                    radius=RADIUS_CONTROL,
                )
            if self._cap:
                cap = QRect(0, 0, cap_width(self.theme, self._cap), self.theme.metrics.key_cap)
                cap.moveTopLeft(self.rect().topLeft())
                cap.translate(left, (self.height() - cap.height()) // 2)
                draw_cap(painter, self.theme, cap, self._cap, self._cap_colours())
            verb = self.rect().adjusted(left + self._cap_room, 0, 0, 0)
            text(
                painter,
                verb,
                self._said,
                font=self.theme.font(self._role),
                colour=self._ink(),
            )

    def _ground(self) -> str:
        palette = self.theme.palette
        if self.kind is KeyKind.PRIMARY:
            return self._by_pointer(palette.accent, palette.accent_hi, palette.accent_lo)
        return self._by_pointer(palette.raised, palette.hover, palette.press)

    def _by_pointer(self, still: str, hovered: str, pressed: str) -> str:
        if self.isDown():
            return pressed
        return hovered if self.hovered else still

    def _edge(self) -> str:
        palette = self.theme.palette
        return {
            KeyKind.PRIMARY: self._ground(),
            KeyKind.DANGER: palette.red_mark,
        }.get(self.kind, palette.line2)

    def _ink(self) -> str:
        palette = self.theme.palette
        if self.kind is KeyKind.PRIMARY:
            return palette.on_accent
        if not self._ready:
            return palette.ink3
        if self.kind is KeyKind.DANGER:
            return palette.red
        return palette.ink if self._boxed or self.hovered else palette.ink2

    def _cap_colours(self) -> CapColours:
        palette = self.theme.palette
        if self.kind is KeyKind.PRIMARY:
            return CapColours(
                ink=palette.on_accent,
                fill=blend(self._ground(), palette.on_accent, 0.12),
                edge=blend(self._ground(), palette.on_accent, 0.55),
            )
        quiet = self.kind in {KeyKind.QUIET, KeyKind.DANGER}
        return CapColours(
            ink=palette.ink2,
            fill=palette.raised if quiet else palette.sunk,
            edge=palette.line2,
        )


class KeyHint(Painted):
    """A key cap and what it does, only to be read: `Ctrl+K Іздеу`."""

    def __init__(self, theme: Theme, cap: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._cap, self._words, self._brief = cap, words, False
        self.setAccessibleName(f"{cap} {words}")

    def set_brief(self, *, brief: bool) -> None:
        """Show the cap alone where room is short; the words are on the tool tip then."""
        self._brief = brief
        self.setToolTip(self._words if brief else "")
        self.remeasure()

    @override
    def measured(self) -> QSize:
        words = 0 if self._brief else SMALL + self.theme.text_width(self._words, Type.NOTE)
        return QSize(cap_width(self.theme, self._cap) + words, self.theme.metrics.key_cap)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        palette = self.theme.palette
        width = cap_width(self.theme, self._cap)
        look = CapColours(ink=palette.ink2, fill=palette.sunk, edge=palette.line2)
        with painting(self) as painter:
            cap = QRect(0, 0, width, self.height())
            draw_cap(painter, self.theme, cap, self._cap, look)
            if self._brief:
                return
            text(
                painter,
                self.rect().adjusted(width + SMALL, 0, 0, 0),
                self._words,
                font=self.theme.font(Type.NOTE),
                colour=palette.ink2,
            )
