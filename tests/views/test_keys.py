"""Commands, digits and scanners under every layout an office may have set."""

import os
import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QMenu, QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.views.keys import Chord, PhysicalKeys
from desktop.views.scan_codes import code_of, typed_digit, typed_in_number, us_key, us_text
from desktop.views.wedge import CERTAIN_KEYS, FASTEST_HAND_MS, QUIET_MS, WedgeReader
from tests.views.real_keys import Probe, display

NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
KEYPAD = Qt.KeyboardModifier.KeypadModifier

PATIENCE = 20_000  # milliseconds until what never comes is given up
KAZAKH_DIGIT_ROW = '"әіңғ,.үұқ'


def pressed(
    key: int,
    held: Qt.KeyboardModifier = NONE,
    *,
    place: str = "",
    text: str = "",
    repeated: bool = False,
    moment: int = 0,
) -> QKeyEvent:
    """Return the event a board sends; `place` is what a US board prints on the key."""
    code = code_of(place) if place else 0
    event = QKeyEvent(QEvent.Type.KeyPress, key, held, code, 0, 0, text, repeated)
    event.setTimestamp(moment)
    return event


@pytest.fixture(scope="module", params=["us", "ru", "kz", "kz,us"])
def layout(request: pytest.FixtureRequest) -> str:
    name: str = request.param
    return name


@pytest.fixture(scope="module")
def screen() -> Iterator[str]:
    with display() as name:
        yield name


@pytest.fixture(scope="module")
def words(screen: str) -> Iterator[Probe]:
    probe = Probe(screen, "words")
    yield probe
    probe.close()


def test_commands_answer_under_every_layout(words: Probe, layout: str) -> None:
    words.layout(layout)
    for cap, name in (("Ctrl+k", "search"), ("Alt+1", "page 1"), ("Alt+9", "page 9")):
        words.press(cap)
        assert words.wait_for("command") == f"command {name}"
    words.press("F9")
    assert words.wait_for("command") == "command register"


def test_a_scanner_is_read_as_a_us_board_and_the_field_is_put_back(
    words: Probe,
    layout: str,
) -> None:
    words.layout(layout)
    words.press(*"1234567890", "Enter", every_ms=4)
    assert words.wait_for("words -") == "words -"  # the box stands as before the burst
    assert words.wait_for("burst") == "burst 1234567890"


def test_digits_are_typed_by_place_under_every_layout(screen: str, layout: str) -> None:
    probe = Probe(screen, "digits")
    try:
        probe.layout(layout)
        probe.press(*"850312300042")
        for count in range(1, 13):
            assert probe.wait_for("digits") == f"digits {'850312300042'[:count]}"
    finally:
        probe.layout("us")
        probe.close()


@pytest.mark.parametrize(
    ("box", "keys", "typed"),
    [("serial", "t20-418", "20-418"), ("calibre", "7,62", "7,62")],
)
def test_numbers_with_letters_have_their_digits_under_every_layout(
    screen: str, layout: str, box: str, keys: str, typed: str
) -> None:
    probe = Probe(screen, box)
    try:
        probe.layout(layout)
        probe.press(*keys)
        letter = {"us": "t"}.get(layout, "е") if box == "serial" else ""
        assert probe.wait_for(f"{box} {letter}{typed}") == f"{box} {letter}{typed}"
    finally:
        probe.layout("us")
        probe.close()


def test_the_digit_row_of_a_number_types_what_is_printed_on_it() -> None:
    row = dict(zip("1234567890-=", f"{KAZAKH_DIGIT_ROW}өһ", strict=True))
    assert [typed_in_number(pressed(0, place=key, text=text)) for key, text in row.items()] == [
        *row
    ]
    assert typed_in_number(pressed(0, SHIFT, place="3", text="№")) == ""
    assert typed_in_number(pressed(0, SHIFT, place="2", text="Ә")) == "2"
    assert typed_in_number(pressed(0, place="k", text="л")) == ""
    assert typed_in_number(pressed(0, CTRL, place="1", text="1")) == ""


