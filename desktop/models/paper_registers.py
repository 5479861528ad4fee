"""What stands on the pages of a register that are bound: lines with their columns (W-16)."""

from dataclasses import dataclass

from desktop.models.paper_parts import Entry, Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterLinesContent:
    """Hold some lines of a register and the page they begin on.

    A column is an entry with its title as `text` and its width in mm as `detail`, 0 for one that
    takes what is left; a line has a cell for each, and as `text` why it counts no more.
    """

    title: Wording
    office: Wording
    span: Wording  # of which year, from which line to which
    columns: tuple[Entry, ...]
    rows: tuple[Entry, ...]
    first_page: str
    certified: Wording  # how many lines on how many pages
    made: Wording
    post: str
    clerk: str
    made_at: str
    language: str
