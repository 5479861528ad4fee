"""The registers of an office: their lines with what each says now, and who may look (W-13, W-16).

Each noun gives a reader of its own (register_reader.py); here is the one table of them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from desktop.models.register_parts import NOTHING, Cells
from desktop.models.registers import register_of
from desktop.models.text import Text
from desktop.services import registers_intake
from desktop.services.desk import Desk
from desktop.services.register_reader import RegisterReader
from desktop.store import register_lines
from desktop.store.register_lines import RegisterLine

READERS: Final[Mapping[str, RegisterReader]] = MappingProxyType(
    {
        "applications": registers_intake.APPLICATIONS,
    }
)
"""How each register is read; its columns stand in models/registers.py."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterRow:
    """Hold a line and what it says; `struck` is why it counts no more, empty while it does."""

    line: RegisterLine
    cells: Cells
    struck: Text = NOTHING


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
    reader = READERS[register_of(register).id]
    refs = [each.ref for each in lines]
    cells = reader.cells(desk, refs)
    struck = reader.struck(desk, refs) if reader.struck is not None else {}
    return tuple(
        RegisterRow(line=each, cells=cells.get(each.ref, ()), struck=struck.get(each.ref, NOTHING))
        for each in lines
    )
