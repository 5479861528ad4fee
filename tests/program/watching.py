"""What a program asks of the network, seen by the kernel, not by us."""

import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

INTERNET: Final = re.compile(r"\bAF_(INET6?|PACKET|BLUETOOTH|VSOCK)\b")


def watched(log: Path) -> Sequence[str]:
    """Return the words before a command that write down its calls, and those of its children."""
    return ("strace", "-f", "--seccomp-bpf", "-qq", "-e", "trace=%network", "-o", str(log))


def calls_in(log: Path) -> Sequence[str]:
    """Return the calls that were written down."""
    return log.read_text(encoding="utf-8", errors="replace").splitlines()


def dialled(calls: Iterable[str]) -> list[str]:
    """Return the calls that have to do with another computer."""
    return [call for call in calls if INTERNET.search(call)]
