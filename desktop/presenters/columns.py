"""What every table of the program has in common: its columns, declared as data."""

from abc import abstractmethod
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, Generic, Literal, TypeAlias, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from desktop.presenters.formats import collated
from desktop.presenters.tone import Tone

Row = TypeVar("Row")
Index: TypeAlias = QModelIndex | QPersistentModelIndex
Align: TypeAlias = Literal["left", "right", "centre"]

SORT_ROLE: Final = Qt.ItemDataRole.UserRole + 1
"""What a cell is sorted by: a text or a number."""
ROW_ROLE: Final = Qt.ItemDataRole.UserRole + 2
"""The row itself, from any of its cells."""
TONE_ROLE: Final = Qt.ItemDataRole.UserRole + 3
"""The tone of a cell, for its ink, its pill or its light."""
OWN_ROLES: Final = Qt.ItemDataRole.UserRole + 16
"""Where the roles of a single table begin."""

_ALIGNMENTS: Final[Mapping[Align, Qt.AlignmentFlag]] = {
    "left": Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
    "right": Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
    "centre": Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Column(Generic[Row]):
    """Describe one column: what it is called and what it says of a row.

    `title` is asked anew at every painting, so a changed language shows. `sort` gives a text or
    a number; without it the column sorts by its text, by the Kazakh alphabet. `detail` is shown
    on hovering and read aloud. `roles` are a table's own, from `OWN_ROLES` on.
    """

    title: Callable[[], str]
    text: Callable[[Row], str]
    sort: Callable[[Row], str | int | float] | None = None
    align: Align = "left"
    tone: Callable[[Row], Tone] | None = None
    detail: Callable[[Row], str] | None = None
    roles: Mapping[int, Callable[[Row], object]] = field(default_factory=dict)

    def sort_value(self, row: Row) -> str | int | float:
        """Return what the row is sorted by in this column."""
        return collated(self.text(row)) if self.sort is None else self.sort(row)

    def readers(self) -> dict[int, Callable[[Row], object]]:
        """Return what answers each role of a cell."""
        found: dict[int, Callable[[Row], object]] = {
            Qt.ItemDataRole.DisplayRole: self.text,
            SORT_ROLE: self.sort_value,
            ROW_ROLE: lambda row: row,
            **self.roles,
        }
        if self.tone is not None:
            found[TONE_ROLE] = self.tone
        if self.detail is not None:
            found[Qt.ItemDataRole.ToolTipRole] = self.detail
            found[Qt.ItemDataRole.AccessibleDescriptionRole] = self.detail
        return found


class ColumnsModel(QAbstractTableModel, Generic[Row]):
    """Show rows of any kind by columns declared as data; who keeps the rows is left open."""

    def __init__(self, columns: Sequence[Column[Row]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._readers = tuple(column.readers() for column in self._columns)

    @abstractmethod
    def row_at(self, number: int) -> Row | None:
        """Return the row shown as `number`, None while it cannot be had."""

    @override
    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._columns)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _ALIGNMENTS[self._columns[index.column()].align]
        read = self._readers[index.column()].get(role)
        row = None if read is None else self.row_at(index.row())
        return None if read is None or row is None else read(row)

    @override
    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self._columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section].title()
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _ALIGNMENTS[self._columns[section].align]
        return None

    def retranslate(self) -> None:
        """Say titles and cells again: the language has changed."""
        last = len(self._columns) - 1
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, last)
        if self.rowCount():
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, last))
