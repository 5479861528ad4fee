"""Whatever is pasted into a field: nothing is cut, and nothing kept, in silence (parcels §6)."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication

from desktop.models.entry import MAX_TEXT
from desktop.views.counter.work import CounterWork
from desktop.views.pages import COUNTER
from desktop.views.scan_codes import code_of
from desktop.views.widgets.field import Message
from tests.helpers.drafts import citizen_with_rifle
from tests.helpers.office import WINDOW, Clock, an_office
from tests.helpers.window import Desktop, a_desktop

PLAIN = "Қасымов"
INVISIBLE = {
    "right to left": "Қасы\u202eмов",
    "isolates": "\u2066Қасымов\u2069",
    "zero width": "Қа\u200bсы\u200dмов",
    "byte order mark": "Қа\ufeffсымов",
    "soft hyphen": "Қасы\u00adмов",
    "escape": "Қасы\x1bмов",
    "bell": "Қасымов\x07",
    "C1": "Қасы\u0085мов",
}
HINDERING = {
    "too long": "Қ" * 201,
    "longest": "Қ" * MAX_TEXT,
    "beyond every limit": "Қ" * 70_000,
    "emoji": "Қасымов😀",
    "another alphabet": "卡瑟莫夫",
    "a heap of marks": "Қасымов" + "\u0301" * 500,
    "digits": "Қас1мов",
    "two alphabets": "Kасымов",
    "markup": "<img src=x>",
    "a formula": "=cmd|' /C calc'!A0",
    "a number of pages": "{nb}",
}
EMPTY = {"spaces": "   ", "no-break space": "\u00a0\u00a0", "zero width alone": "\u200b\u200b"}


@pytest.fixture
def desk(tmp_path: Path, qapp: QApplication) -> Iterator[Desktop]:
    """Sit at the counter with a citizen's application in hand, in the field of his surname."""
    clock = Clock()
    with an_office(tmp_path / "kense.db", clock):
        pass
    with a_desktop(tmp_path / "kense.db", qapp, clock=clock, operator="s1") as opened:
        opened.come_up()
        opened.kense.show_page(COUNTER)
        counter = opened.kense.program.counter(WINDOW)
        counter.queue.give_number("weapons", "hand-in")
        counter.queue.call_next()
        counter.queue.begin()
        for path, text in citizen_with_rifle(papers=True).values.items():
            if path.endswith(".#"):
                counter.intake.add_row(path.removesuffix(".#"))
            else:
                counter.intake.type_text(path, text)
        counter.intake.go_to_field("person.surname")
        opened.kense.settle()
        yield opened


def work_of(desk: Desktop) -> CounterWork:
    found = desk.page.findChild(CounterWork)
    assert found is not None
    return found


def paste(desk: Desktop, text: str, path: str = "person.surname") -> None:
    """Put a text over what stands in a field, as the hand does, and leave the field."""
    desk.kense.program.counter(WINDOW).intake.go_to_field(path)
    QGuiApplication.clipboard().setText(text)
    for key, place in ((Qt.Key.Key_A, "a"), (Qt.Key.Key_V, "v")):
        held, code = Qt.KeyboardModifier.ControlModifier, code_of(place)
        event = QKeyEvent(QEvent.Type.KeyPress, key, held, code, 0, 0, "")
        QCoreApplication.sendEvent(desk.window.windowHandle(), event)
    desk.press("Tab")


def typed(desk: Desktop, path: str = "person.surname") -> str:
    draft = desk.kense.program.counter(WINDOW).intake.draft
    assert draft is not None
    return draft.text(path)


def message(desk: Desktop, path: str = "person.surname") -> Message | None:
    field = work_of(desk).middle.intake.form.field(path)
    assert field is not None
    return field.part.message


def hindrance(desk: Desktop) -> str:
    """Return the path of what still hinders, as the line beside F9 names it."""
    told: list[str] = []
    sheet = work_of(desk).middle.intake
    sheet.hindrance_followed.connect(told.append)
    sheet.bar.hindrance_followed.emit()
    return told[-1] if told else ""


@pytest.mark.parametrize("kind", INVISIBLE)
def test_signs_nobody_sees_are_taken_out_and_it_is_said_beside_the_field(
    desk: Desktop, kind: str
) -> None:
    paste(desk, INVISIBLE[kind])
    assert typed(desk) == PLAIN
    said = message(desk)
    assert said is not None
    assert said.words == "Көрінбейтін таңба алынды"
    assert hindrance(desk) == ""  # nothing is wrong any more


def test_a_line_end_between_two_words_becomes_a_space(desk: Desktop) -> None:
    paste(desk, "Ахмет\tқызы\r\nСерікбаева\u2028")
    assert typed(desk).split() == ["Ахмет", "қызы", "Серікбаева"]
    assert message(desk) is None


@pytest.mark.parametrize("kind", HINDERING)
def test_what_cannot_be_kept_is_said_beside_the_field_and_f9_goes_there(
    desk: Desktop, kind: str
) -> None:
    paste(desk, HINDERING[kind])
    said = message(desk)
    assert said is not None
    assert said.full
    assert "{" not in said.full.replace("{nb}", "")
    assert hindrance(desk) == "person.surname"
    desk.press("F9")
    field = work_of(desk).middle.intake.form.field("person.surname")
    assert field is not None
    assert field.has_focus
    assert desk.kense.program.counter(WINDOW).intake.draft is not None  # nothing was registered


@pytest.mark.parametrize("kind", EMPTY)
def test_a_name_of_spaces_only_is_no_name(desk: Desktop, kind: str) -> None:
    for path in ("person.given", "person.patronymic"):
        paste(desk, EMPTY[kind], path)
    paste(desk, EMPTY[kind])
    assert hindrance(desk) == "person.surname"
    desk.press("F9")
    said = message(desk)
    assert said is not None


@pytest.mark.parametrize("limit", [200])
def test_a_text_of_exactly_its_limit_is_whole(desk: Desktop, limit: int) -> None:
    paste(desk, "Ұ" * limit, "person.address")
    assert len(typed(desk, "person.address")) == limit
    assert message(desk, "person.address") is None


@pytest.mark.parametrize(
    "path", ["person.address", "person.document.issued_by", "person.document.number"]
)
def test_every_text_has_its_limit_and_its_signs(desk: Desktop, path: str) -> None:
    for wrong in ("Ұ" * 201, "Ауыл 😀"):
        paste(desk, wrong, path)
        assert message(desk, path) is not None
        assert hindrance(desk) == path
    paste(desk, "№ 5, «Ақ-Бұлақ» а., Đoko көш.", path)
    assert hindrance(desk) == ""


def test_what_was_taken_out_is_not_said_of_another_row(desk: Desktop) -> None:
    intake = desk.kense.program.counter(WINDOW).intake
    paste(desk, "Тигр\u202e", "items.0.model")
    assert message(desk, "items.0.model") is not None
    intake.add_row("items")
    desk.kense.settle()
    assert message(desk, "items.1.model") is None
