"""Read the single tables of the path: resolutions, departures, results, notices, hand-overs."""

import datetime as dt
import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, Final

from desktop.models.facts import HandedOver, ResultIssued
from desktop.models.reissue import State, state_of
from desktop.store.codec import decode_part
from desktop.store.handles import Reader

_ASSIGNMENTS: Final = """
    SELECT staff, name, by_staff, by_name, on_day, batch, resolution, until, reason, on_paper,
        clerk_name
    FROM assignments WHERE case_id = ? ORDER BY seq
"""
_COMPLETENESS: Final = """
    SELECT on_day, missing, by_name, note FROM completeness
    WHERE case_id = ? AND over = 0 ORDER BY seq
"""
_DEPARTURES: Final = """
    SELECT dispatch, sent_to, number, on_day, back_by, inventory, by_name, back_on, back_number,
        back_date, result, signer_name, words
    FROM departures WHERE case_id = ? ORDER BY seq
"""
_OF_DISPATCH: Final = "SELECT case_id FROM departures WHERE dispatch = ? ORDER BY seq"
_RESULTS: Final = """
    SELECT detail, blank, handed_on, set_aside, ended, ended_for, ended_on, successor FROM results
    WHERE case_id = ?
    ORDER BY kind IN ('refusal', 'confirmation'), sequence, result
"""
_LAST_SENT: Final = "SELECT sent_to FROM departures WHERE office = ? ORDER BY seq DESC LIMIT 1"
_LAST_SIGNED: Final = """
    SELECT signer_name FROM departures WHERE office = ? AND signer_name <> ''
    ORDER BY seq DESC LIMIT 1
"""
_NOTICES: Final = """
    SELECT about, way, told_at, told_to, reached, words, clerk_name FROM notices_given
    WHERE case_id = ? ORDER BY seq
"""
_HANDOVERS: Final = "SELECT detail, handed_at FROM handovers WHERE case_id = ? ORDER BY seq"
_CHANGES: Final = """
    SELECT kind, on_day, before_due, due, reason, tell_by, told_on FROM term_changes
    WHERE case_id = ? ORDER BY seq
"""
_TOUCHED: Final = """
    SELECT EXISTS (SELECT 1 FROM outcomes WHERE case_id = ?1)
        OR EXISTS (SELECT 1 FROM findings WHERE case_id = ?1 AND item <> '')
        OR EXISTS (SELECT 1 FROM inquiries WHERE case_id = ?1 AND items <> '[]')
"""
_DAYS: Final = frozenset(
    {
        *("on_day", "until", "back_by", "back_on", "back_date"),
        *("before_due", "due", "tell_by", "told_on"),
    }
)
_LISTS: Final = frozenset({"missing", "inventory"})
_MARKS: Final = frozenset({"on_paper", "reached"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Assignment:
    """Hold one resolution: to whom, by whom, on which day; a `reason` when it was taken over."""

    staff: str
    name: str
    by_staff: str
    by_name: str
    on_day: dt.date
    batch: str
    resolution: str
    until: dt.date | None
    reason: str
    on_paper: bool
    clerk_name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Completeness:
    """Hold what was missing of paragraph 11 on a day, as ids of documents."""

    on_day: dt.date
    missing: tuple[str, ...]
    by_name: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Departure:
    """Hold one journey to the department; `back_on` is None while the case is there (D30)."""

    dispatch: str
    sent_to: str
    number: str
    on_day: dt.date
    back_by: dt.date | None
    inventory: tuple[str, ...]
    by_name: str
    back_on: dt.date | None
    back_number: str
    back_date: dt.date | None
    result: str
    signer_name: str
    words: str

    def days_away(self, today: dt.date) -> int:
        """Return how many days it was there, or is so far: they are not the district's own."""
        return ((self.back_on or today) - self.on_day).days


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultEnd:
    """Tell how a result came to its end: `replaced` by its `successor`, `annulled`, `set-aside`.

    `reason` of one set aside is the complaint's number, or why it was not given back.
    """

    how: str
    reason: str
    on: dt.date | None
    successor: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class IssuedResult:
    """Hold a result whole, the day it was handed over, and its end; None while there is none.

    `set_aside` is the number of the complaint upon which its decision was set aside, if it was.
    """

    issued: ResultIssued
    handed_on: dt.date | None
    ended: ResultEnd | None = None
    set_aside: str = ""

    @property
    def lies_here(self) -> bool:
        """Say whether it waits to be handed over: nobody received it, and it still holds."""
        return self.handed_on is None and self.ended is None

    @property
    def is_awaited(self) -> bool:
        """Say whether it is to be given back: set aside, and still with the applicant."""
        return bool(self.set_aside) and self.ended is None

    @property
    def state(self) -> State:
        """Return how it stands; one set aside stays as it was until it is given back."""
        return state_of(
            handed=self.handed_on is not None, ended=self.ended.how if self.ended else ""
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """Hold one notice: about what, how and when, and whether anybody was reached."""

    about: str
    way: str
    told_at: str
    told_to: str
    reached: bool
    words: str
    clerk_name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Handover:
    """Hold one hand-over whole, and its moment."""

    handed: HandedOver
    at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TermChange:
    """Hold a switch of the term or a move of its days, and until when it is told, if it is."""

    kind: str
    on_day: dt.date
    before_due: dt.date
    due: dt.date
    reason: str
    tell_by: dt.date | None
    told_on: dt.date | None


def assignments_of(reader: Reader, case: str) -> tuple[Assignment, ...]:
    """Return the resolutions upon a case, in their order."""
    rows = _rows(reader, _ASSIGNMENTS, Assignment.__slots__, case)
    return tuple(Assignment(**fields) for fields in rows)


def completeness_of(reader: Reader, case: str) -> tuple[Completeness, ...]:
    """Return every check of completeness that counts, in their order.

    Those of an examination whose decision was set aside are made anew.
    """
    rows = _rows(reader, _COMPLETENESS, Completeness.__slots__, case)
    return tuple(Completeness(**fields) for fields in rows)


def departures_of(reader: Reader, case: str) -> tuple[Departure, ...]:
    """Return the journeys of a case to the department, in their order."""
    rows = _rows(reader, _DEPARTURES, Departure.__slots__, case)
    return tuple(Departure(**fields) for fields in rows)


def cases_of_dispatch(reader: Reader, dispatch: str) -> list[str]:
    """Return the ids of the cases that went with one dispatch list."""
    return [case for (case,) in reader.rows(_OF_DISPATCH, (dispatch,))]


def last_department(reader: Reader, office: str) -> tuple[str, str]:
    """Return where cases last went, and who signed the last that came back; empty before it."""
    sent = reader.value(_LAST_SENT, (office,))
    signed = reader.value(_LAST_SIGNED, (office,))
    return str(sent or ""), str(signed or "")


def results_of(reader: Reader, case: str) -> tuple[IssuedResult, ...]:
    """Return what a case led to, in the order it was made."""
    return tuple(
        IssuedResult(
            issued=replace(decode_part(ResultIssued, detail), blank=blank),
            handed_on=_day(handed_on),
            ended=_end(*end) if end[0] else None,
            set_aside=set_aside,
        )
        for detail, blank, handed_on, set_aside, *end in reader.rows(_RESULTS, (case,))
    )


def notices_of(reader: Reader, case: str) -> tuple[Notice, ...]:
    """Return the notices of a case, in their order."""
    return tuple(Notice(**fields) for fields in _rows(reader, _NOTICES, Notice.__slots__, case))


def handovers_of(reader: Reader, case: str) -> tuple[Handover, ...]:
    """Return the hand-overs of a case, in their order."""
    return tuple(
        Handover(handed=decode_part(HandedOver, detail), at=at)
        for detail, at in reader.rows(_HANDOVERS, (case,))
    )


def term_changes_of(reader: Reader, case: str) -> tuple[TermChange, ...]:
    """Return what became of the term of a case, in its order."""
    rows = _rows(reader, _CHANGES, TermChange.__slots__, case)
    return tuple(TermChange(**fields) for fields in rows)


def names_items(reader: Reader, case: str) -> bool:
    """Say whether anything found, asked or proposed names single items of a case by their place."""
    return bool(reader.value(_TOUCHED, (case,)))


def _end(how: str, reason: str, on: str, successor: str) -> ResultEnd:
    return ResultEnd(how=how, reason=reason, on=_day(on), successor=successor)


def _rows(reader: Reader, sql: str, names: tuple[str, ...], case: str) -> Iterator[dict[str, Any]]:
    for row in reader.rows(sql, (case,)):
        yield {name: _read(name, value) for name, value in zip(names, row, strict=True)}


def _read(name: str, value: Any) -> Any:  # noqa: ANN401  a column's value as its field has it
    if name in _DAYS:
        return _day(value)
    if name in _LISTS:
        return tuple(json.loads(value))
    return bool(value) if name in _MARKS else value


def _day(text: str) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None
