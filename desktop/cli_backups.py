"""The commands that make a backup and put one back; `further` commands of `desktop.cli`."""

import argparse
import datetime as dt
import os
import sys
from pathlib import Path
from typing import Final

from desktop import paths
from desktop.cli import DONE, FAILED, Command
from desktop.cli_sign_in import declare, key_for
from desktop.i18n import _, marked
from desktop.models.errors import Refusal


def _declare_backup(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("database", type=Path, nargs="?")
    parser.add_argument("--finish", type=Path)  # the window's own: prove a copy it has made
    parser.add_argument("--least", type=int, default=0)
    declare(parser)


def _backup(options: argparse.Namespace) -> int:
    from desktop.presenters import upkeep  # noqa: PLC0415 - only this command pays for it
    from desktop.services import backups  # noqa: PLC0415 - only this command pays for it

    if options.finish is not None:
        return _finish(options.finish, options.least)
    path: Path = options.database or paths.office_file(os.environ)
    key = key_for(path, options)
    with upkeep.counting(sys.stderr) as progress:
        made = backups.make_backup(
            path, clock=_local_now, randomness=os.urandom, key=key, progress=progress
        )
    print(_("The backup was made and checked: {file}").format(file=made))
    return DONE


def _finish(part: Path, least: int) -> int:
    """Prove a copy for the window that made it; a refusal is told in a line of JSON."""
    from desktop.services import backups  # noqa: PLC0415 - only this command pays for it

    backups.be_patient()
    key = sys.stdin.buffer.read() or None  # of a sealed record, from the window
    try:
        backups.finish(backups.Copy(part=part, least=least, key=key), randomness=os.urandom)
    except Refusal as refusal:
        print(backups.as_told(refusal))
        return FAILED
    return DONE


def _declare_restore(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("backup", type=Path)
    parser.add_argument("database", type=Path, nargs="?")
    declare(parser)


def _restore(options: argparse.Namespace) -> int:
    from desktop.services import backups  # noqa: PLC0415 - only this command pays for it

    path: Path = options.database or paths.office_file(os.environ)
    key = key_for(options.backup, options)
    before = backups.restore(options.backup, path, now=_local_now(), randomness=os.urandom, key=key)
    print(_("The backup is in place: {file}").format(file=path))
    if before is not None:
        print(_("The record that was there lies in {file}.").format(file=before))
    print(
        _(
            "Before the first visitor, enter the last number given on paper "
            "of each series: Settings → Application numbers."
        )
    )
    return DONE


def _local_now() -> dt.datetime:
    return dt.datetime.now().astimezone()


COMMANDS: Final[tuple[Command, ...]] = (
    Command(
        name="backup",
        written="kense backup [DATABASE]",
        says=marked("copies an office's record, proves the copy whole and keeps those of 7 days"),
        declare=_declare_backup,
        run=_backup,
    ),
    Command(
        name="restore",
        written="kense restore BACKUP [DATABASE]",
        says=marked("puts a backup in the place of an office's record, and keeps that one aside"),
        declare=_declare_restore,
        run=_restore,
    ),
)
