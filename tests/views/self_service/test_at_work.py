"""Numbers taken at the door while somebody works: his cursor, the cover, monitors, closing."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.models.permissions import SELF_SERVICE
from desktop.presenters.self_service_words import closed_view
from desktop.printing.spool import Failed, Submitted
from desktop.services import day_close
from desktop.store import papers, tickets
from desktop.views.self_service.at_work import TouchAtWork
from desktop.views.self_service.window import TouchWindow
from tests.helpers.counter import PaperSpool
from tests.helpers.office import OFFICE
from tests.helpers.pdf import text_of
from tests.helpers.screens import DESK, FakeScreens
from tests.helpers.standards import MONDAY
from tests.helpers.window import Desktop
from tests.views.self_service.conftest import MONITOR, tap

TO_TAKE = ("language.kk", "service.weapons", "line.hand-in")


def given_today(desktop: Desktop) -> list[str]:
    found = tickets.of_day(desktop.kense.desk().database, office=OFFICE, day=MONDAY)
    return [each.text for each in found]


def test_a_finger_takes_a_number_and_its_slip_prints(
    desktop: Desktop, window: TouchWindow, touch: TouchAtWork
) -> None:
    assert touch.seat is not None
    assert touch.seat.on == MONITOR
    view = tap(window, *TO_TAKE, "take")
    desktop.kense.settle()
    assert (view.page, view.number) == ("number", "Қ-001")
    assert given_today(desktop) == ["Қ-001"]
    database = desktop.kense.desk().database
    (slip,) = papers.papers_of(
        database, "ticket", tickets.of_day(database, office=OFFICE, day=MONDAY)[0].id
    )
    spool = desktop.kense._spool  # noqa: SLF001  the printer this program was given
    assert isinstance(spool, PaperSpool)
    assert (slip.kind, "Қ-001" in text_of(spool.sent[0])) == ("ticket", True)
    by = "SELECT json_extract(head, '$.by') FROM journal ORDER BY n DESC LIMIT 2"
    assert [row[0] for row in database.rows(by)] == [SELF_SERVICE, SELF_SERVICE]


def test_whoever_types_in_the_other_window_types_on(desktop: Desktop, window: TouchWindow) -> None:
    for cap in ("F4", "1", "F2", "F5", "1"):  # a citizen; the cursor goes on to his IIN
        desktop.press(cap)
    field = desktop.focus
    assert isinstance(field, QLineEdit)
    for letter, keys in zip("87010", (*TO_TAKE, "take", "home"), strict=True):
        desktop.type(letter)
        tap(window, keys)
        assert QApplication.focusWidget() is field, keys
        assert QApplication.activeWindow() is desktop.window
    assert field.text().replace(" ", "") == "87010"
    assert given_today(desktop) == ["Қ-001", "Қ-002"]


def test_the_queue_at_the_window_has_the_number_at_once(
    desktop: Desktop, window: TouchWindow
) -> None:
    tap(window, *TO_TAKE, "take")
    desktop.kense.settle()
    desktop.press("F2")
    counter = desktop.kense.program.counter("1")
    assert counter.queue.hand is not None
    assert counter.queue.hand.number == "Қ-001"


def test_two_taps_are_one(desktop: Desktop, window: TouchWindow) -> None:
    """The second tap of two falls onto whatever key comes under the finger: it does nothing."""
    window.deaf.stop()
    for _turn in range(8):
        before = window.view
        key = next(iter(window.keys.values()))
        QTest.mouseClick(key, Qt.MouseButton.LeftButton)
        after = window.view
        QTest.mouseClick(next(iter(window.keys.values())), Qt.MouseButton.LeftButton)
        assert window.view is after
        assert after is not before
        window.deaf.stop()
        if after is not None and after.page == "number":
            break
    assert given_today(desktop) == ["Қ-001"]


def test_nobody_closes_it_from_there(desktop: Desktop, window: TouchWindow) -> None:
    tap(window, "language.ru")
    assert not window.close(), "Alt+F4"
    for key in (Qt.Key.Key_Escape, Qt.Key.Key_F4, Qt.Key.Key_Return):
        QTest.keyClick(window, key, Qt.KeyboardModifier.AltModifier)
        QTest.keyClick(window, key)
    assert window.isVisible()
    assert window.view is not None
    assert window.view.page == "service"
    flags = window.windowFlags()
    assert flags & Qt.WindowType.FramelessWindowHint
    assert flags & Qt.WindowType.WindowDoesNotAcceptFocus
    desktop.press("Ctrl+Shift+F11")
    assert not window.isVisible()


def test_it_is_found_by_its_words_and_remembered(desktop: Desktop, touch: TouchAtWork) -> None:
    assert desktop.kense.program.touch.is_shown
    desktop.press("Ctrl+K")
    desktop.type("сенсорлық экранды")
    desktop.press("Enter")
    assert (touch.is_open, desktop.kense.program.touch.is_shown) == (False, False)


def test_a_disk_that_keeps_nothing_lets_its_key_switch_it_and_says_so(
    desktop: Desktop, touch: TouchAtWork
) -> None:
    desktop.kense.desk().database.rows("PRAGMA query_only = ON")
    desktop.press("Ctrl+Shift+F11")
    assert not touch.is_open
    desktop.press("Ctrl+Shift+F11")
    assert touch.is_open
    assert [each.tone for each in desktop.said] == ["past", "past"]


def test_another_language_of_the_operator_leaves_it_where_it_was(
    desktop: Desktop, window: TouchWindow
) -> None:
    tap(window, *TO_TAKE)
    desktop.kense.use_language("ru")
    desktop.kense.settle()
    assert window.isVisible()
    assert window.view is not None
    assert (window.view.page, window.view.title) == ("take", "Құжат тапсыру")
    assert tap(window, "take").number == "Қ-001"


def test_an_unplugged_monitor_is_waited_for(
    desktop: Desktop, window: TouchWindow, touch: TouchAtWork, screens: FakeScreens
) -> None:
    tap(window, *TO_TAKE)
    screens.become(DESK)
    settle_seat(desktop, touch)
    assert not window.isVisible(), "on the one monitor left somebody works"
    assert desktop.kense.program.touch.is_shown
    desktop.type("Қ")
    screens.become(DESK, MONITOR)
    settle_seat(desktop, touch)
    assert touch.seat is not None
    assert (window.isVisible(), touch.seat.on) == (True, MONITOR)
    assert tap(window, *TO_TAKE, "take").number == "Қ-001"


def settle_seat(desktop: Desktop, touch: TouchAtWork) -> None:
    """Let what a monitor that came or went sets off come to its end."""
    seat = touch.seat
    assert seat is not None
    seat.settle()
    desktop.kense.settle()


def test_a_monitor_that_is_named_is_the_only_one_it_takes(
    desktop: Desktop, window: TouchWindow, touch: TouchAtWork
) -> None:
    desktop.kense.program.touch.prefer("elsewhere")
    desktop.kense.settle()
    assert not window.isVisible(), "the monitor of the board is not its own"
    desktop.kense.program.touch.prefer(MONITOR.key)
    touch.look_again()
    assert touch.seat is not None
    assert (touch.seat.on, window.isVisible()) == (MONITOR, True)


def test_without_a_name_it_does_not_cover_what_fills_the_monitor(
    desktop: Desktop, touch: TouchAtWork, screens: FakeScreens, qtbot: QtBot
) -> None:
    desktop.press("Ctrl+Shift+F11")
    desktop.window.move(MONITOR.area.topLeft())  # the work is at the right, the hall at the left
    screens.become(DESK._replace(area=MONITOR.area), MONITOR._replace(area=DESK.area))
    board = QWidget()
    qtbot.addWidget(board)
    board.setWindowState(Qt.WindowState.WindowFullScreen)
    board.show()
    desktop.window.activateWindow()
    desktop.press("Ctrl+Shift+F11")
    assert touch.seat is not None
    assert (touch.is_open, touch.seat.on) == (True, None), "an ordinary window meanwhile"


def test_a_day_closed_at_the_window_is_told_at_the_door(
    desktop: Desktop, window: TouchWindow
) -> None:
    day_close.close_day(desktop.kense.desk(), day=MONDAY, confirmed=day_close.WARNINGS)
    desktop.kense.settle()
    assert window.view is not None
    assert "Reception is over for today." in window.view.told


def test_a_record_that_is_closed_sends_visitors_to_the_operator(
    desktop: Desktop, window: TouchWindow, touch: TouchAtWork
) -> None:
    tap(window, *TO_TAKE)
    touch.let_go(desktop.kense.program.self_service)
    assert (window.view, window.isVisible()) == (closed_view(), True)
    assert window.keys == {}
    touch.follow(desktop.kense.program.self_service, desktop.kense.program.touch, desktop.window)
    assert tap(window, *TO_TAKE, "take").number == "Қ-001"


def test_a_slip_that_did_not_come_out_is_told_in_both_windows(
    desktop: Desktop, window: TouchWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_what: object, **_how: object) -> Submitted:
        return Submitted(job=None, state=Failed(reason="rejecting"))

    monkeypatch.setattr(PaperSpool, "submit", broken)
    tap(window, *TO_TAKE, "take")
    desktop.kense.settle()
    assert window.view is not None
    assert window.view.alarm
    assert "Қ-001" in window.head.accessibleName()
    assert any("Қ-001" in said.sentence for said in desktop.said)
