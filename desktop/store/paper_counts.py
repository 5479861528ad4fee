"""Count papers by their kind, without reading what stands on them (D55)."""

import json
from dataclasses import dataclass
from typing import Final

from desktop.store.handles import Reader
from desktop.store.period_parts import Days

# Kind by kind along the index: a sum over all of them would have to sort every paper first.
_COUNTED: Final = """
    WITH RECURSIVE kinds (kind) AS (
        SELECT min(kind) FROM papers WHERE office = ?1
        UNION ALL
        SELECT (SELECT min(papers.kind) FROM papers
            WHERE office = ?1 AND papers.kind > kinds.kind)
        FROM kinds WHERE kinds.kind IS NOT NULL
    )
    SELECT kind, (
        SELECT json_array(sum(prints > 0), sum(max(prints - 1, 0)), sum(state = 'hand-written'))
        FROM papers WHERE office = ?1 AND papers.kind = kinds.kind
            AND issued_at >= ?2 AND issued_at < date(?3, '+1 day')
    )
    FROM kinds WHERE kind IS NOT NULL
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """Count papers of a kind: those printed, how often again, and those written by hand."""

    kind: str
    printed: int
    again: int
    by_hand: int


def printed(reader: Reader, days: Days) -> tuple[Printed, ...]:
    """Count the papers made in some days by kind, as they stand now."""
    found = reader.rows(_COUNTED, days.values[:3])
    sums = ((kind, json.loads(told)) for kind, told in found)
    return tuple(
        Printed(kind=kind, printed=printed or 0, again=again or 0, by_hand=by_hand or 0)
        for kind, (printed, again, by_hand) in sums
    )
