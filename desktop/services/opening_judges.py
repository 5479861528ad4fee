"""Judge one row of an opening balance at this office: is it new, here already, or wrong (D43)."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import replace

from desktop.models.draft import Draft
from desktop.models.errors import Refusal
from desktop.models.facts import (
    CaseCarriedOver,
    Fact,
    InvitationCarriedOver,
    OwnerCarriedOver,
    UnitCarriedOver,
)
from desktop.models.identity import normal_number
from desktop.models.intake import IntakeRules
from desktop.models.moments import zone
from desktop.models.number_key import number_key
from desktop.models.opening_cases import case_of, service_meant
from desktop.models.opening_invitations import InvitationCells, invitation_of
from desktop.models.opening_rows import UnitCells, UnitReader, owner_of
from desktop.models.opening_sheets import Cells, Fault, SheetKind, unknown_word, wrong
from desktop.models.origin import Origin
from desktop.models.people import identity_of, name_of
from desktop.models.standard import Standard
from desktop.services.desk import Desk
from desktop.services.intake import rules_for
from desktop.services.opening_judged import Judge, Judged
from desktop.services.settings import result_kinds, series_to_set
from desktop.services.switches import edition_here
from desktop.store import carried_invitations, cases, offices, registered, results
from desktop.store.folding import code


def judge_of(desk: Desk, kind: SheetKind) -> Judge:
    """Return what judges the rows of a sheet; refuse `service-not-here` where it has no place."""
    makers: dict[SheetKind, Callable[[Desk], Judge]] = {
        "people": _people,
        "units": _units,
        "cases": _cases,
        "invitations": _invitations,
        "numbers": _numbers,
    }
    return makers[kind](desk)


def _people(desk: Desk) -> Judge:
    office, today = desk.office().office, desk.now().date()

    def judge(cells: Cells) -> Judged:
        who, faults = owner_of(cells, today=today)
        identity = identity_of(who.details)
        holder = registered.owner_by_key(desk.database, office, who.key)
        if holder and holder != identity:
            faults = (*faults, wrong("key", "key-of-another"))
        return Judged(
            title=name_of(who.details),
            keys=tuple(filter(None, (identity, who.key and f"key {who.key}"))),
            faults=faults,
            present=registered.is_owner(desk.database, office, identity),
            make=lambda owner, origin: OwnerCarriedOver(owner=owner, who=who, origin=origin),
        )

    return judge


def _units(desk: Desk) -> Judge:
    office = desk.office().office
    reader = UnitReader(_weapons(desk), today=desk.now().date())

    def judge(cells: Cells) -> Judged:
        unit, faults = reader.unit(cells)
        owner = _owner(desk, office, unit.owner)
        if unit.owner and not owner:
            faults = [*faults, wrong("owner", "owner-unknown")]
        held = _held(desk, office, unit)
        if held is not None and owner and held.owner != owner:
            faults = [*faults, wrong("number", "unit-of-another", owner=held.owner_name)]
        return Judged(
            title=" ".join(filter(None, (unit.values.get("model", ""), unit.values.get("number")))),
            keys=tuple(filter(None, (_unit_key(unit),))),
            faults=tuple(faults),
            present=held is not None,
            make=lambda id_, origin: _unit_fact(id_, unit, owner, origin),
        )

    return judge


def _unit_fact(unit_id: str, unit: UnitCells, owner: str, origin: Origin) -> Fact:
    return UnitCarriedOver(
        unit=unit_id,
        owner=owner,
        values=dict(unit.values),
        permit=unit.permit,
        issued_on=unit.issued_on,
        valid_until=unit.valid_until,
        origin=origin,
    )


def _weapons(desk: Desk) -> Standard:
    """Return the standard whose items are weapons; refuse `service-not-here` where none is."""
    for service in desk.office().services:
        standard = edition_here(desk, service).standard
        if standard.items.scope == "unit":
            return standard
    raise Refusal("service-not-here", service="weapons")


def _owner(desk: Desk, office: str, written: str) -> str:
    """Return who is meant by a number of the state or by the office's own; empty for nobody."""
    number = normal_number(written)
    kinds = ("iin", "bin") if number.isdecimal() else ()
    for identity in (f"{kind} {number}" for kind in kinds):
        if registered.is_known(desk.database, office, identity):
            return identity
    return registered.owner_by_key(desk.database, office, written)


def _unit_key(unit: UnitCells) -> str:
    """Return what tells a weapon from every other: its number, model or type, and kind."""
    number, values = code(unit.values.get("number", "")), unit.values
    if not number:  # a spray has none: only its row tells it
        return ""
    return f"{number} {code(values.get('model') or values.get('type', ''))} {values['kind']}"


def _held(desk: Desk, office: str, unit: UnitCells) -> registered.RegisteredUnit | None:
    number, key = unit.values.get("number", ""), _unit_key(unit)
    if not key:
        return None
    return next(
        (
            held
            for held in registered.numbered(desk.database, office, number)
            if _unit_key(replace(unit, values=held.fields)) == key
        ),
        None,
    )


