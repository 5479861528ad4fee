"""Write the references anew after a paper was changed on purpose: look at them, then commit.

python -m tests.papers.references
"""

import sys
from dataclasses import dataclass
from functools import cache
from itertools import chain
from pathlib import Path

from PySide6.QtGui import QImage

from tests.printing.builders import every_paper, pdf_of
from tests.printing.grids import every_grid
from tests.printing.letterheads import every_letterhead
from tests.printing.reading import pages_of, picture, sheets_mm

FOLDER = Path(__file__).resolve().parent
DPI = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """Hold a paper as it is made now."""

    text: str
    pictures: tuple[QImage, ...]


PAPERS = {name: (kind, content, sheet) for name, kind, content, sheet in every_paper()}
OTHERS = dict(chain(every_grid(), every_letterhead()))
NAMES = (*PAPERS, *OTHERS)


@cache
def made(name: str) -> Made:
    """Make one of the papers."""
    pdf = OTHERS[name] if name in OTHERS else pdf_of(*PAPERS[name])
    return Made(
        text="\f\n".join(pages_of(pdf)) + "\n",
        pictures=tuple(picture(pdf, page, dpi=DPI) for page in range(len(sheets_mm(pdf)))),
    )


def main() -> None:
    """Write text and pictures of every paper beside this file."""
    for name in NAMES:
        paper = made(name)
        (FOLDER / f"{name}.txt").write_text(paper.text, encoding="utf-8", newline="\n")
        for page, image in enumerate(paper.pictures, start=1):
            image.save(str(FOLDER / f"{name}-{page}.png"))
        sys.stdout.write(f"{name}: {len(paper.pictures)} page(s)\n")


if __name__ == "__main__":
    main()
