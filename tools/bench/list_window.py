"""Measure the register in the window, in a process of its own, and print the figures as JSON.

`python -m tools.bench.list_window PATH`.
"""

import json
import sys
from pathlib import Path
from typing import Final

from PySide6.QtTest import QTest

from desktop.app import Kense, open_kense
from desktop.views.cases.page import CasesPage
from desktop.views.pages import APPLICATIONS
from tests.helpers.office import BUILT_ON, Clock
from tools.bench.figures import MILLI, p99, seconds
from tools.bench.listing import places, resident
from tools.bench.window import the_application

_BESIDE: Final = 1_000  # milliseconds
_SIZE: Final = (1366, 768)
_SENTENCES: Final = (
    *(("which", which) for which in ("all", "near", "past", "today", "short", "ended")),
    *(("service", service) for service in ("weapons", "invitations")),
    *(("period", period) for period in ("today", "month", "year")),
)


def main(path: Path) -> None:
    """Show the register, say every sentence, jump, and look at the memory."""
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
        jumps = [seconds(_jump, page, at) for at in places(page.table.model().rowCount())]
        kense.settle()
        memory = resident() - before
        found = {
            "first": max(first, *(_said(kense, page, *each) for each in _SENTENCES)) * MILLI,
            "jump": p99(jumps) * MILLI,
            "memory": memory,
        }
    print(json.dumps(found))


def _show(kense: Kense) -> None:
    kense.show_page(APPLICATIONS)
    _page(kense).grab()


def _page(kense: Kense) -> CasesPage:
    page = kense.work.frame.pages.currentWidget()
    if not isinstance(page, CasesPage):
        raise TypeError(page)
    return page


def _jump(page: CasesPage, at: int) -> None:
    """Go to a row whose application can be peeked at, as the operator's key does."""
    page.table.choose_row(at)
    page.table.viewport().repaint()


def _said(kense: Kense, page: CasesPage, token: str, key: str) -> float:
    """Return the seconds from a word of the sentence chosen to its first rows painted."""
    cases = kense.program.cases
    cases.show_all()
    kense.settle()

    def say() -> None:
        cases.choose(token, key)
        page.grab()

    took = seconds(say)
    kense.settle()
    return took


if __name__ == "__main__":
    main(Path(sys.argv[1]))
