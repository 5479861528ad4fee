"""`kense region edition`: show the reference edition in force, and issue the next one."""

import argparse
import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from desktop.cli_commands import DONE, FAILED, HINDERED, MisuseError
from desktop.cli_exchange import declare_date, require_date, show
from desktop.i18n import _
from desktop.models.edition import Changes
from desktop.models.errors import Refusal
from desktop.presenters.edition_difference import difference_lines, told_lines
from desktop.presenters.edition_words import unfit_words
from desktop.presenters.region_names import office_names
from desktop.services.desk import Desk
from desktop.services.edition_file import (
    EditionFile,
    GivenDay,
    GivenIndex,
    GivenStatus,
    changes_of,
    read_edition_file,
)
from desktop.services.region_edition import edition_told, issue_edition, look_at_edition

_STATUSES: Final[tuple[GivenStatus, ...]] = ("off", "worked", "ordinary", "back")


def declare(parser: argparse.ArgumentParser) -> None:
    """Take what the next edition changes: a file, or values one by one."""
    parser.add_argument("changes", nargs="?", type=Path)
    parser.add_argument("--until", type=dt.date.fromisoformat)
    parser.add_argument("--mci", action="append", default=[])
    parser.add_argument("--day", action="append", default=[])
    parser.add_argument("--ground", default="")
    parser.add_argument("--dry-run", action="store_true", dest="dry_run")
    declare_date(parser)


def edition(desk: Desk, options: argparse.Namespace) -> int:
    """Show the edition in force, or issue the next; return the exit status."""
    if options.which == "show":
        desk.require("region.see")
        show(told_lines(*edition_told(desk), office_names(desk)))
        return DONE
    if options.which != "issue":
        raise MisuseError(_("Write show or issue after kense region edition."))
    return _issue(desk, options)


def _issue(desk: Desk, options: argparse.Namespace) -> int:
    given = EditionFile()
    if options.changes is not None:
        reading = read_edition_file(options.changes)
        if reading.value is None or reading.found:
            show(found.in_words() for found in reading.found)
            return HINDERED
        given = reading.value
    desk.require("region.issue")
    if not options.dry_run:
        require_date(desk, options)
    changes = changes_of(desk, _with_flags(given, options))
    return _looked_at(desk, changes, dry=options.dry_run)


def _looked_at(desk: Desk, changes: Changes, *, dry: bool) -> int:
    """Say all that changes, and issue it where nothing hinders and it is not only looked at."""
    looked = look_at_edition(desk, changes)
    if looked.is_empty:
        raise Refusal("edition-unchanged")
    show(difference_lines(looked, office_names(desk)))
    if looked.unfit:
        show(unfit_words(each) for each in looked.unfit)
        return FAILED
    if dry:
        show([_("Nothing was issued: it was only looked at.")])
        return DONE
    issued = issue_edition(desk, changes)
    show([_("Edition {number} is issued; answers bring it.").format(number=issued.number)])
    return DONE


def _with_flags(given: EditionFile, options: argparse.Namespace) -> EditionFile:
    """Return what the file gives with what is written on the command line beside it."""
    return replace(
        given,
        use_until=options.until or given.use_until,
        mci=(*given.mci, *(_index(each) for each in options.mci)),
        days=(*given.days, *(_day(each, options.ground) for each in options.day)),
    )


def _index(written: str) -> GivenIndex:
    since, value = _pair(written)
    if value == "back":
        return GivenIndex(since=since)
    if not (value.isascii() and value.isdecimal()):
        raise MisuseError(_("Write an index as --mci 2014-01-01=1852, or =back."))
    return GivenIndex(since=since, tenge=int(value))


def _day(written: str, ground: str) -> GivenDay:
    day, value = _pair(written)
    status = _one_of(value, _STATUSES)
    return GivenDay(day=day, status=status, ground=ground)


def _one_of(value: str, known: Sequence[GivenStatus]) -> GivenStatus:
    for each in known:
        if each == value:
            return each
    raise MisuseError(_("Write a day as --day 2014-01-03=off, =worked, =ordinary or =back."))


def _pair(written: str) -> tuple[dt.date, str]:
    """Return a day and what stands after its sign of equality."""
    day, _sign, value = written.partition("=")
    try:
        return dt.date.fromisoformat(day), value
    except ValueError as error:
        raise MisuseError(_("Write a day as 2014-01-03, then = and what it becomes.")) from error