def test_the_display_of_the_tests_is_not_the_one_of_the_machine(screen: str) -> None:
    assert screen != os.environ.get("DISPLAY")


@pytest.mark.parametrize(
    ("cap", "held", "key"),
    [
        ("F9", set(), "F9"),
        ("Ctrl+K", {"Ctrl"}, "K"),
        ("Ctrl+k", {"Ctrl"}, "K"),
        ("Alt+1", {"Alt"}, "1"),
        ("Ctrl+Shift+Enter", {"Ctrl", "Shift"}, "Enter"),
        ("Ins", set(), "Ins"),
    ],
)
def test_a_chord_is_read_from_its_cap(cap: str, held: set[str], key: str) -> None:
    assert Chord.parse(cap) == Chord(frozenset(held), key)


@pytest.mark.parametrize("cap", ["", "F13", "Ctrl+Қ", "Strg+K", "Ctrl+KK"])
def test_a_cap_that_names_no_key_is_refused(cap: str) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(cap)}$"):
        Chord.parse(cap)


def test_a_key_is_known_by_its_place_and_not_by_what_it_types() -> None:
    for place, letter in zip("1234567890", KAZAKH_DIGIT_ROW, strict=True):
        event = pressed(ord(letter.upper()), place=place, text=letter)
        assert (us_key(event), typed_digit(event)) == (place, place)


def test_a_key_made_by_a_program_is_known_by_its_qt_key() -> None:
    assert us_key(pressed(Qt.Key.Key_K)) == "k"
    assert us_key(pressed(Qt.Key.Key_F9)) == ""


def test_the_key_pad_types_digits_and_held_modifiers_do_not() -> None:
    assert typed_digit(pressed(Qt.Key.Key_7, KEYPAD, text="7")) == "7"
    assert typed_digit(pressed(Qt.Key.Key_7, CTRL, place="7", text="7")) == ""
    assert typed_digit(pressed(Qt.Key.Key_Percent, SHIFT, place="5", text="%")) == ""


def test_a_shifted_key_types_what_a_us_board_prints_above() -> None:
    assert us_text(pressed(Qt.Key.Key_Less, SHIFT, place=",")) == "<"
    assert us_text(pressed(0, SHIFT, place="k", text="Л")) == "K"
    assert us_text(pressed(0, place="k", text="л")) == "k"


def commands_heard(keys: PhysicalKeys, *events: QKeyEvent) -> list[str]:
    heard: list[str] = []
    keys.command_requested.connect(heard.append)
    window = QWidget()
    window.winId()
    keys.watch(window)
    for event in events:
        QCoreApplication.sendEvent(window.windowHandle(), event)
    keys.command_requested.disconnect(heard.append)
    window.deleteLater()
    return heard


@pytest.mark.usefixtures("qapp")
def test_a_later_scope_wins_and_is_forgotten_when_released() -> None:
    keys = PhysicalKeys()
    keys.bind("window", {"F9": "nothing", "F1": "help"})
    keys.bind("page", {"F9": "register"})
    f9, f1 = Qt.Key.Key_F9, Qt.Key.Key_F1
    assert commands_heard(keys, pressed(f9), pressed(f1)) == ["register", "help"]
    keys.release("page")
    assert commands_heard(keys, pressed(f9)) == ["nothing"]


@pytest.mark.usefixtures("qapp")
def test_a_held_key_acts_once() -> None:
    keys = PhysicalKeys()
    keys.bind("window", {"F2": "call next"})
    again = pressed(Qt.Key.Key_F2, repeated=True)
    assert commands_heard(keys, pressed(Qt.Key.Key_F2), again, again) == ["call next"]


@pytest.mark.usefixtures("qapp")
def test_a_key_nobody_bound_goes_on_to_the_field() -> None:
    keys = PhysicalKeys()
    keys.bind("window", {"Ctrl+K": "search"})
    assert keys.command_for(pressed(Qt.Key.Key_K, place="k", text="k")) is None
    assert keys.command_for(pressed(0, CTRL | ALT, place="k")) is None
    assert keys.command_for(pressed(0x041B, CTRL, place="k")) == "search"


