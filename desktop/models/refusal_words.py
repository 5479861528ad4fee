"""Fill the letter of refusal from its passages, in the one language it speaks (W-14a, D25)."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from desktop.models.application import Application
from desktop.models.facts import OfficeChosen
from desktop.models.filling import is_out_of_force, issuer_of
from desktop.models.letter import Passage, Spoken, language_of
from desktop.models.official import Official
from desktop.models.paper_decision import RefusalContent
from desktop.models.paper_parts import Entry, Wording
from desktop.models.refusal_groups import gathered
from desktop.models.signature import name_in, post_in
from desktop.models.standard import Standard
from desktop.models.text import Text

_TITLE: Final = Text(
    kk="МЕМЛЕКЕТТІК ҚЫЗМЕТ КӨРСЕТУДЕН БАС ТАРТУ ТУРАЛЫ ДӘЛЕЛДІ ЖАУАП",
    ru="МОТИВИРОВАННЫЙ ОТВЕТ ОБ ОТКАЗЕ В ОКАЗАНИИ ГОСУДАРСТВЕННОЙ УСЛУГИ",
    en="REASONED LETTER OF REFUSAL",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterOf:
    """Hold what a letter to an applicant is filled from; `office` as the case's service names it.

    `signer` is None while nobody has signed: name and post are left to the pen.
    """

    number: str
    qr: str
    day: dt.date
    application: Application
    standard: Standard
    office: OfficeChosen
    executor: Official
    signer: Official | None
    made_at: dt.datetime


def refusal_content(passages: Sequence[Passage], of: LetterOf) -> RefusalContent:
    """Fill the letter of all refused items; its number and day are the chancery's to write."""
    spoken = language_of(of.application.language)
    day = of.made_at.date()
    return RefusalContent(
        outgoing="",
        date="",
        to=of.application.applicant.name,
        address=address_of(of.application),
        title=_TITLE.in_language(spoken),
        opening=next((e.words.spoken(spoken) for e in passages if e.key == "opening"), ""),
        rows=tuple(_rows(gathered(passages), spoken)),
        post=post_in(of.signer, spoken),
        signer=name_in(of.signer, spoken),
        executor=name_in(of.executor, spoken),
        number=of.number,
        qr=of.qr,
        issuer=issuer_of(of.office, standard=of.standard, language=spoken, on=day),
        made_at=of.made_at.isoformat(),
        language=spoken,
        out_of_force=is_out_of_force(of.standard, day),
    )


def address_of(application: Application) -> str:
    """Return where a letter to the applicant goes, empty where nobody asked."""
    applicant = application.applicant
    if applicant.organisation is not None:
        return applicant.organisation.address
    return applicant.person.address if applicant.person is not None else ""


def _rows(passages: Sequence[Passage], spoken: Spoken) -> Iterator[Entry]:
    """Yield the passages after the opening: locked leads bold, remedies in small print."""
    for each in passages:
        if each.key == "opening":
            continue
        lead, words = each.lead.spoken(spoken), each.words.spoken(spoken)
        if each.key.startswith("remedies:"):
            yield Entry(text=Wording(kk=""), detail=Wording(kk=words))
        elif lead or words:
            yield Entry(text=Wording(kk=lead, own=words))
