"""A filter as a sentence: plain words between words that can be changed."""

from functools import partial

from PySide6.QtCore import QPoint, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QPen
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget
from typing_extensions import override

from desktop.presenters.list_view import SentenceView, TokenView
from desktop.views.theme import Theme
from desktop.views.tokens import TIGHT, Type
from desktop.views.widgets.elide import Line
from desktop.views.widgets.flow import Flow
from desktop.views.widgets.paint import caret, painting, text
from desktop.views.widgets.painted import Pressable
from desktop.views.widgets.tab_order import set_tab_order

_CARET = 16
_GAP = 6


class TokenKey(Pressable):
    """A changeable word: accent, dotted underline, caret; ↓, Enter and the mouse open its list.

    Signals:
        option_chosen: id of the token and the key chosen for it.
    """

    option_chosen = Signal(str, str)

    def __init__(self, theme: Theme, token: TokenView, parent: QWidget | None = None) -> None:
        super().__init__(theme, token.words, parent)
        self._token = token
        self.setAccessibleName(f"{token.name}: {token.words}")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self.open_list)

    @property
    def token(self) -> TokenView:
        """Return the word shown."""
        return self._token

    def open_list(self) -> None:
        """Offer the other words."""
        menu = self.menu_of_options()
        menu.popup(self.mapToGlobal(QPoint(0, self.height() + TIGHT)))

    def menu_of_options(self) -> QMenu:
        """Return the list of words, the chosen one current."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for option in self._token.options:
            action = menu.addAction(option.words)
            action.setCheckable(True)
            action.setChecked(option.key == self._token.chosen)
            action.triggered.connect(partial(self._choose, option.key))
            if option.key == self._token.chosen:
                menu.setActiveAction(action)
        return menu

    def _choose(self, key: str, _checked: bool = False) -> None:  # noqa: FBT001, FBT002  Qt's own
        self.option_chosen.emit(self._token.id, key)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.open_list()
        else:
            super().keyPressEvent(event)

    @override
    def measured(self) -> QSize:
        width = self.theme.text_width(self.words, Type.HEAD) + _CARET
        return QSize(width, self.theme.line_height(Type.HEAD) + TIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        palette = self.theme.palette
        colour = palette.accent_hi if self.hovered else palette.accent
        with painting(self) as painter:
            text(painter, self.rect(), self.words, font=self.theme.font(Type.HEAD), colour=colour)
            pen = QPen(colour)
            pen.setWidthF(1)
            pen.setDashPattern([2, 2])
            painter.setPen(pen)
            line = self.height() - 1.5
            painter.drawLine(QPointF(0, line), QPointF(self.width() - _CARET, line))
            middle = QPointF(self.width() - _CARET / 2, self.height() / 2)
            caret(painter, middle, colour, size=8, down=True)


class SentenceFilter(QWidget):
    """The sentence; Tab walks its changeable words.

    Signals:
        option_chosen: id of a token and the key chosen for it.
    """

    option_chosen = Signal(str, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._parts: list[QWidget] = []
        self._flow = Flow(self, gap=_GAP)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def tokens(self) -> tuple[TokenKey, ...]:
        """Return the changeable words, in their order."""
        return tuple(part for part in self._parts if isinstance(part, TokenKey))

    def show_sentence(self, view: SentenceView) -> None:
        """Show a sentence; the word that had the focus keeps it."""
        focused = next((key.token.id for key in self.tokens() if key.hasFocus()), "")
        for part in self._parts:
            self._flow.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._parts = [self._part(piece) for piece in view.parts]
        for part in self._parts:
            self._flow.addWidget(part)
            part.show()
        set_tab_order(self, self.tokens())  # words made anew stand where those before them did
        for key in self.tokens():
            if key.token.id == focused:
                key.setFocus(Qt.FocusReason.OtherFocusReason)
        self.updateGeometry()

    def _part(self, piece: str | TokenView) -> QWidget:
        if isinstance(piece, str):
            line = Line(self.theme, piece, self, role=Type.SENTENCE)
            line.setMinimumHeight(self.theme.line_height(Type.HEAD) + TIGHT)
            return line
        key = TokenKey(self.theme, piece, self)
        key.option_chosen.connect(self.option_chosen)
        return key

    @override
    def minimumSizeHint(self) -> QSize:
        widest = max((part.sizeHint().width() for part in self._parts), default=0)
        return QSize(widest, self.theme.line_height(Type.HEAD) + TIGHT)
