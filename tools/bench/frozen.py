"""The frozen program from its start to its first painted page, beside the least window frozen.

Both are frozen here (a minute and a half), as `make build` freezes the program. A frozen program
cannot be asked from within when it painted, so both are waited for to the end: they leave as soon
as they have painted, and the way out counts against each.
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from tools.bench.figures import MILLI, Figure, p50, seconds
from tools.bench.starting import with_a_queue

ROOT: Final = Path(__file__).resolve().parents[2]
SPECS: Final = (ROOT / "build.spec", ROOT / "tools" / "bench" / "bare_window.spec")
PAIRS: Final = 15
WARM: Final = 2  # not counted
_ENDING: Final = ".exe" if sys.platform == "win32" else ""


def measure(folder: Path) -> Iterator[Figure]:
    """Yield the figure: pairs of starts, one after the other, on one and the same machine."""
    for spec in SPECS:
        _freeze(spec, folder)
    office = with_a_queue(folder / "office.kense")
    bare = folder / "bare_window" / f"bare_window{_ENDING}"
    kense = folder / "kense" / f"kense{_ENDING}"
    ours: list[float] = []
    theirs: list[float] = []
    for _ in range(PAIRS + WARM):
        theirs.append(seconds(_run, bare))
        ours.append(seconds(_run, kense, "--office", str(office), "--quit-after-paint", "--plain"))
    yield Figure(
        figure="frozen: start → first page painted, and out ÷ bare PySide6 window frozen (p50)",
        value=p50(ours[WARM:]) * MILLI,
        unit="ms",
        yardstick=p50(theirs[WARM:]) * MILLI,
        limit=2.5,
        of_ratio=True,
    )


def _freeze(spec: Path, into: Path) -> None:
    freeze = (sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR")
    subprocess.run(
        [*freeze, "--distpath", str(into), "--workpath", str(into / "work"), str(spec)],
        env={**os.environ, "PYTHONHASHSEED": "0"},
        check=True,
    )


def _run(program: Path, *words: str) -> None:
    subprocess.run(
        [str(program), *words],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        check=True,
        capture_output=True,
    )
