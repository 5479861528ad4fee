"""Ask at the terminal who opens a sealed record, or read the password where it was put.

A password is never an argument, which every list of programs shows, nor in the environment:
`--password-file FILE` reads it from the first line of a file, of a descriptor (`/dev/fd/3`) or,
written `-`, of standard input; further passwords stand on the lines after it.
"""

import argparse
import datetime as dt
import os
import sys
from collections.abc import Iterator
from getpass import getpass
from pathlib import Path
from typing import Final

from desktop import paths
from desktop.i18n import _
from desktop.models.errors import Refusal
from desktop.services import accounts, sealing
from desktop.services.outside import tell_came
from desktop.services.unlocked import Accounts, Unlocked
from desktop.store.keyfile import is_sealed

STANDARD_INPUT: Final = "-"


class Secrets:
    """Hand out passwords one by one: typed unseen at the terminal, or the lines of a file."""

    def __init__(self, file: str | None) -> None:
        self._lines = None if file is None else _lines_of(file)

    def next(self, asked: str) -> str:
        """Return the next password; refuse `sign-in-not-given` where nobody gives one."""
        if self._lines is None:
            if not sys.stdin.isatty():
                raise Refusal("sign-in-not-given")
            return getpass(f"{asked}: ")
        for line in self._lines:
            return line
        raise Refusal("sign-in-not-given")

    def new(self) -> str:
        """Return a new password, typed twice at the terminal; refuse `passwords-differ`."""
        password = self.next(_("New password"))
        if self._lines is None and self.next(_("New password once more")) != password:
            raise Refusal("passwords-differ")
        return password


def accounts_at(path: Path) -> Accounts:
    """Return the accounts of a record on this computer."""
    return Accounts(
        database=path,
        clock=lambda: dt.datetime.now(dt.UTC),
        randomness=os.urandom,
        machine=paths.machine(os.environ),
    )


def signed_in(path: Path, login: str | None, secrets: Secrets) -> Unlocked:
    """Sign in at a sealed record and finish what a crash cut off.

    Refuses what `accounts.unlock` and `sealing.settle` refuse, and `sign-in-not-given`.
    """
    there = accounts_at(path)
    name = login_for(accounts.logins(path), login)
    password = secrets.next(_("Password of {login}").format(login=name))
    return sealing.settle(there, accounts.unlock(there, name, password))


def login_for(known: tuple[str, ...], login: str | None) -> str:
    """Return who signs in: as said, the only one there is, or as typed at the terminal."""
    if login is not None or len(known) == 1:
        return login or known[0]
    if not sys.stdin.isatty():
        raise Refusal("sign-in-not-given")
    asked = _("Sign-in name")
    sys.stderr.write(f"{asked} ({', '.join(known)}): " if known else f"{asked}: ")
    sys.stderr.flush()
    return sys.stdin.readline().strip()


def key_for(path: Path, options: argparse.Namespace) -> bytes | None:
    """Return the key of a record, asked for if it is sealed, None of a plain one; tells nobody.

    For what may not be written to: a copy, or a record that is perhaps damaged.
    """
    if not is_sealed(path):
        return None
    return signed_in(path, options.login, Secrets(options.password_file)).key


def who_opens(path: Path, options: argparse.Namespace) -> tuple[bytes | None, str]:
    """Return the key of a record, and who signed in; of a plain one None, and whoever was named.

    The record is told who came. Refuses what `signed_in` and `tell_came` refuse.
    """
    if not is_sealed(path):
        return None, options.login or ""
    by = signed_in(path, options.login, Secrets(options.password_file))
    tell_came(accounts_at(path), by)
    return by.key, by.login


def _lines_of(file: str) -> Iterator[str]:
    if file == STANDARD_INPUT:
        yield from (line.rstrip("\r\n") for line in sys.stdin)
        return
    with Path(file).open(encoding="utf-8") as lines:
        yield from (line.rstrip("\r\n") for line in lines)
