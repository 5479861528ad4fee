"""Measure the yardsticks of the register in a process of their own, and print them as JSON.

`python -m tools.bench.plain_listing PATH`.
"""

import json
import sqlite3
import sys
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Final

from desktop.store.instance_lock import VFS
from tools.bench.figures import MILLI, p99, seconds
from tools.bench.listing import places, resident

_PAGE: Final = 100
_JUMPS: Final = 20
_FIRST: Final = "SELECT * FROM cases ORDER BY seq DESC LIMIT ?"
_FAR: Final = "SELECT * FROM cases ORDER BY seq DESC LIMIT ? OFFSET ?"
_ALL: Final = "SELECT seq FROM cases ORDER BY seq DESC"


def main(path: Path) -> None:
    """Ask for the newest rows, for far ones, and for all ids."""
    address = f"{path.absolute().as_uri()}{f'?vfs={VFS}' if VFS else ''}"
    with closing(sqlite3.connect(address, uri=True)) as connection:

        def rows(sql: str, *values: int) -> list[tuple[object, ...]]:
            return connection.execute(sql, values).fetchall()

        count = len(rows("SELECT seq FROM cases"))
        first = seconds(rows, _FIRST, _PAGE)
        jumps = [seconds(partial(rows, _FAR, _PAGE, at)) for at in places(count)[:_JUMPS]]
        before = resident()
        kept = rows(_ALL)
        memory = resident() - before
    found = {"first": first * MILLI, "jump": p99(jumps) * MILLI, "memory": memory}
    print(json.dumps({**found, "count": len(kept)}))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
