"""What the region answers an office: receipt, reference edition, questions (§2.5).

Data with bounds, never expressions; every value is dated, so that a late answer rewrites nothing.
Every class refuses `parcel-content` (`field`) where a bound is not kept.
"""

import datetime as dt
import re
import unicodedata
from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, Literal, TypeAlias

from desktop.models.chain import LARGEST, NO_LINK, Mark
from desktop.models.parcel import (
    MOST_SERVICES,
    Card,
    Verdict,
    is_hash,
    is_installation,
    is_name,
    is_office,
    is_program,
    must,
)
from desktop.models.text import Text

EnteredStatus: TypeAlias = Literal["worked", "off", "ordinary"]

LONGEST_TEXT: Final = 4_000
LONGEST_NAME: Final = 300
MOST_INSTALLATIONS: Final = 1_000
MOST_HELD: Final = 1_000
MOST_RECEIPTS: Final = 1_000
MOST_QUESTIONS: Final = 200
WORST_SKEW: Final = 10_000 * 366 * 86_400  # seconds: all the years a moment can be of
MOST_INDICES: Final = 200
MOST_DAYS: Final = 1_000
MOST_DAYS_OF_A_YEAR: Final = 100
MOST_OFFICES: Final = 1_000
MOST_PHONES: Final = 20
MOST_STANDARDS: Final = 100
HIGHEST_MCI: Final = 100_000_000  # tiyn: a million tenge
OLDEST_YEAR: Final = 1991
YOUNGEST_YEAR: Final = 2199
_ID: Final = re.compile(r"[0-9a-z]{1,26}", re.ASCII)
_FACT: Final = re.compile(r"[A-Z][A-Za-z]{0,63}", re.ASCII)
_ZONE: Final = re.compile(r"[A-Z][A-Za-z]{1,15}/[A-Z][A-Za-z_]{1,31}", re.ASCII)
_EDITION: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII)


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexValue:
    """Hold the monthly calculation index in tiyn from one day on (W-8, I-8)."""

    since: dt.date
    tiyn: int

    def __post_init__(self) -> None:
        must(_is_near(self.since), "mci")
        must(0 < self.tiyn <= HIGHEST_MCI, "mci")


@dataclass(frozen=True, slots=True, kw_only=True)
class EditionDay:
    """Hold what a day is by the Government's decision, and that decision (D6)."""

    day: dt.date
    status: EnteredStatus
    ground: str

    def __post_init__(self) -> None:
        must(_is_near(self.day), "days")
        must(_is_line(self.ground, LONGEST_NAME), "days")


@dataclass(frozen=True, slots=True, kw_only=True)
class DirectoryRow:
    """Describe an office as the region knows it now: names, address, phones, clock, services."""

    office: str
    name: Text
    address: str
    phones: tuple[str, ...] = ()
    zone: str
    services: tuple[str, ...]

    def __post_init__(self) -> None:
        must(is_office(self.office), "directory")
        names = (self.name.kk, self.name.ru, self.name.en)
        must(all(_is_line(name, LONGEST_NAME) for name in names), "directory")
        must(_is_line(self.address, LONGEST_NAME), "directory")
        must(len(self.phones) <= MOST_PHONES, "directory")
        must(all(_is_line(phone, LONGEST_NAME) for phone in self.phones), "directory")
        must(_ZONE.fullmatch(self.zone) is not None, "directory")
        must(len(self.services) <= MOST_SERVICES, "directory")
        must(all(map(is_name, self.services)), "directory")


@dataclass(frozen=True, slots=True, kw_only=True)
class StandardDigest:
    """Name an edition of a standard and the hash of its file."""

    service: str
    edition: str
    sha256: str

    def __post_init__(self) -> None:
        must(is_name(self.service), "standards")
        must(_EDITION.fullmatch(self.edition) is not None, "standards")
        must(is_hash(self.sha256), "standards")


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """Hold a complete pack of reference data; its number never goes down at an office (§2.5)."""

    number: int
    issued_on: dt.date
    use_until: dt.date
    mci: tuple[IndexValue, ...] = ()
    days: tuple[EditionDay, ...] = ()
    directory: tuple[DirectoryRow, ...] = ()
    standards: tuple[StandardDigest, ...] = ()
    min_program: str

    def __post_init__(self) -> None:
        must(0 < self.number <= LARGEST, "edition")
        must(_is_near(self.issued_on) and _is_near(self.use_until), "edition")
        must(self.issued_on <= self.use_until, "use_until")
        must(is_program(self.min_program), "min_program")
        must(len(self.mci) <= MOST_INDICES, "mci")
        must(_ascend(each.since for each in self.mci), "mci")
        must(len(self.days) <= MOST_DAYS, "days")
        must(_ascend(each.day for each in self.days), "days")
        must(self._leaves_years_alone(), "days")
        must(len(self.directory) <= MOST_OFFICES, "directory")
        must(_are_distinct(each.office for each in self.directory), "directory")
        must(len(self.standards) <= MOST_STANDARDS, "standards")
        must(_are_distinct((each.service, each.edition) for each in self.standards), "standards")

    def _leaves_years_alone(self) -> bool:
        """Tell whether no year loses or gains more days than a Government ever moved."""
        years = [each.day.year for each in self.days]
        return all(years.count(year) <= MOST_DAYS_OF_A_YEAR for year in set(years))


