"""No words are cut on any page, in any language, at any size of type."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.i18n import Language
from desktop.services import queueing, settings
from desktop.views.theme import Theme
from desktop.views.widgets.combo_box import ComboBox
from desktop.views.widgets.elide import ElidingLine
from desktop.views.widgets.paragraph import Paragraph
from tests.helpers.clipping import cut_words, outside, without_room
from tests.helpers.looks import looks
from tests.helpers.office import Clock
from tests.helpers.window import Desktop, a_desktop, an_office_with_cases

LOOKS = [  # width and height of the window, size of the letters in percent
    (1366, 768, 90),
    (1366, 768, 100),
    (1366, 768, 125),
    (1366, 768, 150),
    (1093, 614, 100),
    (1920, 1080, 100),
    (1920, 1080, 150),
]
REPEALED = 140 * 24 * 60  # minutes until neither standard is law any more


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def desktop(tmp_path: Path, qapp: QApplication, qtbot: QtBot, clock: Clock) -> Iterator[Desktop]:
    """Open an office with applications, people waiting and two windows."""
    assert qtbot is not None
    path = tmp_path / "office.db"
    an_office_with_cases(path, clock)
    with a_desktop(path, qapp, clock=clock, operator="s1") as opened:
        desk = opened.kense.desk()
        settings.set_window(desk, window="2", name="2-терезе", lines=["invitations.hand-in"])
        opened.come_up()
        yield opened


def seen(desktop: Desktop) -> list[str]:
    desktop.kense.settle()
    return [*cut_words(desktop.window), *outside(desktop.window)]


@pytest.mark.parametrize(("language", "width", "height", "scale"), looks(LOOKS))
def test_every_page_can_be_read(
    desktop: Desktop, language: Language, width: int, height: int, scale: int
) -> None:
    desktop.kense.use_language(language)
    desktop.kense.looks.use_scale(scale)
    desktop.come_up(width, height)
    for name in desktop.kense.pages():
        desktop.kense.show_page(name)
        assert seen(desktop) == [], name


@pytest.mark.parametrize(("language", "width", "height", "scale"), looks(LOOKS, turn=1))
def test_every_step_of_an_intake_can_be_read(
    desktop: Desktop, language: Language, width: int, height: int, scale: int
) -> None:
    desktop.kense.use_language(language)
    desktop.kense.looks.use_scale(scale)
    desktop.come_up(width, height)
    desktop.kense.show_page("counter")
    for window, service in (("1", "weapons"), ("2", "invitations")):
        desktop.kense.sit_down(window, "s1")
        queueing.issue_number(desktop.kense.desk(), service=service, line="hand-in")
        desktop.kense.settle()
        desktop.press("F2")
        assert seen(desktop) == [], f"{service} called"
        desktop.press("F5", "1")
        for step in ("applicant", "service", "items", "papers", "duty", "check"):
            desktop.kense.program.counter(window).intake.go_to(step)
            assert seen(desktop) == [], f"{service} {step}"


@pytest.mark.parametrize(("language", "width", "height", "scale"), looks(LOOKS, turn=2))
def test_the_opening_of_a_day_without_law_can_be_read(
    desktop: Desktop, language: Language, width: int, height: int, scale: int
) -> None:
    desktop.kense.use_language(language)
    desktop.kense.looks.use_scale(scale)
    desktop.come_up(width, height)
    desktop.pass_minutes(REPEALED)
    assert desktop.kense.page == "day"
    assert seen(desktop) == []


@pytest.mark.parametrize(("language", "width", "height", "scale"), looks(LOOKS))
def test_the_first_run_can_be_read(
    tmp_path: Path,
    qapp: QApplication,
    qtbot: QtBot,
    language: Language,
    width: int,
    height: int,
    scale: int,
) -> None:
    assert qtbot is not None
    with a_desktop(tmp_path / "new.db", qapp, language=language) as opened:
        opened.kense.looks.use_scale(scale)
        opened.come_up(width, height)
        assert seen(opened) == []


def test_what_is_cut_is_seen(theme: Theme, qtbot: QtBot) -> None:
    """A look at words that cannot fail proves nothing."""
    line = ElidingLine(theme, "Қаруды сақтауға және алып жүруге рұқсат")
    qtbot.addWidget(line)
    line.resize(60, 20)
    line.show()
    assert cut_words(line) == ["Қаруды сақтауға және алып жүруге рұқсат"]
    line.resize(line.sizeHint())
    assert cut_words(line) == []


def test_what_loses_its_last_line_is_seen(theme: Theme, qtbot: QtBot) -> None:
    words = Paragraph(theme, "Қаруды сақтауға және алып жүруге берілген рұқсат қағаз")
    qtbot.addWidget(words)
    words.resize(120, 20)
    assert without_room(words)
    words.resize(120, words.heightForWidth(120))
    assert not without_room(words)


def test_a_box_that_tells_the_rest_nowhere_is_seen(theme: Theme, qtbot: QtBot) -> None:
    box = ComboBox(theme)
    qtbot.addWidget(box)
    box.addItem("Қаруды сақтауға және алып жүруге берілген рұқсат қағаз", "a")
    box.resize(120, 34)
    box.show()
    assert not without_room(box)
    box.setToolTip("")
    assert without_room(box)
