"""Read what the registers of the counter say of applications and talons, a batch by one query."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from desktop.store.batches import by_key, of_keys
from desktop.store.handles import Reader

_APPLICATIONS: Final = """
    SELECT cases.case_id, cases.number, registered_at, applicant, service, edition, purpose, items,
        persons, ifnull(json_array_length(application, '$.taken'), 0), missing, due, holder_name,
        stage, ending, decision, decided_on, ifnull(chancery.number, ''),
        ifnull(chancery.date, ''), ifnull(handovers.on_day, ''), ifnull(handovers.name, '')
    FROM cases LEFT JOIN applications USING (seq)
    LEFT JOIN chancery ON chancery.case_id = cases.case_id AND direction = 'incoming'
    LEFT JOIN handovers ON handovers.seq = (
        SELECT max(seq) FROM handovers WHERE handovers.case_id = cases.case_id)
    WHERE cases.case_id IN
"""
_TALONS: Final = """
    SELECT paper, papers.kind, issued_at, papers.state, cases.number, applicant, service, edition,
        purpose, due, collect_on, ending, ifnull(staff.name, clerk_name)
    FROM papers JOIN cases ON cases.case_id = papers.about_id
    LEFT JOIN staff ON staff.office = papers.office AND staff.staff = papers.issued_by
    WHERE paper IN
"""
_VOID_CASES: Final = "SELECT case_id FROM cases WHERE ending = 'void' AND case_id IN"
_VOID_TALONS: Final = """
    SELECT paper FROM papers JOIN cases ON cases.case_id = papers.about_id
    WHERE ending = 'void' AND paper IN
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


def void_cases(reader: Reader, cases: Sequence[str]) -> list[str]:
    """Return those of these cases that were registered by mistake."""
    return [case for (case,) in of_keys(reader, _VOID_CASES, cases)]


@dataclass(frozen=True, slots=True, kw_only=True)
class TalonLine:
    """Hold a talon that was given: of which case, until when, by whom (W-A3, I-A4)."""

    paper: str
    kind: str
    issued_at: str
    state: str
    number: str
    applicant: str
    service: str
    edition: str
    purpose: str
    due: str
    collect_on: str
    ending: str
    clerk: str


def talons(reader: Reader, papers: Sequence[str]) -> Mapping[str, TalonLine]:
    """Return what is said of these talons, by the ids of the papers."""
    return by_key(reader, _TALONS, papers, TalonLine)


def void_talon_papers(reader: Reader, papers: Sequence[str]) -> list[str]:
    """Return those of these talons whose case was registered by mistake."""
    return [paper for (paper,) in of_keys(reader, _VOID_TALONS, papers)]
