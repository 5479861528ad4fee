"""Read what the registers of the counter say of applications and talons, a batch by one query."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from desktop.store.batches import by_key
from desktop.store.handles import Reader

_APPLICATIONS: Final = """
    SELECT cases.case_id, cases.number, registered_at, applicant, service, edition, purpose, items,
        persons, json_array_length(application, '$.taken'), missing, due, holder_name, stage,
        ending, decision, decided_on, ifnull(chancery.number, ''), ifnull(chancery.date, ''),
        ifnull(handovers.on_day, ''), ifnull(handovers.name, '')
    FROM cases JOIN applications USING (seq)
    LEFT JOIN chancery ON chancery.case_id = cases.case_id AND direction = 'incoming'
    LEFT JOIN handovers ON handovers.seq = (
        SELECT max(seq) FROM handovers WHERE handovers.case_id = cases.case_id)
    WHERE cases.case_id IN
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class ApplicationLine:
    """Hold what the register of applications says; days and moments are ISO, empty if none."""

    case: str
    number: str
    registered_at: str
    applicant: str
    service: str
    edition: str
    purpose: str
    items: int
    persons: int
    papers: int
    missing: int
    due: str
    holder: str
    stage: str
    ending: str
    decision: str
    decided_on: str
    incoming: str
    incoming_on: str
    handed_on: str
    receiver: str


def applications(reader: Reader, cases: Sequence[str]) -> Mapping[str, ApplicationLine]:
    """Return what is said of these cases, by their ids."""
    return by_key(reader, _APPLICATIONS, cases, ApplicationLine)
