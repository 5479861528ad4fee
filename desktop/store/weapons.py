"""Read the registered weapons: whose they are, whose permit ends, what happened to them (D45)."""

import datetime as dt
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from desktop.models.weapon_life import (
    KINDS,
    Happened,
    PermitEvent,
    WeaponEventKind,
    WeaponState,
)
from desktop.store.handles import Reader, Row
from desktop.store.schema_weapons import DUE_ON

_COLUMNS: Final = """
    SELECT weapon, identity, owner, owner_number, address, village, place, kind, fields, permit,
        permit_kind, issued_on, until, fired_on, fire_by, case_id, state, state_on
    FROM weapons
"""
_BY_IDS: Final = " WHERE weapon IN (SELECT value FROM json_each(?))"
_BY_SERIAL: Final = """
    WHERE skeleton IN (SELECT value FROM json_each(?1)) AND skeleton <> '' AND office = ?2
    ORDER BY seq DESC LIMIT ?3
"""
_BEFORE: Final = """
    SELECT now.weapon, was.owner FROM weapons now JOIN weapons was
        ON was.skeleton = now.skeleton AND was.kind = now.kind AND was.skeleton <> ''
        AND was.office = now.office AND was.identity <> now.identity AND was.seq < now.seq
    WHERE now.weapon IN (SELECT value FROM json_each(?)) ORDER BY was.seq
"""
_DUE: Final = f"""
    SELECT weapon FROM weapons
    WHERE office = ? AND state = 'held' AND until <> '' AND {DUE_ON} <= ?
    ORDER BY place = '', place, owner, until, seq
"""  # noqa: S608  the expression of its index, no value of anybody's
_HOW_MANY: Final = f"""
    SELECT count(*), count(DISTINCT ifnull(nullif(identity, ''), weapon)),
        ifnull(sum({DUE_ON} < ?), 0)
    FROM weapons
    WHERE office = ? AND state = 'held' AND until <> '' AND {DUE_ON} <= ?
"""  # noqa: S608  as above
_MEANT: Final = """
    SELECT weapon FROM (
        SELECT weapon, seq FROM weapons
            WHERE skeleton = ?2 AND skeleton <> '' AND office = ?1
        UNION SELECT weapon, seq FROM weapons WHERE permit = ?3 AND permit <> '' AND office = ?1
        UNION SELECT weapon, seq FROM weapons
            WHERE identity IN (SELECT value FROM json_each(?4)) AND office = ?1
    ) ORDER BY seq DESC LIMIT ?5
"""
_EVENTS: Final = """
    SELECT kind, on_day, document, document_date, other, words, case_id, until, by_name,
        taken_back, taken_by
    FROM weapon_events WHERE weapon = ? ORDER BY seq
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class WeaponRow:
    """Hold a registered weapon as it stands: its fields, whose it is, its permit, its state.

    `place` is its village as compared, `fire_by` the day its permit names for the next
    test-firing; `state_on` since when.
    """

    weapon: str
    identity: str
    owner: str
    owner_number: str
    address: str
    village: str
    place: str
    kind: str
    fields: Mapping[str, str]
    permit: str
    permit_kind: str
    issued_on: dt.date | None
    until: dt.date | None
    fired_on: dt.date | None
    fire_by: dt.date | None
    case: str
    state: WeaponState
    state_on: dt.date | None

    @property
    def serial(self) -> str:
        """Return its serial number as written."""
        return self.fields.get("number", "")

    @property
    def is_of_organisation(self) -> bool:
        """Say whether its owner is an organisation, as `identity_of` tells one."""
        return self.identity.partition(" ")[0] in {"bin", "registration", "organisation"}

    @property
    def called(self) -> str:
        """Name it by its model, or its type, and its serial number."""
        name = self.fields.get("model") or self.fields.get("type", "")
        return f"{name} {self.serial}".strip()


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """Count weapons that are due, their owners, and those weapons whose day is past."""

    weapons: int = 0
    owners: int = 0
    late: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class LifeEvent:
    """Hold one thing that happened to a weapon; of a permit `document` is its number.

    `taken_back` is why it was no event at all: it is struck.
    """

    kind: WeaponEventKind | PermitEvent
    on: dt.date | None
    document: str
    document_date: dt.date | None
    other: str
    words: str
    case: str
    until: dt.date | None
    by_name: str
    taken_back: str = ""
    taken_by: str = ""

    @property
    def happened(self) -> Happened:
        """Return it as the life of a weapon reads it."""
        recorded = self.kind in KINDS and not self.case
        return Happened(kind=self.kind, on=self.on, recorded=recorded)


def by_ids(reader: Reader, weapons: Sequence[str]) -> dict[str, WeaponRow]:
    """Return the weapons of some ids, by id; what is not known is left out."""
    rows = map(_weapon, reader.rows(_COLUMNS + _BY_IDS, (json.dumps(list(weapons)),)))
    return {row.weapon: row for row in rows}


def by_id(reader: Reader, weapon: str) -> WeaponRow | None:
    """Return one weapon, None where it is not known."""
    return by_ids(reader, [weapon]).get(weapon)


def by_serials(
    reader: Reader, office: str, skeletons: Sequence[str], *, limit: int
) -> list[WeaponRow]:
    """Return the weapons whose serial has one of these skeletons, the latest first."""
    values = (json.dumps(list(skeletons)), office, limit)
    return [_weapon(row) for row in reader.rows(_COLUMNS + _BY_SERIAL, values)]


def earlier_owners(reader: Reader, weapons: Sequence[str]) -> dict[str, str]:
    """Return who had each weapon before, the last of them, by weapon (D45)."""
    return dict(reader.rows(_BEFORE, (json.dumps(list(weapons)),)))


def meant(
    reader: Reader,
    office: str,
    *,
    skeleton: str,
    permit: str,
    owners: Sequence[str],
    limit: int,
) -> list[str]:
    """Return the weapons of a serial, of a permit or of some owners, the latest first."""
    values = (office, skeleton, permit, json.dumps(list(owners)), limit)
    return [weapon for (weapon,) in reader.rows(_MEANT, values)]


def due(reader: Reader, office: str, until: dt.date) -> list[str]:
    """Return the weapons to be re-registered or fired by a day, by village and owner.

    Those of no known village come last.
    """
    return [weapon for (weapon,) in reader.rows(_DUE, (office, until.isoformat()))]


def how_many_due(reader: Reader, office: str, until: dt.date, *, today: dt.date) -> Due:
    """Count the weapons to be re-registered or fired by a day, whose they are, and who is late."""
    values = (today.isoformat(), office, until.isoformat())
    ((count, owners, late),) = reader.rows(_HOW_MANY, values)
    return Due(weapons=count, owners=owners, late=late)


def events(reader: Reader, weapon: str) -> list[LifeEvent]:
    """Return what happened to a weapon, in the order it was recorded."""
    return [
        LifeEvent(
            kind=kind,
            on=_day(on),
            document=document,
            document_date=_day(document_date),
            other=other,
            words=words,
            case=case,
            until=_day(until),
            by_name=by_name,
            taken_back=taken_back,
            taken_by=taken_by,
        )
        for kind, on, document, document_date, other, words, case, until, by_name, *struck in (
            reader.rows(_EVENTS, (weapon,))
        )
        for taken_back, taken_by in [struck]
    ]


def _weapon(row: Row) -> WeaponRow:
    weapon, identity, owner, number, address, village, place, kind, fields, *rest = row
    permit, permit_kind, issued, until, fired, fire_by, case, state, state_on = rest
    return WeaponRow(
        weapon=weapon,
        identity=identity,
        owner=owner,
        owner_number=number,
        address=address,
        village=village,
        place=place,
        kind=kind,
        fields=json.loads(fields),
        permit=permit,
        permit_kind=permit_kind,
        issued_on=_day(issued),
        until=_day(until),
        fired_on=_day(fired),
        fire_by=_day(fire_by),
        case=case,
        state=state,
        state_on=_day(state_on),
    )


def _day(text: str) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None
