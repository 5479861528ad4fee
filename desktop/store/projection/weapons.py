"""Registered weapons: put on the books by a permit, and what happens to them there (D45).

A permit issued to the same owner for the same kind of weapon under the same serial continues the
weapon he has: re-registration is no second weapon (W-11.2). A weapon without a serial (a sprayer)
is continued where the application is for re-registration, the one of that kind and model whose
permit ends first.
"""

from typing import Final, TypeAlias

from desktop.models.application import Application, Item
from desktop.models.chain import Deed, dump
from desktop.models.facts import ResultIssued, UnitCarriedOver, WeaponEvent
from desktop.models.granting import TEST_FIRING
from desktop.models.people import Details, identity_of, name_of, number_of
from desktop.models.person import Organisation, Person
from desktop.models.serials import serial_skeleton
from desktop.models.villages import village_of
from desktop.models.weapon_life import PermitEvent, after
from desktop.store.codec import decode_part
from desktop.store.places import place_key
from desktop.store.projection.path import day_text
from desktop.store.projection.register_lines import enter_line
from desktop.store.projection.rows import Rows

_Owner: TypeAlias = tuple[str, str, str, str, str, str]
_OfPermit: TypeAlias = tuple[str, str, str, int, str, str]
"""Of which day a permit is, its number, its case and item, until when, and who made it."""

_ADD: Final = """
    INSERT INTO weapons (weapon, office, identity, owner, owner_number, address, village, place,
        kind, fields, skeleton, permit, permit_kind, issued_on, until, fired_on, fire_by, case_id,
        item, result, state_on)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_RENEW: Final = """
    UPDATE weapons SET identity = ?, owner = ?, owner_number = ?, address = ?, village = ?,
        place = ?, kind = ?, fields = ?, skeleton = ?, permit = ?, permit_kind = ?, issued_on = ?,
        until = ?, fired_on = ifnull(nullif(?, ''), fired_on), fire_by = ?, case_id = ?,
        item = ?, result = ?, state = 'held', state_on = ?
    WHERE weapon = ?
"""
_SAME_SERIAL: Final = """
    SELECT weapon FROM weapons
    WHERE skeleton = ? AND kind = ? AND identity = ? AND office = ? AND result <> ?
        AND case_id <> ? AND skeleton <> ''
    ORDER BY json_extract(fields, '$.model') <> ?, seq LIMIT 1
"""
_SAME_MODEL: Final = """
    SELECT weapon FROM weapons
    WHERE identity = ? AND office = ? AND kind = ? AND skeleton = '' AND state = 'held'
        AND result <> ? AND case_id <> ? AND json_extract(fields, '$.model') = ?
    ORDER BY until, seq LIMIT 1
"""
_SAME_ITEM: Final = """
    SELECT weapon, case_id = ?1 FROM weapons WHERE weapon = (
        SELECT weapon FROM weapon_events
        WHERE case_id = ?1 AND case_id <> '' AND item = ?2 LIMIT 1
    )
"""
_REPLACE: Final = """
    UPDATE weapons SET permit = ?, issued_on = ?, until = ?, result = ? WHERE weapon = ?
