"""What stands on papers of a decision: resolution, refusal, renunciation, notice of another day."""

from dataclasses import dataclass

from desktop.models.paper_parts import Entry, Issuer, Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class RefusalContent:
    """Hold the letter of refusal, in one language alone (W-14a, D25).

    Of an entry of `rows` the text is locked words, its rendering the body below them and its
    detail the small print. An empty `outgoing` and `date` are left to the chancery's pen (D42).
    """

    outgoing: str
    date: str
    to: str
    address: str
    title: str
    opening: str
    rows: tuple[Entry, ...]
    post: str
    signer: str
    executor: str
    number: str  # of the case
    qr: str  # digits only
    issuer: Issuer
    made_at: str
    language: str
    out_of_force: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ResolutionContent:
    """Hold the slips of the head, one an entry: three cells each (D41)."""

    rows: tuple[Entry, ...]
    made_at: str
    language: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementContent:
    """Hold an applicant's statement that he renounces the service, to be signed (W-17.2, D10)."""

    to: Wording
    sender: str
    identity: str
    address: str
    text: Wording
    rows: tuple[Entry, ...]  # what is renounced, where a case has several
    number: str
    qr: str
    issuer: Issuer
    made_at: str
    language: str
    out_of_force: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TellingContent:
    """Hold a short letter that tells an applicant something of his case (D10, D31)."""

    outgoing: str
    date: str
    to: str
    address: str
    text: Wording
    rows: tuple[Entry, ...]
    law: Wording
    post: Wording
    signer: Wording
    executor: Wording
    number: str  # of the case
    qr: str
    issuer: Issuer
    made_at: str
    language: str
    out_of_force: bool = False
