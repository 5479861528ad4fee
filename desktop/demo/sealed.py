"""The keys of the demonstration's record: it is sealed as every office is, for invented people.

The password is no secret: whoever opens the demonstration is told it, and
what is sealed with it is invented. Its costs are those of an office.
"""

import datetime as dt
import os
import shutil
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from desktop.demo.script import Clerk
from desktop.demo.stage import Stage
from desktop.services import access
from desktop.services.accounts import (
    Recovered,
    add,
    change_password,
    create_first,
    remove,
    unlock,
)
from desktop.services.desk import Desk
from desktop.services.recovery_sheet import KIND, print_recovery
from desktop.services.sealing import replace_key
from desktop.services.unlocked import Accounts, Unlocked
from desktop.store.keyfile import copy_keyfile, is_sealed

PASSWORD: Final = "алты алма, бес бауырсақ"  # noqa: S105  told to everybody


def accounts_of(database: Path, clock: Callable[[], dt.datetime], machine: Path) -> Accounts:
    """Return the accounts of the demonstration, on the computer whose secrets lie in `machine`.

    Keys are drawn anew by every run, unlike all else that is invented: the computer takes the keys
    of an earlier run, come again under the name of these, for keys somebody has put back.
    """
    return Accounts(
        database=database,
        clock=clock,
        randomness=os.urandom,  # noqa: TID251 - see above: every run draws its own
        machine=machine,
    )


def sealed_for(accounts: Accounts, first: str) -> Recovered:
    """Make the keys of a record that is not there yet; open the record itself with its `key`."""
    return create_first(accounts, first, PASSWORD)


def admit(stage: Stage, desk: Desk, accounts: Accounts, made: Recovered) -> None:
    """Print the recovery sheet, once; let everybody of the office sign in, and tell it (D46)."""
    first, *others = stage.script.staff
    _enter(desk, first, made.unlocked)
    print_recovery(desk, stage.spool, code=made.code, name=first.name)
    stage.take(KIND)
    for each in others:
        _enter(desk, each, let_in(accounts, made.unlocked, each.staff))


def _enter(desk: Desk, who: Clerk, by: Unlocked) -> None:
    access.add(desk, staff=who.staff, login=who.staff)
    access.tell_signed_in(replace(desk, operator=who.staff), by)


def let_in(accounts: Accounts, by: Unlocked, login: str) -> Unlocked:
    """Let another person sign in, with a password of his own choice."""
    return change_password(accounts, login, add(accounts, by, login), PASSWORD)


def let_go(accounts: Accounts, by: Unlocked, logins: Sequence[str]) -> Unlocked:
    """Take the locks of people away and give the record another key; nobody may have it open."""
    for login in logins:
        remove(accounts, by, login)
    return replace_key(accounts, by) if logins else by


def enter(accounts: Accounts, login: str) -> Unlocked:
    """Sign in."""
    return unlock(accounts, login, PASSWORD)


def copy_office(office: Path, to: Path) -> Path:
    """Copy a record that nobody has open, with its keys if it is sealed; return the copy."""
    shutil.copy(office, to)
    if is_sealed(office):
        copy_keyfile(office, to)
    return to
