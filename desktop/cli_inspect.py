"""The command `kense inspect`: who sends a file, and what it would change here (parcels §2.12)."""

import argparse
from pathlib import Path

from desktop.cli_commands import DONE
from desktop.cli_exchange import count, declare_office, desk_of, look, show
from desktop.i18n import _
from desktop.presenters.exchange_words import card_lines, effect_lines, header_lines
from desktop.services.answers import inspect_answer
from desktop.services.receiving import read_brought
from desktop.services.regional import is_region
from desktop.sync.keys import CARD_MAGIC, fingerprint, read_card
from desktop.sync.parcel import read_header


def declare(parser: argparse.ArgumentParser) -> None:
    """Take the file, and the record it is for."""
    parser.add_argument("file", type=Path)
    declare_office(parser)


def run(options: argparse.Namespace) -> int:
    """Say what a file tells of itself; with --office also what it would change there."""
    file = read_brought(options.file)
    if file.startswith(CARD_MAGIC):
        card = read_card(file)
        show(card_lines(card, fingerprint(card)))
        return DONE
    if options.office is None:
        show(header_lines(read_header(file), len(file)))
        print(_("This is what the file says of itself; `kense verify` proves it."))
        print(_("With --office and your name it is also said what it would change there."))
        return DONE
    with desk_of(options) as (desk, machine):
        if is_region(desk):
            return look(desk, machine, file)
        header = read_header(file)
        show(header_lines(header, len(file)))
        if header.kind == "region":
            show(effect_lines(inspect_answer(desk, machine, file, progress=count)))
        else:
            print(_("This is what the file says of itself; `kense verify` proves it."))
    return DONE
