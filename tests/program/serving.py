"""Serve a visitor in the real window until somebody kills this: `python -m … OFFICE [KEY …]`.

The keys are pressed once a name is typed. It tells when what was typed lies on the disk, and goes
on typing.
"""

import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from desktop.app import application
from desktop.services import intake
from desktop.services.intake import SavedDraft
from desktop.views.intake.large_check import LargeCheck
from tests.helpers.office import WINDOW
from tests.helpers.window import Desktop, a_desktop

SURNAME: Final = "Жанпейісов"
_PATIENCE: Final = 20.0  # seconds


def main(office: Path, caps: Sequence[str]) -> None:
    """Give three numbers, serve the first, type a name, and press the keys of `caps`."""
    app = application(["kense", "-platform", "offscreen"])
    with a_desktop(office, app, operator="s1") as desktop:
        desktop.come_up()
        desktop.press("F4", "1", "Esc", "F4", "1", "Esc", "F4", "3", "Esc", "F2", "F5", "1")
        desktop.press("Enter", "Enter", "Enter")
        desktop.type(SURNAME)
        saved = is_saved(desktop, lambda kept: SURNAME in kept.draft.values.values())
        if caps:
            desktop.press(*caps)
            focus = desktop.focus
            assert isinstance(focus, LargeCheck), "the keys lead to a paper"
            saved = is_saved(desktop, lambda kept: kept.field == focus.document)
        sys.stdout.write("saved\n" if saved else "never saved\n")
        sys.stdout.flush()
        while saved:
            desktop.type("а")


def is_saved(desktop: Desktop, wanted: Callable[[SavedDraft], bool]) -> bool:
    """Wait for the draft to be saved beside the window, as it is a second after the last key."""
    ends = time.monotonic() + _PATIENCE
    while time.monotonic() < ends:
        desktop.kense.settle()
        saved = intake.saved_draft(desktop.kense.desk(), window=WINDOW)
        if saved is not None and wanted(saved):
            return True
        time.sleep(0.02)
    return False


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
