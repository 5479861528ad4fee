"""What stands on the results of a case: permit, invitation, invitation letter (W-5, I-5, D56)."""

from dataclasses import dataclass

from desktop.models.paper_parts import NOTHING, Entry, Issuer, Moment, Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class PermitContent:
    """Hold a permit on our plain form: of its units the seven fields of W-11.3a (D27)."""

    number: str
    kind: Wording
    holder: str
    known_by: Wording  # date of birth, IIN, document, or BIN
    address: str
    units: tuple[Entry, ...]
    persons: Wording  # who may use them, of an organisation
    until: Wording
    reregister: Wording
    test_firing: Wording  # the next one, where there is to be one (W-11.1d)
    issued: Wording
    application: Wording
    post: Wording
    signer: Wording
    blank: str  # the serial of a numbered form (D28)
    issuer: Issuer
    made_at: str
    language: str
    out_of_force: bool = False
    duplicate: str = ""  # the mark of one made for another that was lost or damaged
    instead: Wording = NOTHING  # of which number, and why
    photo: bool = True  # whether it has a place for a photograph (D27)


@dataclass(frozen=True, slots=True, kw_only=True)
class InvitationContent:
    """Hold a private invitation with its control coupon of the same number (I-A2)."""

    number: str
    inviter: str
    inviter_born: str
    inviter_citizenship: str
    inviter_address: str
    invited: str  # with the children who come along (D4)
    invited_born: str
    relation: str
    citizenship: str
    address: str
    purpose: str
    period: str
    body: str  # that confirms it
    signer: str
    issued: Moment
    coupon: str
    guests: str  # citizenship and names, as the coupon tells them
    days: str
    stay_address: str
    until: str  # the last valid day (D16)
    made_at: str
    language: str
    out_of_force: bool = False
    instead: str = ""  # of which number, and why; a duplicate says so


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterContent:
    """Hold an invitation letter of an organisation, certified by the directorate (I-A3, I-5)."""

    to: str  # whose migration police directorate
    justice: str
    justice_number: str
    organisation: str
    registration: str
    bin: str
    registered: str
    registered_year: str
    name: str
    sex: str
    born: str
    citizenship: str
    passport: str
    passport_issued: str
    passport_until: str
    workplace: str
    address: str
    visa_place: str
    stay: str
    multiplicity: str
    purpose: str
    places: str
    head: str
    executor: str
    phone: str
    letterhead: str  # the organisation's address and phone (note 1)
    number: str  # of the directorate, and the day it certified the letter
    issued: Moment
    body: Wording
    signer: Wording
    made_at: str
    language: str
    out_of_force: bool = False
    instead: Wording = NOTHING  # of which number, and why; a duplicate says so
