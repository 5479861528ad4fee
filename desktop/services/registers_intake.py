"""The registers of the counter, read: applications as they came in (W-13)."""

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Final, TypeAlias

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
from desktop.store.registers_intake import (
    ApplicationLine,
    TalonLine,
    applications,
    talons,
    void_cases,
    void_talon_papers,
)

Purposes: TypeAlias = Callable[[str, str, str], Text]  # service, edition, purpose
_TIME: Final = slice(11, 16)  # of an ISO moment


def application_cells(desk: Desk, refs: Sequence[str]) -> Mapping[str, Cells]:
    """Say what came in, who has it, and what became of it."""
    found, purpose = applications(desk.database, refs), purposes(desk)
    are_people = invited(desk)
    return {
        case: _application(purpose, line, people=are_people(line.service, line.edition))
        for case, line in found.items()
    }


def void_applications(desk: Desk, refs: Sequence[str]) -> Mapping[str, Text]:
    """Name the applications registered by mistake (D39)."""
    return dict.fromkeys(void_cases(desk.database, refs), VOID)


def purposes(desk: Desk) -> Purposes:
    """Return what names a purpose as its edition does; by its id where that is not here.

    An edition is looked for once, not with every line of a batch: it is looked for on the disk.
    """

    @cache
    def names(service: str, edition: str) -> Mapping[str, Text]:
        try:
            standard = desk.catalogue.standard(service, edition)
        except Refusal:
            return {}
        return {each.id: each.short for each in standard.purposes}

    def name(service: str, edition: str, purpose: str) -> Text:
        return names(service, edition).get(purpose) or plain(purpose)

    return name


def invited(desk: Desk) -> Callable[[str, str], bool]:
    """Return what tells whether an edition asks for people, who are no units."""

    @cache
    def are_people(service: str, edition: str) -> bool:
        try:
            return desk.catalogue.standard(service, edition).items.scope == "invitee"
        except Refusal:
            return False

    return are_people


def _application(purposes: Purposes, line: ApplicationLine, *, people: bool) -> Cells:
    number = counted_number(INCOMING, line.incoming)
    incoming = joined(number, day_cell(line.incoming_on), by=", ")
    purpose = purposes(line.service, line.edition, line.purpose)
    return (
        joined(plain(line.number), incoming, by="\n"),
        joined(day_cell(line.registered_at), plain(line.registered_at[_TIME]), by="\n"),
        plain(line.applicant),
        matter_words(
            purpose,
            items=0 if people else line.items,
            persons=line.persons + (line.items if people else 0),
        ),
        papers_words(line.papers, line.missing),
        day_cell(line.due),
        plain(line.holder),
        result_words(line.ending, line.decision, day_cell(line.decided_on)),
        joined(day_cell(line.handed_on), plain(line.receiver), by=", "),
    )


def talon_cells(desk: Desk, refs: Sequence[str]) -> Mapping[str, Cells]:
    """Say which talon was given to whom, and for when (W-A3, I-A4)."""
    found, purpose = talons(desk.database, refs), purposes(desk)
    return {paper: _talon(purpose, line) for paper, line in found.items()}


def void_talons(desk: Desk, refs: Sequence[str]) -> Mapping[str, Text]:
    """Name the talons of applications registered by mistake (D39)."""
    return dict.fromkeys(void_talon_papers(desk.database, refs), VOID)


def _talon(purposes: Purposes, line: TalonLine) -> Cells:
    written = BY_HAND if line.state == "hand-written" else NOTHING
    return (
        plain(line.number),
        joined_lines(day_cell(line.issued_at), plain(line.issued_at[_TIME])),
        plain(line.applicant),
        purposes(line.service, line.edition, line.purpose),
        joined_lines(TALON_KINDS.get(line.kind, FIRST_TALON), written),
        day_cell(line.due),
        day_cell(line.collect_on),
        plain(line.clerk),
    )


TALONS: Final = RegisterReader(cells=talon_cells, struck=void_talons)
APPLICATIONS: Final = RegisterReader(cells=application_cells, struck=void_applications)
