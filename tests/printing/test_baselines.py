"""One grid for the papers whose lines no annex fixes: every baseline keeps to it."""

from collections.abc import Iterator

import pytest

from desktop.models.layout import Boxes, Layout, elements_of
from desktop.models.paper import PaperKind
from desktop.models.paper_sheets import Sheet
from desktop.models.paper_table import Content
from desktop.printing.drawing import TextMark
from desktop.printing.options import PrintOptions
from desktop.printing.pages import draw_pages
from tests.printing.builders import every_paper, layout

STEP = 0.95  # of a paper set smaller until a page holds it
CLOSE = 1e-3
PAPERS = {name: (kind, content, sheet) for name, kind, content, sheet in every_paper()}
GRIDDED = [name for name, (kind, _content, _sheet) in PAPERS.items() if layout(kind).grid]
ANNEXED: tuple[PaperKind, ...] = (
    "talon-weapons",
    "talon-invitations",
    "talon-supplement",
    "ticket",
    "invitation",
    "invitation-letter",
    "complaint-talon-weapons",
    "complaint-talon-invitations",
    "survey-slip",
)


def scales(whole: Layout, sheet: Sheet) -> Iterator[float]:
    """Yield the sizes a paper may be set in."""
    measures = whole.sheets[sheet.id]
    scale, least = measures.scale, measures.least or measures.scale
    while scale > least:
        yield scale
        scale *= STEP
    yield least


def boxed(whole: Layout) -> set[str]:
    """Return the words that stand in the middle of a box rather than on a line."""
    return {section.photo.text.kk for section in whole.sections if section.photo is not None}


def off_grid(kind: PaperKind, content: Content, sheet: Sheet, scale: float) -> list[str]:
    """Return the lines whose baselines are not on the grid at one size."""
    whole = layout(kind)
    top, words = whole.sheets[sheet.id].top, boxed(whole)
    found = []
    for page in draw_pages(kind, content, whole, PrintOptions(sheet=sheet)):
        for mark in page:
            if isinstance(mark, TextMark) and mark.text not in words:
                steps = (mark.y - top) / scale / whole.grid
                if abs(steps - round(steps)) > CLOSE:
                    found.append(mark.text)
    return found


@pytest.mark.parametrize("name", GRIDDED)
def test_every_baseline_of_a_paper_keeps_to_the_grid(name: str) -> None:
    kind, content, sheet = PAPERS[name]
    if any(isinstance(each, Boxes) for each in elements_of(layout(kind))):
        return  # what stands in boxes is set to their feet
    assert (
        min(
            (off_grid(kind, content, sheet, scale) for scale in scales(layout(kind), sheet)),
            key=len,
        )
        == []
    )


@pytest.mark.parametrize("kind", sorted({kind for kind, _content, _sheet in PAPERS.values()}))
def test_only_forms_an_annex_fixes_have_no_grid(kind: PaperKind) -> None:
    assert (layout(kind).grid == 0) == (kind in ANNEXED)


@pytest.mark.parametrize("name", GRIDDED)
def test_the_lines_of_a_style_are_whole_steps_of_the_grid_apart(name: str) -> None:
    whole = layout(PAPERS[name][0])
    for style in whole.styles.values():
        assert (style.leading / whole.grid).is_integer()
