"""Whether the counter page keeps its place, its room and the operator's cursor in every state."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.i18n import Language, speaking
from desktop.views.theme import Theme
from desktop.views.tokens import ThemeName
from desktop.views.widgets.combo_box import ComboBox
from desktop.views.widgets.elide import ElidingLine, Line
from desktop.views.widgets.key_button import KeyButton
from desktop.views.widgets.link import Link
from tests.helpers.counter import Counter, a_counter
from tests.helpers.drafts import (
    RIFLE,
    citizen_with_rifle,
    foreigner_with_gas_pistol,
    guards,
    private_invitation,
)
from tests.helpers.office import Clock
from tests.views.counter.operator import Operator

STEPS = ("applicant", "service", "items", "papers", "duty", "check")


def serve(operator: Operator, counter: Counter, *, papers: bool = False) -> None:
    operator.press("F4", "1", "F2", "F5")
    counter.type_all(citizen_with_rifle(papers=papers))


def nobody(_operator: Operator, _counter: Counter) -> None:
    """Leave the page as it opens."""


def waiting(operator: Operator, counter: Counter) -> None:
    for digit in "123":
        operator.press("F4", digit, "Esc")
    counter.pass_minutes(33)


def choosing(operator: Operator, _counter: Counter) -> None:
    operator.press("F4")


def given(operator: Operator, _counter: Counter) -> None:
    operator.press("F4", "1")


def called(operator: Operator, _counter: Counter) -> None:
    operator.press("F4", "1", "F2")


def asking(operator: Operator, _counter: Counter) -> None:
    operator.press("F4", "3", "F2", "F5")


def not_served(operator: Operator, counter: Counter) -> None:
    operator.press("F4", "1", "F2", "F5")
    counter.type_all(foreigner_with_gas_pistol(until="10.06.2013"))
    operator.press("F9")


def missing(operator: Operator, counter: Counter) -> None:
    serve(operator, counter)
    operator.press("F9")


def finished(operator: Operator, counter: Counter) -> None:
    serve(operator, counter, papers=True)
    operator.press("F9")
    counter.settle()


def company(operator: Operator, counter: Counter) -> None:
    operator.press("F4", "1", "F2", "F5")
    counter.type_all(guards(born=["01.01.1990"] * 5))
    counter.intake.go_to("papers")


def inviting(operator: Operator, counter: Counter) -> None:
    operator.press("F4", "6", "F2", "F5")
    counter.type_all(private_invitation())
    counter.intake.go_to("items")


STATES: list[Callable[[Operator, Counter], None]] = [
    *(nobody, waiting, choosing, given, called, asking, not_served, missing, finished, company),
    inviting,
]


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
@pytest.mark.parametrize("state", STATES)
def test_the_page_fits_its_window_whole_and_compact(
    counter: Counter,
    theme: Theme,
    qtbot: QtBot,
    language: Language,
    state: Callable[[Operator, Counter], None],
) -> None:
    with speaking(language):
        operator = Operator(counter, theme, qtbot)
        state(operator, counter)
        for width, height in ((1366, 768), (1093, 614)):
            operator.look_at(width, height)
            room, least = operator.page.size(), operator.page.minimumSizeHint()
            assert (least.width() <= room.width(), least.height() <= room.height()) == (True, True)
            assert clipped(operator.page) == []
        operator.stand_up()


def clipped(page: QWidget) -> list[str]:
    """Return the words that do not have the room they need."""
    lines = [
        line.text()
        for line in page.findChildren(Line)
        if not isinstance(line, ElidingLine)
        and line.isVisible()
        and line.width() < line.measured().width()
    ]
    keys = [
        key.words
        for key in page.findChildren(KeyButton)
        if key.isVisible() and key.width() < key.minimumSizeHint().width()
    ]
    return lines + keys


@pytest.mark.parametrize("step", STEPS)
def test_every_step_keeps_its_fields_inside_the_sheet(
    operator: Operator, counter: Counter, step: str
) -> None:
    serve(operator, counter)
    counter.intake.go_to(step)  # type: ignore[arg-type]  # one of the steps
    sheet = operator.work.middle.intake
    for field in sheet.form.fields():
        part = field.part
        right = part.mapTo(sheet, QPoint(part.width(), 0)).x()
        assert right <= sheet.width()


def test_the_step_of_a_citizen_needs_no_scrolling(operator: Operator, counter: Counter) -> None:
    serve(operator, counter)
    counter.intake.go_to("applicant")
    form = operator.work.middle.intake.form
    viewport = form.parentWidget()
    assert viewport is not None
    assert form.height() <= viewport.height()


def test_a_field_being_typed_in_is_never_replaced(operator: Operator, counter: Counter) -> None:
    serve(operator, counter)
    counter.intake.go_to_field("items.0.model")
    box = operator.focus
    assert isinstance(box, QLineEdit)
    box.setCursorPosition(1)
    operator.type_words("ә")
    counter.intake.save()
    counter.settle()
    counter.pass_minutes(2)
    assert operator.focus is box
    assert (box.text(), box.cursorPosition()) == ("Тәигр", 2)


def test_nothing_moves_when_a_message_comes(operator: Operator, counter: Counter) -> None:
    serve(operator, counter)
    counter.intake.go_to("items")
    fields = operator.work.middle.intake.form.fields()
    before = [field.part.geometry() for field in fields]
    counter.intake.type_text("items.0.year", "3000")
    counter.intake.leave_field("items.0.year")
    assert any(field.part.message for field in fields)
    assert [field.part.geometry() for field in fields] == before


def test_another_row_is_shown_in_the_same_fields(operator: Operator, counter: Counter) -> None:
    operator.press("F4", "1", "F2", "F5")
    counter.type_all(citizen_with_rifle().with_row("items", {**RIFLE, "model": "Сайга"}))
    counter.intake.go_to("items")
    field = operator.work.middle.intake.form.field("items.1.model")
    assert field is not None
    counter.intake.choose_row("items", 0)
    assert (field.path, field.part.value()) == ("items.0.model", "Тигр")


def test_ins_adds_a_row_and_del_takes_it_out_of_the_table(
    operator: Operator, counter: Counter
) -> None:
    serve(operator, counter)
    counter.intake.go_to("items")
    operator.press("Ins")
    assert operator.at == "items.1.kind"
    operator.work.middle.intake.form.table("items").take_focus()
    operator.press("Del")
    assert counter.intake.draft is not None
    assert counter.intake.draft.rows("items") == 1


def test_arrows_choose_a_row_and_enter_goes_into_it(operator: Operator, counter: Counter) -> None:
    operator.press("F4", "1", "F2", "F5")
    counter.type_all(citizen_with_rifle().with_row("items", RIFLE))
    counter.intake.go_to("items")
    operator.work.middle.intake.form.table("items").take_focus()
    operator.press("↑", "Enter")
    assert operator.at == "items.0.kind"


@pytest.mark.parametrize(("cap", "step"), [("Alt+4", "papers"), ("Ctrl+PgDn", "service")])
def test_steps_have_keys_of_their_own(
    operator: Operator, counter: Counter, cap: str, step: str
) -> None:
    serve(operator, counter)
    counter.intake.go_to("applicant")
    operator.press(cap)
    assert operator.step == step


def test_tab_walks_the_fields_in_the_order_they_are_read(
    operator: Operator, counter: Counter
) -> None:
    serve(operator, counter)
    counter.intake.go_to_field("person.surname")
    walked = []
    for _each in range(3):
        walked.append(operator.at)
        operator.press("Tab")
    assert walked == ["person.surname", "person.given", "person.patronymic"]


def test_a_key_pressed_with_the_mouse_leaves_the_cursor_in_the_field(
    operator: Operator, counter: Counter
) -> None:
    serve(operator, counter)
    counter.intake.go_to_field("items.0.model")
    box = operator.focus
    operator.work.middle.intake.register.click()
    assert operator.focus is box


def test_f4_in_the_middle_of_a_field_brings_the_cursor_back(
    operator: Operator, counter: Counter
) -> None:
    serve(operator, counter)
    counter.intake.go_to_field("items.0.model")
    operator.press("F4", "Esc")
    assert operator.at == "items.0.model"


def test_the_drawer_opens_over_the_sheet_and_esc_closes_it(
    operator: Operator, counter: Counter
) -> None:
    serve(operator, counter)
    operator.look_at(1093, 614)
    assert not operator.page.side.isVisible()
    operator.press("F8")
    assert operator.page.side.isVisible()
    assert operator.page.side.isAncestorOf(operator.focus)
    register = operator.work.middle.intake.register
    below = register.mapTo(operator.page, QPoint(0, 0)).y()
    assert operator.page.side.geometry().bottom() < below
    operator.press("Esc")
    assert not operator.page.side.isVisible()


def test_on_a_wide_window_the_pane_stands_and_f8_does_nothing(
    operator: Operator, counter: Counter
) -> None:
    serve(operator, counter)
    operator.press("F8")
    assert operator.page.side.isVisible()
    assert not operator.work.middle.intake.drawer.isVisible()


def test_a_tick_in_the_pane_is_a_tick_in_the_sheet(operator: Operator, counter: Counter) -> None:
    serve(operator, counter)
    counter.intake.go_to("papers")
    operator.work.answer.take_focus()
    operator.press("Space")
    assert operator.work.middle.intake.papers.checks()[0].isChecked()


def test_enter_on_a_paper_tells_its_paragraph(operator: Operator, counter: Counter) -> None:
    serve(operator, counter)
    operator.work.answer.take_focus()
    operator.press("Enter")
    assert operator.work.answer.note.startswith("11-тармақ, 1). ")


def test_a_draft_that_came_back_says_from_when(tmp_path: Path, theme: Theme, qtbot: QtBot) -> None:
    path, clock = tmp_path / "kense.db", Clock()
    with a_counter(path, clock) as before:
        before.serve()
        before.type_all(citizen_with_rifle())
        before.intake.go_to("service")  # done already: it is on show all the same
        before.intake.save()
    with a_counter(path, clock) as after:
        operator = Operator(after, theme, qtbot)
        assert operator.notice.startswith("Жұмыс 9:30 кезіндегі күйінен жалғасады.")
        assert operator.work.middle.band.name == "ҚАСЫМОВ Төлеген Серікұлы"
        assert operator.step == "service"
        operator.stand_up()


def test_a_visit_goes_on_at_the_step_that_was_open(
    tmp_path: Path, theme: Theme, qtbot: QtBot
) -> None:
    path, clock = tmp_path / "kense.db", Clock()
    with a_counter(path, clock) as before:
        before.serve()
        before.intake.type_text("applicant.kind", "citizen")  # the rest is asked for later
        before.intake.go_to("items")
        before.intake.type_text("items.0.model", "Тигр")
        before.intake.save()
        before.settle()
    with a_counter(path, clock) as after:
        operator = Operator(after, theme, qtbot)
        assert operator.step == "items"
        assert operator.at.startswith("items.0.")
        operator.stand_up()


def test_a_page_made_anew_goes_on_with_the_same_visit(operator: Operator, counter: Counter) -> None:
    serve(operator, counter)
    counter.intake.go_to("items")
    operator.stand_up()
    with speaking("ru"):
        operator.sit_down()
        assert operator.step == "items"
        assert operator.work.middle.band.name == "ҚАСЫМОВ Төлеген Серікұлы"
        assert operator.work.middle.intake.register.words == "Зарегистрировать и выдать талон"
    operator.press("F4", "1")
    assert counter.given is not None
    assert counter.given.number == "Қ-002"


def test_a_page_out_of_sight_hears_no_keys(operator: Operator, counter: Counter) -> None:
    other = QLineEdit()
    operator.qtbot.addWidget(other)
    operator.page.hide()
    other.show()
    assert operator.keys.command_for(_f2()) is None
    operator.page.show()
    assert operator.keys.command_for(_f2()) == "counter.next"
    assert counter.said == []


def _f2() -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_F2, Qt.KeyboardModifier.NoModifier)


@pytest.mark.parametrize("name", ["light", "dark", "contrast"])
def test_every_theme_and_size_can_be_painted(
    operator: Operator, counter: Counter, name: ThemeName
) -> None:
    serve(operator, counter)
    operator.theme.use(name=name)
    for scale in (90, 150):
        operator.look_at(1920, 1080, scale=scale)
        for step in STEPS:
            counter.intake.go_to(step)  # type: ignore[arg-type]  # one of the steps
            assert not operator.page.grab().isNull()


def test_whatever_takes_the_cursor_has_a_name(operator: Operator, counter: Counter) -> None:
    serve(operator, counter)
    for step in STEPS:
        counter.intake.go_to(step)  # type: ignore[arg-type]  # one of the steps
        kinds = (QPushButton, QLineEdit, ComboBox)
        nameless = [
            part
            for kind in kinds
            for part in operator.page.findChildren(kind)
            if part.isVisible()
            and not part.accessibleName()
            and part.parent() is not None
            and not isinstance(part.parentWidget(), ComboBox)
        ]
        assert nameless == []


def test_what_was_said_goes_with_the_next_key(operator: Operator, counter: Counter) -> None:
    operator.press("F5")
    assert operator.notice.startswith("Терезеде ешкім жоқ")
    operator.press("F4", "1")
    assert operator.notice == ""
    assert counter.given is not None


def test_a_notice_with_a_way_out_offers_it(operator: Operator, counter: Counter) -> None:
    taken: list[bool] = []
    counter.notices.say("near", "Бірдеңе.", link="Жол", action=lambda: taken.append(True))
    operator.work.middle.notice.findChildren(Link)[0].click()
    assert taken == [True]
