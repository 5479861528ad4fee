"""What stands on a sheet of the stand: one kind of applicant, one language, large (W-10, I-10)."""

from dataclasses import dataclass
from typing import Final

from desktop.models.paper_parts import Entry

MOST_OF_ACCOUNT: Final = 300
"""How many characters say where the state duty is paid to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StandContent:
    """Hold a sheet to hang up; an entry of a single cell heads those that follow it."""

    service: str
    who: str
    rows: tuple[Entry, ...]
    office: str
    edition: str
    made_at: str
    language: str
    out_of_force: bool = False
