"""What is already known, offered under the field in hand: ↓ ↑ walk, Enter takes, Esc puts away."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from desktop.presenters.returning_view import SuggestionsView
from desktop.views.intake.form_field import FormField
from desktop.views.theme import Theme
from desktop.views.tokens import LARGE, SMALL, TIGHT, Type
from desktop.views.widgets.elide import ElidingLine
from desktop.views.widgets.paint import box, painting
from desktop.views.widgets.painted import ENTER_KEYS
from desktop.views.widgets.pick_list import PickList, PickRow, walking_steps

_SHOWN: Final = 5
_WIDTH: Final = 620  # pixels of 100 % type


class OfferedList(PickList):
    """A list in which nothing is current before a key has walked to it: Enter is the field's."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent, shown=_SHOWN)
        self.is_ready = False
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    @override
    def walk(self, steps: int) -> None:
        first, self.is_ready = not self.is_ready, True
        super().walk(0 if first else steps)

    @override
    def _paint_row(self, painter: QPainter, area: QRect, row: PickRow, *, current: bool) -> None:
        super()._paint_row(painter, area, row, current=current and self.is_ready)


class Suggestions(QWidget):
    """A list over the sheet, below the field it belongs to; the cursor stays in that field.

    Signals:
        chosen: key of the row taken.
        dismissed: Esc put the list away.
    """

    chosen = Signal(str)
    dismissed = Signal()

    def __init__(self, theme: Theme, over: QWidget) -> None:
        super().__init__(over)
        self.theme = theme
        self._over = over
        self._watched: list[QWidget] = []
        self._title = ElidingLine(theme, "", role=Type.NOTE, ink="ink3")
        self.list = OfferedList(theme)
        self.list.picked.connect(self.chosen)
        head = QVBoxLayout()
        head.setContentsMargins(LARGE, SMALL, LARGE, TIGHT)
        head.addWidget(self._title)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self.list)
        over.installEventFilter(self)
        theme.changed.connect(self.put_away)
        self.hide()

    @property
    def title(self) -> str:
        """Return the words over the list."""
        return self._title.text()

    def offer(self, view: SuggestionsView, field: FormField) -> None:
        """Show the rows of `view` under `field`."""
        self._title.set_text(view.title)
        self.list.is_ready = view.ready
        self.list.show_rows(
            tuple(
                PickRow(key=row.key, title=row.title, detail=row.detail, note=row.note)
                for row in view.rows
            )
        )
        self._watch(field.leaves())
        self._describe(view)
        self._place(field)
        self.show()
        self.raise_()

    def put_away(self) -> None:
        """Show nothing any more."""
        self._watch([])
        self.hide()

    def _describe(self, view: SuggestionsView) -> None:
        """Let a screen reader hear of the list: the cursor never enters it."""
        self.setAccessibleName(view.title)
        self.setAccessibleDescription("; ".join(row.title for row in view.rows))

    def _watch(self, leaves: list[QWidget]) -> None:
        for leaf in self._watched:
            leaf.removeEventFilter(self)
        self._watched = leaves
        for leaf in leaves:
            leaf.installEventFilter(self)

    def _place(self, field: FormField) -> None:
        room = self._over.size()
        at = field.part.control.mapTo(self._over, QPoint(0, 0))
        below = at.y() + field.part.control.height() + TIGHT
        size = self._size(room)
        top = below if below + size.height() <= room.height() else at.y() - TIGHT - size.height()
        margin = self.theme.metrics.sheet_margin
        left = max(margin, min(at.x(), room.width() - margin - size.width()))
        self.setGeometry(QRect(QPoint(left, max(0, top)), size))

    def _size(self, room: QSize) -> QSize:
        width = min(
            self.theme.metrics.px(_WIDTH), room.width() - 2 * self.theme.metrics.sheet_margin
        )
        title = self.theme.line_height(Type.NOTE) + SMALL + TIGHT
        return QSize(width, self.list.measured().height() + title + 2)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._over:
            if event.type() == QEvent.Type.Resize:
                self.put_away()
            return False
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        return self.isVisible() and self._obey(event)

    def _obey(self, event: QKeyEvent) -> bool:
        """Take a key of the field that is meant for the list; return whether it was."""
        steps = walking_steps(event, _SHOWN)
        current = self.list.current
        if steps:
            self.list.walk(steps)
        elif event.key() in ENTER_KEYS and self.list.is_ready and current is not None:
            self.chosen.emit(current.key)
        elif event.key() == Qt.Key.Key_Escape:
            self.dismissed.emit()
        else:
            return False
        return True

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        palette = self.theme.palette
        with painting(self) as painter:
            box(painter, self.rect(), fill=palette.sheet, edge=palette.edge, width=1.0)
