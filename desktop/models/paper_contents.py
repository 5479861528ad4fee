"""What stands on the papers of a counter's day, field by field, already resolved to words (D56)."""

from dataclasses import dataclass

from desktop.models.paper_parts import NOTHING, Entry, Issuer, Moment, Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketContent:
    """Hold a queue number (D22): its line, how many wait before it, when it was given."""

    number: str
    line: Wording
    ahead: Wording
    given: str
    office: Wording
    made_at: str  # ISO local time with offset, as in every content
    language: str  # of the applicant: kk, ru or en, as in every content
    wait: Wording = NOTHING  # about how long, where today's figures know it


@dataclass(frozen=True, slots=True, kw_only=True)
class TalonContent:
    """Hold a talon of acceptance (W-A3, I-A4) with the lines below its frame (D7)."""

    number: str
    name: str
    papers: tuple[Entry, ...]
    post: str
    clerk: str
    accepted: Moment
    given: Moment
    due: Wording
    collect: Wording
    collect_hours: Wording
    issuer: Issuer
    qr: str  # digits only
    made_at: str
    language: str
    out_of_force: bool = False
    corrected: Wording = NOTHING  # the mark of a talon made anew (D39)
    blank: bool = False  # filled in by hand: no line is struck (D40)


@dataclass(frozen=True, slots=True, kw_only=True)
class SupplementContent:
    """Hold the talon of papers taken in after registration (D9); the term is that of the talon."""

    number: str  # of the application
    supplement: str  # the how manieth, as a number
    name: str
    papers: tuple[Entry, ...]
    missing: Wording  # what is still missing, or that nothing is
    registered: Wording  # when the application was
    made: Wording
    post: str
    clerk: str
    due: Wording
    collect: Wording
    collect_hours: Wording
    issuer: Issuer
    qr: str  # digits only
    made_at: str
    language: str
    out_of_force: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class MissingPapersContent:
    """Hold the list of missing papers an applicant takes home (D9)."""

    service: Wording
    purpose: Wording
    papers: tuple[Entry, ...]
    made: Wording
    made_at: str
    post: str
    clerk: str
    issuer: Issuer
    language: str
    out_of_force: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class NotCoveredContent:
    """Hold why the standard does not cover a matter, with the paragraph (D11, D12)."""

    service: Wording
    purpose: Wording
    says: Wording
    paragraph: Wording
    made: Wording
    made_at: str
    post: str
    clerk: str
    issuer: Issuer
    language: str
    out_of_force: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadyContent:
    """Hold what to have ready (W-11, I-11); `says` is why nothing is, where he is not served."""

    service: Wording
    purpose: Wording  # who comes for what
    says: Wording
    papers: tuple[Entry, ...]
    duty: Wording
    made: Wording
    made_at: str
    issuer: Issuer
    language: str
    out_of_force: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetContent:
    """Hold a sheet of queue numbers (D55): rows of cells, and `ends`, the highest of each line."""

    office: Wording
    day: Wording
    rows: tuple[Entry, ...]
    ends: tuple[Entry, ...]  # not printed
    made: str
    made_at: str
    language: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterContent:
    """Hold a register of the office over a period; `nothing` says that no line stands in it."""

    office: Wording
    period: Wording
    rows: tuple[Entry, ...]
    nothing: Wording
    made: Wording
    post: str
    clerk: str
    made_at: str
    language: str
