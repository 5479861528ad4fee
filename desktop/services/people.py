"""Whoever comes again: found while he is typed, filled in, and never merged silently (D53)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from desktop.models.draft import Draft
from desktop.models.entry import clean_text
from desktop.models.intake_asked import asked_of
from desktop.models.intake_form import item_fields
from desktop.models.people import PersonKind, identity_of, name_of
from desktop.models.returning import (
    Filling,
    Likeness,
    details_of,
    filling,
    known_texts,
    likeness,
)
from desktop.services.desk import Desk
from desktop.services.switches import edition_here
from desktop.store import people, weapon_models
from desktop.store.people import SeenPerson
from desktop.store.weapon_models import WeaponModel

MOST: Final = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Resembling:
    """Hold somebody who may be the one typed, and in what they are alike."""

    person: SeenPerson
    alike: tuple[Likeness, ...]


def find(
    desk: Desk, words: str, *, kind: PersonKind | None = None, limit: int = MOST
) -> list[SeenPerson]:
    """Return whom `words` may mean: names in any script, IIN or BIN, a document, a phone."""
    return people.find(desk.database, words, kind=kind, limit=limit)


def fill(desk: Desk, draft: Draft, *, person: SeenPerson, who: str, in_hand: str = "") -> Filling:
    """Return what is known of somebody for `who` of the draft, whose field `in_hand` found him.

    What was typed otherwise is not among the texts: it waits for a choice.
    """
    standard = edition_here(desk, draft.service).standard
    known, shown = known_texts(person.details, who), asked_of(standard, draft, who)
    return filling(draft, known, shown=shown, in_hand=in_hand)


def possible_duplicates(desk: Desk, draft: Draft, *, who: str) -> tuple[Resembling, ...]:
    """Return who may be the one typed as `who` under another number or document (D53)."""
    typed = details_of(draft, who)
    identity = identity_of(typed)
    if not name_of(typed):
        return ()
    found = (
        Resembling(
            person=row,
            alike=likeness(
                typed,
                row.details,
                same_identity=row.identity == identity,
                same_name=people.same_name(typed, row.details),
                same_paper=people.same_paper(typed, row.details),
            ),
        )
        for row in people.alike(desk.database, typed, identity)
        if type(row.details) is type(typed)
    )
    return tuple(each for each in found if each.alike)


def models(desk: Desk, *, field: str, prefix: str, kind: str = "") -> list[WeaponModel]:
    """Return models typed here before whose `field` begins with `prefix`, the most used first."""
    return weapon_models.complete(
        desk.database, field=field, text=clean_text(prefix), kind=kind, limit=MOST
    )


def fill_model(desk: Desk, draft: Draft, *, row: int, field: str, model: WeaponModel) -> Filling:
    """Return what a model typed before says of the unit in `row` of the draft."""
    standard = edition_here(desk, draft.service).standard
    asked = {spec.path for spec in item_fields(standard, draft, row)}
    known: Mapping[str, str] = {
        f"items.{row}.{name}": getattr(model, name)
        for name in ("kind", "type", "pattern", "model", "system", "calibre")
        if getattr(model, name)
    }
    in_hand = f"items.{row}.{field}"
    return filling(draft, known, shown=frozenset(asked), in_hand=in_hand)
