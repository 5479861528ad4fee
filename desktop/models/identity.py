"""Check IIN (ЖСН) and BIN (БСН): what is wrong, and what is only odd (D18)."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

NumberKind: TypeAlias = Literal["iin", "bin"]
Sex: TypeAlias = Literal["", "male", "female"]
Fault: TypeAlias = Literal["digits", "check-digit", "never-issued", "month", "kind", "structure"]
Oddity: TypeAlias = Literal["birth-day", "century", "birth-date", "sex"]

_STRIPPED: Final = re.compile(r"[\s\-\u2010-\u2015\u2212]+")
_TWELVE: Final = re.compile(r"[0-9]{12}")
_FIRST: Final = range(1, 12)
_SECOND: Final = (3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2)
_MODULUS: Final = 11
_NEVER: Final = 10
_CENTURIES: Final = {1: 1800, 2: 1800, 3: 1900, 4: 1900, 5: 2000, 6: 2000}
_UNKNOWN_CENTURY: Final = 0  # given to people whose birth date was not known
_LEAP: Final = 2000


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberCheck:
    """Hold a number without spaces and hyphens, with its hard faults and soft oddities.

    Faults: `digits` (not twelve), `check-digit`, `never-issued` (no check digit
    exists), and of a BIN `month`, `kind` (fifth digit) and `structure` (sixth).
    Oddities of an IIN: `birth-day` (no such day), `century`, and against what was
    stated `birth-date` and `sex`.
    """

    kind: NumberKind
    normal: str
    faults: tuple[Fault, ...] = ()
    oddities: tuple[Oddity, ...] = ()

    @property
    def valid(self) -> bool:
        """Say whether the number can exist at all."""
        return not self.faults


def check_iin(typed: str, *, born: dt.date | None = None, sex: Sex = "") -> NumberCheck:
    """Check an individual's number, also against the birth date and sex stated."""
    normal = normal_number(typed)
    faults = tuple(_faults(normal))
    oddities = () if "digits" in faults else tuple(_oddities(normal, born, sex))
    return NumberCheck(kind="iin", normal=normal, faults=faults, oddities=oddities)


def check_bin(typed: str) -> NumberCheck:
    """Check an organisation's number; its two structure digits tell it from an IIN."""
    normal = normal_number(typed)
    faults = tuple(_faults(normal))
    if "digits" not in faults:
        faults += tuple(_structure_faults(normal))
    return NumberCheck(kind="bin", normal=normal, faults=faults)


def told_by_iin(normal: str) -> tuple[dt.date | None, Sex]:
    """Return the birth date and sex a sound IIN tells, so that neither is asked again."""
    century = _CENTURIES.get(int(normal[6]))
    if century is None:
        return None, ""
    return _day(normal, century), "male" if int(normal[6]) % 2 else "female"


def normal_number(typed: str) -> str:
    """Return the number without spaces and hyphens of any kind."""
    return _STRIPPED.sub("", typed)


def check_digit(eleven: str) -> int | None:
    """Return the twelfth digit of a number from its first eleven, None when it is never issued."""
    digits = [int(digit) for digit in eleven]
    for weights in (_FIRST, _SECOND):
        found = sum(map(int.__mul__, digits, weights)) % _MODULUS
        if found != _NEVER:
            return found
    return None


def _faults(normal: str) -> Iterator[Fault]:
    if not _TWELVE.fullmatch(normal):
        yield "digits"
        return
    expected = check_digit(normal[:11])
    if expected is None:
        yield "never-issued"
    elif expected != int(normal[11]):
        yield "check-digit"


def _structure_faults(normal: str) -> Iterator[Fault]:
    if not "01" <= normal[2:4] <= "12":
        yield "month"
    if normal[4] not in "456":
        yield "kind"
    if normal[5] not in "0123":
        yield "structure"


def _oddities(normal: str, born: dt.date | None, sex: Sex) -> Iterator[Oddity]:
    mark = int(normal[6])
    century = _CENTURIES.get(mark)
    coded = _day(normal, _LEAP if century is None else century)
    if coded is None:
        yield "birth-day"
    if century is None and mark != _UNKNOWN_CENTURY:
        yield "century"
    if born is not None and not _is_born(normal, century, born):
        yield "birth-date"
    if sex and century is not None and (mark % 2 == 1) != (sex == "male"):
        yield "sex"


def _day(normal: str, century: int) -> dt.date | None:
    try:
        return dt.date(century + int(normal[:2]), int(normal[2:4]), int(normal[4:6]))
    except ValueError:
        return None


def _is_born(normal: str, century: int | None, born: dt.date) -> bool:
    written = f"{born:%m%d}" == normal[2:6] and born.year % 100 == int(normal[:2])
    return written and century in {None, born.year // 100 * 100}
