"""Let people read a standard: what its paragraphs say in plain words."""

import re
from typing import Final

from desktop.models.errors import Refusal
from desktop.models.standard import Paragraph, Standard

_WHOLE: Final = re.compile(r"[A-Z]?\d+")
_SERVICE_LETTER: Final = 2  # "W-" or "I-" before a number, as our own documents cite it


def read_paragraphs(standard: Standard, number: str = "") -> tuple[Paragraph, ...]:
    """Return a paragraph and those below it, all of them when no number is given.

    `7` gives 7 and 7.1a, but not 17. Refuses `unknown-paragraph` (`number`, `known`: whole
    paragraphs).
    """
    wanted = number[_SERVICE_LETTER:] if number[1:_SERVICE_LETTER] == "-" else number
    found = tuple(row for row in standard.paragraphs if _is_within(row.number, wanted))
    if not found:
        whole = (_WHOLE.match(row.number) for row in standard.paragraphs)
        known = tuple(dict.fromkeys(each[0] for each in whole if each))
        raise Refusal("unknown-paragraph", number=number, known=known)
    return found


def _is_within(number: str, wanted: str) -> bool:
    """Say whether a number is the one wanted or one below it: no further digit follows at once."""
    below = number.removeprefix(wanted)
    return number.startswith(wanted) and not (wanted and below[:1].isdigit())
