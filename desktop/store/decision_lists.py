"""Read the lists of the path that somebody works through, the most pressing first.

Each list is walked by an index of stages or holders and read no further than it is shown, so that
a million cases change nothing.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, Literal, TypeAlias

from desktop.store import cases
from desktop.store.cases import CaseRow
from desktop.store.handles import Reader

ListKey: TypeAlias = Literal["mine", "lay", "resolve", "examine", "sign", "away"]

LISTS: Final[tuple[ListKey, ...]] = ("mine", "lay", "resolve", "examine", "sign", "away")
"""What waits for me, to be laid before the head, for his resolution, to be examined, to be signed,
and what is away at the department (W-14, D30)."""

MOST_SHOWN: Final = 100
MOST_COUNTED: Final = 1000

STAGES: Final[Mapping[ListKey, str]] = MappingProxyType(
    {
        "lay": "registered",
        "resolve": "with-head",
        "examine": "assigned",
        "sign": "examined",
        "away": "sent-to-department",
    }
)
_COUNT: Final = "SELECT count(*) FROM (SELECT 1 FROM cases WHERE "
_AT_STAGE: Final = "stage = ? AND stage <> 'closed' AND +office = ?"
_MINE: Final = """
    holder = ? AND holder <> '' AND stage IN ('with-head', 'assigned', 'examined', 'decided')
    AND +office = ?
"""


def listed(
    reader: Reader, office: str, which: ListKey, *, staff: str, limit: int = MOST_SHOWN
) -> list[CaseRow]:
    """Return the first cases of a list; `staff` is who asks for his own."""
    where, of = _condition(which, staff)
    return cases.rows_where(reader, f"{where} ORDER BY safe, seq LIMIT ?", (of, office, limit))


def count(reader: Reader, office: str, which: ListKey, *, staff: str) -> int:
    """Return how many cases a list has, counting no further than `MOST_COUNTED`."""
    where, of = _condition(which, staff)
    return int(reader.value(f"{_COUNT}{where} LIMIT ?)", (of, office, MOST_COUNTED)))


def last_head(reader: Reader) -> str:
    """Return who resolved last, a staff id; empty before anybody did."""
    found = reader.value("SELECT by_staff FROM assignments ORDER BY seq DESC LIMIT 1")
    return "" if found is None else str(found)


def _condition(which: ListKey, staff: str) -> tuple[str, str]:
    return (_MINE, staff) if which == "mine" else (_AT_STAGE, STAGES[which])
