"""What an office brought along when it started with Kense (D43)."""

from typing import Final

from desktop.models.application import Item
from desktop.models.chain import Deed, dump
from desktop.models.facts import (
    CaseCarriedOver,
    CaseRegistered,
    InvitationCarriedOver,
    OwnerCarriedOver,
    UnitCarriedOver,
)
from desktop.models.number_key import number_key
from desktop.models.people import Sighting, identity_of
from desktop.store.folding import code, fold, folded_skeleton
from desktop.store.projection.cases import keep_case
from desktop.store.projection.coupons import coupon_carried_over
from desktop.store.projection.index import both_ends
from desktop.store.projection.loads import row_loaded
from desktop.store.projection.people import Occasion, know
from desktop.store.projection.register_lines import enter_line
from desktop.store.projection.rows import Rows
from desktop.store.projection.weapon_models import model_typed
from desktop.store.projection.weapons import weapon_carried_over

_OWNER: Final = """
    INSERT INTO owners (owner, office, identity, key, file, line) VALUES (?, ?, ?, ?, ?, ?)
"""
_UNIT: Final = """
    INSERT INTO units (unit, office, identity, fields, number, model, permit, issued_on,
        valid_until, file, line)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_INVITATION: Final = """
    INSERT INTO invitations_carried (invitation, office, number, number_key, issued_on, valid_until,
        guest, citizenship, inviter, coupon, folded, file, line)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_UNIT_CODE: Final = "INSERT OR IGNORE INTO index_units VALUES (?, ?)"


def owner_carried_over(rows: Rows, deed: Deed, fact: OwnerCarriedOver) -> None:
    """Keep a registered owner; what a counter learned of him since stays the newest word."""
    details, origin = fact.who.details, fact.origin
    row_loaded(rows, deed, origin)
    identity = identity_of(details)
    rows.add(_OWNER, (fact.owner, deed.office, identity, fact.who.key, origin.file, origin.row))
    know(rows, Sighting(identity=identity, details=details), Occasion(office=deed.office))


def unit_carried_over(rows: Rows, deed: Deed, fact: UnitCarriedOver) -> None:
    """Keep a registered weapon, count its model, and let it be found by its number."""
    values, origin = fact.values, fact.origin
    row_loaded(rows, deed, origin)
    number = values.get("number", "")
    days = [day.isoformat() if day else "" for day in (fact.issued_on, fact.valid_until)]
    what = (fact.unit, deed.office, fact.owner, dump(dict(values)), number, values.get("model", ""))
    seq = rows.add(_UNIT, (*what, fact.permit, *days, origin.file, origin.row))
    model_typed(rows, deed.office, Item(number=1, values=values))
    weapon_carried_over(rows, deed, fact)
    if rows.indexed:
        index_unit(rows, seq, number, fact.permit)


def index_unit(rows: Rows, seq: int, number: str, permit: str) -> None:
    """Make a weapon findable by both ends of its number and of its permit's."""
    codes = {form for text in (number, permit) for form in both_ends(text)}
    rows.add_all(_UNIT_CODE, [(each, seq) for each in sorted(codes)])


def case_carried_over(rows: Rows, deed: Deed, fact: CaseCarriedOver) -> None:
    """Keep an open case under its paper number; no series of ours knows it."""
    row_loaded(rows, deed, fact.origin)
    keep_case(
        rows,
        deed,
        CaseRegistered(
            case=fact.case,
            visit="",
            year=int(fact.registered_at[:4]),
            sequence=0,
            number=fact.number,
            qr="",
            registered_at=fact.registered_at,
            clerk_name="",
            clerk_post="",
            application=fact.application,
        ),
    )


def invitation_carried_over(rows: Rows, deed: Deed, fact: InvitationCarriedOver) -> None:
    """Keep an invitation and its coupon, on the next lines of their registers of that day (D43).

    The lines are of the day it was entered: a register bound before is continued, not changed.
    """
    row_loaded(rows, deed, fact.origin)
    told = (fact.guest, fact.citizenship, fact.inviter, fact.coupon)
    number = (fact.number, number_key(fact.number))
    days = (fact.issued_on.isoformat(), fact.valid_until.isoformat())
    place = (fact.origin.file, fact.origin.row)
    rows.add(
        _INVITATION, (fact.invitation, deed.office, *number, *days, *told, _folded(fact), *place)
    )
    enter_line(rows, office=deed.office, register="invitations", day=deed.at, ref=fact.invitation)
    if fact.coupon_state != "none":
        coupon_carried_over(rows, deed, fact)


def _folded(fact: InvitationCarriedOver) -> str:
    """Return what an invitation is found by: names as words, numbers as codes."""
    words = fold(f"{fact.guest} {fact.inviter}")
    return f" {words} {folded_skeleton(words)} {code(fact.number)} {code(fact.coupon)}"