def test_an_open_menu_keeps_its_keys(qtbot: QtBot) -> None:
    keys, menu = PhysicalKeys(), QMenu()
    qtbot.addWidget(menu)
    keys.bind("window", {"Enter": "open"})
    menu.addAction("Ашу")
    menu.popup(menu.pos())
    assert commands_heard(keys, pressed(Qt.Key.Key_Return)) == []
    menu.close()
    assert commands_heard(keys, pressed(Qt.Key.Key_Return)) == ["open"]


class Waiting:
    """A window whose line has the cursor, and keys that may have to wait."""

    def __init__(self, qtbot: QtBot) -> None:
        self.keys, self.heard = PhysicalKeys(), list[str]()
        self.keys.bind("window", {"F9": "do", "F2": "look", "Ctrl+K": "search"})
        self.keys.command_requested.connect(self.heard.append)
        self.window = QLineEdit()
        qtbot.addWidget(self.window)
        with qtbot.waitExposed(self.window):
            self.window.show()
        self.keys.watch(self.window)

    def press(self, *events: QKeyEvent) -> None:
        for event in events:
            QCoreApplication.sendEvent(self.window.windowHandle(), event)


def test_keys_held_back_come_in_their_order_once_what_they_are_meant_for_is_there(
    qtbot: QtBot,
) -> None:
    waiting = Waiting(qtbot)
    waiting.keys.hold()
    k = pressed(Qt.Key.Key_K, CTRL, place="k", text="\x0b")
    waiting.press(pressed(Qt.Key.Key_F2), k, pressed(Qt.Key.Key_F9))
    assert waiting.heard == []
    waiting.keys.let_go()
    qtbot.waitUntil(lambda: len(waiting.heard) == 3)
    assert waiting.heard == ["look", "search", "do"]
    waiting.press(pressed(Qt.Key.Key_F9))
    assert waiting.heard[3:] == ["do"], "and nothing waits any more"


def test_a_key_held_back_may_make_those_after_it_wait_anew(qtbot: QtBot) -> None:
    waiting = Waiting(qtbot)
    waiting.keys.command_requested.connect(
        lambda command: waiting.keys.hold() if command == "look" else None
    )
    waiting.keys.hold()
    waiting.press(pressed(Qt.Key.Key_F2), pressed(Qt.Key.Key_F9))
    waiting.keys.let_go()
    qtbot.waitUntil(lambda: waiting.heard == ["look"])
    waiting.keys.let_go()
    qtbot.waitUntil(lambda: waiting.heard == ["look", "do"])


def test_letters_do_not_wait_for_a_list_unless_a_key_before_them_does(qtbot: QtBot) -> None:
    waiting = Waiting(qtbot)
    waiting.keys.hold()
    waiting.press(pressed(Qt.Key.Key_7, place="7", text="7"))
    assert waiting.window.text() == "7"
    waiting.press(pressed(Qt.Key.Key_F9), pressed(Qt.Key.Key_8, place="8", text="8"))
    assert waiting.window.text() == "7"
    waiting.keys.let_go()
    qtbot.waitUntil(lambda: waiting.window.text() == "78")
    assert waiting.heard == ["do"]


def test_a_list_that_never_comes_keeps_no_key_for_good(qtbot: QtBot) -> None:
    waiting = Waiting(qtbot)
    waiting.keys.hold()
    waiting.press(pressed(Qt.Key.Key_F9))
    qtbot.waitUntil(lambda: waiting.heard == ["do"], timeout=PATIENCE)


def test_what_was_held_back_is_forgotten_once_the_screen_is_covered(qtbot: QtBot) -> None:
    waiting = Waiting(qtbot)
    waiting.keys.hold()
    waiting.press(pressed(Qt.Key.Key_F9))
    waiting.keys.leave_alone("sign-in")
    waiting.keys.leave_alone(None)
    waiting.press(pressed(Qt.Key.Key_F2))
    assert waiting.heard == ["look"]


