"""What is wrong or odd in the names of a person (D53, parcels §6)."""

from collections.abc import Iterator
from typing import Final

from desktop.models.draft import Draft
from desktop.models.entry import clean_text
from desktop.models.intake_values import person_of
from desktop.models.names import CYRILLIC_NAMES, LATIN_NAMES, name_fault
from desktop.models.problem import Problem

_LONGEST_NAME: Final = 300  # characters: what a talon can still carry whole


def name_problems(draft: Draft, prefix: str, *, latin: bool = False) -> Iterator[Problem]:
    """Yield the problems of the names under `prefix`; `latin` ones have fields of their own or not.

    Where they have none, a name wholly in Latin letters may be the only one there is.
    """
    name = person_of(draft, prefix).full_name
    if not name:
        yield Problem(path=f"{prefix}.surname", code="name-missing")
    elif len(name) > _LONGEST_NAME:
        fields: dict[str, str | int] = {"count": len(name), "limit": _LONGEST_NAME}
        yield Problem(path=f"{prefix}.surname", code="too-long", fields=fields)
    for part in (*CYRILLIC_NAMES, *(LATIN_NAMES if latin else ())):
        path = f"{prefix}.{part}"
        fault = name_fault(clean_text(draft.text(path)), latin=part in LATIN_NAMES)
        if fault == "not-cyrillic" and not latin:
            yield Problem(path=path, code="name-latin-only", hard=False)
        elif fault:
            yield Problem(path=path, code=f"name-{fault}")
