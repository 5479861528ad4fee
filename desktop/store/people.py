"""Find whom the office has seen while he is being typed: by names, numbers, a phone (D53).

Every word begins a name or a number; whole words come before beginnings, then
whoever was seen last. The word index is in the order of sightings, so that no
search ever has to sort (field notes, §4).
"""

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from desktop.models.people import Details, PersonKind, names_of, number_of, papers_of
from desktop.store.folding import code, fold, folded_skeleton, skeleton
from desktop.store.handles import Reader, Row
from desktop.store.projection.people import details_of

_COLUMNS: Final = """
    seq, office, identity, kind, name, details, cases, case_id, case_number, service, seen_on
"""
_KIND: Final = 3  # of the columns
_BY_SEQ: Final = f"SELECT {_COLUMNS} FROM people WHERE seq IN "  # noqa: S608  names of ours
_BY_IDENTITY: Final = f"SELECT {_COLUMNS} FROM people WHERE identity = ?"  # noqa: S608  as above
_FOUND: Final = """
    SELECT rowid FROM index_people WHERE index_people MATCH ? ORDER BY rowid DESC LIMIT ?
"""
_NUMBER: Final = re.compile(r"\+?\s*(?:[^\W\d_]{1,3}[\s\-]*)?\d[\d\s()\-]*")
# The country before a phone number, which the index leaves out.
_WITH_COUNTRY: Final = re.compile(r"\+|8[ (\-]|[78]\d{10}$")
_LONGEST: Final = 120  # characters of a search worth looking at
_MOST_WORDS: Final = 6
# What kind of company it is stands before its name or after it.
_LEGAL: Final = frozenset(
    skeleton(word) for word in ("жшс", "тоо", "жк", "ип", "ақ", "ао", "оао", "зао", "мк", "гу")
)
_WHOLE_NAME: Final = 2  # words: without a patronymic
_MOST_ALIKE: Final = 200  # of one name, looked at for possible duplicates

