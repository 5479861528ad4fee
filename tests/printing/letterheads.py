"""Letters as they print onto the office's own letterhead (D28)."""

from collections.abc import Iterator

from desktop.printing.options import PrintOptions
from desktop.printing.papers import make_pdf
from tests.printing.builders import every_paper, layout

_LETTERS = {"refusal-weapons": "refusal-letterhead", "refusal-long": "refusal-letterhead-long"}


def every_letterhead() -> Iterator[tuple[str, bytes]]:
    """Yield a letter and one that goes on to a second page, in both languages, without its head."""
    for name, kind, content, sheet in every_paper():
        plain, _dash, language = name.rpartition("-")
        if plain in _LETTERS:
            options = PrintOptions(sheet=sheet, fill_only=True)
            pdf = make_pdf(kind, content, layout(kind), options)
            yield f"{_LETTERS[plain]}-{language}", pdf
