"""Read the results of an office by what they bear: the serial of a numbered form (D28)."""

from typing import Final

from desktop.store.handles import Reader

_BLANK: Final = "SELECT number FROM results WHERE office = ? AND kind = ? AND blank = ? LIMIT 1"


def on_blank(reader: Reader, office: str, kind: str, blank: str) -> str:
    """Return the number of the result made on a numbered form, empty when none is."""
    return str(reader.value(_BLANK, (office, kind, blank)) or "")
