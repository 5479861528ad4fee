"""The small parts: pills, figures, terms, icons, empty pages, lines that break."""

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.views.theme import Theme
from desktop.views.tokens import CONTRAST, LIGHT
from desktop.views.widgets.elide import Line
from desktop.views.widgets.empty_state import Empty, EmptyState
from desktop.views.widgets.figure import Figure, Measure
from desktop.views.widgets.flow import Flow
from desktop.views.widgets.icons import Icon, Icons
from desktop.views.widgets.ink_block import InkBlock
from desktop.views.widgets.key_button import KeyButton
from desktop.views.widgets.paint import blend
from desktop.views.widgets.pane import Ground, Heading, Pane, Rule, Side
from desktop.views.widgets.stage_pill import Pill, StagePill
from desktop.views.widgets.state import State
from desktop.views.widgets.term_bar import TermBar, TermDay
from desktop.views.widgets.traffic_light import TrafficLight
from desktop.views.widgets.wait_bar import Wait, WaitBar


def test_a_pill_says_its_stage_and_a_tint_becomes_a_line_in_high_contrast(
    theme: Theme,
    qtbot: QtBot,
) -> None:
    pill = StagePill(theme)
    qtbot.addWidget(pill)
    pill.show_stage("жауап күтілуде", Pill.OTHERS)
    pill.resize(pill.sizeHint())
    pill.show()
    assert edge_of(pill) == QColor(LIGHT.held_tint)
    theme.use(name="contrast")
    assert edge_of(pill) == QColor(CONTRAST.held)
    assert pill.accessibleName() == "жауап күтілуде"


