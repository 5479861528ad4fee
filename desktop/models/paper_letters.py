"""What stands on the list of the faults of an invitation letter (I-11.C, I-A3)."""

from dataclasses import dataclass

from desktop.models.paper_parts import Entry, Issuer, Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterFaultsContent:
    """Hold the faults of one letter, for the organisation that wrote it.

    `number` is that of the application, empty before it is registered; `letter` the number and
    day the letter itself bears.
    """

    organisation: str
    guest: str
    letter: str
    number: str
    faults: tuple[Entry, ...]
    made: Wording
    made_at: str
    post: str
    clerk: str
    issuer: Issuer
    language: str
    out_of_force: bool = False
