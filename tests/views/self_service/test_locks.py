"""The touch screen of a sealed record: covered it goes on, closed it sends visitors on (D46)."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QApplication

from desktop.presenters.self_service_words import closed_view
from desktop.store import tickets
from desktop.views.self_service.at_work import TouchAtWork
from desktop.views.self_service.window import TouchWindow
from tests.helpers.office import OFFICE, Clock
from tests.helpers.screens import DESK, FakeScreens
from tests.helpers.sealed import PASSWORD, PIN, Front, a_front, a_sealed_office
from tests.helpers.standards import MONDAY
from tests.views.self_service.conftest import MONITOR, tap

TO_TAKE = ("language.kk", "service.weapons", "line.hand-in")


@pytest.fixture
def front(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, touch: TouchAtWork
) -> Iterator[Front]:
    """Open a sealed office and put the touch screen up."""
    monkeypatch.setenv("KENSE_HOME", str(tmp_path))
    path, clock = tmp_path / "office.kense", Clock()
    a_sealed_office(path, clock)
    with a_front(qapp, path, clock) as opened:
        sign_in(opened)
        opened.press("Ctrl+Shift+F11")
        assert touch.is_open
        yield opened


def sign_in(front: Front) -> None:
    page = front.ask()
    front.type(PASSWORD)
    page.field("pin").set_value(PIN)
    front.press("Enter")
    front.come_in()


def window_of(touch: TouchAtWork) -> TouchWindow:
    assert touch.window is not None
    return touch.window


def given_today(front: Front) -> list[str]:
    assert front.kense is not None
    found = tickets.of_day(front.kense.desk().database, office=OFFICE, day=MONDAY)
    return [each.text for each in found]


def test_numbers_are_taken_while_the_window_is_covered(front: Front, touch: TouchAtWork) -> None:
    front.press("Ctrl+L")
    assert front.guard is not None
    assert front.guard.is_covered
    assert tap(window_of(touch), *TO_TAKE, "take").number == "Қ-001"
    front.settle()
    assert (front.guard.is_covered, given_today(front)) == (True, ["Қ-001"])


def test_a_finger_at_the_door_is_nobody_at_the_window(front: Front, touch: TouchAtWork) -> None:
    assert front.guard is not None
    for _minute in range(11):
        tap(window_of(touch), "language.kk", "home")
        front.clock.pass_minutes(1)
        front.shift.look()
        front.settle()
    assert front.guard.is_covered, "ten idle minutes cover it, whoever presses at the door"


def test_a_closed_record_says_so_at_the_door_and_comes_back_with_whoever_opens_it(
    front: Front, touch: TouchAtWork, screens: FakeScreens
) -> None:
    window = window_of(touch)
    tap(window, *TO_TAKE)
    front.shift.end()
    front.settle()
    assert (window.view, window.isVisible()) == (closed_view(), True)
    screens.become(DESK)
    seat = touch.seat
    assert seat is not None
    seat.settle()
    screens.become(DESK, MONITOR)
    sign_in(front)
    assert window.isVisible()
    assert tap(window, *TO_TAKE, "take").number == "Қ-001"


def ended(app: QApplication) -> bool:
    """Ask the program to end, as the last window closed does; say whether it did.

    The windows it closes ask once more: heard after the loop, that would end every later one.
    """
    QTimer.singleShot(0, app.quit)
    late = QTimer(singleShot=True, interval=5_000)
    late.timeout.connect(lambda: app.exit(9))
    late.start()
    status = app.exec()
    late.stop()
    app.removePostedEvents(app, QEvent.Type.Quit.value)
    return status == 0


def test_a_screen_of_a_closed_record_keeps_no_program_from_ending(
    front: Front, touch: TouchAtWork, qapp: QApplication
) -> None:
    front.shift.end()
    front.settle()
    assert touch.is_open
    assert ended(qapp)


def test_one_put_away_with_the_program_keeps_it_from_ending_no_more(
    front: Front, qapp: QApplication
) -> None:
    assert front.kense is not None
    front.kense.window.close()
    front.kense = None
    assert ended(qapp)


def test_the_screen_is_put_away_for_good_with_the_program(front: Front, touch: TouchAtWork) -> None:
    assert front.kense is not None
    front.kense.window.close()
    front.kense = None
    assert not touch.is_open