@dataclass(frozen=True, slots=True, kw_only=True)
class Revoked:
    """Say that entries of an installation from `from_n` on are not to be trusted, and why."""

    inst: str
    from_n: int
    why: str

    def __post_init__(self) -> None:
        must(is_installation(self.inst), "revoked")
        must(0 < self.from_n <= LARGEST, "revoked")
        must(_is_line(self.why, LONGEST_TEXT), "revoked")


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldEntry:
    """Name an entry the region holds without being able to read it; no personal data."""

    inst: str
    n: int
    fact: str
    code: str

    def __post_init__(self) -> None:
        must(is_installation(self.inst), "held")
        must(0 < self.n <= LARGEST, "held")
        must(_FACT.fullmatch(self.fact) is not None, "held")
        must(is_name(self.code), "held")


@dataclass(frozen=True, slots=True, kw_only=True)
class ParcelReceipt:
    """Say what the region made of one file: applied + present + held is all there was in it."""

    inst: str
    xseq: int
    sha256: str
    verdict: Verdict
    received_at: dt.datetime
    applied: int = 0
    present: int = 0
    held: int = 0

    def __post_init__(self) -> None:
        must(is_installation(self.inst), "receipts")
        must(0 < self.xseq <= LARGEST, "receipts")
        must(is_hash(self.sha256), "receipts")
        must(self.received_at.tzinfo is not None, "receipts")
        counts = (self.applied, self.present, self.held)
        must(all(0 <= count <= LARGEST for count in counts), "receipts")


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """Ask the office something, of one of its records or (with `about` empty) in general."""

    id: str
    asked_at: dt.datetime
    asked_by: str
    text: str
    about: str = ""
    about_id: str = ""

    def __post_init__(self) -> None:
        must(_ID.fullmatch(self.id) is not None, "questions")
        must(self.asked_at.tzinfo is not None, "questions")
        must(_is_line(self.asked_by, LONGEST_NAME), "questions")
        must(_is_line(self.text, LONGEST_TEXT), "questions")
        must(not self.about or is_name(self.about), "questions")
        must(not self.about_id or _ID.fullmatch(self.about_id) is not None, "questions")
        must(bool(self.about) == bool(self.about_id), "questions")


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockTold:
    """Say by how many seconds a clock is ahead of the region's at least, negative if behind."""

    inst: str
    skew: int

    def __post_init__(self) -> None:
        must(is_installation(self.inst), "clocks")
        must(0 < abs(self.skew) <= WORST_SKEW, "clocks")


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """Hold the region's answer to one office.

    `have` may be lower than before: the region was restored, and the office sends again from
    there. `granted` are the installations the region knows as this office's, `retired` those that
    must write no more, `next_region` the keys the region will have next (§2.10), `clocks` those
    that differ from the region's (§2.11).
    """

    serial: int
    office: str
    region: str  # the installation of the region
    made_at: dt.datetime
    have: tuple[Mark, ...] = ()
    receipts: tuple[ParcelReceipt, ...] = ()
    retired: tuple[str, ...] = ()
    revoked: tuple[Revoked, ...] = ()
    granted: tuple[Card, ...] = ()
    held: tuple[HeldEntry, ...] = ()
    edition: Edition | None = None
    questions: tuple[Question, ...] = ()
    next_region: Card | None = None
    clocks: tuple[ClockTold, ...] = ()
    min_program: str

    def __post_init__(self) -> None:
        must(0 < self.serial <= LARGEST, "serial")
        must(is_office(self.office), "office")
        must(is_installation(self.region), "region")
        must(self.made_at.tzinfo is not None, "made_at")
        must(is_program(self.min_program), "min_program")
        self._check_installations()
        must(len(self.receipts) <= MOST_RECEIPTS, "receipts")
        must(len(self.held) <= MOST_HELD, "held")
        must(len(self.questions) <= MOST_QUESTIONS, "questions")
        must(_are_distinct(each.id for each in self.questions), "questions")
        must(self.next_region is None or self.next_region.kind == "region", "next_region")

    def _check_installations(self) -> None:
        must(max(map(len, (self.have, self.retired, self.revoked))) <= MOST_INSTALLATIONS, "have")
        must(all(map(_is_mark, self.have)), "have")
        must(_are_distinct(each.inst for each in self.have), "have")
        must(all(map(is_installation, self.retired)), "retired")
        must(_are_distinct(self.retired), "retired")
        must(_are_distinct(each.inst for each in self.revoked), "revoked")
        must(len(self.clocks) <= MOST_INSTALLATIONS, "clocks")
        must(_are_distinct(each.inst for each in self.clocks), "clocks")
        must(len(self.granted) <= MOST_INSTALLATIONS, "granted")
        must(_are_distinct(each.inst for each in self.granted), "granted")
        mine = all((each.kind, each.office) == ("district", self.office) for each in self.granted)
        must(mine, "granted")


def _is_mark(mark: Mark) -> bool:
    sound = mark.h == NO_LINK if mark.n == 0 else is_hash(mark.h)
    return is_installation(mark.inst) and 0 <= mark.n <= LARGEST and sound


def _is_near(day: dt.date) -> bool:
    return OLDEST_YEAR <= day.year <= YOUNGEST_YEAR


def _is_line(text: str, longest: int) -> bool:
    """Tell whether a text is there, not too long, and holds nothing invisible (§6)."""
    plain = all(unicodedata.category(char)[0] != "C" or char == "\n" for char in text)
    return bool(text.strip()) and len(text) <= longest and plain


def _ascend(days: Iterable[dt.date]) -> bool:
    return all(one < other for one, other in pairwise(days))


def _are_distinct(names: Iterable[Hashable]) -> bool:
    seen = tuple(names)
    return len(set(seen)) == len(seen)
