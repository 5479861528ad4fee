"""The window of the touch screen: pages of large keys, without a title bar, a cursor or a way out.

It takes no keyboard and no focus: whoever works in the other window types on while a finger
presses here. Only the program closes it.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.i18n import Language, _, speaking
from desktop.presenters.self_service_view import TouchKey, TouchView
from desktop.views.self_service.large_text import Head
from desktop.views.self_service.measures import LOOK, Measures, measures
from desktop.views.self_service.paper_list import PaperList
from desktop.views.self_service.touch_key import TouchButton

DEAF: Final = 400  # milliseconds after a page came: the second tap of two was meant for the first
_UP: Final = "list.up"
_DOWN: Final = "list.down"
_EDGE: Final = 3.2
_GAP: Final = 1.8
_THIRD: Final = 0.3  # of the height is for reading: whoever sits reaches the rest
_HEAD: Final[dict[str, float]] = {"papers": 0.18, "take": 0.4, "number": 0.6}
_FEW: Final = 6  # keys below one another on an upright monitor
_PARTS: Final = 6  # of a row: one, two or three keys share it alike
_ROW: Final = 3  # keys beside one another where there are no more


class TouchWindow(QWidget):
    """Show page after page and tell which key was pressed.

    Signals:
        pressed: the key of a page (`TouchKey.key`).
        touched: somebody touched it anywhere.
        activated: the system gave it the keyboard all the same; whoever works is to have it back.
    """

    pressed = Signal(str)
    touched = Signal()
    activated = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setWindowFlags(
            Qt.WindowType.Window
            | Qt.WindowType.FramelessWindowHint
            | Qt.WindowType.WindowDoesNotAcceptFocus
        )
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWindowTitle("Kense")
        self._view: TouchView | None = None
        self.stays = True  # while a record is open: then nothing but the program closes it
        self.deaf = QTimer(self, singleShot=True, interval=DEAF)
        self.head, self.papers = Head(self), PaperList(self)
        self.keys: dict[str, TouchButton] = {}
        self._grid, self._ways = QGridLayout(), QHBoxLayout()
        self._rows = QVBoxLayout(self)
        for part in range(_PARTS):
            self._grid.setColumnStretch(part, 1)
        self._rows.addWidget(self.head, 1)
        self._list = QHBoxLayout()
        self._list.addWidget(self.papers)
        self._rows.addLayout(self._list, 1)
        self._rows.addLayout(self._grid)
        self._rows.addLayout(self._ways)
        self._rows.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)

    @override
    def setWindowFlag(self, flag: Qt.WindowType, on: bool = True) -> None:
        """Set a flag; none lets it take the keyboard, on whichever monitor it stands."""
        super().setWindowFlag(flag, on or flag == Qt.WindowType.WindowDoesNotAcceptFocus)

    @property
    def view(self) -> TouchView | None:
        """Return what is shown."""
        return self._view

    @property
    def by(self) -> Measures:
        """Return the measures of the window as it stands."""
        return measures(self.size(), self.screen())

    def show_view(self, view: TouchView) -> None:
        """Show a page; keys that stay are the same keys, so that no finger on them is lost."""
        before, self._view = self._view, view
        is_other = before is None or (before.page, before.language) != (view.page, view.language)
        wanted = [each.key for each in (*view.keys, *view.ways)]
        if is_other or wanted != [each for each in self.keys if each not in {_UP, _DOWN}]:
            self.deaf.start()
            self._make_keys(view)
        self._arrange()
        if is_other or before is None or before.lines != view.lines:
            self._lay_list()
        self._offer_moving()

    def _lay_list(self) -> None:
        """Break the lines of the list for the room they have by now."""
        self._rows.activate()
        if self._view is not None:
            self.papers.show_lines(self._view.lines, self.by)

    def _make_keys(self, view: TouchView) -> None:
        for each in self.keys.values():
            each.hide()
            each.deleteLater()
        shown = (*view.keys, *view.ways, *(_moving(view.language) if view.lines else ()))
        self.keys = {each.key: self._make(each) for each in shown}

    def _make(self, key: TouchKey) -> TouchButton:
        made = TouchButton(key, self)
        made.pressed.connect(self.touched)
        made.clicked.connect(lambda: self._press(made.key))
        made.show()
        return made

    def _press(self, key: str) -> None:
        if self.deaf.isActive():
            return
        if key in {_UP, _DOWN}:
            self.papers.move_on(down=key == _DOWN)
            self._offer_moving()
        else:
            self.pressed.emit(key)

    def _offer_moving(self) -> None:
        """Offer to move the list where there is more of it."""
        if self._view is None or not self._view.lines:
            return
        for each in _moving(self._view.language):
            moves = self.papers.can_move(down=each.key == _DOWN)
            self.keys[each.key].setVisible(self.papers.overflows)
            shown = each if moves else replace(each, weight="off")
            self.keys[each.key].show_key(shown, self.by, low=True)

    def _arrange(self) -> None:
        """Lay the page out for the size there is now."""
        view, by = self._view, self.by
        if view is None:
            return
        edge, gap = by.of(_EDGE), by.of(_GAP)
        has_keys = bool(view.keys or view.ways)
        self._rows.setContentsMargins(0, 0, 0, edge if has_keys else 0)
        self._rows.setSpacing(0)
        self._list.setContentsMargins(edge, 0, edge, 0)
        for row in (self._grid, self._ways):
            row.setContentsMargins(edge, gap if has_keys else 0, edge, 0)
        self._grid.setSpacing(gap)
        self._ways.setSpacing(gap)
        self.head.setMinimumHeight(int(by.height * _HEAD.get(view.page, _THIRD)))
        self.head.show_view(view, by)
        self.papers.setVisible(bool(view.lines))
        self._rows.setStretch(1, 3 if view.lines else 0)
        keys, below = _rows_of(view, by)
        for each in (*keys, *below):
            low = each in below or bool(view.lines) or view.page == "number"
            self.keys[each.key].show_key(each, by, low=low)
        self._place(keys, _columns(view, by))
        for each in below:
            self._ways.addWidget(self.keys[each.key], 2 if each.key == "print" else 1)

    def _place(self, keys: Sequence[TouchKey], columns: int) -> None:
        """Put the keys row by row; a last one alone takes the whole row."""
        for at, each in enumerate(keys):
            is_alone = at == len(keys) - 1 and at % columns == 0
            span = _PARTS if is_alone else _PARTS // columns
            place = at % columns * (_PARTS // columns)
            self._grid.addWidget(self.keys[each.key], at // columns, place, 1, span)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
        if self._view is not None and self._view.lines:
            self._lay_list()
            self._offer_moving()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(LOOK.desk))
        painter.end()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.activated.emit()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.touched.emit()
        event.accept()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.accept()  # no key does anything here, Escape least of all

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        event.setAccepted(not self.stays)  # ending the program asks every window, hidden ones too

    def leave(self) -> None:
        """Go: the program says so."""
        self.stays = False
        self.close()
        self.deleteLater()


def _moving(language: Language) -> tuple[TouchKey, ...]:
    """Return the keys that move a list, in the visitor's language."""
    with speaking(language):
        up, down = _("Higher up"), _("Further down")
    said = ((_UP, f"▲  {up}"), (_DOWN, f"▼  {down}"))
    return tuple(TouchKey(key=key, words=words, weight="quiet") for key, words in said)


def _rows_of(view: TouchView, by: Measures) -> tuple[Sequence[TouchKey], Sequence[TouchKey]]:
    """Return the keys of the page, and those of the last row: beside a list there is one row."""
    if not view.lines:
        return view.keys, view.ways
    moving = _moving(view.language)
    if by.is_upright:
        return (*moving, *view.keys), view.ways
    return (), (*view.keys, *view.ways, *moving)


def _columns(view: TouchView, by: Measures) -> int:
    """Return how many keys stand beside one another."""
    count = len(view.keys)
    if by.is_upright:
        return 1 if count <= _FEW and not view.lines else 2
    if view.page in {"take", "number", "papers"}:
        return 1
    return count if 0 < count <= _ROW else 2
