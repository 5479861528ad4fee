"""Who signs in under which name, as the record tells it; passwords and keys are never here.

The keys themselves are in `services/accounts.py`; what it did is recorded by these.
"""

from collections.abc import Callable
from dataclasses import replace

from desktop.models.about import SheetWay, SignInWay
from desktop.models.errors import Refusal
from desktop.models.facts import (
    AccountAdded,
    AccountRemoved,
    PasswordChanged,
    PasswordReset,
    RecoverySheetPrinted,
    SignedIn,
    SignInFailed,
)
from desktop.models.permissions import SYSTEM
from desktop.services.desk import Desk
from desktop.services.staff import FIRST_ROLES, set_roles
from desktop.services.unlocked import Unlocked
from desktop.store import access, offices
from desktop.store import staff as employees


def staff_of(desk: Desk, login: str) -> str:
    """Return which employee signs in under a name, empty when none who works here does."""
    return access.staff_of(desk.database, desk.office().office, login)


def add(desk: Desk, *, staff: str, login: str) -> None:
    """Record that an employee signs in under a name; refuses `staff-unknown` (`staff`)."""
    known = {row.staff for row in offices.staff(desk.database, desk.office().office)}
    if staff not in known:
        raise Refusal("staff-unknown", staff=staff)
    with desk.work(at=desk.now(), command="staff.access") as work:
        work.record(AccountAdded(staff=staff, login=login))


def begin_with(desk: Desk, *, staff: str, login: str) -> None:
    """Let an employee sign in under the only name there is; whoever administers nothing does now.

    Refuses `staff-unknown` (`staff`), and `not-allowed` where another one administers the record.
    """
    if not employees.administrators(desk.database, desk.office().office):
        set_roles(desk, staff=staff, roles=FIRST_ROLES)
    add(replace(desk, operator=staff), staff=staff, login=login)


def remove(desk: Desk, *, login: str) -> None:
    """Record that nobody signs in under a name any more; one of nobody's leaves no fact."""
    for each in access.accounts(desk.database, desk.office().office):
        if each.login == login:
            with desk.work(at=desk.now(), command="staff.access") as work:
                work.record(AccountRemoved(staff=each.staff, login=login))


def tell_signed_in(desk: Desk, by: Unlocked, *, way: SignInWay = "password") -> str:
    """Record who signed in, and the wrong passwords before; return the employee, empty for none.

    Nothing can be recorded before an office is chosen, nor of a name no employee has.
    """
    found = offices.chosen(desk.database)
    staff = "" if found is None else access.staff_of(desk.database, found.office, by.login)
    if not staff:
        return ""
    with desk.work(at=desk.now(), command="staff.sign-in") as work:
        work.record(*_failed(staff, by), SignedIn(staff=staff, login=by.login, way=way))
    return staff


def tell_changed(desk: Desk, by: Unlocked) -> None:
    """Record that somebody changed his own password, and the wrong ones before."""
    staff = staff_of(desk, by.login)
    if staff:
        with desk.work(at=desk.now(), command="staff.sign-in") as work:
            work.record(*_failed(staff, by), PasswordChanged(staff=staff, login=by.login))


def enter_reset(desk: Desk, login: str, *, by: tuple[Unlocked, Unlocked]) -> None:
    """Record which two gave a person a one-time password; one whom no employee is leaves none."""
    staff, first, second = (staff_of(desk, each) for each in (login, *(one.login for one in by)))
    if staff:
        with desk.work(at=desk.now(), command="staff.sign-in") as work:
            work.record(
                *_failed(first, by[0]),
                *_failed(second, by[1]),
                PasswordReset(staff=staff, login=login, first=first, second=second),
            )


def _failed(staff: str, by: Unlocked) -> tuple[SignInFailed, ...]:
    """Return the wrong passwords given before a right one, as a fact; none of none."""
    if not by.failed_before:
        return ()
    return (SignInFailed(staff=staff, login=by.login, count=by.failed_before),)


def enter_printed(desk: Desk, *, way: SheetWay) -> None:
    """Record that the recovery sheet lies on paper, or in a file to be printed elsewhere."""
    with desk.work(at=desk.now(), command="staff.access") as work:
        work.record(RecoverySheetPrinted(staff=desk.operator, way=way))


def owes_sheet(desk: Desk) -> bool:
    """Say whether this operator must see to it that the recovery sheet is printed (D46)."""
    office = offices.chosen(desk.database)
    if office is None or desk.operator == SYSTEM or not desk.may("staff.access"):
        return False
    return access.owes_sheet(desk.database, office.office)


def roles_by_login(desk: Desk) -> Callable[[str], frozenset[str]]:
    """Return what tells the roles of whoever signs in under a name, as they are now."""
    office = desk.office().office
    return lambda login: frozenset(
        employees.roles_of(desk.database, office, access.staff_of(desk.database, office, login))
    )
