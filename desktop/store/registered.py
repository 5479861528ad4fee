"""Read whom the office has registered as owners, and their weapons (D43)."""

import datetime as dt
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from desktop.store.folding import code, end_of_code
from desktop.store.handles import Reader, Row

_UNIT: Final = """
    SELECT unit, identity, fields, permit, issued_on, valid_until,
        ifnull((SELECT name FROM people p
            WHERE p.identity = units.identity AND p.office = units.office), ''), office
    FROM units
"""
_BY_NUMBER: Final = """
    WHERE seq IN (SELECT seq FROM index_units WHERE code = ?1) AND office = ?2
"""
_FOUND: Final = """
    WHERE seq IN (SELECT seq FROM index_units
        WHERE code >= ?1 AND code < ?1 || ?3 OR ?2 <> '' AND code >= ?2 AND code < ?2 || ?3)
    ORDER BY seq DESC LIMIT ?4
"""
_AFTER: Final = "\U0010ffff"
_LONGEST: Final = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisteredUnit:
    """Hold a registered weapon: its fields, its permit, and whose it is."""

    unit: str
    owner: str  # his identity
    fields: Mapping[str, str]
    permit: str
    issued_on: dt.date | None
    valid_until: dt.date | None
    owner_name: str
    office: str


def is_owner(reader: Reader, office: str, identity: str) -> bool:
    """Say whether somebody was carried over as an owner."""
    sql = "SELECT 1 FROM owners WHERE identity = ? AND office = ?"
    return reader.row(sql, (identity, office)) is not None


def is_known(reader: Reader, office: str, identity: str) -> bool:
    """Say whether the office knows somebody at all, as an owner or from a case."""
    sql = "SELECT 1 FROM people WHERE identity = ? AND office = ?"
    return reader.row(sql, (identity, office)) is not None


def owner_by_key(reader: Reader, office: str, key: str) -> str:
    """Return the identity of the owner the office's own register names so, empty for nobody."""
    sql = "SELECT identity FROM owners WHERE key = ? AND office = ? AND key <> ''"
    return str(reader.value(sql, (key, office)) or "")


def numbered(reader: Reader, office: str, number: str) -> list[RegisteredUnit]:
    """Return the weapons with this number, whatever signs it is written with."""
    rows = reader.rows(_UNIT + _BY_NUMBER, (code(number), office))
    return [unit for unit in map(_unit, rows) if code(unit.fields["number"]) == code(number)]


def units_of(reader: Reader, identity: str, *, limit: int = 12) -> list[RegisteredUnit]:
    """Return the weapons of an owner, in the order they were entered."""
    rows = reader.rows(f"{_UNIT} WHERE identity = ? ORDER BY seq LIMIT ?", (identity, limit))
    return [_unit(row) for row in rows]


def find_units(reader: Reader, text: str, *, limit: int = 12) -> list[RegisteredUnit]:
    """Return the weapons whose number, or whose permit's number, begins or ends with `text`."""
    wanted = code(text[:_LONGEST])
    if not any(char.isdigit() for char in wanted):
        return []
    values = (wanted, end_of_code(wanted), _AFTER, limit)
    return [_unit(row) for row in reader.rows(_UNIT + _FOUND, values)]


def _unit(row: Row) -> RegisteredUnit:
    unit, owner, fields, permit, issued_on, valid_until, name, office = row
    return RegisteredUnit(
        unit=unit,
        owner=owner,
        fields=json.loads(fields),
        permit=permit,
        issued_on=_day(issued_on),
        valid_until=_day(valid_until),
        owner_name=name,
        office=office,
    )


def _day(text: str) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None
