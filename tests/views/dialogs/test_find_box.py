"""Whether the search over the page is left as it was entered, and never works behind itself."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.services import queueing, settings
from desktop.store import tickets
from desktop.views.counter.work import CounterWork
from desktop.views.dialogs.find_box import FindBox
from desktop.views.pages import APPLICATIONS, COUNTER
from desktop.views.widgets.strip import StripRow
from tests.helpers.window import Desktop, a_desktop_with_cases


@pytest.fixture
def desktop(tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Desktop]:
    assert qtbot is not None
    with a_desktop_with_cases(tmp_path, qapp) as opened:
        yield opened


@pytest.fixture
def find(desktop: Desktop) -> FindBox:
    return desktop.kense.work.overlays.find


def work_of(desktop: Desktop) -> CounterWork:
    found = desktop.page.findChild(CounterWork)
    assert found is not None
    return found


def serve(desktop: Desktop, line: str = "1") -> None:
    desktop.press("F4", line, "F2", "F5")


def finish(desktop: Desktop, *moves: str) -> str:
    """Let a number of the line of questions come to an end by keys, and return it."""
    desktop.press("F4", "3", "F2")
    hand = desktop.kense.program.counter("1").queue.hand
    assert hand is not None
    desktop.press(*moves)
    return hand.number


def test_escape_closes_at_once_and_the_cursor_is_where_it_was(
    desktop: Desktop, find: FindBox
) -> None:
    serve(desktop)
    desktop.press("1")
    before = desktop.focus
    desktop.press("Ctrl+K")
    desktop.type("касым")
    desktop.press("Esc")
    assert not find.isVisible()
    assert desktop.focus is before


def test_a_key_of_the_page_closes_the_search_and_then_does_its_work(
    desktop: Desktop, find: FindBox
) -> None:
    desktop.press("Ctrl+K", "F4")
    assert not find.isVisible()
    chooser = work_of(desktop).open_parts.chooser
    assert chooser.isAncestorOf(desktop.focus)
    desktop.press("Ctrl+K", "1")  # a digit is searched for
    assert find.isVisible()
    desktop.press("F2")
    assert not find.isVisible()
    assert desktop.page.isAncestorOf(desktop.focus)


@pytest.mark.parametrize("cap", ["F1", "F2", "F5", "F6", "F7", "F9", "F12", "Alt+1"])
def test_no_key_works_behind_the_search(desktop: Desktop, find: FindBox, cap: str) -> None:
    serve(desktop)
    desktop.press("Ctrl+K", cap)
    assert not find.isVisible()
    assert not find.isAncestorOf(desktop.focus)


def test_the_cursor_goes_where_work_begins_when_its_field_is_gone(
    desktop: Desktop, find: FindBox
) -> None:
    desktop.press("F4", "1", "Esc")
    desktop.page.setFocus()
    strip = desktop.page.findChildren(StripRow)[0]
    strip.setFocus()
    desktop.press("Ctrl+K")
    queueing.call_next(desktop.kense.desk(), window="1")
    strip.hide()
    desktop.press("Esc")
    assert not find.isVisible()
    assert desktop.page.isAncestorOf(desktop.focus)
    assert desktop.focus.isVisible()


def test_the_search_goes_when_the_page_is_worked_in(desktop: Desktop, find: FindBox) -> None:
    serve(desktop)
    before = desktop.focus
    desktop.press("Ctrl+K")
    before.setFocus(Qt.FocusReason.MouseFocusReason)
    assert not find.isVisible()
    assert desktop.focus is before


def test_tab_walks_what_was_found_and_never_leaves(desktop: Desktop, find: FindBox) -> None:
    desktop.press("Ctrl+K", "Tab", "Tab")
    assert find.isVisible()
    desktop.press("Enter")
    assert desktop.kense.page == APPLICATIONS  # the third page offered


def test_a_number_that_led_to_an_application_opens_it(desktop: Desktop) -> None:
    desktop.press("Ctrl+K")
    desktop.type("Қ-001")
    desktop.press("Enter")
    assert desktop.kense.page == APPLICATIONS
    assert "Қ-2013/0001" in desktop.page.peek.accessibleName()  # type: ignore[attr-defined]  # its pane


@pytest.mark.parametrize(
    ("moves", "how"),
    [(["F5", "F9"], "жауап берілді"), (["F6"], "келмеді"), (["F5", "F6"], "кетіп қалды")],
)
def test_a_number_that_ended_says_how_and_where_one_was_stays(
    desktop: Desktop, find: FindBox, moves: list[str], how: str
) -> None:
    number = finish(desktop, *moves)
    desktop.press("Ctrl+K")
    desktop.type(number)
    assert find.rows()[0].detail == f"Аяқталды · {how}"
    desktop.press("Enter")
    said = desktop.kense.work.overlays.notices.sentence
    assert said.startswith(f"{number} нөмірі бойынша қабылдау аяқталған (")
    assert said.endswith(f"{how}.")
    assert desktop.kense.page == COUNTER


def test_a_number_that_waits_is_shown_in_the_queue(desktop: Desktop) -> None:
    desktop.press("F4", "1", "F4", "3", "Esc", "Ctrl+2", "Ctrl+K")
    desktop.type("С-001")
    desktop.press("Enter")
    assert desktop.kense.page == COUNTER
    focused = desktop.focus
    assert isinstance(focused, StripRow)
    assert focused.strip.number == "С-001"


def test_a_number_at_another_window_says_which(desktop: Desktop) -> None:
    desk = desktop.kense.desk()
    settings.set_window(desk, window="2", name="2-терезе", lines=["invitations.hand-in"])
    queueing.issue_number(desk, service="invitations", line="hand-in")
    called = queueing.call_next(desk, window="2")
    assert called is not None
    desktop.kense.settle()
    desktop.press("Ctrl+K")
    desktop.type(called.text)
    desktop.press("Enter")
    assert desktop.kense.work.overlays.notices.sentence == "Ш-001 нөмірі басқа терезеде: 2-терезе."
    row = tickets.ticket(desk.database, called.id)
    assert row is not None
    assert row.state == "called"
