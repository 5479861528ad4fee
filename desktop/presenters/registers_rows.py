"""What the lines of a register say on the screen: a number, then a cell for each column."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from typing_extensions import override

from desktop.i18n import _c
from desktop.models.register_parts import Column as RegisterColumn
from desktop.models.register_parts import Register
from desktop.presenters import formats
from desktop.presenters.columns import Align, Column
from desktop.presenters.paged_rows import PagedRowsModel
from desktop.services.registers import RegisterRow


class LinesModel(PagedRowsModel[RegisterRow]):
    """The table of one register; the titles of its columns may take two lines."""

    @override
    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if role == Qt.ItemDataRole.TextAlignmentRole:
            aligned = super().headerData(section, orientation, role)
            return Qt.AlignmentFlag(aligned).value | Qt.TextFlag.TextWordWrap.value
        return super().headerData(section, orientation, role)


def columns_of(register: Register) -> tuple[Column[RegisterRow], ...]:
    """Return the columns of a register; the number of the line comes first."""
    number: Column[RegisterRow] = Column(
        title=lambda: _c("line of a register", "No"), text=number_words
    )
    return (number, *(_column(at, each) for at, each in enumerate(register.columns)))


def number_words(row: RegisterRow) -> str:
    """Return the number of a line; of one that counts no more, why stands below it."""
    return "\n".join(part for part in (str(row.line.line), formats.text(row.struck)) if part)


def _column(at: int, column: RegisterColumn) -> Column[RegisterRow]:
    title: Callable[[], str] = partial(formats.text, column.title)
    align: Align = column.align
    return Column(title=title, text=partial(_cell, at), align=align)


def _cell(at: int, row: RegisterRow) -> str:
    return formats.text(row.cells[at]) if at < len(row.cells) else ""
