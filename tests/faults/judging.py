"""Judge what a power loss or a kill left of a record: whole, torn, or poorer than was told."""

import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Final, TypeAlias

from desktop.models.errors import Refusal
from desktop.store import journal, resealing
from desktop.store.database import Database, open_database
from desktop.store.upkeep import check_database, check_start
from tests.faults.disk import Files, crashes
from tests.faults.recording import Recorder, lay_out
from tests.helpers.office import an_office
from tests.helpers.randomness import seeded

KEY: Final = bytes(range(32))
RECORD: Final = "office.kense"
_WHOLE: Final = 10  # every so-many-th state is checked whole, the others as a start does
Judge: TypeAlias = Callable[[Path, int, bool], str]  # folder, told, look at all of it: the loss


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """Hold the journal that some work leads to, to compare what is left with."""

    hashes: tuple[str, ...]
    lengths: frozenset[int]  # of the journal between two transactions

    def loss(self, database: Database, told: int) -> str:
        """Say what a record has lost, nothing if it is a beginning of this one."""
        found = tuple(each.h for each in journal.entries(database))
        if found != self.hashes[: len(found)] or len(found) not in self.lengths:
            return "torn"
        return "lost" if len(found) < told else ""


def kept(path: Path, key: bytes | None) -> Kept:
    """Read the journal of a finished record."""
    with open_database(path, key, randomness=seeded()) as database:
        hashes = tuple(each.h for each in journal.entries(database))
        begun = [n for (n,) in database.rows("SELECT head ->> 'tx' FROM journal ORDER BY rowid")]
    ends = {place for place in range(1, len(begun)) if begun[place] != begun[place - 1]}
    return Kept(hashes=hashes, lengths=frozenset({0, *ends, len(hashes)}))


def is_sound(database: Database, *, whole: bool = True) -> bool:
    """Tell whether a record is whole, by all there is to look at or by what a start looks at."""
    if whole:
        return check_database(database).sound
    return check_start(database).sound and database.value("PRAGMA integrity_check") == "ok"


def of_record(key: bytes | None, goal: Kept) -> Judge:
    """Return the judge of a record that only grows towards its goal."""

    def judge(folder: Path, told: int, whole: bool) -> str:  # noqa: FBT001  called by place
        try:
            with open_database(folder / RECORD, key, randomness=seeded()) as database:
                if not is_sound(database, whole=whole):
                    return "corrupt"
                return goal.loss(database, told)
        except Refusal:
            return "corrupt"

    return judge


def losses(recorder: Recorder, wanted: int, judge: Judge) -> dict[str, int]:
    """Count what is lost in so many states; a state that comes twice is looked at once."""
    found: Counter[str] = Counter()
    seen: dict[bytes, str] = {}
    state = recorder.folder.with_name("state")
    states = crashes(recorder.start, recorder.events, wanted)
    for place, (told, _mode, files) in enumerate(states):
        mark = _mark(told, files)
        if mark not in seen:
            lay_out(files, state)
            seen[mark] = judge(state, told, place % _WHOLE == 0)
            shutil.rmtree(state)
        found[seen[mark]] += 1
    print(f"{wanted} states, {len(seen)} of them different: {dict(found)}")  # noqa: T201  the figures of docs/reliability.md
    return {loss: times for loss, times in found.items() if loss}


def _mark(told: int, files: Files) -> bytes:
    marks = (f"{name}:{sha256(content).hexdigest()}" for name, content in files.items())
    return f"{told} {sorted(marks)}".encode()


def make_office(folder: Path, key: bytes | None = None) -> Path:
    """Make an office in a new folder, sealed with a key or plain."""
    folder.mkdir()
    with an_office(folder / RECORD):
        pass
    if key is not None:
        resealing.reseal(folder / RECORD, old=None, new=key, step=lambda _stage: None)
    return folder / RECORD


@contextmanager
def opened_telling(
    recorder: Recorder, path: Path, key: bytes | None, seed: int = 3
) -> Iterator[Database]:
    """Open a record that tells how long its journal is after every commit."""
    handles: list[Database] = []
    with open_database(
        path,
        key,
        randomness=seeded(seed),
        told=lambda _topics: recorder.tell(journal.length(handles[0])),
    ) as database:
        handles.append(database)
        yield database
