"""Fill the talon of a complaint; word what complaints are about alike everywhere (W-25, D14)."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from desktop.models.facts import (
    ComplaintLevel,
    ComplaintOutcome,
    ComplaintReceived,
    ComplaintSubject,
    ComplaintWay,
    OfficeChosen,
)
from desktop.models.filling import is_out_of_force
from desktop.models.official import Official
from desktop.models.paper_complaints import ComplaintTalonContent
from desktop.models.paper_parts import NOTHING, Moment, Wording
from desktop.models.signature import name_in, post_in
from desktop.models.standard import Standard
from desktop.models.text import Language, Text
from desktop.models.wording import MONTHS, date_words, day_by_hand_words, worded

WAYS: Final[Mapping[ComplaintWay, Text]] = MappingProxyType(
    {
        "post": Text(kk="пошта арқылы", ru="по почте", en="by post"),
        "e-mail": Text(kk="электрондық пошта арқылы", ru="по электронной почте", en="by e-mail"),
        "by-hand": Text(kk="қолма-қол", ru="нарочно", en="by hand"),
    }
)
"""How a complaint comes, and how its reply goes out (W-22)."""

SUBJECTS: Final[Mapping[ComplaintSubject, Text]] = MappingProxyType(
    {
        "actions": Text(
            kk="қызметкердің іс-әрекеті", ru="действия сотрудника", en="actions of an employee"
        ),
        "impolite": Text(
            kk="әдепсіз (дөрекі) қызмет көрсету",
            ru="некорректное (грубое) обслуживание",
            en="impolite (rude) service",
        ),
        "waiting": Text(kk="кезек күту уақыты", ru="время ожидания в очереди", en="time in queue"),
        "term": Text(
            kk="қызмет көрсету мерзімінің бұзылуы",
            ru="нарушение срока оказания услуги",
            en="the term of the service broken",
        ),
        "result": Text(
            kk="қызмет нәтижесімен келіспеу",
            ru="несогласие с результатом услуги",
            en="disagreement with the result",
        ),
        "other": Text(kk="басқа мәселе", ru="иное", en="something else"),
    }
)
"""What a complaint is about; impolite service feeds the indicators (W-23, I-22)."""

IN_SHORT: Final[Mapping[ComplaintSubject, Text]] = MappingProxyType(
    {
        "actions": Text(kk="әрекет", ru="действия", en="actions"),
        "impolite": Text(kk="дөрекілік", ru="грубость", en="rudeness"),
        "waiting": Text(kk="кезек күту", ru="ожидание", en="waiting"),
        "term": Text(kk="мерзім", ru="срок услуги", en="term"),
        "result": Text(kk="нәтиже", ru="результат", en="result"),
        "other": Text(kk="басқа", ru="иное", en="other"),
    }
)
"""The same in a list, where a column is narrow."""

LEVELS: Final[Mapping[ComplaintLevel, Text]] = MappingProxyType(
    {
        "body": Text(kk="ІІО басшылығына", ru="руководству ОВД", en="to the head of the body"),
        "department": Text(
            kk="ІІД басшылығына", ru="руководству ДВД", en="to the head of the department"
        ),
        "committee": Text(
            kk="ІІМ Әкімшілік полиция комитетіне",
            ru="Комитету административной полиции МВД",
            en="to the Administrative Police Committee",
        ),
        "ministry": Text(kk="ІІМ-ге", ru="МВД", en="to the Ministry of Internal Affairs"),
    }
)
"""Whose head a complaint is addressed to (W-21, I-21)."""

OUTCOMES: Final[Mapping[ComplaintOutcome, Text]] = MappingProxyType(
    {
        "justified": Text(kk="негізді", ru="обоснована", en="justified"),
        "partly": Text(kk="ішінара негізді", ru="обоснована частично", en="justified in part"),
        "not": Text(kk="негізсіз", ru="не обоснована", en="not justified"),
    }
)
"""What a complaint proved to be (I-A5)."""

_DAYS: Final = Text(
    kk="күнтізбелік {days} күн; тексеру қажет болса, {more} күн: {day}",
    ru="{days} календарных дней; если нужна проверка, {more} дней: {day}",
    en="{days} calendar days; {more} if an inquiry is needed: {day}",
)
_WRITTEN: Final = Text(kk="жазбаша, {way}", ru="письменно, {way}", en="in writing, {way}")
_HIGHER: Final = Text(kk="Келіспесеңіз: {whom}", ru="Если не согласны: {whom}", en="Next: {whom}")


@dataclass(frozen=True, slots=True, kw_only=True)
class TalonOf:
    """Hold what the talon of a complaint is filled from, beside the complaint itself.

    `contact` is the official who tells how it goes; `days`, `more` and `longer` are of the plain
    and the longer term, `more` 0 where the talon promises that already. `higher` names whom to turn
    to next, with their telephones.
    """

    standard: Standard
    office: OfficeChosen
    contact: Official
    days: int
    more: int
    longer: dt.date
    higher: Text
    made_at: dt.datetime


def talon_content(received: ComplaintReceived, of: TalonOf) -> ComplaintTalonContent:
    """Fill the prescribed front, and the back by which the complainant finds his reply (D14)."""
    language: Language = "ru" if received.language == "ru" else "kk"

    def place(spoken: Language) -> str:
        name = {"kk": of.office.name_kk, "ru": of.office.name_ru}.get(spoken, of.office.name_en)
        return f"{name}, {of.office.address}" if spoken == "kk" else name

    def contact(spoken: Language) -> str:
        parts = (name_in(of.contact, spoken), post_in(of.contact, spoken))
        return ", ".join(filter(None, parts))

    def longer(spoken: Language) -> str:
        return _DAYS.in_language(spoken).format(
            days=of.days, more=of.more, day=f"{of.longer:%d.%m.%Y}"
        )

    return ComplaintTalonContent(
        office=of.office.name_kk,
        clerk=received.clerk_name,
        accepted=_moment(of.made_at),
        due=worded(lambda spoken: date_words(received.due, spoken), language),
        longer=worded(longer, language) if of.more else NOTHING,
        reply=worded(lambda spoken: _said(_WRITTEN, WAYS[received.reply_by], spoken), language),
        place=worded(place, language),
        contact=worded(contact, language),
        phones=f"тел. {', '.join(of.office.phones)}" if of.office.phones else "",
        higher=_higher(of.higher, language),
        number=received.number,
        qr=received.qr,
        made_at=of.made_at.isoformat(),
        language=language,
        out_of_force=is_out_of_force(of.standard, of.made_at.date()),
    )


def blank_content(number: str, *, qr: str, of: TalonOf) -> ComplaintTalonContent:
    """Leave who accepted it, when, and by when it is answered to the pen, for a power cut (D40)."""
    moment = Moment(year=str(of.made_at.year), month="", day="", hour="", minute="")
    by_hand = worded(lambda spoken: day_by_hand_words(of.made_at.year, spoken), "ru")
    told = f"{name_in(of.contact, 'kk')}, {post_in(of.contact, 'kk')}"
    return ComplaintTalonContent(
        office=of.office.name_kk,
        clerk="",
        accepted=moment,
        due=by_hand,
        longer=NOTHING,
        reply=worded(lambda spoken: _said(_WRITTEN, WAYS["post"], spoken), "ru"),
        place=Wording(kk=f"{of.office.name_kk}, {of.office.address}", own=of.office.name_ru),
        contact=Wording(kk=told),
        phones=f"тел. {', '.join(of.office.phones)}" if of.office.phones else "",
        higher=_higher(of.higher, "ru"),
        number=number,
        qr=qr,
        made_at=of.made_at.isoformat(),
        language="ru",
        out_of_force=is_out_of_force(of.standard, of.made_at.date()),
    )


def _higher(whom: Text, language: Language) -> Wording:
    return worded(
        lambda spoken: _HIGHER.in_language(spoken).format(whom=whom.in_language(spoken)), language
    )


def _said(pattern: Text, way: Text, spoken: Language) -> str:
    return pattern.in_language(spoken).format(way=way.in_language(spoken))


def _moment(moment: dt.datetime) -> Moment:
    return Moment(
        year=str(moment.year),
        month=MONTHS[moment.month - 1].kk,
        day=str(moment.day),
        hour=f"{moment.hour:02d}",
        minute=f"{moment.minute:02d}",
    )
