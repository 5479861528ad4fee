"""A field asks, answers and says what is wrong without moving anything."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from desktop.views.scan_codes import code_of
from desktop.views.theme import Theme
from desktop.views.tokens import Type
from desktop.views.widgets.choice_box import Choice, Segmented
from desktop.views.widgets.digits import DigitLineEdit
from desktop.views.widgets.field import Field, Message
from desktop.views.widgets.fields import (
    ComboField,
    DateField,
    DigitField,
    LineField,
    SegmentedField,
    TextField,
)
from desktop.views.widgets.form import Form
from desktop.views.widgets.link import Link
from desktop.views.widgets.number_box import NumberBox
from desktop.views.widgets.search_box import SearchBox
from desktop.views.widgets.state import State
from tests.views.test_keys import pressed
from tests.views.widgets.keyboard import press, type_words, wheel_over

ENTER, SPACE, DOWN, RIGHT = (
    Qt.Key.Key_Return,
    Qt.Key.Key_Space,
    Qt.Key.Key_Down,
    Qt.Key.Key_Right,
)
WRONG = Message(state=State.PAST, words="Төрт цифр: 2018", full="Шығарылған жылы төрт цифр.")
ANSWERS = (
    Choice(key="shop", words="Дүкеннен"),
    Choice(key="other", words="Басқа жолмен", detail="Мұра, сыйлық"),
)


@pytest.fixture
def year(theme: Theme, qtbot: QtBot) -> LineField:
    field = LineField(theme, "Шығарылған жылы")
    qtbot.addWidget(field)
    field.resize(field.sizeHint())
    field.show()
    return field


def heard(field: Field) -> list[str]:
    values: list[str] = []
    field.edited.connect(values.append)
    return values


def test_a_message_comes_and_goes_without_moving_anything(year: LineField) -> None:
    size, place = year.sizeHint(), year.control.geometry()
    year.show_message(WRONG)
    assert (year.sizeHint(), year.control.geometry()) == (size, place)
    assert year.message is WRONG
    year.show_message(None)
    assert (year.sizeHint(), year.control.geometry()) == (size, place)


def test_the_label_and_the_message_are_told_to_a_screen_reader(year: LineField) -> None:
    assert year.control.accessibleName() == "Шығарылған жылы"
    year.show_message(WRONG)
    assert year.control.accessibleDescription() == "Шығарылған жылы төрт цифр."
    year.set_label("Жылы")
    assert (year.label, year.control.accessibleName()) == ("Жылы", "Жылы")


def test_a_message_may_offer_the_repair(year: LineField, qtbot: QtBot) -> None:
    year.show_message(Message(state=State.INFO, words="«С» латынша", repair="Түзету"))
    [link] = [part for part in year.findChildren(Link) if not part.isHidden()]
    with qtbot.waitSignal(year.repair_requested):
        link.click()


def test_a_state_is_seen_on_the_edge_of_the_box(year: LineField, theme: Theme) -> None:
    calm = year.control.grab().toImage()
    year.show_message(WRONG)
    edge = year.control.grab().toImage().pixelColor(0, year.control.height() // 2)
    assert edge != calm.pixelColor(0, year.control.height() // 2)
    assert edge.name().upper() == theme.palette.red_mark


def test_typing_is_told_and_setting_is_not(year: LineField) -> None:
    values = heard(year)
    year.set_value("20")
    year.control.setFocus()
    year.box.setCursorPosition(2)
    type_words(year.box, "18")
    assert values == ["201", "2018"]
    assert year.value() == "2018"


class Seen(QObject):
    """Write down when a box was painted and when its words were told."""

    def __init__(self, field: LineField | DigitField) -> None:
        super().__init__()
        self.order: list[str] = []
        field.box.installEventFilter(self)
        field.edited.connect(lambda _words: self.order.append("told"))

    @override
    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.order.append("painted")
        return False


@pytest.mark.parametrize("kind", [LineField, DigitField])
def test_what_is_typed_is_seen_before_anybody_thinks_about_it(
    theme: Theme, qtbot: QtBot, kind: type[LineField | DigitField]
) -> None:
    field = kind(theme, "Шығарылған жылы")
    qtbot.addWidget(field)
    field.resize(field.sizeHint())
    field.show()
    field.control.setFocus()
    qtbot.waitExposed(field)
    QCoreApplication.processEvents()
    seen = Seen(field)
    type_words(field.box, "1")
    assert seen.order[:2] == ["painted", "told"]


def test_the_same_value_again_leaves_the_cursor_where_it_is(year: LineField) -> None:
    year.set_value("Қасымов")
    year.box.setCursorPosition(3)
    year.set_value("Қасымов")
    assert year.box.cursorPosition() == 3


def test_a_long_value_shows_its_beginning(year: LineField) -> None:
    year.box.clearFocus()
    year.set_value("өздігінен оқталатын жартылай автоматты")
    assert year.box.cursorPosition() == 0


def test_a_read_only_field_can_be_read_and_copied(year: LineField) -> None:
    year.set_value("1512")
    year.set_read_only(read_only=True)
    type_words(year.box, "9")
    assert year.value() == "1512"
    assert year.control.isEnabled()


def digits_of(box: DigitLineEdit, keys: str) -> None:
    """Press keys by their place while the layout types Kazakh letters."""
    for key in keys:
        QApplication.sendEvent(box, pressed(0, place=key, text="ә"))


def test_digits_are_grouped_while_they_are_typed(theme: Theme, qtbot: QtBot) -> None:
    field = DigitField(theme, "ЖСН", groups=(6, 3, 3))
    qtbot.addWidget(field)
    values = heard(field)
    digits_of(field.box, "850312300042")
    assert field.box.text() == "850312 300 042"
    assert values[-1] == field.value() == "850312300042"
    digits_of(field.box, "9")
    assert field.value() == "850312300042"


def test_a_digit_in_the_middle_leaves_the_cursor_behind_it(theme: Theme, qtbot: QtBot) -> None:
    field = DigitField(theme, "ЖСН", groups=(6, 3, 3))
    qtbot.addWidget(field)
    field.set_value("850312300")
    field.box.setCursorPosition(6)
    digits_of(field.box, "7")
    assert field.box.text() == "850312 730 0"
    assert field.box.cursorPosition() == 8


def test_a_letter_means_nothing_in_a_digit_box(theme: Theme, qtbot: QtBot) -> None:
    field = DigitField(theme, "Телефоны", groups=(1, 3, 3, 2, 2))
    qtbot.addWidget(field)
    press(field.box, Qt.Key.Key_K, "к")
    assert field.value() == ""
    press(field.box, Qt.Key.Key_7, "7", Qt.KeyboardModifier.KeypadModifier)
    assert field.value() == "7"


def test_pasted_digits_are_tidied(theme: Theme, qtbot: QtBot) -> None:
    field = DigitField(theme, "ЖСН", groups=(6, 3, 3))
    qtbot.addWidget(field)
    QGuiApplication.clipboard().setText("ЖСН: 850312-300-042.")
    field.box.paste()
    assert field.value() == "850312300042"


def test_a_number_of_any_length_is_left_ungrouped(theme: Theme, qtbot: QtBot) -> None:
    field = DigitField(theme, "Түбіртек")
    qtbot.addWidget(field)
    field.set_value("№ 00 45 12")
    assert field.box.text() == field.value() == "004512"


def test_backspace_takes_a_digit_over_a_separator(theme: Theme, qtbot: QtBot) -> None:
    field = DigitField(theme, "ЖСН", groups=(6, 3, 3))
    qtbot.addWidget(field)
    field.set_value("8503123")
    field.box.setCursorPosition(8)
    press(field.box, Qt.Key.Key_Backspace)
    assert field.box.text() == "850312"


def test_a_day_is_typed_as_eight_digits(theme: Theme, qtbot: QtBot) -> None:
    field = DateField(theme, "Туған күні")
    qtbot.addWidget(field)
    values = heard(field)
    digits_of(field.box, "12031985")
    assert field.box.text() == "12.03.1985"
    assert field.day() == date(1985, 3, 12)
    assert values[-1] == "1985-03-12"


@pytest.mark.parametrize("typed", ["3102", "31022013", "00000000", "12139999"])
def test_what_is_no_day_is_kept_as_typed_and_has_no_value(
    typed: str,
    theme: Theme,
    qtbot: QtBot,
) -> None:
    field = DateField(theme, "Туған күні")
    qtbot.addWidget(field)
    digits_of(field.box, typed)
    assert (field.typed, field.value(), field.day()) == (typed, "", None)


def test_a_day_is_shown_and_taken_away(theme: Theme, qtbot: QtBot) -> None:
    field = DateField(theme, "Күні")
    qtbot.addWidget(field)
    field.set_value("0999-01-02")
    assert field.box.text() == "02.01.0999"
    field.set_value("")
    assert field.box.text() == ""


def test_a_text_box_tells_every_change_made_by_hand(theme: Theme, qtbot: QtBot) -> None:
    field = TextField(theme, "Мекенжайы", lines=2, optional="міндетті емес")
    qtbot.addWidget(field)
    values = heard(field)
    field.set_value("Зеренді")
    type_words(field.box, "ә")
    assert values == ["әЗеренді"]
    with qtbot.waitSignal(field.entered):
        press(field.box, ENTER, "\r", Qt.KeyboardModifier.ControlModifier)
    field.set_read_only(read_only=True)
    assert field.box.isReadOnly()


MAKERS: tuple[Callable[[Theme], ComboField | SegmentedField], ...] = (
    lambda theme: ComboField(theme, "Қайдан алынған"),
    lambda theme: SegmentedField(theme, "Қайдан алынған"),
)


@pytest.mark.parametrize("make", MAKERS)
def test_a_choice_is_known_by_its_key(
    make: Callable[[Theme], ComboField | SegmentedField],
    theme: Theme,
    qtbot: QtBot,
) -> None:
    field = make(theme)
    qtbot.addWidget(field)
    values = heard(field)
    field.set_choices(ANSWERS)
    assert field.value() == ""
    field.set_value("other")
    assert field.value() == "other"
    field.set_value("no such answer")
    assert field.value() == ""
    field.set_choices(ANSWERS, "shop")
    assert (field.value(), values) == ("shop", [])


def test_arrows_choose_between_segments_and_enter_moves_on(theme: Theme, qtbot: QtBot) -> None:
    box = Segmented(theme)
    qtbot.addWidget(box)
    box.set_choices(ANSWERS, "shop")
    box.show()
    box.activateWindow()
    qtbot.waitUntil(box.isActiveWindow)
    box.setFocus()
    chosen = list[str]()
    box.chosen.connect(chosen.append)
    focused = QApplication.focusWidget()
    assert focused is not None
    press(focused, RIGHT)
    assert (chosen, box.key()) == (["other"], "other")
    with qtbot.waitSignal(box.entered):
        press(QApplication.focusWidget() or box, ENTER, "\r")


def test_pressing_the_answer_given_does_not_take_it_back(theme: Theme, qtbot: QtBot) -> None:
    box = Segmented(theme)
    qtbot.addWidget(box)
    box.set_choices(ANSWERS, "shop")
    box.findChildren(QWidget)[0].click()  # type: ignore[attr-defined]  # a button
    assert box.key() == "shop"


def test_enter_moves_from_field_to_field_and_the_last_one_says_so(
    theme: Theme,
    qtbot: QtBot,
) -> None:
    form = Form(theme)
    qtbot.addWidget(form)
    kind, model, number = (LineField(theme, label) for label in ("Түрі", "Моделі", "Нөмірі"))
    form.add_row(kind, model, weights=(1, 2))
    form.add_row(number)
    form.resize(500, form.sizeHint().height())
    form.show()
    form.activateWindow()
    qtbot.waitUntil(form.isActiveWindow)
    kind.setFocus()
    model.hide()
    assert form.fields() == (kind, number)
    press(kind.box, ENTER, "\r")
    assert number.box.hasFocus()
    with qtbot.waitSignal(form.completed):
        press(number.box, ENTER, "\r")


def test_a_row_shares_its_width_by_weight_but_clips_no_label(theme: Theme, qtbot: QtBot) -> None:
    form = Form(theme)
    qtbot.addWidget(form)
    narrow, wide = LineField(theme, "Шығарылған жылы мен айы"), LineField(theme, "Нөмірі")
    form.add_row(narrow, wide, weights=(1, 9))
    form.resize(600, 100)
    form.show()
    assert narrow.width() == narrow.minimumSizeHint().width()
    assert narrow.width() + wide.width() + theme.metrics.field_gap == 600
    form.clear()
    assert (form.fields(), form.sizeHint().height()) == ((), 0)


def test_a_number_box_takes_digits_by_their_place(theme: Theme, qtbot: QtBot) -> None:
    box = NumberBox(theme, least=1, most=40, unit="дана")
    qtbot.addWidget(box)
    box.show()
    box.selectAll()
    QApplication.sendEvent(box, pressed(0, place="7", text="."))
    assert box.value() == 7
    box.set_state(State.PAST)
    box.stepUp()
    assert (box.value(), box.text()) == (8, "8 дана")
    QApplication.sendEvent(box, wheel_over(box))
    assert box.value() == 8


def test_searching_tells_the_bare_words_and_leaves_downwards(theme: Theme, qtbot: QtBot) -> None:
    box = SearchBox(theme, "Аты, ЖСН, нөмірі", cap="Ctrl+K")
    qtbot.addWidget(box)
    said = list[str]()
    box.search_edited.connect(said.append)
    type_words(box, " Қас ")
    assert said[-1] == "Қас"
    with qtbot.waitSignal(box.left_downwards):
        press(box, DOWN)
    press(box, Qt.Key.Key_Escape)
    assert (box.text(), said[-1]) == ("", "")
    with qtbot.waitSignal(box.emptied):
        press(box, Qt.Key.Key_Escape)


def test_the_place_of_a_key_that_is_not_there_is_refused() -> None:
    with pytest.raises(KeyError):
        code_of("Қ")


def test_a_long_label_takes_more_lines_and_makes_no_form_wider_than_its_pane(
    theme: Theme, qtbot: QtBot
) -> None:
    words = "«Қаруды сақтауға және алып жүруге рұқсат» деген құжаттың парақ саны"
    form = Form(theme)
    qtbot.addWidget(form)
    long, short = LineField(theme, words, optional="болса"), LineField(theme, "Парақ саны")
    for field in (long, short):
        form.add_row(field)
    form.resize(220, 10)
    form.resize(220, form.heightForWidth(220))
    form.show()
    assert form.minimumSizeHint().width() <= 220
    assert long.height() > short.height() + theme.line_height(Type.LABEL)
    assert long.geometry().bottom() < short.geometry().top()
    assert long.control.y() >= 3 * theme.line_height(Type.LABEL)
    assert form.heightForWidth(900) == 2 * short.height(), "one line where there is room"