def edge_of(widget: QWidget) -> QColor:
    return widget.grab().toImage().pixelColor(widget.width() // 2, 0)


def test_figures_side_by_side_are_equally_high(theme: Theme, qtbot: QtBot) -> None:
    plain, limited = Figure(theme), Figure(theme)
    for figure in (plain, limited):
        qtbot.addWidget(figure)
    plain.show_measure(Measure(value="8", unit="мин", caption="Күту"))
    late = Wait(share=1.1, state=State.PAST)
    limited.show_measure(Measure(value="33", unit="/ 30 мин", caption="Қызмет", wait=late))
    assert plain.sizeHint().height() == limited.sizeHint().height()
    assert limited.accessibleName() == "Қызмет 33 / 30 мин"
    assert Measure(value="33", wait=late).state is State.PAST


def test_a_term_is_a_cell_a_day_and_its_last_day_stands_out(theme: Theme, qtbot: QtBot) -> None:
    bar = TermBar(theme)
    qtbot.addWidget(bar)
    bar.resize(160, bar.sizeHint().height())
    bar.show()
    bare = bar.grab().toImage()
    bar.show_days([TermDay.FIRST, TermDay.COUNTED, TermDay.OFF, TermDay.LAST], "4 күн")
    picture = bar.grab().toImage()
    assert picture != bare
    assert picture.pixelColor(4, 5) == QColor(theme.palette.ink2)
    assert picture.pixelColor(24 * 3 + 10, 5) == QColor(theme.palette.accent)
    assert bar.accessibleName() == "4 күн"


def test_lamps_and_bars_tell_their_words(theme: Theme, qtbot: QtBot) -> None:
    light, bar = TrafficLight(theme), WaitBar(theme)
    for part in (light, bar):
        qtbot.addWidget(part)
        part.show()
    light.show_due(State.NEAR, "2 күн қалды")
    bar.show_wait(Wait(share=0.4), "12 / 30 мин")
    assert (light.accessibleName(), bar.accessibleName()) == ("2 күн қалды", "12 / 30 мин")


def test_the_block_grows_with_its_number(theme: Theme, qtbot: QtBot) -> None:
    block = InkBlock(theme, "Қ-014")
    qtbot.addWidget(block)
    short = block.sizeHint().width()
    block.set_number("Қ-2013/0163")
    assert block.sizeHint().width() > short
    assert block.sizeHint().height() == theme.metrics.ink_block


def test_an_empty_page_says_what_will_come_and_how_to_begin(theme: Theme, qtbot: QtBot) -> None:
    page = EmptyState(theme)
    qtbot.addWidget(page)
    page.show_empty(
        Empty(
            head="Кезек бос", sentence="Мұнда бүгінгі кезек көрінеді.", cap="F4", verb="Нөмір беру"
        ),
    )
    page.show()
    [key] = page.findChildren(KeyButton)
    assert page.accessibleName() == "Кезек бос. Мұнда бүгінгі кезек көрінеді."
    with qtbot.waitSignal(page.begin_requested):
        key.click()
    page.show_empty(Empty(head="Шағым жоқ", sentence="Шағымдар осында тұрады."))
    assert key.isHidden()


def test_parts_flow_onto_the_next_line(theme: Theme, qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    flow = Flow(host, gap=8)
    for words in ("тіркелді", "қаралуда", "қол қоюда"):
        flow.addWidget(Line(theme, words))
    one_line = flow.sizeHint()
    assert flow.heightForWidth(one_line.width()) == one_line.height()
    assert flow.heightForWidth(one_line.width() // 2) > one_line.height()
    flow.setGeometry(QRect(0, 0, 10, 200))
    tops = [item.geometry().top() for at in range(3) if (item := flow.itemAt(at))]
    assert tops == sorted(set(tops))
    assert flow.takeAt(7) is None
    assert flow.takeAt(0) is not None
    assert flow.count() == 2
    assert flow.minimumSize().width() < one_line.width()


def test_a_pane_draws_hairlines_only_on_the_sides_it_is_told(theme: Theme, qtbot: QtBot) -> None:
    pane = Pane(theme, Ground.DESK, lines=Side.LEFT | Side.BOTTOM)
    qtbot.addWidget(pane)
    pane.resize(40, 40)
    pane.show()
    picture = pane.grab().toImage()
    line, desk = QColor(theme.palette.line2), QColor(theme.palette.desk)
    assert [picture.pixelColor(*at) for at in ((0, 20), (20, 39), (39, 20), (20, 0))] == [
        line,
        line,
        desk,
        desk,
    ]


@pytest.mark.parametrize("upright", [True, False])
def test_a_rule_is_one_pixel_and_crisp(*, upright: bool, theme: Theme, qtbot: QtBot) -> None:
    rule = Rule(theme, upright=upright, room=4)
    qtbot.addWidget(rule)
    rule.resize(QSize(9, 30) if upright else QSize(30, 9))
    rule.show()
    picture = rule.grab().toImage()
    across = [picture.pixelColor(*((at, 15) if upright else (15, at))) for at in range(9)]
    assert [colour == QColor(theme.palette.line) for colour in across].count(True) == 1


def test_a_heading_takes_no_room_for_a_note_it_has_not(theme: Theme, qtbot: QtBot) -> None:
    heading = Heading(theme, "Мемлекеттік баж")
    qtbot.addWidget(heading)
    heading.show()
    bare = heading.sizeHint().width()
    heading.set_note("4 / 5")
    assert heading.sizeHint().width() > bare
    heading.set_link("8-т.")
    heading.set_title("Баж")
    with qtbot.waitSignal(heading.link.clicked):
        heading.link.click()


def test_every_icon_we_name_is_in_the_set(qapp: object) -> None:  # noqa: ARG001  icons are painted
    icons = Icons()
    for icon in Icon:
        for name in (icon, icon.filled):
            picture = icons.pixmap(name, 20, LIGHT.ink2, 1.25)
            assert picture.width() == 25
            assert any(
                picture.toImage().pixelColor(x, y).alpha() > 0 for x in range(25) for y in range(25)
            ), name
    assert icons.pixmap(Icon.TODAY, 20, LIGHT.ink2, 1.25).cacheKey() == (
        icons.pixmap(Icon.TODAY, 20, LIGHT.ink2, 1.25).cacheKey()
    )


def test_colours_are_mixed_by_their_share() -> None:
    assert blend("#000000", "#FFFFFF", 0.0) == "#000000"
    assert blend("#000000", "#FFFFFF", 1.0) == "#ffffff"
    assert blend("#000000", "#C80064", 0.5) == "#640032"
