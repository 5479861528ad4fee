"""What the zone of a document says of a person, as the texts of the draft's fields."""

import re
from typing import Final

from desktop.models.mrz import Zone

_HOLDER: Final = re.compile(r"(?P<who>person|representative|persons\.\d+|items\.\d+)\..+")
_HOME: Final = "KAZ"
_PASSPORT: Final = "P"


def holder_of(path: str) -> str:
    """Return whose field stands at `path`, empty when it is no person's."""
    match = _HOLDER.fullmatch(path)
    return match["who"] if match else ""


def zone_texts(zone: Zone, who: str, *, citizenship: str) -> dict[str, str]:
    """Return what a zone tells of `who` (`person`, `items.0`), none of it empty.

    An invited person's document is his passport, with fields of its own in the row.
    """
    texts = {
        "iin": zone.iin,
        "latin_surname": zone.surname,
        "latin_given": zone.given,
        "born": f"{zone.born:%d.%m.%Y}" if zone.born else "",
        "sex": zone.sex,
        "citizenship": citizenship,
    }
    if who.startswith("items."):
        texts["passport_number"] = zone.number
        texts["passport_until"] = f"{zone.expires:%d.%m.%Y}" if zone.expires else ""
    else:
        texts["document.kind"] = document_kind(zone)
        texts["document.number"] = zone.number
        texts["document.valid_until"] = f"{zone.expires:%d.%m.%Y}" if zone.expires else ""
    return {f"{who}.{name}": text for name, text in texts.items() if text}


def document_kind(zone: Zone) -> str:
    """Return what kind of document carries the zone, empty where the zone does not tell."""
    if zone.code.startswith(_PASSPORT):
        return "passport" if zone.issuer == _HOME else "foreign-passport"
    return "identity-card" if zone.issuer == _HOME == zone.nationality else ""
