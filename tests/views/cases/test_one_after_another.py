"""Acts begun one after another or in place of one another, as nobody planned."""

import pytest

from desktop.views.cases.page import CasesPage
from desktop.views.widgets.check_row import CheckRow
from tests.helpers.window import Desktop


def test_the_list_outlives_an_act_that_ticks_nothing(desktop: Desktop, page: CasesPage) -> None:
    desktop.press("↓", "↓", "F7", "Space", "F9")
    desktop.press("F3")
    desktop.press("F9", "Esc")
    desktop.press("F2")
    assert page.sheet.checks()
    assert isinstance(desktop.focus, CheckRow)


@pytest.mark.parametrize(("begun", "instead"), [("F7", "F3"), ("F3", "F2"), ("F2", "F7")])
def test_the_cursor_comes_to_the_act_begun_instead(
    begun: str, instead: str, desktop: Desktop, page: CasesPage
) -> None:
    desktop.press("↓", "↓", begun)
    desktop.press(instead)
    assert page.sheet.isVisible()
    assert page.sheet.isAncestorOf(desktop.focus)


def test_an_act_refused_puts_away_the_one_begun_before(desktop: Desktop, page: CasesPage) -> None:
    desktop.press("↓", "F2", "F4")  # nobody is to be told of anything
    assert page.sheet.isHidden()
    assert desktop.focus is page.table
