"""Measure the page of registers in the window, in a process of its own: figures as JSON.

`python -m tools.bench.registers_window PATH`.
"""

import json
import sys
from pathlib import Path
from typing import Final

from PySide6.QtTest import QTest

from desktop.app import Kense, open_kense
from desktop.views.pages import REGISTERS
from desktop.views.registers.page import RegistersPage
from tests.helpers.office import BUILT_ON, Clock
from tools.bench.figures import MILLI, p99, seconds
from tools.bench.listing import places, resident
from tools.bench.window import the_application

_BESIDE: Final = 1_000  # milliseconds
_SIZE: Final = (1366, 768)
_PERIODS: Final = ("any", "year", "month", "week", "today")


def main(path: Path) -> None:
    """Show the register of applications, change its period, jump, and look at the memory."""
    app = the_application()
    with open_kense(app, path, clock=Clock(), built_on=BUILT_ON, operator="s1") as kense:
        kense.window.resize(*_SIZE)
        kense.show()
        QTest.qWait(_BESIDE)  # what every start loads beside the window is not the register's
        kense.settle()
        before = resident()
        first = seconds(_show, kense)
        kense.settle()
        page = _page(kense)
        said = [seconds(_choose, kense, page, each) for each in _PERIODS]
        _choose(kense, page, "any")
        kense.settle()
        jumps = [seconds(_jump, page, at) for at in places(page.table.model().rowCount())]
        kense.settle()
        found = {
            "first": max(first, *said) * MILLI,
            "jump": p99(jumps) * MILLI,
            "memory": resident() - before,
        }
    print(json.dumps(found))


def _show(kense: Kense) -> None:
    kense.show_page(REGISTERS)
    _page(kense).grab()


def _choose(kense: Kense, page: RegistersPage, period: str) -> None:
    kense.program.registers.choose("period", period)
    page.grab()


def _jump(page: RegistersPage, at: int) -> None:
    page.table.choose_row(at)
    page.table.grab()


def _page(kense: Kense) -> RegistersPage:
    page = kense.work.frame.pages.currentWidget()
    if not isinstance(page, RegistersPage):
        raise TypeError(page)
    return page


if __name__ == "__main__":
    main(Path(sys.argv[1]))
