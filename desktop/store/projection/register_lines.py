"""The lines of the registers: each given its number once, in the order of the facts."""

from typing import Final

from desktop.store.projection.rows import Rows

_ENTER: Final = """
    INSERT INTO register_lines (office, register, year, line, day, ref, case_id)
    VALUES (?1, ?2, ?3, 1 + coalesce((
        SELECT line FROM register_lines WHERE office = ?1 AND register = ?2 AND year = ?3
        ORDER BY line DESC LIMIT 1), 0), ?4, ?5, ?6)
    ON CONFLICT (office, register, ref) DO NOTHING
"""
_YEAR: Final = slice(4)  # of an ISO day or moment
_DAY: Final = slice(10)


def enter_line(
    rows: Rows, *, office: str, register: str, day: str, ref: str, case: str = ""
) -> None:
    """Give the record `ref` the next line of a register in the year of `day`, once.

    `day` is ISO, of a moment the day it begins with; `case` is the application it belongs to, by
    whose names and numbers the line is found. A second call for the same `ref` does nothing.
    """
    rows.change_if_there(_ENTER, (office, register, int(day[_YEAR]), day[_DAY], ref, case))
