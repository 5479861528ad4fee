"""The board beside the real window: opened by a key, kept through all that may happen to it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QRect, Qt
from PySide6.QtWidgets import QApplication

from desktop.presenters.board import SCREEN
from desktop.presenters.survey import QuestionView, SurveyView
from desktop.services import queueing
from desktop.services.desk import Desk
from desktop.store import desk as desk_rows
from desktop.views.board import at_work
from desktop.views.board.at_work import BoardAtWork, board_of
from desktop.views.board.window import BoardWindow
from desktop.views.settings.board_form import BoardForm
from desktop.views.settings.page import SettingsPage
from tests.helpers.keyboard import press
from tests.helpers.office import WINDOW, Clock, an_office
from tests.helpers.screens import DESK, HALL, FakeScreens
from tests.helpers.sealed import PASSWORD, PIN, Front, a_front, a_sealed_office
from tests.helpers.window import Desktop, a_desktop


@pytest.fixture
def screens(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeScreens]:
    """Let this process's board be made anew, over two screens that come and go."""
    found = FakeScreens(DESK, HALL)
    monkeypatch.setattr(at_work, "QtScreens", lambda _app: found)
    _forget(qapp)
    yield found
    _forget(qapp)


def _forget(app: QApplication) -> None:
    board = app.findChild(BoardAtWork)
    if board is not None:
        if board.window is not None:
            board.window.close()
            board.window.deleteLater()
        board.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def office(tmp_path: Path, clock: Clock) -> Path:
    path = tmp_path / "office.db"
    with an_office(path, clock) as desk:
        _give(desk)
    return path


def _give(desk: Desk) -> None:
    for _each in range(3):
        queueing.issue_number(desk, service="weapons", line="hand-in")


@pytest.fixture
def desktop(
    office: Path, clock: Clock, screens: FakeScreens, qapp: QApplication
) -> Iterator[Desktop]:
    assert screens is not None
    with a_desktop(office, qapp, clock=clock, operator="s1") as opened:
        opened.come_up()
        yield opened


def hung(desktop: Desktop) -> BoardWindow:
    window = desktop.kense.board.window
    assert window is not None
    return window


def number(window: BoardWindow) -> str:
    assert window.view is not None
    return window.view.call.number if window.view.call is not None else ""


@pytest.mark.parametrize("layout", ["us", "ru", "kz"])
def test_a_key_opens_it_on_the_other_screen_and_closes_it(desktop: Desktop, layout: str) -> None:
    desktop.press("Shift+F11", layout=layout)
    assert desktop.kense.board.is_open
    assert hung(desktop).isFullScreen()
    flags = hung(desktop).windowFlags()
    assert flags & Qt.WindowType.WindowDoesNotAcceptFocus, "the cursor stays where the work is"
    desktop.press("Shift+F11", layout=layout)
    assert not desktop.kense.board.is_open


def test_a_call_by_its_key_is_on_the_board_and_pointed_at(desktop: Desktop) -> None:
    desktop.press("Shift+F11")
    assert number(hung(desktop)) == ""
    desktop.press("F2")
    assert number(hung(desktop)) == "Қ-001"
    assert hung(desktop).rings == ("Қ-001",)
    assert hung(desktop).view is not None


def test_it_is_found_by_its_words(desktop: Desktop) -> None:
    desktop.press("Ctrl+K")
    desktop.type("кезек таблосын ашу")
    desktop.press("Enter")
    assert desktop.kense.board.is_open


def test_on_it_comes_back_by_itself_at_the_next_start_and_off_it_does_not(
    office: Path, clock: Clock, screens: FakeScreens, qapp: QApplication
) -> None:
    with a_desktop(office, qapp, clock=clock, operator="s1") as first:
        first.come_up()
        first.press("Shift+F11")
        assert first.kense.board.is_open
    assert not board_of(qapp).is_open, "the program is over, and its board with it"
    with a_desktop(office, qapp, clock=clock, operator="s1") as second:
        second.come_up()
        assert second.kense.board.is_open
    screens.become(DESK)
    with a_desktop(office, qapp, clock=clock, operator="s1") as third:
        third.come_up()
        assert not third.kense.board.is_open, "with one screen it would lie over the work"
        screens.become(DESK, HALL)
        assert third.kense.board.is_open, "and comes with its screen"
        third.press("Shift+F11")
    with a_desktop(office, qapp, clock=clock, operator="s1") as fourth:
        fourth.come_up()
        assert not fourth.kense.board.is_open


def test_with_one_screen_it_is_a_window_that_can_be_moved_and_closed(
    desktop: Desktop, screens: FakeScreens
) -> None:
    screens.become(DESK)
    desktop.press("Shift+F11")
    assert desktop.kense.board.is_open
    assert not hung(desktop).isFullScreen()
    hung(desktop).close()
    desktop.kense.settle()
    assert not desktop.kense.program.board.is_shown, "closed by its own button, it stays closed"


def test_a_disk_that_keeps_nothing_lets_its_key_switch_it_and_says_so(desktop: Desktop) -> None:
    database = desktop.kense.desk().database
    database.rows("PRAGMA query_only = ON")
    desktop.press("Shift+F11")
    assert desktop.kense.board.is_open
    (notice,) = desktop.said
    assert notice.tone == "past"
    assert notice.sentence.endswith("Ауыстырғаныңыз бағдарлама жабылғанша осылай тұрады.")
    hung(desktop).close()
    desktop.kense.settle()
    assert not desktop.kense.program.board.is_shown
    desktop.kense.program.board.prefer("elsewhere")
    assert len(desktop.said) == 3
    database.rows("PRAGMA query_only = OFF")
    desktop.kense.program.board.prefer("elsewhere")
    assert desk_rows.setting(database, SCREEN) == "elsewhere", "chosen again, it is kept now"
    assert len(desktop.said) == 3


