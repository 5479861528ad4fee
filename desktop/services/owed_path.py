"""What is owed on the path of cases by whoever works here: to assign, examine, sign (W-14)."""

from dataclasses import dataclass
from typing import Final

from desktop.models.permissions import Command
from desktop.services.desk import Desk
from desktop.store import decision_lists, path
from desktop.store.cases import CaseRow
from desktop.store.decision_lists import ListKey

_NEEDS: Final[tuple[tuple[ListKey, tuple[Command, ...]], ...]] = (
    ("sign", ("case.sign", "case.enter-signature")),
    ("resolve", ("case.assign", "case.enter-assignment")),
    ("lay", ("case.lay-before-head",)),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class OnPath:
    """Count the cases of a list of the page of decisions; `first` is the one to see to first."""

    which: ListKey
    count: int
    first: CaseRow


def owed_on_path(desk: Desk) -> tuple[OnPath, ...]:
    """Return what waits for the operator: his own cases to examine, and what his roles let him."""
    office, reader = desk.office().office, desk.database
    found = []
    for which, commands in _NEEDS:
        if not any(desk.may(command) for command in commands):
            continue
        rows = decision_lists.listed(reader, office, which, staff=desk.operator, limit=1)
        if rows:
            count = decision_lists.count(reader, office, which, staff=desk.operator)
            found.append(OnPath(which=which, count=count, first=rows[0]))
    mine = path.held_by(reader, office, desk.operator, stage="assigned")
    if mine and desk.may("case.examine"):
        found.append(OnPath(which="mine", count=len(mine), first=mine[0]))
    return tuple(found)
