"""What stands on the talon of a complaint (W-25, I-25, D14)."""

from dataclasses import dataclass

from desktop.models.paper_parts import Moment, Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class ComplaintTalonContent:
    """Hold the talon of a complaint: the prescribed front, and the back with what I-25 wants (D14).

    `office` is the body that takes the complaint; `longer` is the day of the longer term, empty
    where the talon promises it already.
    """

    office: str
    clerk: str
    accepted: Moment
    due: Wording
    longer: Wording
    reply: Wording
    place: Wording
    contact: Wording
    phones: str
    higher: Wording
    number: str
    qr: str  # digits only
    made_at: str
    language: str
    out_of_force: bool = False
