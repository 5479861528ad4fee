"""Read who acts at three district offices and their region: `resources/demo/districts.toml`."""

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from desktop import paths
from desktop.demo.script import Clerk, Counter, Script, Visitor
from desktop.models.errors import Refusal
from desktop.standards.loader import read


@dataclass(frozen=True, slots=True, kw_only=True)
class District:
    """Describe an office: who works there, and who applies in the first week and in the second."""

    office: str
    staff: tuple[Clerk, ...]
    window: tuple[Counter, ...]
    first: tuple[Visitor, ...]
    second: tuple[Visitor, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Districts:
    """Hold the region with its people, its offices, and what goes to and fro.

    `asks` is the office the region asks `question`, which says `reply`; `holiday` is the day its
    reference edition gives everybody off by a `decree`.
    """

    region: str
    services: tuple[str, ...]
    staff: tuple[Clerk, ...]
    asks: str
    question: str
    reply: str
    holiday: dt.date
    decree: str
    district: tuple[District, ...]


def districts_path() -> Path:
    """Return where the two weeks we ship are written."""
    return paths.resources() / "demo" / "districts.toml"


def read_districts(path: Path) -> Districts:
    """Return the two weeks written at `path`; refuse `demo-broken` (`file`, `found`)."""
    reading = read(path, Districts)
    if reading.value is None:
        raise Refusal("demo-broken", file=str(path), found=reading.found)
    return reading.value


def script_of(district: District, services: tuple[str, ...], day: dt.date) -> Script:
    """Return an office as the services that furnish one want it told."""
    return Script(
        day=day,
        stops=dt.time(18),
        office=district.office,
        services=services,
        staff=district.staff,
        window=district.window,
        visitor=(),
        sent=(),
    )
