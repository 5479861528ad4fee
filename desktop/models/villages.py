"""Which village an address is in, for lists a district inspector takes along (W-11.2).

An address is one line as its owner says it, in Kazakh or Russian, parts between commas. The part
that names a settlement says so by a word of its own («ауылы», «с.», «қаласы»); a street, a
district or a region names none.
"""

import re
from typing import Final

_AFTER: Final = "ауылы|ауыл|аулы|кенті|кент|қаласы|қ|стансасы|станциясы|бекеті|разъезі|поселкесі"
_BEFORE: Final = "село|с|аул|а|поселок|посёлок|пос|п|город|г|станция|ст|разъезд|рзд"
_NAMED: Final = re.compile(
    rf"(?:.*\b(?:{_AFTER})\.?|(?:{_BEFORE})(?:\.\s*|\s+)\w.*)", re.IGNORECASE
)
_TYPE: Final = re.compile(
    rf"^(?:{_BEFORE})(?:\.\s*|\s+)|\s+(?:{_AFTER}|{_BEFORE})\.?$", re.IGNORECASE
)
_TOWN: Final = re.compile(r"(?:город|г)[.\s]|.*\s(?:қаласы|қ|г)\.?$", re.IGNORECASE)
_SPACES: Final = re.compile(r"\s+")


def village_of(address: str) -> str:
    """Return the part of an address that names its settlement as written, empty without any."""
    parts = (_SPACES.sub(" ", part).strip() for part in address.split(","))
    return next((part for part in parts if _NAMED.fullmatch(part)), "")


def bare_village(village: str) -> str:
    """Return a village without the word that says what it is, whole where nothing else is left."""
    return _TYPE.sub("", village, count=1).strip(" .") or village


def is_town(village: str) -> bool:
    """Say whether it is called a town: one may have the name of a village."""
    return bool(_TOWN.match(village))
