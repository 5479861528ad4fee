"""Break what a cell says into two lines, numbers whole, and share the room among the columns."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

Measure: TypeAlias = Callable[[str], int]
"""How many pixels words take on one line."""

LINES: Final = 2
MORE: Final = "…"
_BETWEEN: Final = " · "
_SPLIT: Final = re.compile(r"(?<=[^\W\d]-)(?=[^\W\d])")
_MARKS: Final = frozenset("·–—")
_COUNT: Final = re.compile(r"\d+ [^\W\d]+\.?")
_LOOSE: Final = " ·,"
_SIGNS: Final = frozenset({"№", "No"})
_SERIES: Final = 3  # letters that may stand before a number as its series


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What stands in a cell: its lines, and whether something had no room."""

    lines: tuple[str, ...]
    is_cut: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """How wide a column must be to stand, to keep words whole, to tell all in two lines, in one.

    `first` is what the first of two lines takes: a name is told before the address below it.
    `most` tells most cells whole: one long name of an organisation is not to cut every person's.
    `share` is its weight on paper: what is left over goes by it; 0 of a column that says nothing.
    """

    least: int
    whole: int
    first: int
    most: int
    wanted: int
    ample: int
    share: float


@dataclass(frozen=True, slots=True)
class _Piece:
    """What never breaks, and the space before it."""

    words: str
    gap: str


def told(words: str, width: int, measure: Measure) -> Told:
    """Break words into two lines of `width` pixels; what has no room ends by dots."""
    parts = _parts(words)
    if not parts:
        return Told(lines=(), is_cut=False)
    if len(parts) == 1:
        return _broken(parts[0], width, measure)
    lines = [line for part in parts for line in _lines(part, width, measure)]
    if len(lines) <= LINES:
        return _ended(lines, width, measure)
    return _ended([parts[0], _BETWEEN.join(parts[1:])], width, measure)


def told_whole(words: str, width: int, measure: Measure) -> Told:
    """Break words into as many lines of `width` pixels as they take; a longer word ends by dots."""
    lines = [line for part in _parts(words) for line in _lines(part, width, measure)]
    return _ended(lines, width, measure)


def longest_word(words: str, measure: Measure) -> int:
    """Return the width of the longest part that never breaks."""
    return max((measure(piece.words) for piece in _pieces(words)), default=0)


def line_width(words: str, measure: Measure) -> int:
    """Return the width of the longest line when none is broken but where it says so."""
    return max(map(measure, words.split("\n")))


def first_line(words: str, measure: Measure) -> int:
    """Return the width of the first of two lines, 0 of words that are one."""
    parts = _parts(words)
    return measure(parts[0]) if len(parts) > 1 else 0


def longest_number(words: str, measure: Measure) -> int:
    """Return the width without which a number would be cut: its own, and that of what leads to it.

    In words of several lines each line is ended by dots for itself, so its first number is to
    stand before them.
    """
    parts = _parts(words)
    return max((_up_to_number(part, measure, alone=len(parts) == 1) for part in parts), default=0)


def _up_to_number(part: str, measure: Measure, *, alone: bool) -> int:
    pieces = list(_pieces(part))
    numbers = [at for at, piece in enumerate(pieces) if any(map(str.isdigit, piece.words))]
    own = max((measure(pieces[at].words) for at in numbers), default=0)
    if alone or not numbers or numbers[0] > 1:
        return own
    shown = _said(pieces[: numbers[0] + 1])
    return max(own, measure(shown if shown == part else shown.rstrip(_LOOSE) + MORE))


def least_width(words: str, measure: Measure) -> int:
    """Return the least width in which two lines tell everything."""
    parts = _parts(words)
    if len(parts) > 1:
        return max(measure(parts[0]), measure(_BETWEEN.join(parts[1:])))
    pieces = list(_pieces(words))
    halves = ((_said(pieces[:at]), _said(pieces[at:])) for at in range(1, len(pieces) + 1))
    return min((max(measure(one), measure(other)) for one, other in halves), default=0)


