"""The command `kense region`: begin the record of a region, and look after its offices."""

import argparse
import datetime as dt
import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from desktop import cli_region_edition, paths
from desktop.cli_commands import DONE, MisuseError
from desktop.cli_exchange import count, declare_office, desk_of, show
from desktop.i18n import _
from desktop.presenters.region_unsealing import unsealed_lines
from desktop.presenters.region_words import (
    card_lines,
    clock_lines,
    drill_lines,
    installation_lines,
)
from desktop.presenters.restored_words import left_lines
from desktop.presenters.sentences_region import brought_words
from desktop.services import receiving, region_escrow, regional
from desktop.services.clocks import skew_of
from desktop.services.desk import Desk
from desktop.services.region_begin import begin_at
from desktop.services.restore_package import differences
from desktop.store import regional as rows
from desktop.sync.stick import write_out


def declare(parser: argparse.ArgumentParser) -> None:
    """Take what is done, with whom, and the record."""
    parser.add_argument("what", choices=("begin", "edition", *_DO))
    parser.add_argument("which", nargs="?", default="")
    parser.add_argument("--name", default="")
    parser.add_argument("--recovery", default="")
    parser.add_argument("--out", type=Path)
    parser.add_argument("--from", type=int, default=0, dest="from_n")
    parser.add_argument("--why", default="")
    parser.add_argument("--keys", type=Path)
    parser.add_argument("--identity", type=Path)
    cli_region_edition.declare(parser)
    declare_office(parser)


def run(options: argparse.Namespace) -> int:
    """Do one thing at a region; a record is made by `begin` alone."""
    if options.what == "begin":
        return _begin(options)
    with desk_of(options) as (desk, machine):
        if options.what == "edition":
            return cli_region_edition.edition(desk, options)
        _DO[options.what](desk, machine, options)
    return DONE


def _begin(options: argparse.Namespace) -> int:
    if not (options.which and options.name and options.office):
        raise MisuseError(_("Write the number of the department, --name and --office."))
    made = begin_at(
        options.office,
        paths.machine(os.environ),
        region=options.which,
        name=options.name,
        recovery=options.recovery,
        clock=lambda: dt.datetime.now(dt.UTC),
        randomness=os.urandom,
    )
    path = write_out(options.out, made.name, made.file) if options.out is not None else None
    show(card_lines(made, path))
    return DONE


def _card(desk: Desk, machine: Path, options: argparse.Namespace) -> None:
    made = regional.region_card(desk, machine)
    path = write_out(options.out, made.name, made.file) if options.out is not None else None
    show(card_lines(made, path))


def _list(desk: Desk, _machine: Path, options: argparse.Namespace) -> None:
    desk.require("region.see")
    known = rows.installations(desk.database, options.which)
    files = rows.files(desk.database, options.which)
    skews = {each.inst: skew_of(each.inst, files) for each in known}
    show(installation_lines(known))
    show(clock_lines(known, files, skews))
    show(drill_lines(rows.last_taken(desk.database, options.which)))


def _retire(desk: Desk, _machine: Path, options: argparse.Namespace) -> None:
    regional.retire(desk, options.which)


def _revoke(desk: Desk, _machine: Path, options: argparse.Namespace) -> None:
    regional.revoke(desk, options.which, from_n=options.from_n, why=options.why)


def _retry(desk: Desk, machine: Path, _options: argparse.Namespace) -> None:
    for brought in receiving.try_again(desk, machine, progress=count):
        show(brought_words(brought))


def _differs(desk: Desk, _machine: Path, options: argparse.Namespace) -> None:
    found = differences(desk, options.which)
    show(left_lines(found) if found else [_("No office lacks anything that it had sent.")])


def _unseal(desk: Desk, _machine: Path, options: argparse.Namespace) -> None:
    """Tell the code of an office; the recovery key is read from the file `age-keygen` made."""
    if options.keys is None or options.identity is None:
        raise MisuseError(_("Write the office, --keys, --identity and --why."))
    identity = region_escrow.identity_in(options.identity)
    told = region_escrow.unseal(
        desk, options.keys, office=options.which, identity=identity, why=options.why
    )
    show(unsealed_lines(told))


_DO: Final[Mapping[str, Callable[[Desk, Path, argparse.Namespace], None]]] = {
    "card": _card,
    "list": _list,
    "differs": _differs,
    "retire": _retire,
    "revoke": _revoke,
    "retry": _retry,
    "unseal": _unseal,
}
