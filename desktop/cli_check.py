"""The command `kense check`: prove that an office's record is whole."""

import argparse
import os
import sys
from pathlib import Path

from desktop import paths
from desktop.cli_commands import declare_sign_in, fail, say
from desktop.cli_sign_in import key_for
from desktop.i18n import _
from desktop.presenters import upkeep
from desktop.services.moving import is_moved_at
from desktop.services.upkeep import check_file


def declare(parser: argparse.ArgumentParser) -> None:
    """Take the record, this user's own when none is named, and who signs in."""
    parser.add_argument("database", type=Path, nargs="?")
    parser.add_argument("--record-only", action="store_true")
    declare_sign_in(parser)


def run(options: argparse.Namespace) -> int:
    """Print a line for each problem and the verdict; it failed unless the record is sound."""
    path: Path = options.database or paths.office_file(os.environ)
    key = key_for(path, options)
    with upkeep.counting(sys.stderr) as progress:
        report = check_file(
            path,
            key=key,
            randomness=os.urandom,
            progress=progress,
            search=not options.record_only,
        )
    for problem in report.problems:
        print(upkeep.fault_words(problem, path))
    if is_moved_at(path, paths.machine(os.environ), key=key, randomness=os.urandom):
        print(_("Was this program moved to another computer? Say it on the page of the exchange."))
    return say(upkeep.verdict(report)) if report.sound else fail(upkeep.verdict(report))
