"""Load a sheet in a program of its own that tells how far it is: to be killed in the middle.

Called as `python -m tests.helpers.loading DATABASE KIND FILE`.
"""

import sys
from pathlib import Path

from desktop.models.opening_report import Phase, Watch
from desktop.models.opening_sheets import SHEET_KINDS
from desktop.services.opening_at import load_at
from tests.helpers.office import Clock
from tests.helpers.randomness import seeded


def weapons(path: Path, count: int) -> Path:
    """Write a sheet of so many invented weapons of one owner, some sprays without a number."""
    rows = (
        f"900101399006;smoothbore-hunting;ружьё;ИЖ-{n % 90};МК {n:06d};1994"
        if n % 10
        else "900101399006;sprayer;баллон;Шок;;2012"
        for n in range(count)
    )
    path.write_text("\n".join(("owner;kind;type;model;number;year", *rows)), encoding="utf-8")
    return path


def _tell(phase: Phase, rows: int, _done: int, _whole: int) -> None:
    if phase == "loading":
        sys.stdout.write(f"{rows}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    load_at(
        Path(sys.argv[1]),
        kind=next(each for each in SHEET_KINDS if each == sys.argv[2]),
        file=Path(sys.argv[3]),
        by="s1",
        clock=Clock(),
        randomness=seeded(5),
        watch=Watch(progress=_tell),
    )
