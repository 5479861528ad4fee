"""One ring that follows the focus: it covers no text and nothing changes size for it."""

from typing import Protocol, runtime_checkable

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt
from PySide6.QtGui import QPaintEvent, QRegion
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget
from shiboken6 import isValid
from typing_extensions import override

from desktop.views.theme import Theme
from desktop.views.tokens import RADIUS_CONTROL, RING_OUTSET, RING_WIDTH
from desktop.views.widgets.paint import box, painting

_MOVES = frozenset(
    {
        QEvent.Type.Move,
        QEvent.Type.Resize,
        QEvent.Type.Show,
        QEvent.Type.Hide,
        QEvent.Type.ParentChange,
    },
)


@runtime_checkable
class HasFocusRect(Protocol):
    """A part whose focus is on one of its rows rather than on all of it."""

    def focus_rect(self) -> QRect:
        """Return the row in focus, in the part's own coordinates."""
        ...


class FocusRing(QWidget):
    """The ring of one window: a transparent child on top that takes no mouse."""

    def __init__(self, theme: Theme, window: QWidget, app: QApplication) -> None:
        """Follow the focus of `app` while it is inside `window`."""
        super().__init__(window)
        self.theme = theme
        self._window = window
        self._followed: list[QObject] = []
        self._target: QWidget | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        app.focusChanged.connect(self._follow)
        theme.changed.connect(self.place)

    def _follow(self, _old: QWidget | None, now: QWidget | None) -> None:
        for thing in filter(isValid, self._followed):  # a page may have gone with its focus
            thing.removeEventFilter(self)
        self._followed = []
        inside = now is not None and self._window.isAncestorOf(now)
        self._target = now if inside else None
        place: QWidget | None = self._target
        while place is not None and place is not self._window:
            place.installEventFilter(self)
            self._followed.append(place)
            place = place.parentWidget()
        if isinstance(self._target, QAbstractItemView):
            self._target.viewport().installEventFilter(self)
            self._followed.append(self._target.viewport())
        self.place()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        row_moved = event.type() == QEvent.Type.Paint and isinstance(self._target, HasFocusRect)
        if event.type() in _MOVES or row_moved:
            self.place()
        return False

    def place(self) -> None:
        """Put the ring round whatever has the focus now, or hide it."""
        target = self._target
        if target is None or not isValid(target) or not target.isVisible():
            self.hide()
            return
        area = target.focus_rect() if isinstance(target, HasFocusRect) else target.rect()
        seen = self._seen(target, area)
        if seen.isEmpty():
            self.hide()
            return
        ring = seen.adjusted(-RING_OUTSET, -RING_OUTSET, RING_OUTSET, RING_OUTSET)
        if ring != self.geometry():
            self.setGeometry(ring)
            self.setMask(_frame(ring))
        self.show()
        self.raise_()

    def _seen(self, target: QWidget, area: QRect) -> QRect:
        """Return what of `area` is not scrolled away, in the window's coordinates."""
        window = self._window
        seen = QRect(target.mapTo(window, area.topLeft()), area.size())
        place = target.parentWidget()
        while place is not None and place is not window:
            clip = QRect(place.mapTo(window, place.rect().topLeft()), place.size())
            seen = seen.intersected(clip)
            place = place.parentWidget()
        return seen

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as painter:
            box(
                painter,
                QRectF(self.rect()),
                edge=self.theme.palette.focus,
                width=RING_WIDTH,
                radius=RADIUS_CONTROL + RING_OUTSET - 1,
            )


def _frame(ring: QRect) -> QRegion:
    """Return the band of the ring: what lies inside it is not even painted again."""
    whole = QRect(0, 0, ring.width(), ring.height())
    inside = whole.adjusted(RING_OUTSET, RING_OUTSET, -RING_OUTSET, -RING_OUTSET)
    corners = 3
    hole = QRegion(inside.adjusted(corners, 0, -corners, 0)) | QRegion(
        inside.adjusted(0, corners, 0, -corners),
    )
    return QRegion(whole) - hole
