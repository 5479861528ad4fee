"""The command `kense answer`: write the region's answer to an office onto a medium (§2.5)."""

import argparse
from pathlib import Path

from desktop.cli_commands import DONE
from desktop.cli_exchange import count, declare_date, declare_office, desk_of, require_date, show
from desktop.presenters.region_words import answer_lines
from desktop.services import region_answer


def declare(parser: argparse.ArgumentParser) -> None:
    """Take the office, where its answer goes, and the record."""
    parser.add_argument("to")
    parser.add_argument("--out", type=Path, required=True)
    declare_date(parser)
    declare_office(parser)


def run(options: argparse.Namespace) -> int:
    """Make the answer, write it, read it again there, and say what it tells."""
    with desk_of(options) as (desk, machine):
        require_date(desk, options)
        made, path = region_answer.carry_answer(
            desk, machine, options.to, options.out, making=count, writing=count
        )
        show(answer_lines(made, path))
    return DONE
