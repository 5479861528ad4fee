"""A state-service standard as data: what `forms/standards/<service>/<edition>.toml` holds.

Everything the program knows of a service stands here; adding a service takes a file, not code
(D19). `when` is a list of conditions that must all hold; alternatives are separate rows. There is
no expression language, so dead rows are found by enumeration (architecture, convention 12).

Names a condition may ask about (`Condition.ask`):
`applicant`, `purpose`, `channel`, the id of any question of the standard,
`every-item-exempt` (duty, W-8), and of one item `item.<field>` where the field
is declared in `ItemField`. A row that asks about an item is judged item by item.
"""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from desktop.models.public_record import Contact, IndicatorRow, IndicatorTable, Remedies, Signature
from desktop.models.text import Text

Scope = Literal["case", "unit", "person", "invitee"]
Group = Literal["required", "also", "presupposed"]
CountedIn = Literal["calendar-days", "working-days"]
Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """Compare one named answer: it is one of `is_`, none of `is_not`, or at most `at_most`.

    Exactly one of the three is given. In TOML: `{ask = "applicant", is = ["citizen"]}`,
    `{ask = "item.kind", is_not = ["service"]}`, `{ask = "item.energy_j", at_most = "7.5"}`.
    A missing or unreadable answer satisfies `is_not` only.
    """

    ask: str
    is_: tuple[str | bool, ...] = ()
    is_not: tuple[str | bool, ...] = ()
    at_most: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """Name the Government act that carries the standard and how long it was in force (W-0, I-0)."""

    number: str
    adopted: dt.date
    amended_by: str = ""
    amended: dt.date | None = None
    in_force_from: dt.date
    repealed_from: dt.date
    inexact: bool  # publication dates are not in the sources (D19)
    repealed_by: str
    repealed: dt.date | None = None  # the date of the repealing act itself
    annex_heading: Text  # the lines above the frame of every annexed form


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """Tell in our own plain words what a paragraph says; `number` as cited, e.g. `11.1.N3`."""

    number: str
    says: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipient:
    """Describe a kind of applicant (W-6, I-11); `min_age` in whole years at acceptance."""

    id: str
    paragraph: str
    name: Text
    short: Text
    nature: Literal["individual", "organisation", "sole-entrepreneur", "any"]
    citizen: bool = False  # of Kazakhstan: his country and his kind of document are known
    latin: bool = False  # the name is asked in Latin letters too, as a foreigner's (D53)
    registration: bool = False  # where and under which number it is registered is asked (I-A3)
    min_age: int | None = None
    persons: bool = False  # a list of employees or persons with access belongs to the case
    licence: bool = False  # a security licence is mandatory (W-6.5)
    sole: bool = False  # may be a sole entrepreneur, who has an IIN for a BIN (W-6.5, W-11.4)
    host: bool = False  # a host organisation applies on the recipient's behalf (I-11.B)
    expects: tuple[Condition, ...] = ()  # answers that must hold, else another kind is meant (D34)


@dataclass(frozen=True, slots=True, kw_only=True)
class Purpose:
    """Describe what the applicant comes for within the service."""

    id: str
    paragraph: str
    name: Text
    short: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Offer one answer of a question or one value of an item's field."""

    id: str
    name: Text
    short: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """Ask something the papers or the term depend on; the document `proof` proves a yes.

    `yes-no` answers are booleans; `choice` answers are choice ids; `period` asks two dates and
    answers whether the permitted term is at least `months` (with `longer`, more than that): D34.
    """

    id: str
    paragraph: str
    ask: Text
    answer: Literal["yes-no", "choice", "period"]
    when: tuple[Condition, ...] = ()
    choices: tuple[Choice, ...] = ()
    default: bool | str | None = None
    months: int | None = None
    longer: bool = False
    why: Text | None = None
    proof: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemField:
    """Describe one field of an item: of a weapon (W-11.3a) or of an invited person (I-A2, I-A3)."""

    id: str
    name: Text
    input: Literal["text", "choice", "decimal", "count", "year", "date", "country"]
    required: bool = True
    choices: tuple[Choice, ...] = ()
    when: tuple[Condition, ...] = ()
    not_before: str = ""  # the date field that this one may not precede
    past: bool = False  # a date that cannot lie ahead
    one_of: str = ""  # of the fields sharing this word at least one is filled (D53)
    sought: str = ""  # a case is found by it: `code`, or those sharing a word as one name
    max_length: int = 120
    shares_form: bool = False  # names who stands on the item's form, unless each has one (D4)
    alike: bool = False  # items of one application mostly share it: the next one may begin with it


@dataclass(frozen=True, slots=True, kw_only=True)
class Items:
    """Describe what a case is counted in: weapons, or invited persons (D38).

    A list shows the fields `columns`; the first filled in of `called` tells one from another.
    """

    scope: Literal["unit", "invitee"]
    name: Text  # "Weapons"
    one: Text  # "Unit"
    fields: tuple[ItemField, ...]
    columns: tuple[str, ...] = ()
    called: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """Describe a paper: `name` exactly as the law words it, `short` for the screen."""

    id: str
    name: Text
    short: Text
    per: Scope
    copies: int = 1
    number: bool = False  # the paper carries its own number
    date: bool = False  # and its own date
    receipt: bool = False  # a bank receipt: bank, number, date, amount (W-8a)
    original: bool = False  # given back when the case closes
    authority: bool = False  # a representative's: with him stand its number and date (W-16)
    own_list: bool = False  # the standard names no papers: the office lists its own (W-11.2, D11)


