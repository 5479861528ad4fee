"""A small window that tells on its output what it heard; `test_keys.py` presses real keys at it.

The box to put the focus in, `digits`, `serial`, `calibre` or `words`, is named on the command line.
"""

import sys

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from desktop.views.keys import PhysicalKeys
from desktop.views.theme import apply_theme
from desktop.views.wedge import WedgeReader
from desktop.views.widgets.digits import DigitLineEdit
from desktop.views.widgets.number_field import SerialLine

COMMANDS = {"Ctrl+K": "search", "F9": "register"} | {f"Alt+{n}": f"page {n}" for n in range(1, 10)}


def tell(*words: object) -> None:
    """Write one line that the test can wait for."""
    sys.stdout.write(" ".join(str(word) for word in words) + "\n")
    sys.stdout.flush()


def main() -> None:
    """Show boxes for digits, numbers and text, and tell every command, burst and edit."""
    app = QApplication(sys.argv)
    theme = apply_theme(app)
    window = QWidget()
    digits, words = DigitLineEdit(theme, groups=(6, 3, 3)), QLineEdit()
    serial, calibre = SerialLine(theme), SerialLine(theme, signs=",.")
    layout = QVBoxLayout(window)
    for box in (digits, serial, calibre, words):
        layout.addWidget(box)
    keys, wedge = PhysicalKeys(window), WedgeReader(window)
    keys.bind("window", COMMANDS)
    keys.command_requested.connect(lambda name: tell("command", name))
    wedge.burst_read.connect(lambda text: tell("burst", text.replace("\n", "|")))
    digits.digits_edited.connect(lambda text: tell("digits", text or "-"))
    serial.textEdited.connect(lambda text: tell("serial", text or "-"))
    calibre.textEdited.connect(lambda text: tell("calibre", text or "-"))
    words.textEdited.connect(lambda text: tell("words", text or "-"))
    words.returnPressed.connect(lambda: tell("returned"))
    window.resize(400, 240)
    window.show()
    keys.watch(window)
    wedge.watch(window)
    boxes: dict[str, QWidget] = {
        "digits": digits,
        "serial": serial,
        "calibre": calibre,
        "words": words,
    }
    focused = boxes[app.arguments()[1]]
    focused.setFocus(Qt.FocusReason.OtherFocusReason)
    QTimer.singleShot(200, lambda: tell("ready", int(window.winId())))
    app.exec()


if __name__ == "__main__":
    main()
