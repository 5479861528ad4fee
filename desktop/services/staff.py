"""Who works here: roles, posts with their days, leave (D24, D54)."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from desktop.models import posts as rules
from desktop.models.declared import ONE_PERSON
from desktop.models.entry import clean_text
from desktop.models.errors import Refusal
from desktop.models.facts import Fact, LeaveSet, PostHeld, PostSet, RolesSet, StaffSet
from desktop.models.official import Official
from desktop.models.permissions import Role, checked_roles, may
from desktop.models.posts import NO_ORDER, PLAIN, Holding, Leave, Order, Post, Styled
from desktop.services import declared
from desktop.services.desk import Desk
from desktop.store import offices
from desktop.store import staff as rows
from desktop.store.offices import StaffRow

FIRST_ROLES: Final[tuple[Role, ...]] = ("clerk", "administrator")
"""What whoever is entered first is: somebody must be able to enter the others."""


def set_staff(
    desk: Desk,
    *,
    staff: str,
    name: str,
    post_kk: str,
    post_ru: str,
    active: bool = True,
    styled: Styled = PLAIN,
) -> None:
    """Enter or change an employee as papers print him.

    Whoever left loses his roles in the same transaction and keeps his name on old papers; what
    he holds ends with the day (D54). Refuses `name-missing` and `last-administrator`.
    """
    if not name.strip():
        raise Refusal("name-missing")
    now = desk.now()
    fact = StaffSet(
        staff=staff,
        name=name.strip(),
        post_kk=post_kk.strip(),
        post_ru=post_ru.strip(),
        active=active,
        name_ru=styled.name_ru.strip(),
        rank_kk=styled.rank_kk.strip(),
        rank_ru=styled.rank_ru.strip(),
    )
    with desk.work(at=now, command="staff.set") as work:
        if not active:
            work.record(*_leaving(desk, staff, now.date()))
        work.record(fact)


def enter_first(desk: Desk, *, staff: str, name: str, post_kk: str, post_ru: str) -> None:
    """Enter the first employee of a new office, who becomes its administrator and serves.

    Refuses `name-missing`, and `administrator-there` where an office has one.
    """
    if not name.strip():
        raise Refusal("name-missing")
    with desk.work(at=desk.now(), command="staff.set") as work:
        if rows.administrators(desk.database, desk.office().office):
            raise Refusal("administrator-there")
        fact = StaffSet(
            staff=staff, name=name.strip(), post_kk=post_kk.strip(), post_ru=post_ru.strip()
        )
        work.record(fact)
        work.record(RolesSet(staff=staff, name=fact.name, roles=FIRST_ROLES, clerk_name=""))


def set_roles(desk: Desk, *, staff: str, roles: Sequence[str]) -> None:
    """Give an employee these roles and no other, in force at once (parcels §7, 10).

    Refuses `staff-unknown`, `staff-left` of somebody who works here no more, `role-unknown`, and
    `last-administrator` when nobody would be left to give roles.
    """
    given = checked_roles(roles)
    with desk.work(at=desk.now(), command="staff.roles") as work:
        who = employee(desk, staff)
        if not who.active:
            raise Refusal("staff-left", name=who.name)
        if "administrator" not in given:
            _keep_an_administrator(desk, staff)
        name = _operator_name(desk)
        work.record(RolesSet(staff=staff, name=who.name, roles=given, clerk_name=name))


def set_post(
    desk: Desk,
    *,
    post: str,
    title_kk: str,
    title_ru: str,
    signs: Sequence[str],
    acting_kk: str = "",
    acting_ru: str = "",
    active: bool = True,
) -> None:
    """Enter or change a post and the services whose decisions it signs.

    Refuses `title-missing` in either language and `service-not-here`.
    """
    titles = (clean_text(title_kk), clean_text(title_ru))
    if not all(titles):
        raise Refusal("title-missing")
    for service in signs:
        if service not in desk.office().services:
            raise Refusal("service-not-here", service=service)
    with desk.work(at=desk.now(), command="staff.posts") as work:
        work.record(
            PostSet(
                post=post,
                title_kk=titles[0],
                title_ru=titles[1],
                acting_kk=clean_text(acting_kk),
                acting_ru=clean_text(acting_ru),
                signs=tuple(signs),
                clerk_name=_operator_name(desk),
                active=active,
            )
        )


def hold_post(
    desk: Desk,
    *,
    holding: str,
    post: str,
    staff: str,
    since: dt.date,
    until: dt.date | None = None,
    acting: bool = False,
    order: Order = NO_ORDER,
) -> None:
    """Enter who holds a post or acts in it, by which order; the same `holding` again changes it.

    Refuses `post-unknown`, `staff-unknown`, `staff-left`, `days-reversed`, `order-missing` of an
    acting one without number and date, and `post-taken` (`name`, `since`) where another has those
    days.
    """
    with desk.work(at=desk.now(), command="staff.posts") as work:
        _known_post(desk, post)
        who = employee(desk, staff)
        if not who.active:
            raise Refusal("staff-left", name=who.name)
        new = Holding(
            holding=holding,
            post=post,
            staff=staff,
            name=who.name,
            since=since,
            until=until,
            acting=acting,
            order=replace(order, number=clean_text(order.number)),
        )
        rules.check_holding(new, rows.holdings(desk.database, desk.office().office))
        work.record(_held(new, _operator_name(desk)))


def take_back_holding(desk: Desk, *, holding: str) -> None:
    """Take back a holding entered by mistake; refuses `holding-unknown`."""
    with desk.work(at=desk.now(), command="staff.posts") as work:
        for each in rows.holdings(desk.database, desk.office().office):
            if each.holding == holding:
                work.record(_held(each, _operator_name(desk), taken_back=True))
                return
        raise Refusal("holding-unknown")


def set_leave(
    desk: Desk, *, leave: str, staff: str, since: dt.date, until: dt.date, ground: str = ""
) -> None:
    """Enter from when until when somebody is away; the same `leave` again changes it.

    Refuses `staff-unknown`, `days-reversed`.
    """
    if until < since:
        raise Refusal("days-reversed")
    with desk.work(at=desk.now(), command="staff.leave") as work:
        who = employee(desk, staff)
        new = Leave(
            leave=leave,
            staff=staff,
            name=who.name,
            since=since,
            until=until,
            ground=clean_text(ground),
        )
        work.record(_away(new, _operator_name(desk)))


def take_back_leave(desk: Desk, *, leave: str) -> None:
    """Take back a leave entered by mistake; refuses `leave-unknown`."""
    with desk.work(at=desk.now(), command="staff.leave") as work:
        for each in rows.leaves(desk.database, desk.office().office):
            if each.leave == leave:
                work.record(_away(each, _operator_name(desk), taken_back=True))
                return
        raise Refusal("leave-unknown")


def employee(desk: Desk, staff: str) -> StaffRow:
    """Return an employee, also one who left; refuse `staff-unknown`."""
    everybody = offices.staff(desk.database, desk.office().office, active_only=False)
    for row in everybody:
        if row.staff == staff:
            return row
    raise Refusal("staff-unknown")


def signer(desk: Desk, *, service: str, day: dt.date | None = None) -> Official:
    """Return who signs the decisions of a service on a day, today's if none is told (D54).

    Refuses `nobody-signs` (`service`, `day`).
    """
    office = desk.office().office
    return rules.signer_on(
        rows.posts(desk.database, office),
        rows.holdings(desk.database, office),
        service=service,
        day=day or desk.now().date(),
        leaves=rows.leaves(desk.database, office),
        here={row.staff for row in offices.staff(desk.database, office)},
    )


def examiners(desk: Desk, *, day: dt.date | None = None) -> list[StaffRow]:
    """Return who may examine and is not away on a day, today's if none is told."""
    office, on = desk.office().office, day or desk.now().date()
    roles = rows.roles_by_staff(desk.database, office)
    leaves = rows.leaves(desk.database, office)
    return [
        row
        for row in offices.staff(desk.database, office)
        if may(roles.get(row.staff, ()), "case.examine")
        and not rules.is_away(row.staff, leaves, on)
    ]


