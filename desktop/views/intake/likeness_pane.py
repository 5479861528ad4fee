"""Two who may be one, side by side, line by line; it only shows, and merges nobody (D53)."""

from typing import Final

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from desktop.presenters.returning_view import LikenessView, LikeView
from desktop.views.theme import Theme
from desktop.views.tokens import LARGE, SMALL, TIGHT, Type
from desktop.views.widgets.elide import ElidingLine
from desktop.views.widgets.notice import Notice
from desktop.views.widgets.state import State

_NAME_SHARE: Final = 2  # of the width, beside the columns' three each
_COLUMN_SHARE: Final = 3


class LikenessPane(QWidget):
    """What was typed, and whoever it resembles, in columns under one sentence."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._view: LikenessView | None = None
        self._wanted = True
        self._notice = Notice(theme)
        self._lines: list[ElidingLine] = []
        self._grid = QGridLayout()
        self._grid.setContentsMargins(SMALL, 0, SMALL, TIGHT)
        self._grid.setHorizontalSpacing(LARGE)
        self._grid.setVerticalSpacing(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(TIGHT)
        layout.addWidget(self._notice)
        layout.addLayout(self._grid)
        self.hide()

    @property
    def sentence(self) -> str:
        """Return what is said over the columns, empty when nothing stands here."""
        return self._view.sentence if self._view else ""

    @property
    def words(self) -> list[str]:
        """Return the text of every cell, line by line."""
        return [line.text() for line in self._lines]

    def set_wanted(self, *, wanted: bool) -> None:
        """Stand here only where the person is typed, whatever there is to show."""
        self._wanted = wanted
        self.setVisible(wanted and self._view is not None)

    def show_likeness(self, view: LikenessView | None) -> None:
        """Show `view`; None takes everything away."""
        self._view = view
        self._clear()
        self.set_wanted(wanted=self._wanted)
        if view is None:
            self._notice.clear()
            return
        self._notice.show_notice(State.NEAR, view.sentence)
        columns = (view.typed, *view.known)
        self._say(0, 0, "", role=Type.NOTE, ink="ink3")
        for at, column in enumerate(columns, start=1):
            self._say(0, at, column.head, role=Type.NOTE, ink="ink2")
        for line, name in enumerate(view.names):
            self._say(line + 1, 0, name, role=Type.NOTE, ink="ink3")
            for at, column in enumerate(columns, start=1):
                self._say_cell(line, at, column)
        self.setAccessibleName(view.sentence)
        self.setAccessibleDescription(". ".join(word for word in self.words if word))

    def _say_cell(self, line: int, at: int, column: LikeView) -> None:
        differs = bool(column.differs) and column.differs[line]
        ink, role = ("amber", Type.SUB) if differs else ("ink", Type.ROW)
        self._say(line + 1, at, column.cells[line], role=role, ink=ink)

    def _say(self, row: int, at: int, words: str, *, role: Type, ink: str) -> None:
        line = ElidingLine(self.theme, words, role=role, ink=ink, minimum=60)
        self._grid.addWidget(line, row, at)
        self._grid.setColumnStretch(at, _COLUMN_SHARE if at else _NAME_SHARE)
        self._lines.append(line)

    def _clear(self) -> None:
        for line in self._lines:
            self._grid.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines = []
        for at in range(self._grid.columnCount()):
            self._grid.setColumnStretch(at, 0)
