"""Read the register for somebody who asks outside the window, within his rights (W-13, W-14, D26).

The command line comes here: who asks is an employee, and what his roles hide stays hidden.
"""

from collections.abc import Sequence

from desktop.models.errors import Refusal
from desktop.models.permissions import SYSTEM
from desktop.services.decision_desk import OpenCase, open_case
from desktop.services.desk import Desk
from desktop.services.viewing import note_view
from desktop.store import cases, search
from desktop.store.cases import CaseRow, Filter


def cases_listed(desk: Desk, narrow: Filter, *, words: str = "", limit: int) -> Sequence[CaseRow]:
    """Return the cases a filter leaves, or those that words may mean.

    Refuses `nobody-asks` and `not-allowed`.
    """
    _require_reader(desk)
    if words:
        return search.search(desk.database, words, limit=limit)
    return cases.page(desk.database, narrow, limit=limit)


def case_numbered(desk: Desk, number: str, *, service: str = "", year: int = 0) -> OpenCase:
    """Return the case with this number, or whose talon carries these digits, as he may see it.

    That he looked is noted, as at the window (parcels §3.4). Refuses `nobody-asks`, `not-allowed`,
    `number-unknown` (`number`) and `number-of-several` (`number`, `found`) where more than one
    case bears it.
    """
    _require_reader(desk)
    found = cases.all_numbered(desk.database, number) or _scanned(desk, number)
    rows = [row for row in found if service in {"", row.service} and year in {0, row.year}]
    if not rows:
        raise Refusal("number-unknown", number=number)
    if len(rows) > 1:
        years = ", ".join(f"{row.service} {row.year}" for row in rows)
        raise Refusal("number-of-several", number=number, found=years)
    opened = open_case(desk, rows[0].case)
    _note(desk, rows[0].case)
    return opened


def _require_reader(desk: Desk) -> None:
    if desk.operator == SYSTEM or not desk.operator:
        raise Refusal("nobody-asks")
    desk.require("case.see")


def _note(desk: Desk, case: str) -> None:
    try:
        note_view(desk, kind="case", record=case)
    except Refusal as refusal:
        if refusal.code != "installation-ended":  # such a record is read still, and only read
            raise


def _scanned(desk: Desk, digits: str) -> list[CaseRow]:
    found = cases.by_qr(desk.database, digits)
    return [] if found is None else [found]
