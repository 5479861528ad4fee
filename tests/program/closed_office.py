"""Open the window of an office, close it, and say what is left of it in memory.

python -m tests.program.closed_office OFFICE
"""

import gc
import sys
import weakref
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from tests.helpers.window import a_desktop


def main(office: Path) -> None:
    """Say of how many parts nothing should be left, and which are."""
    app = QApplication(["kense"])
    with a_desktop(office, app, operator="s1") as opened:
        program = opened.kense.program
        parts: list[object] = [program, opened.kense.desk().catalogue]
        parts += program.findChildren(QObject)
        kept = [weakref.ref(each) for each in parts]
    del opened, program, parts
    gc.collect()
    left = sorted(type(found).__name__ for each in kept if (found := each()) is not None)
    sys.stdout.write(f"{len(kept)}: {left}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
