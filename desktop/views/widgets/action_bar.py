"""The foot of a page: keys at the left; at the right what still hinders, then the main key."""

from PySide6.QtCore import QEvent, QRectF, QSize, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from desktop.views.theme import Theme
from desktop.views.tokens import MEDIUM, SMALL, Type
from desktop.views.widgets.key_button import KeyButton, KeyHint, KeyKind
from desktop.views.widgets.marks import MARK_SIZE, draw_mark
from desktop.views.widgets.paint import painting, text
from desktop.views.widgets.painted import Pressable
from desktop.views.widgets.pane import Ground, Pane, Side
from desktop.views.widgets.paragraph import Block, broken
from desktop.views.widgets.state import State, state_ink

_LEAST = 120
_LINES = 2
_UNBOUNDED = 16_777_215  # Qt's own greatest width
_TIGHT_LEADING = 1.25  # of the height of the type


class Hindrance(Pressable):
    """Why the main key cannot act yet: mark, a lead («Түзетіңіз:») and what, over two lines.

    Where they do not fit, what hinders takes both lines and the lead is left to the tool tip.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        self._lead, self._state = "", State.PAST
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.hide()

    def show_hindrance(self, lead: str, what: str, state: State = State.PAST) -> None:
        """Say `lead` and `what`; an empty `what` says nothing."""
        self._lead, self._state = lead, state
        self.set_words(what)
        self.setAccessibleName(f"{lead} {what}".strip())
        self.setToolTip(self.accessibleName() if what else "")
        self.setVisible(bool(what))
        self.updateGeometry()
        self.update()

    @property
    def _words_at(self) -> int:
        return self.theme.metrics.px(MARK_SIZE) + SMALL

    @override
    def measured(self) -> QSize:
        lead = self.theme.text_width(self._lead, Type.NOTE)
        what = self.theme.text_width(self.words, Type.OWED)
        return QSize(self._words_at + max(lead, what), self.theme.metrics.button)

    @override
    def minimumSizeHint(self) -> QSize:
        wanted = self.measured()
        return QSize(min(wanted.width(), self.theme.metrics.px(_LEAST)), wanted.height())

    @property
    def is_whole(self) -> bool:
        """Tell whether what hinders can be read to its end."""
        return self._on_one_line or self._block().lines <= _LINES

    @property
    def _on_one_line(self) -> bool:
        return self.measured().width() <= self.width()

    def _block(self) -> Block:
        leading = int(self.theme.metrics.type_px(Type.OWED) * _TIGHT_LEADING)
        width = self.width() - self._words_at
        return broken(self.theme, self.words, Type.OWED, width, leading)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        palette, side = self.theme.palette, self.theme.metrics.px(MARK_SIZE)
        middle = self.height() // 2
        with painting(self) as painter:
            mark = QRectF(0, (self.height() - side) / 2, side, side)
            draw_mark(painter, mark, self._state, palette)
            if not self._on_one_line and self.is_whole:
                block, colour = self._block(), state_ink(palette, self._state)
                block.draw(painter, self._words_at, (self.height() - block.height) / 2, colour)
                return
            area = self.rect().adjusted(self._words_at, 0, 0, 0)
            upper, lower = area.adjusted(0, 0, 0, -middle), area.adjusted(0, middle, 0, 0)
            font = self.theme.font(Type.NOTE)
            text(painter, upper, self._lead, font=font, colour=palette.ink3)
            font = self.theme.font(Type.OWED)
            colour = state_ink(palette, self._state)
            text(painter, lower, self.words, font=font, colour=colour)


class ActionBar(Pane):
    """The keys of a page.

    Signals:
        hindrance_followed: what hinders was pressed; go to the field.
    """

    hindrance_followed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, Ground.SHEET, parent, lines=Side.TOP)
        self._hindrance = Hindrance(theme, self)
        self._hindrance.clicked.connect(self.hindrance_followed)
        self._keys = QHBoxLayout()
        self._keys.setSpacing(SMALL)
        self._row = QHBoxLayout(self)
        self._row.setSpacing(MEDIUM)
        self._row.addLayout(self._keys)
        self._row.addStretch(1)
        self._row.addWidget(self._hindrance)
        self._primary: KeyButton | None = None
        self._covered = 0  # pixels
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._follow_theme)
        self._follow_theme()

    def add_key(self, key: KeyButton) -> None:
        """Put `key` at the right end of the left-hand keys."""
        self._keys.addWidget(key)

    def add_hint(self, hint: KeyHint) -> None:
        """Put a key that is only to be read beside the left-hand keys."""
        self._keys.addWidget(hint)

    def set_primary(self, key: KeyButton) -> None:
        """Put the one main key of the page at the bottom right."""
        self._row.addWidget(key)
        self._primary = key
        self._make_room()

    def end_before(self, covered: int) -> None:
        """End where a drawer begins that lies over the last `covered` pixels; 0 takes all room."""
        self._covered = covered
        self._follow_theme()
        self.fit_keys()

    def fit_keys(self) -> None:
        """Leave beside a drawer bare caps where no words have room, small keys first."""
        keys = [key for key in self.findChildren(KeyButton) if key.kind is KeyKind.PLAIN]
        for key in keys:
            key.show_bare(bare=False)
        for small in (True, False):
            if self._covered and self._least_width() > self.width():
                for key in keys:
                    key.show_bare(bare=key.is_small or not small)

    def _least_width(self) -> int:
        """Return what all keys take in their fewest words, in pixels."""
        for layout in (self._keys, self._row):
            layout.invalidate()
        return self._row.minimumSize().width()

    def show_hindrance(self, lead: str, what: str, state: State = State.PAST) -> None:
        """Say beside the main key what still hinders; an empty `what` says nothing."""
        self._hindrance.show_hindrance(lead, what, state)
        self._make_room()

    def _make_room(self) -> None:
        """Let the main key be no wider than its words, so that what hinders is told with its lead.

        It takes the longest of its verbs beside which what hinders stands whole.
        """
        key, hindrance = self._primary, self._hindrance
        if key is None:
            return
        if hindrance.isHidden() or key.kind is not KeyKind.PRIMARY:
            key.setMaximumWidth(_UNBOUNDED)
            return
        margins = self._row.contentsMargins()
        taken = margins.left() + margins.right() + self._keys.sizeHint().width() + 2 * MEDIUM
        room = self.width() - taken - hindrance.measured().width()
        fitting = (width for width in key.widths if width <= room)
        key.setMaximumWidth(next(fitting, key.widths[-1]))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:  # a verb is another one
            self._make_room()
        return super().event(event)

    def _follow_theme(self) -> None:
        margin = self.theme.metrics.sheet_margin
        self._row.setContentsMargins(margin, 1, margin + self._covered, 0)
        self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.theme.metrics.action_bar)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), self.theme.metrics.action_bar)
