"""Which papers lie in the file of a case, in which order and on which sheets (issue 5).

Sheets are numbered from 1 without a gap: a paper of ours takes as many as it has pages, one that
was brought as many as whoever binds the file counts. The cover, the inner list and the certificate
are not numbered among them, as the office-work rules have it.
"""

import datetime as dt
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from desktop.models.application import PaperMark, PaperTaken
from desktop.models.counting import MOST
from desktop.models.entry import clean_text
from desktop.models.errors import Refusal
from desktop.models.facts import FileLine
from desktop.models.text import Text
from desktop.models.wording import mark_words

INVENTORY: Final = "case-inventory"
OWN: Final = frozenset({"case-cover", INVENTORY, "case-certificate"})
"""The papers of the file itself: none lies in another file."""

MOST_SHEETS: Final = 250
"""What one paper may take: a file is at most so thick."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Hold one thing that lies in the file, before it is numbered.

    `at` is when it came to the case; `same` says which pieces are one paper made again, of which
    the last lies in the file. `sheets` of a paper of ours are its pages. `short` is what the window
    calls one that was brought.
    """

    at: dt.datetime
    name: str
    name_ru: str
    sheets: int
    paper: str = ""
    key: str = ""
    same: Hashable = None
    number: str = ""
    date: dt.date | None = None
    note: str = ""
    note_ru: str = ""
    short: Text | None = None


def lines_of(pieces: Iterable[Piece]) -> tuple[FileLine, ...]:
    """Return the inner list: in the order of time, each paper once, its sheets numbered."""
    return tuple(_numbered(sorted(_once(pieces), key=lambda each: each.at)))


def sheets_of(lines: Sequence[FileLine]) -> int:
    """Return how many sheets are numbered."""
    return lines[-1].last if lines else 0


def brought_key(paper: PaperTaken, place: int) -> str:
    """Name a brought paper among those of its case: by its document, and its place."""
    return f"{paper.document}.{place}"


def answer_key(inquiry: str) -> str:
    """Name the answer to an inquiry among what was brought."""
    return f"answer.{inquiry}"


def brought_mark(paper: PaperTaken) -> tuple[str, dt.date | None]:
    """Return the number and the day a brought paper bears; of several, their numbers."""
    marks: tuple[PaperMark, ...] = paper.own
    if paper.number or paper.date or not marks:
        return paper.number, paper.date
    if len(marks) == 1:
        return marks[0].number, marks[0].date
    return "; ".join(mark_words(each.number, each.date) for each in marks), None


def counted_sheets(typed: str, *, name: str) -> int:
    """Return the sheets typed of a brought paper; refuse `sheets-uncounted` (`name`, `most`)."""
    if not is_count(typed):
        raise Refusal("sheets-uncounted", name=name, most=MOST_SHEETS)
    return int(clean_text(typed))


def is_count(typed: str) -> bool:
    """Say whether a text is a number of sheets a paper may have."""
    text = clean_text(typed)
    return text.isascii() and text.isdecimal() and 1 <= int(text[:5]) <= MOST_SHEETS


def require_thin(lines: Sequence[FileLine]) -> None:
    """Refuse `file-too-thick` (`most`) of more sheets than can be said in words."""
    if sheets_of(lines) > MOST:
        raise Refusal("file-too-thick", most=MOST)


def _once(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Yield each paper once: of what was made again, the last."""
    last: dict[Hashable, Piece] = {}
    for place, each in enumerate(pieces):
        key = ("alone", place) if each.same is None else each.same
        last.pop(key, None)
        last[key] = each
    yield from last.values()


def _numbered(pieces: Iterable[Piece]) -> Iterator[FileLine]:
    first = 1
    for each in pieces:
        yield FileLine(
            name=each.name,
            name_ru=each.name_ru,
            first=first,
            last=first + each.sheets - 1,
            paper=each.paper,
            key=each.key,
            number=each.number,
            date=each.date,
            note=each.note,
            note_ru=each.note_ru,
        )
        first += each.sheets
