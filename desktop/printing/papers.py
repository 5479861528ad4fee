"""Make a paper: from its content and its layout to the bytes of a PDF.

The same content, layout and options give the same bytes, on any machine and at any time (D56).
fpdf2 and fontTools take a third of a second to import, so they come with the first paper or with
`warm_up`, never with the window.
"""

from collections.abc import Generator, Iterable, Sequence
from dataclasses import replace

from desktop.models.calibration import GridWords
from desktop.models.layout import Layout
from desktop.models.paper import PaperKind
from desktop.models.paper_sheets import Sheet
from desktop.models.paper_table import Content
from desktop.printing.options import BOTH, BoundPaper, Copy, PrintOptions

__all__ = [
    "BOTH",
    "BoundPaper",
    "Copy",
    "PrintOptions",
    "bound_in_parts",
    "fitted_sheet",
    "make_bound",
    "make_grid",
    "make_pdf",
    "make_run",
    "page_count",
    "run_in_parts",
    "warm_up",
]


def make_pdf(kind: PaperKind, content: Content, layout: Layout, options: PrintOptions) -> bytes:
    """Return the PDF of a paper.

    Raise `wrong-layout` (`kind`, `layout`) and `wrong-content` (`kind`) for those of another paper,
    `wrong-sheet` (`kind`, `sheet`) for a sheet the layout does not know, and `paper-too-long`
    (`kind`) when no page can hold it.
    """
    from desktop.printing.pages import draw_pages  # noqa: PLC0415  start-up, see above
    from desktop.printing.sheet import About, write_pdf  # noqa: PLC0415  start-up, see above

    sheet = fitted_sheet(kind, content, layout, options)
    return write_pdf(
        draw_pages(kind, content, layout, replace(options, sheet=sheet)),
        width=sheet.width_mm,
        height=sheet.height_mm,
        about=About(title=layout.title.kk, language="kk", made_at=content.made_at),
    )


def fitted_sheet(kind: PaperKind, content: Content, layout: Layout, options: PrintOptions) -> Sheet:
    """Return the sheet a paper takes: one off a roll is cut where its content ends.

    Refuses what `make_pdf` refuses.
    """
    from desktop.printing.pages import height_of  # noqa: PLC0415  start-up, see above

    if not options.sheet.by_content:
        return options.sheet
    return options.sheet.cut(height_of(kind, content, layout, options))


def make_bound(papers: Sequence[BoundPaper], *, title: str, made_at: str) -> bytes:
    """Return the PDF of papers one after another; refuses what `make_pdf` does of any of them."""
    from desktop.printing.bound import bound_pages  # noqa: PLC0415  start-up, see above
    from desktop.printing.sheet import About, write_bound  # noqa: PLC0415  start-up, see above

    return write_bound(bound_pages(papers), About(title=title, language="kk", made_at=made_at))


def bound_in_parts(
    papers: Iterable[BoundPaper], *, title: str, made_at: str
) -> Generator[int, None, bytes]:
    """Draw papers one after another, yielding how many are drawn; return what `make_bound` does."""
    from desktop.printing.bound import bound_pages  # noqa: PLC0415  start-up, see above
    from desktop.printing.sheet import About, write_bound  # noqa: PLC0415  start-up, see above

    pages = []
    for drawn, paper in enumerate(papers, start=1):
        pages += bound_pages([paper])
        yield drawn
    return write_bound(pages, About(title=title, language="kk", made_at=made_at))


def make_run(papers: Sequence[BoundPaper]) -> bytes:
    """Return the PDF of papers of one sheet one after another, each whole, for one job (D40).

    Fonts are read, words broken and a file written once for all. Refuses what `make_pdf` does.
    """
    from desktop.printing.pages import draw_pages  # noqa: PLC0415  start-up, see above
    from desktop.printing.sheet import About, write_pdf  # noqa: PLC0415  start-up, see above

    first = papers[0]
    return write_pdf(
        (
            marks
            for each in papers
            for marks in draw_pages(each.kind, each.content, each.layout, each.options)
        ),
        width=first.options.sheet.width_mm,
        height=first.options.sheet.height_mm,
        about=About(title=first.title, language="kk", made_at=first.content.made_at),
    )


def run_in_parts(papers: Sequence[BoundPaper]) -> Generator[int, None, bytes]:
    """Draw papers of one sheet, yielding how many are drawn; return what `make_run` does."""
    from desktop.printing.pages import draw_pages  # noqa: PLC0415  start-up, see above
    from desktop.printing.sheet import About, write_pdf  # noqa: PLC0415  start-up, see above

    first = papers[0]
    pages = list(draw_pages(first.kind, first.content, first.layout, first.options))
    yield 1
    for drawn, each in enumerate(papers[1:], start=2):
        pages += draw_pages(each.kind, each.content, each.layout, each.options)
        yield drawn
    return write_pdf(
        pages,
        width=first.options.sheet.width_mm,
        height=first.options.sheet.height_mm,
        about=About(title=first.title, language="kk", made_at=first.content.made_at),
    )


def page_count(kind: PaperKind, content: Content, layout: Layout, sheet: Sheet) -> int:
    """Return how many sheets a paper takes in a bound document; refuses what `make_pdf` does."""
    from desktop.printing.bound import pages_of  # noqa: PLC0415  start-up, see above

    return pages_of(kind, content, layout, sheet)


def make_grid(
    sheet: Sheet,
    words: GridWords,
    *,
    offset_mm: tuple[float, float],
    form: tuple[Content, Layout] | None = None,
) -> bytes:
    """Return the PDF of the page that shows how a printer feeds a sheet, moved by the offset.

    Of a `form` that is filled in on ready blanks, the places of what is filled in follow on pages
    of their own (D28).
    """
    from desktop.printing.drawing import moved  # noqa: PLC0415  start-up, see above
    from desktop.printing.grid import field_pages, grid_marks  # noqa: PLC0415  start-up, see above
    from desktop.printing.sheet import About, write_pdf  # noqa: PLC0415  start-up, see above

    pages = [tuple(grid_marks(sheet, words))]
    if form is not None:
        pages.extend(field_pages(*form, sheet))
    return write_pdf(
        [tuple(moved(page, *offset_mm)) for page in pages],
        width=sheet.width_mm,
        height=sheet.height_mm,
        about=About(title=words.title.kk, language="kk", made_at=words.made_at),
    )


def warm_up() -> None:
    """Import what papers need and read their fonts; call it in the background after first paint."""
    from desktop.printing.fonts import FILES, font  # noqa: PLC0415  start-up, see above
    from desktop.printing.sheet import About, write_pdf  # noqa: PLC0415  start-up, see above

    for face in FILES:
        font(face)
    write_pdf(
        [()],
        width=10,
        height=10,
        about=About(title="", language="kk", made_at="2013-11-25T09:00:00+06:00"),
    )
