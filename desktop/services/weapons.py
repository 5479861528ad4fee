"""Registered weapons: what happens to one, its life so far, and who else had its serial (D45)."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from desktop.models.application import Application
from desktop.models.dates import require_past
from desktop.models.draft import Draft
from desktop.models.entry import clean_text
from desktop.models.errors import Refusal
from desktop.models.facts import WeaponEvent, WeaponEventTakenBack
from desktop.models.people import identity_of
from desktop.models.returning import details_of
from desktop.models.serials import serial_skeleton
from desktop.models.weapon_life import NAMES_OTHER, WeaponEventKind, after, may_be_taken_back
from desktop.services.clerk import clerk_words
from desktop.services.desk import Desk
from desktop.store import weapons
from desktop.store.folding import code
from desktop.store.weapons import LifeEvent, WeaponRow

_LOOKED_AT: Final = 60  # weapons of one serial, at most
_SHOWN: Final = 3

Met: TypeAlias = tuple[WeaponRow, ...]
"""The weapons that a unit may be."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewEvent:
    """Hold what happened to a weapon as entered; `other` is to whom, from where or where to."""

    kind: WeaponEventKind
    on: dt.date
    document: str
    document_date: dt.date | None = None
    other: str = ""
    words: str = ""


def known_weapon(desk: Desk, weapon: str) -> WeaponRow:
    """Return a registered weapon; refuse `weapon-unknown` (`weapon`)."""
    found = weapons.by_id(desk.database, weapon)
    if found is None:
        raise Refusal("weapon-unknown", weapon=weapon)
    return found


def record_event(desk: Desk, *, weapon: str, new: NewEvent) -> None:
    """Record what happened to a weapon by its document (D45).

    Refuses `weapon-unknown`, `weapon-event` (`weapon_state`, `event`), `weapon-event-early`
    (`day`), `weapon-document-missing`, `weapon-other-missing` (`event`) where another party is a
    part of it, `future-document` (`day`) and `no-clerk`.
    """
    now = desk.now()
    document, other = clean_text(new.document), clean_text(new.other)
    with desk.work(at=now, command="weapon.event") as work:
        found = known_weapon(desk, weapon)
        require_past(new.on, new.document_date, today=now.date())
        after(found.state, new.kind, on=new.on, since=found.state_on)
        if not document:
            raise Refusal("weapon-document-missing")
        if new.kind in NAMES_OTHER and not other:
            raise Refusal("weapon-other-missing", event=new.kind)
        name, _post = clerk_words(desk, "kk")
        work.record(
            WeaponEvent(
                weapon=weapon,
                kind=new.kind,
                on=new.on,
                document=document,
                document_date=new.document_date,
                clerk_name=name,
                other=other if new.kind in NAMES_OTHER else "",
                words=clean_text(new.words),
            )
        )


def take_back_event(desk: Desk, *, weapon: str, event: int, reason: str) -> None:
    """Record that an event was recorded by mistake: the weapon is where it was before it (D39).

    `event` is its place in the life of the weapon, from 1. Refuses `weapon-unknown`,
    `weapon-reason` without a reason, `weapon-event-stands` of what was not recorded here, is
    struck already or is what later events rest on, and `no-clerk`.
    """
    now, why = desk.now(), clean_text(reason)
    if not why:
        raise Refusal("weapon-reason")
    with desk.work(at=now, command="weapon.event") as work:
        known_weapon(desk, weapon)
        if event not in {place for place, _event in recorded_by_mistake(desk, weapon)}:
            raise Refusal("weapon-event-stands")
        name, _post = clerk_words(desk, "kk")
        work.record(WeaponEventTakenBack(weapon=weapon, event=event, reason=why, clerk_name=name))


def recorded_by_mistake(desk: Desk, weapon: str) -> tuple[tuple[int, LifeEvent], ...]:
    """Return the events of a weapon that can be taken back, each with its place; latest first."""
    standing = [
        (place, each) for place, each in enumerate(life(desk, weapon), 1) if not each.taken_back
    ]
    happened = [each.happened for _place, each in standing]
    found = [each for at, each in enumerate(standing) if may_be_taken_back(happened, at)]
    return tuple(reversed(found))


def life(desk: Desk, weapon: str) -> tuple[LifeEvent, ...]:
    """Return what happened to a weapon: its permits and its events, in their order."""
    return tuple(weapons.events(desk.database, weapon))


def same_serials(
    desk: Desk, units: Sequence[Mapping[str, str]], *, owner: str, beside: str = ""
) -> tuple[Met, ...]:
    """Return of each unit, by its fields, the weapons it may be, of others than `owner` (D45).

    A serial alone tells no weapon from one of another works: it is the same of the same kind, or
    of the same model. His own counts too where it is told lost, seized or sold. What was put on
    the books by the case `beside` is the unit itself.
    """
    skeletons = [serial_skeleton(values.get("number", "")) for values in units]
    wanted = list(dict.fromkeys(filter(None, skeletons)))
    if not wanted:
        return tuple(() for _unit in units)
    office, limit = desk.office().office, _LOOKED_AT * len(wanted)
    found = [
        row
        for row in weapons.by_serials(desk.database, office, wanted, limit=limit)
        if not (beside and row.case == beside) and (row.identity != owner or row.state != "held")
    ]
    return tuple(
        tuple(row for row in found if _may_be(row, values, skeleton))[:_SHOWN]
        for values, skeleton in zip(units, skeletons, strict=True)
    )


def met_serials(desk: Desk, case: str, application: Application) -> dict[int, Met]:
    """Return the weapons that units of a case may be, by the number of the unit (D45)."""
    applicant = application.applicant
    details = applicant.organisation or applicant.person
    owner = identity_of(details) if details is not None else ""
    units = [item.values for item in application.items]
    found = same_serials(desk, units, owner=owner, beside=case)
    return {item.number: met for item, met in zip(application.items, found, strict=True) if met}


def known_serial(desk: Desk, draft: Draft, *, row: int) -> Met:
    """Return the weapons that the unit in `row` of a draft may be (D45); nothing hinders by it."""
    names = ("kind", "model", "number")
    values = {name: draft.text(f"items.{row}.{name}") for name in names}
    if not serial_skeleton(values["number"]):
        return ()
    whose = "organisation" if draft.text("organisation.name") else "person"
    (found,) = same_serials(desk, [values], owner=identity_of(details_of(draft, whose)))
    return found


def earlier_owners(desk: Desk, refs: Sequence[str]) -> Mapping[str, str]:
    """Return who had each of some weapons before, by weapon."""
    return weapons.earlier_owners(desk.database, refs)


def _may_be(row: WeaponRow, values: Mapping[str, str], skeleton: str) -> bool:
    if serial_skeleton(row.serial) != skeleton or not skeleton:
        return False
    if row.kind == values.get("kind"):
        return True
    model = code(values.get("model", ""))
    return bool(model) and code(row.fields.get("model", "")) == model
