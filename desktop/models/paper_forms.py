"""What stands on the forms an applicant signs, filled in or left to his pen (W-12, I-11, D27)."""

from dataclasses import dataclass

from desktop.models.paper_parts import Entry, Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestContent:
    """Hold an application or a petition; what is empty is a line for the pen.

    Of `rows` those with cells are the weapons or guests, the others lines across all columns:
    headings, persons, and the papers that go with it.
    """

    to: Wording
    sender: str
    identity: str  # date of birth, IIN and document, or BIN
    address: str
    phone: str
    heading: Wording
    text: Wording
    rows: tuple[Entry, ...]
    signer: str
    made_at: str
    language: str
    out_of_force: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionnaireContent:
    """Hold the questionnaire-application of one invited person (I-11.A.2)."""

    to: Wording
    inviter: str
    inviter_identity: str
    inviter_citizenship: str
    inviter_address: str
    inviter_phone: str
    name: str
    latin: str
    sex: str
    born: str
    citizenship: str
    passport: str
    relation: str
    address: str
    purpose: str
    days: str
    stay_address: str
    children: str
    signer: str
    made_at: str
    language: str
    out_of_force: bool = False
