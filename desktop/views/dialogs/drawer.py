"""A pane that comes over the right of a page and goes again; the page keeps its place."""

from collections.abc import Mapping
from typing import ClassVar

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.i18n import _
from desktop.views.focus import give_back
from desktop.views.theme import Theme
from desktop.views.tokens import Type
from desktop.views.widgets.band import Band
from desktop.views.widgets.key_button import KeyButton, KeyKind
from desktop.views.widgets.pane import Ground, Pane, Side
from desktop.views.widgets.paragraph import Paragraph

_WIDTH = 420


class Drawer(Pane):
    """A titled pane for reading or choosing; Esc closes it and gives the focus back.

    Signals:
        closed: the drawer was closed.
        released: it was closed, and where the focus was before is no more.
        covers: how much of the right of its page it lies over, in pixels; 0 once it is closed.
    """

    closed = Signal()
    released = Signal()
    covers = Signal(int)

    width_wanted = _WIDTH
    """How wide it stands, in pixels of 100 % type, where its page has that room."""

    is_for_reading: ClassVar[bool] = False
    """Whether it gives way to any drawer that asks for something."""

    def __init__(self, theme: Theme, title: str, parent: QWidget) -> None:
        super().__init__(theme, Ground.DESK, parent, lines=Side.LEFT)
        self._host = parent
        self._before: QWidget | None = None
        self._title = Paragraph(theme, title, role=Type.HEAD)
        close = KeyButton(theme, "Esc", _("Close"), kind=KeyKind.QUIET, small=True)
        close.clicked.connect(self.close_drawer)
        band = Band(theme, Ground.DESK)
        band.row.addWidget(self._title, 1, Qt.AlignmentFlag.AlignVCenter)
        band.row.addWidget(close)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(1, 0, 0, 0)
        self.column.setSpacing(0)
        self.column.addWidget(band)
        self.hide()
        parent.installEventFilter(self)

    def set_title(self, title: str) -> None:
        """Say what the drawer is about."""
        self._title.set_text(title)

    def open_drawer(self, focus: QWidget) -> None:
        """Come on show and put the focus on a part of it."""
        if self.isHidden():
            self._make_room()
            self._before = QApplication.focusWidget()
        self.place()
        self.show()
        self.raise_()
        focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_room(self) -> None:
        """Let what is only read go: it would lie over what is asked now."""
        for each in self.window().findChildren(Drawer):
            if each.is_for_reading and each is not self:
                each.close_drawer()

    def close_drawer(self) -> None:
        """Go, and give the focus back to where it was."""
        if self.isHidden():
            return
        before, self._before = self._before, None
        had_focus = self.isAncestorOf(self.window().focusWidget())
        self.hide()
        self.covers.emit(0)
        if had_focus and not give_back(before):
            self.released.emit()
        self.closed.emit()

    def let_go(self) -> None:
        """Go without telling anybody: what it asks stands open again in another language."""
        self.blockSignals(True)  # noqa: FBT003  Qt's own

    def parts(self) -> Mapping[str, QWidget]:
        """Return what the cursor can stand in, by a name that every language shares."""
        return {}

    @property
    def part_in_focus(self) -> str:
        """Return the name of the part the cursor stands in, empty for none."""
        focus = self.window().focusWidget()
        named = self.parts().items()
        return next((name for name, at in named if at is focus or at.isAncestorOf(focus)), "")

    def focus_part(self, name: str) -> None:
        """Put the cursor into a part, should it be there."""
        part = self.parts().get(name)
        if part is not None:
            part.setFocus(Qt.FocusReason.OtherFocusReason)

    def place(self) -> None:
        """Stand at the right of the parent, over its whole height."""
        width = min(self.theme.metrics.px(self.width_wanted), self._host.width())
        self.setGeometry(self._host.width() - width, 0, width, self._host.height())
        self.covers.emit(width)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.place()
        return super().eventFilter(watched, event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_drawer()
        else:
            super().keyPressEvent(event)
