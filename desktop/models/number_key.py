"""What is compared of a number the department or a chancery gave: never how it was written down.

«№ 7», «N 7», «No. 7» and «7» are one number. Hyphens, strokes and a dot between two digits stay:
«1-23» and «12-3» are two.
"""

import re
import unicodedata
from typing import Final

from desktop.models.names import in_cyrillic

_SIGN: Final = re.compile(r"№\s*[.:]?")  # wherever it stands: «5-12 № 41»
_LETTER: Final = re.compile(r"\A[NН][OО]?\s*[.:]?\s*(?=\d)")  # N or No before the first digit
_LOOSE: Final = re.compile(r"[\s_]+|(?<!\d)\.|\.(?!\d)")


def bare_number(number: str) -> str:
    """Return a number without «№», «N» or «No» before it."""
    plain = _SIGN.sub(" ", unicodedata.normalize("NFC", number)).strip(" .:")
    raised = in_cyrillic(plain.upper())
    found = _LETTER.match(raised)
    return plain[found.end() :].strip() if found else plain


def number_key(number: str) -> str:
    """Return what two writings of one number have in common, empty where there is none."""
    return _LOOSE.sub("", in_cyrillic(bare_number(number).upper()))
