"""Stack parts of any height in a column that scrolls, and lay them out ourselves.

Qt's box layouts ask wrapped text for its height at a width of their own invention and clip the
last line; here every part gets exactly the height it asks for at the width there is.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QSize, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QSizePolicy, QWidget
from typing_extensions import override


class Column(QWidget):
    """Parts one under the other, each as wide as the column."""

    def __init__(self, parent: QWidget | None = None, *, gap: int = 0) -> None:
        super().__init__(parent)
        self._parts: list[QWidget] = []
        self._gap = gap
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def parts(self) -> Sequence[QWidget]:
        """Return the parts from top to bottom."""
        return tuple(self._parts)

    def set_parts(self, parts: Sequence[QWidget]) -> None:
        """Stack `parts`; a part that stood here and does not return is hidden, not destroyed."""
        for gone in self._parts:
            if gone not in parts:
                gone.hide()
        self._parts = list(parts)
        for part in parts:
            if part.parentWidget() is not self:
                part.setParent(self)
            part.show()
        self._place()

    @property
    def _with_room(self) -> list[QWidget]:
        """Return what takes room: a part put away by itself leaves no gap."""
        return [part for part in self._parts if not part.isHidden()]

    def _place(self) -> None:
        top = 0
        for part in self._with_room:
            height = natural_height(part, self.width())
            part.setGeometry(0, top, self.width(), height)
            top += height + self._gap
        self.updateGeometry()

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._place()
        return super().event(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        if event.size().width() != event.oldSize().width():
            self._place()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._place()

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        heights = [natural_height(part, width) for part in self._with_room]
        return sum(heights) + self._gap * max(0, len(heights) - 1)

    @override
    def sizeHint(self) -> QSize:
        width = max((part.sizeHint().width() for part in self._with_room), default=0)
        return QSize(width, self.heightForWidth(self.width()))

    @override
    def minimumSizeHint(self) -> QSize:
        width = max((part.minimumSizeHint().width() for part in self._with_room), default=0)
        return QSize(width, self.heightForWidth(max(width, self.width())))


def natural_height(part: QWidget, width: int) -> int:
    """Return the height `part` wants when it is `width` wide."""
    wanted = part.heightForWidth(width) if part.hasHeightForWidth() else part.sizeHint().height()
    return max(wanted, part.minimumHeight())  # it would lie over the part below


class Scroller(QScrollArea):
    """A part that scrolls up and down only and shows the ground of its pane."""

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._content = content
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._opening = QWidget()  # our own: asking Qt for its one loads every kind of widget
        self._opening.setAutoFillBackground(False)
        self.setViewport(self._opening)
        self.setWidget(content)
        content.setAutoFillBackground(False)  # setWidget switches it on
        self._fit()

    def _fit(self) -> None:
        width = self._opening.width()
        self._content.resize(width, natural_height(self._content, width))

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()  # Qt would measure it all twice, for bars that follow its size anyway
            return True
        return super().viewportEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        self._keep_cursor(event.oldSize().height())

    def _keep_cursor(self, before: int) -> None:
        """Let the part the cursor stands in stay in sight when a notice takes room below it."""
        part = QApplication.focusWidget()
        if part is None or not self._content.isAncestorOf(part):
            return
        ends = part.mapTo(self._opening, QPoint(0, part.height())).y()
        if self._opening.height() < ends <= before:
            self.ensureWidgetVisible(part, 0, 8)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._content.minimumSizeHint().width(), 48)

    @override
    def sizeHint(self) -> QSize:
        return self._content.sizeHint()

    def reveal(self, part: QWidget) -> None:
        """Scroll so that `part` can be read."""
        self.ensureWidgetVisible(part, 0, 8)
