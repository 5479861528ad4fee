"""The registers of weapons, read: each unit as it stands, and whose permit ends (D45, W-11.2)."""

import datetime as dt
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final

from desktop.models.conditions import Answers, holds
from desktop.models.granting import TEST_FIRING
from desktop.models.register_parts import NOTHING, Cells, Period, day_cell, joined, plain
from desktop.models.register_words import ANNULLED
from desktop.models.serials import serial_skeleton
from desktop.models.standard import Standard
from desktop.models.text import Text
from desktop.models.weapon_life import WeaponState
from desktop.services import people
from desktop.services.desk import Desk
from desktop.services.register_reader import RegisterReader
from desktop.services.switches import edition_here
from desktop.store import weapons
from desktop.store.weapons import WeaponRow

NO_VILLAGE: Final = Text(kk="ауылы көрсетілмеген", ru="село не указано", en="village not given")
STATES: Final[Mapping[WeaponState, Text]] = MappingProxyType(
    {
        "held": NOTHING,
        "moved-out": Text(kk="есептен кетті", ru="выбыло с учёта", en="moved out"),
        "sold": Text(kk="сатылды", ru="продано", en="sold"),
        "lost": Text(kk="жоғалды", ru="утрачено", en="lost"),
        "surrendered": Text(kk="тапсырылды", ru="сдано", en="surrendered"),
        "seized": Text(kk="алып қойылды", ru="изъято", en="seized"),
        "annulled": Text(
            kk="рұқсаттың күші жойылды", ru="разрешение аннулировано", en="permit annulled"
        ),
        "owner-died": Text(kk="иесі қайтыс болды", ru="владелец умер", en="owner died"),
    }
)
"""Where a weapon is, as the register says it."""

_OFF: Final[Mapping[WeaponState, Text]] = MappingProxyType(
    {
        "moved-out": Text(kk="кетті", ru="выбыло", en="gone"),
        "sold": STATES["sold"],
        "surrendered": STATES["surrendered"],
        "annulled": ANNULLED,
    }
)
"""What takes a weapon off the books, as the number of its line says it."""

_EXPIRED: Final = Text(kk="мерзімі өткен", ru="срок истёк", en="expired")
_FOUND: Final = 300
_KIND: Final = "item.kind"


def weapon_cells(desk: Desk, refs: Sequence[str]) -> Mapping[str, Cells]:
    """Say what each weapon is, whose, on which permit, where it is, and who had it before."""
    kinds = _kinds(_standard(desk))
    earlier = weapons.earlier_owners(desk.database, refs)
    found = weapons.by_ids(desk.database, refs)
    return {
        row.weapon: (
            plain(row.serial),
            joined(_kind(kinds, row), plain(_of(row, "type", "pattern")), by="\n"),
            plain(_of(row, "model", "system")),
            plain(_of(row, "calibre", "year")),
            _owner(row),
            joined(plain(row.permit), day_cell(row.issued_on), by="\n"),
            day_cell(row.until),
            _now(row),
            plain(earlier.get(row.weapon, "")),
        )
        for row in found.values()
    }


def off_the_books(desk: Desk, refs: Sequence[str]) -> Mapping[str, Text]:
    """Name the weapons that are on the books no more."""
    found = weapons.by_ids(desk.database, refs).values()
    return {row.weapon: _OFF[row.state] for row in found if row.state in _OFF}


def weapons_meant(desk: Desk, words: str) -> Sequence[str]:
    """Return the weapons meant by a serial, a permit's number, or the name or number of an owner.

    Those of before Kense belong to no application: the search of applications misses them.
    """
    owners = [each.identity for each in people.find(desk, words, limit=_FOUND)]
    return weapons.meant(
        desk.database,
        desk.office().office,
        skeleton=serial_skeleton(words),
        permit=words.strip(),
        owners=owners,
        limit=_FOUND,
    )


def owners_due(desk: Desk, period: Period) -> Sequence[str]:
    """Return the weapons to be re-registered or fired by the end of a period, by village.

    Who is late already is among them, whatever the period begins with.
    """
    return weapons.due(desk.database, desk.office().office, period.last)


def cases_of(desk: Desk, refs: Sequence[str]) -> Mapping[str, str]:
    """Return the application of each weapon's last permit; one of before Kense has none."""
    return {row.weapon: row.case for row in weapons.by_ids(desk.database, refs).values()}


def due_cells(desk: Desk, refs: Sequence[str]) -> Mapping[str, Cells]:
    """Say who is due, of which village, for which weapon, and until when."""
    standard = _standard(desk)
    kinds, today = _kinds(standard), desk.now().date()
    return {
        row.weapon: (
            plain(row.village) if row.village else NO_VILLAGE,
            _owner(row),
            joined(plain(row.called), _kind(kinds, row), by="\n"),
            joined(plain(row.permit), day_cell(row.issued_on), by="\n"),
            _by(row.until, today),
            _by(fire_by(row, standard), today),
            NOTHING,
        )
        for row in weapons.by_ids(desk.database, refs).values()
    }


def fire_by(row: WeaponRow, standard: Standard | None) -> dt.date | None:
    """Return the day of the next test-firing: the one its permit names, else of its term.

    The standard gives no period but the five-year term, for the rifled weapons of citizens; a
    permit of before Kense names no day (W-11.1d).
    """
    if row.fire_by is not None or standard is None:
        return row.fire_by
    questions = {question.id for question in standard.questions}
    for each in standard.requirements:
        at_term = any(condition.ask in questions for condition in each.when)
        if each.document == TEST_FIRING and at_term and not row.is_of_organisation:
            kinds = [condition for condition in each.when if condition.ask == _KIND]
            if holds(kinds, Answers(), row.fields):
                return row.until
    return None


def _by(day: dt.date | None, today: dt.date) -> Text:
    late = day is not None and day < today
    return joined(day_cell(day), _EXPIRED if late else NOTHING, by="\n")


def _standard(desk: Desk) -> Standard | None:
    """Return the edition of weapons in use here, None where this office does not serve them."""
    for service in desk.office().services:
        standard = edition_here(desk, service).standard
        if standard.items.scope == "unit":
            return standard
    return None


def _kinds(standard: Standard | None) -> Mapping[str, Text]:
    if standard is None:
        return {}
    choices = next(field.choices for field in standard.items.fields if field.id == "kind")
    return {each.id: each.short or each.name for each in choices}


def _kind(kinds: Mapping[str, Text], row: WeaponRow) -> Text:
    return kinds.get(row.kind, plain(row.kind))


def _of(row: WeaponRow, *fields: str) -> str:
    return ", ".join(filter(None, (row.fields.get(each, "") for each in fields)))


def _owner(row: WeaponRow) -> Text:
    return plain("\n".join(filter(None, (row.owner, row.owner_number, row.address))))


def _now(row: WeaponRow) -> Text:
    if row.state == "held":
        return NOTHING
    return joined(STATES[row.state], day_cell(row.state_on), by="\n")


WEAPONS: Final = RegisterReader(cells=weapon_cells, struck=off_the_books, find=weapons_meant)
OWNERS_DUE: Final = RegisterReader(cells=due_cells, roll=owners_due, cases=cases_of)
