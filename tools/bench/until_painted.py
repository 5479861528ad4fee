"""Run a program that leaves its event loop after the first paint, and print when it did.

`python -m tools.bench.until_painted MODULE [WORDS …]`. The moment is that of the monotonic clock,
which all processes of a machine share, so whoever started this one knows how long the start took.
"""

import runpy
import sys
import time

from PySide6.QtWidgets import QApplication


def main() -> None:
    """Put a stop watch round the event loop, and run the module as if it had been started."""
    loop = QApplication.exec

    def timed(_app: QApplication) -> int:
        status = loop()
        print(time.monotonic_ns(), flush=True)
        return status

    QApplication.exec = timed  # type: ignore[method-assign, assignment]  # that is the stop watch
    sys.argv = sys.argv[1:]
    runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    main()
