"""What stands on the act of balance of blanks of strict reporting (D28)."""

from dataclasses import dataclass

from desktop.models.paper_parts import Entry, Issuer, Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class BalanceContent:
    """Hold the act of a commission that counted the blanks of a kind, to be signed by three."""

    number: str  # of the act
    date: str
    subject: Wording  # which blanks
    period: Wording
    rows: tuple[Entry, ...]
    conclusion: Wording
    remarks: str
    chair_post: Wording
    chair: Wording
    second_post: Wording
    second: Wording
    third_post: Wording
    third: Wording
    issuer: Issuer
    made_at: str
    language: str
