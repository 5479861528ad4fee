"""Fill an intake from what is known, without ever writing over what was typed (D53).

Nobody is merged here: two who resemble each other stay two, and this says only
in what they do. Texts are as a person types them: days as `25.11.2013`.
"""

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from desktop.models.draft import Draft
from desktop.models.entry import clean_text, read_date
from desktop.models.identity import normal_number
from desktop.models.intake_values import organisation_of, person_of
from desktop.models.people import Details, PersonKind
from desktop.models.person import Organisation, Person

Likeness: TypeAlias = Literal["name-and-birth", "name", "document", "number-other-name"]

_OF_SOMEBODY: Final = re.compile(
    r"(?P<who>person|organisation|host|representative|persons\.\d+|items\.\d+)\.(?P<field>.+)"
)
_NAMES: Final = ("surname", "given", "patronymic")
_LATIN: Final = ("latin_surname", "latin_given")
_FOUND_BY: Final[Mapping[str, tuple[str, ...]]] = {
    **dict.fromkeys(_NAMES, _NAMES),
    **dict.fromkeys(_LATIN, _LATIN),
    **{field: (field,) for field in ("iin", "bin", "name", "document.number", "passport_number")},
}
_FEWEST: Final = 2  # signs typed before anybody is looked for
_FEWEST_OF_PHONE: Final = 5  # digits: the first four say whose network it is
_COUNTRY: Final = "78"  # digits that may stand for the country: sought with and without them
_WITH_PHONE: Final = ("person", "organisation")
_OF_INVITED: Final[Mapping[str, str]] = {
    "document.number": "passport_number",
    "document.issued_on": "passport_issued",
    "document.valid_until": "passport_until",
}
"""The fields of an invited person, whose document is his passport, that are called otherwise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Say whom a field in hand may mean: `who` of the draft, and the words typed so far."""

    who: str
    kind: PersonKind
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """Hold a field that says otherwise than what is known."""

    path: str
    typed: str
    known: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Filling:
    """Hold what may be filled in at once, and what was typed otherwise and waits for a choice."""

    texts: Mapping[str, str]
    differs: tuple[Difference, ...]


def asked_by(draft: Draft, path: str, *, applicant: str = "person") -> Asked | None:
    """Return whom the field at `path` asks for, None when for nobody or by too little.

    The parts of a name narrow each other; a number stands alone. The phone is that of the
    `applicant`, a `person` or an `organisation`.
    """
    if path == "phone":
        return _asked_by_phone(draft, applicant)
    match = _OF_SOMEBODY.fullmatch(path)
    if match is None or match["field"] not in _FOUND_BY:
        return None
    typed = clean_text(draft.text(path))
    if len(typed) < _FEWEST:
        return None
    texts = (clean_text(draft.text(f"{match['who']}.{name}")) for name in _FOUND_BY[match["field"]])
    words = " ".join(text for text in texts if text)
    return Asked(who=match["who"], kind=_kind(match["who"]), words=words)


def _asked_by_phone(draft: Draft, applicant: str) -> Asked | None:
    digits = "".join(sign for sign in draft.text("phone") if sign.isdecimal())
    if len(digits) < _FEWEST_OF_PHONE:
        return None
    words = f"+{digits}" if digits[0] in _COUNTRY else digits
    return Asked(who=applicant, kind=_kind(applicant), words=words)


def details_of(draft: Draft, who: str) -> Details:
    """Return the person or organisation typed so far."""
    return organisation_of(draft, who) if _kind(who) == "organisation" else person_of(draft, who)


def known_texts(details: Details, who: str) -> dict[str, str]:
    """Return what is known of somebody as the texts of the draft's fields; none is empty."""
    texts = _texts(details)
    if who.startswith("items."):
        texts = {_OF_INVITED.get(name, name): text for name, text in texts.items()}
    found = {f"{who}.{name}": text for name, text in texts.items()}
    if who in _WITH_PHONE:
        found["phone"] = details.phone
    elif isinstance(details, Organisation):
        found[f"{who}.phone"] = details.phone
    return {path: text for path, text in found.items() if text}


def filling(
    draft: Draft, known: Mapping[str, str], *, shown: frozenset[str], in_hand: str = ""
) -> Filling:
    """Sort what is known into what fills empty fields and what was typed otherwise.

    Only fields `shown` are filled. What was typed into the field `in_hand` was the beginning
    of what was found by it, so it is completed.
    """
    texts: dict[str, str] = {}
    differs: list[Difference] = []
    for path, text in known.items():
        typed = draft.text(path)
        if path not in shown or _same(path, typed, text):
            continue
        if path == in_hand or not clean_text(typed):
            texts[path] = text
        else:
            differs.append(Difference(path=path, typed=typed, known=text))
    return Filling(texts=texts, differs=tuple(differs))


def likeness(
    typed: Details,
    known: Details,
    *,
    same_identity: bool,
    same_name: bool,
    same_paper: bool,
) -> tuple[Likeness, ...]:
    """Say why `known` may be `typed` all the same, or why he may not be although his number is.

    Whoever has the same identity and the same name is simply he, and resembles nobody.
    """
    if same_identity:
        return () if same_name else ("number-other-name",)
    found: list[Likeness] = []
    if isinstance(typed, Person) and isinstance(known, Person):
        if same_name and typed.born is not None and typed.born == known.born:
            found.append("name-and-birth")
    elif same_name:
        found.append("name")
    if same_paper:
        found.append("document")
    return tuple(found)


def _kind(who: str) -> PersonKind:
    return "organisation" if who in {"organisation", "host"} else "person"


def _texts(details: Details) -> dict[str, str]:
    return _of_person(details) if isinstance(details, Person) else _of_organisation(details)


def _of_person(person: Person) -> dict[str, str]:
    return {
        "iin": person.iin,
        "no_iin": person.no_iin,
        "surname": person.surname,
        "given": person.given,
        "patronymic": person.patronymic,
        "latin_surname": person.latin_surname,
        "latin_given": person.latin_given,
        "born": _day(person.born),
        "birthplace": person.birthplace,
        "sex": person.sex,
        "citizenship": person.citizenship,
        "document.kind": person.document.kind,
        "document.number": person.document.number,
        "document.issued_by": person.document.issued_by,
        "document.issued_on": _day(person.document.issued_on),
        "document.valid_until": _day(person.document.valid_until),
        "address": person.address,
    }


def _of_organisation(organisation: Organisation) -> dict[str, str]:
    return {
        "bin": organisation.bin,
        "name": organisation.name,
        "head": organisation.head,
        "address": organisation.address,
        "licence_number": organisation.licence_number,
        "licence_date": _day(organisation.licence_date),
        "justice_body": organisation.justice_body,
        "justice_number": organisation.justice_number,
        "registration_number": organisation.registration_number,
        "registered_on": _day(organisation.registered_on),
    }


def _day(day: dt.date | None) -> str:
    return f"{day.day:02d}.{day.month:02d}.{day.year:04d}" if day else ""


def _same(path: str, typed: str, known: str) -> bool:
    day = read_date(typed)
    if day is not None and day == read_date(known):
        return True
    if path.endswith((".iin", ".bin")):
        return normal_number(typed) == normal_number(known)
    return clean_text(typed).casefold() == clean_text(known).casefold()
