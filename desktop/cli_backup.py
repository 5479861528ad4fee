"""The command `kense backup`: copy an office's record and prove the copy whole (D52)."""

import argparse
import datetime as dt
import os
import sys
from pathlib import Path

from desktop import paths
from desktop.cli_commands import DONE, FAILED, declare_sign_in
from desktop.cli_sign_in import key_for
from desktop.i18n import _
from desktop.models.errors import Refusal
from desktop.presenters import keeping, upkeep
from desktop.services import apart, backups
from desktop.services.backup_rotation import backups_of, removed
from desktop.services.second_place import carry_newest, second_place


def declare(parser: argparse.ArgumentParser) -> None:
    """Take the record, this user's own when none is named, and who signs in."""
    parser.add_argument("database", type=Path, nargs="?")
    parser.add_argument("--finish", type=Path)  # the window's own: prove a copy it has made
    parser.add_argument("--least", type=int, default=0)
    declare_sign_in(parser)


def run(options: argparse.Namespace) -> int:
    """Make the copy and say where it lies."""
    if options.finish is not None:
        return _finish(options.finish, options.least)
    path: Path = options.database or paths.office_file(os.environ)
    key = key_for(path, options)
    before = backups_of(path)
    with upkeep.counting(sys.stderr) as progress:
        made = backups.make_backup(
            path, clock=_local_now, randomness=os.urandom, key=key, progress=progress
        )
    print(_("The backup was made and checked: {file}").format(file=made))
    gone = removed(before, backups_of(path))
    if gone.for_room:
        print(keeping.gone_for_room(gone.for_room))
    now = _local_now()
    if second_place(path).is_due(now):
        print(keeping.carried(carry_newest(path, now=now)))
    return DONE


def _finish(part: Path, least: int) -> int:
    """Prove a copy for the window that made it; a refusal is told in a line of JSON."""
    backups.be_patient()
    key = sys.stdin.buffer.read() or None  # of a sealed record, from the window
    try:
        backups.finish(backups.Copy(part=part, least=least, key=key), randomness=os.urandom)
    except Refusal as refusal:
        print(apart.as_told(refusal))
        return FAILED
    return DONE


def _local_now() -> dt.datetime:
    return dt.datetime.now().astimezone()
