"""The command `kense audit verify`: prove the trail of an office or a region (parcels §3.4)."""

import argparse
import os
import sys
from pathlib import Path

from desktop import paths
from desktop.cli_commands import HINDERED, declare_sign_in, fail, say
from desktop.cli_sign_in import key_for
from desktop.presenters import upkeep
from desktop.presenters.audit import fault_words, verdict
from desktop.services.audit import verify


def declare(parser: argparse.ArgumentParser) -> None:
    """Take the word `verify`, the record, this user's own when none is named, and who signs in."""
    parser.add_argument("what", choices=("verify",))
    parser.add_argument("database", type=Path, nargs="?")
    declare_sign_in(parser)


def run(options: argparse.Namespace) -> int:
    """Print a line for each problem, then what was counted; 3 where anything is wrong."""
    path: Path = options.database or paths.office_file(os.environ)
    key = key_for(path, options)
    with upkeep.counting(sys.stderr) as progress:
        found = verify(
            path,
            key=key,
            randomness=os.urandom,
            step=lambda done, total: progress("facts", done, total),
        )
    for problem in found.problems:
        print(fault_words(problem))
    words = verdict(found)
    return say(words) if found.is_sound else fail(words, status=HINDERED)
