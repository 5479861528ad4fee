"""What a case is found by: names, numbers and words, folded."""

from collections.abc import Iterable, Iterator
from typing import Final

from desktop.models.application import Application
from desktop.models.person import Person
from desktop.store.folding import code, fold, folded_skeleton
from desktop.store.projection.rows import Rows

_NAME: Final = "INSERT OR IGNORE INTO index_names VALUES (?, ?)"
_CODE: Final = "INSERT OR IGNORE INTO index_codes VALUES (?, ?)"
_WORDS: Final = "INSERT INTO index_words (rowid, words) VALUES (?, ?)"
_FORGET_NAME: Final = "DELETE FROM index_names WHERE name = ? AND seq = ?"
_FORGET_CODE: Final = "DELETE FROM index_codes WHERE code = ? AND seq = ?"
_FORGET_WORDS: Final = "DELETE FROM index_words WHERE rowid = ?"
_SHORTEST_CODE: Final = 2


def index_case(rows: Rows, seq: int, number: str, qr: str, application: Application) -> None:
    """Make a case findable by everybody and everything named in it."""
    names = _folded_names(application)
    rows.add_all(_NAME, [(name, seq) for name in sorted(names)])
    codes_changed(rows, seq, (), codes_of(application, number, qr))
    rows.add(_WORDS, (seq, _words(names)))


def names_changed(rows: Rows, seq: int, before: Application, after: Application) -> None:
    """Make a corrected case findable by whom it names now, and by nobody else."""
    named, names = _folded_names(before), _folded_names(after)
    rows.add_all(_FORGET_NAME, [(name, seq) for name in sorted(named - names)])
    rows.add_all(_NAME, [(name, seq) for name in sorted(names - named)])
    rows.add(_FORGET_WORDS, (seq,))
    rows.add(_WORDS, (seq, _words(names)))


def codes_changed(rows: Rows, seq: int, before: Iterable[str], after: Iterable[str]) -> None:
    """Make a case findable by the numbers `after`, and by none there was only `before`."""
    coded = {form for number in before for form in both_ends(number)}
    codes = {form for number in after for form in both_ends(number)}
    rows.add_all(_FORGET_CODE, [(each, seq) for each in sorted(coded - codes)])
    rows.add_all(_CODE, [(each, seq) for each in sorted(codes - coded)])


def codes_of(application: Application, number: str, qr: str) -> tuple[str, ...]:
    """Return every number a case is found by: its own, and all that stand in its application."""
    return tuple(_codes(application, number, qr))


def _folded_names(application: Application) -> set[str]:
    folded = {fold(name) for name in _names(application)} - {""}
    return folded | {folded_skeleton(name) for name in folded}


def _words(names: set[str]) -> str:
    return " ".join(sorted({word for name in names for word in name.split()}))


def _names(application: Application) -> Iterator[str]:
    applicant = application.applicant
    if applicant.organisation is not None:
        yield applicant.organisation.name
        yield applicant.organisation.head
    if application.host is not None:
        yield application.host.name
    for person in _people(application):
        yield f"{person.surname} {person.given} {person.patronymic}"
        yield f"{person.latin_surname} {person.latin_given}"
    for item in application.items:  # an invited person is an item (D38)
        yield from item.names


def _codes(application: Application, number: str, qr: str) -> Iterator[str]:
    yield number
    yield qr
    yield _phone(application.phone)
    if application.arrival is not None:
        yield application.arrival.number
    applicant = application.applicant
    if applicant.organisation is not None:
        yield applicant.organisation.bin
        yield applicant.organisation.registration_number
    for person in _people(application):
        yield person.iin
        yield person.document.number
        yield _phone(person.phone)
    for item in application.items:
        yield from item.codes


def _people(application: Application) -> Iterator[Person]:
    if application.applicant.person is not None:
        yield application.applicant.person
    if application.representative is not None:
        yield application.representative.person
    yield from application.persons


def _phone(text: str) -> str:
    """Return a phone number without the country's +7 or 8."""
    return code(text)[-10:]


def both_ends(number: str) -> tuple[str, ...]:
    """Return a number forwards and, marked, backwards: so its end is found as fast as its start."""
    value = code(number)
    return (value, f"<{value[::-1]}") if len(value) >= _SHORTEST_CODE else ()
