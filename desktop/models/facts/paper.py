"""What happens to a paper, from its content to the printer."""

from dataclasses import dataclass
from typing import ClassVar

from desktop.models.facts.base import About, Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperIssued(Fact):
    """A paper's content was fixed: resolved fields and layout digest make it again (D56)."""

    ABOUT: ClassVar[About] = "paper"
    KEY: ClassVar[str] = "paper"
    paper: str
    kind: str  # vocabulary, "papers"
    about: About
    about_id: str
    language: str
    layout: str
    layout_digest: str
    content: str  # canonical JSON of the layout's fields
    width_mm: int
    height_mm: int
    copies: int = 1
    office_copy: bool = False  # on a sheet of its own, after the applicant's


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperPrinted(Fact):
    """The queue completed the job."""

    ABOUT: ClassVar[About] = "paper"
    KEY: ClassVar[str] = "paper"
    paper: str
    printer: str
    duplicate: bool = False
    fill_only: bool = False  # onto a ready blank or a letterhead (D28)


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperFailed(Fact):
    """The queue did not print; `reason` is one of those of `printing/spool.py: Failed`."""

    ABOUT: ClassVar[About] = "paper"
    KEY: ClassVar[str] = "paper"
    paper: str
    printer: str
    reason: str
    fill_only: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperHandWritten(Fact):
    """The paper was written by hand instead: a lawful end (D55)."""

    ABOUT: ClassVar[About] = "paper"
    KEY: ClassVar[str] = "paper"
    paper: str
