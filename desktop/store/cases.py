"""Read cases: one by id, number or QR code, and a register of a million page by page."""

import datetime as dt
from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, Literal, TypeAlias

from desktop.models import moments
from desktop.models.application import Application
from desktop.store.codec import decode_part
from desktop.store.handles import Reader, Row, Values
from desktop.store.open_stages import LATE, OPEN, UNDECIDED

Order: TypeAlias = Literal["newest", "oldest", "office", "due-first", "due-last"]
"""What comes first: the case registered last or first, office after office with the newest of each,
or the one whose term ends soonest or latest."""

_COLUMNS: Final = """
    seq, case_id, office, service, edition, year, ifnull(sequence, 0), number, qr, visit, stage,
    purpose, channel, language, applicant_kind, applicant, iin, phone, representative, day,
    registered_at, track, due, safe, collect_on, items, persons, missing, covered, insisted,
    outside_hours, clerk, clerk_name, ending, holder, holder_name, held_since, revision, decided_on,
    decision, counted_on, counted_as, counted_due
"""
_SELECT: Final = f"SELECT {_COLUMNS} FROM cases WHERE "  # noqa: S608  names of ours, no value
_COUNT: Final = "SELECT count(*) FROM cases WHERE "
_SEQS: Final = "SELECT seq FROM cases WHERE "
_ORDERS: Final[Mapping[Order, str]] = MappingProxyType(
    {
        "newest": "seq DESC",
        "oldest": "seq",
        "office": "office, seq DESC",
        "due-first": "safe, seq",
        "due-last": "safe DESC, seq DESC",
    }
)
_DATES: Final = ("day", "due", "safe", "collect_on")
_DECIDED_DAYS: Final = ("decided_on", "counted_on", "counted_due")
_MARKS: Final = ("covered", "insisted", "outside_hours")
_DAYS: Final = ("day >= ?", "day <= ?", "safe >= ?", "safe <= ?")
_UNTOLD: Final = "case_id IN (SELECT case_id FROM notices WHERE told_on = '')"
_ASKED: Final = """stage NOT IN ('decided', 'ready', 'closed')
    AND case_id IN (SELECT case_id FROM inquiries WHERE answered_on = '')"""
_ABSENT: Final = """stage = 'assigned' AND holder <> '' AND holder IN (
    SELECT staff FROM leaves, (SELECT ? AS today)
        WHERE since <= today AND until >= today AND NOT taken_back
    UNION SELECT staff FROM staff WHERE NOT active)"""
