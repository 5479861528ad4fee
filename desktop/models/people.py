"""Whom the office has seen: who is one and the same, and what is known of him (D53).

Two sightings are of one person only when a number of the state says so: IIN or
BIN, or else one document with one birth date. Names alone never make two people
one: they stand side by side, and an operator judges (see `models/returning.py`).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final, Literal, TypeAlias

from desktop.models.application import Application, Item
from desktop.models.entry import read_date
from desktop.models.identity import normal_number
from desktop.models.names import CYRILLIC_NAMES, LATIN_NAMES
from desktop.models.person import IdentityDocument, Organisation, Person

PersonKind: TypeAlias = Literal["person", "organisation"]
Details: TypeAlias = Person | Organisation

_SIGNS: Final = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """Hold one appearance of a person or organisation, and who it is by `identity`."""

    identity: str
    details: Details

    @property
    def kind(self) -> PersonKind:
        """Say which of the two it is."""
        return "organisation" if isinstance(self.details, Organisation) else "person"


def name_of(details: Details) -> str:
    """Return the name lists show."""
    return details.name if isinstance(details, Organisation) else details.full_name


def names_of(details: Details) -> tuple[str, ...]:
    """Return every name somebody is found by, in whichever script; none is empty."""
    if isinstance(details, Organisation):
        return (details.name,) if details.name else ()
    cyrillic = f"{details.surname} {details.given} {details.patronymic}".strip()
    latin = f"{details.latin_surname} {details.latin_given}".strip()
    return tuple(name for name in (cyrillic, latin) if name)


def number_of(details: Details) -> str:
    """Return the IIN or BIN, empty where there is none."""
    return details.bin if isinstance(details, Organisation) else details.iin


def papers_of(details: Details) -> tuple[str, ...]:
    """Return the numbers of the papers somebody is known by, besides IIN and BIN."""
    if isinstance(details, Organisation):
        numbers = (details.registration_number, details.licence_number)
        return tuple(number for number in numbers if number)
    return (details.document.number,) if details.document.number else ()


def identity_of(details: Details, *, beside: str = "") -> str:
    """Return what makes somebody one and the same over the years, empty for nobody at all.

    Who shows no number, no document and no birth date is only himself beside the applicant he
    came for, whose identity is `beside`.
    """
    if isinstance(details, Organisation):
        return _organisation_identity(details)
    if details.iin:
        return f"iin {normal_number(details.iin)}"
    if not names_of(details):
        return ""
    born = details.born.isoformat() if details.born else ""
    number = _bare(details.document.number)
    if number:
        where = _words(details.citizenship)
        return f"document {details.document.kind} {number} {where} {born or _called(details)}"
    if born:
        return f"name {_called(details)} {born}"
    return f"name {_called(details)} of {beside}"


def _organisation_identity(organisation: Organisation) -> str:
    if organisation.bin:
        return f"bin {normal_number(organisation.bin)}"
    if not organisation.name:
        return ""
    registered = _bare(organisation.registration_number)
    if registered:
        return f"registration {registered} {_words(organisation.name)}"
    return f"organisation {_words(organisation.name)}"


def sightings(application: Application) -> tuple[Sighting, ...]:
    """Return everybody an application names, the applicant first, nobody twice."""
    found: dict[str, Sighting] = {}
    beside = ""
    for details in _everybody(application):
        identity = identity_of(details, beside=beside)
        beside = beside or identity
        if identity:
            found.setdefault(identity, Sighting(identity=identity, details=details))
    return tuple(found.values())


def _everybody(application: Application) -> Iterator[Details]:
    applicant = application.applicant
    applying = applicant.organisation or applicant.person
    if applying is not None:
        yield applying
    if application.representative is not None:
        yield application.representative.person
    if application.host is not None:
        yield application.host
    yield from application.persons
    yield from filter(None, map(invited_person, application.items))


def invited_person(item: Item) -> Person | None:
    """Return the person an item is, None where it is a unit (D38).

    An item is a person where its standard asks it for a name and a birth date; his document is
    the passport he comes with.
    """
    values = item.values
    named = any(values.get(name) for name in (*CYRILLIC_NAMES, *LATIN_NAMES))
    if not named or not values.get("born"):
        return None
    sex, number = values.get("sex", ""), values.get("passport_number", "")
    return Person(
        surname=values.get("surname", ""),
        given=values.get("given", ""),
        patronymic=values.get("patronymic", ""),
        latin_surname=values.get("latin_surname", ""),
        latin_given=values.get("latin_given", ""),
        born=read_date(values["born"]),
        birthplace=values.get("birthplace", ""),
        sex="male" if sex == "male" else "female" if sex == "female" else "",
        citizenship=values.get("citizenship", ""),
        document=IdentityDocument(
            kind="foreign-passport",
            number=number,
            issued_on=read_date(values.get("passport_issued", "")),
            valid_until=read_date(values.get("passport_until", "")),
        )
        if number
        else IdentityDocument(),
        address=values.get("address", ""),
    )


def as_last_seen(before: Details, now: Details) -> Details:
    """Return what is known after one more sighting: the newest word, nothing forgotten.

    What was not said this time stays as it was; a document is replaced whole.
    """
    if isinstance(now, Organisation):
        return now if not isinstance(before, Organisation) else _kept(before, now)
    return now if not isinstance(before, Person) else _kept_person(before, now)


def _kept(before: Organisation, now: Organisation) -> Organisation:
    return replace(
        now,
        bin=now.bin or before.bin,
        address=now.address or before.address,
        phone=now.phone or before.phone,
        head=now.head or before.head,
        licence_number=now.licence_number or before.licence_number,
        licence_date=now.licence_date or before.licence_date,
        justice_body=now.justice_body or before.justice_body,
        justice_number=now.justice_number or before.justice_number,
        registration_number=now.registration_number or before.registration_number,
        registered_on=now.registered_on or before.registered_on,
    )


def _kept_person(before: Person, now: Person) -> Person:
    renamed = bool(now.surname) and now.surname != before.surname
    # A new surname has another transliteration, and half a name in Latin is none.
    spelled = now if renamed or now.latin_surname else before
    return replace(
        now,
        surname=now.surname or before.surname,
        given=now.given or ("" if now.surname else before.given),
        patronymic=now.patronymic or ("" if now.surname else before.patronymic),
        latin_surname=spelled.latin_surname,
        latin_given=spelled.latin_given,
        born=now.born or before.born,
        birthplace=now.birthplace or before.birthplace,
        sex=now.sex or before.sex,
        citizenship=now.citizenship or before.citizenship,
        document=now.document if now.document != IdentityDocument() else before.document,
        address=now.address or before.address,
        phone=now.phone or before.phone,
    )


def _called(person: Person) -> str:
    return _words(" ".join(names_of(person)))


def _words(text: str) -> str:
    return " ".join(text.casefold().split())


def _bare(number: str) -> str:
    return _SIGNS.sub("", number).upper()
