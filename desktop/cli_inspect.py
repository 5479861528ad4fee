"""The command `kense inspect`: who sends a file, and at its office what it would change (§2.12)."""

import argparse
from pathlib import Path

from desktop.cli_commands import DONE
from desktop.cli_exchange import declare_office, desk_of, show
from desktop.i18n import _
from desktop.presenters.exchange_words import card_lines, effect_lines, header_lines
from desktop.services.answers import inspect_answer
from desktop.services.receiving import read_brought
from desktop.sync.keys import CARD_MAGIC, fingerprint, read_card
from desktop.sync.parcel import read_header


def declare(parser: argparse.ArgumentParser) -> None:
    """Take the file, and the record that an answer is for."""
    parser.add_argument("file", type=Path)
    declare_office(parser)


def run(options: argparse.Namespace) -> int:
    """Say what a file tells of itself; with --office also what an answer changes there."""
    file = read_brought(options.file)
    if file.startswith(CARD_MAGIC):
        card = read_card(file)
        show(card_lines(card, fingerprint(card)))
        return DONE
    header = read_header(file)
    show(header_lines(header, len(file)))
    if header.kind == "region" and options.office is not None:
        with desk_of(options) as (desk, machine):
            show(effect_lines(inspect_answer(desk, machine, file)))
    else:
        print(_("This is what the file says of itself; `kense verify` proves it."))
    return DONE