class Desk:
    """A window with a line and a text box, a scanner, and a clock for both."""

    def __init__(self, qtbot: QtBot) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.line, self.text = QLineEdit(), QPlainTextEdit()
        layout = QVBoxLayout(self.window)
        layout.addWidget(self.line)
        layout.addWidget(self.text)
        self.reader, self.heard = WedgeReader(self.window), list[str]()
        self.reader.watch(self.window)
        self.reader.burst_read.connect(self.heard.append)
        self.moment = 1_000
        with qtbot.waitExposed(self.window):
            self.window.show()
        self.window.activateWindow()

    def type(self, places: str, *, every_ms: int) -> None:
        """Press the keys of `places` by their Kazakh letters; `|` is Enter."""
        for place in places:
            self.moment += every_ms
            enter = place == "|"
            event = pressed(
                Qt.Key.Key_Return if enter else 0,
                place="" if enter else place,
                text="\r" if enter else "ә",
                moment=self.moment,
            )
            QCoreApplication.sendEvent(self.window.windowHandle(), event)


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return Desk(qtbot)


def test_a_burst_is_offered_once_it_ends(desk: Desk, qtbot: QtBot) -> None:
    desk.line.setFocus()
    desk.type("2013000187|", every_ms=5)
    qtbot.waitUntil(lambda: desk.heard == ["2013000187"], timeout=PATIENCE)


def test_a_hand_is_never_taken_for_a_scanner(desk: Desk, qtbot: QtBot) -> None:
    desk.line.setFocus()
    desk.type("2013000187", every_ms=FASTEST_HAND_MS + 1)
    qtbot.wait(QUIET_MS * 2)
    assert desk.heard == []
    assert desk.line.text() == "ә" * 10


def test_two_keys_rolled_together_are_not_a_burst(desk: Desk, qtbot: QtBot) -> None:
    desk.line.setFocus()
    for _ in range(CERTAIN_KEYS):
        desk.type("1", every_ms=200)
        desk.type("2", every_ms=5)
    qtbot.wait(QUIET_MS * 2)
    assert desk.heard == []
    assert desk.line.text() == "ә" * 2 * CERTAIN_KEYS


def test_the_lines_of_a_machine_readable_zone_come_as_one(desk: Desk, qtbot: QtBot) -> None:
    desk.line.setFocus()
    desk.type("iduka123|456789|", every_ms=5)
    qtbot.waitUntil(lambda: desk.heard == ["iduka123\n456789"], timeout=PATIENCE)


def test_what_was_selected_in_the_line_is_there_again_after_a_burst(
    desk: Desk,
    qtbot: QtBot,
) -> None:
    desk.line.setText("Қасымов")
    desk.line.setFocus()
    desk.line.selectAll()
    desk.type("2013000187", every_ms=5)
    assert desk.line.text() == "Қасымов"
    qtbot.waitUntil(lambda: desk.heard == ["2013000187"], timeout=PATIENCE)


def test_a_text_box_is_put_back_as_well(desk: Desk, qtbot: QtBot) -> None:
    desk.text.setPlainText("Зеренді ауылы")
    desk.text.setFocus()
    desk.text.selectAll()
    desk.type("2013000187", every_ms=5)
    assert desk.text.toPlainText() == "Зеренді ауылы"
    qtbot.waitUntil(lambda: desk.heard == ["2013000187"], timeout=PATIENCE)


def test_a_command_key_in_between_ends_the_suspicion(desk: Desk, qtbot: QtBot) -> None:
    desk.line.setFocus()
    desk.type("20130", every_ms=5)
    held = pressed(0, CTRL, place="k", moment=desk.moment + 5)
    QCoreApplication.sendEvent(desk.window.windowHandle(), held)
    desk.moment += 5
    desk.type("00187", every_ms=5)
    qtbot.wait(QUIET_MS * 2)
    assert desk.heard == []
