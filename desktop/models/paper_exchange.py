"""What stands on the papers that go beside a file of the exchange; no personal data (§2.12)."""

from dataclasses import dataclass

from desktop.models.paper_parts import Entry, Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class EnrolmentContent:
    """Hold the sheet by which the region knows the keys of a computer: five groups of a code."""

    office: Wording
    inst: str
    rows: tuple[Entry, ...]
    first: str
    second: str
    third: str
    fourth: str
    fifth: str
    qr: str  # the whole code, as a scanner types it
    name: str  # of the administrator
    made: Wording
    made_at: str
    language: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ParcelContent:
    """Hold the register that accompanies a parcel: its number, what it holds, its hashes."""

    number: str
    date: str
    office: Wording
    rows: tuple[Entry, ...]
    sha256: str  # in eight groups
    head: str  # the last entry, in five groups
    qr: str
    post: str
    clerk: str
    made: Wording
    made_at: str
    language: str
