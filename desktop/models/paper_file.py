"""What stands on the papers of a bound file: its cover, its inner list, its certificate.

The three follow the office-work rules of the state bodies (Order 236 of 25 August 2023): a cover,
an inner list whose own sheets are counted apart, and at the end the certificate that says in
digits and in words how many sheets are sewn in and numbered.
"""

from dataclasses import dataclass

from desktop.models.paper_parts import Entry, Issuer, Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseCoverContent:
    """Hold the cover of a file; an empty `index` or `retention` is left to the pen."""

    index: str  # of the office's list of files
    number: str
    service: Wording
    title: Wording
    began: str
    ended: str
    sheets: Wording
    retention: Wording
    destination: Wording  # whom the file goes to, empty of one kept here
    issuer: Issuer
    made_at: str
    language: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseInventoryContent:
    """Hold the inner list: what lies in the file, on which of its sheets, and what is left out."""

    case: Wording
    title: Wording
    rows: tuple[Entry, ...]
    total: Wording
    hidden: Wording  # how many papers are for few alone and not here (D26)
    made: str
    post: Wording
    signer: Wording
    issuer: Issuer
    made_at: str
    language: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseCertificateContent:
    """Hold the certificate at the end of a file: its sheets in digits and in words."""

    case: Wording
    sheets: Wording
    span: Wording
    inventory: Wording
    hidden: Wording
    peculiar: str  # left to the pen
    made: str
    post: Wording
    signer: Wording
    issuer: Issuer
    made_at: str
    language: str
