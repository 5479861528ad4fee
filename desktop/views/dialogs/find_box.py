"""Ctrl+K: one line to find anything, and what was found below it; the hands stay on the keys."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.i18n import _
from desktop.presenters.search import Found, FoundKind, FoundView
from desktop.views.focus import give_back
from desktop.views.theme import Theme
from desktop.views.tokens import HAIRLINE, LARGE, MEDIUM, RADIUS_CONTROL, SMALL, Type
from desktop.views.widgets.icons import Icon
from desktop.views.widgets.paint import box, painting
from desktop.views.widgets.paragraph import Paragraph
from desktop.views.widgets.pick_list import PickLine, PickList, PickRow

_WIDTH: Final = 640
_ICONS: Final[Mapping[FoundKind, Icon]] = MappingProxyType(
    {
        "case": Icon.CASES,
        "ticket": Icon.COUNTER,
        "unit": Icon.REGISTERS,
        "owner": Icon.PERSON,
        "complaint": Icon.COMPLAINTS,
        "action": Icon.GO_INTO,
    }
)


_AWAY: Final = frozenset({Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason})


class FindLine(PickLine):
    """The line of the search: Esc leaves it at once, whatever stands in it.

    Signals:
        escaped: Esc was pressed.
        left: the focus went elsewhere in the window.
    """

    escaped = Signal()
    left = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in _AWAY:
            self.left.emit()


class FindBox(QWidget):
    """The search of the whole program, over the page; it goes when anything else is done.

    Signals:
        words_changed: what is looked for, after every key.
        chosen: the Found to go to or to do.
        released: it went, and where the focus was before is no more.
    """

    words_changed = Signal(str)
    chosen = Signal(object)
    released = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self._host = parent
        self._before: QWidget | None = None
        self._line = FindLine(theme, _("Name, IIN, number, phone, page…"))
        self._list = PickList(theme)
        self._found: dict[str, Found] = {}
        self._view: FoundView | None = None
        self._nothing = Paragraph(theme, role=Type.ROW, ink="ink2")
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, MEDIUM, 0, SMALL)
        rows.setSpacing(SMALL)
        line = QVBoxLayout()
        line.setContentsMargins(MEDIUM, 0, MEDIUM, 0)
        line.addWidget(self._line)
        line.addWidget(self._nothing)
        rows.addLayout(line)
        rows.addWidget(self._list)
        self._connect()
        self._nothing.hide()
        self.hide()

    def _connect(self) -> None:
        self._line.search_edited.connect(self.words_changed)
        self._line.walked.connect(self._list.walk)
        self._line.entered.connect(self._choose_current)
        self._line.escaped.connect(self.close_box)
        self._line.left.connect(self.hide)
        self._list.picked.connect(self._choose)

    def open_box(self) -> None:
        """Come on show with an empty line."""
        if self.isHidden():
            self._before = QApplication.focusWidget()
        self._line.clear()
        self.words_changed.emit("")
        self.place()
        self.show()
        self.raise_()
        self._line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_box(self) -> None:
        """Go, and give the focus back to where it was."""
        if self.isHidden():
            return
        before, self._before = self._before, None
        if not give_back(before):
            self.released.emit()
        self.hide()

    def show_found(self, view: FoundView) -> None:
        """Show what was found for the words as they stand."""
        self._view = view
        self._found = {f"{row.kind}:{row.key}": row for row in view.rows}
        self._list.show_rows(tuple(_pick_row(key, row) for key, row in self._found.items()))
        self._nothing.set_text(view.sentence)
        self._nothing.setVisible(bool(view.sentence))
        self.place()

    def rows(self) -> tuple[PickRow, ...]:
        """Return what was found, best first."""
        return self._list.rows

    @property
    def nothing(self) -> str:
        """Return what is said when nothing was found, empty otherwise."""
        return self._view.sentence if self._view else ""

    def _choose_current(self) -> None:
        if self._list.current is not None:
            self._choose(self._list.current.key)

    def _choose(self, key: str) -> None:
        self.close_box()
        self.chosen.emit(self._found[key])

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        self._list.walk(1 if next else -1)
        return True

    def place(self) -> None:
        """Stand at the top of the parent, in its middle."""
        host = self._host
        width = min(self.theme.metrics.px(_WIDTH), host.width() - 2 * LARGE)
        self.setFixedWidth(width)
        self.adjustSize()
        height = min(self.sizeHint().height(), host.height() - LARGE)
        self.setGeometry((host.width() - width) // 2, SMALL, width, height)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        palette = self.theme.palette
        with painting(self) as painter:
            edge = palette.edge
            box(
                painter,
                self.rect(),
                fill=palette.raised,
                edge=edge,
                width=HAIRLINE,
                radius=RADIUS_CONTROL,
            )


def _pick_row(key: str, row: Found) -> PickRow:
    return PickRow(
        key=key, title=row.title, detail=row.detail, note=row.note, icon=_ICONS[row.kind]
    )
