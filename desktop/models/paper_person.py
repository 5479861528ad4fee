"""What stands on the card of a person: what is held of him, where it went, who saw it (§7.36)."""

from dataclasses import dataclass

from desktop.models.paper_parts import Entry, Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonCardContent:
    """Hold the card of a person: what is held, where it went, who saw it, one line for each.

    `number` shows the last signs only: what was asked by is not kept whole. What there is nothing
    of has a line that says so.
    """

    office: Wording
    address: str
    name: str  # empty where nobody of that number applied here
    number: str
    rows: tuple[Entry, ...]
    left_out: Wording  # how many lines more there are than a paper takes
    post: str
    clerk: str
    made: Wording
    made_at: str
    language: str
