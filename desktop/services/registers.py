"""The registers of an office: their lines with what each says now, and who may look (W-13, W-16).

Each noun gives a reader of its own (register_reader.py); here is the one table of them.
"""

import datetime as dt
from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from desktop.models.register_parts import NOTHING, Cells, Period
from desktop.models.registers import register_of
from desktop.models.text import LANGUAGES, Text
from desktop.services import (
    registers_blanks,
    registers_complaints,
    registers_coupons,
    registers_intake,
    registers_queue,
    registers_results,
    registers_weapons,
)
from desktop.services.desk import Desk
from desktop.services.register_reader import RegisterReader
from desktop.store import register_lines, search
from desktop.store.folding import fold
from desktop.store.register_lines import Days, RegisterLine

READERS: Final[Mapping[str, RegisterReader]] = MappingProxyType(
    {
        "applications": registers_intake.APPLICATIONS,
        "talons": registers_intake.TALONS,
        "permits": registers_results.PERMITS,
        "invitations": registers_results.INVITATIONS,
        "weapons": registers_weapons.WEAPONS,
        "owners-due": registers_weapons.OWNERS_DUE,
        "coupons": registers_coupons.COUPONS,
        "coupons-received": registers_coupons.COUPONS_RECEIVED,
        "handed": registers_results.HANDED,
        "dispatches": registers_results.DISPATCHES,
        "complaints": registers_complaints.COMPLAINTS,
        "deviations": registers_queue.DEVIATIONS,
        "blanks": registers_blanks.BLANKS,
    }
)
"""How each register is read; its columns stand in models/registers.py."""

_MOST_FOUND: Final = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Say what of a register is looked at: the lines of some days, those that words may mean."""

    register: str
    period: Period | None = None
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterRow:
    """Hold a line and what it says; `struck` is why it counts no more, empty while it does."""

    line: RegisterLine
    cells: Cells
    struck: Text = NOTHING


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """Hold the places of all lines looked at; of a roll or a search the rows themselves."""

    places: "array[int]"
    rows: tuple[RegisterRow, ...] | None = None


def is_roll(register: str) -> bool:
    """Say whether a register is drawn up anew each time; refuse `register-unknown`."""
    return register_of(register).kind == "roll"


def years_of(desk: Desk, register: str) -> list[int]:
    """Return the years a register has lines in, the earliest first."""
    return register_lines.years(desk.database, office=desk.office().office, register=register)


def first_rows(desk: Desk, wanted: Wanted, *, limit: int) -> tuple[RegisterRow, ...]:
    """Return the newest lines of a register at once; refuse `not-allowed`, `register-unknown`."""
    desk.require("register.see")
    found = register_lines.first_lines(
        desk.database,
        office=desk.office().office,
        register=wanted.register,
        days=_days(wanted.period),
        limit=limit,
    )
    return told(desk, wanted.register, found)


def listed(desk: Desk, wanted: Wanted) -> Listed:
    """Return what is looked at, whole; refuse `not-allowed`, `register-unknown`."""
    desk.require("register.see")
    if is_roll(wanted.register):
        rows = _roll(desk, wanted)
    elif wanted.words:
        rows = told(desk, wanted.register, _found(desk, wanted))
    else:
        office, days = desk.office().office, _days(wanted.period)
        register = wanted.register
        return Listed(
            places=register_lines.seqs(desk.database, office=office, register=register, days=days)
        )
    return Listed(places=array("q", (row.line.seq for row in rows)), rows=rows)


def rows_of(desk: Desk, register: str, seqs: Sequence[int]) -> tuple[RegisterRow, ...]:
    """Return the lines at these places with what they say now, in the order asked.

    Refuses `not-allowed` and `register-unknown`.
    """
    desk.require("register.see")
    office = desk.office().office
    found = register_lines.lines(desk.database, office=office, register=register, seqs=seqs)
    return told(desk, register, found)


def told(desk: Desk, register: str, lines: Sequence[RegisterLine]) -> tuple[RegisterRow, ...]:
    """Return lines with what they say now; one whose record is gone says nothing."""
    found = register_of(register)
    reader, nothing = READERS[found.id], (NOTHING,) * len(found.columns)
    refs = [each.ref for each in lines]
    cells = reader.cells(desk, refs)
    struck = reader.struck(desk, refs) if reader.struck is not None else {}
    return tuple(
        RegisterRow(
            line=each, cells=cells.get(each.ref, nothing), struck=struck.get(each.ref, NOTHING)
        )
        for each in lines
    )


def _days(period: Period | None) -> Days | None:
    return None if period is None else Days(first=period.first, last=period.last)


def _found(desk: Desk, wanted: Wanted) -> list[RegisterLine]:
    """Find lines by the names and numbers of their cases, and by what their reader knows more."""
    office, register = desk.office().office, wanted.register
    cases = [row.case for row in search.search(desk.database, wanted.words, limit=_MOST_FOUND)]
    found = register_lines.lines_of_cases(
        desk.database, office=office, register=register, cases=cases
    )
    find = READERS[register].find
    if find is not None:
        refs = find(desk, wanted.words)
        found += register_lines.lines_of_refs(
            desk.database, office=office, register=register, refs=refs
        )
    lines = {line.seq: line for line in found if _is_in(wanted.period, line.day)}
    return [lines[seq] for seq in sorted(lines, reverse=True)]


def _is_in(period: Period | None, day: dt.date) -> bool:
    return period is None or period.first <= day <= period.last


def _roll(desk: Desk, wanted: Wanted) -> tuple[RegisterRow, ...]:
    """Draw a roll up, its lines numbered as they come; words leave those that have them all."""
    reader = READERS[wanted.register]
    period = wanted.period or Period(first=dt.date.min, last=dt.date.max)
    refs = reader.roll(desk, period) if reader.roll is not None else ()
    cases = reader.cases(desk, refs) if reader.cases is not None else {}
    lines = [
        RegisterLine(year=0, line=number, day=period.first, ref=ref, case=cases.get(ref, ""))
        for number, ref in enumerate(refs, start=1)
    ]
    asked = fold(wanted.words).split()
    return tuple(row for row in told(desk, wanted.register, lines) if _has(row, asked))


def _has(row: RegisterRow, asked: Sequence[str]) -> bool:
    said = fold(" ".join(each.in_language(spoken) for each in row.cells for spoken in LANGUAGES))
    return all(word in said for word in asked)
