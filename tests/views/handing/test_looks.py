"""The list of Беру is silent until something is owed."""

from desktop.services import telling
from desktop.views.handing.page import HandingPage
from desktop.views.handing.waiting_table import WaitingTable
from desktop.views.tokens import Type
from desktop.views.widgets.mark_column import state_of
from desktop.views.widgets.state import State
from desktop.views.widgets.table import RowDelegate
from tests.helpers.window import Desktop
from tests.views.handing.looking import APPLICANT, TOLD, handing_page, shown


def told_look(table: WaitingTable, row: int) -> tuple[State | None, Type]:
    delegate = table.itemDelegateForIndex(table.model().index(row, TOLD))
    assert isinstance(delegate, RowDelegate)
    look = delegate.look(table.model().index(row, TOLD))
    return look.state, look.role


def test_only_whoever_is_to_be_told_stands_out(desktop: Desktop, cases: list[str]) -> None:
    telling.give_notice(desktop.kense.desk(), case=cases[0], about="ready", way="phone", to="8 705")
    desktop.press("Ctrl+5")
    table, seen = handing_page(desktop).table, set()
    for row in range(table.model().rowCount()):
        state, role = told_look(table, row)
        owed = state_of(table.model().index(row, 0)) in {State.NEAR, State.PAST}
        assert (state is not None) is owed
        assert (role is Type.OWED) is owed
        seen.add(owed)
    assert seen == {True, False}, "one of each was looked at"


def test_in_a_narrow_window_a_notice_stands_below_the_name(
    desktop: Desktop, page: HandingPage
) -> None:
    table = page.table
    wide = table.rowHeight(0), table.columnWidth(APPLICANT)
    assert not table.isColumnHidden(TOLD)
    desktop.come_up(1093, 614)
    assert table.isColumnHidden(TOLD)
    assert table.rowHeight(0) > wide[0]
    words = table.itemDelegateForIndex(table.model().index(0, APPLICANT))
    assert isinstance(words, RowDelegate)
    said = words.said(table.model().index(0, APPLICANT))
    assert said == "\n".join((shown(page)[0], shown(page, TOLD)[0]))
    desktop.come_up(1366, 768)
    assert (table.rowHeight(0), table.columnWidth(APPLICANT)) == wide