_OF_WEAPON: Final = "seq IN (SELECT seq FROM items WHERE fields->>'kind' = ? AND stands)"
_OF_CITIZEN: Final = "seq IN (SELECT seq FROM items WHERE fields->>'citizenship' = ? AND stands)"
_SOME: Final = 500  # ids asked for in one query


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseRow:
    """Hold a case as lists show it: `seq` is its place here, `missing` counts papers of para 11."""

    seq: int
    case: str
    office: str
    service: str
    edition: str
    year: int
    sequence: int  # 0 of a case carried over from paper (D43)
    number: str
    qr: str
    visit: str
    stage: str
    purpose: str
    channel: str
    language: str
    applicant_kind: str
    applicant: str
    iin: str  # or the organisation's BIN
    phone: str
    representative: str
    day: dt.date
    registered_at: dt.datetime
    track: str
    due: dt.date
    safe: dt.date
    collect_on: dt.date
    items: int
    persons: int
    missing: int
    covered: bool
    insisted: bool
    outside_hours: bool
    clerk: str
    clerk_name: str
    ending: str  # of a case that ended without a decision: D50, or `void` (D39)
    holder: str = ""  # staff id of who has it; empty: the chancery, the department or nobody
    holder_name: str = ""  # or the name of the department
    held_since: dt.datetime | None = None
    revision: int = 0  # how many things happened to it since its registration
    decided_on: dt.date | None = None
    decision: str = ""  # what its items came to (models/path.py)
    counted_on: dt.date | None = None  # of its first decision, with what it came to and its term
    counted_as: str = ""
    counted_due: dt.date | None = None

    @property
    def is_carried_over(self) -> bool:
        """Say whether it was registered on paper before Kense: only then it has no sequence."""
        return not self.sequence


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """Narrow the register; None asks nothing. Days are of registration, both ends included.

    `safe_from` and `safe_until` (D6), `short_of_papers` and `has_papers` speak of open ones alone.
    """

    service: str | None = None
    purpose: str | None = None
    stage: str | None = None
    applicant_kind: str | None = None
    office: str | None = None
    holder: str | None = None
    from_day: dt.date | None = None
    to_day: dt.date | None = None
    safe_from: dt.date | None = None
    safe_until: dt.date | None = None
    is_open: bool = False
    short_of_papers: bool = False
    has_papers: bool = False
    without_decision: bool = False
    untold: bool = False  # sent on to another body, the applicant not told yet (D50)
    asked: bool = False  # an inquiry of it has no answer yet (W-7.1b)
    away: bool = False  # it is at the department (D30)
    decided_late: bool = False  # past its due date, the department's days among them (W-7, I-7)
    due_until: dt.date | None = None  # neither decided nor ended, its term over on this day
    absent_on: dt.date | None = None  # whoever examines it is on leave that day, or has left (D54)
    decision: str | None = None  # what its items came to
    weapon: str | None = None  # a unit of it is of this kind
    citizenship: str | None = None  # of somebody it invites, as his document carries it
    order: Order = "newest"


def by_id(reader: Reader, case_id: str) -> CaseRow | None:
    """Return the case with this id."""
    return next(iter(rows_where(reader, "case_id = ?", (case_id,))), None)


def by_number(reader: Reader, number: str) -> CaseRow | None:
    """Return the newest case printed with this number."""
    return next(iter(all_numbered(reader, number)), None)


def all_numbered(reader: Reader, number: str) -> list[CaseRow]:
    """Return every case printed with this number, the newest first: each service counts its own."""
    return rows_where(reader, "number = ? ORDER BY seq DESC", (number,))


def numbered(
    reader: Reader, office: str, service: str, *, number: str, year: int
) -> CaseRow | None:
    """Return the case of a service that bears this number in a year."""
    where = "number = ? AND service = ? AND year = ? AND office = ?"
    return next(iter(rows_where(reader, where, (number, service, year, office))), None)


def by_qr(reader: Reader, qr: str) -> CaseRow | None:
    """Return the case whose talon carries these digits."""
    return next(iter(rows_where(reader, "qr = ? ORDER BY seq DESC", (qr,))), None)


def application(reader: Reader, case_id: str) -> Application | None:
    """Return the whole application of a case."""
    sql = "SELECT application FROM applications JOIN cases USING (seq) WHERE case_id = ?"
    found = reader.value(sql, (case_id,))
    return None if found is None else decode_part(Application, found)


def last_application(reader: Reader, *, iin: str) -> Application | None:
    """Return the newest application of the person or organisation with this IIN or BIN."""
    sql = """
        SELECT application FROM applications JOIN cases USING (seq)
        WHERE iin = ? AND iin <> '' ORDER BY seq DESC LIMIT 1
    """
    found = reader.value(sql, (iin,))
    return None if found is None else decode_part(Application, found)


def page(
    reader: Reader, narrow: Filter, *, before: int | None = None, limit: int = 100
) -> list[CaseRow]:
    """Return the first cases in the order asked; `before`, a `seq`, goes on in that of `newest`."""
    where, values = _where(narrow)
    if before is not None:
        where, values = f"{where} AND seq < ?", (*values, before)
    return rows_where(reader, f"{where} ORDER BY {_order(narrow)} LIMIT ?", (*values, limit))


def count(reader: Reader, narrow: Filter) -> int:
    """Return how many cases the register shows."""
    where, values = _where(narrow)
    return int(reader.value(_COUNT + where, values))


