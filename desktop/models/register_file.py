"""What makes a file of a register safe to open: its name and its cells."""

import datetime as dt
import re
from typing import Final

_STARTS: Final = (*"=+-@|%", "\t", "\r", "\n", *"＝＋－＠")  # parcels §6
_BLANKS: Final = (
    " \N{NO-BREAK SPACE}\N{ZERO WIDTH NO-BREAK SPACE}\N{ZERO WIDTH SPACE}"
    "\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH JOINER}\N{WORD JOINER}"
)
_UNNAMEABLE: Final = re.compile(r'[\x00-\x1f<>:"/\\|?*]+')
_LONGEST: Final = 100


def safe_cell(text: str) -> str:
    """Return a cell that no spreadsheet takes for a formula, even behind blanks before it."""
    return f"'{text}" if text.lstrip(_BLANKS).startswith(_STARTS) else text


def file_name(title: str, day: dt.date) -> str:
    """Return a name every system takes, such as `Берілген талондар журналы 2013-11-25.csv`."""
    said = _UNNAMEABLE.sub(" ", title).strip(" .")[:_LONGEST].strip(" .")
    return f"{said} {day.isoformat()}.csv".strip()
