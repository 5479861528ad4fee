"""What the region does: it enrols installations, takes their parcels, answers and asks.

These stand in the region's own chain, under the number of its department. What the offices did
stands beside it word for word, in the chain of each installation.
"""

from dataclasses import dataclass
from typing import ClassVar, Literal, TypeAlias

from desktop.models.answer import Edition
from desktop.models.clocks import ClockSeen
from desktop.models.facts.base import About, Fact

WhyRetired: TypeAlias = Literal["replaced", "fork", "closed"]
"""Why an installation may send nothing more: another goes on for it, it was copied, or it ended."""

Kept: TypeAlias = Literal["held", "other"]
"""Which of two continuations goes on: the one the region holds, or the one in the file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """Say "entries 1 to `n` of the installation, the last hashing to `h`"."""

    inst: str
    n: int
    h: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Tell what became of one run of entries of a parcel, as the register on paper has it."""

    inst: str
    first: int
    last: int
    applied: int = 0
    present: int = 0
    held: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class RegionBegan(Fact):
    """A department begins to gather the records of its offices; both its public keys are told."""

    ABOUT: ClassVar[About] = "region"
    KEY: ClassVar[str] = "region"
    region: str  # the department's number
    name_kk: str
    name_ru: str
    name_en: str
    zone: str
    signing: str  # hexadecimal
    recipient: str  # of age
    recovery: str = ""  # a sealed one, of age; every parcel is for it too


@dataclass(frozen=True, slots=True, kw_only=True)
class RegionKeysChanged(Fact):
    """The region has other keys from now on, or says which are its next."""

    ABOUT: ClassVar[About] = "region"
    KEY: ClassVar[str] = "region"
    region: str
    signing: str
    recipient: str
    next: bool
    clerk_name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeEnrolled(Fact):
    """An installation of an office may send: its keys were compared with the sheet on paper.

    `room` is where its record is kept: one room for an office, another for each further one whose
    services are apart (D36). Whoever follows a predecessor goes on in its room.
    """

    ABOUT: ClassVar[About] = "installation"
    KEY: ClassVar[str] = "inst"
    inst: str
    office: str
    room: str
    services: tuple[str, ...]
    signing: str
    recipient: str
    clerk_name: str
    predecessor: str = ""
    predecessor_n: int = 0
    predecessor_h: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PredecessorAdopted(Fact):
    """What an installation did that never was enrolled comes with the one that follows it."""

    ABOUT: ClassVar[About] = "installation"
    KEY: ClassVar[str] = "inst"
    inst: str
    office: str
    room: str
    follower: str


@dataclass(frozen=True, slots=True, kw_only=True)
class InstallationRetired(Fact):
    """An installation may send nothing more; what it did after `from_n` stands apart, 0 for none.

    What it did up to there counts for ever.
    """

    ABOUT: ClassVar[About] = "installation"
    KEY: ClassVar[str] = "inst"
    inst: str
    why: WhyRetired
    from_n: int
    clerk_name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class InstallationRevoked(Fact):
    """The keys of an installation are trusted no more: its entries from `from_n` on stand apart."""

    ABOUT: ClassVar[About] = "installation"
    KEY: ClassVar[str] = "inst"
    inst: str
    from_n: int
    why: str
    clerk_name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EscrowOpened(Fact):
    """The region unsealed for an office the code that opens its record (parcels §3.3).

    The office had lost every password and brought its file of keys; `why` says how that was proven.
    """

    ABOUT: ClassVar[About] = "office"
    KEY: ClassVar[str] = "office"
    office: str
    keys: str  # the id of that file
    why: str
    clerk_name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ParcelReceived(Fact):
    """A file was brought, and this became of it: `applied`, `present` and `held` are all of it.

    `detail` is what the verdict tells more: numbers and codes, no personal data.
    """

    ABOUT: ClassVar[About] = "parcel"
    KEY: ClassVar[str] = "parcel"
    parcel: str
    sha256: str
    size: int
    verdict: str
    clerk_name: str
    inst: str = ""  # empty where the file does not say
    office: str = ""
    xseq: int = 0
    prev: str = ""
    applied: int = 0
    present: int = 0
    held: int = 0
    pieces: tuple[Piece, ...] = ()
    detail: str = ""
    kept: bool = False  # the file lies in quarantine
    created_at: str = ""  # as the office's clock said
    drill: str = ""  # the day the office last tried a backup and found it good
    backup: str = ""  # the day of its last backup
    edition: int = 0  # which the office works by
    drill_on: str = ""  # the day it last tried one, good or not
    drill_outcome: str = ""  # of `DrillDone`
    drill_entries: int = 0  # in that backup
    drill_exported: int = 0  # of them sealed in memory and opened again
    clocks: tuple[ClockSeen, ...] = ()  # of a file whose entries were taken: what it showed of them


@dataclass(frozen=True, slots=True, kw_only=True)
class ParcelDropped(Fact):
    """A file that lay in quarantine was taken out of it, and why."""

    ABOUT: ClassVar[About] = "parcel"
    KEY: ClassVar[str] = "parcel"
    parcel: str
    sha256: str
    why: str
    clerk_name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ForkSettled(Fact):
    """Of two continuations of one computer it was said which goes on."""

    ABOUT: ClassVar[About] = "parcel"
    KEY: ClassVar[str] = "parcel"
    parcel: str
    inst: str
    from_n: int  # where they part
    keeps: Kept
    words: str
    clerk_name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerMade(Fact):
    """An answer was written for an office: what of it is held, and what it is told and asked."""

    ABOUT: ClassVar[About] = "parcel"
    KEY: ClassVar[str] = "answer"
    answer: str
    office: str
    serial: int
    have: tuple[Held, ...]
    sha256: str
    size: int
    edition: int
    questions: tuple[str, ...]
    clerk_name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EditionIssued(Fact):
    """The region issued a complete pack of reference data; answers carry the newest."""

    ABOUT: ClassVar[About] = "region"
    KEY: ClassVar[str] = "edition"
    edition: str  # its number as text
    content: Edition
    clerk_name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionAsked(Fact):
    """The region asks an office about a case; the question travels in its answer."""

    ABOUT: ClassVar[About] = "question"
    KEY: ClassVar[str] = "question"
    question: str
    office: str
    case: str
    words: str
    clerk_name: str
