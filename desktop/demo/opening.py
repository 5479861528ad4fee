"""Let the office begin with what it had on paper, loaded from sheets as any office does (D43)."""

from pathlib import Path
from typing import Final

from desktop import paths
from desktop.models.errors import Refusal
from desktop.models.opening_sheets import SheetKind
from desktop.services import opening
from desktop.services.desk import Desk

SHEETS: Final[tuple[SheetKind, ...]] = ("people", "units", "cases", "invitations")
"""What the office brings along; its numbers begin with the day that is played."""


def sheet(name: str) -> Path:
    """Return where a sheet of the office lies; `mistakes` is the one nobody has put right yet."""
    return paths.resources() / "demo" / "opening" / f"{name}.csv"


def carry_over(desk: Desk) -> None:
    """Load every sheet whole; refuse `demo-broken` (`file`, `found`) where one cannot be."""
    for kind in SHEETS:
        report = opening.load(desk, kind=kind, path=sheet(kind))
        if not report.loaded:
            raise Refusal("demo-broken", file=str(sheet(kind)), found=report.faults)
