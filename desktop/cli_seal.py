"""The command `kense seal`: seal an office's record and its backups (D46)."""

import argparse
import os
from pathlib import Path

from desktop import paths
from desktop.cli_commands import DONE, declare_sign_in
from desktop.cli_sealing import show_recovery, show_stage
from desktop.cli_sign_in import Secrets, accounts_at, login_for, signed_in
from desktop.i18n import _
from desktop.services import accounts, sealing
from desktop.store.keyfile import is_sealed


def declare(parser: argparse.ArgumentParser) -> None:
    """Take the record, this user's own when none is named, and its first administrator."""
    parser.add_argument("database", type=Path, nargs="?")
    declare_sign_in(parser)


def run(options: argparse.Namespace) -> int:
    """Seal the record, or finish what was begun before, and say so."""
    path: Path = options.database or paths.office_file(os.environ)
    secrets = Secrets(options.password_file)
    if is_sealed(path):  # begun before: what is left of it is done by signing in
        signed_in(path, options.login, secrets)
    else:
        sealing.check_plain(path)
        there = accounts_at(path)
        login = login_for((), options.login)
        made = accounts.create_first(there, login, secrets.new())
        show_recovery(made.code)
        sealing.seal(there, made.unlocked, progress=show_stage)
    print(_("The record is sealed: {file}").format(file=path))
    return DONE
