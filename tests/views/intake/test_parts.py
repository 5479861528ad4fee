"""Whether the parts of an intake take keys under any layout and lay themselves out."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.presenters.intake_view import (
    FieldView,
    GroupView,
    OptionView,
    PaperView,
    RowView,
    SubjectView,
)
from desktop.views.intake.choice_rows import ChoiceRows
from desktop.views.intake.field_grid import Cell, FieldGrid
from desktop.views.intake.form_field import FormField
from desktop.views.intake.large_check import LargeCheck
from desktop.views.intake.question_row import QuestionRow
from desktop.views.intake.row_table import RowTable, column_edges
from desktop.views.intake.step_form import slot_of
from desktop.views.intake.subject_ticks import SubjectTicks
from desktop.views.scan_codes import code_of
from desktop.views.theme import Theme
from desktop.views.widgets.choice_box import Choice
from desktop.views.widgets.fields import ComboField, LineField, SegmentedField
from desktop.views.widgets.number_field import NumberField
from desktop.views.widgets.state import State
from tests.views.widgets.keyboard import press, type_words

NONE = Qt.KeyboardModifier.NoModifier


def show(part: QWidget, qtbot: QtBot, width: int = 598, height: int = 400) -> None:
    qtbot.addWidget(part)
    part.resize(width, height)
    part.show()
    part.activateWindow()
    qtbot.waitUntil(part.isActiveWindow)


def press_place(widget: QWidget, key: str, text: str) -> None:
    """Press the key a US board prints `key` on, which types `text` under the layout in force."""
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key(0), NONE, code_of(key), 0, 0, text)
    QCoreApplication.sendEvent(widget, event)


def view(path: str = "person.surname", **more: object) -> FieldView:
    plain: dict[str, object] = {"label": "Тегі", "input": "text", "value": ""}
    return FieldView(path=path, **(plain | more))  # type: ignore[arg-type]  # checked by the dataclass


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    """Return a window for the parts that live in one."""
    host = QWidget()
    show(host, qtbot)
    return host


def a_field(theme: Theme, host: QWidget, told: FieldView) -> FormField:
    """Return the field of a view, on show in `host`."""
    field = FormField(theme, told, host)
    field.part.setParent(host)
    field.part.resize(598, 80)
    field.part.show()
    return field


def options(*words: str) -> tuple[OptionView, ...]:
    return tuple(OptionView(id=word, label=word) for word in words)


def test_a_sum_is_typed_under_the_kazakh_layout(theme: Theme, qtbot: QtBot) -> None:
    field = NumberField(theme, "Сомасы", signs=",.")
    show(field, qtbot)
    told: list[str] = []
    field.edited.connect(told.append)
    for key, text in (("4", "ғ"), ("3", "ң"), (",", "б"), ("5", ",")):
        press_place(field.box, key, text)
    assert (field.value(), told[-1]) == ("43,5", "43,5")


def test_a_letter_means_nothing_in_a_sum(theme: Theme, qtbot: QtBot) -> None:
    field = NumberField(theme, "Сомасы", signs=",.")
    show(field, qtbot)
    type_words(field.box, "қ1x2")
    assert field.value() == "12"


def test_a_phone_takes_its_plus_and_brackets(theme: Theme, qtbot: QtBot) -> None:
    field = NumberField(theme, "Телефоны", signs="+- ()")
    show(field, qtbot)
    type_words(field.box, "+7 (700) 1")
    assert field.value() == "+7 (700) 1"


def test_the_same_number_again_leaves_the_cursor_where_it_is(theme: Theme, qtbot: QtBot) -> None:
    field = NumberField(theme, "Сомасы", signs=",.")
    show(field, qtbot)
    type_words(field.box, "123")
    field.box.setCursorPosition(1)
    field.set_value("123")
    assert field.box.cursorPosition() == 1


@pytest.mark.parametrize("key", ["2", "↓ Enter"])
def test_the_first_choice_takes_a_digit_or_an_arrow(theme: Theme, qtbot: QtBot, key: str) -> None:
    rows = ChoiceRows(theme, "Өтініш беруші")
    show(rows, qtbot)
    rows.set_choices([Choice(key="a", words="Азамат"), Choice(key="b", words="Шетелдік")], "")
    told: list[str] = []
    rows.edited.connect(told.append)
    first = rows.rows()[0]
    first.setFocus()
    if key == "2":
        press_place(first, "2", "ә")
    else:
        press(first, Qt.Key.Key_Down)
        press(rows.rows()[1], Qt.Key.Key_Return)
    assert told == ["b"]


def test_a_question_is_answered_by_arrows(theme: Theme, qtbot: QtBot) -> None:
    row = QuestionRow(theme)
    show(row, qtbot, height=80)
    row.set_choices([Choice(key="yes", words="Иә"), Choice(key="no", words="Жоқ")], "no")
    row.show_question("Қажет пе?", "Себебі осы.")
    told: list[str] = []
    row.edited.connect(told.append)
    row.setFocus()
    focused = QApplication.focusWidget()
    assert focused is not None
    press(focused, Qt.Key.Key_Left)
    assert (told, row.value()) == (["yes"], "yes")
    assert row.control.accessibleName() == "Қажет пе?"


def test_a_long_question_wraps_instead_of_being_cut(theme: Theme, qtbot: QtBot) -> None:
    row = QuestionRow(theme)
    show(row, qtbot)
    row.show_question("Қажет пе?", "")
    short = row.heightForWidth(500)
    row.show_question("Басқа органнан ақпарат сұрату " * 6 + "қажет пе?", "")
    assert row.heightForWidth(500) > short


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        (view(), LineField),
        (view(input="choice", options=options("а", "ә"), required=True, width=3), SegmentedField),
        (view(input="choice", options=options("а", "ә"), width=3), ComboField),
        (view("person.sex", input="choice", options=options("ер", "әйел")), SegmentedField),
        (view("purpose", input="choice", options=options("а", "ә"), required=True), ChoiceRows),
        (
            view("purpose", input="choice", options=options("а" * 80), required=True, value="x"),
            ComboField,
        ),
        (view(input="yes-no", ask="Қажет пе?"), QuestionRow),
        (view(input="money"), NumberField),
    ],
)
def test_every_kind_of_question_has_its_widget(
    theme: Theme, host: QWidget, told: FieldView, kind: type
) -> None:
    field = a_field(theme, host, told)
    assert type(field.part) is kind


def test_an_answer_that_is_not_required_can_be_taken_back(theme: Theme, host: QWidget) -> None:
    told = view(input="choice", options=options("а", "ә"), value="а")
    field = a_field(theme, host, told)
    assert isinstance(field.part, ComboField)
    assert field.part.box.itemText(0) == "—"


def test_a_message_is_whole_where_it_fits_and_brief_where_not(theme: Theme, host: QWidget) -> None:
    sentence = "ЖСН қате: бақылау саны сәйкес келмейді. Құжатпен салыстырыңыз."
    told = view(message=sentence, brief="Бақылау саны қате", tone="past")
    field = a_field(theme, host, told)
    assert field.part.message is not None
    assert field.part.message.words == sentence
    field.part.resize(180, 80)
    assert (field.part.message.words, field.part.message.full) == ("Бақылау саны қате", sentence)
    assert field.part.message.state is State.PAST


def test_leaving_a_field_is_told_but_not_a_popup_over_it(theme: Theme, host: QWidget) -> None:
    field = a_field(theme, host, view())
    left: list[str] = []
    field.left.connect(left.append)
    field.take_focus()
    assert isinstance(field.part, LineField)
    menu = QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.PopupFocusReason)
    QCoreApplication.sendEvent(field.part.box, menu)
    assert left == []
    field.part.box.clearFocus()
    assert left == ["person.surname"]
    assert not field.has_focus


def test_fields_line_up_in_six_columns(theme: Theme, qtbot: QtBot) -> None:
    grid = FieldGrid(theme)
    show(grid, qtbot)
    parts = [LineField(theme, f"Өріс {n}") for n in range(5)]
    cells = zip(parts, (2, 2, 2, 3, 3), strict=True)
    grid.set_cells([Cell(part=part, span=span) for part, span in cells])
    assert [part.x() for part in parts] == [0, 205, 409, 0, 307]
    assert [part.geometry().right() + 1 for part in parts][2::2] == [598, 598]
    assert parts[0].height() < parts[3].y() <= parts[0].height() + 4


def test_a_label_too_long_for_its_span_takes_more_columns(theme: Theme, qtbot: QtBot) -> None:
    grid = FieldGrid(theme)
    show(grid, qtbot)
    long = LineField(theme, "Қазақстанда тұратын мекенжайы мен телефоны")
    grid.set_cells([Cell(part=long, span=1)])
    assert long.width() >= long.minimumSizeHint().width()


def test_a_part_that_moved_to_another_grid_is_laid_out_there_only(
    theme: Theme, qtbot: QtBot
) -> None:
    host = QWidget()
    one, two = FieldGrid(theme, host), FieldGrid(theme, host)
    show(host, qtbot)
    one.resize(598, 100)
    two.resize(300, 100)
    part = LineField(theme, "Тегі")
    one.set_cells([Cell(part=part, span=6)])
    two.set_cells([Cell(part=part, span=6)])
    one.set_cells([])
    assert part.isVisible()
    assert part.width() == 300


def rows(count: int) -> GroupView:
    return GroupView(
        id="items",
        title="Қару",
        fields=(),
        rows_of="items",
        columns=("Қару санаты", "Нөмірі"),
        rows=tuple(RowView(number=n + 1, cells=("Ойық", f"ТГ {n}")) for n in range(count)),
        chosen=count - 1,
    )


def test_the_chosen_row_is_in_sight_among_many(theme: Theme, qtbot: QtBot) -> None:
    table = RowTable(theme)
    table.show_group(rows(12))
    show(table, qtbot, height=table.sizeHint().height())
    table.show_group(rows(12))
    line = table.lines()[-1]
    assert not line.visibleRegion().isEmpty()
    assert table.height() == theme.metrics.table_head + 4 * theme.metrics.table_row


def test_columns_end_where_the_table_does(theme: Theme) -> None:
    edges = column_edges(theme, rows(3), 598)
    assert edges == sorted(edges)
    assert edges[-1] <= 598


def paper(**more: object) -> PaperView:
    plain: dict[str, object] = {
        "document": "photos",
        "label": "Екі фотосурет",
        "name": "3x4 см мөлшеріндегі екі фотосурет",
        "ticked": False,
        "missing": "жоқ",
        "paragraph": "11.1a",
        "citation": "11-тармақ, 1)",
        "copies": "",
    }
    return PaperView(**(plain | more))  # type: ignore[arg-type]  # checked by the dataclass


def test_space_ticks_a_paper_and_enter_goes_on(theme: Theme, qtbot: QtBot) -> None:
    check = LargeCheck(theme, paper())
    show(check, qtbot)
    told: list[tuple[str, bool]] = []
    check.ticked.connect(lambda document, yes: told.append((document, yes)))
    with qtbot.waitSignal(check.entered):
        press(check, Qt.Key.Key_Return)
    press(check, Qt.Key.Key_Space, " ")
    assert told == [("photos", True)]


def test_a_paper_that_a_receipt_stands_for_cannot_be_unticked(theme: Theme, qtbot: QtBot) -> None:
    check = LargeCheck(theme, paper(ticked=True, fixed=True, missing=""))
    show(check, qtbot)
    press(check, Qt.Key.Key_Space, " ")
    QTest.mouseClick(check, Qt.MouseButton.LeftButton)
    assert check.isChecked()


def test_the_laws_words_stand_under_the_short_name_once(theme: Theme) -> None:
    twice = LargeCheck(theme, paper(name="Екі фотосурет"))
    both = LargeCheck(theme, paper())
    assert both.heightForWidth(598) > twice.heightForWidth(598)
    twice.deleteLater()
    both.deleteLater()


def test_ticks_of_many_persons_break_into_lines(theme: Theme, qtbot: QtBot) -> None:
    ticks = SubjectTicks(theme, named=True)
    show(ticks, qtbot)
    few = [SubjectView(key=f"p.persons-{n}", label=f"{n} · Күзетші", ticked=False) for n in (1, 2)]
    ticks.show_subjects(few, "Сурет")
    one_line = ticks.heightForWidth(598)
    ticks.show_subjects(few * 8, "Сурет")
    assert ticks.heightForWidth(598) > one_line
    ticks.show_subjects(few, "Сурет")
    assert len(ticks.ticks()) == 2
    assert ticks.ticks()[0].accessibleName() == "Сурет: 1 · Күзетші"


def test_a_field_stands_in_the_same_place_in_every_row() -> None:
    assert slot_of("items.12.kind") == slot_of("items.0.kind") == "items.#.kind"
    assert slot_of("person.surname") == "person.surname"
