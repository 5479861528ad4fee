"""The registers of the counter, read: applications as they came in (W-13)."""

from collections.abc import Mapping, Sequence
from typing import Final

from desktop.models.errors import Refusal
from desktop.models.register_parts import Cells, day_cell, plain
from desktop.models.register_words import (
    VOID,
    joined,
    matter_words,
    papers_words,
    result_words,
)
from desktop.models.text import Text
from desktop.services.desk import Desk
from desktop.services.register_reader import RegisterReader
from desktop.store.registers_intake import ApplicationLine, applications

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
    incoming = joined(
        plain(line.incoming and f"кір. № {line.incoming}"), day_cell(line.incoming_on), by=", "
    )
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


APPLICATIONS: Final = RegisterReader(cells=application_cells, struck=void_applications)
