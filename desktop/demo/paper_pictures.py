"""Pictures of papers, each beside its paper: the first page, as large as it is read on a screen."""

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtPdf import QPdfDocument

_PAGE: Final = QSize(840, 1188)  # A4 at 100 dots an inch, and a bit


def take_paper_pictures(papers: Iterable[Path]) -> list[Path]:
    """Write `<paper>.png` beside every paper and return them, in their order."""
    taken = []
    for paper in papers:
        picture = paper.with_suffix(".png")
        if not _first_page(paper).save(str(picture)):
            raise OSError(picture)
        taken.append(picture)
    return taken


def _first_page(paper: Path) -> QImage:
    document = QPdfDocument()
    document.load(str(paper))
    points = document.pagePointSize(0).toSize()
    size = points.scaled(_PAGE, Qt.AspectRatioMode.KeepAspectRatio)
    drawn = QImage(size, QImage.Format.Format_RGB32)
    drawn.fill(QColor("white"))
    painter = QPainter(drawn)
    painter.drawImage(0, 0, document.render(0, size))
    painter.end()
    document.close()
    return drawn
