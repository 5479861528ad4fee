"""The lists of complaints: what waits and for whom, what is over, what words may mean (D48)."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from desktop.models.complaint import OPEN
from desktop.models.complaint_words import IN_SHORT
from desktop.models.registers_complaints import COMPLAINTS
from desktop.services import registers
from desktop.services.desk import Desk
from desktop.services.registers import RegisterRow
from desktop.services.registers_complaints import complaint_cells
from desktop.store import complaints, register_lines, search
from desktop.store.complaints import Counted

_MOST: Final = 300


def counted(desk: Desk) -> Mapping[str, int]:
    """Count what waits: all of it, what nobody has, the operator's own, what is overdue."""
    found = _counts(desk)
    return {
        "waiting": found.waiting,
        "received": found.received,
        "mine": found.mine,
        "late": found.late,
        "found": found.found,
    }


def list_of(desk: Desk, complaint: str) -> str:
    """Return the list a complaint stands in, empty of one nobody knows."""
    found = complaints.whole(desk.database, complaint)
    if found is None:
        return ""
    return "waiting" if found.state in OPEN else "over"


def listed(desk: Desk, name: str, *, words: str = "") -> tuple[RegisterRow, ...]:
    """Return the rows of a list, the most pressing first; refuse `not-allowed`.

    With `words` every complaint they may mean, of its own names or those of its application.
    """
    desk.require("complaint.see")
    return _rows(desk, _found(desk, words) if words.strip() else _of_list(desk, name))


def _of_list(desk: Desk, name: str) -> Sequence[str]:
    reader, office = desk.database, desk.office().office
    if name == "over":
        return tuple(complaints.over(reader, office))
    waiting = complaints.waiting(reader, office)
    return tuple(
        ref
        for ref, each in waiting.items()
        if name == "waiting"
        or (name in {"received", "found"} and each.state == name)
        or (name == "mine" and each.holder is not None and each.holder.staff == desk.operator)
    )


def _found(desk: Desk, words: str) -> Sequence[str]:
    reader, office = desk.database, desk.office().office
    of_cases = [
        ref
        for row in search.search(reader, words, limit=_MOST)
        for ref in complaints.of_case(reader, row.case)
    ]
    return tuple(dict.fromkeys([*complaints.find(reader, office, words), *of_cases]))


def _rows(desk: Desk, refs: Sequence[str]) -> tuple[RegisterRow, ...]:
    register, office = COMPLAINTS.id, desk.office().office
    lines = register_lines.lines_of_refs(desk.database, office=office, register=register, refs=refs)
    rows = {row.line.ref: row for row in registers.told(desk, register, lines)}
    cells = complaint_cells(desk, refs, subjects=IN_SHORT)
    return tuple(replace(rows[ref], cells=cells[ref]) for ref in refs if ref in rows)


def _counts(desk: Desk) -> Counted:
    today = desk.now().date()
    office = desk.office().office
    return complaints.counts(desk.database, office, today=today, staff=desk.operator)
