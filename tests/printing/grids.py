"""The page that calibrates a printer, for every sheet a paper goes on."""

from collections.abc import Iterator

from desktop.models.paper_parts import Wording
from desktop.models.paper_sheets import A4, A4_TWO_UP, A5, LABEL, ROLL
from desktop.printing.papers import make_grid
from desktop.services.calibration import grid_words
from tests.printing.builders import MADE

OFFSET_MM = (1.5, -0.3)


def every_grid() -> Iterator[tuple[str, bytes]]:
    """Yield each grid, as it is moved on its printer."""
    about = Wording(kk="Құжаттарды қабылдау туралы талон · HP", own="Талон о приёме документов")
    for sheet in (LABEL, ROLL, A5, A4, A4_TWO_UP):
        words = grid_words(sheet, about=about, offset_mm=OFFSET_MM, made_at=MADE)
        yield f"test-grid-{sheet.id}", make_grid(sheet, words, offset_mm=OFFSET_MM)