def is_one_person_office(desk: Desk) -> bool:
    """Say whether the office has declared that who examines may sign too, which is listed (D24)."""
    return declared.value_of(desk, ONE_PERSON) == "1"


def _leaving(desk: Desk, staff: str, today: dt.date) -> Iterator[Fact]:
    """Yield what a departure takes away: the roles, and what is held after today."""
    office, name = desk.office().office, _operator_name(desk)
    _keep_an_administrator(desk, staff)
    if rows.roles_of(desk.database, office, staff):
        whose = employee(desk, staff).name
        yield RolesSet(staff=staff, name=whose, roles=(), clerk_name=name)
    for each in rows.holdings(desk.database, office):
        if each.staff != staff or (each.until is not None and each.until <= today):
            continue
        yield _held(each, name, until=max(today, each.since), taken_back=each.since > today)


def _keep_an_administrator(desk: Desk, staff: str) -> None:
    """Refuse `last-administrator` when nobody but `staff` may give roles."""
    if rows.administrators(desk.database, desk.office().office) == [staff]:
        raise Refusal("last-administrator")


def _known_post(desk: Desk, post: str) -> Post:
    for row in rows.posts(desk.database, desk.office().office):
        if row.post == post:
            return row
    raise Refusal("post-unknown")


def _operator_name(desk: Desk) -> str:
    """Return who does it, empty in the first run."""
    everybody = offices.staff(desk.database, desk.office().office)
    return next((row.name for row in everybody if row.staff == desk.operator), "")


def _held(
    holding: Holding, clerk: str, *, until: dt.date | None = None, taken_back: bool = False
) -> PostHeld:
    return PostHeld(
        post=holding.post,
        holding=holding.holding,
        staff=holding.staff,
        name=holding.name,
        since=holding.since,
        until=until or holding.until,
        acting=holding.acting,
        order_number=holding.order.number,
        order_date=holding.order.date,
        clerk_name=clerk,
        taken_back=taken_back,
    )


def _away(leave: Leave, clerk: str, *, taken_back: bool = False) -> LeaveSet:
    return LeaveSet(
        staff=leave.staff,
        leave=leave.leave,
        name=leave.name,
        since=leave.since,
        until=leave.until,
        ground=leave.ground,
        clerk_name=clerk,
        taken_back=taken_back,
    )
