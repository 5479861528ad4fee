"""A table of a few hundred rows that changes under the operator's eyes without jumping."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from itertools import groupby
from typing import Final

from PySide6.QtCore import QModelIndex, QObject, Qt
from typing_extensions import override

from desktop.presenters.columns import Column, ColumnsModel, Index, Row

_UNSORTED: Final = -1


class RowsModel(ColumnsModel[Row]):
    """Show the rows given, in their order or sorted by a column.

    `key` tells which row is which: new rows are matched with old ones by it, so that selection,
    current row and scroll position stay with what the operator is looking at.
    """

    def __init__(
        self,
        columns: Sequence[Column[Row]],
        *,
        key: Callable[[Row], Hashable],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(columns, parent)
        self._key = key
        self._given: tuple[Row, ...] = ()
        self._rows: list[Row] = []
        self._sorted_by = (_UNSORTED, Qt.SortOrder.AscendingOrder)

    @property
    def rows(self) -> tuple[Row, ...]:
        """Return the rows in the order shown."""
        return tuple(self._rows)

    @override
    def row_at(self, number: int) -> Row:
        return self._rows[number]

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def find(self, key: Hashable) -> int | None:
        """Return where the row with this key is shown, None when it is not."""
        return next((at for at, row in enumerate(self._rows) if self._key(row) == key), None)

    def show_rows(self, rows: Iterable[Row]) -> None:
        """Show these rows instead, by the smallest change that leads there."""
        self._given = tuple(rows)
        self._become(self._in_order(self._given))

    @override
    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column, now and whenever rows are shown; column -1 takes them as given."""
        self._sorted_by = (column, order)
        self._become(self._in_order(self._given))

    def _in_order(self, rows: Sequence[Row]) -> list[Row]:
        column, order = self._sorted_by
        if not 0 <= column < len(self._columns):
            return list(rows)
        value = self._columns[column].sort_value
        return sorted(rows, key=value, reverse=order == Qt.SortOrder.DescendingOrder)

    def _become(self, wanted: list[Row]) -> None:
        keys = [self._key(row) for row in wanted]
        if len(set(keys)) != len(keys):
            raise ValueError("duplicate-key")
        self._remove_all_but(set(keys))
        self._move_into(keys)
        self._insert_missing(wanted, keys)
        self._change(wanted)

    def _remove_all_but(self, kept: set[Hashable]) -> None:
        gone = [at for at, row in enumerate(self._rows) if self._key(row) not in kept]
        for first, last in reversed(list(_runs(gone))):
            self.beginRemoveRows(QModelIndex(), first, last)
            del self._rows[first : last + 1]
            self.endRemoveRows()

    def _move_into(self, keys: Sequence[Hashable]) -> None:
        """Put the rows that stay into their new order, and the indexes kept of them along."""
        place = {key: at for at, key in enumerate(keys)}
        order = sorted(range(len(self._rows)), key=lambda at: place[self._key(self._rows[at])])
        if order == list(range(len(order))):
            return
        self.layoutAboutToBeChanged.emit()
        came_to = {before: after for after, before in enumerate(order)}
        self._rows = [self._rows[before] for before in order]
        kept = self.persistentIndexList()
        self.changePersistentIndexList(
            kept, [self.index(came_to[each.row()], each.column()) for each in kept]
        )
        self.layoutChanged.emit()

    def _insert_missing(self, wanted: Sequence[Row], keys: Sequence[Hashable]) -> None:
        here = {self._key(row) for row in self._rows}
        new = [at for at, key in enumerate(keys) if key not in here]
        for first, last in _runs(new):
            self.beginInsertRows(QModelIndex(), first, last)
            self._rows[first:first] = wanted[first : last + 1]
            self.endInsertRows()

    def _change(self, wanted: Sequence[Row]) -> None:
        """Show what is new in rows that stayed."""
        changed = [
            at
            for at, row in enumerate(wanted)
            if self._rows[at] is not row and self._rows[at] != row
        ]
        self._rows = list(wanted)
        for first, last in _runs(changed):
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(self._columns) - 1))


def _runs(numbers: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Yield the first and last of every unbroken run of ascending numbers."""
    for _offset, run in groupby(enumerate(numbers), key=lambda each: each[1] - each[0]):
        members = [number for _at, number in run]
        yield members[0], members[-1]
