"""A table of a million rows: their ids are known, the rows themselves are fetched when seen."""

from array import array
from collections import OrderedDict
from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QModelIndex, QObject, Signal
from typing_extensions import override

from desktop.models.errors import Refusal
from desktop.presenters.columns import Column, ColumnsModel, Index, Row

PAGE: Final = 100  # rows fetched at once
KEPT: Final = 16  # pages remembered: what has been seen last


class PagedRowsModel(ColumnsModel[Row]):
    """Show a page at once, then the whole with an exact scroll bar, and fetch pages when seen.

    Signals:
        refused: a page could not be fetched (`Refusal`); its rows stay empty until `show_ids`.
    """

    refused = Signal(Refusal)

    def __init__(
        self,
        columns: Sequence[Column[Row]],
        *,
        fetch: Callable[[Sequence[int]], Sequence[Row]],
        number: Callable[[Row], int],
        parent: QObject | None = None,
    ) -> None:
        """Take how to fetch the rows of some ids, in their order, and what id a row has."""
        super().__init__(columns, parent)
        self._fetch = fetch
        self._number = number
        self._ids = array("q")
        self._pages: OrderedDict[int, dict[int, Row]] = OrderedDict()

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._ids)

    @override
    def row_at(self, number: int) -> Row | None:
        return self._page(number // PAGE).get(self._ids[number])

    def find(self, number: int) -> int | None:
        """Return where the row with this id is shown, None when it is not."""
        try:
            return self._ids.index(number)
        except ValueError:
            return None

    def show_first(self, rows: Sequence[Row]) -> None:
        """Show the first rows at once, while the ids of all are still being gathered."""
        self.beginResetModel()
        self._ids = array("q", map(self._number, rows))
        self._pages.clear()
        for page in range(0, len(rows), PAGE):
            self._keep(page // PAGE, rows[page : page + PAGE])
        self.endResetModel()

    def show_ids(self, ids: "array[int]") -> None:
        """Show all rows by their ids; what is shown already stays where it is."""
        shown = len(self._ids)
        if shown and ids[:shown] == self._ids:
            self._append(ids)
            return
        self.beginResetModel()
        self._ids = ids
        self._pages.clear()
        self.endResetModel()

    def read_again(self) -> None:
        """Let rows be fetched again when they are seen next: what they say may have changed."""
        self._pages.clear()
        if self._ids:
            last = self.index(len(self._ids) - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def _append(self, ids: "array[int]") -> None:
        """Add the rows below those shown; a page that was short or failed is fetched again."""
        shown = len(self._ids)
        whole = [page for page, rows in self._pages.items() if len(rows) == PAGE]
        self._pages = OrderedDict((page, self._pages[page]) for page in whole)
        if len(ids) == shown:
            return
        self.beginInsertRows(QModelIndex(), shown, len(ids) - 1)
        self._ids = ids
        self.endInsertRows()

    def _page(self, page: int) -> dict[int, Row]:
        """Return the rows of a page by their ids, fetched unless it was seen lately."""
        if page not in self._pages:
            ids = self._ids[page * PAGE : (page + 1) * PAGE]
            try:
                self._keep(page, self._fetch(ids))
            except Refusal as refusal:
                self._keep(page, ())
                self.refused.emit(refusal)
        self._pages.move_to_end(page)
        return self._pages[page]

    def _keep(self, page: int, rows: Sequence[Row]) -> None:
        self._pages[page] = {self._number(row): row for row in rows}
        if len(self._pages) > KEPT:
            self._pages.popitem(last=False)
