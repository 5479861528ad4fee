"""Serve a visitor in the real window until somebody kills this: `python -m … OFFICE`.

It tells when what was typed lies on the disk, and goes on typing.
"""

import sys
import time
from pathlib import Path
from typing import Final

from desktop.app import application
from desktop.services import intake
from tests.helpers.office import WINDOW
from tests.helpers.window import Desktop, a_desktop

SURNAME: Final = "Жанпейісов"
_PATIENCE: Final = 20.0  # seconds


def main(office: Path) -> None:
    """Give three numbers, serve the first, and type a name."""
    app = application(["kense", "-platform", "offscreen"])
    with a_desktop(office, app, operator="s1") as desktop:
        desktop.come_up()
        desktop.press("F4", "1", "Esc", "F4", "1", "Esc", "F4", "3", "Esc", "F2", "F5", "1")
        desktop.press("Enter", "Enter", "Enter")
        desktop.type(SURNAME)
        sys.stdout.write("saved\n" if is_saved(desktop) else "never saved\n")
        sys.stdout.flush()
        while True:
            desktop.type("а")


def is_saved(desktop: Desktop) -> bool:
    """Wait for the draft to be saved beside the window, as it is a second after the last key."""
    ends = time.monotonic() + _PATIENCE
    while time.monotonic() < ends:
        desktop.kense.settle()
        saved = intake.saved_draft(desktop.kense.desk(), window=WINDOW)
        if saved is not None and SURNAME in saved.draft.values.values():
            return True
        time.sleep(0.02)
    return False


if __name__ == "__main__":
    main(Path(sys.argv[1]))
