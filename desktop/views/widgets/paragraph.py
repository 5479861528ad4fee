"""Lay out text that wraps, with spans strong or struck; know its height before it is painted."""

import re
from dataclasses import dataclass

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop.presenters.formats import NO_BREAK
from desktop.views.theme import Theme
from desktop.views.tokens import Type
from desktop.views.widgets.paint import painting
from desktop.views.widgets.painted import Wrapping

STRONG_WEIGHT = 600
_MARKED = re.compile(r"(\*\*|~~)(.+?)\1")
_UNBOUNDED = 1_000_000
_LINE_ENDS = "\N{LINE SEPARATOR}"
_HELD = re.compile(r"(?<=№) (?=\S)| (?=[·–—](?:\s|$))")
_PHONE = re.compile(r"(?:\+7|\b8) 7\d\d \d{3} \d\d \d\d\b", re.ASCII)


@dataclass(frozen=True, slots=True)
class Rich:
    """Words and the spans of them that are strong and that are struck, as (start, length)."""

    words: str
    strong: tuple[tuple[int, int], ...] = ()
    struck: tuple[tuple[int, int], ...] = ()


def rich(markup: str) -> Rich:
    """Read `**strong**` and `~~struck~~` spans out of `markup`."""
    words, end = "", 0
    strong: list[tuple[int, int]] = []
    struck: list[tuple[int, int]] = []
    for match in _MARKED.finditer(markup):
        words += markup[end : match.start()]
        spans = strong if match[1] == "**" else struck
        spans.append((len(words), len(match[2])))
        words += match[2]
        end = match.end()
    return Rich(words + markup[end:], tuple(strong), tuple(struck))


def held(words: str) -> str:
    """Let no line end between № and its number or within a phone, nor begin with · or a dash."""
    words = _HELD.sub(NO_BREAK, words)
    return _PHONE.sub(lambda found: found[0].replace(" ", NO_BREAK), words)


class Block:
    """Wrapped text laid out for one width: measured and painted with the very same lines.

    `height`, `width` and `lines` say what it takes; `width` is that of the widest line.
    """

    def __init__(self, markup: str, font: QFont, width: int, leading: int = 0) -> None:
        """Lay `markup` out in `width` pixels; `leading` is the height of a line, 0 the font's."""
        text = rich(held(markup))
        self._layout = QTextLayout(text.words.replace("\n", _LINE_ENDS), font)
        strong, struck = QTextCharFormat(), QTextCharFormat()
        strong.setFontWeight(STRONG_WEIGHT)
        struck.setFontStrikeOut(True)
        spans = [_looking(strong, *each) for each in text.strong]
        self._layout.setFormats([*spans, *(_looking(struck, *each) for each in text.struck)])
        self.height, self.width = self._lay_out(max(1, width), leading)
        self.lines = self._layout.lineCount() if text.words else 0

    def _lay_out(self, width: int, leading: int) -> tuple[int, int]:
        height, widest = 0.0, 0.0
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(width)
            step = float(leading) if leading else line.height()
            line.setPosition(QPointF(0, height + (step - line.height()) / 2))
            height += step
            widest = max(widest, line.naturalTextWidth())
        self._layout.endLayout()
        return int(height + 0.999), int(widest + 0.999)

    def said(self) -> list[str]:
        """Return the words of each line, as they are painted."""
        words, lines = self._layout.text(), map(self._layout.lineAt, range(self.lines))
        return [words[e.textStart() : e.textStart() + e.textLength()].strip() for e in lines]

    def draw(self, painter: QPainter, x: float, y: float, colour: str) -> None:
        """Paint the lines with their upper left corner at `x`, `y`."""
        painter.setPen(QColor(colour))
        self._layout.draw(painter, QPointF(x, y))


def broken(theme: Theme, markup: str, role: Type, width: int, leading: int = 0) -> Block:
    """Return `markup` set in `role` and broken at `width`; the same lines again cost nothing."""
    key = (markup, role, width, leading)
    return theme.keep(key, lambda: Block(markup, theme.font(role), width, leading))


def _looking(look: QTextCharFormat, start: int, length: int) -> QTextLayout.FormatRange:
    span = QTextLayout.FormatRange()
    span.start, span.length, span.format = start, length, look
    return span


class Paragraph(Wrapping):
    """Text that wraps to the width it gets; names of papers and sentences are never elided.

    Args:
        markup: the words; `**these**` are strong, `~~these~~` struck.
        role, ink: the type it is set in and the name of the palette's colour.
        minimum: the least width in pixels it may be squeezed to.
    """

    def __init__(
        self,
        theme: Theme,
        markup: str = "",
        parent: QWidget | None = None,
        *,
        role: Type = Type.ROW,
        ink: str = "ink",
        minimum: int = 120,
    ) -> None:
        super().__init__(theme, parent)
        self._markup, self._role, self._ink, self._least = markup, role, ink, minimum
        self.set_text(markup)

    def set_text(self, markup: str) -> None:
        """Show `markup` instead of what stood here."""
        self._markup = markup
        self.setAccessibleName(rich(markup).words)
        self.remeasure()

    def set_ink(self, ink: str) -> None:
        """Paint in the palette's colour called `ink`."""
        self._ink = ink
        self.update()

    def _block(self, width: int) -> Block:
        return broken(self.theme, self._markup, self._role, width)

    @override
    def natural_width(self) -> int:
        return self._block(_UNBOUNDED).width + 1

    @override
    def least_width(self) -> int:
        return self._least

    @override
    def height_at(self, width: int) -> int:
        return self._block(width).height

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as painter:
            colour = getattr(self.theme.palette, self._ink)
            self._block(self.width()).draw(painter, 0, 0, colour)
