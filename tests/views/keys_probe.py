"""A small window that tells on its output what it heard; `test_keys.py` presses real keys at it.

The name of the box to put the focus in, `digits` or `words`, comes first on the command line.
"""

import sys

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from desktop.views.keys import PhysicalKeys
from desktop.views.theme import apply_theme
from desktop.views.wedge import WedgeReader
from desktop.views.widgets.digits import DigitLineEdit

COMMANDS = {"Ctrl+K": "search", "F9": "register"} | {f"Alt+{n}": f"page {n}" for n in range(1, 10)}


def tell(*words: object) -> None:
    """Write one line that the test can wait for."""
    sys.stdout.write(" ".join(str(word) for word in words) + "\n")
    sys.stdout.flush()


def main() -> None:
    """Show a digit box and a text box, and tell every command, burst and edit."""
    app = QApplication(sys.argv)
    theme = apply_theme(app)
    window = QWidget()
    digits, words = DigitLineEdit(theme, groups=(6, 3, 3)), QLineEdit()
    layout = QVBoxLayout(window)
    layout.addWidget(digits)
    layout.addWidget(words)
    keys, wedge = PhysicalKeys(window), WedgeReader(window)
    keys.bind("window", COMMANDS)
    keys.command_requested.connect(lambda name: tell("command", name))
    wedge.burst_read.connect(lambda text: tell("burst", text.replace("\n", "|")))
    digits.digits_edited.connect(lambda text: tell("digits", text or "-"))
    words.textEdited.connect(lambda text: tell("words", text or "-"))
    words.returnPressed.connect(lambda: tell("returned"))
    window.resize(400, 120)
    window.show()
    keys.watch(window)
    wedge.watch(window)
    focused = {"digits": digits, "words": words}[app.arguments()[1]]
    focused.setFocus(Qt.FocusReason.OtherFocusReason)
    QTimer.singleShot(200, lambda: tell("ready", int(window.winId())))
    app.exec()


if __name__ == "__main__":
    main()
