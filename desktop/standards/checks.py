"""Find what is wrong with standards that could be read, one by one and beside each other."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations
from pathlib import Path
from typing import Final, TypeAlias

from desktop.models.standard import Standard
from desktop.standards.conditions import condition_problems
from desktop.standards.links import link_problems
from desktop.standards.numbers import number_problems
from desktop.standards.reachable import dead_rows, fields_twice
from desktop.standards.texts import text_problems
from desktop.structuring import Problem

Check: TypeAlias = Callable[[Standard], Iterator[Problem]]

_CHECKS: Final[tuple[Check, ...]] = (
    text_problems,
    link_problems,
    condition_problems,
    number_problems,
)
_TRYING: Final[tuple[Check, ...]] = (dead_rows, fields_twice)
_LOOKS_LIKE: Final = str.maketrans(
    "ABCEHIKMOPTXYӘҒҚҢӨҰҮҺІЁЙ",
    "АВСЕНІКМОРТХУАГКНОУУНІЕИ",
)


def standard_problems(standard: Standard, path: Path) -> tuple[Problem, ...]:
    """Return every problem of one edition, which stands in the file at `path`."""
    found = list(_name_problems(standard, path))
    for check in _CHECKS:
        found += check(standard)
    if not found:  # answers to broken conditions cannot be tried
        for check in _TRYING:
            found += check(standard)
    return tuple(found)


def neighbour_problems(standard: Standard, others: Sequence[Standard]) -> Iterator[Problem]:
    """Yield what one edition has in common with others and must not (D22).

    `others` are further editions of its service and the editions of other
    services that would be used beside it.
    """
    for other in others:
        if other.service == standard.service:
            yield from _overlap(standard, other)
        else:
            yield from _same_letters(standard, other)
            if other.code == standard.code:
                fields: Mapping[str, object] = {"code": other.code, "service": other.service}
                yield Problem(path=("code",), code="code-taken", fields=fields)


def look_of(letter: str) -> str:
    """Return the letter that a person at a distance takes this one for."""
    return letter.upper().translate(_LOOKS_LIKE)


def _name_problems(standard: Standard, path: Path) -> Iterator[Problem]:
    expected = f"{path.parent.name}/{path.stem}"
    if f"{standard.service}/{standard.edition}" != expected:
        yield Problem(path=("edition",), code="wrong-name", fields={"expected": expected})
    for at, row in enumerate(standard.lines):
        if len(row.letter) != 1 or not row.letter.isalpha() or not row.letter.isupper():
            place = ("lines", at, "letter")
            yield Problem(path=place, code="bad-letter", fields={"letter": row.letter})
    for (_, before), (at, after) in combinations(enumerate(standard.lines), 2):
        if look_of(before.letter) == look_of(after.letter):
            yield _taken(at, after.letter, standard.service, before.id)


def _same_letters(standard: Standard, other: Standard) -> Iterator[Problem]:
    theirs = {look_of(row.letter): row.id for row in other.lines}
    for at, row in enumerate(standard.lines):
        line = theirs.get(look_of(row.letter))
        if line is not None:
            yield _taken(at, row.letter, other.service, line)


def _taken(at: int, letter: str, service: str, line: str) -> Problem:
    fields = {"letter": letter, "service": service, "line": line}
    return Problem(path=("lines", at, "letter"), code="letter-taken", fields=fields)


def _overlap(standard: Standard, other: Standard) -> Iterator[Problem]:
    mine, theirs = standard.act, other.act
    if mine.in_force_from < theirs.repealed_from and theirs.in_force_from < mine.repealed_from:
        place = ("act", "in_force_from")
        yield Problem(path=place, code="dates-overlap", fields={"edition": other.edition})
