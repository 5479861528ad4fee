"""All papers on a few sheets, small and side by side: what an eye compares at a glance.

Each kind is the newest the demonstration issued in that language; one it did not issue is a
template with «ҮЛГІ» across it, as the settings show it.
"""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from PySide6.QtPdf import QPdfDocument

from desktop import paths
from desktop.demo.inventing import invented
from desktop.models.errors import Refusal
from desktop.models.paper import PaperKind, paper_kinds, sheets_of
from desktop.models.text import Language
from desktop.printing.contents import read_content
from desktop.printing.options import BOTH, PrintOptions
from desktop.printing.papers import make_pdf
from desktop.services.sample_case import Sample
from desktop.services.sample_pages import template_of
from desktop.standards.catalogue import Catalogue
from desktop.standards.layouts import Layouts
from desktop.store import offices, papers
from desktop.store.database import Database, open_database
from desktop.store.offices import OfficeRow
from desktop.store.papers import PaperRow

LANGUAGES: Final[tuple[Language, ...]] = ("kk", "ru")
_ACROSS, _DOWN = 6, 3
_PAGE: Final = QSize(420, 594)  # A4 at 50 dots an inch, and a bit
_NAME: Final = 34
_GAP: Final = 18
_GROUND, _INK, _SHEET = QColor("#d9dde2"), QColor("#1d2733"), QColor("white")
_SINCE: Final = dt.timedelta(days=400)
_MOST: Final = 10_000


@dataclass(frozen=True, slots=True, kw_only=True)
class _Tile:
    """Hold a page of a paper and the name below it."""

    image: QImage
    name: str


def take_contact_sheets(
    root: Path, database: Path, *, key: bytes | None, stopped: dt.datetime, layouts: Layouts
) -> list[Path]:
    """Write `papers-<language>-<n>.png` into `root` and return them, in their order."""
    record = open_database(database, key, randomness=invented("contact-sheets"))
    try:
        return [
            path
            for language in LANGUAGES
            for path in _written(root, language, _tiles(record, stopped, layouts, language))
        ]
    finally:
        record.close()


def _tiles(
    record: Database, stopped: dt.datetime, layouts: Layouts, language: Language
) -> Iterator[_Tile]:
    office = offices.chosen(record)
    if office is None:
        return
    issued = _newest(record, office, stopped, language)
    sample = Sample(
        catalogue=Catalogue(paths.forms()), office=office, at=stopped, language=language
    )
    for kind in paper_kinds(office.services):
        row = issued.get(kind)
        pdf = _issued_pdf(row, layouts) if row is not None else b""
        if not pdf:
            layout = layouts[kind].layout
            pdf = template_of(kind, layout, sample, sheets_of(kind)[0])[0]
        for number, image in enumerate(_pages(pdf), start=1):
            yield _Tile(image=image, name=kind if number == 1 else f"{kind} · {number}")


def _newest(
    record: Database, office: OfficeRow, stopped: dt.datetime, language: Language
) -> Mapping[PaperKind, PaperRow]:
    """Return the paper of each kind that was issued last in a language."""
    rows = papers.of_day(record, office.office, since=stopped - _SINCE, limit=_MOST)
    spoken = (row for row in rows if row.language == language)
    return {row.layout: row for row in sorted(spoken, key=lambda row: row.issued_at)}


def _issued_pdf(row: PaperRow, layouts: Layouts) -> bytes:
    """Return a paper as it was issued, empty where it no longer fits the sheets there are."""
    sheets = [
        each.cut(row.height_mm)
        for each in sheets_of(row.layout)
        if each.width_mm == row.width_mm and (each.by_content or each.height_mm == row.height_mm)
    ]
    try:
        content = read_content(row.layout, row.content)
        options = PrintOptions(sheet=sheets[0], copies=BOTH if row.office_copy else None)
        return make_pdf(row.layout, content, layouts[row.layout].layout, options)
    except (Refusal, IndexError):
        return b""


def _pages(pdf: bytes) -> Iterator[QImage]:
    """Yield the first two pages of a paper, each as large as a tile lets it be."""
    buffer = QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    for number in range(min(document.pageCount(), 2)):
        points = document.pagePointSize(number).toSize()
        size = points.scaled(_PAGE, Qt.AspectRatioMode.KeepAspectRatio)
        drawn = QImage(size, QImage.Format.Format_RGB32)
        drawn.fill(_SHEET)
        painter = QPainter(drawn)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(
            QRect(0, 0, size.width(), size.height()), document.render(number, size * 2)
        )
        painter.end()
        yield drawn
    document.close()


def _written(root: Path, language: Language, tiles: Iterator[_Tile]) -> Iterator[Path]:
    every, each = list(tiles), _ACROSS * _DOWN
    for number, start in enumerate(range(0, len(every), each), start=1):
        path = root / f"papers-{language}-{number}.png"
        _sheet(every[start : start + each]).save(str(path))
        yield path


def _sheet(tiles: Sequence[_Tile]) -> QImage:
    """Return tiles side by side, each over its name."""
    wide, tall = _PAGE.width() + _GAP, _PAGE.height() + _NAME + _GAP
    rows = -(-len(tiles) // _ACROSS)
    image = QImage(_ACROSS * wide + _GAP, rows * tall + _GAP, QImage.Format.Format_RGB32)
    image.fill(_GROUND)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    font = QFont("Kense Sans")
    font.setPixelSize(_NAME // 2)
    painter.setFont(font)
    painter.setPen(_INK)
    for place, tile in enumerate(tiles):
        x, y = _GAP + place % _ACROSS * wide, _GAP + place // _ACROSS * tall
        painter.drawImage(x, y, tile.image)
        below = QRect(x, y + tile.image.height() + 4, _PAGE.width(), _NAME)
        painter.drawText(below, Qt.AlignmentFlag.AlignLeft, tile.name)
    painter.end()
    return image
