"""Find registered weapons by their number, and their owners who have no application here (D43)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from desktop.i18n import _
from desktop.models.people import number_of
from desktop.presenters import formats
from desktop.services.desk import Desk
from desktop.store import people, registered
from desktop.store.people import SeenPerson
from desktop.store.registered import RegisteredUnit

FindPeople: TypeAlias = Callable[[Desk, str, int], Sequence[SeenPerson]]
"""Find whom words may mean, at most so many."""

_MOST: Final = 5
_LOOKED_AT: Final = 20  # people, of whom some have applications and are found by them


@dataclass(frozen=True, slots=True, kw_only=True)
class Registered:
    """Show a weapon or owner found; there is no page of it, so `says` tells all that is known."""

    kind: Literal["unit", "owner"]
    key: str
    title: str
    detail: str
    note: str
    says: str
    office: str


def found_registered(
    desk: Desk, words: str, *, find: FindPeople | None = None
) -> tuple[Registered, ...]:
    """Return the registered weapons and owners that `words` may mean.

    `find` returns people as whoever asks is told of them, left out an office's own search.
    """
    units = registered.find_units(desk.database, words, limit=_MOST)
    seen = _people(desk, words, _LOOKED_AT) if find is None else find(desk, words, _LOOKED_AT)
    owners = [person for person in seen if not person.cases][:_MOST]
    return (*map(_unit, units), *(_owner(desk, person) for person in owners))


def _people(desk: Desk, words: str, limit: int) -> list[SeenPerson]:
    return people.find(desk.database, words, limit=limit)


def _unit(unit: RegisteredUnit) -> Registered:
    permit = permit_words(unit)
    title = unit_words(unit)
    said = _("{weapon}. Owner: {owner}. Permit: {permit}.")
    return Registered(
        kind="unit",
        key=unit.unit,
        title=title,
        detail=unit.owner_name,
        note=permit,
        says=said.format(weapon=title, owner=unit.owner_name or "–", permit=permit),
        office=unit.office,
    )


def _owner(desk: Desk, person: SeenPerson) -> Registered:
    number = formats.iin(number_of(person.details))
    known_by = " · ".join(filter(None, (number, formats.phone(person.details.phone))))
    units = registered.units_of(desk.database, person.identity, limit=_MOST)
    weapons = "; ".join(f"{unit_words(unit)} ({permit_words(unit)})" for unit in units)
    said = _("{name}: registered owner. {known_by} Weapons: {weapons}.")
    told = f"{known_by}, {person.details.address}." if person.details.address else f"{known_by}."
    return Registered(
        kind="owner",
        key=person.identity,
        title=person.name,
        detail=known_by,
        note=_("registered owner"),
        says=said.format(name=person.name, known_by=told, weapons=weapons or "–"),
        office=person.office,
    )


def unit_words(unit: RegisteredUnit) -> str:
    """Name a weapon by its model, else its type, and its number."""
    name = unit.fields.get("model") or unit.fields.get("type", "")
    return " · ".join(filter(None, (name, unit.fields.get("number", ""))))


def permit_words(unit: RegisteredUnit) -> str:
    """Name a permit by its number and how long it is valid."""
    until = formats.date_digits(unit.valid_until) if unit.valid_until else ""
    valid = _("until {day}").format(day=until) if until else ""
    return ", ".join(filter(None, (unit.permit, valid))) or "–"
