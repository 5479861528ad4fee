"""Originals offered to be given back with the end of a case, to be ticked one by one (D10)."""

from collections.abc import Sequence
from typing import Final

from desktop.models.standard import Standard
from desktop.presenters import formats
from desktop.presenters.case_acts_view import TickView, Typed

ORIGINALS: Final = "original"


def original_ticks(here: Sequence[str], standard: Standard, typed: Typed) -> tuple[TickView, ...]:
    """Offer what lies here, by the short name of its document; none is ticked before it is."""
    names = {each.id: formats.text(each.short) for each in standard.documents}
    keys = {each: f"{ORIGINALS}.{each}" for each in here}
    return tuple(
        TickView(key=key, words=names[each], detail="", done=key in typed.ticked)
        for each, key in keys.items()
    )


def originals_ticked(here: Sequence[str], typed: Typed) -> tuple[str, ...]:
    """Return the documents ticked, of those that lie here."""
    return tuple(each for each in here if f"{ORIGINALS}.{each}" in typed.ticked)
