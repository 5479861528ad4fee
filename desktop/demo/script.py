"""Read who comes on the day that is played: `resources/demo/day.toml`.

Everybody in it is invented. The file says when each visitor takes a number,
how long the service lasts and how it ends; what he brings is an intake in the
paths of `models/draft.py`.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal, TypeAlias

from desktop import paths
from desktop.models.errors import Refusal
from desktop.models.permissions import Role
from desktop.standards.loader import read

Texts: TypeAlias = Mapping[str, str]
End: TypeAlias = Literal[
    "registered",
    "sent-for-papers",
    "not-covered",
    "answered",
    "left",  # before being called
    "no-show",  # called twice
    "in-service",  # still, when the day is stopped
    "waiting",  # likewise
]

EVERY_PAPER: Final = "all"
STAYING: Final[frozenset[End]] = frozenset({"in-service", "waiting"})
"""How it stands with those who are still there when the day is stopped."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clerk:
    """Name an employee as papers print him."""

    staff: str
    name: str
    post_kk: str
    post_ru: str
    roles: tuple[Role, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Counter:
    """Describe a window: its operator and the lines it serves."""

    window: str
    name: str
    staff: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Visitor:
    """Describe one visitor; `says` is for whoever reads the file.

    `papers` names the documents brought, `["all"]` for every one that is asked;
    `without` and `with_` take from them and add to them. `iin = "made"` and
    `bin = "made:YYMM"` ask for a sound invented number.
    """

    says: str
    at: dt.time
    line: str
    end: End
    lasts: int = 0  # minutes
    language: str = ""
    applicant: str = ""
    purpose: str = ""
    phone: str = ""
    insisted: bool = False
    ground: str = ""  # he is called before his turn on it (D22)
    person: Texts | None = None
    organisation: Texts | None = None
    host: Texts | None = None
    representative: Texts | None = None
    payer: Texts | None = None
    answers: Texts | None = None
    items: tuple[Texts, ...] = ()
    persons: tuple[Texts, ...] = ()
    receipts: tuple[Texts, ...] = ()
    papers: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    with_: tuple[str, ...] = ()

    @property
    def service(self) -> str:
        """Return the service whose line he stands in."""
        return self.line.partition(".")[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Script:
    """Hold a whole day; it is played until `stops`, when the pictures are taken."""

    day: dt.date
    stops: dt.time
    office: str
    services: tuple[str, ...]
    staff: tuple[Clerk, ...]
    window: tuple[Counter, ...]
    visitor: tuple[Visitor, ...]


def script_path() -> Path:
    """Return where the day we ship is written."""
    return paths.resources() / "demo" / "day.toml"


def read_script(path: Path) -> Script:
    """Return the day written at `path`; refuse `demo-broken` (`file`, `found`)."""
    reading = read(path, Script)
    if reading.value is None:
        raise Refusal("demo-broken", file=str(path), found=reading.found)
    return reading.value
