"""What stands on the letter that tells the department of a form annulled (I-5, D28)."""

from dataclasses import dataclass

from desktop.models.paper_parts import Entry, Issuer, Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class CancellationContent:
    """Hold the letter of a permit or invitation annulled; an empty `number` is left to the pen."""

    number: str  # the chancery's own (D42)
    date: str
    to: str
    text: Wording
    rows: tuple[Entry, ...]
    closing: Wording  # the control coupon of an invitation
    post: Wording
    signer: Wording
    executor: Wording
    issuer: Issuer
    made_at: str
    language: str
    out_of_force: bool = False
