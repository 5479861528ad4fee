"""Build facts and files of an opening balance: every person, number and weapon is made up."""

import datetime as dt
from typing import Final

from desktop.models import facts
from desktop.models.opening_invitations import COUPON_STATES
from desktop.models.origin import Origin, Owner
from desktop.models.people import identity_of
from tests.helpers.facts import application, organisation, person, weapon

FILE: Final = "0f" * 32


def owner_carried_over(owner: str, serial: int = 0) -> facts.OwnerCarriedOver:
    """Carry an owner over, every fifth of them a company."""
    company = organisation(bin=f"{serial:012d}") if serial % 5 == 4 else None
    who = Owner(person=None if company else person(serial), organisation=company, key=f"К-{serial}")
    return facts.OwnerCarriedOver(owner=owner, who=who, origin=Origin(file=FILE, row=serial + 2))


def unit_carried_over(unit: str, serial: int = 0) -> facts.UnitCarriedOver:
    """Carry a weapon over with its permit."""
    return facts.UnitCarriedOver(
        unit=unit,
        owner=identity_of(person(serial)),
        values={**weapon().values, "number": f"МК{serial:05d}", "model": f"Тигр-{serial % 3}"},
        permit=f"№ {serial:06d}",
        issued_on=dt.date(2012, 3, 1),
        valid_until=dt.date(2017, 3, 1),
        origin=Origin(file=FILE, row=serial + 2),
    )


def case_carried_over(case: str, serial: int = 0) -> facts.CaseCarriedOver:
    """Carry an open case over under its paper number."""
    return facts.CaseCarriedOver(
        case=case,
        number=f"{serial}/13",
        registered_at="2013-11-18T00:00:00+06:00",
        application=application(serial, items=(), missing=(), receipts=()),
        origin=Origin(file=FILE, row=serial + 2),
    )


def invitation_carried_over(invitation: str, serial: int = 0) -> facts.InvitationCarriedOver:
    """Carry an invitation over: its coupon is out, back, or there never was one."""
    state = (*COUPON_STATES,)[serial % 3]
    return facts.InvitationCarriedOver(
        invitation=invitation,
        number=f"2012/{serial:04d}",
        issued_on=dt.date(2012, 11, 20),
        valid_until=dt.date(2013, 11, 20),
        guest="Каримов Тохир",
        coupon_state=state,
        origin=Origin(file=FILE, row=serial + 2),
        citizenship="Өзбекстан",
        inviter="Байжанова Айгүл",
        coupon="" if state == "none" else f"{serial:06d}",
        days=30,
        returned_on=dt.date(2013, 2, 1) if state == "returned" else None,
    )