Ways: TypeAlias = tuple[tuple[tuple[str, ...], ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenPerson:
    """Hold a person or organisation as last seen: `seq` is his place here until he is seen again.

    The case is the last he was named in; it is empty, and `cases` 0, where there was none.
    """

    seq: int
    office: str
    identity: str
    kind: PersonKind
    name: str
    details: Details
    cases: int
    case: str
    number: str
    service: str
    seen_on: dt.date | None


def find(
    reader: Reader,
    text: str,
    *,
    kind: PersonKind | None = None,
    limit: int = 12,
    whole_numbers: bool = False,
) -> list[SeenPerson]:
    """Return whom `text` may mean, at most `limit`, of one kind or of both.

    With `whole_numbers` what has a digit is a whole word, no beginning of one.
    """
    most = limit if kind is None else limit * 4
    found = _rows_at(reader, _matches(reader, text, most, whole_numbers=whole_numbers))
    return [_seen(row) for row in found if kind in {None, row[_KIND]}][:limit]


def by_seq(reader: Reader, seq: int) -> SeenPerson | None:
    """Return the row at this place, None when he has been seen again since."""
    return next(iter(_at(reader, [seq])), None)


def alike(reader: Reader, details: Details, identity: str) -> list[SeenPerson]:
    """Return who is known under this identity, or shares a number or the whole name with it."""
    found = [_seen(row) for row in reader.rows(_BY_IDENTITY, (identity,))] if identity else []
    seqs = dict.fromkeys(
        seq for wanted in _whole(details) for (seq,) in reader.rows(_FOUND, (wanted, _MOST_ALIKE))
    )
    known = {row.seq for row in found}
    return found + _at(reader, [seq for seq in seqs if seq not in known][:_MOST_ALIKE])


def same_name(one: Details, other: Details) -> bool:
    """Tell whether two names sound alike; a patronymic, or `ЖШС`, may be left out."""
    return any(
        _sound_alike(ours, theirs)
        for ours in map(_sounds, names_of(one))
        for theirs in map(_sounds, names_of(other))
    )


def same_paper(one: Details, other: Details) -> bool:
    """Tell whether two have a paper with the same number."""
    ours, theirs = ({code(number) for number in papers_of(each)} for each in (one, other))
    return bool((ours & theirs) - {""})


def _sound_alike(ours: list[str], theirs: list[str]) -> bool:
    shorter, longer = sorted((ours, theirs), key=len)
    enough = len(shorter) >= min(_WHOLE_NAME, len(longer))
    return enough and bool(shorter) and longer[: len(shorter)] == shorter


def _sounds(name: str) -> list[str]:
    words = folded_skeleton(fold(name)).split()
    return [word for word in words if word not in _LEGAL] or words


def _whole(details: Details) -> list[str]:
    """Return queries for the whole name in each script, and for each number."""
    names = [_sounds(name)[:_WHOLE_NAME] for name in names_of(details)]
    numbers = [code(number) for number in (number_of(details), *papers_of(details))]
    found = [" AND ".join(f'"{word}"' for word in words) for words in names if words]
    return found + [f'"{number}"' for number in numbers if number]


def _matches(reader: Reader, text: str, limit: int, *, whole_numbers: bool) -> list[int]:
    words = asked(text)
    if not words:
        return []
    found: dict[int, None] = {}
    whole = whole_numbers and any(sign.isdigit() for sign in text)
    for mark in ("",) if whole else ("", "*"):
        query = " AND ".join(_written(ways, mark) for ways in words)
        found.update((seq, None) for (seq,) in reader.rows(_FOUND, (query, limit)))
        if len(found) >= limit:
            break
    return list(found)[:limit]


def asked(text: str) -> list[Ways]:
    """Return for each word typed the ways to read it, each of them words begun all at once.

    A word of the index is meant by each of the forms inside; a number typed with
    spaces and signs is one word.
    """
    typed = text[:_LONGEST].strip()
    if _NUMBER.fullmatch(typed):
        numbers = tuple(((form,),) for form in _number_forms(typed))
        return [(*numbers, tuple(map(_forms, fold(typed).split())))]
    return [ways for word in typed.split()[:_MOST_WORDS] if (ways := _ways(word))]


def _number_forms(typed: str) -> Iterator[str]:
    bare = code(typed)
    yield bare
    if _WITH_COUNTRY.match(typed) and len(bare) > 1:
        yield bare[1:]


def _ways(word: str) -> Ways:
    names = tuple(_forms(folded) for folded in fold(word).split())
    number = code(word) if any(sign.isdigit() for sign in word) else ""
    return tuple(way for way in (names, ((number,),) if number else ()) if way)


def _forms(folded: str) -> tuple[str, ...]:
    latin = folded_skeleton(folded)
    return (folded, latin) if latin and latin != folded else (folded,)


def _written(ways: Ways, mark: str) -> str:
    """Write the ways to read a word as the word index is asked."""
    return _joined(" OR ", (_joined(" AND ", (_any(forms, mark) for forms in way)) for way in ways))


def _any(forms: tuple[str, ...], mark: str) -> str:
    return _joined(" OR ", (f'"{form}"{mark}' for form in forms))


def _joined(with_what: str, parts: Iterable[str]) -> str:
    return f"({with_what.join(parts)})"


def _at(reader: Reader, seqs: Sequence[int]) -> list[SeenPerson]:
    return [_seen(row) for row in _rows_at(reader, seqs)]


def _rows_at(reader: Reader, seqs: Sequence[int]) -> list[Row]:
    """Return the rows at these places, in the order asked."""
    marks = ",".join("?" * len(seqs))
    found = {row[0]: row for row in reader.rows(f"{_BY_SEQ} ({marks})", seqs)}
    return [found[seq] for seq in seqs if seq in found]


def _seen(row: Row) -> SeenPerson:
    *before, details, cases, case, number, service, seen_on = row
    seq, office, identity, kind, name = before
    return SeenPerson(
        seq=seq,
        office=office,
        identity=identity,
        kind=kind,
        name=name,
        details=details_of(kind, details),
        cases=cases,
        case=case,
        number=number,
        service=service,
        seen_on=dt.date.fromisoformat(seen_on) if seen_on else None,
    )
