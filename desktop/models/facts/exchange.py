"""What the exchange with the region leaves in the record: installations, parcels, answers.

Keys stand here by their public halves; the private ones are never in the record
(`store/installation_keys.py`).
"""

import datetime as dt
from dataclasses import dataclass
from typing import ClassVar, Literal, TypeAlias

from desktop.models.chain import Mark
from desktop.models.facts.base import About, Fact
from desktop.models.workdays import DayStatus

BeganWhy: TypeAlias = Literal["first", "restored", "moved", "replaced", "rolled-back"]
"""Why an installation began: the first of its rooms, or in the place of another (parcels §2.6)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Hold entries of an installation in a parcel: those after `after`, up to `upto`, hashing `h`.

    `after_h` is the hash of the entry before the first, empty before the first of all.
    """

    inst: str
    after: int
    after_h: str
    upto: int
    h: str


@dataclass(frozen=True, slots=True, kw_only=True)
class InstallationBegan(Fact):
    """An installation made its keys; it goes on with all that its predecessor did (D36)."""

    ABOUT: ClassVar[About] = "installation"
    KEY: ClassVar[str] = "inst"
    inst: str
    why: BeganWhy
    services: tuple[str, ...]
    signing: str  # the public half of Ed25519, 64 hexadecimal digits
    recipient: str  # of age: age1…
    clerk_name: str
    predecessor: str = ""
    predecessor_n: int = 0  # the last entry of the predecessor that is here
    predecessor_h: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeysChanged(Fact):
    """An installation made new keys; parcels are signed so once the region holds this fact."""

    ABOUT: ClassVar[About] = "installation"
    KEY: ClassVar[str] = "inst"
    inst: str
    signing: str
    recipient: str
    after: int  # the number of the entry before this one
    clerk_name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ComputerMoved(Fact):
    """The program goes on at another computer, or another disk of it: somebody was asked, and said.

    By what a computer is known stands in no record.
    """

    ABOUT: ClassVar[About] = "installation"
    KEY: ClassVar[str] = "inst"
    inst: str
    clerk_name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RegionTrusted(Fact):
    """The region's keys were taken: compared with its letter, or told by its signed answer.

    `recovery` is the recipient whose private half lies sealed with the region's superiors.
    """

    ABOUT: ClassVar[About] = "region"
    KEY: ClassVar[str] = "region"
    region: str
    signing: str
    recipient: str
    clerk_name: str
    next_signing: str = ""
    next_recipient: str = ""
    recovery: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ParcelMade(Fact):
    """A parcel was made of everything the region has not confirmed; its file is kept here."""

    ABOUT: ClassVar[About] = "parcel"
    KEY: ClassVar[str] = "parcel"
    parcel: str
    inst: str
    xseq: int  # the how manieth of the installation
    sha256: str  # of the whole file
    size: int  # bytes
    entries: int
    segments: tuple[Stretch, ...]
    prev: str  # sha256 of the parcel before, empty of the first
    to: str  # the region
    clerk_name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ParcelTaken(Fact):
    """A parcel was written onto a medium, read again there, and may be carried to the region."""

    ABOUT: ClassVar[About] = "parcel"
    KEY: ClassVar[str] = "parcel"
    parcel: str
    file: str  # its name on the medium
    clerk_name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerTaken(Fact):
    """The region's answer was taken in: what it holds, and which installations it ended.

    `have` replaces what was known before and may be lower: then more goes with the next parcel.
    """

    ABOUT: ClassVar[About] = "parcel"
    KEY: ClassVar[str] = "answer"
    answer: str
    region: str
    serial: int
    sha256: str
    have: tuple[Mark, ...]
    retired: tuple[str, ...]
    revoked: tuple[str, ...]
    granted: tuple[str, ...]
    edition: int  # 0 of an answer without one
    clerk_name: str
    min_program: str = ""
    held: int = 0  # entries the region keeps without understanding them
    skew: int = 0  # seconds this computer's clock is ahead of the region's, negative if behind


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """Name an entry that was put back into the journal and not into the tables, and why not."""

    n: int
    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EntriesAdopted(Fact):
    """What an installation before this one did after the backup came back from the region.

    Its entries `first` to `last`, the last hashing to `h`, follow this one in the journal, word for
    word; all of them stand in the tables but those `left`, which somebody must look at.
    """

    ABOUT: ClassVar[About] = "installation"
    KEY: ClassVar[str] = "inst"
    inst: str  # which took them
    predecessor: str  # whose they are
    first: int
    last: int
    h: str
    left: tuple[LeftOut, ...]
    clerk_name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DayGiven:
    """Hold what an edition says of a day of the calendar, and by which decree."""

    day: dt.date
    status: DayStatus
    ground: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MciGiven:
    """Hold the monthly calculation index of an edition from a day on, in tiyn."""

    since: dt.date
    tiyn: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceGiven:
    """Hold this office as the region's directory names it from now on."""

    name_kk: str
    name_ru: str
    name_en: str
    address: str
    phones: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EditionTaken(Fact):
    """A reference edition of the region is in force here; its number never goes down."""

    ABOUT: ClassVar[About] = "region"
    KEY: ClassVar[str] = "region"
    region: str
    number: int
    sha256: str  # of its canonical text
    issued_on: dt.date
    use_until: dt.date
    mci: tuple[MciGiven, ...]
    days: tuple[DayGiven, ...]
    clerk_name: str
    place: PlaceGiven | None = None  # of a directory without this office none


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionReceived(Fact):
    """The region asked something; its words came with an answer."""

    ABOUT: ClassVar[About] = "question"
    KEY: ClassVar[str] = "question"
    question: str
    case: str  # empty of one about no case
    words: str
    asked_on: dt.date


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionAnswered(Fact):
    """A question of the region was answered; the words go with the next parcel."""

    ABOUT: ClassVar[About] = "question"
    KEY: ClassVar[str] = "question"
    question: str
    case: str
    words: str
    clerk_name: str
