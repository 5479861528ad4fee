"""Let the applications of the practice office stand at every stage, one at each (W-14, W-16)."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from desktop.demo.path_people import HEAD, OF_WEAPONS
from desktop.demo.path_steps import examine, now
from desktop.services import deciding, examining, path, results
from desktop.services.desk import Desk
from desktop.services.results import Entered
from desktop.store import cases
from desktop.store.cases import CaseRow, Filter

STAGES: Final = 6
"""How many applications it takes: with the head, in hand, to sign, decided, ready, registered."""


def spread(desk: Desk) -> None:
    """Bring what was registered of weapons to stages of its own; the last one stays registered."""
    rows = cases.page(desk.database, Filter(service="weapons"), limit=STAGES)[::-1]
    ready, decided, to_sign, in_hand, *waiting = rows
    _lay(desk, [ready, decided, to_sign, in_hand, *waiting[:1]])
    path.assign(
        replace(desk, operator=HEAD),
        seen=[now(desk, row) for row in (ready, decided, to_sign, in_hand)],
        to=OF_WEAPONS,
        resolution="Қарап, шешім жобасын ұсыныңыз",
    )
    for row in (ready, decided, to_sign):
        _examine(desk, row)
    for row in (ready, decided):
        deciding.sign(replace(desk, operator=HEAD), seen=now(desk, row))
    _make(desk, ready)


def _lay(desk: Desk, rows: Sequence[CaseRow]) -> None:
    path.lay_before_head(desk, seen=[now(desk, row) for row in rows], head=HEAD)


def _examine(desk: Desk, row: CaseRow) -> None:
    inspector = replace(desk, operator=OF_WEAPONS)
    examining.check_completeness(inspector, seen=now(desk, row))
    examine(inspector, row, signer=HEAD)


def _make(desk: Desk, row: CaseRow) -> None:
    """Make what was granted and lay it ready; numbers of the department are invented."""
    inspector = replace(desk, operator=OF_WEAPONS)
    prepared = results.to_grant(inspector, case=row.case)
    entered = [
        Entered(key=each.plan.key, number=each.number or f"3/{row.seq}")
        for each in prepared.results
        if each.plan.kind == "refusal" or each.at_department
    ]
    results.grant_results(inspector, seen=now(desk, row), entered=entered)
