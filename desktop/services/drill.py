"""The monthly drill: the newest backup is put back, opened and compared with the record (§3.5).

A program of its own restores it into a folder beside the backups, exactly as after a loss, says
where its chains stand and what it counts, and exports it in memory for nobody. Here that is
compared with the record it was made of, and the outcome is recorded: it goes to the region with
every parcel.
"""

import datetime as dt
import json
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from desktop.models.backups import Backup, last_good
from desktop.models.chain import Mark
from desktop.models.errors import Refusal
from desktop.models.facts import DrillDone, DrillOutcome
from desktop.models.ids import Randomness
from desktop.models.parcel import DrillTold
from desktop.services import apart
from desktop.services.backup_rotation import backups_of, folder_of
from desktop.services.backups import restore
from desktop.services.desk import Desk
from desktop.services.drill_export import export_in_memory
from desktop.store import drills
from desktop.store.database import Database, open_database
from desktop.store.drills import DrillRow, Seen
from desktop.store.handles import Reader

EVERY: Final = dt.timedelta(days=30)
"""After how long the program drills by itself."""

OLD: Final = dt.timedelta(days=35)
"""After how long without a good drill it is told of."""

AGAIN: Final = dt.timedelta(days=1)
"""After how long a drill that was not good is tried once more by itself."""

_FOLDER: Final = "drill-"


@dataclass(frozen=True, slots=True, kw_only=True)
class DrillState:
    """Hold the newest backup, the last drill of any outcome, and the last good one."""

    newest: Backup | None = None
    oldest: Backup | None = None
    last: DrillRow | None = None
    good: DrillRow | None = None

    def is_due(self, now: dt.datetime) -> bool:
        """Tell whether the program drills by itself now."""
        if self.newest is None:
            return False
        waits = self.last is not None and now - self.last.done_at < AGAIN
        return not waits and (self.good is None or now - self.good.done_at >= EVERY)

    def is_old(self, now: dt.datetime) -> bool:
        """Tell whether nobody knows any more that a backup can be put back."""
        if self.last is not None and self.last.outcome != "good":
            return True
        since = self.good.done_at if self.good else self.oldest.made_at if self.oldest else now
        return now - since >= OLD


def state_of(reader: Reader, *, now: dt.datetime) -> DrillState:
    """Return how drills stand; refuses `disk-error`."""
    there = backups_of(reader.path)
    return DrillState(
        newest=last_good(there, now=now),
        oldest=min(there, key=lambda each: each.made_at, default=None),
        last=drills.last(reader),
        good=drills.last_good(reader),
    )


def last_drill(reader: Reader) -> dt.date | None:
    """Return the day of the last good drill, for the manifest of a parcel, None before one."""
    found = drills.last_good(reader)
    return found.done_at.date() if found else None


def told_drill(reader: Reader) -> DrillTold | None:
    """Return what the last drill came to, good or not, for the manifest; None before one."""
    found = drills.last(reader)
    if found is None:
        return None
    return DrillTold(
        on=found.done_at.date(),
        outcome=found.outcome,
        entries=found.entries,
        cases=found.cases,
        exported=found.exported,
        exported_bytes=found.exported_bytes,
    )


def drill_copy(
    backup: Path, *, now: dt.datetime, randomness: Randomness, key: bytes | None
) -> Seen:
    """Put a backup back in a folder of its own, try to export it, and say what is in it.

    Nothing of it stays: the folder goes, and what was exported never left the memory.

    Refuses what `restore` and opening a database refuse.
    """
    folder = Path(tempfile.mkdtemp(prefix=_FOLDER, dir=backup.parent))
    try:
        place = folder / "office.kense"
        restore(backup, place, now=now, randomness=randomness, key=key)
        with open_database(place, key, randomness=randomness) as database:
            return _exported(database, drills.see(database), now, randomness)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _exported(database: Database, seen: Seen, now: dt.datetime, randomness: Randomness) -> Seen:
    """Try in memory what would go to the region, and add what came of it."""
    try:
        done = export_in_memory(database, now=now, randomness=randomness)
    except Refusal as refusal:
        return replace(seen, export_code=refusal.code)
    return replace(seen, exported=done.entries, exported_bytes=done.size)


def drill_apart(backup: Path, key: bytes | None, leave: Callable[[], bool]) -> Seen | None:
    """Let a program of its own `drill_copy`; None when told to `leave` it, which it ends alone."""
    said = apart.wait(apart.begin(["drill", "--copy", str(backup)], key), leave)
    return None if said is None else seen_of(said.decode())


def told_of(seen: Seen) -> str:
    """Write what was seen as the line `seen_of` reads."""
    marks = [[mark.inst, mark.n, mark.h] for mark in seen.marks]
    export = (seen.exported, seen.exported_bytes, seen.export_code)
    return json.dumps([marks, seen.entries, seen.cases, seen.last_case, *export])


def seen_of(line: str) -> Seen:
    """Read what the program apart has seen; refuse `backup-stopped` for anything else."""
    try:
        marks, entries, cases, last_case, exported, size, code = json.loads(line)
        return Seen(
            marks=tuple(Mark(inst=inst, n=n, h=h) for inst, n, h in marks),
            entries=int(entries),
            cases=int(cases),
            last_case=str(last_case),
            exported=int(exported),
            exported_bytes=int(size),
            export_code=str(code),
        )
    except (ValueError, TypeError):
        raise Refusal("backup-stopped") from None


def newest_copy(reader: Reader, *, now: dt.datetime) -> Path:
    """Return the backup that is drilled; refuse `backup-none`, `disk-error`."""
    newest = last_good(backups_of(reader.path), now=now)
    if newest is None:
        raise Refusal("backup-none")
    return folder_of(reader.path) / newest.name


def compare(reader: Reader, seen: Seen) -> DrillOutcome:
    """Say whether the copy is what this record was then, and whether all of it can be sent."""
    if not drills.is_earlier(reader, seen):
        return "differs"
    return "good" if seen.exported == seen.entries and not seen.export_code else "no-export"


def tell_drill(
    desk: Desk, *, copied_at: dt.datetime, outcome: DrillOutcome, seen: Seen | None, code: str = ""
) -> DrillDone:
    """Record what a drill came to."""
    now = desk.now()
    fact = DrillDone(
        drill=desk.new_id(now),
        copied_at=copied_at,
        outcome=outcome,
        entries=seen.entries if seen else 0,
        cases=seen.cases if seen else 0,
        code=seen.export_code if seen else code,
        exported=seen.exported if seen else 0,
        exported_bytes=seen.exported_bytes if seen else 0,
    )
    with desk.work(at=now, command="record.drill") as work:
        work.record(fact)
    return fact
