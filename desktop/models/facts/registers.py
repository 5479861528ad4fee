"""What leaves a register: pages printed to be bound, and files of its lines."""

import datetime as dt
from dataclasses import dataclass
from typing import ClassVar

from desktop.models.facts.base import About, Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterPrinted(Fact):
    """Lines of a register were made into pages to be bound; the next go on after them.

    Pages printed `again`, because their lines changed since, are counted by themselves.
    """

    ABOUT: ClassVar[About] = "register"
    KEY: ClassVar[str] = "register"
    register: str
    year: int
    first_line: int
    last_line: int
    first_page: int
    last_page: int
    on: dt.date
    paper: str
    clerk_name: str
    again: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterSaved(Fact):
    """Lines of a register were written into a file: personal data left the record.

    `first` and `last` are the days asked for, None for all; `words` what was searched for.
    """

    ABOUT: ClassVar[About] = "register"
    KEY: ClassVar[str] = "register"
    register: str
    lines: int
    file: str  # its name, without the folder
    on: dt.date
    clerk_name: str
    first: dt.date | None = None
    last: dt.date | None = None
    words: str = ""
