"""Read papers back: their text, their sheets and their pictures."""

import io
import subprocess

import pypdf
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtPdf import QPdfDocument

MM_PER_POINT = 25.4 / 72


def pages_of(pdf: bytes) -> list[str]:
    """Return the text of each page as pypdf reads it."""
    return [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(pdf)).pages]


def text_of(pdf: bytes) -> str:
    """Return all text, every run of white space as one space."""
    return " ".join(" ".join(pages_of(pdf)).split())


def squeezed(text: str) -> str:
    """Return text without any white space, for what was broken into lines."""
    return "".join(text.split())


def popplers_text(pdf: bytes) -> str:
    """Return the text as poppler lays it out."""
    done = subprocess.run(
        ["pdftotext", "-layout", "-", "-"], input=pdf, capture_output=True, check=True
    )
    return done.stdout.decode()


def sheets_mm(pdf: bytes) -> list[tuple[float, float]]:
    """Return the size of each page in mm."""
    boxes = [page.mediabox for page in pypdf.PdfReader(io.BytesIO(pdf)).pages]
    return [
        (round(float(box.width) * MM_PER_POINT, 2), round(float(box.height) * MM_PER_POINT, 2))
        for box in boxes
    ]


def picture(pdf: bytes, page: int = 0, *, dpi: int = 72) -> QImage:
    """Render a page on white, in greys."""
    buffer = QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    points = document.pagePointSize(page)
    size = QSize(round(points.width() / 72 * dpi), round(points.height() / 72 * dpi))
    drawn = QImage(size, QImage.Format.Format_RGB32)
    drawn.fill(QColor("white"))
    painter = QPainter(drawn)
    painter.drawImage(0, 0, document.render(page, size))
    painter.end()
    document.close()
    return drawn.convertToFormat(QImage.Format.Format_Grayscale8)


def grey_rows(image: QImage) -> list[bytes]:
    """Return the pixels of a grey picture, row by row."""
    stride, data = image.bytesPerLine(), bytes(image.constBits())
    return [data[row * stride : row * stride + image.width()] for row in range(image.height())]


def inked_box(image: QImage) -> tuple[int, int, int, int]:
    """Return left, top, right and bottom of everything that is not white, in pixels."""
    rows, white = grey_rows(image), bytes(range(250, 256))
    inked = [number for number, row in enumerate(rows) if row.strip(white)]
    left = min(len(rows[row]) - len(rows[row].lstrip(white)) for row in inked)
    right = max(len(rows[row].rstrip(white)) for row in inked) - 1
    return left, inked[0], right, inked[-1]
