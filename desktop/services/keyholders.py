"""Let people in and take them away: the keys and the record as one act, by whoever may.

The window and the command line come here, so that neither forgets the right that is asked for nor
the fact that is left (parcels §3.3, §7). What becomes of the keys alone is `services/accounts.py`.
"""

from desktop.models.errors import Refusal
from desktop.models.facts import AccountAdded, RecoverySheetMade
from desktop.models.keyring import read_login
from desktop.services import access, accounts
from desktop.services.desk import Desk
from desktop.services.unlocked import Accounts, Unlocked
from desktop.store import access as rows
from desktop.store import offices


def let_in(desk: Desk, keys: Accounts, by: Unlocked, *, staff: str, login: str) -> str:
    """Let an employee sign in under a name; return the one-time password to be told, once.

    Refuses `not-allowed`, what `accounts.add` refuses, `staff-unknown` (`staff`), and
    `staff-signs-in` (`login`) of an employee who has a name.
    """
    login = read_login(login)
    with desk.work(at=desk.now(), command="staff.access") as work:
        office = desk.office().office
        if staff not in {row.staff for row in offices.staff(desk.database, office)}:
            raise Refusal("staff-unknown", staff=staff)
        for each in rows.accounts(desk.database, office):
            if each.staff == staff and each.login != login:
                raise Refusal("staff-signs-in", login=each.login)
        work.record(AccountAdded(staff=staff, login=login))
        return accounts.add(keys, by, login)  # the last: what it refuses leaves no fact


def take_away(desk: Desk, keys: Accounts, by: Unlocked, *, login: str) -> None:
    """Take a name away: its lock is gone at once, and the record is owed another key.

    Refuses `not-allowed` and what `accounts.remove` refuses; a lock that is gone already leaves
    only the fact to be recorded.
    """
    desk.require("staff.access")
    login = read_login(login)
    known = {each.login for each in rows.accounts(desk.database, desk.office().office)}
    if login in accounts.logins(keys.database) or login not in known:
        accounts.remove(keys, by, login)  # first: whatever fails then, nobody comes in
    access.remove(desk, login=login)


def give_again(desk: Desk, keys: Accounts, login: str, *, first: Unlocked, second: Unlocked) -> str:
    """Return a one-time password for a person who forgot it, given by two of the roles it takes.

    Refuses what `accounts.reset` refuses, also of two names of one person; their roles are read
    from the record now.
    """
    login = read_login(login)
    if access.staff_of(desk, first.login) == access.staff_of(desk, second.login):
        raise Refusal("reset-needs-two", login=login)  # one person with two names is no two
    told = accounts.reset(
        keys, login, first=first, second=second, roles=access.roles_by_login(desk)
    )
    access.enter_reset(desk, login, by=(first, second))
    return told


def new_sheet(desk: Desk, keys: Accounts, by: Unlocked) -> str:
    """Return the code of another recovery sheet, which is owed to be printed, once.

    Refuses `not-allowed` and what `accounts.new_recovery_sheet` refuses.
    """
    desk.require("staff.access")
    with desk.work(at=desk.now(), command="staff.access") as work:
        work.record(RecoverySheetMade(staff=desk.operator, login=by.login))
        return accounts.new_recovery_sheet(keys, by)


def link_first(desk: Desk, *, staff: str, login: str) -> None:
    """Give the name that sealed a record to its administrator, while no name is anybody's yet.

    Refuses what `access.begin_with` refuses.
    """
    if staff and not rows.accounts(desk.database, desk.office().office):
        access.begin_with(desk, staff=staff, login=login)
