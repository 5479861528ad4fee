"""The command `kense import`: an answer at an office, a parcel or a card at a region (§2.4)."""

import argparse
from pathlib import Path
from typing import get_args

from desktop.cli_commands import DONE, HINDERED
from desktop.cli_exchange import (
    count,
    declare_date,
    declare_office,
    desk_of,
    look,
    require_date,
    show,
)
from desktop.i18n import _
from desktop.models.facts import Kept
from desktop.presenters.exchange_words import card_lines, effect_lines
from desktop.presenters.sentences_region import brought_words
from desktop.services import receiving, regional
from desktop.services.answers import inspect_answer, take_answer
from desktop.services.desk import Desk
from desktop.services.receiving import read_brought
from desktop.sync.keys import CARD_MAGIC, fingerprint, read_card


def declare(parser: argparse.ArgumentParser) -> None:
    """Take the file, what its sheet ends in, the record, and whether it is only looked at."""
    parser.add_argument("file", type=Path)
    parser.add_argument("--groups", default="")
    parser.add_argument("--keeps", choices=get_args(Kept))
    parser.add_argument("--dry-run", action="store_true", dest="dry")
    declare_date(parser)
    declare_office(parser)


def run(options: argparse.Namespace) -> int:
    """Take a file in as the record is an office's or a region's, and say what became of it."""
    file = read_brought(options.file)
    with desk_of(options) as (desk, machine):
        if regional.is_region(desk):
            return _at_region(desk, machine, file, options)
        take = inspect_answer if options.dry else take_answer
        show(effect_lines(take(desk, machine, file, progress=count)))
        if options.dry:
            print(_("Nothing was changed yet."))
    return DONE


def _at_region(desk: Desk, machine: Path, file: bytes, options: argparse.Namespace) -> int:
    if options.dry and not file.startswith(CARD_MAGIC):
        return look(desk, machine, file)
    if not options.dry:
        require_date(desk, options)
    if file.startswith(CARD_MAGIC):
        if options.dry:
            return _dry_card(file)
        regional.enrol(desk, file, options.groups, keeps=options.keeps)
        card = read_card(file)
        show(card_lines(card, fingerprint(card)))
        for waited in receiving.try_again(desk, machine, progress=count):
            show(brought_words(waited))
        return DONE
    brought = receiving.receive(desk, machine, file, progress=count)
    show(brought_words(brought))
    return DONE if brought.is_taken else HINDERED


def _dry_card(file: bytes) -> int:
    card = read_card(file)
    show(card_lines(card, fingerprint(card)))
    print(_("Nothing was changed yet."))
    return DONE
