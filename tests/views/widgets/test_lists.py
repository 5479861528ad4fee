"""The queue and the list of papers: one tab stop each, walked by arrows, never flickering."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.views.theme import Theme
from desktop.views.tokens import Breadth
from desktop.views.widgets.check_row import Check, CheckGroup, CheckHeading, CheckList
from desktop.views.widgets.state import State
from desktop.views.widgets.strip import Strip, StripGroup, StripList
from desktop.views.widgets.wait_bar import Wait
from tests.views.widgets.keyboard import press

UP, DOWN, HOME, END = Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End
ENTER, SPACE = Qt.Key.Key_Return, Qt.Key.Key_Space


def strip(number: str) -> Strip:
    return Strip(
        key=number,
        number=number,
        purpose="құжат тапсыру",
        minutes="21 мин",
        words="9 мин қалды",
        state=State.NEAR,
        wait=Wait(share=0.7, state=State.NEAR),
    )


def group(*numbers: str) -> StripGroup:
    return StripGroup(title="Қару", note="шегі 30 мин", strips=tuple(map(strip, numbers)))


@pytest.fixture
def queue(theme: Theme, qtbot: QtBot) -> StripList:
    queue = StripList(theme)
    qtbot.addWidget(queue)
    queue.resize(264, 400)
    queue.show_strips(strip("Қ-014"), [group("Қ-015", "Қ-016"), group("Ш-007")])
    shown(queue, qtbot)
    return queue


def shown(widget: QWidget, qtbot: QtBot) -> None:
    widget.show()
    widget.activateWindow()
    qtbot.waitUntil(widget.isActiveWindow)


def numbers(queue: StripList) -> list[str]:
    return [row.strip.number for row in queue.rows()]


def in_focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def test_the_queue_is_shown_in_its_order_after_the_number_in_hand(queue: StripList) -> None:
    assert numbers(queue) == ["Қ-014", "Қ-015", "Қ-016", "Ш-007"]
    tops = [row.y() for row in queue.rows()]
    assert tops == sorted(tops)


def test_a_minute_later_the_same_rows_show_the_new_minutes(queue: StripList) -> None:
    before = queue.rows()
    later = strip("Қ-015")._replace(minutes="22 мин")
    queue.show_strips(strip("Қ-014"), [StripGroup(title="Қару", strips=(later, strip("Қ-016")))])
    assert queue.rows() == before[:3]
    assert queue.rows()[1].accessibleName() == "Қ-015, құжат тапсыру, 22 мин, 9 мин қалды"


def test_the_queue_may_grow_and_empty(queue: StripList) -> None:
    queue.show_strips(None, [group("Қ-020", "Қ-021", "Қ-022", "Қ-023", "Қ-024")])
    assert len(numbers(queue)) == 5
    queue.show_strips(None, [])
    assert numbers(queue) == []


def test_arrows_walk_the_queue_and_enter_chooses(queue: StripList, qtbot: QtBot) -> None:
    queue.rows()[0].setFocus(Qt.FocusReason.TabFocusReason)
    press(in_focus(), DOWN)
    press(in_focus(), DOWN)
    press(in_focus(), UP)
    with qtbot.waitSignal(queue.strip_chosen) as chosen:
        press(in_focus(), ENTER, "\r")
    assert chosen.args == ["Қ-015"]
    press(in_focus(), END)
    assert in_focus() is queue.rows()[-1]
    press(in_focus(), DOWN)
    assert in_focus() is queue.rows()[-1]
    press(in_focus(), HOME)
    assert in_focus() is queue.rows()[0]


def test_the_queue_is_one_tab_stop(queue: StripList) -> None:
    assert [can_tab(row) for row in queue.rows()] == [True, False, False, False]
    queue.rows()[0].setFocus(Qt.FocusReason.TabFocusReason)
    press(in_focus(), DOWN)
    assert [can_tab(row) for row in queue.rows()] == [False, True, False, False]


def can_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def test_the_strip_in_hand_lies_on_the_sheet_with_an_accent_edge(
    theme: Theme,
    queue: StripList,
) -> None:
    hand = strip("Қ-014")._replace(in_hand=True)
    queue.show_strips(hand, [])
    picture = queue.rows()[0].grab().toImage()
    assert picture.pixelColor(1, 20) == QColor(theme.palette.accent)
    assert picture.pixelColor(8, 20) == QColor(theme.palette.sheet)


def test_a_compact_strip_takes_one_line(theme: Theme, queue: StripList, qtbot: QtBot) -> None:
    high = queue.rows()[0].height()
    theme.use(breadth=Breadth.COMPACT)
    qtbot.waitUntil(lambda: queue.rows()[0].height() < high)
    assert queue.rows()[0].height() == theme.metrics.strip


PAPERS = (
    CheckGroup(
        key="11",
        title="11-тармақ, 1) тармақша",
        count="1 / 2",
        checks=(
            Check(key="photo", words="Екі фотосурет, 3x4 см", done=True),
            Check(key="act", words="Атып көру туралы акті " * 4, missing="жоқ"),
        ),
    ),
    CheckGroup(
        key="also",
        title="Басқа тармақтар бойынша",
        count="0 / 1",
        opened=False,
        checks=(Check(key="id", words="Жеке куәліктің көшірмесі", fixed=True),),
    ),
)


@pytest.fixture
def papers(theme: Theme, qtbot: QtBot) -> CheckList:
    papers = CheckList(theme)
    qtbot.addWidget(papers)
    papers.resize(272, 300)
    papers.show_groups(PAPERS)
    shown(papers, qtbot)
    return papers


def test_a_closed_group_shows_its_heading_only(papers: CheckList) -> None:
    assert [row.check.key for row in papers.rows()] == ["photo", "act"]
    papers.show_groups([replace(group, opened=True) for group in PAPERS])
    assert [row.check.key for row in papers.rows()] == ["photo", "act", "id"]


def test_a_name_wraps_and_what_is_missing_stands_under_it(papers: CheckList) -> None:
    done, missing = papers.rows()
    assert missing.height() == missing.heightForWidth(papers.width())
    assert missing.height() > 2 * done.height()
    assert missing.accessibleName().endswith(", жоқ")


def test_space_ticks_and_enter_opens_the_paragraph(papers: CheckList, qtbot: QtBot) -> None:
    papers.rows()[1].setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(papers.check_ticked) as ticked:
        press(in_focus(), SPACE, " ")
    assert ticked.args == ["act", True]
    with qtbot.waitSignal(papers.paragraph_requested) as opened:
        press(in_focus(), ENTER, "\r")
    assert opened.args == ["act"]


def test_what_the_program_says_stands_even_after_a_tick(papers: CheckList) -> None:
    papers.rows()[1].click()
    assert papers.rows()[1].isChecked()
    papers.show_groups(PAPERS)
    assert not papers.rows()[1].isChecked()


def test_a_fixed_paper_cannot_be_ticked(papers: CheckList, qtbot: QtBot) -> None:
    papers.show_groups([replace(group, opened=True) for group in PAPERS])
    fixed = papers.rows()[2]
    with qtbot.assertNotEmitted(papers.check_ticked):
        press(fixed, SPACE, " ")
        QTest.mouseClick(fixed, Qt.MouseButton.LeftButton)
    assert not fixed.isChecked()


def test_a_heading_asks_to_be_opened(papers: CheckList, qtbot: QtBot) -> None:
    closed = papers.parts()[-1]
    assert isinstance(closed, CheckHeading)
    with qtbot.waitSignal(papers.group_toggled) as toggled:
        press(closed, ENTER, "\r")
    assert toggled.args == ["also", True]


def test_a_turned_heading_folds_its_group_until_it_is_turned_again(papers: CheckList) -> None:
    heading = papers.parts()[0]
    assert isinstance(heading, CheckHeading)
    press(heading, ENTER, "\r")
    assert papers.rows() == ()
    papers.show_groups(PAPERS)
    assert papers.rows() == ()
    press(heading, ENTER, "\r")
    assert [row.check.key for row in papers.rows()] == ["photo", "act"]


def test_a_group_that_never_folds_has_no_stop_at_its_heading(papers: CheckList) -> None:
    papers.show_groups([replace(PAPERS[0], folds=False)])
    heading = papers.parts()[0]
    press(heading, ENTER, "\r")
    assert len(papers.rows()) == 2
    assert heading.focusPolicy() is Qt.FocusPolicy.NoFocus
    papers.rows()[0].setFocus(Qt.FocusReason.TabFocusReason)
    press(in_focus(), UP)
    assert in_focus() is papers.rows()[0]


def test_headings_and_papers_are_walked_together(papers: CheckList) -> None:
    papers.parts()[0].setFocus(Qt.FocusReason.TabFocusReason)
    for expected in (*papers.parts()[1:], papers.parts()[-1]):
        press(in_focus(), DOWN)
        assert in_focus() is expected