def most_of(widths: Sequence[int]) -> int:
    """Return the width that is enough for four of five, 0 of none."""
    return sorted(widths)[(len(widths) - 1) * 4 // 5] if widths else 0


def shared(room: int, needs: Sequence[Need]) -> list[int]:
    """Share the room out: first what a column needs, whole words, first lines, then all.

    The least short is helped first, so that as many as can be tell all. What is left goes by the
    widths on paper. Where even the least has no room, the columns keep it and the table is wider
    than its window.
    """
    widths = [each.least for each in needs]
    for wider in ("whole", "first", "most", "wanted", "ample"):
        short = [
            max(0, getattr(each, wider) - had) for had, each in zip(widths, needs, strict=True)
        ]
        for at in sorted(range(len(needs)), key=short.__getitem__):
            widths[at] += max(0, min(short[at], room - sum(widths)))
    free, whole = max(0, room - sum(widths)), sum(each.share for each in needs)
    if whole:
        widths = [
            had + int(free * each.share / whole) for had, each in zip(widths, needs, strict=True)
        ]
    if widths and sum(widths) < room:  # what rounding left
        widths[-1] += room - sum(widths)
    return widths


def _parts(words: str) -> list[str]:
    return [" ".join(part.split()) for part in words.split("\n") if part.strip()]


def _pieces(words: str) -> Iterator[_Piece]:
    """Yield what never breaks: a number with its sign, a count with its unit, half a double name.

    A mark stands with what it belongs to: «№ 5-12/401», «Тіркеу ·».
    """
    for part in words.split("\n"):
        gap = " "
        for word in _words(part):
            for at, half in enumerate(_SPLIT.split(word)):
                yield _Piece(half, "" if at else gap)


def _words(part: str) -> list[str]:
    found: list[str] = []
    for chunk in part.split(_BETWEEN):
        if found:
            found[-1] += " ·"
        found += [chunk] if _COUNT.fullmatch(chunk) else chunk.split()
    kept: list[str] = []
    for word in found:
        if kept and (word in _MARKS or _begins_number(kept[-1], word)):
            kept[-1] += f" {word}"
        else:
            kept.append(word)
    return kept


def _begins_number(word: str, after: str) -> bool:
    """Tell whether a number goes on after a word: «№ 5-12/401», «ТГ 20401»."""
    return word in _SIGNS or (word.isupper() and len(word) <= _SERIES and after[:1].isdigit())


def _said(pieces: Sequence[_Piece]) -> str:
    return "".join(f"{each.gap}{each.words}" for each in pieces).strip()


def _lines(part: str, width: int, measure: Measure) -> list[str]:
    """Fill lines one after another with what never breaks."""
    lines: list[list[_Piece]] = [[]]
    for piece in _pieces(part):
        if lines[-1] and measure(_said([*lines[-1], piece])) > width:
            lines.append([])
        lines[-1].append(piece)
    return [_said(line) for line in lines]


def _broken(part: str, width: int, measure: Measure) -> Told:
    lines = _lines(part, width, measure)
    if len(lines) <= LINES:
        return _ended(lines, width, measure)
    return _ended([*lines[: LINES - 1], _rest(part, lines)], width, measure)


def _rest(part: str, lines: Sequence[str]) -> str:
    """Return what stands after the lines that fit, to be ended by dots."""
    return part[sum(map(len, lines[: LINES - 1])) :].strip()


def _ended(lines: Sequence[str], width: int, measure: Measure) -> Told:
    shown = tuple(_within(line, width, measure) for line in lines)
    return Told(lines=shown, is_cut=list(shown) != list(lines))


def _within(line: str, width: int, measure: Measure) -> str:
    """Return the line, or as much of it as fits before dots."""
    if measure(line) <= width:
        return line
    least, most = 0, len(line)
    while most - least > 1:
        half = (least + most) // 2
        fits = measure(line[:half].rstrip(_LOOSE) + MORE) <= width
        least, most = (half, most) if fits else (least, half)
    return line[:least].rstrip(_LOOSE) + MORE
