"""Whether the keys of the intake go where something still waits, under every layout."""

from collections.abc import Mapping

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent

from desktop.store import cases
from desktop.views.scan_codes import code_of
from tests.helpers.counter import Counter
from tests.helpers.drafts import citizen_with_rifle, guards, iin, private_invitation
from tests.helpers.keyboard import LAYOUTS
from tests.helpers.pdf import text_of
from tests.views.counter.operator import Operator

NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
SOUND = iin("12031985")
CARD = "012345678"
KAZAKH_LETTERS = {"n": "т", "N": "Т", "-": "ө", "=": "һ", ",": "б", ".": "ю"}


def serve(operator: Operator, digit: str = "1") -> None:
    """Give a number of a line by its digit, call it and begin."""
    operator.press("F4", digit, "F2", "F5")


def strike(operator: Operator, place: str, typed: str, held: Qt.KeyboardModifier = NONE) -> None:
    """Press the key a US board prints `place` on, which types `typed`."""
    event = QKeyEvent(QEvent.Type.KeyPress, 0, held, code_of(place), 0, 0, typed)
    QCoreApplication.sendEvent(operator.page.windowHandle(), event)
    QCoreApplication.processEvents()


def type_row(operator: Operator, keys: str, layout: str = "kz") -> None:
    """Press keys by what a US board prints on them; `layout` says what they type."""
    typed: Mapping[str, str] = dict(zip("1234567890", LAYOUTS[layout], strict=True))
    letters = KAZAKH_LETTERS if layout == "kz" else {}
    for key in keys:
        held = SHIFT if key.isupper() else NONE
        text = typed.get(key) or letters.get(key, key)
        strike(operator, key, text, held)


def walk(operator: Operator, *, most: int = 20) -> list[str]:
    """Press Enter until the step is done and return the fields it stopped at."""
    step, stops = operator.step, [operator.at]
    for _each in range(most):
        operator.press("Enter")
        if operator.step != step:
            return stops
        stops.append(operator.at)
    raise AssertionError(stops)


def text(counter: Counter, path: str) -> str:
    assert counter.intake.draft is not None
    return counter.intake.draft.text(path)


def test_enter_stops_only_at_what_an_iin_has_not_answered(
    operator: Operator, counter: Counter
) -> None:
    serve(operator)
    operator.press_digits("1")
    operator.press_digits(SOUND)
    assert text(counter, "person.born") == "12.03.1985"
    assert walk(operator) == [
        *("person.iin", "person.surname", "person.given", "person.patronymic"),
        *("person.document.number", "person.document.issued_by", "phone", "person.address"),
    ]


def test_without_an_iin_enter_asks_why_and_for_what_it_would_have_told(operator: Operator) -> None:
    serve(operator)
    operator.press_digits("1")
    stops = walk(operator)
    assert stops[:3] == ["person.iin", "person.no_iin", "person.born"]
    assert "person.sex" in stops


def test_tab_still_visits_what_is_answered(operator: Operator) -> None:
    serve(operator)
    operator.press_digits("1")
    operator.press_digits(SOUND)
    visited = []
    for _each in range(4):
        operator.press("Tab")
        visited.append(operator.at)
    assert visited[:2] == ["person.no_iin", "person.born"]


def test_enter_goes_back_to_what_is_wrong_further_down(
    operator: Operator, counter: Counter
) -> None:
    serve(operator)
    counter.type_all(citizen_with_rifle().with_text("person.given", "Төл3ген"))
    counter.intake.go_to("service")
    counter.intake.go_to_field("person.iin")
    operator.press("Enter")
    assert operator.at == "person.given"


def test_a_plain_re_registration_takes_few_keys(operator: Operator, counter: Counter) -> None:
    pressed: list[str] = []
    press = operator.press

    def counted(*caps: str) -> None:
        pressed.extend(caps)
        press(*caps)

    serve(operator)
    operator.press_digits("1")
    operator.press_digits(SOUND)
    for path, words in (
        ("person.surname", "Қасымов"),
        ("person.given", "Төлеген"),
        ("person.patronymic", "Серікұлы"),
        ("person.document.number", CARD),
        ("person.document.issued_by", "ІІМ"),
        ("phone", "87000000001"),
        ("person.address", "Зеренді"),
    ):
        counted("Enter")
        assert operator.at == path
        operator.type_words(words)
    counted("Enter")
    operator.press_digits("2")  # re-registration
    counted("Enter")
    assert operator.step == "items"
    assert pressed == ["Enter"] * 9
    assert text(counter, "purpose") == "re-register"


@pytest.mark.parametrize("number", range(1, 7))
def test_alt_and_the_number_of_the_step_on_show_goes_to_what_waits(
    operator: Operator, counter: Counter, number: int
) -> None:
    serve(operator)
    counter.type_all(citizen_with_rifle().with_text("person.given", ""))
    operator.press(f"Alt+{number}")
    first = operator.focus
    operator.press("Tab", "Tab", "Tab", f"Alt+{number}")
    assert operator.focus is first


def test_alt_1_goes_to_the_first_empty_field(operator: Operator, counter: Counter) -> None:
    serve(operator)
    counter.type_all(citizen_with_rifle().with_text("person.given", ""))
    counter.intake.go_to("service")
    counter.intake.go_to_field("phone")
    operator.press("Alt+1")
    assert operator.at == "person.given"