def _cases(desk: Desk) -> Judge:
    office = desk.office()
    today, place = desk.now().date(), zone(office.zone)
    rules = {service: rules_for(desk, Draft(service=service)) for service in office.services}
    standards = [each.standard for each in rules.values()]

    def judge(cells: Cells) -> Judged:
        number = cells.get("number", "")
        standard = service_meant(cells.get("service", ""), standards)
        if standard is None:
            return Judged(title=number, faults=(_service_fault(cells, standards),))
        return _judged_case(desk, cells, rules[standard.service], today=today, place=place)

    return judge


def _judged_case(
    desk: Desk, cells: Cells, rules: IntakeRules, *, today: dt.date, place: dt.tzinfo
) -> Judged:
    number, service = cells.get("number", ""), rules.standard.service
    application, faults = case_of(cells, rules, today=today)
    if application is None:
        return Judged(title=number, faults=faults)
    begun = dt.datetime.combine(application.term.steps[0].date, dt.time(), tzinfo=place)
    office, year = desk.office().office, begun.year
    there = cases.numbered(desk.database, office, service, number=number, year=year)
    if there is not None and not there.is_carried_over:
        faults = (*faults, wrong("number", "number-taken"))
    return Judged(
        title=f"{number} {application.applicant.name}",
        keys=(f"{service} {year} {number}",),
        faults=faults,
        present=there is not None,
        make=lambda case, origin: CaseCarriedOver(
            case=case,
            number=number,
            registered_at=begun.isoformat(),
            application=application,
            origin=origin,
        ),
    )


def _invitations(desk: Desk) -> Judge:
    if "invitation" not in result_kinds(desk):
        raise Refusal("service-not-here", service="invitations")
    today = desk.now().date()

    def judge(cells: Cells) -> Judged:
        invitation, faults = invitation_of(cells, today=today)
        title = " ".join(filter(None, (cells.get("number"), cells.get("guest"))))
        if invitation is None:
            return Judged(title=title, faults=faults)
        return _judged_invitation(desk, invitation, title=title, faults=faults)

    return judge


def _judged_invitation(
    desk: Desk, told: InvitationCells, *, title: str, faults: tuple[Fault, ...]
) -> Judged:
    office, number, year = desk.office().office, told.number, told.issued_on.year
    if results.of_number(desk.database, office, "invitation", number, year=year):
        faults = (*faults, wrong("number", "invitation-taken"))
    return Judged(
        title=title,
        keys=(f"{number_key(number)} {year}",),
        faults=faults,
        present=bool(carried_invitations.numbered(desk.database, office, number, year=year)),
        make=lambda invitation, origin: InvitationCarriedOver(
            invitation=invitation,
            number=number,
            issued_on=told.issued_on,
            valid_until=told.valid_until,
            guest=told.guest,
            coupon_state=told.coupon_state,
            origin=origin,
            citizenship=told.citizenship,
            inviter=told.inviter,
            coupon=told.coupon,
            days=told.days,
            returned_on=told.returned_on,
        ),
    )


def _numbers(desk: Desk) -> Judge:
    office = desk.office()
    standards = [edition_here(desk, service).standard for service in office.services]

    def judge(cells: Cells) -> Judged:
        standard = service_meant(cells.get("service", ""), standards)
        faults = _number_faults(cells)
        if standard is None:
            faults = [_service_fault(cells, standards), *faults]
        if standard is None or faults:
            return Judged(title="", faults=tuple(faults))
        return _judged_series(
            desk,
            service=standard.service,
            year=int(cells["year"]),
            last=int(cells["last"]),
            reason=cells["reason"],
        )

    return judge


def _service_fault(cells: Cells, standards: Sequence[Standard]) -> Fault:
    if not cells.get("service"):
        return wrong("service", "required")
    return unknown_word("service", [each.short for each in standards])


def _number_faults(cells: Cells) -> list[Fault]:
    faults = []
    for column in ("year", "last"):
        written = cells.get(column, "")
        if not written:
            faults.append(wrong(column, "required"))
        elif not (written.isdecimal() and written.isascii()):
            faults.append(wrong(column, "bad-count"))
    if not cells.get("reason"):
        faults.append(wrong("reason", "required"))
    return faults


def _judged_series(desk: Desk, *, service: str, year: int, last: int, reason: str) -> Judged:
    """Judge the last number of a series as the settings do (D52)."""
    title = f"{service} {year}"
    try:
        fact = series_to_set(desk, service=service, year=year, last=last, reason=reason)
    except Refusal as refusal:
        told = {name: value for name, value in refusal.fields.items() if isinstance(value, int)}
        column = "year" if refusal.code == "year-too-far" else "last"
        return Judged(title=title, keys=(title,), faults=(wrong(column, refusal.code, **told),))
    given = offices.series_last(desk.database, desk.office().office, fact.series)
    return Judged(
        title=title,
        keys=(title,),
        present=given == last and last > 0,
        make=lambda _id, origin: replace(fact, origin=origin),
    )
