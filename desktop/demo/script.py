"""Read who comes on the day that is played: `resources/demo/day.toml`.

Everybody in it is invented. The file says when each visitor takes a number,
how long the service lasts and how it ends, and what comes without a visitor;
what is brought is an intake in the paths of `models/draft.py`.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal, TypeAlias

from desktop import paths
from desktop.models.arrival import SentBy
from desktop.models.errors import Refusal
from desktop.models.permissions import Role
from desktop.standards.loader import read

Texts: TypeAlias = Mapping[str, str]
End: TypeAlias = Literal[
    "registered",
    "sent-for-papers",
    "not-covered",
    "answered",
    "handed-over",
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
    name_ru: str = ""
    rank_kk: str = ""
    rank_ru: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Counter:
    """Describe a window: its operator and the lines it serves."""

    window: str
    name: str
    staff: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """Describe what one application asks for, and the papers that come with it.

    `papers` names the documents brought, `["all"]` for every one that is asked; `without` and
    `with_` take from them and add to them. A document is one tick for all; one unit's or person's
    own is `medical-conclusion.persons-1`, counted from 0.
    """

    purpose: str = ""
    answers: Texts | None = None
    items: tuple[Texts, ...] = ()
    persons: tuple[Texts, ...] = ()
    receipts: tuple[Texts, ...] = ()
    papers: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    with_: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Further(Matter):
    """Describe one more application of the same applicant in the same visit (D37)."""

    lasts: int  # minutes


@dataclass(frozen=True, slots=True, kw_only=True)
class Applying(Matter):
    """Add who applies.

    `iin = "made"` and `bin = "made:YYMM"` ask for a sound invented number; `iin = "made:3"` for
    that of the third visitor.
    """

    applicant: str = ""
    language: str = ""
    phone: str = ""
    insisted: bool = False
    person: Texts | None = None
    organisation: Texts | None = None
    host: Texts | None = None
    representative: Texts | None = None
    payer: Texts | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Visitor(Applying):
    """Describe one visitor; `says` is for whoever reads the file.

    Who stood in the wrong line is sent to the line `moved_to` at the time `moved`, with a note; who
    goes for a paper stands `aside` from then until he is `back`. Who `brings_to` somebody's
    application brings `papers` that it lacks (D9). Who `asks_for` what an `applicant` brings for a
    `purpose` gets it on paper. Who `collects` receives what lies ready for an applicant (W-16).
    """

    says: str
    at: dt.time
    line: str
    end: End
    lasts: int = 0  # minutes
    ground: str = ""  # he is called before his turn on it (D22)
    moved: dt.time | None = None
    moved_to: str = ""
    note: str = ""
    aside: dt.time | None = None
    back: dt.time | None = None
    asks_for: Texts | None = None
    brings_to: str = ""
    collects: str = ""
    further: tuple[Further, ...] = ()

    @property
    def service(self) -> str:
        """Return the service whose line he stands in."""
        return self.line.partition(".")[0]

    @property
    def lines(self) -> tuple[str, ...]:
        """Return the lines he waits in, one after the other."""
        return tuple(filter(None, (self.line, self.moved_to)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent(Applying):
    """Describe an application nobody brings: by post, portal, or a talon of a power cut.

    It is entered `at` this time at a window; `arrival` is what it came with. One found to be a
    mistake is declared `void` for this reason (D39).
    """

    says: str
    at: dt.time
    window: str
    service: str
    by: SentBy
    arrival: Texts
    void: str = ""


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
    sent: tuple[Sent, ...]


def script_path() -> Path:
    """Return where the day we ship is written."""
    return paths.resources() / "demo" / "day.toml"


def read_script(path: Path) -> Script:
    """Return the day written at `path`; refuse `demo-broken` (`file`, `found`)."""
    reading = read(path, Script)
    if reading.value is None:
        raise Refusal("demo-broken", file=str(path), found=reading.found)
    return reading.value
