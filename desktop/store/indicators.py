"""Read what indicators are made of: values entered, visitors asked, boxes opened, complaints."""

import datetime as dt
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from desktop.models import moments
from desktop.models.facts import IndicatorKind
from desktop.models.survey import Box, Said
from desktop.store import desk
from desktop.store.handles import Database, Reader

_BOX: Final = "survey.box."  # and the service
_VALUES: Final = """
    SELECT number, kind, year, value, ground, clerk_name, set_at FROM indicator_values
    WHERE office = ? AND service = ? ORDER BY seq
"""
_TOKENS: Final = "SELECT token FROM survey_tokens WHERE office = ?"
_ASKED: Final = "SELECT visit FROM surveys WHERE visit = ?"
_SPENT: Final = "SELECT 1 FROM survey_tokens WHERE office = ? AND token = ?"
_COUNT_ASKED: Final = """
    SELECT count(*) FROM surveys WHERE office = ? AND service = ? AND day BETWEEN ? AND ?
"""
_SUMS: Final = """
    SELECT box, survey_boxes.day, number, satisfied, dissatisfied, silent
    FROM survey_boxes JOIN survey_counts USING (box)
    WHERE office = ? AND service = ? AND day BETWEEN ? AND ? ORDER BY survey_boxes.seq, number
"""
_JUSTIFIED: Final = """
    SELECT complaints.complaint, complaints.number, given.body->>'on', given.body->>'outcome'
    FROM complaints
    JOIN complaint_events AS came ON came.complaint = complaints.complaint
        AND came.fact = 'ComplaintReceived'
    JOIN complaint_events AS given ON given.complaint = complaints.complaint
        AND given.fact = 'ComplaintAnswered'
    WHERE complaints.office = ? AND came.body->>'service' = ?
        AND given.body->>'on' BETWEEN ? AND ?
        AND given.body->>'outcome' IN ('justified', 'partly')
    ORDER BY given.body->>'on', complaints.seq
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class ValueRow:
    """Hold a value as it was entered; `value` is per cent as text, empty once it holds no more."""

    number: str
    kind: IndicatorKind
    year: int
    value: str
    ground: str
    clerk_name: str
    set_at: dt.datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Sums:
    """Hold what one box said of one row."""

    box: str
    day: dt.date
    number: str
    satisfied: int
    dissatisfied: int
    silent: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Justified:
    """Name a complaint that was found justified, wholly or in part, and when."""

    complaint: str
    number: str
    on: dt.date
    partly: bool


def values(reader: Reader, office: str, service: str) -> list[ValueRow]:
    """Return every value entered of a service, the latest last."""
    return [
        ValueRow(
            number=number,
            kind=kind,
            year=year,
            value=value,
            ground=ground,
            clerk_name=clerk,
            set_at=moments.from_text(set_at),
        )
        for number, kind, year, value, ground, clerk, set_at in reader.rows(
            _VALUES, (office, service)
        )
    ]


def was_asked(reader: Reader, visit: str) -> bool:
    """Say whether the visitor of a visit was asked already."""
    return reader.row(_ASKED, (visit,)) is not None


def spent(reader: Reader, office: str) -> frozenset[str]:
    """Return the tokens whose answers are counted."""
    return frozenset(str(token) for (token,) in reader.rows(_TOKENS, (office,)))


def is_spent(reader: Reader, office: str, token: str) -> bool:
    """Say whether the answer of a token is counted already."""
    return reader.row(_SPENT, (office, token)) is not None


def asked(reader: Reader, office: str, service: str, *, first: dt.date, last: dt.date) -> int:
    """Count the visits whose visitor was asked."""
    values_ = (office, service, first.isoformat(), last.isoformat())
    return int(reader.value(_COUNT_ASKED, values_) or 0)


def sums(reader: Reader, office: str, service: str, *, first: dt.date, last: dt.date) -> list[Sums]:
    """Return what the boxes opened in some days said, box by box."""
    found = reader.rows(_SUMS, (office, service, first.isoformat(), last.isoformat()))
    return [
        Sums(
            box=box,
            day=dt.date.fromisoformat(day),
            number=number,
            satisfied=yes,
            dissatisfied=no,
            silent=silent,
        )
        for box, day, number, yes, no, silent in found
    ]


def justified(
    reader: Reader, office: str, service: str, *, first: dt.date, last: dt.date
) -> list[Justified]:
    """Return the complaints found justified by a reply of some days, the earliest first."""
    found = reader.rows(_JUSTIFIED, (office, service, first.isoformat(), last.isoformat()))
    return [
        Justified(
            complaint=complaint,
            number=number,
            on=dt.date.fromisoformat(on),
            partly=outcome == "partly",
        )
        for complaint, number, on, outcome in found
    ]


def box(reader: Reader, service: str) -> Box:
    """Return the box of a service: of this computer, not of the record (ADR 0019)."""
    kept = desk.setting(reader, f"{_BOX}{service}")
    if not kept:
        return Box()
    told = json.loads(kept)
    counts: Mapping[str, Mapping[Said, int]] = told["sums"]
    return Box(
        answers=told["answers"], since=told["since"], sums=counts, tokens=tuple(told["tokens"])
    )


def keep_box(database: Database, service: str, box_: Box) -> None:
    """Keep the box of a service; an empty one is nothing."""
    told = {
        "answers": box_.answers,
        "since": box_.since,
        "sums": {row: dict(said) for row, said in box_.sums.items()},
        "tokens": list(box_.tokens),
    }
    kept = json.dumps(told) if box_.answers else ""
    desk.set_setting(database, key=f"{_BOX}{service}", value=kept)
