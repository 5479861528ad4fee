"""What a PDF says and how large it is, read back by a library that did not write it."""

from io import BytesIO

from pypdf import PdfReader

_POINTS_PER_MM = 72 / 25.4


def text_of(pdf: bytes) -> str:
    """Return the text of every page."""
    return "\n".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)


def page_sizes_mm(pdf: bytes) -> list[tuple[float, float]]:
    """Return width and height of every page, in tenths of a millimetre."""
    return [
        (
            round(float(page.mediabox.width) / _POINTS_PER_MM, 1),
            round(float(page.mediabox.height) / _POINTS_PER_MM, 1),
        )
        for page in PdfReader(BytesIO(pdf)).pages
    ]
