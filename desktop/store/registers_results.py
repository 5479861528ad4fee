"""Read what the registers say of results, hand-overs and dispatches, a batch by one query."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from desktop.store.batches import by_key, of_keys
from desktop.store.folding import code
from desktop.store.handles import Reader

_RESULTS: Final = """
    SELECT result, results.kind, results.number, permit, issued_on, valid_until, coupon, blank,
        signer_name, handed_on, ended, cases.case_id, cases.number, applicant, service,
        edition, results.items,
        (SELECT json_group_object('item-' || items.number,
                json_object('called', called, 'fields', json(fields)))
            FROM items WHERE items.seq = cases.seq AND stands),
        ifnull((SELECT name FROM handovers WHERE handovers.case_id = cases.case_id
            AND EXISTS (SELECT 1 FROM json_each(handovers.results) WHERE value = result)), '')
    FROM results JOIN cases USING (case_id) WHERE result IN
"""
_ENDED: Final = "SELECT result, ended FROM results WHERE ended <> '' AND result IN"
_HANDED: Final = """
    SELECT CAST(handovers.seq AS TEXT), cases.number, applicant, handed_at, on_day, name, receiver,
        by_name, ifnull(json_extract(detail, '$.identity.number'), ''),
        ifnull(json_extract(detail, '$.authority'), ''),
        (SELECT json_group_array(json_array(kind, number)) FROM (
            SELECT kind, number FROM results, json_each(handovers.results)
            WHERE result = value ORDER BY json_each.key))
    FROM handovers JOIN cases USING (case_id) WHERE handovers.seq IN
"""
_SENT: Final = """
    SELECT CAST(departures.seq AS TEXT), cases.number, applicant, departures.number, on_day,
        sent_to, json_array_length(inventory), back_by, back_on, back_number, result, by_name
    FROM departures JOIN cases USING (case_id) WHERE departures.seq IN
"""
_NUMBERED: Final = """
    SELECT result FROM results WHERE office = ?1 AND (number = ?2 OR blank = ?2 OR coupon = ?2)
    LIMIT 100
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultLine:
    """Hold a result; `items` are its keys, `called` what is told of all items, as JSON."""

    result: str
    kind: str
    number: str
    permit: str
    issued_on: str
    valid_until: str
    coupon: str
    blank: str
    signer: str
    handed_on: str
    ended: str
    case: str
    case_number: str
    applicant: str
    service: str
    edition: str
    items: str
    called: str
    receiver: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedLine:
    """Hold a hand-over; `results` are pairs of kind and number, as JSON."""

    key: str
    case_number: str
    applicant: str
    handed_at: str
    on: str
    name: str
    receiver: str
    by: str
    identity: str
    authority: str
    results: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SentLine:
    """Hold one journey of a case to the department; days are ISO, empty while they are to come."""

    key: str
    case_number: str
    applicant: str
    number: str
    on: str
    to: str
    sheets: int
    back_by: str
    back_on: str
    back_number: str
    result: str
    by: str


def results(reader: Reader, refs: Sequence[str]) -> Mapping[str, ResultLine]:
    """Return what is said of these results, by their ids."""
    return by_key(reader, _RESULTS, refs, ResultLine)


def ended(reader: Reader, refs: Sequence[str]) -> Mapping[str, str]:
    """Return how those of these results ended that count no more."""
    return dict(of_keys(reader, _ENDED, refs))


def handovers(reader: Reader, refs: Sequence[str]) -> Mapping[str, HandedLine]:
    """Return what is said of these hand-overs, by their places."""
    return by_key(reader, _HANDED, refs, HandedLine)


def departures(reader: Reader, refs: Sequence[str]) -> Mapping[str, SentLine]:
    """Return what is said of these journeys to the department, by their places."""
    return by_key(reader, _SENT, refs, SentLine)


def numbered(reader: Reader, office: str, words: str) -> list[str]:
    """Return the results that bear a number, stand on a form or with a coupon of it."""
    wanted = words.strip()
    forms = dict.fromkeys((wanted, wanted.upper(), code(wanted)))
    return [
        result for form in forms if form for (result,) in reader.rows(_NUMBERED, (office, form))
    ]
