"""A table that tells how each of its rows stands: a mark before it, and one column in words."""

from functools import partial

from PySide6.QtCore import QAbstractItemModel
from PySide6.QtWidgets import QWidget

from desktop.views.theme import Theme
from desktop.views.tokens import Type
from desktop.views.widgets.choosing_table import ChoosingTable
from desktop.views.widgets.mark_column import MarkDelegate, state_of
from desktop.views.widgets.state import State
from desktop.views.widgets.table import AnyIndex, CellLook, RowDelegate


class StateTable(ChoosingTable):
    """Rows whose first column is the mark of their state."""

    def __init__(
        self,
        theme: Theme,
        model: QAbstractItemModel,
        *,
        state: int,
        parent: QWidget | None = None,
    ) -> None:
        """Show `model`, whose column `state` says the state in words."""
        super().__init__(theme, parent)
        self.setModel(model)
        self.setItemDelegate(RowDelegate(theme, self, look=partial(_look, state)))
        self.setItemDelegateForColumn(0, MarkDelegate(theme, self))


def _look(said_in: int, index: AnyIndex) -> CellLook:
    if index.column() != said_in:
        return CellLook(ink="ink")
    state = state_of(index)
    return CellLook(role=Type.OWED, state=None if state is State.NORMAL else state)
