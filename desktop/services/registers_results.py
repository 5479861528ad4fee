"""The registers of what goes out, read: permits, invitations, hand-overs, dispatches (D30)."""

import json
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Final, TypeAlias

from desktop.models.errors import Refusal
from desktop.models.handed import RECEIVERS, RESULTS
from desktop.models.register_parts import NOTHING, Cells, day_cell, joined, joined_lines, plain
from desktop.models.register_words import CARRIED_OVER, DEPARTMENT, ENDED, REPLACED
from desktop.models.text import Text
from desktop.services.desk import Desk
from desktop.services.register_reader import RegisterReader
from desktop.store import carried_invitations
from desktop.store import registers_results as rows
from desktop.store.carried_invitations import CarriedInvitation
from desktop.store.registers_results import HandedLine, ResultLine, SentLine

Permits: TypeAlias = Callable[[str, str, str], Text]  # service, edition, permit
_TIME: Final = slice(11, 16)  # of an ISO moment
_NAMES: Final = (
    ("surname", "given"),
    ("latin_surname", "latin_given"),
    ("model", "number"),
    ("type", "number"),
)
"""The fields that tell a guest or a weapon from every other, by the first that is filled in."""


def permit_cells(desk: Desk, refs: Sequence[str]) -> Mapping[str, Cells]:
    """Say to whom a permit was issued, of which weapons, and where it is now."""
    found, permit = rows.results(desk.database, refs), _permits(desk)
    return {each: _permit(permit, line) for each, line in found.items()}


def invitation_cells(desk: Desk, refs: Sequence[str]) -> Mapping[str, Cells]:
    """Say who invites whom, with which coupon, and where the invitation is now."""
    made = rows.results(desk.database, refs)
    brought = carried_invitations.carried(desk.database, [ref for ref in refs if ref not in made])
    return {
        **{each: _invitation(line) for each, line in made.items()},
        **{each: _carried(line) for each, line in brought.items()},
    }


def ended_results(desk: Desk, refs: Sequence[str]) -> Mapping[str, Text]:
    """Name the results that count no more: replaced by another, annulled, or set aside."""
    found = rows.ended(desk.database, refs)
    return {each: ENDED.get(how, REPLACED) for each, how in found.items()}


def handed_cells(desk: Desk, refs: Sequence[str]) -> Mapping[str, Cells]:
    """Say what was handed over to whom (W-16)."""
    return {each: _handed(line) for each, line in rows.handovers(desk.database, refs).items()}


def sent_cells(desk: Desk, refs: Sequence[str]) -> Mapping[str, Cells]:
    """Say what went to the department, and how it came back (D30)."""
    return {each: _sent(line) for each, line in rows.departures(desk.database, refs).items()}


def numbered(desk: Desk, words: str) -> Sequence[str]:
    """Find results by their own number, that of their form or of their coupon."""
    return rows.numbered(desk.database, desk.office().office, words)


def find_invitations(desk: Desk, words: str) -> Sequence[str]:
    """Find invitations by a number of theirs, those carried over by their names too (D43)."""
    brought = carried_invitations.find(desk.database, desk.office().office, words)
    return [*numbered(desk, words), *brought]


def _permit(permits: Permits, line: ResultLine) -> Cells:
    permit = permits(line.service, line.edition, line.permit)
    return (
        _numbered(line),
        plain(line.case_number),
        plain(line.applicant),
        joined_lines(permit, *map(plain, _called(line))),
        day_cell(line.valid_until),
        plain(line.blank),
        plain(line.signer),
        _given(line),
    )


def _invitation(line: ResultLine) -> Cells:
    return (
        _numbered(line),
        plain(line.case_number),
        plain(line.applicant),
        joined_lines(*map(plain, _called(line))),
        plain(line.coupon),
        day_cell(line.valid_until),
        plain(line.blank),
        plain(line.signer),
        _given(line),
    )


def _carried(line: CarriedInvitation) -> Cells:
    return (
        joined_lines(plain(line.number), day_cell(line.issued_on)),
        CARRIED_OVER,
        plain(line.inviter),
        joined_lines(plain(line.guest), plain(line.citizenship)),
        plain(line.coupon),
        day_cell(line.valid_until),
        NOTHING,
        NOTHING,
        NOTHING,
    )


def _numbered(line: ResultLine) -> Text:
    return joined_lines(plain(line.number), day_cell(line.issued_on))


def _given(line: ResultLine) -> Text:
    return joined_lines(day_cell(line.handed_on), plain(line.receiver if line.handed_on else ""))


def _called(line: ResultLine) -> list[str]:
    """Return what the result is for: of a case without items nothing more is named."""
    told = json.loads(line.called)
    return [_name(**told[each]) for each in json.loads(line.items) if each in told]


def _name(called: str, fields: Mapping[str, str]) -> str:
    """Name a guest in full, a weapon with its serial number; else as lists call it."""
    names = (
        " ".join(filter(None, (fields.get(part) for part in each)))
        for each in _NAMES
        if fields.get(each[0])
    )
    return next(names, called)


def _permits(desk: Desk) -> Permits:
    """Return what names a permit as its edition does, each looked for once in a batch."""

    @cache
    def name(service: str, edition: str, permit: str) -> Text:
        try:
            standard = desk.catalogue.standard(service, edition)
        except Refusal:
            return plain(permit)
        return next((each.name for each in standard.permits if each.id == permit), NOTHING)

    return name


def _handed(line: HandedLine) -> Cells:
    given = [
        joined(RESULTS[kind], plain(number and f"№ {number}"), by=" ")
        for kind, number in json.loads(line.results)
    ]
    same_day = line.handed_at[:10] == line.on
    authority = plain(f"№ {line.authority}" if line.authority else "")
    return (
        joined_lines(day_cell(line.on), plain(line.handed_at[_TIME] if same_day else "")),
        plain(line.case_number),
        plain(line.applicant),
        joined_lines(*given),
        joined_lines(plain(line.name), _receiver(line.receiver)),
        joined_lines(plain(line.identity), authority),
        plain(line.by),
    )


def _receiver(receiver: str) -> Text:
    return next((words for each, words in RECEIVERS.items() if each == receiver), NOTHING)


def _sent(line: SentLine) -> Cells:
    return (
        joined_lines(plain(line.number), day_cell(line.on)),
        plain(line.case_number),
        plain(line.applicant),
        plain(line.to),
        plain(str(line.sheets)),
        day_cell(line.back_by),
        joined_lines(day_cell(line.back_on), plain(line.back_number)),
        DEPARTMENT.get(line.result, NOTHING),
        plain(line.by),
    )


PERMITS: Final = RegisterReader(cells=permit_cells, struck=ended_results, find=numbered)
INVITATIONS: Final = RegisterReader(
    cells=invitation_cells, struck=ended_results, find=find_invitations
)
HANDED: Final = RegisterReader(cells=handed_cells)
DISPATCHES: Final = RegisterReader(cells=sent_cells)
