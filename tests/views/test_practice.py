"""The window of the practice office, and the way there and back."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop import paths
from desktop.i18n import Language
from desktop.presenters.notices import Notice, Notices
from desktop.services import practice_trials
from desktop.services.practice import begin_practice
from desktop.store.database import open_database
from desktop.views.practice_door import PracticeDoor
from desktop.views.settings.first_run import FirstRunPage
from desktop.views.today.page import TodayPage
from desktop.views.today.task_list import TaskRow
from tests.helpers.clipping import cut_words
from tests.helpers.office import Clock, an_office, desk_over
from tests.helpers.randomness import seeded
from tests.helpers.window import Desktop, a_desktop

PATIENCE = 10_000  # milliseconds


@pytest.fixture
def practice(tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Desktop]:
    """Open a practice office."""
    assert qtbot is not None
    path = tmp_path / "practice.db"
    with open_database(path, randomness=seeded()) as database:
        begin_practice(desk_over(database, Clock()))
    with an_office(path) as desk:
        practice_trials.begin_trials(desk)
    with a_desktop(path, qapp, operator="s1") as opened:
        opened.come_up()
        yield opened


@pytest.fixture
def real(tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Desktop]:
    assert qtbot is not None
    with an_office(tmp_path / "office.db"):
        pass
    with a_desktop(tmp_path / "office.db", qapp, operator="s1") as opened:
        opened.come_up()
        yield opened


def test_header_and_band_always_say_that_this_is_practice(practice: Desktop) -> None:
    frame = practice.kense.work.frame
    for page in practice.kense.pages():
        practice.kense.show_page(page)
        assert frame.band is not None
        assert frame.band.isVisible()
        assert frame.header.accessibleName().count("ҮЛГІ") == 1


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
@pytest.mark.parametrize("scale", [100, 150])
def test_the_band_can_be_read_whole(practice: Desktop, language: Language, scale: int) -> None:
    practice.kense.use_language(language)
    practice.kense.looks.use_scale(scale)
    practice.kense.settle()
    assert cut_words(practice.window) == []


def test_a_real_office_has_no_band(real: Desktop) -> None:
    assert real.kense.work.frame.band is None
    assert "ҮЛГІ" not in real.kense.work.frame.header.accessibleName()


def test_leaving_practice_closes_its_window_and_nothing_else(practice: Desktop) -> None:
    band = practice.kense.work.frame.band
    assert band is not None
    band.leave.click()
    assert not practice.window.isVisible()


def test_it_opens_on_the_day_with_what_may_be_tried(practice: Desktop) -> None:
    page = practice.page
    assert isinstance(page, TodayPage)
    assert [row.task.tone for row in page.trials.rows()] == ["normal"] * 6
    practice.press("Enter")
    assert practice.kense.page == "counter"
    practice.press("F4")
    practice.press("1")
    practice.press("Esc")
    practice.press("Alt+Home")
    assert [row.task.tone for row in page.trials.rows()] == ["done", *["normal"] * 5]
    focused = practice.focus
    assert isinstance(focused, TaskRow)
    assert focused.task.key == "trial-call", "what comes next"


def test_a_beginning_afresh_asks_once_and_closes_the_window(practice: Desktop) -> None:
    practice.press("Ctrl+K")
    practice.type("басынан бастау")
    practice.press("Enter")
    assert practice.window.isVisible()
    action = practice.said[-1].action
    assert action is not None
    action()
    assert not practice.window.isVisible()


def test_practice_is_found_by_ctrl_k_and_in_the_menu_of_people(real: Desktop) -> None:
    asked: list[bool] = []
    real.kense.work.practice_requested.disconnect()
    real.kense.work.practice_requested.connect(lambda: asked.append(True))
    real.press("Ctrl+K")
    real.type("жаттығу")
    real.press("Enter")
    menu = real.kense.work.person_menu()
    menu.actions()[-1].trigger()
    menu.deleteLater()
    assert asked == [True, True]


def test_every_section_of_the_settings_is_found_by_its_words(real: Desktop) -> None:
    real.press("Ctrl+K")
    real.type("күнтізбе")
    real.press("Enter")
    assert real.kense.page == "settings"
    assert getattr(real.page, "section", "") == "calendar"


def test_a_new_office_may_be_practised_before_it_is_set_up(
    tmp_path: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    assert qtbot is not None
    with a_desktop(tmp_path / "new.db", qapp) as opened:
        opened.come_up()
        assert isinstance(opened.page, FirstRunPage)
        asked: list[bool] = []
        opened.kense.work.practice_requested.disconnect()
        opened.kense.work.practice_requested.connect(lambda: asked.append(True))
        opened.press("F8")
        opened.page.practice_key.click()
        assert asked == [True, True]


def door(window: QWidget, *words: str) -> tuple[PracticeDoor, list[Notice]]:
    said: list[Notice] = []
    notices = Notices(window)
    notices.said.connect(said.append)
    way = PracticeDoor(window, lambda: words, lambda words: notices.say("past", words), window)
    return way, said


def test_it_is_opened_in_the_language_spoken_then(
    real: Desktop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    """The language may be another than the one the program was started in."""
    mark = tmp_path / "mark"
    script = f"import pathlib, sys; pathlib.Path({str(mark)!r}).write_text(' '.join(sys.argv[1:]))"
    monkeypatch.setattr(paths, "this_program", lambda: [sys.executable, "-c", script])
    real.kense.use_language("ru")
    real.kense.settle()
    real.kense.work.practice_requested.emit()
    qtbot.waitUntil(lambda: mark.exists() and mark.read_text() != "", timeout=PATIENCE)
    assert mark.read_text().startswith("--lang ru practice --office ")


def test_the_real_window_waits_hidden_and_comes_back(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    way, said = door(
        window, sys.executable, "-c", "import time; time.sleep(1); raise SystemExit(3)"
    )
    way.open()
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=PATIENCE)
    assert way.is_open
    way.open()  # a second time changes nothing
    qtbot.waitUntil(lambda: not way.is_open, timeout=PATIENCE)
    assert window.isVisible()
    assert [notice.tone for notice in said] == ["past"]  # as its exit status says


def test_an_office_made_anew_is_opened_again(qtbot: QtBot, tmp_path: Path) -> None:
    window, mark = QWidget(), tmp_path / "once"
    qtbot.addWidget(window)
    window.show()
    script = (
        "import pathlib, sys; mark = pathlib.Path(sys.argv[1]); "
        "first = not mark.exists(); mark.write_text(''); raise SystemExit(7 if first else 0)"
    )
    way, said = door(window, sys.executable, "-c", script, str(mark))
    way.open()
    qtbot.waitUntil(lambda: mark.exists() and not way.is_open, timeout=PATIENCE)
    assert window.isVisible()
    assert said == [], "it was opened twice and told nothing"


def test_a_program_that_cannot_start_is_told_and_the_window_stays(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    way, said = door(window, "/no/such/program")
    way.open()
    qtbot.waitUntil(lambda: bool(said), timeout=PATIENCE)
    assert window.isVisible()
    assert said[0].sentence


def test_the_practice_office_ends_with_the_program(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    way, said = door(window, sys.executable, "-c", "import time; time.sleep(60)")
    way.open()
    qtbot.waitUntil(lambda: way.is_open and not window.isVisible(), timeout=PATIENCE)
    way.close()
    assert not way.is_open
    assert said == []