"""
EVENT: Final = """
    INSERT INTO weapon_events (weapon, kind, on_day, document, document_date, other, words,
        case_id, item, until, by_name, done_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
STATE: Final = "SELECT state FROM weapons WHERE weapon = ?"
CHANGED: Final = "UPDATE weapons SET state = ?, state_on = ? WHERE weapon = ?"
_OF_CASE: Final = """
    UPDATE weapons SET identity = ?, owner = ?, owner_number = ?, address = ?, village = ?,
        place = ?, kind = ?, fields = ?, skeleton = ?, fired_on = ?
    WHERE case_id = ? AND item = ?
"""
_KNOWN: Final = "SELECT kind, details FROM people WHERE identity = ? AND office = ?"


def permit_issued(rows: Rows, deed: Deed, fact: ResultIssued, application: Application) -> None:
    """Put the weapons a permit is for on the books, or let it continue those its owner has."""
    owner = _owner(application)
    for item in application.items:
        if f"item-{item.number}" in fact.items:
            _registered(rows, deed, fact, application, owner, item)


def weapons_corrected(rows: Rows, case: str, application: Application) -> None:
    """Let the weapons of a corrected case be as it calls them now, and their owner (D39)."""
    owner = _owner(application)
    for item in application.items:
        told = (*owner, *_unit(item), _fired(application, item), case, item.number)
        rows.change_if_there(_OF_CASE, told)


def weapon_carried_over(rows: Rows, deed: Deed, fact: UnitCarriedOver) -> None:
    """Put a weapon registered before Kense on the books, with its permit (D43)."""
    item = Item(number=0, values=fact.values)
    issued, until = day_text(fact.issued_on), day_text(fact.valid_until)
    permit = (fact.permit, "", issued, until, "", "")
    who = (fact.unit, deed.office, *_known(rows, deed.office, fact.owner))
    rows.add(_ADD, (*who, *_unit(item), *permit, "", 0, "", issued))
    enter_line(rows, office=deed.office, register="weapons", day=deed.at, ref=fact.unit)
    _remember(rows, deed, fact.unit, "registered", (issued, fact.permit, "", 0, until, ""))


def weapon_event(rows: Rows, deed: Deed, fact: WeaponEvent) -> None:
    """Keep what happened to a weapon, and where it is from then on."""
    (state,) = rows.one(STATE, (fact.weapon,)) or ("",)
    now = after(state, fact.kind, on=fact.on, since=None)
    on = fact.on.isoformat()
    rows.change(CHANGED, (now, on, fact.weapon))
    told = (fact.document, day_text(fact.document_date), fact.other, fact.words)
    said = (fact.weapon, fact.kind, on, *told, "", 0, "", fact.clerk_name, deed.at)
    rows.add(EVENT, said)


def _registered(
    rows: Rows,
    deed: Deed,
    fact: ResultIssued,
    application: Application,
    owner: _Owner,
    item: Item,
) -> None:
    issued, until = fact.issued_on.isoformat(), day_text(fact.valid_until)
    days = (issued, until, _fired(application, item), day_text(fact.test_firing_on))
    told = (*owner, *_unit(item), fact.number, fact.permit, *days)
    place = (fact.case, item.number, fact.result, issued)
    if _replaced(rows, deed, fact, item):
        return
    weapon = _continued(rows, deed, fact, application, owner, item)
    kind: PermitEvent = "re-registered" if weapon else "registered"
    if weapon:
        rows.change(_RENEW, (*told, *place, weapon))
    else:
        weapon = f"{fact.result}-{item.number}"
        rows.add(_ADD, (weapon, deed.office, *told, *place))
        office, case = deed.office, fact.case
        enter_line(rows, office=office, register="weapons", day=issued, ref=weapon, case=case)
    of_permit = (issued, fact.number, fact.case, item.number, until, fact.clerk_name)
    _remember(rows, deed, weapon, kind, of_permit)


def _replaced(rows: Rows, deed: Deed, fact: ResultIssued, item: Item) -> bool:
    """Let a permit issued once more of the same item take the place of the first (D28).

    The weapon stays where it was: a permit made anew does not find what is lost. Where a later
    application gave it another permit since, that one stays its permit.
    """
    found = rows.one(_SAME_ITEM, (fact.case, item.number))
    if found is None:
        return False
    weapon, lives = found
    issued, until = fact.issued_on.isoformat(), day_text(fact.valid_until)
    if lives:
        rows.change(_REPLACE, (fact.number, issued, until, fact.result, weapon))
    of_permit = (issued, fact.number, fact.case, item.number, until, fact.clerk_name)
    _remember(rows, deed, weapon, "replaced", of_permit)
    return True


def _continued(
    rows: Rows,
    deed: Deed,
    fact: ResultIssued,
    application: Application,
    owner: _Owner,
    item: Item,
) -> str:
    """Return the weapon that a permit continues, empty for a new one."""
    identity, model = owner[0], item.values.get("model", "")
    kind, _fields, skeleton = _unit(item)
    if not identity:
        return ""
    others = (fact.result, fact.case)  # two of one application are two
    if skeleton:
        found = rows.one(_SAME_SERIAL, (skeleton, kind, identity, deed.office, *others, model))
    elif application.purpose == "re-register":
        found = rows.one(_SAME_MODEL, (identity, deed.office, kind, *others, model))
    else:
        found = None
    return str(found[0]) if found else ""


def _remember(rows: Rows, deed: Deed, weapon: str, kind: PermitEvent, of_permit: _OfPermit) -> None:
    on, permit, case, item, until, name = of_permit
    rows.add(EVENT, (weapon, kind, on, permit, on, "", "", case, item, until, name, deed.at))


def _owner(application: Application) -> _Owner:
    applicant = application.applicant
    details = applicant.organisation or applicant.person
    return _told(identity_of(details), details) if details else ("", "", "", "", "", "")


def _told(identity: str, details: Details) -> _Owner:
    village = village_of(details.address)
    known = (identity, name_of(details), number_of(details))
    return (*known, details.address, village, place_key(village))


def _known(rows: Rows, office: str, identity: str) -> _Owner:
    """Return the owner of a weapon carried over, as he is known here by now."""
    found = rows.one(_KNOWN, (identity, office))
    if found is None:
        return (identity, "", "", "", "", "")
    kind, text = found
    return _told(identity, decode_part(Organisation if kind == "organisation" else Person, text))


def _unit(item: Item) -> tuple[str, str, str]:
    values = item.values
    serial = serial_skeleton(values.get("number", ""))
    return (values.get("kind", ""), dump(dict(values)), serial)


def _fired(application: Application, item: Item) -> str:
    """Return the day of the act of test-firing handed in for a unit, empty for none (W-11.1d)."""
    for paper in application.taken:
        of_all = not paper.subjects
        if paper.document == TEST_FIRING and (of_all or item.number in paper.subjects):
            own = next((each.date for each in paper.own if each.subject == item.number), None)
            return day_text(own or paper.date)
    return ""
