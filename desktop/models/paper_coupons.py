"""What stands on the letter by which a control coupon goes back to who issued it (I-A2, D44)."""

from dataclasses import dataclass

from desktop.models.paper_parts import Entry, Issuer, Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class CouponLetterContent:
    """Hold the letter a coupon goes back with; an empty `number` is left to the pen (D42)."""

    number: str  # the chancery's own
    date: str
    to: str
    text: Wording
    rows: tuple[Entry, ...]  # who came, on whose invitation, and what became of it
    words: str
    post: Wording
    signer: Wording
    executor: Wording
    issuer: Issuer
    made_at: str
    language: str
    out_of_force: bool = False
