"""Killed at any moment, sealing leaves one whole record that opens, and is finished afterwards."""

import os
import shutil
import signal
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from resource import RLIM_INFINITY, RLIMIT_FSIZE, setrlimit
from typing import Final, NoReturn

import pytest

from desktop.models.errors import Refusal
from desktop.services import accounts as use
from desktop.services import sealing
from desktop.services.accounts import Accounts, Unlocked
from desktop.services.upkeep import check_file
from desktop.store import journal
from desktop.store.database import open_database
from desktop.store.resealing import is_plain, opens
from tests.faults.counts import count
from tests.helpers.keys import ADMIN, PASSWORD, accounts_of
from tests.helpers.randomness import seeded
from tests.services.test_sealing import office_in, readable, template

__all__ = ["template"]

CHANGES: Final = frozenset({"os.rename", "os.link", "os.remove", "os.truncate", "os.chmod"})
MOST: Final = 200  # steps a sealing could have
STRIDE: Final = count(2, soak=1)  # of steps: every other of each work, another half of each
TIMED: Final = 12
MOST_TIMED: Final = 4 * TIMED  # on a busy machine many end before they are killed

Act = Callable[[Accounts, Unlocked], object]
ACTS: Final[dict[str, Act]] = {"seal": sealing.seal, "replace": sealing.replace_key}


@dataclass(slots=True)
class Bomb:
    """Kill this process at the so-many-th change of a name on the disk or stage of the work."""

    left: int

    def __call__(self, event: str, args: tuple[object, ...]) -> None:
        writes = (
            event == "open" and isinstance(args[2], int) and args[2] & (os.O_WRONLY | os.O_RDWR)
        )
        if event in CHANGES or writes:
            self.tick()

    def tick(self) -> None:
        if not self.left:
            os.kill(os.getpid(), signal.SIGKILL)
        self.left -= 1


def in_a_child(run: Callable[[], object]) -> int:
    """Run in a copy of this process; return the signal that ended it, or 0."""
    sys.stdout.flush()
    child = os.fork()
    if not child:
        _run_and_end(run)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def _run_and_end(run: Callable[[], object]) -> NoReturn:
    status = 1
    try:
        run()
        status = 0
    finally:
        os._exit(status)


def prepared(kind: str, template: Path, folder: Path) -> Accounts:
    """Return the accounts of a record to be sealed, or of a sealed one whose key is to change."""
    office = office_in(template, folder)
    if kind == "replace":
        sealing.seal(office.accounts, office.unlocked)
    return office.accounts


def one_whole_record(accounts: Accounts, entries: int) -> None:
    """Prove that the record opens, by a key its administrator has or by none, and is whole."""
    unlocked = use.unlock(accounts, ADMIN, PASSWORD)
    path = accounts.database
    keys = (None, unlocked.key, unlocked.next_key)
    tried = {key for key in keys if key is not None or is_plain(path)}
    (key,) = (key for key in tried if opens(path, key))
    with open_database(path, key, randomness=seeded()) as database:
        assert journal.length(database) == entries


def finished(accounts: Accounts, entries: int) -> None:
    """Finish what was cut off, as the next sign-in does: nothing is plain, nothing lost."""
    done = sealing.settle(accounts, use.unlock(accounts, ADMIN, PASSWORD))
    again = use.unlock(accounts, ADMIN, PASSWORD)
    assert (again.key, again.next_key) == (done.key, None)
    assert not sealing.is_unsettled(accounts, again)
    folder = accounts.database.parent
    assert readable(folder) == []
    (backup,) = (folder / "backups").glob("*.kense")
    for path in (accounts.database, backup):
        report = check_file(path, key=again.key, randomness=seeded())
        assert (report.problems, report.entries) == ((), entries)
    assert not [each for each in folder.rglob("*") if "sealing" in each.name]


