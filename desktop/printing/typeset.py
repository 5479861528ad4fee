"""Break text into lines and set them: nothing is ever clipped, squeezed or left out."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import zip_longest
from typing import Final

from desktop.models.layout import Align, Style
from desktop.models.wording import MONTHS
from desktop.printing.drawing import Layer, Mark, TextMark
from desktop.printing.fonts import MM_PER_POINT, font

_FORBIDDEN: Final = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
_KNOWN: Final = 8_192  # texts as wide or broken as they were the last time
_TURNS: Final = 7  # half a column is searched to less than a millimetre
_STICKY: Final = frozenset({"№", "п.", "пп.", "para", "тел."})  # never the last word of a line
_INITIALS: Final = re.compile(r"[^\W\d_]\.(-?[^\W\d_]\.)?")  # a name goes on before and behind them
_NUMBER: Final = re.compile(r"\d{1,4}")
_COUNTED: Final = re.compile(  # what a day, a year, a sum or a count is of
    "|".join(
        (
            *("жыл", r"ж\.", "год", r"г\.", "дана", r"экз\.", "₸", "теңге", "тенге", "мм", "см"),
            *(month.kk for month in MONTHS),
            *(month.ru for month in MONTHS),
        )
    )
)
_AREA: Final = re.compile(r"\(\d+\)")  # of a phone number, which goes on behind it
_PHONE: Final = re.compile(  # what a phone number begins with, as far as it is written
    r"(тел\. )?(8|\+7)( \(?\d{3,5}\)?( \d{2,3})*)?"
)
_PHONE_PART: Final = re.compile(r"\(?\d{3,5}\)?|\d{2,3}([-\d]*\d)?[,;.]?")
_ACCOUNT: Final = re.compile(r"KZ\d\d( [0-9A-Z]{4}){0,3}")  # as far as it is written
_ACCOUNT_PART: Final = re.compile(r"[0-9A-Z]{4}[,;.]?")
_DASHES: Final = frozenset({"–", "—"})  # never the first one


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """Hold marks from its own top left corner, and how much height they take, in mm."""

    height: float
    marks: tuple[Mark, ...] = ()


def clean(text: str) -> str:
    """Return text fit for paper: composed, no control, bidi or invisible characters, one line.

    Spaces of every kind become one plain space, so that what is copied out of the PDF is what was
    typed (parcels §6).
    """
    kept = (
        " " if char.isspace() else char
        for char in unicodedata.normalize("NFC", text)
        if char.isspace() or unicodedata.category(char) not in _FORBIDDEN
    )
    return " ".join("".join(kept).split())


@lru_cache(maxsize=_KNOWN)
def width_of(text: str, style: Style) -> float:
    """Return the width of one line of `text` in mm."""
    return font(style.face).width(text, style.size)


def broken(text: str, style: Style, width: float) -> list[str]:
    """Break text into lines no wider than `width` mm; a word wider than that is broken too."""
    return list(_broken(text, style, width))


@lru_cache(maxsize=_KNOWN)
def _broken(text: str, style: Style, width: float) -> tuple[str, ...]:
    """Break a text once: most of what a run of papers says is the same on each of them."""
    lines: list[str] = []
    line = ""
    for word in _fitting(clean(text), style, width):
        joined = f"{line} {word}" if line else word
        if width_of(joined, style) <= width:
            line = joined
            continue
        if line:
            lines.append(line)
        *full, line = _pieces(word, style, width)
        lines.extend(full)
    return (*lines, line) if line else tuple(lines)


def set_lines(
    lines: Sequence[str],
    style: Style,
    width: float,
    *,
    layer: Layer,
    align: Align | None = None,
) -> Block:
    """Set lines one below the other, aligned in a column of `width` mm."""
    marks = tuple(
        TextMark(
            x=_start(line, style, width, align or style.align),
            y=index * style.leading + baseline(style),
            text=line,
            face=style.face,
            size=style.size,
            grey=style.grey,
            layer=layer,
        )
        for index, line in enumerate(lines)
    )
    return Block(height=len(lines) * style.leading, marks=marks)


def balanced(text: str, style: Style, width: float) -> list[str]:
    """Break a text into no more lines than `width` mm takes, as even as they can be."""
    lines = broken(text, style, width)
    least, most = width / 2, width
    for _turn in range(_TURNS if len(lines) > 1 else 0):
        middle = (least + most) / 2
        tried = broken(text, style, middle)
        if len(tried) > len(lines):
            least = middle
        else:
            lines, most = tried, middle
    return _without_ends(lines, style, width)


def _without_ends(lines: Sequence[str], style: Style, width: float) -> list[str]:
    """Bring a preposition of one letter from the end of a line to what it stands before."""
    kept = list(lines)
    for place in range(len(kept) - 1):
        *before, last = kept[place].split(" ")
        below = f"{last} {kept[place + 1]}"
        if before and len(last) == 1 and last.isalpha() and width_of(below, style) <= width:
            kept[place], kept[place + 1] = " ".join(before), below
    return kept


def set_text(text: str, style: Style, width: float, *, layer: Layer) -> Block:
    """Break and set a text in a column of `width` mm; no centred text ends in a word alone."""
    lines = balanced if style.align == "center" else broken
    return set_lines(lines(text, style, width), style, width, layer=layer)


def baseline(style: Style) -> float:
    """Return how far below the top of its line the baseline lies: capitals stand in the middle.

    A style with a grid has it on the nearest line of that grid.
    """
    capitals = font(style.face).cap_height / 1000 * style.size * MM_PER_POINT
    middle = (style.leading + capitals) / 2
    return round(middle / style.grid) * style.grid if style.grid else middle


def _start(line: str, style: Style, width: float, align: Align) -> float:
    free = width - width_of(line, style)
    match align:
        case "left":
            return 0.0
        case "center":
            return free / 2
        case "right":
            return free


def _fitting(text: str, style: Style, width: float) -> Iterator[str]:
    """Yield what may not be parted, in its words where no line can hold it whole."""
    for held in _words(text):
        yield from [held] if width_of(held, style) <= width else held.split(" ")


def _words(text: str) -> Iterator[str]:
    """Yield what may not be parted: a word, a number and what it counts, a name with initials."""
    held = ""
    words = text.split()
    for word, after in zip_longest(words, words[1:], fillvalue=""):
        held = f"{held} {word}" if held else word
        if not (_goes_on(word, after) or _is_phone(held, after) or _is_account(held, after)):
            yield held
            held = ""
    if held:
        yield held


def _goes_on(word: str, after: str) -> bool:
    """Say whether the word after stands on the same line."""
    if word in _STICKY or _AREA.fullmatch(word) or after in _DASHES:
        return True
    if _NUMBER.fullmatch(word) and _COUNTED.match(after):
        return True
    return bool(after[:1].isupper() and (_INITIALS.fullmatch(word) or _is_named(word, after)))


def _is_phone(held: str, after: str) -> bool:
    """Say whether a phone number goes on: «8 (7162) 71-51-31», «8 701 000 00 41»."""
    return bool(_PHONE.fullmatch(held) and _PHONE_PART.fullmatch(after))


def _is_account(held: str, after: str) -> bool:
    """Say whether an account goes on: «KZ12 3456 7890 1234 5678»."""
    return bool(_ACCOUNT.fullmatch(held) and _ACCOUNT_PART.fullmatch(after))


def _is_named(word: str, after: str) -> bool:
    """Say whether a surname is followed by its initials."""
    return (
        word[:1].isupper() and word[-1:].isalpha() and bool(_INITIALS.fullmatch(after.strip(",")))
    )


def _pieces(word: str, style: Style, width: float) -> list[str]:
    """Cut a word that no line can hold into pieces that fill one each, behind a hyphen first."""
    pieces: list[str] = []
    piece = ""
    for char in word:
        if piece and width_of(piece + char, style) > width:
            cut = piece.rfind("-") + 1 or len(piece)
            pieces.append(piece[:cut])
            piece = piece[cut:]
        piece += char
    return [*pieces, piece.lstrip()]
