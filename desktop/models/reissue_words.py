"""Words on the papers of a form that came to its end: another for it, and the letter of its end.

What is printed on a new form says which one it is instead of, and why that one holds no more.
"""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from desktop.models.facts import AnnulledFor, ReplacedFor, ResultIssued
from desktop.models.inquiry_words import LANGUAGE
from desktop.models.official import Official
from desktop.models.paper_parts import NOTHING, Entry, Issuer, Wording
from desktop.models.paper_reissue import CancellationContent
from desktop.models.reissue import DUPLICATES
from desktop.models.signature import name_of, post_of
from desktop.models.text import Language, Text
from desktop.models.wording import worded

DUPLICATE: Final = "ТЕЛНҰСҚА / ДУБЛИКАТ"
"""The mark of a form given for one that was lost, damaged or stolen."""

_INSTEAD: Final = Text(
    kk="{day} № {number} орнына берілді, оның күші жойылды: {why}",
    ru="Выдано взамен № {number} от {day}, аннулированного: {why}",
    en="Issued instead of No {number} of {day}, which is annulled: {why}",
)
_REPLACED: Final[Mapping[ReplacedFor, Text]] = MappingProxyType(
    {
        "lost": Text(kk="жоғалған", ru="утрата", en="lost"),
        "damaged": Text(kk="бүлінген", ru="порча", en="damaged"),
        "stolen": Text(kk="ұрланған", ru="хищение", en="stolen"),
        "misspelled": Text(kk="жазылуындағы қате", ru="ошибка в написании", en="misspelled"),
    }
)
_ANNULLED: Final[Mapping[AnnulledFor, Text]] = MappingProxyType(
    {
        "renounced": Text(kk="иесі бас тартты", ru="отказ владельца", en="the holder renounced it"),
        "died": Text(kk="иесі қайтыс болды", ru="смерть владельца", en="the holder died"),
        "weapon-gone": Text(
            kk="қару есептен шығарылды", ru="оружие снято с учёта", en="the weapon is gone"
        ),
        "false-papers": Text(
            kk="құжаттары жалған болып шықты",
            ru="документы оказались подложными",
            en="its papers proved false",
        ),
        "court": Text(kk="сот шешімі", ru="решение суда", en="decision of a court"),
        "mistake": Text(kk="қате берілген", ru="выдано ошибочно", en="issued by mistake"),
    }
)
_FORM: Final[Mapping[str, Text]] = MappingProxyType(
    {
        "permit": Text(kk="Қаруға рұқсат", ru="Разрешение на оружие", en="Weapon permit"),
        "invitation": Text(
            kk="Қазақстан Республикасына уақытша келуге шақыру",
            ru="Приглашение на временный въезд в Республику Казахстан",
            en="Invitation for temporary visit",
        ),
        "invitation-letter": Text(kk="Шақыру хат", ru="Письмо-приглашение", en="Invitation letter"),
    }
)
_TELLS: Final = Text(
    kk="Мына құжаттың күші жойылғанын хабарлаймыз. Оны жарамды деп қабылдамауды және есептерден "
    "шығаруды сұраймыз.",
    ru="Сообщаем об аннулировании следующего документа. Просим не принимать его как действительный "
    "и снять с учётов.",
    en="This document is annulled. Please do not accept it as valid, and take it off the records.",
)
_COUPON: Final = Text(
    kk="Онымен бірге № {number} бақылау талонының да күші жойылды.",
    ru="Вместе с ним аннулирован контрольный талон № {number}.",
    en="The control coupon No {number} is annulled with it.",
)
_DOCUMENT: Final = Text(kk="Құжат", ru="Документ", en="Document")
_WHOSE: Final = Text(kk="Кімге берілген", ru="Кому выдан", en="Issued to")
_OF: Final = Text(kk="Кімге (неге) қатысты", ru="На кого (на что)", en="Of whom (of what)")
_UNTIL: Final = Text(kk="Жарамдылық мерзімі", ru="Срок действия", en="Valid until")
_BLANK: Final = Text(kk="Бланк №", ru="Бланк №", en="Blank No")
_ON: Final = Text(kk="Күші жойылған күн", ru="День аннулирования", en="Annulled on")
_WHY: Final = Text(kk="Себебі", ru="Причина", en="Reason")
_RESTS: Final = Text(kk="Негізі", ru="Основание", en="Rests on")
_CASE: Final = Text(kk="Өтініш", ru="Заявление", en="Application")
_MARKED: Final = Text(kk="{day} № {number}", ru="№ {number} от {day}", en="No {number} of {day}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Instead:
    """Name the form another is made for: its number, its day, and why it holds no more."""

    number: str
    issued_on: dt.date
    reason: ReplacedFor


@dataclass(frozen=True, slots=True, kw_only=True)
class Annulled:
    """Hold what the letter to the department says of a form annulled.

    `holder` received it, `called` is of whom or what it is; `document` is what its end rests on.
    """

    issued: ResultIssued
    holder: str
    called: str
    reason: AnnulledFor
    words: str
    document: str
    document_date: dt.date
    on: dt.date
    to: str
    case_number: str
    signer: Official | None
    executor: Official
    issuer: Issuer
    made_at: dt.datetime
    out_of_force: bool


def mark_of(instead: Instead | None) -> str:
    """Return the mark of a duplicate, nothing of any other form."""
    return DUPLICATE if instead is not None and instead.reason in DUPLICATES else ""


def instead_words(instead: Instead | None, language: Language) -> Wording:
    """Say which form one is instead of, and why that one holds no more; nothing of a first one."""
    if instead is None:
        return NOTHING
    return worded(
        lambda spoken: _INSTEAD.in_language(spoken).format(
            day=_digits(instead.issued_on),
            number=instead.number,
            why=_REPLACED[instead.reason].in_language(spoken),
        ),
        language,
    )


def marked_words(instead: Instead | None, language: Language) -> Wording:
    """Say the same behind the mark of a duplicate, for a form with no place of its own for it."""
    said, mark = instead_words(instead, language), mark_of(instead)
    return Wording(kk=f"{mark} · {said.kk}", own=said.own) if mark else said


def cancellation_content(of: Annulled) -> CancellationContent:
    """Fill the letter that tells the department of a form annulled."""
    coupon = of.issued.coupon
    return CancellationContent(
        number="",
        date="",
        to=of.to,
        text=_said(_TELLS),
        rows=tuple(_rows(of)),
        closing=_said(_COUPON, number=coupon) if coupon else NOTHING,
        post=post_of(of.signer, LANGUAGE),
        signer=name_of(of.signer, LANGUAGE),
        executor=name_of(of.executor, LANGUAGE),
        issuer=of.issuer,
        made_at=of.made_at.isoformat(),
        language=LANGUAGE,
        out_of_force=of.out_of_force,
    )


def _rows(of: Annulled) -> Iterator[Entry]:
    issued = of.issued
    day, rests = _digits(issued.issued_on), _digits(of.document_date)
    yield _row(_DOCUMENT, _both(_FORM[issued.kind], _MARKED, number=issued.number, day=day))
    yield _row(_WHOSE, Wording(kk=of.holder))
    if of.called and of.called != of.holder:
        yield _row(_OF, Wording(kk=of.called))
    if issued.valid_until is not None:
        yield _row(_UNTIL, Wording(kk=_digits(issued.valid_until)))
    if issued.blank:
        yield _row(_BLANK, Wording(kk=issued.blank))
    yield _row(_ON, Wording(kk=_digits(of.on)))
    why = _ANNULLED[of.reason]
    more = f" ({of.words})" if of.words else ""
    yield _row(_WHY, worded(lambda spoken: f"{why.in_language(spoken)}{more}", LANGUAGE))
    yield _row(_CASE, Wording(kk=of.case_number))
    yield _row(_RESTS, Wording(kk=f"{of.document}, {rests}"))


def _both(named: Text, marked: Text, **fields: str) -> Wording:
    return worded(
        lambda spoken: f"{named.in_language(spoken)} {marked.in_language(spoken).format(**fields)}",
        LANGUAGE,
    )


def _row(label: Text, value: Wording) -> Entry:
    """Set a value behind its label; one of no language stands once, behind both labels."""
    if not value.own:
        both = " / ".join(dict.fromkeys((label.kk, label.in_language(LANGUAGE))))
        return Entry(text=Wording(kk=f"{both}: {value.kk}"))

    def say(spoken: Language) -> str:
        return f"{label.in_language(spoken)}: {value.kk if spoken == 'kk' else value.own}"

    return Entry(text=worded(say, LANGUAGE))


def _said(text: Text, **fields: str) -> Wording:
    return worded(lambda spoken: text.in_language(spoken).format(**fields), LANGUAGE)


def _digits(day: dt.date) -> str:
    return f"{day:%d.%m.%Y}"
