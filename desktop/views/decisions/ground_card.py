"""One ground of a refusal being written: what the law says, the fact it rests on, its clause."""

from typing import Final

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QColor, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from desktop.i18n import _
from desktop.presenters.decisions_view import AppliedView
from desktop.views.theme import Theme
from desktop.views.tokens import MEDIUM, RADIUS_CONTROL, SMALL, TIGHT, Type
from desktop.views.widgets.column import Column
from desktop.views.widgets.elide import Line
from desktop.views.widgets.key_button import KeyButton, KeyKind
from desktop.views.widgets.line_box import LineBox
from desktop.views.widgets.marks import StateLine
from desktop.views.widgets.paint import box, painting, text
from desktop.views.widgets.painted import Wrapping
from desktop.views.widgets.paragraph import Block, Paragraph, broken
from desktop.views.widgets.state import State

_BAR: Final = 3


class GroundTitle(Wrapping):
    """Where a ground stands, and beside it what it is, in as many lines as that takes."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._citation = self._words = ""

    def show_ground(self, citation: str, words: str) -> None:
        """Show a ground of the standard."""
        self._citation, self._words = citation, words
        self.setAccessibleName(f"{citation} {words}")
        self.remeasure()

    @property
    def _aside(self) -> int:
        return self.theme.text_width(self._citation, Type.OWED) + SMALL

    def _block(self, width: int) -> Block:
        return broken(self.theme, self._words, Type.ROW, max(1, width - self._aside))

    @override
    def height_at(self, width: int) -> int:
        return self._block(width).height

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        palette, line = self.theme.palette, self.theme.line_height(Type.ROW)
        with painting(self) as painter:
            area, font = QRect(0, 0, self._aside, line), self.theme.font(Type.OWED)
            text(painter, area, self._citation, font=font, colour=palette.red)
            self._block(self.width()).draw(painter, self._aside, 0, palette.ink)


class CardLine(QWidget):
    """A short name and the line to type in beside it."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = Line(theme, name, role=Type.NOTE, ink="ink2")
        self.box = LineBox(theme)
        self.box.setAccessibleName(name)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SMALL)
        row.addWidget(self.name)
        row.addWidget(self.box, 1)
        self._row = row
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def add(self, part: QWidget) -> None:
        """Put a part at the right end of the line."""
        self._row.addWidget(part)

    def align(self, other: "CardLine") -> None:
        """Let the boxes of two lines begin under each other."""
        names = (self.name, other.name)
        width = max(name.measured().width() for name in names)
        for name in names:
            name.setMinimumWidth(width)

    def show_text(self, words: str) -> None:
        """Show what stands there; setting the same would move the cursor to its end."""
        if words != self.box.text():
            self.box.setText(words)
            if not self.box.hasFocus():
                self.box.setCursorPosition(0)
        self.box.setToolTip(words)


class GroundCard(QWidget):
    """A ground that is applied, with a red edge.

    Signals:
        fact_typed, clause_typed: id of the ground and what stands there now.
        removed: id of the ground that is taken out.
    """

    fact_typed = Signal(str, str)
    clause_typed = Signal(str, str)
    removed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.ground = ""
        self._words = GroundTitle(theme)
        self._confidential = Paragraph(
            theme,
            _("Confidential: the fact is not printed unless the signer chooses so."),
            role=Type.NOTE,
            ink="held",
        )
        self.fact = CardLine(theme, _("Fact"))
        self.clause = CardLine(theme, _("Clause"))
        self._message = StateLine(theme, role=Type.NOTE)
        self.remove = KeyButton(theme, "Ctrl+Del", _("Take out"), kind=KeyKind.QUIET, small=True)
        self.clause.add(self.remove)
        self.fact.align(self.clause)
        self._body = Column(self, gap=TIGHT)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.fact.box.textEdited.connect(lambda words: self.fact_typed.emit(self.ground, words))
        self.clause.box.textEdited.connect(lambda words: self.clause_typed.emit(self.ground, words))
        self.remove.clicked.connect(lambda: self.removed.emit(self.ground))
        theme.changed.connect(self.update)

    def show_ground(self, view: AppliedView, *, is_open: bool, is_locked: bool = False) -> None:
        """Show a ground; what is signed cannot be changed, what `is_locked` only in its words."""
        self.ground = view.ground
        self._words.show_ground(view.citation, view.words)
        self._words.setToolTip(view.law)
        self.fact.show_text(view.fact)
        self.fact.box.setReadOnly(not is_open or view.hidden)
        self.clause.show_text(view.clause)
        self.clause.box.setReadOnly(not is_open)
        self._message.show_state(State.PAST, view.message)
        state = State.PAST if view.message and not view.fact.strip() else State.NORMAL
        self.fact.box.set_state(state)
        self.fact.box.setAccessibleDescription(view.message)
        self.setAccessibleName(f"{view.citation} {view.law}")
        self.remove.setVisible(is_open and not is_locked)
        self._body.set_parts(
            [
                self._words,
                self.fact,
                self.clause,
                *([self._confidential] if view.confidential else []),
                *([self._message] if view.message else []),
            ]
        )
        self.updateGeometry()

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return self._body.heightForWidth(width - 2 * MEDIUM) + 2 * SMALL

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._body.setGeometry(MEDIUM, SMALL, self.width() - 2 * MEDIUM, self.height() - 2 * SMALL)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        palette = self.theme.palette
        with painting(self) as painter:
            area = self.rect()
            box(painter, area, fill=palette.desk, edge=palette.line2, radius=RADIUS_CONTROL)
            painter.fillRect(0, SMALL, _BAR, area.height() - 2 * SMALL, QColor(palette.red_mark))
