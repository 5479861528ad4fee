"""The keys of the demonstration's record: it is sealed as every office is, for invented people.

The password is no secret: whoever opens the demonstration is told it, and
what is sealed with it is invented. Its costs are those of an office.
"""

import datetime as dt
import os
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Final

from desktop.demo.stage import Stage
from desktop.services import access, keyholders
from desktop.services.accounts import Recovered, change_password, create_first, unlock
from desktop.services.desk import Desk
from desktop.services.recovery_sheet import KIND, print_recovery
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
    access.begin_with(desk, staff=first.staff, login=first.staff)
    access.tell_signed_in(desk, made.unlocked)
    print_recovery(desk, stage.spool, code=made.code, name=first.name)
    stage.take(KIND)
    for each in others:
        told = keyholders.let_in(desk, accounts, made.unlocked, staff=each.staff, login=each.staff)
        by = change_password(accounts, each.staff, told, PASSWORD)
        access.tell_signed_in(replace(desk, operator=each.staff), by)


def enter(accounts: Accounts, login: str) -> Unlocked:
    """Sign in."""
    return unlock(accounts, login, PASSWORD)


def copy_office(office: Path, to: Path) -> Path:
    """Copy a record that nobody has open, with its keys if it is sealed; return the copy."""
    shutil.copy(office, to)
    if is_sealed(office):
        copy_keyfile(office, to)
    return to
