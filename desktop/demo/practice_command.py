"""The command `kense practice`: open the practice office, made and filled when there is none."""

import argparse
import datetime as dt
import os
import sys
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Final

from desktop import paths
from desktop.cli_commands import DONE
from desktop.demo.practice import make_practice, practice_file, remake
from desktop.demo.script import read_script, script_path
from desktop.i18n import _, language
from desktop.services.practice import AFRESH
from desktop.standards.catalogue import Catalogue
from desktop.standards.layouts import read_layouts
from desktop.store import desk as desk_tables
from desktop.store.database import open_database

AGAIN: Final = 7
"""The exit status of a practice office that was made anew and is to be opened again."""


def declare(parser: argparse.ArgumentParser) -> None:
    """Take the office it stands beside, whether it is only made, and whether anew."""
    parser.add_argument("--office", type=Path)
    parser.add_argument("--make", action="store_true")
    parser.add_argument("--afresh", action="store_true")


def run(options: argparse.Namespace) -> int:
    """Make the office when there is none, and open its window or say where it lies."""
    path = practice_file((options.office or paths.office_file(os.environ)).absolute())
    if options.afresh:
        remake(path)
    if not path.exists():
        _make(path)
    if options.make:
        sys.stdout.write(_("The practice office lies in {file}.").format(file=path) + "\n")
        return DONE
    # Late: to make the office needs no window.
    start = import_module("desktop.start")
    status: int = start.main(["--office", str(path), "--lang", language(), "--plain"])
    return AGAIN if made_anew(path) else status


def made_anew(path: Path) -> bool:
    """Make the office anew if it was closed to be; say whether it was."""
    if not path.exists() or not _wants_afresh(path):
        return False
    remake(path)
    _make(path)
    return True


def _wants_afresh(path: Path) -> bool:
    random = os.urandom  # noqa: TID251 - a command takes what the computer has
    with open_database(path, randomness=random) as database:
        return bool(desk_tables.setting(database, AFRESH))


def _make(path: Path) -> None:
    make_practice(
        path,
        read_script(script_path()),
        catalogue=Catalogue(paths.forms()),
        layouts=cache(read_layouts),
        now=dt.datetime.now(dt.UTC),  # noqa: TID251 - a command reads the clock of the computer
    )
