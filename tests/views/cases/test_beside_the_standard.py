"""The text of the standard is read beside the register, and never lies over what it asks."""

import pytest

from desktop.views.cases.page import CasesPage
from tests.helpers.window import Desktop


@pytest.mark.parametrize("cap", ["F2", "F3"])
def test_the_text_of_the_standard_makes_room_for_what_is_asked(
    desktop: Desktop, page: CasesPage, cap: str
) -> None:
    desktop.press("↓", "F1")
    text = desktop.kense.work.overlays.help
    assert text.isVisible()
    desktop.press(cap)
    assert page.sheet.isVisible()
    assert not text.isVisible()
    assert page.sheet.isAncestorOf(desktop.focus)


def test_the_standard_is_read_over_a_sheet_and_gives_way_to_a_new_one(
    desktop: Desktop, page: CasesPage
) -> None:
    desktop.press("↓", "F1")
    text = desktop.kense.work.overlays.help
    desktop.press("Esc", "F2", "F1")
    assert text.isVisible(), "whoever fills a sheet may read the standard"
    desktop.press("Esc")
    assert page.sheet.isAncestorOf(desktop.focus), "and goes on where he was"
    desktop.press("Esc", "F1")
    page.sheet.open_drawer(page.sheet)
    assert not text.isVisible()


def test_nothing_is_done_from_a_sheet_that_the_text_lies_over(
    desktop: Desktop, page: CasesPage
) -> None:
    desktop.press("↓", "F2", "F1", "F9")
    assert not desktop.kense.work.overlays.help.isVisible()
    assert page.sheet.isVisible()
