"""Read the fonts of papers once, measure with them, and cut out of them what a paper needs.

fpdf2 reads a whole font and lets fontTools subset it anew for every document: nine tenths of the
time a talon took. A font is read here once for the life of the program and kept as it is, and
cutting means copying the outlines in use: everything a PDF does not need (hinting, layout tables,
names) stays behind, and glyphs keep their numbers.
"""

import struct
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from types import MappingProxyType
from typing import Final

from fontTools.ttLib import TTFont

from desktop import paths
from desktop.models.layout import Face

FILES: Final[Mapping[Face, str]] = MappingProxyType(
    {
        "serif": "KenseSerif-Regular.ttf",
        "serif-bold": "KenseSerif-Bold.ttf",
        "sans": "KenseSans-Regular.ttf",
        "sans-medium": "KenseSans-Medium.ttf",
        "sans-semibold": "KenseSans-SemiBold.ttf",
        "sans-bold": "KenseSans-Bold.ttf",
        "narrow": "KenseSansNarrow-Regular.ttf",
        "narrow-semibold": "KenseSansNarrow-SemiBold.ttf",
    },
)

MM_PER_POINT: Final = 25.4 / 72
NOTDEF: Final = 0
_EM: Final = 1000  # PDF measures glyphs in thousandths of the size
_CHECKSUM_MAGIC: Final = 0xB1B0AFBA

# The Latin schwa of Azerbaijani passports is drawn as its Kazakh twin. A PDF of ours tells the two
# apart all the same, because every character has a code of its own there (`sheet.py`).
_TWINS: Final = MappingProxyType({0x018F: 0x04D8, 0x0259: 0x04D9})

# Flags of points and of the parts of a composite glyph (OpenType, `glyf`).
_REPEAT: Final = 8
_WORDS, _SCALE, _MORE, _XY_SCALE, _TWO_BY_TWO, _INSTRUCTIONS = 1, 8, 0x20, 0x40, 0x80, 0x100


@dataclass(frozen=True, slots=True, kw_only=True)
class Font:
    """Hold a font as read; all measures are thousandths of its size."""

    name: str
    glyph_of: Mapping[int, int]  # character code → glyph number
    advances: tuple[int, ...]
    ascent: int
    descent: int
    cap_height: int
    box: tuple[int, int, int, int]
    weight: int
    outlines: tuple[bytes, ...]
    metrics: tuple[tuple[int, int], ...]  # advance and left bearing, in the font's own units
    head: bytes
    hhea: bytes
    maxp: bytes

    def width(self, text: str, size: float) -> float:
        """Return how wide `text` is in mm when set at `size` points."""
        number_of, advances = self.glyph_of.get, self.advances
        units = sum([advances[number_of(ord(char), NOTDEF)] for char in text])
        return units * size * MM_PER_POINT / _EM

    def cut(self, characters: Iterable[str]) -> bytes:
        """Return a TrueType file with the outlines of `characters` and of their parts only."""
        kept = self._with_parts(self.glyph_of.get(ord(char), NOTDEF) for char in characters)
        count = max(kept) + 1
        outlines = [
            _unhinted(self.outlines[glyph]) if glyph in kept else b"" for glyph in range(count)
        ]
        metrics = [self.metrics[glyph] if glyph in kept else (0, 0) for glyph in range(count)]
        tables = {
            b"glyf": b"".join(outlines),
            b"head": _patched(self.head, {8: bytes(4), 50: struct.pack(">h", 1)}),
            b"hhea": _patched(self.hhea, {34: struct.pack(">H", count)}),
            b"hmtx": b"".join(struct.pack(">Hh", *pair) for pair in metrics),
            b"loca": struct.pack(f">{count + 1}I", *_offsets(outlines)),
            b"maxp": _patched(self.maxp, {4: struct.pack(">H", count)}),
        }
        return _file(tables)

    def _with_parts(self, glyphs: Iterable[int]) -> set[int]:
        kept: set[int] = set()
        wanted = [NOTDEF, *glyphs]
        while wanted:
            glyph = wanted.pop()
            if glyph not in kept:
                kept.add(glyph)
                wanted.extend(part for _place, _flags, part in _parts(self.outlines[glyph]))
        return kept


