"""The form of a paper as a list of elements: what `forms/prints/<layout>.toml` holds.

A layout is whole: the words of the form in three languages, its type and its measures. Only what
the office fills in comes from elsewhere, so content and layout make a paper again (D56).
Measures are millimetres, sizes of type are points. Elements follow one another down the column;
a paper has at most one listing, and only a listing may go on to the next page.

The *blank* layer is the form, the *fill* layer what the office writes into it (D28).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from desktop.models.text import Text

Face: TypeAlias = Literal[
    "serif",
    "serif-bold",
    "sans",
    "sans-medium",
    "sans-semibold",
    "sans-bold",
    "narrow",
    "narrow-semibold",
]
Align: TypeAlias = Literal["left", "center", "right"]
OnPages: TypeAlias = Literal["every", "first", "rest", "last"]
"""On which pages something stands; only a section can be on the `last` one alone."""

OnCopies: TypeAlias = Literal["every", "applicant", "office"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """Set type: `size` in points, `leading` from line to line in mm, `grey` 0 black to 1 white.

    With a `grid` its baselines keep to multiples of so many mm below the top of their lines.
    """

    face: Face
    size: float
    leading: float
    align: Align = "left"
    grey: float = 0.0
    grid: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Print words of the form and, in the style `own`, their rendering for the applicant.

    It stands beside them when both fit on one line and `beside` allows it, else below.
    """

    text: Text
    style: str
    own: str = ""  # empty for no rendering
    beside: bool = True
    gap: float = 0.0
    indent: float = 0.0  # from the left edge of the column
    on: OnPages = "every"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """Rule a line as wide as the column, fill it, and caption it below; a long value takes more."""

    field: str
    style: str
    caption: Text
    caption_style: str
    own: str = ""
    gap: float = 0.0
    on: OnPages = "every"


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Stand in a row: words of the form, or a ruled blank that `field` fills.

    `width` in mm is fixed; else the part takes `grow` shares of what the fixed ones leave.
    A blank without a field is left to the pen; `space` mm before it replace those of the row.
    """

    words: str = ""  # the same in every language: the form's own
    field: str = ""
    blank: bool = False
    width: float = 0.0
    grow: float = 0.0
    space: float | None = None
    style: str = ""
    caption: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """Set parts side by side on one baseline; captions stand below their blanks.

    What fills a blank stands in Kazakh; where there is a `fill_own`, its rendering beneath.
    """

    parts: tuple[Part, ...]
    style: str  # of the words
    fill: str  # of what fills the blanks
    fill_own: str = ""
    caption_style: str = ""
    own: str = ""
    gap: float = 0.0
    space: float = 1.2  # between the parts
    align: Align = "left"
    indent: float = 0.0  # from the left edge of the column
    on: OnPages = "every"


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """Give a column of a table its title and its width in mm; `grow` takes shares of the rest.

    Counts are aligned at the right, their title with them.
    """

    title: Text
    width: float = 0.0
    grow: float = 0.0
    align: Align = "left"


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """List entries on ruled lines: `numbered` slots whose numbers the form prints, then `blank`.

    Lines left over stand after the last entry, struck with a Z in the fill layer; to make room for
    long entries they close up, numbered ones to `least` and blank ones to `least_blank` mm.
    Entries beyond the numbered slots are numbered in the fill layer. Without slots the entries are
    numbered as they come and nothing is ruled.

    With `columns` the entries are a table: their cells stand side by side below the columns'
    titles, which every page repeats in `head_style`, and a rule parts one entry from the next. An
    entry without cells stands across all columns, and one of a single cell heads what follows. A
    `grid` has rules between the columns too, and each row takes `tall` mm at least. Without a
    `hang` nothing is numbered. Where the list is `headed`, an entry of a lead alone is the heading
    of the next, and does not end a page.
    """

    field: str
    style: str
    number_style: str
    narrow: str  # the style tried before another page is begun
    detail: str = ""
    own: str = ""
    numbered: int = 0
    blank: int = 0
    pitch: float = 0.0
    least: float = 0.0
    least_blank: float = 0.0
    hang: float = 6.0
    gap: float = 0.0
    between: float = 1.0
    columns: tuple[Column, ...] = ()
    head_style: str = ""
    head_own: str = ""
    grid: bool = False
    tall: float = 0.0
    headed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """Print a field in words under its label, in Kazakh and in the applicant's language.

    `more` is a field that follows on the same lines, in Kazakh in `more_style` on lines of its own
    where that is given. What the organisation's letterhead bears is part of the `form`; what the
    office's own bears is its `letterhead` (D28).
    """

    field: str
    style: str
    more: str = ""
    more_style: str = ""
    label: Text | None = None
    label_style: str = ""
    own: str = ""
    form: bool = False
    letterhead: bool = False
    gap: float = 0.0
    indent: float = 0.0  # from the left edge of the column
    on: OnPages = "every"


@dataclass(frozen=True, slots=True, kw_only=True)
class Divider:
    """Draw a thin rule across the column; one of the office's `letterhead` stands there (D28)."""

    letterhead: bool = False
    gap: float = 0.0
    on: OnPages = "every"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruled:
    """Print a label of the form and behind it a value that runs on over at least `lines` rules.

    Its rendering for the applicant, in the style `own`, stands below the last of them.
    """

    label: Text
    field: str
    label_style: str
    style: str
    own: str = ""
    lines: int = 1
    gap: float = 0.0
    on: OnPages = "every"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """Hold words of the form, line by line, and what is filled in below them at the foot."""

    text: Text
    field: str = ""
    grow: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Boxes:
    """Set cells side by side in boxes of one `height` at least; without a frame only the words."""

    cells: tuple[Cell, ...]
    style: str
    fill: str
    own: str = ""
    height: float = 0.0
    framed: bool = True
    gap: float = 0.0
    on: OnPages = "every"


