"""The offices of a directory: what they are called, where they stand, how they are reached (D15).

A directory is one edition of annex 1 of a standard (W-A1, I-A1), never a merger of two: the same
key may have another address or phone in another edition. Addresses, sites and phones are the
standard's own, its misprints included (D29).
"""

from collections.abc import Iterator
from dataclasses import dataclass

from desktop.models.errors import Refusal
from desktop.models.text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """Describe a department (key `2`) or one of its offices (key `2-11`).

    `name.kk` is the standard's, `name.ru` and `name.en` are ours. `website` is empty where the
    annex prints none and may hold several, or an e-mail: it is text, not a link (D29).
    `secretariat_phones` and `unit_phones` (of the division that renders the service) carry no
    dialling code, because the annex has none. `zone` is the IANA name of the place's clock (D6).
    """

    key: str
    name: Text
    address: str
    website: str
    secretariat_phones: tuple[str, ...]
    unit_phones: tuple[str, ...]
    zone: str

    @property
    def department(self) -> str:
        """Return the key of the department it belongs to; of a department, its own."""
        return self.key.partition("-")[0]

    @property
    def is_department(self) -> bool:
        """Tell a department, which signs invitations (I-5, D30), from an office below it."""
        return self.key == self.department


@dataclass(frozen=True, slots=True, kw_only=True)
class Directory:
    """Hold one edition of the offices that render a service, in the printed order."""

    service: str
    edition: str
    offices: tuple[Office, ...]

    def office(self, key: str) -> Office:
        """Return the office with `key`; refuse `unknown-office` (`key`, `service`, `edition`)."""
        for office in self.offices:
            if office.key == key:
                return office
        raise Refusal("unknown-office", key=key, service=self.service, edition=self.edition)

    def departments(self) -> Iterator[Office]:
        """Yield the departments in the printed order."""
        return (office for office in self.offices if office.is_department)

    def offices_of(self, department: str) -> Iterator[Office]:
        """Yield the offices below the department with that key, without itself."""
        return (
            office
            for office in self.offices
            if office.department == department and not office.is_department
        )