@cache
def font(face: Face) -> Font:
    """Return the font of `face`, read at its first use."""
    with TTFont(paths.resources() / "fonts" / FILES[face], lazy=True) as file:
        scale = _EM / file["head"].unitsPerEm
        names = file.getGlyphOrder()
        metrics = tuple(file["hmtx"].metrics[name] for name in names)
        number_of = {name: number for number, name in enumerate(names)}
        offsets = file["loca"].locations
        outlines = file.reader["glyf"]
        head, hhea, os2 = file["head"], file["hhea"], file["OS/2"]
        glyph_of = {code: number_of[name] for code, name in file.getBestCmap().items()}
        return Font(
            name=file["name"].getBestFullName().replace(" ", ""),
            glyph_of=MappingProxyType(
                {latin: glyph_of[kazakh] for latin, kazakh in _TWINS.items()} | glyph_of,
            ),
            advances=tuple(round(advance * scale) for advance, _bearing in metrics),
            ascent=round(hhea.ascent * scale),
            descent=round(hhea.descent * scale),
            cap_height=round(os2.sCapHeight * scale),
            box=(
                round(head.xMin * scale),
                round(head.yMin * scale),
                round(head.xMax * scale),
                round(head.yMax * scale),
            ),
            weight=os2.usWeightClass,
            outlines=tuple(outlines[start:end] for start, end in pairwise(offsets)),
            metrics=metrics,
            head=file.reader["head"],
            hhea=file.reader["hhea"],
            maxp=file.reader["maxp"],
        )


def _parts(outline: bytes) -> Iterator[tuple[int, int, int]]:
    """Yield place, flags and glyph number of each part of a composite outline."""
    if len(outline) < 10 or struct.unpack_from(">h", outline)[0] >= 0:  # noqa: PLR2004  its header
        return
    place, flags = 10, _MORE
    while flags & _MORE:
        flags, part = struct.unpack_from(">HH", outline, place)
        yield place, flags, part
        place += _length(flags)


def _length(flags: int) -> int:
    """Return how many bytes a part of a composite takes."""
    matrix = 2 if flags & _SCALE else 4 if flags & _XY_SCALE else 8 if flags & _TWO_BY_TWO else 0
    return 4 + (4 if flags & _WORDS else 2) + matrix


@lru_cache(maxsize=4096)
def _unhinted(outline: bytes) -> bytes:
    """Return an outline without instructions, padded to a whole long: a printer needs no hints."""
    if not outline:
        return b""
    contours = struct.unpack_from(">h", outline)[0]
    if contours < 0:
        place, flags, _part = list(_parts(outline))[-1]
        last = struct.pack(">H", flags & ~_INSTRUCTIONS)
        bare = outline[:place] + last + outline[place + 2 : place + _length(flags)]
    else:
        start = 10 + 2 * contours
        points = struct.unpack_from(">H", outline, start - 2)[0] + 1
        drawn = start + 2 + struct.unpack_from(">H", outline, start)[0]
        bare = outline[:start] + bytes(2) + outline[drawn : _end_of_points(outline, drawn, points)]
    return bare + bytes(-len(bare) % 4)


def _end_of_points(outline: bytes, place: int, points: int) -> int:
    """Return where the points of a simple outline end whose flags begin at `place`."""
    coordinates = 0
    while points > 0:
        flag, place = outline[place], place + 1
        repeated = 1
        if flag & _REPEAT:
            repeated, place = outline[place] + 1, place + 1
        coordinates += repeated * (_span(flag, 2, 16) + _span(flag, 4, 32))
        points -= repeated
    return place + coordinates


def _span(flag: int, short: int, same: int) -> int:
    """Return how many bytes a coordinate takes: one, none where it stays the same, or two."""
    return 1 if flag & short else 0 if flag & same else 2


def _offsets(outlines: Iterable[bytes]) -> Iterator[int]:
    place = 0
    yield place
    for outline in outlines:
        place += len(outline)
        yield place


def _patched(table: bytes, places: Mapping[int, bytes]) -> bytes:
    made = bytearray(table)
    for place, value in places.items():
        made[place : place + len(value)] = value
    return bytes(made)


def _checksum(data: bytes) -> int:
    padded = data + bytes(-len(data) % 4)
    longs: tuple[int, ...] = struct.unpack(f">{len(padded) // 4}I", padded)
    return sum(longs) & 0xFFFFFFFF


def _file(tables: Mapping[bytes, bytes]) -> bytes:
    """Bind tables, given in the order of their tags, into a TrueType file."""
    count = len(tables)
    power = count.bit_length() - 1
    directory = [
        struct.pack(">IHHHH", 0x10000, count, 16 << power, power, (count - (1 << power)) * 16)
    ]
    body: list[bytes] = []
    place, head_place = 12 + 16 * count, 0
    for tag, table in tables.items():
        if tag == b"head":
            head_place = place
        directory.append(struct.pack(">4sIII", tag, _checksum(table), place, len(table)))
        body.append(table + bytes(-len(table) % 4))
        place += len(body[-1])
    made = b"".join(directory + body)
    adjustment = (_CHECKSUM_MAGIC - _checksum(made)) & 0xFFFFFFFF
    return _patched(made, {head_place + 8: struct.pack(">I", adjustment)})
