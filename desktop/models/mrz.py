"""Read the machine-readable zone of identity cards (TD1) and passports (TD3), ICAO Doc 9303.

Every check digit is proved, so a zone is either read as it stands or refused: a
misread letter of a name has no check digit of its own and is left to the operator.
"""

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from desktop.models.errors import Refusal
from desktop.models.identity import Sex, check_iin

ZoneKind: TypeAlias = Literal["td1", "td3"]

FILLER: Final = "<"
_WEIGHTS: Final = (7, 3, 1)
_ALPHABET: Final = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_TD1: Final = (3, 30)
_TD3: Final = (2, 44)
_ZONE: Final = re.compile(r"[A-Z0-9<]+")
_IIN: Final = re.compile(r"[0-9]{12}")
_SEXES: Final[dict[str, Sex]] = {"M": "male", "F": "female", FILLER: ""}
_CENTURY: Final = 100
_VALID_AT_MOST: Final = 50  # years ahead or back that an expiry of two digits can lie


@dataclass(frozen=True, slots=True, kw_only=True)
class Zone:
    """Hold what a machine-readable zone tells; names are Latin, codes those of ICAO 9303.

    `born` and `expires` are None when the document leaves them unknown. `iin` is
    what the optional data of a Kazakh document holds, when it is a sound one.
    """

    kind: ZoneKind
    code: str
    issuer: str
    number: str
    nationality: str
    surname: str
    given: str
    born: dt.date | None
    sex: Sex
    expires: dt.date | None
    iin: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Parts:
    """Hold the fields of a zone as they stand, fillers included."""

    kind: ZoneKind
    code: str
    issuer: str
    number: str
    optional: str
    nationality: str
    born: str
    sex: str
    expires: str
    names: str


def looks_like_zone(text: str) -> bool:
    """Say whether a burst or a pasted text has the shape of a zone, whatever its digits are."""
    lines = _lines(text)
    return bool(lines) and (len(lines), len(lines[0])) in {_TD1, _TD3}


def read_zone(text: str, *, today: dt.date) -> Zone:
    """Read two lines of 44 or three of 30 characters; blanks and line ends are free.

    Two-digit years of birth lie before `today`, those of expiry within 50 years of
    it. Refuses `mrz-shape` when it is no such zone and `mrz-check` with `why`, the
    name of the first field whose check digit is wrong.
    """
    lines = _lines(text)
    if not looks_like_zone(text):
        raise Refusal("mrz-shape")
    parts = _td1(*lines) if len(lines) == _TD1[0] else _td3(*lines)
    surname, given = _names(parts.names)
    return Zone(
        kind=parts.kind,
        code=parts.code.rstrip(FILLER),
        issuer=parts.issuer.rstrip(FILLER),
        number=parts.number.rstrip(FILLER),
        nationality=parts.nationality.rstrip(FILLER),
        surname=surname,
        given=given,
        born=_date(parts.born, lambda year: _before(year, today)),
        sex=_SEXES.get(parts.sex, ""),
        expires=_date(parts.expires, lambda year: _nearest(year, today)),
        iin=_iin(parts),
    )


def check_digit(text: str) -> str:
    """Return the check digit of a field (Doc 9303-3, 4.9): weights 7, 3, 1, sum modulo 10."""
    values = (0 if letter == FILLER else _ALPHABET.index(letter) for letter in text)
    total = sum(value * _WEIGHTS[at % 3] for at, value in enumerate(values))
    return str(total % 10)


def _lines(text: str) -> list[str]:
    """Cut a zone into its lines; one run of 88 or 90 characters is cut by its length."""
    lines = ["".join(line.split()).upper() for line in text.splitlines()]
    lines = [line for line in lines if line]
    if len(lines) == 1:
        for count, width in (_TD1, _TD3):
            if len(lines[0]) == count * width:
                lines = [lines[0][at : at + width] for at in range(0, count * width, width)]
    even = len({len(line) for line in lines}) == 1
    return lines if even and all(map(_ZONE.fullmatch, lines)) else []


def _td1(first: str, second: str, third: str) -> _Parts:
    number, optional = _long_number(first[5:14], first[14], first[15:30])
    _prove("born", second[0:6], second[6])
    _prove("expires", second[8:14], second[14])
    _prove("zone", first[5:30] + second[0:7] + second[8:15] + second[18:29], second[29])
    return _Parts(
        kind="td1",
        code=first[0:2],
        issuer=first[2:5],
        number=number,
        optional=optional,
        nationality=second[15:18],
        born=second[0:6],
        sex=second[7],
        expires=second[8:14],
        names=third,
    )


def _td3(first: str, second: str) -> _Parts:
    _prove("number", second[0:9], second[9])
    _prove("born", second[13:19], second[19])
    _prove("expires", second[21:27], second[27])
    if second[42] != FILLER or second[28:42].strip(FILLER):
        _prove("optional", second[28:42], second[42])
    _prove("zone", second[0:10] + second[13:20] + second[21:43], second[43])
    return _Parts(
        kind="td3",
        code=first[0:2],
        issuer=first[2:5],
        number=second[0:9],
        optional=second[28:42],
        nationality=second[10:13],
        born=second[13:19],
        sex=second[20],
        expires=second[21:27],
        names=first[5:44],
    )


def _long_number(number: str, digit: str, optional: str) -> tuple[str, str]:
    """Return the number of a TD1 card and its optional data; a long number runs on into them."""
    if digit != FILLER:
        _prove("number", number, digit)
        return number, optional
    rest, _, left = optional.partition(FILLER)
    whole = number + rest[:-1]
    _prove("number", whole, rest[-1:])
    return whole, left


def _prove(field: str, text: str, digit: str) -> None:
    if check_digit(text) != digit:
        raise Refusal("mrz-check", why=field)


def _names(text: str) -> tuple[str, str]:
    surname, _, given = text.rstrip(FILLER).partition(FILLER * 2)
    return _words(surname), _words(given)


def _words(text: str) -> str:
    return " ".join(word for word in text.split(FILLER) if word)


def _date(text: str, century: Callable[[int], int]) -> dt.date | None:
    """Return the day, None when it or a part of it is unknown or no such day exists."""
    if not text.isdecimal():
        return None
    try:
        return dt.date(century(int(text[0:2])), int(text[2:4]), int(text[4:6]))
    except ValueError:
        return None


def _before(year: int, today: dt.date) -> int:
    full = today.year - today.year % _CENTURY + year
    return full if full <= today.year else full - _CENTURY


def _nearest(year: int, today: dt.date) -> int:
    full = today.year - today.year % _CENTURY + year
    if full > today.year + _VALID_AT_MOST:
        return full - _CENTURY
    return full + _CENTURY if full <= today.year - _VALID_AT_MOST else full


def _iin(parts: _Parts) -> str:
    found = _IIN.search(parts.optional)
    known = parts.issuer == "KAZ" and found is not None and check_iin(found[0]).valid
    return found[0] if known and found is not None else ""
