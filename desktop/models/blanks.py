"""Blanks of strict reporting: serials, blocks of them, what is in stock, what it comes to (D28).

A serial is a series and a number of fixed width, as it is printed on the blank. Once received it
lies in stock until it is used, spoiled or handed back: one of the three, once. A serial nobody
received cannot leave: what lay in the safe before the program came is received as old stock (D43).
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final, Literal, TypeAlias, get_args

from desktop.models.entry import clean_text
from desktop.models.errors import Refusal

BlankKind: TypeAlias = Literal["permit", "invitation"]
"""The results of the two standards that stand on a blank of strict reporting."""

BlankState: TypeAlias = Literal["in-stock", "used", "spoiled", "handed-back"]
BLANK_KINDS: Final[tuple[BlankKind, ...]] = get_args(BlankKind)
MOST: Final = 1000  # serials in one block: a packet; more is a slip of the pen
COMMISSION: Final = 3  # people who count what is left

_SERIAL: Final = re.compile(
    r"(?:(?P<series>.*\S)(?:(?<![0-9])[ №-]*|[ №-]+))?(?P<number>[0-9]{1,9})"
)
_SERIES: Final = re.compile(r"[^\W_]*(?:[ /-][^\W_]+)*")
_ALIKE: Final = str.maketrans("ABCEHKMOPTXY", "АВСЕНКМОРТХУ")  # Latin → Cyrillic


@dataclass(frozen=True, slots=True, kw_only=True)
class Serial:
    """Hold the serial of a blank; `width` is how many digits its number is printed with."""

    series: str
    number: int
    width: int

    @property
    def text(self) -> str:
        """Return it as it stands on the blank: «АА 0001234»."""
        return f"{self.series} {self.number:0{self.width}d}".strip()

    @property
    def key(self) -> tuple[str, int]:
        """Return what makes it this one, whichever alphabet its series was typed in."""
        return series_key(self.series), self.number


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """Hold serials that follow one another, both ends included."""

    series: str
    first: int
    last: int
    width: int

    def __len__(self) -> int:
        return self.last - self.first + 1

    @property
    def serials(self) -> tuple[Serial, ...]:
        """Return its serials one by one."""
        return tuple(
            Serial(series=self.series, number=number, width=self.width)
            for number in range(self.first, self.last + 1)
        )

    @property
    def text(self) -> str:
        """Return it as registers write it: the first and the last, or the only one."""
        first, last = (
            Serial(series=self.series, number=end, width=self.width)
            for end in (self.first, self.last)
        )
        return first.text if len(self) == 1 else f"{first.text} – {last.number:0{last.width}d}"

    def overlaps(self, other: "Block") -> bool:
        """Say whether a serial is in both."""
        same = series_key(self.series) == series_key(other.series)
        return same and self.first <= other.last and other.first <= self.last


@dataclass(frozen=True, slots=True, kw_only=True)
class Balance:
    """Hold what blanks of a kind came to since they were counted: what there was, came and went."""

    opening: int
    received: int = 0
    used: int = 0
    spoiled: int = 0
    handed_back: int = 0

    @property
    def closing(self) -> int:
        """Return how many are to be left."""
        return self.opening + self.received - self.used - self.spoiled - self.handed_back


def series_key(series: str) -> str:
    """Return a series as it is compared: capitals, Latin letters by the Cyrillic they look like."""
    return clean_text(series).upper().translate(_ALIKE)


def read_serial(typed: str) -> Serial:
    """Read a serial as typed, «АА 0001234»; refuse `blank-serial` (`serial`) of anything else."""
    plain = clean_text(typed)
    found = _SERIAL.fullmatch(plain)
    series = (found["series"] or "").strip(" №-").upper() if found else ""
    if found is None or not _SERIES.fullmatch(series) or not int(found["number"]):
        raise Refusal("blank-serial", serial=plain)
    digits = found["number"]
    return Serial(series=series, number=int(digits), width=len(digits))


def blank_key(written: str) -> str:
    """Return what makes a numbered form this one, however its serial is written.

    A serial by its series and number; what is no serial by its letters. Empty of nothing.
    """
    try:
        series, number = read_serial(written).key
    except Refusal:
        return series_key(written)
    return f"{series} {number}".strip()


def read_block(first: str, last: str) -> Block:
    """Read a block by its first and last serial; the last may be typed without its series.

    Refuses `blank-serial` (`serial`), and `blank-block` (`first`, `last`) of ends that are no
    block: of two series or widths, the last before the first, or more than `MOST`.
    """
    begin, end = read_serial(first), read_serial(last)
    if not end.series:
        end = replace(end, series=begin.series)
    block = Block(series=begin.series, first=begin.number, last=end.number, width=begin.width)
    alike = series_key(begin.series) == series_key(end.series) and begin.width == end.width
    if not alike or not 0 < end.number - begin.number + 1 <= MOST:
        raise Refusal("blank-block", first=begin.text, last=end.text)
    return block


def require_apart(block: Block, known: Iterable[Block]) -> None:
    """Refuse `blank-overlap` (`first`, `last`) of serials that were received before."""
    for other in known:
        if block.overlaps(other):
            first, last = max(block.first, other.first), min(block.last, other.last)
            both = replace(block, first=first, last=last)
            raise Refusal("blank-overlap", first=both.serials[0].text, last=both.serials[-1].text)


def require_in_stock(serial: Serial, state: BlankState | None, *, bears: str = "") -> None:
    """Refuse a blank that cannot leave: a number is used once.

    Refuses `blank-unknown` of one never received, `blank-used` (`blank`, `number` of the result it
    `bears`), `blank-spoiled` and `blank-handed-back` (`blank`).
    """
    if state == "in-stock":
        return
    if state is None:
        raise Refusal("blank-unknown", blank=serial.text)
    if state == "used":
        raise Refusal("blank-used", blank=serial.text, number=bears)
    if state == "spoiled":
        raise Refusal("blank-spoiled", blank=serial.text)
    raise Refusal("blank-handed-back", blank=serial.text)


def blocks_of(serials: Iterable[Serial]) -> tuple[Block, ...]:
    """Return serials as the fewest blocks, by series and number."""
    ordered = sorted(serials, key=lambda each: each.key)
    starts = [0] if ordered else []
    starts += [at for at, (one, other) in enumerate(pairwise(ordered), 1) if _parts(one, other)]
    ends = [*starts[1:], len(ordered)]
    return tuple(
        replace(_alone(ordered[start]), last=ordered[end - 1].number)
        for start, end in zip(starts, ends, strict=False)
    )


def balance_of(opening: int, moved: Mapping[str, int]) -> Balance:
    """Reckon what blanks came to: what there was, and how many moved in each way since."""
    return Balance(
        opening=opening,
        received=moved.get("received", 0),
        used=moved.get("used", 0),
        spoiled=moved.get("spoiled", 0),
        handed_back=moved.get("handed-back", 0),
    )


def require_explained(counted: int, expected: int, remarks: str) -> None:
    """Refuse `blanks-counted` of less than none, `blank-difference` told nothing about.

    `blank-difference` (`counted`, `expected`): a shortage or a surplus needs its remarks.
    """
    if counted < 0:
        raise Refusal("blanks-counted")
    if counted != expected and not clean_text(remarks):
        raise Refusal("blank-difference", counted=counted, expected=expected)


def require_commission(people: Sequence[str]) -> None:
    """Refuse `commission-incomplete`: a chair is needed, and nobody stands in it twice."""
    named = [each for each in people if each]
    if not people or not people[0] or len(named) != len(set(named)):
        raise Refusal("commission-incomplete")


def _parts(one: Serial, other: Serial) -> bool:
    """Say whether a serial does not follow the one before it."""
    return one.key[0] != other.key[0] or one.width != other.width or other.number != one.number + 1


def _alone(serial: Serial) -> Block:
    return Block(series=serial.series, first=serial.number, last=serial.number, width=serial.width)
