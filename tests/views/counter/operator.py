"""An operator at the counter page: he sees the window and has nothing but a keyboard."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete, isValid

from desktop.views.counter.page import CounterPage
from desktop.views.counter.work import CounterWork
from desktop.views.keys import PhysicalKeys
from desktop.views.scan_codes import code_of
from desktop.views.theme import Theme
from desktop.views.tokens import Breadth, breadth_for
from tests.helpers.counter import Counter

_NAMED = {
    **{f"F{n}": Qt.Key(Qt.Key.Key_F1 + n - 1) for n in range(1, 13)},
    "Enter": Qt.Key.Key_Return,
    "Esc": Qt.Key.Key_Escape,
    "Ins": Qt.Key.Key_Insert,
    "Del": Qt.Key.Key_Delete,
    "PgUp": Qt.Key.Key_PageUp,
    "PgDn": Qt.Key.Key_PageDown,
    "Tab": Qt.Key.Key_Tab,
    "Space": Qt.Key.Key_Space,
    "↑": Qt.Key.Key_Up,
    "↓": Qt.Key.Key_Down,
    "←": Qt.Key.Key_Left,
    "→": Qt.Key.Key_Right,
    "End": Qt.Key.Key_End,
}
_HELD = {
    "Ctrl": Qt.KeyboardModifier.ControlModifier,
    "Alt": Qt.KeyboardModifier.AltModifier,
    "Shift": Qt.KeyboardModifier.ShiftModifier,
}
KAZAKH_DIGITS = dict(zip("1234567890", '"әіңғ,.үұқ', strict=True))


class Operator:
    """Presses keys at the window and looks at what stands there."""

    def __init__(self, counter: Counter, theme: Theme, qtbot: QtBot) -> None:
        self.counter, self.theme, self.qtbot = counter, theme, qtbot
        self.keys = PhysicalKeys(counter.owner)
        self.sit_down()

    def sit_down(self) -> None:
        """Open the page, as the program does when it starts or speaks another language."""
        self.page = CounterPage(self.theme)
        self.work = CounterWork(
            self.page,
            queue=self.counter.queue,
            intake=self.counter.intake,
            papers=self.counter.papers,
            returning=self.counter.returning,
            sent=self.counter.sent,
            notices=self.counter.notices,
            keys=self.keys,
        )
        self.keys.watch(self.page)
        self.look_at(1366, 768)
        self.page.show()
        self.page.activateWindow()
        self.qtbot.waitUntil(self.page.isActiveWindow)
        self.work.start_work()

    def stand_up(self) -> None:
        """Leave the page: it is destroyed, as when the program speaks another language."""
        if isValid(self.page):
            self.page.close()
            delete(self.page)

    def look_at(self, width: int, height: int, *, scale: int = 100) -> None:
        """Give the page the room it has in a window of that size."""
        self.theme.use(breadth=breadth_for(width, scale), scale=scale)
        metrics = self.theme.metrics
        self.page.resize(width - metrics.rail, height - metrics.header - metrics.foot)
        QCoreApplication.processEvents()

    def press(self, *caps: str) -> None:
        """Press keys by their caps, one after another."""
        for cap in caps:
            *held, name = cap.split("+")
            modifiers = Qt.KeyboardModifier.NoModifier
            for each in held:
                modifiers |= _HELD[each]
            if name in _NAMED:
                self._send(_NAMED[name], modifiers, 0, " " if name == "Space" else "")
            else:
                self._send(Qt.Key(0), modifiers, code_of(name), "" if held else name)

    def type_words(self, words: str) -> None:
        """Type letter by letter, under whatever layout has the letters."""
        for letter in words:
            self._send(Qt.Key(0), Qt.KeyboardModifier.NoModifier, 0, letter)

    def press_digits(self, digits: str) -> None:
        """Press keys of the digit row under the Kazakh layout, where they type letters."""
        for digit in digits:
            text = KAZAKH_DIGITS[digit]
            self._send(Qt.Key(0), Qt.KeyboardModifier.NoModifier, code_of(digit), text)

    def _send(self, key: Qt.Key, held: Qt.KeyboardModifier, place: int, text: str) -> None:
        window = self.page.windowHandle()
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QCoreApplication.sendEvent(window, QKeyEvent(kind, key, held, place, 0, 0, text))
        QCoreApplication.processEvents()

    @property
    def focus(self) -> QWidget:
        """Return the widget the cursor stands in."""
        focused = QApplication.focusWidget()
        assert focused is not None, "the cursor is nowhere"
        return focused

    @property
    def at(self) -> str:
        """Return the path of the field the cursor stands in, empty when it is elsewhere."""
        for field in self.work.middle.intake.form.fields():
            if field.has_focus:
                return field.path
        return ""

    @property
    def step(self) -> str:
        """Return the step on show."""
        return self.work.middle.intake.step

    @property
    def notice(self) -> str:
        """Return the sentence above the keys."""
        return self.work.middle.notice.sentence

    @property
    def is_compact(self) -> bool:
        """Tell whether the page stands in its compact form."""
        return self.theme.metrics.breadth is Breadth.COMPACT
