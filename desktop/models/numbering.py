"""Numbers people read: the case number as printed, and the digits its QR code holds.

The sequence itself is counted by the store, gapless per office, service and
year (D51, D52); here it is only written and read back.
"""

import re
from dataclasses import dataclass
from string import Formatter
from typing import Final

from desktop.models.errors import Refusal

DEFAULT_FORMAT: Final = "{letter}-{year}/{sequence:04d}"
_FIELDS: Final = frozenset({"letter", "service", "office", "year", "sequence"})
_TELLING: Final = frozenset({"letter", "service"})
_NEEDED: Final = frozenset({"year", "sequence"})
_PADDING: Final = re.compile(r"(0[1-9]d)?")
_LONGEST_FORMAT: Final = 80

# Damm's quasigroup: finds every single wrong digit and every swap of neighbours.
_DAMM: Final = (
    "0317598642",
    "7092154863",
    "4206871359",
    "1750983426",
    "6123045978",
    "3674209581",
    "5869720134",
    "8945362017",
    "9438617205",
    "2581436790",
)
_OFFICE_KEY: Final = re.compile(r"(\d{1,2})(?:-(\d{1,2}))?")
_WIDTHS: Final = (2, 2, 2, 4, 6)  # department, sub-office, service, year, sequence
_QR_LENGTH: Final = sum(_WIDTHS) + 1


@dataclass(frozen=True, slots=True, kw_only=True)
class QrNumber:
    """Hold what the digits of a talon's QR code say (D7)."""

    office: str
    service_code: int
    year: int
    sequence: int


def check_format(text: str) -> None:
    """Refuse `bad-number-format` (`why`) unless `text` numbers every case of a service differently.

    It may name `{office}`, and must name `{year}`, `{sequence}` and what tells the
    services apart, `{letter}` or `{service}`; only the first two of these take a
    padding, as in `{sequence:04d}`.
    """
    if not text.isprintable() or len(text) > _LONGEST_FORMAT:
        raise Refusal("bad-number-format", format=text, why="characters")
    named = _named(text)
    fields = {field for field, _padding in named}
    if not fields <= _FIELDS:
        raise Refusal("bad-number-format", format=text, why="unknown-field")
    if not fields >= _NEEDED:
        raise Refusal("bad-number-format", format=text, why="year-and-sequence")
    for field, padding in named:
        if not _PADDING.fullmatch(padding) or (padding and field not in _NEEDED):
            raise Refusal("bad-number-format", format=text, why="padding")
    if not fields & _TELLING:
        raise Refusal("bad-number-format", format=text, why="service")


def case_number(
    text: str, *, letter: str, service: str, office: str, year: int, sequence: int
) -> str:
    """Write a case number by the office's format; refuse `bad-number-format`."""
    check_format(text)
    return text.format(letter=letter, service=service, office=office, year=year, sequence=sequence)


def series_key(service: str, year: int) -> str:
    """Name the series a case number is counted in, for example `weapons/2013` (D51)."""
    return f"{service}/{year}"


def qr_text(*, office: str, service_code: int, year: int, sequence: int) -> str:
    """Return 17 digits: office (2 + 2), service (2), year (4), sequence (6), check digit.

    A department itself has sub-office 00. Refuse `bad-qr` (`why="range"`) for
    what does not fit.
    """
    key = _OFFICE_KEY.fullmatch(office)
    if key is None:
        raise Refusal("bad-qr", text=office, why="range")
    values = (int(key[1]), int(key[2] or 0), service_code, year, sequence)
    if any(not 0 <= value < 10**width for value, width in zip(values, _WIDTHS, strict=True)):
        raise Refusal("bad-qr", text=office, why="range")
    digits = "".join(f"{value:0{width}d}" for value, width in zip(values, _WIDTHS, strict=True))
    return digits + str(_check_digit(digits))


def read_qr(text: str) -> QrNumber:
    """Read the digits of a QR code; refuse `bad-qr` with `why` = `digits`, `length` or `check`."""
    if not (text.isascii() and text.isdigit()):
        raise Refusal("bad-qr", text=text, why="digits")
    if len(text) != _QR_LENGTH:
        raise Refusal("bad-qr", text=text, why="length")
    if _check_digit(text) != 0:
        raise Refusal("bad-qr", text=text, why="check")
    values, place = [], 0
    for width in _WIDTHS:
        values.append(int(text[place : place + width]))
        place += width
    department, sub_office, service_code, year, sequence = values
    office = f"{department}-{sub_office}" if sub_office else str(department)
    return QrNumber(office=office, service_code=service_code, year=year, sequence=sequence)


def _named(text: str) -> list[tuple[str, str]]:
    """Return the fields a format names, each with its padding."""
    try:
        parts = list(Formatter().parse(text))
    except ValueError:
        raise Refusal("bad-number-format", format=text, why="braces") from None
    if any(conversion for _literal, _field, _padding, conversion in parts):
        raise Refusal("bad-number-format", format=text, why="padding")
    return [(field, padding or "") for _literal, field, padding, _ in parts if field is not None]


def _check_digit(digits: str) -> int:
    """Return Damm's check digit; zero when `digits` already end in theirs."""
    row = 0
    for digit in digits:
        row = int(_DAMM[row][int(digit)])
    return row
