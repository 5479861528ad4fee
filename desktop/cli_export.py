"""The command `kense export`: everything the region has not confirmed, onto a medium (§2.3)."""

import argparse
from pathlib import Path

from desktop.cli_commands import DONE, STOPPED
from desktop.cli_exchange import count, declare_office, desk_of, show
from desktop.presenters.exchange_words import written_lines
from desktop.services.exporting import make_parcel, take_out


def declare(parser: argparse.ArgumentParser) -> None:
    """Take the folder of the medium, the record and who works at it."""
    parser.add_argument("--out", type=Path, required=True)
    declare_office(parser)


def run(options: argparse.Namespace) -> int:
    """Make a parcel, write it out, read it again, and say what it holds."""
    with desk_of(options) as (desk, machine):
        made = make_parcel(desk, machine, progress=count)
        if made is None:
            return STOPPED
        path = take_out(desk, made.parcel, options.out)
        show(written_lines(made, str(path)))
    return DONE