FixedElement: TypeAlias = Words | Line | Row | Value | Divider | Ruled | Boxes
Element: TypeAlias = FixedElement | Listing


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """Print a QR code of digits with the number people read below it, in the section's corner."""

    field: str
    number: str
    side: float
    style: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Photo:
    """Leave a box for a photograph in the section's corner, in mm, with words of the form in it.

    With a `field` it is there only where that value of the paper says yes.
    """

    width: float
    height: float
    text: Text
    style: str
    field: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Stack elements in a column of their own; a frame is the edge of the prescribed form.

    What stands on one of the `copies` alone is left out of the other. A section has a `code` in
    its corner or a `photo`, not both.
    """

    elements: tuple[Element, ...]
    frame: bool = False
    padding: float = 0.0
    gap: float = 0.0
    code: Code | None = None
    photo: Photo | None = None
    on: OnPages = "every"
    copies: OnCopies = "every"


@dataclass(frozen=True, slots=True, kw_only=True)
class Charts:
    """Draw the charts of a field on pages of their own, `gap` mm between two.

    What each shows goes with it in words, as PDF has them for whoever does not see it.
    """

    field: str
    gap: float = 6.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Marks:
    """Hold what is printed around the form; `page` fills in `{page}` and `{pages}`.

    A register numbers its only page too: `page_always`.
    """

    style: str
    strong: str
    practice: str
    practice_style: str
    duplicate: str
    page: Text
    out_of_force: Text
    applicant_copy: Text | None = None
    office_copy: Text | None = None
    page_always: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Measures:
    """Hold the margins of a sheet and how much larger than written its type is set.

    A paper that no page can hold is set smaller, down to `least`; without one it is refused.
    """

    top: float
    right: float
    bottom: float
    left: float
    scale: float = 1.0
    least: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """Hold one layout, whole; `citation` is the annex it reproduces, empty for a paper of ours.

    The `charts` follow on pages of their own, the `back` after all others. A form that is
    `numbered` is printed onto blanks of strict reporting too, the fill layer alone, and a
    `letterhead` onto the organisation's own (D28). Of a `family` it has the styles
    and marks, as far as it has none of that name itself (docs/typography.md).
    """

    schema: int
    kind: str
    citation: str
    title: Text
    sheets: Mapping[str, Measures]
    styles: Mapping[str, Style]
    marks: Marks
    sections: tuple[Section, ...]
    back: tuple[Section, ...] = ()
    charts: Charts | None = None
    family: str = ""
    numbered: bool = False
    letterhead: bool = False

    @property
    def grid(self) -> float:
        """Return the mm its baselines are whole multiples of, 0 where an annex fixes its lines."""
        return max((style.grid for style in self.styles.values()), default=0.0)

    @property
    def has_blank(self) -> bool:
        """Tell whether its form lies ready: as a numbered blank or an organisation's letter."""
        return self.numbered or self.letterhead

    @property
    def has_head(self) -> bool:
        """Tell whether it begins with what the office's own letterhead bears (D28)."""
        return any(
            isinstance(each, Value | Divider) and each.letterhead for each in elements_of(self)
        )


def elements_of(layout: Layout) -> Iterator[Element]:
    """Yield the elements of all sections from top to bottom."""
    for section in layout.sections:
        yield from section.elements
