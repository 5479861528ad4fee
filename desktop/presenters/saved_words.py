"""Say which list was written into a file, how many rows it had, and what narrowed it (§3.4)."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from desktop.i18n import _, _n, marked
from desktop.models.facts import ListSaved
from desktop.models.registers import REGISTERS
from desktop.models.saved_list import register_in
from desktop.presenters import formats

_TITLES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "trail": marked("Who did what"),
        "person": marked("What we hold about a person"),
        "opening": marked("Report of an opening balance"),
        "figures": marked("Figures of the region"),
        "cases": marked("Applications of the region"),
        "warehouse": marked("The whole record of the region for analysts"),
    }
)


def list_title(what: str) -> str:
    """Return what a list is called; one of a newer program by its own name."""
    register = REGISTERS.get(register_in(what))
    if register is not None:
        return formats.text(register.title)
    return _(_TITLES[what]) if what in _TITLES else what


def saved_words(fact: ListSaved) -> str:
    """Say which list it was, how many rows, which days, and what else narrowed it."""
    said = _n("{count} row", "{count} rows", fact.rows).format(count=formats.number(fact.rows))
    days = ""
    if fact.first and fact.last:
        days = f"{formats.date_digits(fact.first)} – {formats.date_digits(fact.last)}"
        if fact.first == fact.last:
            days = formats.date_digits(fact.first)
    words = f"«{fact.words}»" if fact.words else ""
    return formats.listed(filter(None, (list_title(fact.what), said, days, words)))
