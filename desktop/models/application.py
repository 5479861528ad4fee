"""An application as registered: everything a later reader needs, resolved as of that moment.

The projection and every paper read only this, never forms or settings
(architecture, "The one idea"). Money is in tiyn (1/100 tenge), integers only.
"""

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from desktop.models.arrival import Arrival
from desktop.models.person import Applicant, Organisation, Person, Representative
from desktop.models.switches import AS_SHIPPED, Switches
from desktop.models.term import Step


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """Hold one unit or invited person: normalised field values by field id (D38).

    Which of them it is called and found by, the standard says; so they stand here resolved.
    """

    number: int  # from 1, in the order typed
    values: dict[str, str]
    called: str = ""  # these three since version 2 of `CaseRegistered`
    names: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperMark:
    """Record the number and date of the paper of one subject, counted from 1."""

    subject: int
    number: str = ""
    date: dt.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperTaken:
    """Record a paper handed in: `copies` for each of its `subjects` (D35).

    Subjects number items or persons from 1; a paper of the case has none. `number`
    and `date` are those of all; where each subject has its own, they stand in `own`.
    """

    document: str
    name: str  # as printed on the talon, in Kazakh, resolved
    group: str
    copies: int
    subjects: tuple[int, ...] = ()
    number: str = ""
    date: dt.date | None = None
    own: tuple[PaperMark, ...] = ()  # since version 2 of `CaseRegistered`


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperMissing:
    """Record a paper that was asked for and not handed in: `copies` for each of its `subjects`.

    It was asked for `asked` subjects in all.
    """

    document: str
    name: str
    group: str
    paragraph: str
    copies: int = 1
    subjects: tuple[int, ...] = ()
    asked: int = 0  # since version 2 of the facts; 0: nobody knows


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """Record a bank receipt (W-8a, I-8a); its key is bank + number + date + amount (D32)."""

    document: str
    bank: str
    number: str
    paid_on: dt.date
    amount: int  # tiyn
    used: int  # tiyn of it counted for this case


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyDue:
    """Record the duty of the case: exact tiyn as a decimal string, `due` whole tenge (D5)."""

    duty: str
    mci: int | None
    exact: str
    due: int
    paid: int  # tiyn, of the receipts above
    charged: int  # units or forms charged
    exempt: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PayerExemption:
    """Record an exempt payer: free entry of ground and document (D33)."""

    ground: str
    document: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """Record the term promised (D6): all dates are local civil days of the office."""

    track: str
    due: dt.date
    safe: dt.date
    collect_on: dt.date
    steps: tuple[Step, ...]
    estimated: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Application:
    """Hold an application ready to be registered, or as registered."""

    service: str
    edition: str
    digest: str  # SHA-256 of the edition's file, pinned
    purpose: str
    channel: str
    language: str  # of the application: kk or ru (W-14a, D25)
    applicant: Applicant
    representative: Representative | None
    host: Organisation | None  # I-11.B
    answers: dict[str, str]
    items: tuple[Item, ...]
    persons: tuple[Person, ...]
    taken: tuple[PaperTaken, ...]
    missing: tuple[PaperMissing, ...]
    receipts: tuple[Receipt, ...]
    duties: tuple[DutyDue, ...]
    payer_exemption: PayerExemption | None
    covered: bool
    insisted: bool  # registered though not covered or not entitled (D11, D12)
    phone: str
    note: str
    term: Promise
    switches: Switches = AS_SHIPPED  # the office's, as they stood at registration (D19)
    arrival: Arrival | None = None  # of one that nobody brought to a window


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldChange:
    """Record one field that was corrected: its path in a draft, what stood in it, what stands now.

    `term.due`, `term.collect_on`, `duties.<duty>` and `missing.<document>`, of how many it is
    missing, are what the standard computes anew (D39).
    """

    path: str
    old: str
    new: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RowChange:
    """Record a unit, person or receipt that a correction added, or took out with all it held.

    `values` are its fields as typed, `papers` the documents handed in for it alone (D35, D39).
    """

    group: str  # of a draft: `items`, `persons`, `receipts`
    number: int  # from 1: its place in the application before
    done: Literal["added", "removed"]
    values: dict[str, str]
    papers: tuple[str, ...] = ()
