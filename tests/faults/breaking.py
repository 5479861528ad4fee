"""Break a work at a chosen moment: by a kill, by a disk that fails, by one that is full."""

import os
import signal
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from desktop.models.errors import Refusal
from tests.faults.driver_hook import FULL, IOERR_READ, IOERR_TRUNCATE, IOERR_WRITE, OK, hooked

CHANGES: Final = frozenset({"os.rename", "os.link", "os.remove", "os.truncate"})
_GROWING: Final = frozenset({IOERR_WRITE, IOERR_TRUNCATE})


@dataclass(slots=True)
class Breaker:
    """Ask `break_off` before each of SQLite's operations on a folder, by its number."""

    folder: Path
    break_off: Callable[[int, int], int]  # number of the operation, its own error: what to return
    operations: int = 0

    def fault(self, failure: int, _path: Path) -> int:
        """Count an operation, and break it or not; reading breaks nothing but a bad disk."""
        if failure == IOERR_READ:
            return OK
        self.operations += 1
        return self.break_off(self.operations, failure)

    def opened(self, path: Path) -> None:
        """Hear nothing: a breaker only breaks."""

    def wrote(self, path: Path, offset: int, data: bytes) -> None:
        """Hear nothing."""

    def cut(self, path: Path, size: int) -> None:
        """Hear nothing."""

    def synced(self, path: Path) -> None:
        """Hear nothing."""

    def deleted(self, path: Path, *, durable: bool) -> None:
        """Hear nothing."""


@dataclass(slots=True)
class Told:
    """Remember the last that was told, also by a child that is killed."""

    path: Path
    amounts: list[int] = field(default_factory=list)

    def __call__(self, amount: int) -> None:
        """Note what is safe."""
        with self.path.open("a", encoding="ascii") as file:
            file.write(f"{amount}\n")

    def last(self) -> int:
        """Return the last amount, 0 where nothing was told."""
        lines = self.path.read_text(encoding="ascii").split() if self.path.exists() else []
        return int(lines[-1]) if lines else 0


def operations_of(folder: Path, work: Callable[[], object]) -> int:
    """Count what a work asks of the disk, and of names."""
    breaker = Breaker(folder, lambda _number, _failure: OK)
    with hooked(breaker):
        work()
    return breaker.operations


def killed(folder: Path, work: Callable[[], object], at: int) -> bool:
    """Do a work in a child that kills itself before so-many-th operation; False if it ended."""

    def kill(number: int, _failure: int) -> int:
        if number == at:
            os.kill(os.getpid(), signal.SIGKILL)
        return OK

    sys.stdout.flush()
    child = os.fork()
    if not child:
        status = 1
        try:
            with hooked(Breaker(folder, kill)):
                work()
            status = 0
        finally:
            os._exit(status)
    ended = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    assert ended in {0, -signal.SIGKILL}, ended
    return ended != 0


def refusal_under(
    folder: Path, work: Callable[[], object], break_off: Callable[[int, int], int]
) -> str:
    """Do a work while the disk fails; return the code of the refusal, empty where there is none."""
    try:
        with hooked(Breaker(folder, break_off)):
            work()
    except Refusal as refusal:
        return refusal.code
    return ""


def full_from(at: int) -> Callable[[int, int], int]:
    """Let the disk be full from so-many-th operation on: nothing grows, the rest goes on."""

    def break_off(number: int, failure: int) -> int:
        return FULL if number >= at and failure in _GROWING else OK

    return break_off
