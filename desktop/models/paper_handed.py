"""What stands on the line of the register by which a result was handed over (W-16)."""

from dataclasses import dataclass

from desktop.models.paper_parts import Entry, Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedContent:
    """Hold the line of the register by which results were handed over, to be signed (W-16)."""

    number: str  # of the application
    name: str
    results: tuple[Entry, ...]
    left: Wording  # how many lie here still
    receiver: Wording
    identity: Wording
    authority: Wording
    originals: Wording
    handed: Wording
    reason: Wording  # why another than who prepared it hands it over (D23)
    post: str
    clerk: str
    office: Wording
    made_at: str
    language: str