def ids(reader: Reader, narrow: Filter, *, limit: int = -1) -> "array[int]":
    """Return the `seq` of every case the register shows, in its order: eight bytes each.

    With a `limit`, of the first so many: where they must be sorted, far faster than their rows.
    """
    where, values = _where(narrow)
    sql = f"{_SEQS}{where} ORDER BY {_order(narrow)} LIMIT ?"
    found = reader.stream(sql, (*values, limit))
    return array("q", (seq for (seq,) in found))


def rows(reader: Reader, seqs: Sequence[int]) -> list[CaseRow]:
    """Return the cases at these places, in the order asked."""
    found: dict[int, CaseRow] = {}
    for start in range(0, len(seqs), _SOME):
        some = tuple(seqs[start : start + _SOME])
        marks = ",".join("?" * len(some))
        found.update((row.seq, row) for row in rows_where(reader, f"seq IN ({marks})", some))
    return [found[seq] for seq in seqs if seq in found]


def rows_where(reader: Reader, where: str, values: Values) -> list[CaseRow]:
    """Return cases by a condition this package wrote itself."""
    return [_case(row) for row in reader.rows(_SELECT + where, values)]


def _where(narrow: Filter) -> tuple[str, tuple[str | int, ...]]:
    """Return the condition with only what is asked in it, so that an index can answer it."""
    days = (narrow.from_day, narrow.to_day, narrow.safe_from, narrow.safe_until)
    asked = {
        "service = ?": narrow.service,
        "purpose = ?": narrow.purpose,
        "stage = ?": narrow.stage,
        "applicant_kind = ?": narrow.applicant_kind,
        "office = ?": narrow.office,
        "decision = ? AND decision <> ''": narrow.decision,
        _OF_WEAPON: narrow.weapon,
        _OF_CITIZEN: narrow.citizenship,
        "due <= ?": narrow.due_until.isoformat() if narrow.due_until else None,
        "holder = ? AND holder <> ''": narrow.holder,
        **dict(zip(_DAYS, (day.isoformat() if day else None for day in days), strict=True)),
    }
    if narrow.absent_on is not None:
        asked[_ABSENT] = narrow.absent_on.isoformat()
    found = {clause: value for clause, value in asked.items() if value is not None}
    fixed = {
        OPEN: narrow.is_open or _is_of_open_ones(narrow),
        "missing > 0": narrow.short_of_papers,
        "missing = 0": narrow.has_papers,
        "ending <> ''": narrow.without_decision,
        _UNTOLD: narrow.untold,
        _ASKED: narrow.asked,
        "stage = 'sent-to-department' AND stage <> 'closed'": narrow.away,
        LATE: narrow.decided_late,
        UNDECIDED: narrow.due_until is not None,
    }
    clauses = (*found, *(clause for clause, wanted in fixed.items() if wanted))
    return " AND ".join(clauses) or "1", tuple(found.values())


def _order(narrow: Filter) -> str:
    """Return the order asked; few are undecided: those are found first, and then sorted."""
    order = _ORDERS[narrow.order]
    return order if narrow.due_until is None else f"+{order.replace(', ', ', +')}"


def _is_of_open_ones(narrow: Filter) -> bool:
    by_term = narrow.safe_from is not None or narrow.safe_until is not None
    return by_term or narrow.short_of_papers or narrow.has_papers


def _case(row: Row) -> CaseRow:
    fields = dict(zip(CaseRow.__slots__, row, strict=True))
    for name in _DATES:
        fields[name] = dt.date.fromisoformat(fields[name])
    for name in _MARKS:
        fields[name] = bool(fields[name])
    fields["registered_at"] = moments.from_text(fields["registered_at"])
    since = fields["held_since"]
    fields["held_since"] = moments.from_text(since) if since else None
    for name in _DECIDED_DAYS:
        fields[name] = dt.date.fromisoformat(fields[name]) if fields[name] else None
    return CaseRow(**fields)
