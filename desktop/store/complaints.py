"""Read complaints: one whole, those that wait for their answer, and those words may mean (D48)."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from desktop.models import moments
from desktop.models.complaint import Complaint, standing
from desktop.models.facts import ComplaintReceived
from desktop.store.batches import of_keys
from desktop.store.codec import FACTS, decode_part
from desktop.store.folding import code, fold
from desktop.store.handles import Reader, Row, Values
from desktop.store.schema_complaints import WAITING

_EVENTS: Final = """
    SELECT complaint, seq, fact, done_at, body FROM complaint_events WHERE complaint IN
"""
_LISTED: Final = "SELECT complaint FROM complaints WHERE office = ?"
_OPEN: Final = f" AND {WAITING} ORDER BY safe, seq"
_OVER: Final = f" AND NOT {WAITING} ORDER BY seq DESC LIMIT ?"
_NEWEST: Final = " ORDER BY seq DESC LIMIT ?"
_OF_CASE: Final = "SELECT complaint FROM complaints WHERE case_id = ? ORDER BY seq"
_COUNTS: Final = f"""
    SELECT count(*), sum(state = 'received'), sum(safe < ?), sum(holder = ? AND holder <> ''),
        sum(state = 'found')
    FROM complaints WHERE office = ? AND {WAITING}
"""  # noqa: S608  conditions of ours, every value is bound
_FIRST: Final = f"""
    SELECT number FROM complaints WHERE office = ?1 AND {WAITING} AND (?2 = '' OR state = ?2)
    ORDER BY safe, seq LIMIT 1
"""  # noqa: S608  conditions of ours, every value is bound
_BEFORE_HEAD: Final = f"""
    SELECT complaint FROM complaints WHERE office = ? AND state = 'found' AND {WAITING}
    ORDER BY safe, seq
"""  # noqa: S608  conditions of ours, every value is bound
_ENDS: Final = frozenset({"ComplaintAnswered", "ComplaintPassedOn"})
_MOST: Final = 2_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """Hold how many wait: all, those nobody has, those over their term, an employee's own.

    `found` wait for the head, who sets the decision aside or upholds it.
    """

    waiting: int
    received: int
    late: int
    mine: int
    found: int


def whole(reader: Reader, complaint: str) -> Complaint | None:
    """Return a complaint as it stands, None of one nobody knows."""
    return several(reader, [complaint]).get(complaint)


def several(reader: Reader, complaints: Sequence[str]) -> Mapping[str, Complaint]:
    """Return complaints as they stand, by their ids, in the order asked."""
    found = sorted(of_keys(reader, _EVENTS, complaints), key=lambda row: (row[0], row[1]))
    stand = dict(_standing(groupby(found, key=lambda row: str(row[0]))))
    return {each: stand[each] for each in complaints if each in stand}


def waiting(reader: Reader, office: str) -> Mapping[str, Complaint]:
    """Return those that wait for their answer, the most pressing first."""
    return several(reader, _ids(reader, f"{_LISTED}{_OPEN}", (office,)))


def before_head(reader: Reader, office: str) -> Mapping[str, Complaint]:
    """Return those that wait for the head to set the decision aside or uphold it."""
    return several(reader, _ids(reader, _BEFORE_HEAD, (office,)))


def over(reader: Reader, office: str, *, limit: int = _MOST) -> Mapping[str, Complaint]:
    """Return those answered, passed on or struck, the newest first."""
    return several(reader, _ids(reader, f"{_LISTED}{_OVER}", (office, limit)))


def of_case(reader: Reader, case: str) -> Mapping[str, Complaint]:
    """Return the complaints about an application, in their order."""
    return several(reader, _ids(reader, _OF_CASE, (case,)))


def counts(reader: Reader, office: str, *, today: dt.date, staff: str) -> Counted:
    """Count those that wait for their answer; `staff` is whose own are counted."""
    row = reader.row(_COUNTS, (today.isoformat(), staff, office)) or (0, 0, 0, 0, 0)
    waiting, received, late, mine, found = (int(each or 0) for each in row)
    return Counted(waiting=waiting, received=received, late=late, mine=mine, found=found)


def first_waiting(reader: Reader, office: str, *, state: str = "") -> str:
    """Return the number of the most pressing one, of a state where given, empty when none waits."""
    return str(reader.value(_FIRST, (office, state)) or "")


def letter_number(reader: Reader, complaint: str, paper: str) -> tuple[str, dt.date | None]:
    """Return the chancery's number of a letter about a complaint, and its day (D42)."""
    found = whole(reader, complaint)
    told = found.numbers.get(paper) if found is not None else None
    return (told.number, told.date) if told is not None else ("", None)


def find(reader: Reader, office: str, text: str) -> list[str]:
    """Return the complaints whose names or numbers hold every word of `text`, the newest first."""
    words = [(f" {fold(word)}", code(word)) for word in text.split()]
    asked = [(folded, bare) for folded, bare in words if folded.strip() or bare]
    if not asked:
        return []
    either = " AND (instr(folded, ?) OR instr(folded, ?))" * len(asked)
    values: Values = (office, *(part for each in asked for part in each), _MOST)
    return _ids(reader, f"{_LISTED}{either}{_NEWEST}", values)


def _ids(reader: Reader, sql: str, values: Values) -> list[str]:
    return [str(complaint) for (complaint,) in reader.rows(sql, values)]


def _standing(grouped: Iterable[tuple[str, Iterator[Row]]]) -> Iterator[tuple[str, Complaint]]:
    for complaint, rows in grouped:
        events = list(rows)
        told = [decode_part(FACTS[fact], body) for _id, _seq, fact, _at, body in events]
        first = told[0]
        written = first.taken_at if isinstance(first, ComplaintReceived) else ""
        received_at = moments.from_text(written or events[0][3])
        over = (at for _id, _seq, fact, at, _body in events if fact in _ENDS)
        over_at = next((moments.from_text(at) for at in over), None)
        yield complaint, standing(received_at, told, over_at=over_at)
