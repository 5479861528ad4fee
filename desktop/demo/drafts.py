"""Turn whoever applies in the script into the draft an operator would have typed."""

from collections.abc import Iterator, Sequence
from itertools import count
from typing import Final

from desktop.demo.script import EVERY_PAPER, Applying, Matter, Sent, Texts, Visitor
from desktop.models.draft import YES, Draft
from desktop.models.entry import read_date
from desktop.models.identity import check_digit

_MADE: Final = "made"
_LEGAL_ENTITY: Final = "40"  # the fifth and sixth digit of a resident legal entity's BIN
_LAST_CENTURY: Final = 2000


def draft_of(who: Visitor | Sent, *, serial: int) -> Draft:
    """Return everything typed of an application but the ticks of papers.

    `serial` makes numbers differ. Raise `ValueError` when a number is to be made from a birth date
    that is none.
    """
    return with_matter(Draft(service=who.service).with_texts(dict(_texts(who, serial))), who)


def with_matter(draft: Draft, matter: Matter) -> Draft:
    """Return the draft with what is applied for, below who applies."""
    texts = {"purpose": matter.purpose, **dict(_under("answers", matter.answers))}
    draft = draft.with_texts(texts)
    for group in ("items", "persons", "receipts"):
        for row in getattr(matter, group):
            draft = draft.with_row(group, row)
    return draft


def with_papers(draft: Draft, matter: Matter, *, asked: Sequence[str]) -> Draft:
    """Return the draft with a tick at every paper that was brought; `asked` are those asked."""
    brought = set(asked) if EVERY_PAPER in matter.papers else set(matter.papers)
    brought = (brought | set(matter.with_)) - set(matter.without)
    return draft.with_texts({f"papers.{document}": YES for document in sorted(brought)})


def applicant_as_typed(draft: Draft) -> str:
    """Return the name a talon must show: of the organisation, else of the person (W-A3, I-A4)."""
    names = (draft.text(f"person.{part}") for part in ("surname", "given", "patronymic"))
    return draft.text("organisation.name") or " ".join(filter(None, names))


def made_iin(born: str, sex: str, *, serial: int) -> str:
    """Return a sound invented IIN for a birth date written `05.05.1977` (D18).

    The serial grows until the number has a check digit. Raise `ValueError` for
    a date that is none.
    """
    date = read_date(born)
    if date is None:
        raise ValueError(born)
    mark = (3 if date.year < _LAST_CENTURY else 5) + (sex == "female")
    return _checked(f"{date:%y%m%d}{mark}", 4, serial)


def made_bin(registered: str, *, serial: int) -> str:
    """Return a sound invented BIN of a legal entity registered in the month `YYMM`."""
    return _checked(f"{registered}{_LEGAL_ENTITY}", 5, serial)


def _checked(start: str, digits: int, serial: int) -> str:
    for each in count(serial):
        eleven = f"{start}{each:0{digits}d}"
        digit = check_digit(eleven)
        if digit is not None:
            return f"{eleven}{digit}"
    raise AssertionError  # count() never ends


def _texts(who: Applying, serial: int) -> Iterator[tuple[str, str]]:
    yield "applicant.kind", who.applicant
    yield "language", who.language
    yield "phone", who.phone
    yield "insisted", YES if who.insisted else ""
    yield from _under("person", _person(who.person, serial))
    yield from _under("organisation", _organisation(who.organisation, serial))
    yield from _under("host", _organisation(who.host, serial))
    yield from _under("representative", who.representative)
    yield from _under("payer", who.payer)


def _under(group: str, texts: Texts | None) -> Iterator[tuple[str, str]]:
    return ((f"{group}.{name}", text) for name, text in (texts or {}).items())


def _person(texts: Texts | None, serial: int) -> Texts:
    found = dict(texts or {})
    made, _, visitor = found.get("iin", "").partition(":")
    if made == _MADE:
        whose = int(visitor or serial)
        found["iin"] = made_iin(found.get("born", ""), found.get("sex", ""), serial=whose)
    return found


def _organisation(texts: Texts | None, serial: int) -> Texts:
    found = dict(texts or {})
    made, _, registered = found.get("bin", "").partition(":")
    if made == _MADE:
        found["bin"] = made_bin(registered, serial=serial)
    return found