@pytest.mark.parametrize("layout", ["us", "ru", "kz"])
@pytest.mark.parametrize("path", ["person.document.number", "items.0.number", "receipts.0.number"])
def test_the_digit_row_types_digits_in_a_number_under_every_layout(
    operator: Operator, counter: Counter, layout: str, path: str
) -> None:
    serve(operator)
    counter.type_all(citizen_with_rifle().with_text(path, ""))
    counter.intake.go_to("duty")
    counter.intake.go_to_field(path)
    type_row(operator, CARD, layout)
    assert text(counter, path) == CARD


def test_letters_of_a_number_stay_those_of_the_layout(operator: Operator, counter: Counter) -> None:
    serve(operator)
    counter.type_all(citizen_with_rifle().with_text("items.0.number", ""))
    counter.intake.go_to_field("items.0.number")
    type_row(operator, "nN20-4")
    assert text(counter, "items.0.number") == "тТ20-4"


def test_shift_on_the_digit_row_types_a_sign_but_never_a_kazakh_letter(
    operator: Operator, counter: Counter
) -> None:
    serve(operator)
    counter.type_all(citizen_with_rifle().with_text("items.0.number", ""))
    counter.intake.go_to_field("items.0.number")
    for place, typed in (("2", "Ә"), ("3", "№"), ("0", "Қ")):
        strike(operator, place, typed, SHIFT)
    assert text(counter, "items.0.number") == "2№0"


@pytest.mark.parametrize(
    ("keys", "calibre"), [("7,62", "7,62"), (".22", ".22"), ("9n,", "9тб"), ("5.6", "5.6")]
)
def test_a_calibre_has_its_comma_under_the_kazakh_layout(
    operator: Operator, counter: Counter, keys: str, calibre: str
) -> None:
    serve(operator)
    counter.type_all(citizen_with_rifle().with_text("items.0.calibre", ""))
    counter.intake.go_to_field("items.0.calibre")
    type_row(operator, keys)
    assert text(counter, "items.0.calibre") == calibre


def test_what_may_be_granted_never_covers_the_last_row(
    operator: Operator, counter: Counter
) -> None:
    serve(operator, "6")
    counter.type_all(private_invitation())
    counter.intake.go_to("items")
    counter.settle()
    sheet = operator.work.middle.intake
    last = sheet.form.fields()[-1].part
    below = last.mapTo(sheet, QPoint(0, last.height())).y()
    assert below <= sheet.height()
    assert not last.visibleRegion().isEmpty()
    assert last.visibleRegion().boundingRect().height() == last.height()


@pytest.mark.parametrize(
    ("line", "kind", "name", "number", "paragraph"),
    [
        ("1", "8", "person.surname", "Қ-2013/0001", "6-тармақ"),
        ("6", "7", "organisation.name", "Ш-2013/0001", "11-тармақ"),
    ],
)
def test_who_insists_is_registered_from_the_keyboard_and_his_talon_lists_what_he_gave(
    operator: Operator,
    counter: Counter,
    line: str,
    kind: str,
    name: str,
    number: str,
    paragraph: str,
) -> None:
    serve(operator, line)
    operator.press_digits(kind)  # not among those the standard serves
    while operator.at != name:
        operator.press("Enter")  # neither a number, nor why there is none, nor a birth date
    operator.type_words("Барыс")
    operator.press("Alt+2", "1", "Alt+4")
    assert paragraph in counter.answer.groups[0].papers[0].name
    operator.press("Space", "F9")
    assert operator.at.endswith(".address")
    operator.type_words("Зеренді, 1")
    operator.press("F9")
    counter.settle()
    case = cases.by_number(counter.desk.database, number)
    assert case is not None
    assert (case.covered, case.insisted, case.items) == (False, True, 0)
    assert counter.paper is not None
    said = text_of(counter.paper.pdf)
    assert "Жазбаша өтініш" in said
    assert number in said


def test_the_explanation_tells_of_the_written_application_once(
    operator: Operator, counter: Counter
) -> None:
    serve(operator)
    operator.press_digits("8")
    operator.press("Alt+2", "1", "F9", "F7")
    counter.settle()
    assert counter.paper is not None
    assert text_of(counter.paper.pdf).lower().count("жазбаша өтініш") == 1


def test_tab_walks_every_field_in_the_order_it_is_read(operator: Operator) -> None:
    serve(operator)
    operator.press_digits("1")
    form = operator.work.middle.intake.form
    read = [field.path for field in form.fields()]
    form.fields()[0].take_focus()
    walked = [operator.at]
    for _each in read[1:]:
        operator.press("Tab")
        walked.append(operator.at)
    assert walked == read


def test_after_the_last_weapon_enter_comes_to_the_list_of_persons_that_has_none(
    operator: Operator, counter: Counter
) -> None:
    serve(operator)
    counter.type_all(guards(born=[]).with_text("items.0.year", ""))
    counter.intake.go_to("items")
    counter.intake.go_to_field("items.0.year")
    operator.press("Enter")
    assert (operator.step, operator.focus.accessibleName()) == ("items", "Қосу")
    operator.press("Enter")
    assert operator.at == "persons.0.surname"
    counter.type_all(guards(born=["12.03.1985"]))
    counter.intake.go_to_field("items.0.year")
    operator.press("Enter")
    assert operator.at == "persons.0.given"


def test_one_more_weapon_like_the_last_asks_for_its_number_alone(
    operator: Operator, counter: Counter
) -> None:
    serve(operator)
    counter.type_all(citizen_with_rifle())
    counter.intake.go_to("items")
    operator.press("Alt+Ins")
    assert operator.at == "items.1.number"
    operator.type_words("ТГ 20419")
    assert text(counter, "items.1.model") == text(counter, "items.0.model")
    operator.press("Enter")
    assert operator.step == "papers"
