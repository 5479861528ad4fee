"""Programs that write until they are killed: `python -m tests.store.writers <kind> <database>`.

One process loads everything once; each line it reads makes it fork a writer.
A writer tells how many groups of facts it has committed, and is killed by the
test. `careful` tells after the commit; `boastful`, the control, before it.
"""

import os
import sys
import time
from collections.abc import Callable, Mapping
from itertools import count
from pathlib import Path
from typing import Final

from desktop.models.facts import SwitchSet
from desktop.store.database import Database, open_database
from desktop.store.unit_of_work import unit_of_work
from tests.helpers.facts import OFFICE, moment, ticket_issued
from tests.helpers.randomness import seeded

GROUP: Final = 3  # facts of one transaction
PAUSE: Final = 0.002  # seconds by which the boastful writer is ahead of the disk


def write_group(database: Database, number: int) -> None:
    """Record three facts in one transaction."""
    with unit_of_work(database, at=moment(), by="s1", office=OFFICE) as work:
        work.record(ticket_issued(f"ticket-{number}", number))
        work.record(SwitchSet(office=OFFICE, key="group", value=str(number)))
        work.record(SwitchSet(office=OFFICE, key=f"group-{number % 50}", value="а" * 2_000))


def groups(database: Database) -> int:
    """Return how many groups are in the database."""
    return int(database.value("SELECT count(*) FROM tickets"))


def careful(database: Database, say: Callable[[int], None]) -> None:
    """Say a group when it is safe."""
    for number in count(groups(database) + 1):
        write_group(database, number)
        say(number)


def boastful(database: Database, say: Callable[[int], None]) -> None:
    """Say a group before it is safe."""
    for number in count(groups(database) + 1):
        say(number)
        time.sleep(PAUSE)
        write_group(database, number)


WRITERS: Final[Mapping[str, Callable[[Database, Callable[[int], None]], None]]] = {
    "careful": careful,
    "boastful": boastful,
}


def say(number: int) -> None:
    """Tell the test, through a pipe that a kill cannot swallow."""
    os.write(1, f"{number}\n".encode())


def main() -> None:
    """Fork a writer for every line read; tell its process id first and `end` when it is gone."""
    kind, place = sys.argv[1:]
    for _line in sys.stdin:
        child = os.fork()
        if child == 0:
            os.write(1, f"pid {os.getpid()}\n".encode())
            WRITERS[kind](open_database(Path(place), randomness=seeded(os.getpid())), say)
        os.waitpid(child, 0)
        os.write(1, b"end\n")


if __name__ == "__main__":
    main()
