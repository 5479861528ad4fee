"""What waits on the path of cases, and for whom: who may take the next step of it (W-14, W-7.1b).

Nothing waits for somebody who could do nothing with it: what he examined himself, what the
department signs, a stage whose step is not his.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from desktop.models.examining import reminder_due
from desktop.models.granting import PERMITS_OF
from desktop.models.permissions import Command
from desktop.models.stages import TAKEN_ON_BY
from desktop.services.confidential import told_inquiry
from desktop.services.desk import Desk
from desktop.services.signing import kinds_away
from desktop.services.staff import is_one_person_office
from desktop.store import cases, decision_lists, path
from desktop.store.cases import CaseRow
from desktop.store.decision_lists import MOST_COUNTED, MOST_SHOWN, ListKey, Whose
from desktop.store.path import Inquiry

WORKED_BY: Final[Mapping[ListKey, tuple[Command, ...]]] = MappingProxyType(
    {
        "lay": TAKEN_ON_BY["registered"],
        "resolve": TAKEN_ON_BY["with-head"],
        "examine": TAKEN_ON_BY["assigned"],
        "sign": TAKEN_ON_BY["examined"],
        "send": ("case.dispatch",),
        "away": TAKEN_ON_BY["sent-to-department"],
        "asked": ("case.inquire",),
        "complained": ("complaint.settle", "complaint.enter-assignment"),
    }
)
"""What it takes to work through a list; one that is not here only tells."""

_OWN: Final = ("with-head", "assigned", "examined", "decided")
"""The stages in which a case waits for one person, who has it, and not for the office."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Hold an inquiry without an answer, its case, and the day a reminder is due from."""

    inquiry: Inquiry
    row: CaseRow
    remind_on: dt.date


def may_work(desk: Desk, which: ListKey) -> bool:
    """Say whether the operator may do what a list waits for; his own is always his."""
    return which == "mine" or any(desk.may(command) for command in WORKED_BY.get(which, ()))


def whose(desk: Desk, *, near_days: int = 0) -> Whose:
    """Return for whom the lists are read: the operator, and what he may take on."""
    away = kinds_away(desk)
    own = {permit: kind for kind, permits in PERMITS_OF.items() for permit in permits}
    rest = "permit" in away  # any kind of permit that has no result of its own
    return Whose(
        staff=desk.operator,
        near=desk.now().date() + dt.timedelta(days=near_days),
        stages=tuple(stage for stage in _OWN if desk.may(TAKEN_ON_BY[stage][0])),
        four_eyes=not is_one_person_office(desk),
        permits=tuple(each for each, kind in own.items() if (kind in away) is not rest),
        but=rest,
    )


def count(desk: Desk, which: ListKey, of: Whose) -> int:
    """Return how much a list has, counting no further than `MOST_COUNTED`."""
    office, reader = desk.office().office, desk.database
    if which == "asked":
        return path.count_unanswered(reader, office, limit=MOST_COUNTED)
    return decision_lists.count(reader, office, which, of)


def count_mine(desk: Desk) -> int:
    """Return how many cases wait for the operator himself."""
    return count(desk, "mine", whose(desk))


def asked(desk: Desk, *, limit: int = MOST_SHOWN) -> tuple[Asked, ...]:
    """Return the inquiries that wait for an answer, those due first (W-7.1b, D26)."""
    open_ones = path.unanswered(desk.database, desk.office().office, limit=limit)
    found = [told_inquiry(desk, each) for each in open_ones]
    rows = {case: cases.by_id(desk.database, case) for case in {each.case for each in found}}
    return tuple(
        Asked(inquiry=each, row=row, remind_on=_remind_on(each))
        for each in found
        if (row := rows[each.case]) is not None
    )


def _remind_on(each: Inquiry) -> dt.date:
    return reminder_due(each.asked_on, answer_by=each.answer_by, reminded_on=each.reminded_on)
