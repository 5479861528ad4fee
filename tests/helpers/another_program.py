"""Another program that has a database open, as a second start of Kense would find it."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

_HOLD: Final = """
import sys
from pathlib import Path
from desktop.store.database import open_database
from tests.helpers.randomness import seeded

with open_database(
    Path(sys.argv[1]), bytes.fromhex(sys.argv[2]) or None, randomness=seeded()
):
    print("open", flush=True)
    sys.stdin.read()
"""


@contextmanager
def has_open(database: Path, key: bytes = b"") -> Iterator[None]:
    """Let another program hold `database` open for the length of the block, with its key if any."""
    other = subprocess.Popen(
        [sys.executable, "-c", _HOLD, str(database), key.hex()],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with other:
        assert other.stdout is not None
        assert other.stdout.readline() == "open\n"
        yield
        other.communicate("")
