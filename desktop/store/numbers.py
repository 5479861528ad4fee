"""Read the blocks of numbers put aside for talons written by hand (D40)."""

import datetime as dt
from typing import Final

from desktop.models import moments
from desktop.models.block import Block
from desktop.store.handles import Reader, Row

_BLOCKS: Final = """
    SELECT block, series, first, last, reason, reserved_at FROM number_blocks
    WHERE office = ? ORDER BY reserved_at DESC, block DESC
"""
_CASES: Final = """
    SELECT sequence FROM cases
    WHERE office = ? AND service = ? AND year = ? AND sequence BETWEEN ? AND ?
"""
_COMPLAINTS: Final = """
    SELECT sequence FROM complaints WHERE office = ? AND series = ? AND sequence BETWEEN ? AND ?
"""
_BACK: Final = """
    SELECT sequence FROM numbers_back
    WHERE office = ? AND series = ? AND sequence BETWEEN ? AND ?
"""
_ENTERED: Final = "SELECT entered_at FROM hand_talons WHERE case_id = ?"


def blocks(reader: Reader, office: str) -> list[Block]:
    """Return every block, the newest first, each with the numbers still open in it."""
    return [_block(reader, office, row) for row in reader.rows(_BLOCKS, (office,))]


def open_blocks(reader: Reader, office: str, series: str) -> list[Block]:
    """Return the blocks of a series that still have numbers, the oldest first."""
    found = [block for block in blocks(reader, office) if block.series == series and block.open]
    return found[::-1]


def entered_at(reader: Reader, case: str) -> dt.datetime | None:
    """Return when a case of a hand-written talon was entered, None for any other case."""
    found = reader.value(_ENTERED, (case,))
    return None if found is None else moments.from_text(found)


def _block(reader: Reader, office: str, row: Row) -> Block:
    block, series, first, last, reason, reserved_at = row
    service, _slash, year = series.rpartition("/")
    taken = {each for (each,) in reader.rows(_CASES, (office, service, int(year), first, last))}
    for others in (_COMPLAINTS, _BACK):
        taken |= {each for (each,) in reader.rows(others, (office, series, first, last))}
    return Block(
        block=block,
        series=series,
        first=first,
        last=last,
        reason=reason,
        reserved_at=moments.from_text(reserved_at),
        open=tuple(number for number in range(first, last + 1) if number not in taken),
    )
