"""Which lists are written into files, and whether their rows name people (parcels §3.4)."""

from typing import Final

from desktop.models.facts import ListSaved, RegisterSaved

_REGISTER: Final = "register."

NAMELESS: Final[frozenset[str]] = frozenset(
    {
        *("figures", "warehouse", "trail", "opening", "register.blanks"),
        *("report.indicators",),
    }
)
"""Lists whose rows name no applicant: figures, what analysts load, acts, faults, blanks."""


def of_register(register: str) -> str:
    """Return what a register is called among the lists that are saved."""
    return f"{_REGISTER}{register}"


def register_in(what: str) -> str:
    """Return the id of the register a list is, empty of one that is none."""
    return what.removeprefix(_REGISTER) if what.startswith(_REGISTER) else ""


def names_people(what: str) -> bool:
    """Say whether rows of a list may name people; of one nobody knows here they may."""
    return what not in NAMELESS


def as_list(fact: RegisterSaved) -> ListSaved:
    """Return what was told of a file of a register before all lists were told alike."""
    return ListSaved(
        what=of_register(fact.register),
        rows=fact.lines,
        file=fact.file,
        sha256="",
        words=fact.words,
        first=fact.first,
        last=fact.last,
    )
