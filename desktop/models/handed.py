"""Word the line of the register of results handed over, which whoever receives signs (W-16).

The standard prescribes no form: it says who hands over, to whom, and by which paper. So the line
says that; the office copy of a talon has a place for the signature too, but not every case has one
of ours, and it knows neither a power of attorney nor a hand-over in parts.
"""

import datetime as dt
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from desktop.models.application import Application
from desktop.models.facts import HandedOver, OfficeChosen, Receiver, ResultIssued, ResultKind
from desktop.models.paper_handed import HandedContent
from desktop.models.paper_parts import Entry, Wording
from desktop.models.standard import Standard
from desktop.models.text import Language, Text
from desktop.models.wording import chosen, moment_words, worded

RESULTS: Final[Mapping[ResultKind, Text]] = MappingProxyType(
    {
        "permit": Text(kk="Рұқсат", ru="Разрешение", en="Permit"),
        "invitation": Text(kk="Шақыру", ru="Приглашение", en="Invitation"),
        "invitation-letter": Text(
            kk="Шақыру хаты", ru="Письмо-приглашение", en="Invitation letter"
        ),
        "refusal": Text(
            kk="Дәлелді бас тарту", ru="Мотивированный отказ", en="Reasoned letter of refusal"
        ),
        "confirmation": Text(kk="Растау", ru="Подтверждение", en="Confirmation"),
    }
)
RECEIVERS: Final[Mapping[Receiver, Text]] = MappingProxyType(
    {
        "applicant": Text(kk="өтініш беруші", ru="заявитель", en="the applicant"),
        "head": Text(kk="ұйым басшысы", ru="руководитель организации", en="the head"),
        "proxy": Text(kk="сенімхат бойынша", ru="по доверенности", en="by power of attorney"),
        "host": Text(
            kk="қабылдаушы ұйымның өкілі",
            ru="представитель принимающей организации",
            en="for the host organisation",
        ),
    }
)
_AUTHORITY: Final = Text(
    kk="№ {number}, {day} берілген", ru="№ {number} от {day}", en="No {number} of {day}"
)
_NO_DAY: Final = Text(kk="№ {number}", ru="№ {number}", en="No {number}")
_UNTIL: Final = Text(kk="{said}, {day} дейін", ru="{said}, до {day}", en="{said}, until {day}")
_LEFT: Final = Text(
    kk="Осында әлі {count} нәтиже жатыр",
    ru="Здесь ещё лежит результатов: {count}",
    en="Results that lie here still: {count}",
)
_BLANK: Final = Text(kk="бланк {serial}", ru="бланк {serial}", en="form {serial}")


def handed_content(  # noqa: PLR0913  each a thing of its own, named at the call
    fact: HandedOver,
    *,
    number: str,
    application: Application,
    results: tuple[ResultIssued, ...],
    left: int,
    standard: Standard,
    identity: Text,
    office: OfficeChosen,
    made_at: dt.datetime,
    clerk_post: str,
    language: Language,
) -> HandedContent:
    """Fill the line of one hand-over; `results` are those handed over, `left` how many stay.

    `identity` names the kind of document that was seen.
    """
    said = _LEFT if left else Text(kk="", ru="", en="")
    return HandedContent(
        number=number,
        name=application.applicant.name,
        results=tuple(_result(each, standard, language) for each in results),
        left=worded(lambda spoken: said.in_language(spoken).format(count=left), language),
        receiver=_receiver(fact, language),
        identity=worded(
            lambda spoken: f"{identity.in_language(spoken)} № {fact.identity.number}", language
        ),
        authority=worded(lambda spoken: _authority(fact, spoken), language),
        originals=Wording(kk=originals_words(fact.originals, application)),
        handed=worded(lambda spoken: moment_words(made_at, spoken), language),
        reason=Wording(kk=fact.reason),
        post=clerk_post,
        clerk=fact.by.name,
        office=chosen(Text(kk=office.name_kk, ru=office.name_ru, en=office.name_en), language),
        made_at=made_at.isoformat(),
        language=language,
    )


def _result(result: ResultIssued, standard: Standard, language: Language) -> Entry:
    named = {each.id: each.name for each in standard.permits}
    name = named.get(result.permit) or RESULTS[result.kind]

    def detail(spoken: Language) -> str:
        day = f"{result.issued_on:%d.%m.%Y}"
        blank = _BLANK.in_language(spoken).format(serial=result.blank) if result.blank else ""
        return ", ".join(part for part in (f"№ {result.number}", day, blank) if part)

    return Entry(text=chosen(name, language), detail=Wording(kk=detail("kk")))


def _receiver(fact: HandedOver, language: Language) -> Wording:
    how = RECEIVERS[fact.receiver]
    return worded(lambda spoken: f"{fact.name} – {how.in_language(spoken)}", language)


def _authority(fact: HandedOver, language: Language) -> str:
    """Write by which paper he receives: its number, its date, until when it holds (W-16)."""
    if not fact.authority:
        return ""
    dated = fact.authority_date
    pattern = (_AUTHORITY if dated else _NO_DAY).in_language(language)
    said = pattern.format(number=fact.authority, day=f"{dated:%d.%m.%Y}" if dated else "")
    until = fact.authority_until
    if until is None:
        return said
    return _UNTIL.in_language(language).format(said=said, day=f"{until:%d.%m.%Y}")


def originals_words(documents: tuple[str, ...], application: Application) -> str:
    """Write which papers are given back, as the talon named them; each of theirs once."""
    names = {each.document: each.name for each in application.taken}
    return "; ".join(names.get(each, each) for each in documents)
