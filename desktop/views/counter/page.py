"""The counter page: queue, sheet and answer side by side on one band line.

This half is light: it paints the queue before anything of a visit is imported. `work.py` brings
the visit to it (start-up budget, docs/adr).
"""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from desktop.i18n import _
from desktop.presenters.queueing_view import QueueView
from desktop.views.queueing.queue_pane import QueuePane
from desktop.views.theme import Theme
from desktop.views.tokens import Type
from desktop.views.widgets.band import Band
from desktop.views.widgets.elide import ElidingLine
from desktop.views.widgets.pane import Ground, Pane, Side

_DRAWER_BELOW = 1200  # logical pixels of the whole window at 100 % type (look, "Craft")


class CounterPage(QWidget):
    """Three panes; below 1200 logical pixels the right one is a drawer over the sheet.

    Signals:
        shown, hidden: the page came on show, or went.
        escaped: Esc was pressed and nobody inside had a use for it.
        drawer_moved: the drawer stands open now, or not.
        work_wanted: the cursor is to go where work begins.
    """

    shown = Signal()
    hidden = Signal()
    escaped = Signal()
    drawer_moved = Signal(bool)
    work_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._open = False
        self._wide = False
        self.sheet = Pane(theme, Ground.SHEET, self)
        self.side = Pane(theme, Ground.DESK, self, lines=Side.LEFT)
        self.queue = QueuePane(theme, self)
        self._empty: list[QWidget] = []
        self._keep_bands()
        theme.changed.connect(self._place)

    def _keep_bands(self) -> None:
        """Draw the band line through the panes that are still empty."""
        title = ElidingLine(self.theme, _("Papers required"), role=Type.HEAD, minimum=60)
        for pane, lines in ((self.sheet, Side.BOTTOM), (self.side, Side.BOTTOM | Side.LEFT)):
            ground = Ground.SHEET if pane is self.sheet else Ground.DESK
            band = Band(self.theme, ground, lines=lines)
            column = QVBoxLayout(pane)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(0)
            column.addWidget(band)
            column.addStretch(1)
            self._empty.append(band)
            if pane is self.side:
                band.row.addWidget(title)

    def fill(self, sheet: QWidget, side: QWidget) -> None:
        """Put the work in place of the empty panes."""
        for pane, part in ((self.sheet, sheet), (self.side, side)):
            column = pane.layout()
            if isinstance(column, QVBoxLayout):
                while (item := column.takeAt(0)) is not None:
                    if (widget := item.widget()) is not None:
                        widget.deleteLater()
                column.addWidget(part)
        self._place()

    def start_work(self) -> None:
        """Put the cursor where work begins, once the work is there."""
        self.work_wanted.emit()

    def show_queue(self, view: QueueView) -> None:
        """Show who waits."""
        self.queue.show_queue(view)

    @property
    def has_drawer(self) -> bool:
        """Tell whether the right pane is a drawer now."""
        metrics = self.theme.metrics
        window = (self.width() + metrics.rail) * 100 / metrics.scale
        return window < _DRAWER_BELOW

    @property
    def is_drawer_open(self) -> bool:
        """Tell whether the drawer lies over the sheet now."""
        return self.has_drawer and self._open

    def move_drawer(self, *, opened: bool) -> None:
        """Open or close the drawer."""
        self._open = opened
        self._place()
        self.drawer_moved.emit(self.is_drawer_open)

    def widen(self, *, wide: bool) -> None:
        """Give the sheet the room of the right pane too, for a paper to be read."""
        if wide != self._wide:
            self._wide = wide
            self._place()

    def _place(self) -> None:
        metrics, width, height = self.theme.metrics, self.width(), self.height()
        drawer = self.has_drawer or self._wide
        right = 0 if drawer else metrics.right
        self.queue.setGeometry(0, 0, metrics.queue, height)
        self.sheet.setGeometry(metrics.queue, 0, width - metrics.queue - right, height)
        above_keys = height - metrics.action_bar if self.has_drawer else height
        self.side.setGeometry(width - metrics.right, 0, metrics.right, above_keys)
        self.side.setVisible(not drawer or (self._open and not self._wide))
        self.side.raise_()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        had = self.side.isVisibleTo(self)
        self._place()
        if self.side.isVisibleTo(self) != had:
            self.drawer_moved.emit(self.is_drawer_open)

    @override
    def minimumSizeHint(self) -> QSize:
        metrics = self.theme.metrics
        sheet = self.sheet.minimumSizeHint()
        right = 0 if metrics.compact else metrics.right
        heights = (sheet, self.queue.minimumSizeHint(), self.side.minimumSizeHint())
        height = max(size.height() for size in heights)
        return QSize(metrics.queue + sheet.width() + right, height)

    @override
    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.shown.emit()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.hidden.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)
