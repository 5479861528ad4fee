"""Who may collect what a case led to: in person, by office, by power of attorney (W-16, I-11.B)."""

import datetime as dt
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Final

from desktop.models.application import Application
from desktop.models.errors import Refusal
from desktop.models.facts import Receiver, ResultIssued
from desktop.models.names import folded
from desktop.models.person import Person

LONG_DAYS: Final = 30
"""A result that lies here for a month is looked at first (D50): phone them again."""

_INVITATIONS: Final = frozenset({"invitation", "invitation-letter"})
_BY_AUTHORITY: Final = frozenset({"proxy", "host"})


@dataclass(frozen=True, slots=True, kw_only=True)
class MayCollect:
    """Name one who may collect and his authority as the talon has it; all of it may be empty."""

    receiver: Receiver
    name: str = ""
    authority: str = ""
    authority_date: dt.date | None = None
    authority_until: dt.date | None = None


def who_may_collect(
    application: Application, results: Sequence[ResultIssued] = ()
) -> tuple[MayCollect, ...]:
    """Return who may collect `results`, the likeliest first (W-16, D53).

    A person comes himself, an organisation by its head; either by power of attorney, first of all
    the representative named at registration. Invitations asked for by a host organisation are
    given to its representative alone (I-11.B).
    """
    if application.host is not None:
        return (_host(application), *(() if _has_invitation(results) else _theirs(application)))
    return _theirs(application)


def require_receiver(
    application: Application, results: Sequence[ResultIssued], receiver: str
) -> None:
    """Refuse `receiver-not-allowed` (`name`, of the host organisation) of whom I-11.B leaves out.

    A refusal goes to the foreigner too; of others W-16 names everybody.
    """
    allowed = {each.receiver for each in who_may_collect(application, results)}
    if receiver not in allowed:
        host = application.host
        raise Refusal("receiver-not-allowed", name=host.name if host else "")


def is_called(person: Person, name: str) -> bool:
    """Say whether a name written down is that of a person: whole, with or without patronymic.

    Written in Cyrillic or as the passport has it; case and look-alike letters make no difference.
    """
    written = folded(name)
    names = (
        (folded(f"{person.surname} {person.given}"), folded(person.patronymic)),
        (folded(f"{person.latin_surname} {person.latin_given}"), folded(person.patronymic)),
    )
    return any(whole and whole <= written <= whole | more for whole, more in names)


def require_applicant(application: Application, name: str, *, renamed: str) -> None:
    """Refuse `receiver-is-another` (`name`, the applicant's) of whoever comes as the applicant.

    A name of his own that he has changed since is `renamed`, why and by what.
    """
    person = application.applicant.person
    if person is not None and not renamed and not is_called(person, name):
        raise Refusal("receiver-is-another", name=person.full_name)


def needs_authority(receiver: str) -> bool:
    """Say whether somebody shows by which paper he may collect; a head is known by his post."""
    return receiver in _BY_AUTHORITY


def goes_by_attorney(application: Application, receiver: str) -> bool:
    """Say whether a receiver's paper is a power of attorney: a head shows his order (I-11.B)."""
    representative = application.representative
    is_head = representative is not None and representative.basis == "head"
    return receiver == "proxy" or (receiver == "host" and not is_head)


def prepared_by_others(
    results: Sequence[ResultIssued], chosen: Collection[str], operator: str
) -> tuple[str, ...]:
    """Return who else prepared the results chosen: whoever did hands them over (W-16, D23)."""
    names = (
        each.prepared_by.name
        for each in results
        if each.result in chosen and each.prepared_by.staff != operator
    )
    return tuple(dict.fromkeys(names))


def reading_place(result: ResultIssued) -> tuple[bool, str]:
    """Return where a result stands among others: what was granted before what was refused."""
    return (result.kind == "refusal", result.number)


def _has_invitation(results: Sequence[ResultIssued]) -> bool:
    return any(each.kind in _INVITATIONS for each in results)


def _theirs(application: Application) -> tuple[MayCollect, ...]:
    """Return whom an applicant may send; whoever handed in for him comes first."""
    applicant, representative = application.applicant, application.representative
    proxy = MayCollect(receiver="proxy")
    organisation = applicant.organisation
    if organisation is None:
        first = MayCollect(receiver="applicant", name=applicant.name)
    else:
        first = MayCollect(receiver="head", name=organisation.head)
    if representative is None:
        return (first, proxy)
    named = _named(application, "head" if representative.basis == "head" else "proxy")
    return (named, proxy) if representative.basis == "head" else (named, first)


def _host(application: Application) -> MayCollect:
    representative = application.representative
    return MayCollect(receiver="host") if representative is None else _named(application, "host")


def _named(application: Application, receiver: Receiver) -> MayCollect:
    representative = application.representative
    if representative is None:
        return MayCollect(receiver=receiver)
    return MayCollect(
        receiver=receiver,
        name=representative.person.full_name,
        authority=representative.number,
        authority_date=representative.issued_on,
        authority_until=representative.valid_until,
    )
