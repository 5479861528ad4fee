"""What stands on the letter of a week, which goes to the region beside a parcel (§2.12)."""

from dataclasses import dataclass

from desktop.models.paper_parts import Entry


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekContent:
    """Hold the letter in one language; an entry of a single cell heads those of two that follow.

    `post` and `head` name whoever signs, both empty where the pen is to; `qr` is what the register
    of the parcel bears.
    """

    number: str
    office: str
    to: str
    title: str
    about: str
    rows: tuple[Entry, ...]
    sha256: str  # in eight groups
    qr: str
    post: str
    head: str
    executor: str
    made_at: str
    language: str
