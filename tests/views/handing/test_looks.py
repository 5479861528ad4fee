"""The list of Беру is silent until something is owed."""

from desktop.views.handing.page import HandingPage
from desktop.views.handing.waiting_table import WaitingTable
from desktop.views.tokens import Type
from desktop.views.widgets.mark_column import state_of
from desktop.views.widgets.state import State
from desktop.views.widgets.table import RowDelegate
from tests.views.handing.looking import TOLD


def told_look(table: WaitingTable, row: int) -> tuple[State | None, Type]:
    delegate = table.itemDelegateForIndex(table.model().index(row, TOLD))
    assert isinstance(delegate, RowDelegate)
    look = delegate.look(table.model().index(row, TOLD))
    return look.state, look.role


def test_only_whoever_is_to_be_told_stands_out(page: HandingPage) -> None:
    table = page.table
    for row in range(table.model().rowCount()):
        state, role = told_look(table, row)
        owed = state_of(table.model().index(row, 0)) in {State.NEAR, State.PAST}
        assert (state is not None) is owed
        assert (role is Type.OWED) is owed
