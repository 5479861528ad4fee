"""Read what the duty of a period was paid by, and the units that are exempt from it (D2, D32)."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from desktop.store.handles import Reader
from desktop.store.period_parts import Days

# By the day, as figures go (figure_readings.py). Applications struck were registered by mistake:
# their receipts are free again (D32, D39).
_CASES: Final = """
    +cases.office = ?1 AND cases.day BETWEEN ?2 AND ?3 AND cases.sequence IS NOT NULL
    AND cases.seq NOT IN (SELECT seq FROM cases WHERE stage = 'closed' AND ending = 'void')
"""
_RECEIPTS: Final = f"""
    WITH counted AS MATERIALIZED (
        SELECT cases.service, receipts.key, sum(receipts.used) AS used
        FROM cases JOIN receipts USING (seq)
        WHERE {_CASES} AND receipts.stands AND receipts.used > 0 GROUP BY 1, 2
    )
    SELECT service, count(*), sum(used) FROM counted GROUP BY 1
    UNION ALL
    SELECT '', count(DISTINCT key), sum(used) FROM counted HAVING count(*)
"""  # noqa: S608  conditions of this module
_UNITS: Final = """
    SELECT duties.service, cases.edition, duties.duty,
        (SELECT json_group_array(coalesce(items.fields->>asked.value, ''))
            FROM json_each(?5) AS asked), count(*)
    FROM duties JOIN cases USING (seq) JOIN items USING (seq)
    WHERE duties.office = ?1 AND duties.day BETWEEN ?2 AND ?3 AND ?4 <> ''
        AND duties.exempt > 0 AND duties.freed = '' AND cases.ending <> 'void' AND items.stands
    GROUP BY 1, 2, 3, 4
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paid:
    """Count the receipts that applications of a service count: how many, and tiyn of them.

    `service` is empty of all of them together.
    """

    service: str
    receipts: int
    used: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Units:
    """Count the units alike of applications some of whose units are exempt from a duty.

    `values` are theirs in the fields asked for, in that order.
    """

    service: str
    edition: str
    duty: str
    values: tuple[str, ...]
    count: int


def paid(reader: Reader, days: Days) -> tuple[Paid, ...]:
    """Count by service the receipts of the applications registered in some days (D32).

    One that several applications of a service count is one receipt, and one in all where they are
    of several services.
    """
    return tuple(
        Paid(service=service, receipts=receipts, used=used)
        for service, receipts, used in reader.rows(_RECEIPTS, days.values[:3])
    )


def units(reader: Reader, days: Days, fields: Sequence[str]) -> tuple[Units, ...]:
    """Count units that may be exempt, by what they say in some fields."""
    found = reader.rows(_UNITS, (*days.values, json.dumps(list(fields))))
    return tuple(
        Units(
            service=service,
            edition=edition,
            duty=duty,
            values=tuple(json.loads(values)),
            count=count,
        )
        for service, edition, duty, values, count in found
    )
