"""Print the new lines of a register, telling each quire that is fixed: a process to be killed.

`python -m tests.services.register_printer PATH YEAR`.
"""

import os
import sys
from dataclasses import replace
from pathlib import Path

from desktop.models import register_print
from desktop.services import register_prints
from desktop.store.database import open_database
from tests.helpers.office import Clock, desk_over
from tests.helpers.randomness import seeded


def main(path: Path, year: int) -> None:
    """Make a quire of every line, so that there is much to be killed between."""
    register_print.MOST_LINES = 1  # type: ignore[misc]  # Final, but of this process alone
    with open_database(path, randomness=seeded(os.getpid())) as database:
        desk = replace(desk_over(database, Clock()), randomness=seeded(os.getpid()))
        for step in register_prints.quires(desk, register="applications", year=year, language="kk"):
            sys.stdout.write(f"{step.done}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
