"""Where each figure is read from: tables, the day it counts by, and the value of every split.

Of a query ?2 and ?3 are the first and the last day asked for, ?4 the day that figures which stand
are taken at the end of. Expressions are words of this module; nothing of anybody's stands in them.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final

from desktop.models.figures import Split
from desktop.store.open_stages import DECIDED, LATE


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """Read a figure from `tables`: what counts (`where`), by which `day`, how much (`value`).

    `day` is empty of one that stands. `case` is the application a thing belongs to, empty of one
    that belongs to none. A citizenship is read as
    the list of the states written there.
    """

    tables: str
    where: str
    splits: Mapping[Split, str]
    day: str = ""
    case: str = ""
    value: str = "1"


# What the rows of an application have in common: one kind of weapon, several, or none.
KIND: Final = """(SELECT CASE WHEN max(fields->>'kind') IS NULL THEN ''
    WHEN max(fields->>'kind') = min(fields->>'kind') THEN max(fields->>'kind') ELSE '*' END
    FROM items WHERE items.seq = cases.seq AND stands = 1 AND fields->>'kind' <> '')"""
# The states of its guests as they were written: one state has a name in each language.
_STATES: Final = """(SELECT json_group_array(DISTINCT fields->>'citizenship')
    FROM items WHERE items.seq = cases.seq AND stands = 1 AND fields->>'citizenship' <> '')"""

# By the day and not by the office, of which there may be one: all it ever had would be read.
OF_OFFICE: Final = "+cases.office"
_PURPOSE: Final = "cases.service || '.' || cases.purpose"
_OF_CASE: Final[Mapping[Split, str]] = MappingProxyType(
    {
        "office": OF_OFFICE,
        "service": "cases.service",
        "purpose": _PURPOSE,
        "weapon-kind": KIND,
        "citizenship": _STATES,
    }
)

# Days at the department until it was decided: those of a paper that came back later are no delay
# of the decision, and of one not back yet they go on until then (D30).
DAYS_AWAY: Final = """(SELECT coalesce(sum(julianday(min(coalesce(nullif(back_on, ''),
        cases.counted_on), cases.counted_on)) - julianday(on_day)), 0)
    FROM departures WHERE departures.case_id = cases.case_id AND on_day < cases.counted_on)"""
_DAYS_OF_WAY: Final = """CAST(julianday(coalesce(nullif(departures.back_on, ''),
    cases.counted_on)) - julianday(departures.on_day) AS INTEGER)"""
_LATE: Final = f"{DECIDED} AND {LATE}"
DAYS_LATE: Final = "julianday(cases.counted_on) - julianday(cases.counted_due)"

# An application withdrawn item by item bears the day it ended on, any other end has its event.
ENDED_ON: Final = """coalesce(nullif(cases.decided_on, ''), (SELECT substr(done_at, 1, 10)
    FROM case_events WHERE case_events.case_id = cases.case_id
        AND case_events.fact IN ('CaseEnded', 'CaseVoided')
    ORDER BY case_events.seq DESC LIMIT 1))"""
# Of a decision set aside the first term keeps its fate too, whatever became of the second.
OVERDUE: Final = f"""(cases.due < ?4 AND cases.day <= ?4
    AND NOT (cases.decided_on <> '' AND cases.decided_on <= ?4)
    AND (cases.ending = '' OR {ENDED_ON} > ?4)
    OR cases.counted_due < ?4 AND cases.counted_on > ?4)"""
AWAY: Final = """EXISTS (SELECT 1 FROM departures WHERE departures.case_id = cases.case_id
    AND on_day <= ?4 AND (back_on = '' OR back_on > ?4))"""


def _cases(where: str, *, day: str = "cases.counted_on", value: str = "1") -> Reading:
    return Reading(
        tables="cases",
        where=where,
        splits=_OF_CASE,
        day=day,
        case="cases.case_id",
        value=value,
    )


_REFUSED: Final = "cases.counted_as IN ('refused', 'part') AND cases.counted_on <> ''"
_GROUNDS: Final = replace(
    _cases(_REFUSED),
    tables="""cases JOIN json_each((SELECT json_group_array(DISTINCT cited.value->>'ground')
        FROM outcomes, json_each(nullif(outcomes.counted, ''), '$.grounds') AS cited
        WHERE outcomes.case_id = cases.case_id
            AND nullif(outcomes.counted, '')->>'outcome' = 'refused')) AS applied""",
    splits={**_OF_CASE, "ground": "cases.service || '.' || applied.value"},
)
_WAYS: Final = replace(
    _cases(f"{DECIDED} AND departures.on_day <= cases.counted_on", value=_DAYS_OF_WAY),
    tables="departures JOIN cases USING (case_id)",
)
_NUMBERS: Final = Reading(
    tables="tickets",
    where="1",
    splits={"office": "tickets.office", "service": "tickets.service"},
    day="tickets.day",
)


def _deviation(kind: str) -> Reading:
    return Reading(
        tables="deviations",
        where=f"deviations.kind = '{kind}'",
        splits={"office": "deviations.office", "service": "deviations.service"},
        day="deviations.day",
    )


_OF_WEAPON: Final[Mapping[Split, str]] = MappingProxyType(
    {"office": "weapons.office", "weapon-kind": "weapons.kind"}
)


def _weapons(kind: str, where: str = "1") -> Reading:
    """Read what happened to weapons, without what was struck again."""
    return Reading(
        tables="weapon_events JOIN weapons USING (weapon)",
        where=f"weapon_events.kind = '{kind}' AND weapon_events.taken_back = '' AND {where}",
        splits=_OF_WEAPON,
        day="weapon_events.on_day",
        case="nullif(weapon_events.case_id, '')",
    )


# The last event that puts a weapon onto the books or takes it off them; one that is lost, seized
# or whose owner died stays on them (D45), and a form made anew moves nothing.
_ON_BOOKS: Final = """coalesce((SELECT weapon_events.kind FROM weapon_events
    WHERE weapon_events.weapon = weapons.weapon AND weapon_events.taken_back = ''
        AND weapon_events.kind <> 'replaced' AND weapon_events.on_day <= ?4
    ORDER BY weapon_events.seq DESC LIMIT 1), 'sold')
    NOT IN ('moved-out', 'sold', 'surrendered', 'annulled')"""

_ISSUED: Final = """results.kind IN ('invitation', 'invitation-letter')
    AND coalesce(results.detail->>'replaces', '') = ''"""
_FORMS: Final = Reading(
    tables="results LEFT JOIN cases ON cases.case_id = results.case_id",
    where=_ISSUED,
    splits={
        "office": "results.office",
        "purpose": _PURPOSE,
        "citizenship": """(SELECT json_group_array(DISTINCT fields->>'citizenship')
            FROM json_each(results.items) AS listed JOIN items ON items.seq = cases.seq
                AND items.number = CAST(substr(listed.value, 6) AS INTEGER)
            WHERE fields->>'citizenship' <> '')""",
    },
    day="results.issued_on",
    case="results.case_id",
)
_GUESTS: Final = replace(
    _FORMS,
    tables="""results JOIN cases USING (case_id) JOIN json_each(results.items) AS listed
        JOIN items ON items.seq = cases.seq
            AND items.number = CAST(substr(listed.value, 6) AS INTEGER)""",
    splits={**_FORMS.splits, "citizenship": "json_array(items.fields->>'citizenship')"},
)

READINGS: Final[Mapping[str, Reading]] = MappingProxyType(
    {
        "registered": _cases("cases.sequence IS NOT NULL", day="cases.day"),
        "in-time": _cases(f"{DECIDED} AND cases.counted_on <= cases.counted_due"),
        "late-here": _cases(f"{_LATE} AND {DAYS_LATE} > {DAYS_AWAY}"),
        "late-away": _cases(f"{_LATE} AND {DAYS_LATE} <= {DAYS_AWAY}"),
        "days-late": _cases(_LATE, value=f"CAST({DAYS_LATE} AS INTEGER)"),
        "days-away": _WAYS,
        "ended": _cases(f"cases.ending <> '' AND NOT ({DECIDED})", day=ENDED_ON),
        "overdue": _cases(f"{OVERDUE} AND NOT {AWAY}", day=""),
        "overdue-away": _cases(f"{OVERDUE} AND {AWAY}", day=""),
        "numbers": _NUMBERS,
        "refused": _cases(_REFUSED),
        "grounds": _GROUNDS,
        **{
            each: _deviation(each)
            for each in ("out-of-turn", "number-outside-hours", "case-outside-hours", "day-warned")
        },
        "on-books": Reading(tables="weapons", where=_ON_BOOKS, splits=_OF_WEAPON),
        "put-on": _weapons("registered", "weapon_events.case_id <> ''"),
        "renewed": _weapons("re-registered"),
        **{
            each: _weapons(each)
            for each in (
                *("moved-in", "moved-out", "sold", "surrendered", "seized", "lost", "found"),
                *("annulled", "owner-died"),
            )
        },
        "forms": _FORMS,
        "guests": _GUESTS,
    }
)
"""How each figure is read; waits past their limit are judged (services/figure_waits.py)."""
