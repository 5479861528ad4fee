"""The weekly parcel and the region's answer as one container: what they say and how far (§2.3).

Nothing here reads a byte: `desktop/sync` does, and raises what stands here as refusals whose code
is `parcel-` and the verdict. Every bound of the format is here (§2.13, docs/parcel-format.md).
"""

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final, Literal, TypeAlias

from desktop.models.chain import LARGEST, NO_LINK
from desktop.models.errors import Refusal

Kind: TypeAlias = Literal["district", "region"]
"""Who made the file: an office its parcel, the region an answer to one office."""

Verdict: TypeAlias = Literal[
    "applied",
    "duplicate",
    "gap",
    "fork",
    "content",
    "truncated",
    "damaged",
    "too-large",
    "unknown",
    "revoked",
    "retired",
    "signature",
    "identity",
    "not-for-us",
    "newer-format",
    "newer-schema",
]
"""What a file turned out to be (§2.4)."""

SUCCESSES: Final[frozenset[Verdict]] = frozenset({"applied", "duplicate"})
"""Everything in the file stands in the record. `content` is one too, of the entries not held."""

KEPT: Final[frozenset[Verdict]] = frozenset({"gap", "newer-format", "newer-schema"})
"""The file is sound and waits: for the one before it, or for a newer program."""

FORMAT: Final = 1
ALGORITHM: Final = "ed25519+age-x25519"
SCHEMA: Final = 1
"""The entry types this program writes; raised with `min_reader` when their meaning changes."""
READER: Final = 1
"""The newest `min_reader` this program may apply safely (§2.8)."""

LARGEST_FILE: Final = 64 << 20
LARGEST_HEADER: Final = 4 << 10  # line 1, its end included
LARGEST_MANIFEST: Final = 1 << 20
LARGEST_RAW: Final = 256 << 20  # all sections together, packed and unpacked added up
HIGHEST_RATIO: Final = 200
MOST_SECTIONS: Final = 8
MOST_SEGMENTS: Final = 16
MOST_ENTRIES: Final = 1_000_000
MOST_COUNTS: Final = 256
MOST_NOTES: Final = 32
MOST_SERVICES: Final = 16

SECTIONS: Final[Mapping[Kind, tuple[str, ...]]] = {
    "district": ("entries",),
    "region": ("answer",),
}
"""The sections this program knows; a newer program's others are kept sealed and ignored."""

OPTIONAL: Final[Mapping[Kind, tuple[str, ...]]] = {"district": (), "region": ("restore",)}
"""Those it knows that need not be there."""

_OFFICE: Final = re.compile(r"[1-9][0-9]{0,2}(?:-[1-9][0-9]{0,2})?", re.ASCII)
_INSTALLATION: Final = re.compile(r"[0-9a-f]{16}", re.ASCII)
_HASH: Final = re.compile(r"[0-9a-f]{64}", re.ASCII)
_KEY_ID: Final = re.compile(r"[0-9A-F]{16}", re.ASCII)
_RECIPIENT: Final = re.compile(r"age1[02-9ac-hj-np-z]{58}", re.ASCII)
_NAME: Final = re.compile(r"[a-z][a-z0-9.-]{0,63}", re.ASCII)
_PROGRAM: Final = re.compile(r"[0-9]{1,4}\.[0-9]{1,4}\.[0-9]{1,4}", re.ASCII)
_SIGNING_BYTES: Final = 32


def must(kept: bool, field_: str) -> None:  # noqa: FBT001  the question is the argument
    """Refuse `parcel-content` (`field`) where a bound of the format is not kept."""
    if not kept:
        raise Refusal("parcel-content", field=field_)


def is_office(key: str) -> bool:
    """Tell whether a text can be the key of a department or of one of its offices (D15)."""
    return _OFFICE.fullmatch(key) is not None


def is_installation(inst: str) -> bool:
    """Tell whether a text can be the id of an installation."""
    return _INSTALLATION.fullmatch(inst) is not None


