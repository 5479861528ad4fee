"""The table of a report: rows as tall as their words, the headings between them strong."""

from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget
from typing_extensions import override

from desktop.presenters.columns import ROW_ROLE
from desktop.presenters.registers_rows import LinesModel
from desktop.views.registers.cell_lines import Told, told_whole
from desktop.views.registers.register_table import LEADING, RegisterDelegate, RegisterTable
from desktop.views.theme import Theme
from desktop.views.tokens import SMALL, Type
from desktop.views.widgets.table import AnyIndex, CellLook, words_of

_HEADING: Final = 28  # pixels of 100 % type
_ROW: Final = 32  # of one line, for a report has a hundred of them
_FIRST: Final = 500  # lines among which headings are looked for


class ReportDelegate(RegisterDelegate):
    """Paints the rows of a report in all their lines, what is behind a figure in two.

    The annex names an indicator in a sentence, and its figure means nothing without the end of it.
    """

    is_report = False

    @override
    def told(self, index: AnyIndex, width: int) -> Told:
        usual = super().told(index, width)
        if not (self.is_report and usual.is_cut):
            return usual
        words, room = words_of(index), width - 2 * SMALL
        key = (ReportDelegate, words, self.look(index).role, index.column() == 0, width)
        return self.theme.keep(key, lambda: told_whole(words, room, self.measure(index)))


class ReportTable(RegisterTable):
    """The rows of the report on show, or of what is behind one of its figures."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._own: list[int] = []
        # Once more afterwards: a resize within another scrolls no further than before it could.
        self._resized = QTimer(self, singleShot=True, interval=0)
        self._resized.timeout.connect(self._keep_in_sight)
        self._report_cells = ReportDelegate(theme, self, look=_look)
        self._cells = self._report_cells
        self.setItemDelegate(self._cells)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the row under the cursor in sight: how it was reached may take a line more."""
        super().resizeEvent(event)
        self._keep_in_sight()
        self._resized.start()

    def _keep_in_sight(self) -> None:
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    @override
    def scrollTo(
        self,
        index: AnyIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring a row into sight, with the headings that stand above it."""
        above = index
        while above.row() and _is_heading(above.sibling(above.row() - 1, 0)):
            above = above.sibling(above.row() - 1, 0)
        super().scrollTo(above, hint)
        super().scrollTo(index, hint)

    @override
    def _fit(self) -> None:
        """Give headings one line, and a name as many as it takes: nothing of an annex is cut."""
        super()._fit()
        model, usual = self.model(), self.verticalHeader().defaultSectionSize()
        if not isinstance(model, LinesModel):
            return
        for at in self._own:
            self.setRowHeight(at, usual)
        first = range(min(model.rowCount(), _FIRST))
        low = {at for at in first if _is_heading(model.index(at, 0))}
        self._report_cells.is_report = bool(low)
        heights = {at: self._height(at, is_low=at in low) for at in first} if low else {}
        self._own = [at for at, height in heights.items() if height != usual]
        for at in self._own:
            self.setRowHeight(at, heights[at])

    def _height(self, row: int, *, is_low: bool) -> int:
        """Return the height in pixels in which every cell of a row has room for its lines."""
        model, metrics = self.model(), self.theme.metrics
        cells = ((model.index(row, at), self.columnWidth(at)) for at in range(model.columnCount()))
        lines = max(len(self._cells.told(index, width).lines) for index, width in cells)
        least = _HEADING if is_low else _ROW
        return metrics.px(least) + (lines - 1) * metrics.px(LEADING)


def _is_heading(index: AnyIndex) -> bool:
    row = index.data(ROW_ROLE)
    return row is not None and not row.line.ref


def _look(index: AnyIndex) -> CellLook:
    return CellLook(role=Type.OWED if _is_heading(index) else Type.ROW, ink="ink")
