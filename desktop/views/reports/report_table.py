"""The table of a report: rows of two lines, the headings between them strong."""

from typing import Final

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop.presenters.columns import ROW_ROLE
from desktop.presenters.registers_rows import LinesModel
from desktop.views.registers.register_table import RegisterDelegate, RegisterTable
from desktop.views.theme import Theme
from desktop.views.tokens import Type
from desktop.views.widgets.table import AnyIndex, CellLook

_HEADING: Final = 28  # pixels of 100 % type
_FIRST: Final = 500  # lines among which headings are looked for


class ReportTable(RegisterTable):
    """The rows of the report on show, or of what is behind one of its figures."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._low: list[int] = []
        self._cells = RegisterDelegate(theme, self, look=_look)
        self.setItemDelegate(self._cells)

    @override
    def _fit(self) -> None:
        """Give headings one line: a report of an annex stands whole on a small screen."""
        super()._fit()
        model, usual = self.model(), self.verticalHeader().defaultSectionSize()
        if not isinstance(model, LinesModel):
            return
        for at in self._low:
            self.setRowHeight(at, usual)
        first = range(min(model.rowCount(), _FIRST))
        self._low = [at for at in first if _is_heading(model.index(at, 0))]
        for at in self._low:
            self.setRowHeight(at, self.theme.metrics.px(_HEADING))


def _is_heading(index: AnyIndex) -> bool:
    row = index.data(ROW_ROLE)
    return row is not None and not row.line.ref


def _look(index: AnyIndex) -> CellLook:
    return CellLook(role=Type.OWED if _is_heading(index) else Type.ROW, ink="ink")
