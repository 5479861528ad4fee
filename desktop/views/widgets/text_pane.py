"""Text of the law to read: a short note beside its cause, or a whole standard to leaf through."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint
from PySide6.QtGui import (
    QColor,
    QFont,
    QPaintEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget
from typing_extensions import override

from desktop.views.theme import Theme
from desktop.views.tokens import MEDIUM, SMALL, TYPE, Type
from desktop.views.widgets.paint import painting
from desktop.views.widgets.painted import Wrapping
from desktop.views.widgets.paragraph import Block, broken, rich

_BAR = 2


class LawNote(Wrapping):
    """A paragraph in our plain words, with its number over it and a line down its side."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._number, self._markup = "", ""

    def show_note(self, number: str, markup: str) -> None:
        """Show `markup` under `number`; empty both to take no room."""
        self._number, self._markup = number, markup
        self.setAccessibleName(f"{number}. {rich(markup).words}")
        self.setVisible(bool(markup))
        self.remeasure()

    def _block(self, width: int) -> Block:
        return broken(self.theme, self._markup, Type.ROW, width - _BAR - MEDIUM)

    @property
    def _head(self) -> int:
        return self.theme.line_height(Type.LABEL) + 2 if self._number else 0

    @override
    def height_at(self, width: int) -> int:
        return self._head + self._block(width).height

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        palette, left = self.theme.palette, _BAR + MEDIUM - 2
        with painting(self) as painter:
            painter.fillRect(0, 0, _BAR, self.height(), QColor(palette.line2))
            if self._number:
                head = broken(self.theme, self._number, Type.LABEL, self.width() - left)
                head.draw(painter, left, 0, palette.accent)
            self._block(self.width()).draw(painter, left, self._head, palette.ink2)


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """One paragraph of a standard; `level` 0 is a heading, 1 a paragraph, 2 a subparagraph."""

    key: str
    number: str
    words: str
    level: int = 1


class TextPane(QTextBrowser):
    """A text to read, select and copy; `reveal` goes to a paragraph and marks it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._clauses: tuple[Clause, ...] = ()
        self._places: dict[str, int] = {}
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        theme.changed.connect(self._write)

    def show_clauses(self, clauses: Sequence[Clause]) -> None:
        """Show `clauses` in their order from the first."""
        self._clauses = tuple(clauses)
        self._write()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    @property
    def clause_on_top(self) -> str:
        """Return the key of the clause read now: the one that stands uppermost."""
        place = self.cursorForPosition(QPoint(0, SMALL)).blockNumber()
        return next((key for key, at in self._places.items() if at == place), "")

    def bring_up(self, key: str) -> None:
        """Scroll to the clause `key`; a key that is not there does nothing."""
        place = self._places.get(key)
        if place is not None:
            block = self.document().findBlockByNumber(place)
            at = self.document().documentLayout().blockBoundingRect(block).top()
            self.verticalScrollBar().setValue(int(at) - SMALL)

    def reveal(self, key: str) -> None:
        """Scroll to the clause `key` and mark it; a key that is not there does nothing."""
        place = self._places.get(key)
        if place is None:
            return
        self.bring_up(key)
        block = self.document().findBlockByNumber(place)
        mark = self.ExtraSelection()
        mark.cursor = QTextCursor(block)
        mark.format.setBackground(QColor(self.theme.palette.accent_tint))
        mark.format.setProperty(QTextCharFormat.Property.FullWidthSelection, True)  # noqa: FBT003 - Qt's
        self.setExtraSelections([mark])

    def _write(self) -> None:
        self.clear()
        self.setExtraSelections([])
        self._places = {}
        cursor = self.textCursor()
        for at, clause in enumerate(self._clauses):
            self._places[clause.key] = at
            shape = QTextBlockFormat()
            shape.setBottomMargin(SMALL)
            shape.setTopMargin(MEDIUM if clause.level == 0 else 0)
            shape.setLeftMargin(MEDIUM * max(0, clause.level - 1))
            if at:
                cursor.insertBlock(shape)
            else:
                cursor.setBlockFormat(shape)
            if clause.number:
                number = self._char(Type.SUB, self.theme.palette.accent)
                cursor.insertText(f"{clause.number}  ", number)
            role = Type.HEAD if clause.level == 0 else Type.BODY
            cursor.insertText(clause.words, self._char(role, self.theme.palette.ink))

    def _char(self, role: Type, colour: str) -> QTextCharFormat:
        look = QTextCharFormat()
        look.setFont(self.theme.font(role))
        look.setFontWeight(QFont.Weight(TYPE[role][1]))
        look.setForeground(QColor(colour))
        return look
