"""The file of a case: its papers bound in the order of time, sheet by sheet (issue 5)."""

import datetime as dt
from dataclasses import dataclass
from typing import ClassVar, Literal

from desktop.models.facts.base import About, Fact
from desktop.models.official import Official

FileFor = Literal["archive", "department"]
"""Where a file goes: to the shelf and the archive, or with the case to the department."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FileLine:
    """Hold one line of the inner list: what lies on the sheets from `first` to `last`.

    `paper` is the one of ours, empty for one the applicant brought; then `key` names it among
    those. `note` is what stands in the last column, in Kazakh, `note_ru` in Russian.
    """

    name: str
    name_ru: str
    first: int
    last: int
    paper: str = ""
    key: str = ""
    number: str = ""
    date: dt.date | None = None
    note: str = ""
    note_ru: str = ""

    @property
    def sheets(self) -> int:
        """Return how many sheets it takes."""
        return self.last - self.first + 1


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseFileMade(Fact):
    """The papers of a case were bound into a file; made again, it is counted anew.

    `sheets` are those numbered, `inventory_sheets` those of the inner list, counted apart.
    `hidden` papers are for few alone and were left out, for whoever made it may not see them (D26).
    """

    ABOUT: ClassVar[About] = "case"
    KEY: ClassVar[str] = "case"
    case: str
    file: str
    purpose: FileFor
    on: dt.date
    sheets: int
    inventory_sheets: int
    lines: tuple[FileLine, ...]
    cover: str
    inventory: str
    certificate: str
    by: Official
    clerk_name: str
    hidden: int = 0
    index: str = ""
    retention: str = ""
