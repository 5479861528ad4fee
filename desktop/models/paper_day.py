"""What stands on the papers of an office's day: how it ended, and who waits when the light goes."""

from dataclasses import dataclass

from desktop.models.paper_parts import Entry, Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class DayContent:
    """Hold a day in one table: an entry of a single cell heads those of two that follow."""

    office: Wording
    day: Wording
    rows: tuple[Entry, ...]
    post: str
    clerk: str
    made: str
    made_at: str
    language: str
