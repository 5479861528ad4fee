"""What the commands of the exchange share: the record, who works at it, files (parcels §2.12)."""

import argparse
import datetime as dt
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from desktop import BUILT_ON, paths
from desktop.cli_commands import DONE, HINDERED, declare_sign_in
from desktop.cli_sign_in import who_opens
from desktop.models.errors import Refusal
from desktop.models.parcel import Header
from desktop.presenters.look_words import look_lines
from desktop.presenters.region_clock import doubt_words
from desktop.presenters.region_names import office_names
from desktop.services.desk import Desk
from desktop.services.desk_at import desk_at
from desktop.services.looking import look_into
from desktop.services.region_clock import confirm_date, region_doubts
from desktop.sync.parcel import read_header


def declare_office(parser: argparse.ArgumentParser) -> None:
    """Take the record, this user's own when none is named, and who signs in."""
    parser.add_argument("--office", type=Path)
    declare_sign_in(parser)


def declare_date(parser: argparse.ArgumentParser) -> None:
    """Let whoever works at a region say that a doubted clock is right (parcels §2.11)."""
    parser.add_argument("--today", type=dt.date.fromisoformat)


def require_date(desk: Desk, options: argparse.Namespace) -> None:
    """Ask at a region whether the date is right before anything is done by it.

    Refuses `clock-doubted` (`day`) where something speaks against it and `--today` says nothing,
    and `day-changed` (`day`, `now`) of another day than the clock shows.
    """
    doubts = region_doubts(desk, built_on=BUILT_ON)
    if not doubts:
        return
    if options.today is None:
        show(doubt_words(each) for each in doubts)
        raise Refusal("clock-doubted", day=desk.now().date().isoformat())
    confirm_date(desk, day=options.today, confirmed=doubts, built_on=BUILT_ON)


@contextmanager
def desk_of(options: argparse.Namespace) -> Iterator[tuple[Desk, Path]]:
    """Open the record with whoever was named; yield it with the folder of this computer's keys."""
    place: Path = options.office or paths.office_file(os.environ)
    key, login = who_opens(place, options)
    with desk_at(
        place,
        by=login,
        clock=lambda: dt.datetime.now(dt.UTC),
        randomness=os.urandom,
        key=key,
    ) as desk:
        yield desk, paths.machine(os.environ)


def show(lines: Iterable[str]) -> None:
    """Print sentences, a line each."""
    for line in lines:
        print(line)


def count(done: int, total: int) -> bool:
    """Show on the terminal how far a long work has come; it is stopped by Ctrl+C."""
    if sys.stderr.isatty():
        sys.stderr.write(f"\r{done * 100 // max(total, 1):3d} %" + ("\n" if done >= total else ""))
        sys.stderr.flush()
    return True


def look(desk: Desk, machine: Path, file: bytes) -> int:
    """Say what a file would come to at a region; nothing is written."""
    looked = look_into(desk, machine, file, progress=count)
    office = looked.brought.office
    name = office_names(desk).get(office, "")
    show(look_lines(looked, _header(file), f"{office} · {name}" if name else office))
    return DONE if looked.brought.is_taken else HINDERED


def _header(file: bytes) -> Header | None:
    """Return line 1, None of a file that has none: its verdict says so."""
    try:
        return read_header(file)
    except Refusal:
        return None
