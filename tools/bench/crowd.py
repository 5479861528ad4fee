"""A crowd of invented people, put into the tables as the projection would have put them there.

Recording a million cases would take half an hour; writing the very rows takes half a minute.
`tests/tools/test_bench_people.py` proves on a small crowd that they are the very rows.
"""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import accumulate, islice
from pathlib import Path
from random import Random  # noqa: TID251  always the same draws, of no secret
from typing import Final

from desktop.models.people import Details, identity_of
from desktop.models.person import IdentityDocument, Organisation, Person
from desktop.store.codec import encode_part
from desktop.store.folding import fold, folded_skeleton
from desktop.store.projection.people import words_of
from desktop.store.replay import open_side

OFFICE: Final = "2-11"
DAY: Final = dt.date(2013, 11, 25)
SERVICE: Final = "weapons"
_ORGANISATION_EVERY: Final = 40
_FOREIGNER_EVERY: Final = 25
_SURNAMES, _GIVEN, _PATRONYMICS = 12_000, 1_500, 1_500
_SYLLABLES: Final = (
    *("ба", "қа", "са", "ну", "ер", "тө", "ле", "жан", "бек", "ай", "гүл", "мұ", "рат", "ша"),
    *("хан", "дә", "у", "лет", "ким", "ива", "пет", "сер", "ік", "ах", "мет", "оро", "сма", "ғұ"),
    *("әб", "ди", "ра", "ор", "ын", "бай", "тұр", "ғын", "ман", "ис", "ка", "ков"),
)
_ENDINGS: Final = {
    "surname": ("ов", "ев", "ова", "ин", ""),
    "given": ("",),
    "patronymic": ("ұлы", "қызы", "ович", ""),
}
_AT_ONCE: Final = 10_000
_CACHE_KIB: Final = 256 * 1024  # the identities of all of them, in no order
_SEE: Final = "INSERT INTO people VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_WORDS: Final = "INSERT INTO index_people (rowid, words) VALUES (?, ?)"


@dataclass(frozen=True, slots=True)
class Seen:
    """Hold one of the crowd as the tables keep him: his row, and the words he is found by."""

    row: tuple[int | str, ...]
    words: str


class Crowd:
    """Invent people, some names far more common than others; the same for the same seed."""

    def __init__(self, size: int, seed: int = 1) -> None:
        self.size = size
        random = Random(seed)  # noqa: S311  as said
        self._names = {
            part: _drawn(random, part, count, size)
            for part, count in (
                ("surname", _SURNAMES), ("given", _GIVEN), ("patronymic", _PATRONYMICS),
            )
        }  # fmt: skip

    def somebody(self, serial: int) -> Details:
        """Return the person or organisation with this serial number, from 0."""
        surname, given, patronymic = (self._names[part][serial] for part in _ENDINGS)
        if serial % _ORGANISATION_EVERY == 0:
            return Organisation(name=f"«{surname} {given}» ЖШС", bin=f"{_mixed(serial, 12):012d}")
        born = dt.date(1940, 1, 1) + dt.timedelta(days=serial * 37 % 27_000)
        latin = serial % _FOREIGNER_EVERY == 0
        return Person(
            surname="" if latin else surname,
            given="" if latin else given,
            patronymic="" if latin else patronymic,
            latin_surname=folded_skeleton(fold(surname)).upper() if latin else "",
            latin_given=folded_skeleton(fold(given)).upper() if latin else "",
            born=born,
            citizenship="KZ",
            iin="" if latin else f"{born:%y%m%d}{_mixed(serial, 6):06d}",
            document=IdentityDocument(kind="passport", number=f"N{_mixed(serial, 8):08d}"),
            address="Зеренді ауылы",
            phone=f"+7701{_mixed(serial, 7):07d}",
        )

    def called(self, serial: int) -> tuple[str, ...]:
        """Return surname, given name and patronymic of the person with this serial number."""
        return tuple(self._names[part][serial] for part in _ENDINGS)

    def seen(self) -> Iterator[Seen]:
        """Yield everybody as the tables keep him."""
        for serial in range(self.size):
            yield _seen(serial, self.somebody(serial))


def case_of(serial: int) -> tuple[str, str]:
    """Return the id and number of the one case somebody was named in."""
    return f"case-{serial:07d}", f"Қ-2013/{serial:07d}"


def fill(path: Path, crowd: Crowd) -> None:
    """Write a crowd into the empty tables of a database nobody has open."""
    connection = open_side(path, None)
    try:
        connection.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
        connection.execute("BEGIN")
        everybody = crowd.seen()
        while some := list(islice(everybody, _AT_ONCE)):
            connection.executemany(_SEE, [each.row for each in some])
            connection.executemany(_WORDS, [(each.row[0], each.words) for each in some])
        connection.execute("COMMIT")
    finally:
        connection.close()


def _drawn(random: Random, part: str, count: int, size: int) -> list[str]:
    """Draw names of which the first are the most common, as names are."""
    names = [
        "".join(random.choice(_SYLLABLES) for _ in range(random.choice((2, 3))))
        + random.choice(_ENDINGS[part])
        for _ in range(count)
    ]
    shares = list(accumulate(1 / (place + 10) for place in range(count)))
    return random.choices([name.capitalize() for name in names], cum_weights=shares, k=size)


def _mixed(serial: int, digits: int) -> int:
    """Return a number of so many digits, another for every serial below that many."""
    return (serial * 7_368_787 + 1_234_567) % int(10**digits)


def _seen(serial: int, details: Details) -> Seen:
    case, number = case_of(serial)
    kind, name = _called(details)
    row = (serial + 1, OFFICE, identity_of(details), kind, name, _written(details), 1,
           case, number, SERVICE, DAY.isoformat())  # fmt: skip
    return Seen(row, _found_by(details))


def _called(details: Details) -> tuple[str, str]:
    if isinstance(details, Organisation):
        return "organisation", details.name
    return "person", details.full_name


def _written(details: Details) -> str:
    """Return what `encode_part` returns, far sooner: only what differs is written in."""
    if isinstance(details, Organisation):
        return _organisation_form() % (details.bin, details.name)
    return _person_form() % (
        details.born, details.document.number, details.given, details.iin, details.latin_given,
        details.latin_surname, details.patronymic, details.phone, details.surname,
    )  # fmt: skip


@cache
def _person_form() -> str:
    blank = Person(surname="%s", given="%s", patronymic="%s", latin_surname="%s", latin_given="%s",
                   born=DAY, citizenship="KZ", iin="%s", phone="%s", address="Зеренді ауылы",
                   document=IdentityDocument(kind="passport", number="%s"))  # fmt: skip
    return encode_part(blank).replace(DAY.isoformat(), "%s")


@cache
def _organisation_form() -> str:
    return encode_part(Organisation(name="%s", bin="%s"))


def _found_by(details: Details) -> str:
    """Return the words `words_of` returns, each name folded once for the whole crowd."""
    if isinstance(details, Organisation):
        return " ".join(sorted(words_of(details)))
    names = f"{details.surname} {details.given} {details.patronymic}"
    found = {word for name in names.split() for word in _folded(name)}
    found |= {
        word for name in (details.latin_surname, details.latin_given) for word in _folded(name)
    }
    number = details.document.number
    found |= {number.lower(), number[1:], details.phone[2:], details.iin}
    return " ".join(sorted(found - {""}))


@cache
def _folded(name: str) -> tuple[str, ...]:
    folded = fold(name)
    return tuple({*folded.split(), *folded_skeleton(folded).split()})
