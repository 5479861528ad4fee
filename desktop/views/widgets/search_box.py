"""A line to search with: the glass at the left, its key at the right."""

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, Qt
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop.views.theme import Theme
from desktop.views.tokens import SMALL
from desktop.views.widgets.icons import SMALL_ICON, Icon, draw_icon
from desktop.views.widgets.key_button import CapColours, cap_width, draw_cap
from desktop.views.widgets.line_box import LineBox
from desktop.views.widgets.paint import painting

_GLASS = 10
_GAP = 4


class SearchBox(LineBox):
    """Search as you type.

    Signals:
        search_edited: the words, after every change by hand, spaces at both ends left out.
        left_downwards: ↓ was pressed; go to the first result.
        emptied: Esc was pressed on an empty box.
    """

    search_edited = Signal(str)
    left_downwards = Signal()
    emptied = Signal()

    def __init__(
        self,
        theme: Theme,
        hint: str,
        parent: QWidget | None = None,
        *,
        cap: str = "",
    ) -> None:
        super().__init__(theme, parent, hint=hint)
        self._cap = cap
        self.setAccessibleName(hint)
        self._keep_room()
        self.textEdited.connect(self._tell)
        theme.icons_loaded.connect(self.update)
        theme.changed.connect(self._keep_room)

    def _keep_room(self) -> None:
        """Let the words begin after the glass and end before the cap, at any scale."""
        lead = _GLASS + self.theme.metrics.px(SMALL_ICON)
        trail = cap_width(self.theme, self._cap) + SMALL if self._cap else 0
        self.setTextMargins(lead - SMALL + _GAP, 0, trail, 0)

    def _tell(self, words: str) -> None:
        self.search_edited.emit(words.strip())

    @override
    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(QSize(self.theme.metrics.px(220), 0))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.left_downwards.emit()
        elif event.key() == Qt.Key.Key_Escape:
            event.setAccepted(bool(self.text()))  # with nothing to empty, Esc is somebody else's
            self._empty()
        else:
            super().keyPressEvent(event)

    def start_search(self) -> None:
        """Put the cursor into the box, its words marked to be typed over."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def _empty(self) -> None:
        if self.text():
            self.clear()
            self.search_edited.emit("")
        else:
            self.emptied.emit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        palette, side = self.theme.palette, self.theme.metrics.px(SMALL_ICON)
        with painting(self) as painter:
            top = (self.height() - side) / 2
            colour = palette.ink3
            draw_icon(painter, self.theme, Icon.SEARCH, _GLASS, top, colour=colour, size=side)
            if self._cap and not self.text():
                width, height = cap_width(self.theme, self._cap), self.theme.metrics.key_cap
                left = self.width() - width - SMALL
                cap = QRect(left, (self.height() - height) // 2, width, height)
                look = CapColours(ink=palette.ink2, fill=palette.sunk, edge=palette.line2)
                draw_cap(painter, self.theme, cap, self._cap, look)
