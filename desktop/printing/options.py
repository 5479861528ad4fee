"""How a paper is printed, as the office and the moment choose it."""

from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from desktop.models.layout import Layout
from desktop.models.paper import PaperKind
from desktop.models.paper_sheets import Sheet
from desktop.models.paper_table import Content

Copy: TypeAlias = Literal["applicant", "office"]
BOTH: Final[tuple[Copy, ...]] = ("applicant", "office")


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintOptions:
    """Choose how a paper is printed; none of it changes what the paper says.

    `copies` left open are both on a two-up sheet, else the applicant's alone. `duplicate` marks a
    reprint, `practice` crosses a paper of the practice office, `ended` a form that was replaced or
    annulled: nobody takes what lies in a file for one that holds. `fill_only` prints onto a ready
    blank, `offset_mm` (right, down) is the printer's calibration (D28).
    """

    sheet: Sheet
    copies: tuple[Copy, ...] | None = None
    duplicate: bool = False
    practice: bool = False
    ended: bool = False
    fill_only: bool = False
    offset_mm: tuple[float, float] = (0.0, 0.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class BoundPaper:
    """Hold a paper of a bound document; its sheets are numbered from `first`, or not at all (0)."""

    kind: PaperKind
    content: Content
    layout: Layout
    options: PrintOptions
    title: str
    first: int = 0
