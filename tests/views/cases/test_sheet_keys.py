"""The sheet of an act goes on by Enter alone: from tick to field, through sentences, to its key."""

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.presenters.case_acts_view import AskGroup, AskView, SheetView, TickView
from desktop.views.cases.act_sheet import ActSheet
from desktop.views.theme import Theme
from tests.helpers.keyboard import press, type_words


def view(*, reason: str = "", message: str = "", ways: int = 2) -> SheetView:
    options = (("", "бүкіл өтінішке"), *((f"w{n}", f"{n}") for n in range(1, ways)))
    return SheetView(
        title="Қайтару",
        sentence="Қ-2013/0001",
        verb="Қайтару",
        ticks_title="Қайсысы",
        ticks=(TickView(key="a", words="Бірінші", detail="", done=False),),
        groups=(
            AskGroup(
                title="Қаруды сақтауға рұқсат · Тигр СҚ 1000, Ахметов Нұрлан · № 2013/0001",
                asks=(AskView(key="way", label="Неге қатысты", kind="choice", options=options),),
            ),
            AskGroup(
                asks=(
                    AskView(
                        key="reason", label="Себебі", kind="text", value=reason, message=message
                    ),
                )
            ),
        ),
    )


@pytest.fixture
def host(theme: Theme, qtbot: QtBot) -> QWidget:
    assert theme is not None
    shown = QWidget()
    qtbot.addWidget(shown)
    shown.resize(1000, 700)
    shown.show()
    shown.activateWindow()
    return shown


@pytest.fixture
def sheet(theme: Theme, host: QWidget) -> ActSheet:
    made = ActSheet(theme, host)
    made.show_sheet(view())
    QApplication.processEvents()
    return made


def test_enter_goes_from_ticks_through_a_sentence_to_the_key_that_does_it(
    sheet: ActSheet, host: QWidget, qtbot: QtBot
) -> None:
    press(host, "Enter")
    assert sheet.part_in_focus == "way"
    press(host, "Enter")
    assert sheet.part_in_focus == "reason"
    type_words(host, "демалыс")
    press(host, "Enter")
    assert QApplication.focusWidget() is sheet.finish
    assert sheet.field("reason").value() == "демалыс"
    with qtbot.waitSignal(sheet.finish_requested):
        press(host, "Enter")


def test_shift_and_enter_begin_a_line_within_a_sentence(sheet: ActSheet, host: QWidget) -> None:
    sheet.focus_part("reason")
    type_words(host, "а")
    press(host, "Shift+Enter")
    type_words(host, "б")
    assert sheet.field("reason").value() == "а\nб"


def test_a_choice_of_everything_is_seen_to_be_chosen(sheet: ActSheet) -> None:
    way = sheet.field("way")
    assert way.value() == ""
    assert way.control.property("currentText") == "бүкіл өтінішке"


def test_other_choices_of_the_same_question_are_offered_at_once(sheet: ActSheet) -> None:
    sheet.show_sheet(view(ways=4))
    assert sheet.field("way").control.property("count") == 4


def test_what_is_wrong_has_the_cursor_once_it_was_to_be_done(
    sheet: ActSheet, host: QWidget
) -> None:
    sheet.finish_requested.connect(lambda: sheet.show_sheet(view(message="Толтырыңыз")))
    sheet.ask_to_finish()
    assert sheet.part_in_focus == "reason"
    assert host.isVisible()
