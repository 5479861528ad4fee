"""The whole program in a process of its own, and what it may say when it refuses."""

import os
import resource
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[2]
PATIENCE: Final = 120  # seconds


@dataclass(frozen=True, slots=True, kw_only=True)
class Ended:
    """Hold how a run of the program ended."""

    status: int
    said: str
    told: str  # on standard error

    @property
    def sentence(self) -> str:
        """Return the one plain sentence of a refusal; fail when it is anything else."""
        assert self.status != 0, self.said
        lines = self.told.splitlines()
        assert len(lines) == 1, self.told
        assert " " in lines[0]
        assert "crash-" not in lines[0]  # the report of a bug
        return lines[0]


def kense(
    *words: str,
    at: Path = ROOT,
    given: bytes = b"",
    largest: int | None = None,
    environment: Mapping[str, str] | None = None,
    patience: int = PATIENCE,
    under: Sequence[str] = (),
) -> Ended:
    """Run `kense` with these words, from the checkout at `at`, without a display.

    `largest` is how many bytes a file it writes may have at most; `environment`
    comes on top of ours; `patience` is how many seconds it may take; `under` is the
    command it is run by.
    """
    unseen = {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(at)}
    done = subprocess.run(
        [*under, sys.executable, "-X", "utf8", "-m", "desktop", *words],
        cwd=at,
        input=given,
        capture_output=True,
        env={**os.environ, **unseen, **(environment or {})},
        timeout=patience,
        check=False,
        preexec_fn=None if largest is None else partial(_limit, largest),
    )
    return Ended(
        status=done.returncode,
        said=done.stdout.decode("utf-8"),
        told=done.stderr.decode("utf-8"),
    )


def _limit(largest: int) -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (largest, largest))


def a_copy_of_the_program(folder: Path, *, forms: bool) -> Path:
    """Copy what runs into `folder`, with the standards it ships or without; return where."""
    without = shutil.ignore_patterns("__pycache__", "shipped")
    shutil.copytree(ROOT / "desktop", folder / "desktop", ignore=without)
    (folder / "resources").symlink_to(ROOT / "resources")
    if forms:
        shutil.copytree(ROOT / "forms", folder / "forms")
    return folder
