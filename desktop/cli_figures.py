"""The command `kense figures`: count figures of an office or a region, for a terminal."""

import argparse
import datetime as dt
from pathlib import Path
from typing import Final

from desktop.cli_commands import DONE, MisuseError
from desktop.cli_exchange import declare_office, desk_of, show
from desktop.i18n import _
from desktop.models.figure_table import Wanted
from desktop.models.figures import FIGURES, GROUPS, SPLITS, Split, of_group
from desktop.presenters.figures_told import told_lines, told_table
from desktop.services import figures
from desktop.services.figures_file import save_table

_ROWS_AND_COLUMNS: Final = 2  # splits one table has at most


def declare(parser: argparse.ArgumentParser) -> None:
    """Take the days, the splits, which figures, the record, and where a file is to go."""
    parser.add_argument("--from", type=dt.date.fromisoformat, required=True, dest="first")
    parser.add_argument("--to", type=dt.date.fromisoformat, required=True, dest="last")
    parser.add_argument("--by", default="office")
    parser.add_argument("--figure", default="")
    parser.add_argument("--csv", type=Path)
    declare_office(parser)


def run(options: argparse.Namespace) -> int:
    """Print the table, or write it into a file."""
    rows, columns = _splits(options.by)
    with desk_of(options) as (desk, _machine):
        wanted = Wanted(
            figures=_figures(options.figure, rows, columns),
            rooms=tuple(each.room for each in figures.rooms_here(desk)),
            first=options.first,
            last=options.last,
            rows=rows,
            columns=columns,
        )
        told = told_table(desk, figures.count(desk, wanted))
        if options.csv is None:
            show(told_lines(told))
        else:
            save_table(desk, options.csv, wanted, told)
            show([_("The figures are in {path}.").format(path=options.csv)])
    return DONE


def _splits(written: str) -> tuple[Split, Split | None]:
    """Return one split or two; raise `MisuseError` for others."""
    words = written.split(",")
    found = [split for word in words for split in SPLITS if split == word.strip()]
    if len(found) != len(words) or len(found) > _ROWS_AND_COLUMNS:
        said = _("Write one or two of these after --by: {splits}.")
        raise MisuseError(said.format(splits=", ".join(SPLITS)))
    return found[0], found[1] if len(found) > 1 else None


def _figures(written: str, rows: Split, columns: Split | None) -> tuple[str, ...]:
    """Return a figure, those of a group that a split allows, or what is told without a word."""
    if written in FIGURES:
        return (written,)
    group = next((each for each in GROUPS if each == (written or "applications")), None)
    if group is None:
        said = _("There is no figure {figure}. There are: {figures}.")
        known = ", ".join((*GROUPS, *FIGURES))
        raise MisuseError(said.format(figure=written, figures=known))
    every = tuple(each.id for each in of_group(group) if rows in each.splits)
    return every[:1] if columns is not None else every
