"""Show the whole program on the display there is, and tell what it is at: `python -m … OFFICE`."""

import sys
from pathlib import Path

from PySide6.QtCore import QTimer

from desktop.app import application
from desktop.views.counter.work import CounterWork
from tests.helpers.window import Desktop, a_desktop


def main(office: Path) -> None:
    """Open the window, say which it is, and tell a line whenever the answer is another."""
    app = application(["kense"])
    with a_desktop(office, app, operator="s1") as desktop:
        desktop.come_up(1200, 760)
        told = [""]
        looking = QTimer()
        looking.timeout.connect(lambda: tell_if_new(desktop, told))
        looking.start(30)
        say(f"ready {int(desktop.window.winId())}")
        app.exec()


def tell_if_new(desktop: Desktop, told: list[str]) -> None:
    """Tell the page, the number in hand, and the field with the cursor and what stands in it."""
    words = " ".join(["at", desktop.kense.page, *counter_words(desktop)])
    if words != told[0]:
        told[0] = words
        say(words)


def counter_words(desktop: Desktop) -> list[str]:
    """Return the number in hand, the field in focus and its text, where the counter is on show."""
    work = desktop.page.findChild(CounterWork)
    counter = desktop.kense.program.counter("1")
    hand, draft = counter.queue.hand, counter.intake.draft
    if work is None or hand is None:
        return []
    fields = work.middle.intake.form.fields()
    path = next((field.path for field in fields if field.has_focus), "")
    typed = draft.text(path) if draft is not None and path else ""
    return [part for part in (hand.number, path, typed) if part]


def say(words: str) -> None:
    """Write a line that the test can wait for."""
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
