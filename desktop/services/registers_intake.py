"""The registers of the counter, read: applications as they came in (W-13)."""

from collections.abc import Mapping, Sequence
from typing import Final

from desktop.models.errors import Refusal
from desktop.models.register_parts import NOTHING, Cells, day_cell, joined, joined_lines, plain
from desktop.models.register_words import (
    BY_HAND,
    FIRST_TALON,
    INCOMING,
    VOID,
    counted_number,
    matter_words,
    papers_words,
    result_words,
)
from desktop.models.register_words import (
    TALONS as TALON_KINDS,
)
from desktop.models.text import Text
from desktop.services.desk import Desk
from desktop.services.register_reader import RegisterReader
from desktop.store.registers_intake import ApplicationLine, TalonLine, applications, talons

_TIME: Final = slice(11, 16)  # of an ISO moment


def application_cells(desk: Desk, refs: Sequence[str]) -> Mapping[str, Cells]:
    """Say what came in, who has it, and what became of it."""
    found = applications(desk.database, refs)
    return {case: _application(desk, line) for case, line in found.items()}


def void_applications(desk: Desk, refs: Sequence[str]) -> Mapping[str, Text]:
    """Name the applications registered by mistake (D39)."""
    found = applications(desk.database, refs)
    return {case: VOID for case, line in found.items() if line.ending == "void"}


def purpose_of(desk: Desk, service: str, edition: str, purpose: str) -> Text:
    """Name a purpose as its edition does; by its id where the edition is not here."""
    try:
        purposes = desk.catalogue.standard(service, edition).purposes
    except Refusal:
        return plain(purpose)
    return next((each.short for each in purposes if each.id == purpose), plain(purpose))


def _application(desk: Desk, line: ApplicationLine) -> Cells:
    number = counted_number(INCOMING, line.incoming)
    incoming = joined(number, day_cell(line.incoming_on), by=", ")
    purpose = purpose_of(desk, line.service, line.edition, line.purpose)
    return (
        joined(plain(line.number), incoming, by="\n"),
        joined(day_cell(line.registered_at), plain(line.registered_at[_TIME]), by="\n"),
        plain(line.applicant),
        matter_words(purpose, items=line.items, persons=line.persons),
        papers_words(line.papers, line.missing),
        day_cell(line.due),
        plain(line.holder),
        result_words(line.ending, line.decision, day_cell(line.decided_on)),
        joined(day_cell(line.handed_on), plain(line.receiver), by=", "),
    )


def talon_cells(desk: Desk, refs: Sequence[str]) -> Mapping[str, Cells]:
    """Say which talon was given to whom, and for when (W-A3, I-A4)."""
    return {paper: _talon(desk, line) for paper, line in talons(desk.database, refs).items()}


def void_talons(desk: Desk, refs: Sequence[str]) -> Mapping[str, Text]:
    """Name the talons of applications registered by mistake (D39)."""
    found = talons(desk.database, refs)
    return {paper: VOID for paper, line in found.items() if line.ending == "void"}


def _talon(desk: Desk, line: TalonLine) -> Cells:
    written = BY_HAND if line.state == "hand-written" else NOTHING
    return (
        plain(line.number),
        joined_lines(day_cell(line.issued_at), plain(line.issued_at[_TIME])),
        plain(line.applicant),
        purpose_of(desk, line.service, line.edition, line.purpose),
        joined_lines(TALON_KINDS.get(line.kind, FIRST_TALON), written),
        day_cell(line.due),
        day_cell(line.collect_on),
        plain(line.clerk),
    )


TALONS: Final = RegisterReader(cells=talon_cells, struck=void_talons)
APPLICATIONS: Final = RegisterReader(cells=application_cells, struck=void_applications)
