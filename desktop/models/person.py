"""People and organisations on the applicant's side of the counter (D53)."""

import datetime as dt
from dataclasses import dataclass
from typing import Literal

IinAbsence = Literal["", "foreigner", "not-issued", "not-shown"]
RepresentativeBasis = Literal["head", "attorney"]


@dataclass(frozen=True, slots=True, kw_only=True)
class IdentityDocument:
    """Name the paper a person's identity was seen by."""

    kind: str = ""
    number: str = ""
    issued_by: str = ""
    issued_on: dt.date | None = None
    valid_until: dt.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Hold a natural person as of one day: names in Cyrillic and/or Latin, at least one (D53).

    A single name is whole and stands in `surname` or `latin_surname`.
    `iin` is twelve digits or empty, with `no_iin` saying why.
    """

    surname: str = ""
    given: str = ""
    patronymic: str = ""
    latin_surname: str = ""
    latin_given: str = ""
    born: dt.date | None = None
    birthplace: str = ""
    sex: Literal["", "male", "female"] = ""
    citizenship: str = ""
    iin: str = ""
    no_iin: IinAbsence = ""
    document: IdentityDocument = IdentityDocument()
    address: str = ""
    phone: str = ""

    @property
    def full_name(self) -> str:
        """Return surname, given name, patronymic as papers write them; Latin if no Cyrillic."""
        cyrillic = " ".join(part for part in (self.surname, self.given, self.patronymic) if part)
        latin = " ".join(part for part in (self.latin_surname, self.latin_given) if part)
        return cyrillic or latin


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation:
    """Hold a legal entity or sole entrepreneur as of one day (W-6, I-11.C, I-A3)."""

    name: str
    bin: str = ""
    address: str = ""
    phone: str = ""
    head: str = ""
    licence_number: str = ""
    licence_date: dt.date | None = None
    justice_body: str = ""
    justice_number: str = ""
    registration_number: str = ""
    registered_on: dt.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Representative:
    """Hold who stands at the counter for the applicant, and by what right (W-16, D53)."""

    person: Person
    basis: RepresentativeBasis
    number: str = ""
    issued_on: dt.date | None = None
    valid_until: dt.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Applicant:
    """Hold the applicant of a case: a person, or an organisation, never both (D53)."""

    kind: str
    person: Person | None = None
    organisation: Organisation | None = None

    @property
    def name(self) -> str:
        """Return the name every paper and list shows."""
        if self.organisation is not None:
            return self.organisation.name
        return self.person.full_name if self.person is not None else ""
