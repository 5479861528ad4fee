"""What stands on papers that ask others and go to them, and on the recovery sheet (D30, D46)."""

from dataclasses import dataclass

from desktop.models.paper_parts import NOTHING, Entry, Issuer, Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class InquiryContent:
    """Hold a letter that asks for information (W-7.1b); an empty `number` is left to the pen.

    `reminder` says of which letter it reminds; on the first letter it is empty.
    """

    number: str  # the chancery's own (D42)
    date: str
    to: str
    case: Wording
    about: tuple[Entry, ...]
    question: str
    answer_by: Wording
    law: Wording
    reminder: Wording
    post: Wording
    signer: Wording
    executor: Wording
    issuer: Issuer
    made_at: str
    language: str
    out_of_force: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class StorageCheckContent:
    """Hold an act of a check on site, to be filled in by hand (W-17.7e, W-11.3g).

    `rows` are the points to look at; the four `…_post` say who signs, those empty are by hand.
    """

    subject: Wording
    law: Wording
    case: Wording
    order: Wording  # who checks, and what exactly
    owner: str
    place: str
    weapons: str
    rows: tuple[Entry, ...]
    first_post: Wording
    first_name: str
    second_post: Wording
    third_post: Wording
    fourth_post: Wording
    fourth_name: str
    issuer: Issuer
    made_at: str
    language: str
    out_of_force: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DispatchContent:
    """Hold what goes to the department with cases: letter, list or inventory (I-5, W-14, D30)."""

    number: str
    date: str
    to: str
    case: Wording  # of an inventory
    text: Wording
    rows: tuple[Entry, ...]
    total: Wording
    back_by: Wording
    post: Wording
    signer: Wording
    executor: Wording
    issuer: Issuer
    made_at: str
    language: str
    out_of_force: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RecoveryContent:
    """Hold the recovery sheet of a sealed record (D46): printed once and kept nowhere.

    `first` to `eighth` are the groups of the code, numbered as the program asks for them.
    """

    office: Wording
    first: str
    second: str
    third: str
    fourth: str
    fifth: str
    sixth: str
    seventh: str
    eighth: str
    name: str
    made: Wording
    made_at: str
    language: str
    earlier: Wording = NOTHING  # that a sheet before this one opens nothing any more
