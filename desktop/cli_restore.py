"""The command `kense restore`: put a backup in the place of an office's record (D52)."""

import argparse
import datetime as dt
import os
from pathlib import Path

from desktop import paths
from desktop.cli_commands import DONE, declare_sign_in
from desktop.cli_sign_in import key_for
from desktop.i18n import _
from desktop.presenters.keeping import region_put_back
from desktop.services.backups import restore
from desktop.store import boards
from desktop.store.database import open_database


def declare(parser: argparse.ArgumentParser) -> None:
    """Take the backup, the record, this user's own when none is named, and who signs in."""
    parser.add_argument("backup", type=Path)
    parser.add_argument("database", type=Path, nargs="?")
    declare_sign_in(parser)


def run(options: argparse.Namespace) -> int:
    """Put the backup in place and say where the record that was there lies now."""
    path: Path = options.database or paths.office_file(os.environ)
    key = key_for(options.backup, options)
    now = dt.datetime.now().astimezone()
    before = restore(options.backup, path, now=now, randomness=os.urandom, key=key)
    print(_("The backup is in place: {file}").format(file=path))
    if before is not None:
        print(_("The record that was there lies in {file}.").format(file=before))
    for each in _next(path, key):
        print(each)
    return DONE


def _next(path: Path, key: bytes | None) -> list[str]:
    """Say what to do first with a record that was put back, an office's or a region's."""
    with open_database(path, key, randomness=os.urandom) as database:
        if boards.is_region(database):
            return region_put_back()
    return [
        _(
            "Before the first visitor, enter the last number given on paper "
            "of each series: Settings → Application numbers."
        )
    ]
