"""The command `kense seal`: seal an office's record and its backups (D46)."""

import argparse
import os
from collections.abc import Mapping
from pathlib import Path

from desktop import paths
from desktop.cli_commands import DONE, MisuseError, declare_sign_in
from desktop.cli_sealing import show_recovery, show_stage
from desktop.cli_sign_in import Secrets, accounts_at, login_for, signed_in
from desktop.i18n import _
from desktop.services import accounts, keyholders, sealing
from desktop.services.outside import desk_of, tell_came
from desktop.services.sign_in import plain_staff
from desktop.services.unlocked import Unlocked
from desktop.store.keyfile import is_sealed


def declare(parser: argparse.ArgumentParser) -> None:
    """Take the record, this user's own when none is named, and its first administrator."""
    parser.add_argument("database", type=Path, nargs="?")
    parser.add_argument("--employee", default="")
    declare_sign_in(parser)


def run(options: argparse.Namespace) -> int:
    """Seal the record, or finish what was begun before, and say so."""
    path: Path = options.database or paths.office_file(os.environ)
    secrets, there = Secrets(options.password_file), accounts_at(path)
    if is_sealed(path):  # begun before: what is left of it is done by signing in
        by = signed_in(path, options.login, secrets)
        _link(path, by, options.employee)
    else:
        sealing.check_plain(path)
        names = plain_staff(there)
        employee = _employee(names, options.employee)
        login = login_for((), options.login)
        own = names.get(employee, "").split()
        made = accounts.create_first(there, login, secrets.new(), own=own)
        show_recovery(made.code)
        sealing.seal(there, made.unlocked, progress=show_stage)
        _link(path, made.unlocked, employee)
    print(_("The record is sealed: {file}").format(file=path))
    return DONE


def _employee(names: Mapping[str, str], wanted: str) -> str:
    """Return who administers the record: as said, or the only one there is.

    Raise `MisuseError` where that is nobody of them, and empty where nobody works there yet.
    """
    if wanted in names or not names:
        return wanted
    if not wanted and len(names) == 1:
        return next(iter(names))
    said = _("Say who administers the record, with --employee and one of these: {people}.")
    people = ", ".join(f"{staff} ({name})" for staff, name in names.items())
    raise MisuseError(said.format(people=people))


def _link(path: Path, by: Unlocked, employee: str) -> None:
    """Tell the record whose name it is that sealed it, and that he came."""
    there = accounts_at(path)
    if employee:
        with desk_of(there, by) as desk:
            keyholders.link_first(desk, staff=employee, login=by.login)
    tell_came(there, by)