@pytest.mark.parametrize("kind", ACTS)
def test_a_kill_at_any_step_leaves_one_whole_record(
    kind: str, template: Path, tmp_path: Path
) -> None:
    start = tmp_path / "start"
    entries = len_of(prepared(kind, template, start))
    for step in range(list(ACTS).index(kind), MOST, STRIDE):
        folder = tmp_path / f"step-{step}"
        shutil.copytree(start, folder)
        accounts = accounts_of(folder / "office.kense", seed=12)

        def run(step: int = step, accounts: Accounts = accounts) -> None:
            unlocked = use.unlock(accounts, ADMIN, PASSWORD)
            bomb = Bomb(step)
            sys.addaudithook(bomb)
            act = sealing.seal if kind == "seal" else sealing.replace_key
            act(accounts, unlocked, progress=lambda *_told: bomb.tick())

        ended = in_a_child(run)
        assert ended in {0, -signal.SIGKILL}
        one_whole_record(accounts, entries)
        finished(accounts, entries)
        shutil.rmtree(folder)
        if not ended:
            assert step > 20, "the bomb was in the way of nothing"
            return
    pytest.fail("the work has no end")


def len_of(accounts: Accounts) -> int:
    unlocked = use.unlock(accounts, ADMIN, PASSWORD)
    key = None if is_plain(accounts.database) else unlocked.key
    with open_database(accounts.database, key, randomness=seeded()) as database:
        return journal.length(database)


@pytest.mark.parametrize("kind", ACTS)
def test_a_kill_at_any_time_leaves_one_whole_record(
    kind: str, template: Path, tmp_path: Path
) -> None:
    start = tmp_path / "start"
    entries = len_of(prepared(kind, template, start))
    killed = 0
    whole = 0.0
    for turn in range(MOST_TIMED + 1):
        if turn > TIMED and killed > TIMED // 3:
            break
        folder = tmp_path / f"turn-{turn}"
        shutil.copytree(start, folder)
        accounts = accounts_of(folder / "office.kense", seed=12)
        unlocked = use.unlock(accounts, ADMIN, PASSWORD)
        began = time.monotonic()
        child = os.fork()
        if not child:
            _run_and_end(partial(ACTS[kind], accounts, unlocked))
        if turn:
            time.sleep(whole * (turn % TIMED) / TIMED)
            with suppress(ProcessLookupError):
                os.kill(child, signal.SIGKILL)
        ended = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        if ended == 0:  # the quickest that came to its end says how long one takes
            took = time.monotonic() - began
            whole = min(whole or took, took)
        assert ended in {0, -signal.SIGKILL}
        killed += ended != 0
        one_whole_record(accounts, entries)
        finished(accounts, entries)
        shutil.rmtree(folder)
    assert killed > TIMED // 3


def test_a_failure_in_the_middle_leaves_the_record_as_it_was(
    template: Path, tmp_path: Path
) -> None:
    accounts = prepared("seal", template, tmp_path / "here")
    unlocked = use.unlock(accounts, ADMIN, PASSWORD)

    def stop(stage: str, _done: int, _total: int) -> None:
        if stage == "swapping":
            raise Refusal("disk-full", path="")

    with pytest.raises(Refusal, match="disk-full"):
        sealing.seal(accounts, unlocked, progress=stop)
    assert is_plain(accounts.database)
    assert len_of(accounts) > 0
    finished(accounts, len_of(accounts))


@pytest.mark.parametrize("kib", [16, 128, 400])
def test_a_disk_that_is_full_leaves_the_record_as_it_was(
    kib: int, template: Path, tmp_path: Path
) -> None:
    accounts = prepared("seal", template, tmp_path / "here")
    entries = len_of(accounts)
    unlocked = use.unlock(accounts, ADMIN, PASSWORD)

    def run() -> None:
        setrlimit(RLIMIT_FSIZE, (kib * 1024, RLIM_INFINITY))
        with pytest.raises(Refusal) as caught:
            sealing.seal(accounts, unlocked)
        assert caught.value.code in {"disk-full", "disk-error"}

    assert in_a_child(run) == 0
    assert is_plain(accounts.database)
    assert not [each for each in tmp_path.rglob("*") if "sealing" in each.name]
    one_whole_record(accounts, entries)
    finished(accounts, entries)