def test_unplugged_and_plugged_again_it_goes_on_calling(
    desktop: Desktop, screens: FakeScreens, qtbot_wait: Callable[[Callable[[], bool]], None]
) -> None:
    desktop.press("Shift+F11")
    screens.become(DESK)
    qtbot_wait(lambda: not hung(desktop).isFullScreen())
    desktop.press("F2")
    assert number(hung(desktop)) == "Қ-001"
    assert desktop.kense.board.is_open
    screens.become(DESK, HALL._replace(area=QRect(1366, 0, 1080, 1920)))
    qtbot_wait(lambda: hung(desktop).isFullScreen())


@pytest.fixture
def qtbot_wait(qtbot: object) -> Callable[[Callable[[], bool]], None]:
    """Wait until something is so."""
    return lambda until: qtbot.waitUntil(until, timeout=5_000)  # type: ignore[attr-defined]  # pytest-qt's own


def test_another_language_of_the_window_leaves_the_board_as_it_is(desktop: Desktop) -> None:
    desktop.press("Shift+F11")
    desktop.press("F2")
    window, view = hung(desktop), hung(desktop).view
    desktop.kense.use_language("ru")
    desktop.kense.settle()
    assert hung(desktop) is window
    assert window.view == view
    desktop.press("Shift+F11")
    assert not desktop.kense.board.is_open


def test_its_settings_are_in_force_at_once(desktop: Desktop) -> None:
    desktop.press("Shift+F11")
    desktop.kense.show_page("settings.board")
    page = desktop.page
    assert isinstance(page, SettingsPage)
    form = page.form("board")
    assert isinstance(form, BoardForm)
    form.rows.fields["board.languages"].edited.emit("ru")
    desktop.kense.settle()
    view = hung(desktop).view
    assert view is not None
    assert view.last_calls == ("Последние вызовы", "")
    form.rows.fields["board.look"].edited.emit("light")
    desktop.kense.settle()
    assert hung(desktop).grab().toImage().pixelColor(2, 2).name() == "#ffffff"
    form.rows.fields["board.shown"].edited.emit("")
    desktop.kense.settle()
    assert not desktop.kense.board.is_open


def test_the_survey_comes_over_the_board_and_goes(desktop: Desktop) -> None:
    desktop.press("Shift+F11")
    question = QuestionView(number="1", kk="Сапасына көңіліңіз тола ма", ru="Довольны ли Вы")
    desktop.kense.program.survey.screen_wanted.emit(SurveyView(token="", questions=(question,)))
    desktop.kense.settle()
    screen = desktop.kense.work.survey.screen
    assert screen is not None
    assert screen.isVisible()
    assert desktop.kense.board.is_open
    screen.close()
    desktop.kense.settle()
    assert desktop.kense.board.is_open
    desktop.press("F2")
    assert number(hung(desktop)) == "Қ-001"


@pytest.fixture
def front(
    tmp_path: Path,
    clock: Clock,
    screens: FakeScreens,
    qapp: QApplication,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Front]:
    """Stand at a sealed office whose board is on, with a PIN for the shift."""
    assert screens is not None
    monkeypatch.setenv("KENSE_HOME", str(tmp_path))
    a_sealed_office(tmp_path / "office.kense", clock)
    with a_front(qapp, tmp_path / "office.kense", clock) as front:
        page = front.ask()
        front.type(PASSWORD)
        page.field("pin").set_value(PIN)
        front.press("Enter")
        kense = front.come_in()
        _give(kense.desk())
        front.press("Shift+F11")
        yield front


def test_a_covered_screen_lets_the_board_go_on(front: Front) -> None:
    kense = front.kense
    assert kense is not None
    front.press("Ctrl+L")
    queueing.call_next(kense.desk(), window=WINDOW)
    front.settle()
    window = kense.board.window
    assert window is not None
    assert window.isVisible()
    assert number(window) == "Қ-001"


def test_a_closed_record_leaves_its_last_picture_saying_since_when(
    front: Front, clock: Clock, qapp: QApplication
) -> None:
    kense = front.kense
    assert kense is not None
    queueing.call_next(kense.desk(), window=WINDOW)
    front.settle()
    board, window = kense.board, kense.board.window
    assert window is not None
    front.shift.close_wanted.emit("by-hand")
    front.settle()
    assert front.kense is None
    assert window.isVisible()
    assert number(window) == "Қ-001"
    assert window.view is not None
    assert window.view.since == ("9:30 жағдайы бойынша", "по состоянию на 9:30")
    clock.pass_minutes(7)
    board.look()
    assert window.view.time == "9:37"
    assert window.view.since.first == "9:30 жағдайы бойынша"
    again = front.come_in()
    assert again.board is board_of(qapp)
    assert window.isVisible()
    assert window.view.since == ("", "")


def test_a_key_pressed_at_the_board_fills_the_screen_and_comes_back(
    desktop: Desktop, screens: FakeScreens
) -> None:
    screens.become(DESK)
    desktop.press("Shift+F11")
    press(hung(desktop), "F11")
    assert hung(desktop).isFullScreen()
    press(hung(desktop), "Esc")
    assert not hung(desktop).isFullScreen()