def is_hash(text: str) -> bool:
    """Tell whether a text can be a SHA-256 in hexadecimal."""
    return _HASH.fullmatch(text) is not None


def is_name(text: str) -> bool:
    """Tell whether a text can be a name of ours: of a section, a service, a code."""
    return _NAME.fullmatch(text) is not None


def is_program(text: str) -> bool:
    """Tell whether a text can be the version of a program."""
    return _PROGRAM.fullmatch(text) is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """Hold the public keys of an installation or of the region, and who it says it is (§2.10).

    `signing` is Ed25519's public key, `recipient` age's. An installation that follows another
    names it with the last entry it adopted; a region may name the sealed recovery recipient of its
    superiors. Refuse `parcel-content` (`field`).
    """

    kind: Kind
    office: str
    inst: str
    signing: bytes
    recipient: str
    services: tuple[str, ...] = ()
    predecessor: str = ""
    predecessor_n: int = 0
    predecessor_h: str = NO_LINK
    recovery: str = ""

    def __post_init__(self) -> None:
        must(is_office(self.office), "office")
        must(is_installation(self.inst), "inst")
        must(len(self.signing) == _SIGNING_BYTES, "signing")
        must(_RECIPIENT.fullmatch(self.recipient) is not None, "recipient")
        must(not self.recovery or _RECIPIENT.fullmatch(self.recovery) is not None, "recovery")
        must(not self.recovery or self.kind == "region", "recovery")
        must(len(self.services) <= MOST_SERVICES, "services")
        must(all(map(is_name, self.services)), "services")
        must(self._follows_soundly(), "predecessor")

    def _follows_soundly(self) -> bool:
        if not self.predecessor:
            return (self.predecessor_n, self.predecessor_h) == (0, NO_LINK)
        return (
            is_installation(self.predecessor)
            and self.predecessor != self.inst
            and _is_place(self.predecessor_n, self.predecessor_h)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """Hold line 1: all that is told without a key (§2.3). Refuse `parcel-content` (`field`).

    `prev` is the SHA-256 of this installation's file before, empty of its first; `kid` the id of
    the signing key as minisign prints it; `ct_len` counts the bytes of the ciphertext.
    """

    kind: Kind
    office: str
    inst: str
    to: str
    xseq: int
    prev: str
    kid: str
    ct_len: int
    ct_sha256: str
    fmt: int = FORMAT
    alg: str = ALGORITHM
    card: Card | None = None  # of the region, whose file may be the first an office sees

    def __post_init__(self) -> None:
        must(self.fmt == FORMAT, "fmt")
        must(self.alg == ALGORITHM, "alg")
        _check_identity(self)
        must(_KEY_ID.fullmatch(self.kid) is not None, "kid")
        must(0 < self.ct_len <= LARGEST_FILE, "ct_len")
        must(is_hash(self.ct_sha256), "ct_sha256")
        must((self.card is not None) == (self.kind == "region"), "card")
        must(self.card is None or self._is_own(self.card), "card")

    def _is_own(self, card: Card) -> bool:
        said = (card.kind, card.office, card.inst)
        return said == (self.kind, self.office, self.inst)


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """Say "entries `from_` + 1 to `upto` of one installation", with the hashes at both ends."""

    inst: str
    from_: int
    from_hash: str
    upto: int
    upto_hash: str

    def __post_init__(self) -> None:
        must(is_installation(self.inst), "segments")
        must(_is_place(self.from_, self.from_hash), "segments")
        must(_is_place(self.upto, self.upto_hash), "segments")
        must(self.from_ <= self.upto, "segments")
        must(self.from_ < self.upto or self.from_hash == self.upto_hash, "segments")


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionInfo:
    """Describe a section: `z` bytes as it lies, `raw` bytes and `lines` as it is read."""

    name: str
    z: int
    raw: int
    lines: int
    sha256: str  # of the section as it is read

    def __post_init__(self) -> None:
        must(is_name(self.name), "sections")
        must(0 < self.z <= LARGEST_FILE, "sections")
        must(0 <= self.raw <= LARGEST_RAW, "sections")
        must(self.raw <= self.z * HIGHEST_RATIO, "sections")
        must(0 <= self.lines <= self.raw, "sections")
        must(is_hash(self.sha256), "sections")


@dataclass(frozen=True, slots=True, kw_only=True)
class DrillTold:
    """Say what the last restore drill came to, good or not (parcels §3.5).

    `outcome` is a code of `DrillDone`; `exported` entries were sealed in memory and opened again.
    """

    on: dt.date
    outcome: str
    entries: int
    cases: int
    exported: int
    exported_bytes: int

    def __post_init__(self) -> None:
        must(is_name(self.outcome), "last_drill")
        counts = (self.entries, self.cases, self.exported, self.exported_bytes)
        must(all(0 <= number <= LARGEST for number in counts), "last_drill")


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """Hold what a file says of itself inside the seal: who, which entries, how many of what.

    The first six fields repeat the header's, so that nobody can send another's ciphertext as his
    own. `drill` is the day of the last restore drill that went well, `last_drill` what the last one
    came to; `backup` is the day of the last backup, `clock` codes of what the clock gave cause to
    ask. Refuse `parcel-content` (`field`).
    """

    kind: Kind
    office: str
    inst: str
    to: str
    xseq: int
    prev: str
    app_version: str
    created_at: dt.datetime
    segments: tuple[Segment, ...] = ()
    sections: tuple[SectionInfo, ...] = ()
    counts: Mapping[str, int] = field(default_factory=dict)
    edition: int = 0
    drill: dt.date | None = None
    last_drill: DrillTold | None = None
    backup: dt.date | None = None
    clock: tuple[str, ...] = ()
    schema: int = SCHEMA
    min_reader: int = READER

    def __post_init__(self) -> None:
        _check_identity(self)
        must(is_program(self.app_version), "app_version")
        must(self.created_at.tzinfo is not None, "created_at")
        self._check_segments()
        self._check_sections()
        must(len(self.counts) <= MOST_COUNTS, "counts")
        must(all(map(is_name, self.counts)), "counts")
        must(all(0 <= number <= LARGEST for number in self.counts.values()), "counts")
        must(0 <= self.edition <= LARGEST, "edition")
        must(len(self.clock) <= MOST_NOTES and all(map(is_name, self.clock)), "clock")
        must(0 < self.schema <= LARGEST, "schema")
        must(0 < self.min_reader <= LARGEST, "min_reader")

    def _check_segments(self) -> None:
        must(len(self.segments) <= MOST_SEGMENTS, "segments")
        must(_are_distinct(each.inst for each in self.segments), "segments")
        must(self.entries <= MOST_ENTRIES, "segments")

    def _check_sections(self) -> None:
        must(len(self.sections) <= MOST_SECTIONS, "sections")
        must(_are_distinct(each.name for each in self.sections), "sections")
        must(sum(each.z + each.raw for each in self.sections) <= LARGEST_RAW, "sections")

    @property
    def entries(self) -> int:
        """Return how many entries the segments count."""
        return sum(each.upto - each.from_ for each in self.segments)


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """Hold a file that was proven and opened: the sections this program knows, as they are read."""

    header: Header
    manifest: Manifest
    sections: Mapping[str, bytes]


def _check_identity(said: Header | Manifest) -> None:
    must(is_office(said.office), "office")
    must(is_installation(said.inst), "inst")
    must(is_office(said.to), "to")
    must(0 < said.xseq <= LARGEST, "xseq")
    must(said.prev == NO_LINK or is_hash(said.prev), "prev")


def _is_place(n: int, h: str) -> bool:
    """Tell whether `n` and `h` can be a place in a chain: nothing before its first entry."""
    return 0 <= n <= LARGEST and (h == NO_LINK if n == 0 else is_hash(h))


def _are_distinct(names: Iterable[str]) -> bool:
    seen = tuple(names)
    return len(set(seen)) == len(seen)
