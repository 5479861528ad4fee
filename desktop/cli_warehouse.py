"""The command `kense warehouse`: write a region's record for a database of its analysts."""

import argparse
from pathlib import Path

from desktop.cli_commands import DONE, declare_sign_in
from desktop.cli_exchange import desk_of, show
from desktop.presenters.region_words import warehouse_lines
from desktop.services.warehouse import write_warehouse


def declare(parser: argparse.ArgumentParser) -> None:
    """Take the folder, the record, this user's own when none is named, and who signs in."""
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("office", type=Path, nargs="?", metavar="database")
    declare_sign_in(parser)


def run(options: argparse.Namespace) -> int:
    """Write the folder and say what lies in it and how it is loaded."""
    with desk_of(options) as (desk, _machine):
        show(warehouse_lines(write_warehouse(desk, options.out)))
    return DONE