@dataclass(frozen=True, slots=True, kw_only=True)
class Requirement:
    """Ask for a document when every condition holds; `paragraph` is the citation shown (D8)."""

    document: str
    group: Group
    paragraph: str
    when: tuple[Condition, ...] = ()
    why: Text | None = None
    name: Text | None = None  # as this clause words the paper, where it differs (W-11.3e)


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """Say which applicants and purposes the standard covers: one matching row is enough."""

    when: tuple[Condition, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NotCovered:
    """Explain why an applicant is not covered; the first row whose conditions hold speaks."""

    when: tuple[Condition, ...] = ()
    says: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Exclusion:
    """Say who, though covered, is not entitled, and by which grounds a refusal would go."""

    why: Literal["not-covered", "not-entitled"]
    paragraph: str
    when: tuple[Condition, ...]
    grounds: tuple[str, ...]
    says: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Exemption:
    """Free an item from a duty when every condition holds (W-8, D2)."""

    when: tuple[Condition, ...]
    says: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Duty:
    """Charge `percent` of the MCI of the day of payment for each `per`; no rate, no sum (D3)."""

    id: str
    paragraph: str
    name: Text
    receipts: tuple[str, ...]  # the documents that prove its payment
    per: Literal["unit", "form"]
    percent: Decimal | None = None
    exemptions: tuple[Exemption, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Track:
    """Fix a term: `days` counted from registration, day 0 (W-7, I-7, D6)."""

    id: str
    paragraph: str
    name: Text
    days: int
    counted_in: CountedIn
    counts_from: Literal["registration", "request"] = "registration"  # I-7.4
    proviso: Text | None = None  # in which case it is the term, told beside a shorter one (D31)
    when: tuple[Condition, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Hours:
    """Open reception on some weekdays; local times of day."""

    days: tuple[Weekday, ...]
    opens: dt.time
    closes: dt.time
    break_from: dt.time | None = None
    break_to: dt.time | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtraDays:
    """Open reception on `per_month` non-working days that the office picks (W-9, D20)."""

    per_month: int
    weekday: Weekday
    weeks: tuple[int, ...]  # default choice: the n-th such weekday of the month
    opens: dt.time
    closes: dt.time


@dataclass(frozen=True, slots=True, kw_only=True)
class Reception:
    """Hold the reception hours of the service (W-9, I-9)."""

    paragraph: str
    hours: tuple[Hours, ...]
    extra: ExtraDays | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LineRule:
    """Describe one queue of the service (D22); limits in minutes, none where the law sets none.

    `hours` are the line's own, where they differ from the reception of the service (W-22).
    """

    id: Literal["hand-in", "collect", "question", "complaint", "other"]
    letter: str
    name: Text
    short: Text
    paragraph: str
    wait_minutes: int | None = None
    service_minutes: int | None = None
    hours: tuple[Hours, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Permit:
    """Describe a result that may be granted; a row about an item is judged item by item."""

    id: str
    paragraph: str
    name: Text
    when: tuple[Condition, ...]
    years: int | None = None
    by_person: bool = False  # somebody of the applicant's list carries or uses it (W-11.3, W-11.4)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """Describe a ground of refusal exactly as the law words it, and what proposes it.

    `findings` propose it unless the exemption given is one of `unless`;
    `missing` proposes it when a `required` paper is missing;
    `under` (whole years) proposes it for those younger on the day of acceptance.
    `when` must hold for any of the three; `missing_when` and `under_when` narrow that
    one way alone (W-17.4 with D17; I-16.9 with D9). A ground the law lists but that is
    an outcome (W-17.2, D10) has `outcome`. `per_item` is of one unit or invited person, never of
    all at once; `norm` sends to another act, whose norm a refusal cites (W-17.4).
    """

    id: str
    text: Text
    short: Text
    when: tuple[Condition, ...] = ()
    findings: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    missing: bool = False
    missing_when: tuple[Condition, ...] = ()
    under: int | None = None
    under_when: tuple[Condition, ...] = ()
    per_item: bool = False
    confidential: bool = False
    outcome: str = ""
    norm: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Name something the examiner may establish; grounds refer to it by id.

    It rests on so many `days`, the first and the last no more than `within` months apart (W-17.3).
    """

    id: str
    name: Text
    days: int = 0
    within: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """Name an end of the service as the law words it (W-5, I-5)."""

    id: str
    paragraph: str
    name: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Standard:
    """Hold one edition of a service's standard, whole."""

    schema: int
    service: str
    code: int  # the service in the digits-only QR of a talon, 1…99, never given twice
    edition: str
    title: Text
    short: Text
    recipient_word: Text  # "Applicant" (W), "Consumer" (I)
    act: Act
    paragraphs: tuple[Paragraph, ...]
    recipients: tuple[Recipient, ...]
    purposes: tuple[Purpose, ...]
    channels: tuple[Choice, ...]
    questions: tuple[Question, ...] = ()
    items: Items
    documents: tuple[Document, ...]
    requirements: tuple[Requirement, ...]
    coverage: tuple[Coverage, ...]
    coverage_paragraph: str
    not_covered: tuple[NotCovered, ...]
    written_application: Text  # what is taken in from whoever insists (D11, D12)
    exclusions: tuple[Exclusion, ...] = ()
    duties: tuple[Duty, ...]
    tracks: tuple[Track, ...]
    reception: Reception
    lines: tuple[LineRule, ...]
    phone_required: bool = False  # the decision is told by phone (I-15)
    permits: tuple[Permit, ...]
    findings: tuple[Finding, ...]
    exemptions: tuple[Choice, ...] = ()  # of grounds, I-16.7
    grounds: tuple[Ground, ...]
    outcomes: tuple[Outcome, ...]
    indicators: tuple[IndicatorRow, ...]
    indicator_table: IndicatorTable | None = None
    contacts: tuple[Contact, ...]
    signature: Signature
    remedies: Remedies
