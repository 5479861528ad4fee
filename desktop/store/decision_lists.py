"""Read the lists of the path that somebody works through, the most pressing first.

Each list is walked by an index of stages, holders or terms and read no further than it is shown, so
that a million cases change nothing.
"""

import datetime as dt
import json
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, Literal, TypeAlias

from desktop.store import cases
from desktop.store.cases import CaseRow
from desktop.store.handles import Reader, Values
from desktop.store.open_stages import OPEN
from desktop.store.schema_complaints import WAITING

CaseList: TypeAlias = Literal[
    "mine", "lay", "resolve", "examine", "sign", "send", "away", "complained", "near"
]
ListKey: TypeAlias = CaseList | Literal["asked"]

LISTS: Final[tuple[CaseList, ...]] = (
    "mine", "lay", "resolve", "examine", "sign", "send", "away", "complained", "near",
)  # fmt: skip
"""What waits for me, to be laid before the head, for his resolution, to be examined, to be signed,
to go to the department, to come back from it (W-14, D30), whose decision is complained of (D48),
and what ends soon (D6)."""

MOST_SHOWN: Final = 100
MOST_COUNTED: Final = 1000

STAGES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "lay": "registered",
        "resolve": "with-head",
        "examine": "assigned",
        "sign": "examined",
        "send": "examined",
        "away": "sent-to-department",
    }
)
_LAST_HEAD: Final = """
    SELECT by_staff FROM assignments JOIN cases USING (case_id) WHERE office = ?
    ORDER BY assignments.seq DESC LIMIT 1
"""
_COUNT: Final = "SELECT count(*) FROM (SELECT 1 FROM cases WHERE "
_AT_STAGE: Final = "stage = ? AND stage <> 'closed' AND +office = ?"
_NEAR: Final = f"{OPEN} AND safe <= ? AND +office = ?"
_COMPLAINED: Final = f"""case_id IN (SELECT complaints.case_id FROM complaints
    WHERE complaints.office = ? AND complaints.state = 'found' AND complaints.{WAITING})"""  # noqa: S608  conditions of ours, every value is bound
_SIGNED_AWAY: Final = """EXISTS (SELECT 1 FROM outcomes
    WHERE outcomes.case_id = cases.case_id AND outcomes.outcome = '' AND proposal <> ''
        AND json_extract(proposal, '$.outcome') = 'granted'
        AND (json_extract(proposal, '$.permit') IN (SELECT value FROM json_each(?))) <> ?)"""
_EXAMINED_BY_HOLDER: Final = """EXISTS (SELECT 1 FROM examinations
    WHERE examinations.case_id = cases.case_id AND examinations.by_staff = cases.holder)"""
_MINE: Final = f"""
    holder = ? AND holder <> '' AND +office = ? AND stage IN (SELECT value FROM json_each(?))
    AND NOT (stage = 'examined' AND ({_SIGNED_AWAY} OR (? AND {_EXAMINED_BY_HOLDER})))
"""  # noqa: S608  conditions of ours, every value is bound


@dataclass(frozen=True, slots=True, kw_only=True)
class Whose:
    """Say for whom the lists are read: `staff` takes cases on from `stages`.

    With `four_eyes` nobody signs what he examined (D24). The department signs what is granted with
    a kind of permit of `permits`, or with any other kind where `but` these (D30). What ends until
    `near` ends soon.
    """

    staff: str
    near: dt.date
    stages: tuple[str, ...] = ()
    four_eyes: bool = True
    permits: tuple[str, ...] = ()
    but: bool = False


def listed(
    reader: Reader, office: str, which: CaseList, whose: Whose, *, limit: int = MOST_SHOWN
) -> list[CaseRow]:
    """Return the first cases of a list."""
    where, values = _condition(which, office, whose)
    return cases.rows_where(reader, f"{where} ORDER BY safe, seq LIMIT ?", (*values, limit))


def count(reader: Reader, office: str, which: CaseList, whose: Whose) -> int:
    """Return how many cases a list has, counting no further than `MOST_COUNTED`."""
    where, values = _condition(which, office, whose)
    return int(reader.value(f"{_COUNT}{where} LIMIT ?)", (*values, MOST_COUNTED)))


def last_head(reader: Reader, office: str) -> str:
    """Return who resolved last at an office, a staff id; empty before anybody did."""
    found = reader.value(_LAST_HEAD, (office,))
    return "" if found is None else str(found)


def _condition(which: CaseList, office: str, whose: Whose) -> tuple[str, Values]:
    away = (json.dumps(whose.permits), int(whose.but))
    if which == "mine":
        stages = json.dumps(whose.stages)
        return _MINE, (whose.staff, office, stages, *away, int(whose.four_eyes))
    if which == "complained":
        return _COMPLAINED, (office,)
    if which == "near":
        return _NEAR, (whose.near.isoformat(), office)
    at_stage = (STAGES[which], office)
    if which == "sign":
        return f"{_AT_STAGE} AND NOT {_SIGNED_AWAY}", (*at_stage, *away)
    if which == "send":
        return f"{_AT_STAGE} AND {_SIGNED_AWAY}", (*at_stage, *away)
    return _AT_STAGE, at_stage
