"""Let a program of its own do what takes long, or must outlive the window, and wait for it.

A key goes through its standard input, where no list of programs and nobody else sees it; what it
found or refused comes back as one line of JSON.
"""

import json
import subprocess
from collections.abc import Callable, Sequence
from contextlib import suppress

from desktop import paths
from desktop.models.errors import Refusal


def begin(words: Sequence[str], key: bytes | None) -> subprocess.Popen[bytes]:
    """Start this program again with `words`; it goes on when this one ends."""
    child = subprocess.Popen(
        [*paths.this_program(), *words],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    if child.stdin is not None:
        with suppress(BrokenPipeError), child.stdin as pipe:  # how it ended tells more
            pipe.write(key or b"")
        child.stdin = None
    return child


def wait(
    child: subprocess.Popen[bytes], leave: Callable[[], bool], *, pause: float = 0.2
) -> bytes | None:
    """Wait for what a program says; None when told to `leave` it, which then goes on alone.

    Refuses what that program refused, and `backup-stopped` where it was ended.
    """
    while True:
        try:
            said, _nothing = child.communicate(timeout=pause)
        except subprocess.TimeoutExpired:
            if leave():
                let_be(child)
                return None
            continue
        if child.returncode:
            raise _told(said)
        return said


def let_be(child: subprocess.Popen[bytes]) -> None:
    """Wait no more for a program that ends by itself."""
    if child.stdout is not None:
        child.stdout.close()
    child.returncode = 0


def as_told(refusal: Refusal) -> str:
    """Write a refusal for the program that waits."""
    return json.dumps({"code": refusal.code, "fields": refusal.fields}, default=str)


def _told(said: bytes) -> Refusal:
    try:
        told = json.loads(said)
        return Refusal(str(told["code"]), **told["fields"])
    except (ValueError, KeyError, TypeError):
        return Refusal("backup-stopped")
