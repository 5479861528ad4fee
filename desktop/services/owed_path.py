"""What is owed on the path of cases by whoever works here: to assign, examine, sign (W-14)."""

from dataclasses import dataclass
from typing import Final

from desktop.services import waiting
from desktop.services.desk import Desk
from desktop.store import decision_lists, path
from desktop.store.cases import CaseRow
from desktop.store.decision_lists import CaseList

_OWED: Final[tuple[CaseList, ...]] = ("sign", "complained", "resolve", "lay", "send")


@dataclass(frozen=True, slots=True, kw_only=True)
class OnPath:
    """Count the cases of a list of the page of decisions; `first` is the one to see to first."""

    which: CaseList
    count: int
    first: CaseRow


def owed_on_path(desk: Desk) -> tuple[OnPath, ...]:
    """Return what waits for the operator: his own cases to examine, and what his roles let him."""
    office, reader, whose = desk.office().office, desk.database, waiting.whose(desk)
    found = []
    for which in _OWED:
        if not waiting.may_work(desk, which):
            continue
        rows = decision_lists.listed(reader, office, which, whose, limit=1)
        if rows:
            count = decision_lists.count(reader, office, which, whose)
            found.append(OnPath(which=which, count=count, first=rows[0]))
    mine = path.held_by(reader, office, desk.operator, stage="assigned")
    if mine and desk.may("case.examine"):
        found.append(OnPath(which="mine", count=len(mine), first=mine[0]))
    return tuple(found)
