"""The command `kense enrol`: make the keys of this computer, and trust the region's (§2.10)."""

import argparse
from pathlib import Path

from desktop.cli_commands import DONE
from desktop.cli_exchange import declare_office, desk_of, show
from desktop.i18n import _
from desktop.presenters.exchange_words import enrolled_lines
from desktop.services import installation
from desktop.services.receiving import read_brought
from desktop.sync.stick import write_out


def declare(parser: argparse.ArgumentParser) -> None:
    """Take where the card goes, the region's card with what its letter ends in, and the way on."""
    parser.add_argument("--out", type=Path)
    parser.add_argument("--region", type=Path)
    parser.add_argument("--groups", default="")
    parser.add_argument("--again", choices=("moved", "replaced", "rolled-back"))
    parser.add_argument("--new-keys", action="store_true", dest="new_keys")
    declare_office(parser)


def run(options: argparse.Namespace) -> int:
    """Do what was asked, in this order: trust the region, begin again, change keys, write."""
    with desk_of(options) as (desk, machine):
        if options.region is not None:
            row = installation.trust_region(desk, read_brought(options.region), options.groups)
            print(_("The keys of region {region} are trusted.").format(region=row.region))
        if options.again is not None:
            installation.begin_again(desk, machine, options.again)
        if options.new_keys:
            installation.rotate_keys(desk, machine)
            print(_("New keys are made; they sign once the region has confirmed them."))
        if options.out is not None:
            made = installation.enrol(desk, machine)
            path = write_out(options.out, made.name, made.file)
            show(enrolled_lines(made, str(path)))
        if installation.numbers_owed(desk):
            print(
                _(
                    "Before the first visitor, enter the last number given on paper "
                    "of each series: Settings → Application numbers."
                )
            )
    return DONE
