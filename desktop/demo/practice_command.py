"""The command `kense practice`: open the practice office, made and filled when there is none."""

import argparse
import datetime as dt
import os
import sys
from functools import cache
from importlib import import_module
from pathlib import Path

from desktop import paths
from desktop.cli_commands import DONE
from desktop.demo.practice import make_practice, practice_file
from desktop.demo.script import read_script, script_path
from desktop.i18n import _, language
from desktop.standards.catalogue import Catalogue
from desktop.standards.layouts import read_layouts


def declare(parser: argparse.ArgumentParser) -> None:
    """Take the office it stands beside, and whether it is only made."""
    parser.add_argument("--office", type=Path)
    parser.add_argument("--make", action="store_true")


def run(options: argparse.Namespace) -> int:
    """Make the office when there is none, and open its window or say where it lies."""
    path = practice_file((options.office or paths.office_file(os.environ)).absolute())
    if not path.exists():
        _make(path)
    if options.make:
        sys.stdout.write(_("The practice office lies in {file}.").format(file=path) + "\n")
        return DONE
    # Late: to make the office needs no window.
    start = import_module("desktop.start")
    status: int = start.main(["--office", str(path), "--lang", language(), "--plain"])
    return status


def _make(path: Path) -> None:
    make_practice(
        path,
        read_script(script_path()),
        catalogue=Catalogue(paths.forms()),
        layouts=cache(read_layouts),
        now=dt.datetime.now(dt.UTC),  # noqa: TID251 - a command reads the clock of the computer
    )
