"""The command `kense drill`: put the newest backup back beside everything else (parcels §3.5)."""

import argparse
import datetime as dt
import os
import sys
from pathlib import Path

from desktop import paths
from desktop.cli_commands import DONE, FAILED, declare_sign_in
from desktop.cli_sign_in import who_opens
from desktop.models.backups import read_name
from desktop.models.errors import Refusal
from desktop.models.facts import DrillDone
from desktop.models.permissions import SYSTEM
from desktop.presenters.keeping import drilled
from desktop.services import apart, drill
from desktop.services.backups import be_patient
from desktop.services.desk import Desk
from desktop.services.outside import desk_at


def declare(parser: argparse.ArgumentParser) -> None:
    """Take the record, this user's own when none is named, and who signs in."""
    parser.add_argument("database", type=Path, nargs="?")
    parser.add_argument("--copy", type=Path)  # the window's own: say what is in a copy
    declare_sign_in(parser)


def run(options: argparse.Namespace) -> int:
    """Drill, record the outcome, and say it; 1 where the copy is not what the record was."""
    if options.copy is not None:
        return _copy(options.copy)
    path: Path = options.database or paths.office_file(os.environ)
    key, who = who_opens(path, options)
    with desk_at(path, key=key, who=who or SYSTEM, clock=_utc_now, randomness=os.urandom) as desk:
        fact = _drilled(desk, key)
    print(drilled(fact))
    return DONE if fact.outcome == "good" else FAILED


def _drilled(desk: Desk, key: bytes | None) -> DrillDone:
    backup = drill.newest_copy(desk.database, now=desk.now())
    named = read_name(backup.name)
    copied_at = named.made_at if named else desk.now()
    try:
        seen = drill.drill_apart(backup, key, lambda: False)
    except Refusal as refusal:
        code = refusal.code
        return drill.tell_drill(desk, copied_at=copied_at, outcome="failed", seen=None, code=code)
    if seen is None:
        raise Refusal("backup-stopped")
    outcome = drill.compare(desk.database, seen)
    return drill.tell_drill(desk, copied_at=copied_at, outcome=outcome, seen=seen)


def _copy(backup: Path) -> int:
    """Say for the program that waits what is in a copy, in a line of JSON."""
    be_patient()
    key = sys.stdin.buffer.read() or None
    now = dt.datetime.now().astimezone()
    try:
        print(drill.told_of(drill.drill_copy(backup, now=now, randomness=os.urandom, key=key)))
    except Refusal as refusal:
        print(apart.as_told(refusal))
        return FAILED
    return DONE


def _utc_now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)
