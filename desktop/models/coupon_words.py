"""Fill the letter by which a coupon received for control goes back: what became of its guest."""

import datetime as dt
from dataclasses import dataclass
from typing import Final

from desktop.models.coupons import Stay, punctual
from desktop.models.facts import CouponReceived
from desktop.models.official import Official
from desktop.models.paper_coupons import CouponLetterContent
from desktop.models.paper_parts import Entry, Issuer, Wording
from desktop.models.signature import name_of, post_of
from desktop.models.text import Language, Text
from desktop.models.wording import mark_words, worded

_TEXT: Final = Text(
    kk="Қазақстан Республикасына уақытша келуге № {number} шақырудың бақылау талонын қайтарамыз.",
    ru="Возвращаем контрольный талон к приглашению № {number} на временный въезд в Республику "
    "Казахстан.",
    en="We return the control coupon of invitation No {number} for a temporary visit to the "
    "Republic of Kazakhstan.",
)
_BY_YOURS: Final = Text(
    kk="Қазақстан Республикасына уақытша келуге № {number} шақырудың {mark} хатпен келген бақылау "
    "талонын қайтарамыз.",
    ru="Возвращаем контрольный талон к приглашению № {number} на временный въезд в Республику "
    "Казахстан, поступивший с письмом {mark}.",
    en="We return the control coupon of invitation No {number} for a temporary visit to the "
    "Republic of Kazakhstan that came with letter {mark}.",
)
_GUEST: Final = Text(kk="Шақырылған адам", ru="Приглашённый", en="Invited person")
_BORN: Final = Text(kk="Туған күні", ru="Дата рождения", en="Date of birth")
_CITIZENSHIP: Final = Text(kk="Азаматтығы", ru="Гражданство", en="Citizenship")
_PASSPORT: Final = Text(kk="Паспорты", ru="Паспорт", en="Passport")
_INVITER: Final = Text(kk="Шақырушы", ru="Приглашающий", en="Inviting person")
_ADDRESS: Final = Text(kk="Тұрған мекенжайы", ru="Адрес пребывания", en="Address of stay")
_EXPECTED: Final = Text(
    kk="Тұруға тиіс мекенжайы", ru="Предполагавшийся адрес", en="Address expected"
)
"""Where somebody who never came was to stay: he stayed nowhere."""
_PURPOSE: Final = Text(kk="Кіру мақсаты", ru="Цель въезда", en="Purpose of entry")
_PERMITTED: Final = Text(kk="Рұқсат етілген мерзім", ru="Разрешённый срок", en="Permitted stay")
_DAYS: Final = Text(kk="{days} күн", ru="{days} дн.", en="{days} days")
_UNTIL: Final = Text(kk="{day} дейін", ru="до {day}", en="until {day}")
_ARRIVED: Final = Text(kk="Келді", ru="Прибыл(а)", en="Arrived")
_NEVER: Final = Text(
    kk="Келгені туралы мәлімет жоқ", ru="Сведений о прибытии нет", en="No arrival is known"
)
_REGISTERED: Final = Text(
    kk="Көші-қон полициясында тіркелді",
    ru="Зарегистрирован(а) в миграционной полиции",
    en="Registered with the migration police",
)
_UNREGISTERED: Final = Text(
    kk="Көші-қон полициясында тіркелмеді (мерзімі {by})",
    ru="В миграционной полиции не зарегистрирован(а) (срок {by})",
    en="Not registered with the migration police (due {by})",
)
_DEPARTED: Final = Text(kk="Кетті", ru="Выехал(а)", en="Departed")
_NOT_DEPARTED: Final = Text(
    kk="Кеткені туралы мәлімет жоқ", ru="Сведений о выезде нет", en="No departure is known"
)
_IN_TIME: Final = Text(kk="уақтылы", ru="своевременно", en="in time")
_LATE: Final = Text(
    kk="мерзімі өткеннен кейін, мерзімі {by}",
    ru="с опозданием, срок {by}",
    en="late, due {by}",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """Hold what a letter is made of beside the coupon: its mark, who signs, from where, when."""

    number: str
    on: dt.date
    signer: Official
    executor: Official
    issuer: Issuer
    made_at: dt.datetime
    words: str = ""


def coupon_letter_content(
    told: CouponReceived, stay: Stay, letter: Letter, *, language: Language
) -> CouponLetterContent:
    """Fill the letter that goes with a coupon to the body that issued it (I-A2, D44)."""
    text = _BY_YOURS if told.letter else _TEXT
    mark = mark_words(told.letter, told.letter_date)
    return CouponLetterContent(
        number=letter.number,
        date=f"{letter.on:%d.%m.%Y}" if letter.number else "",
        to=told.issuer,
        text=worded(
            lambda spoken: text.in_language(spoken).format(number=told.number, mark=mark), language
        ),
        rows=(*_guest(told, stay, language), *_stay(stay, language)),
        words=letter.words,
        post=post_of(letter.signer, language),
        signer=name_of(letter.signer, language),
        executor=name_of(letter.executor, language),
        issuer=letter.issuer,
        made_at=letter.made_at.isoformat(),
        language=language,
    )


def permitted_words(told: CouponReceived, spoken: Language) -> str:
    """Say for how long a coupon permits a stay: its days, its period, or both."""
    days = _DAYS.in_language(spoken).format(days=told.days) if told.days else ""
    ends = [f"{day:%d.%m.%Y}" for day in (told.first, told.until) if day]
    period = "–".join(ends)
    if told.first is None or told.until is None:
        period = _UNTIL.in_language(spoken).format(day=period) if told.until else period
    return ", ".join(part for part in (days, period) if part)


def _guest(told: CouponReceived, stay: Stay, language: Language) -> tuple[Entry, ...]:
    names = " / ".join(part for part in (told.guest, told.latin) if part)
    marks = (
        (_BORN, f"{told.born:%d.%m.%Y}" if told.born else ""),
        (_CITIZENSHIP, told.citizenship),
        (_PASSPORT, told.passport),
    )
    known = "; ".join(_labelled(label, value, language) for label, value in marks if value)
    address = _EXPECTED if stay.arrived is None else _ADDRESS
    plain = ((_INVITER, told.inviter), (address, told.address), (_PURPOSE, told.purpose))
    rows = [
        _row(_GUEST, Wording(kk=names), language),
        *([Entry(text=Wording(kk=known))] if known else []),
        *(_row(label, Wording(kk=value), language) for label, value in plain if value),
    ]
    permitted = worded(lambda spoken: permitted_words(told, spoken), language)
    return (*rows, *([_row(_PERMITTED, permitted, language)] if permitted.kk else []))


def _stay(stay: Stay, language: Language) -> tuple[Entry, ...]:
    """Say arrival, registration and departure, and of the last two whether they were in time."""
    if stay.arrived is None:
        return (_said(_NEVER, language),)
    rows = [_row(_ARRIVED, Wording(kk=f"{stay.arrived:%d.%m.%Y}"), language)]
    by = f"{stay.register_by:%d.%m.%Y}" if stay.register_by else ""
    rows.append(
        _done(_REGISTERED, stay.registered, stay.register_by, language)
        if stay.registered
        else _said(_UNREGISTERED, language, by=by)
    )
    rows.append(
        _done(_DEPARTED, stay.departed, stay.leave_by, language)
        if stay.departed
        else _said(_NOT_DEPARTED, language)
    )
    return tuple(rows)


def _done(label: Text, day: dt.date, by: dt.date | None, language: Language) -> Entry:
    late = punctual(day, by, today=day) == "late"
    how = _LATE if late else _IN_TIME

    def say(spoken: Language) -> str:
        told = how.in_language(spoken).format(by=f"{by:%d.%m.%Y}" if by else "")
        return f"{day:%d.%m.%Y} ({told})" if by else f"{day:%d.%m.%Y}"

    return _row(label, worded(say, language), language)


def _said(text: Text, language: Language, **fields: str) -> Entry:
    return Entry(text=worded(lambda spoken: text.in_language(spoken).format(**fields), language))


def _row(label: Text, value: Wording, language: Language) -> Entry:
    """Set a value behind its label; one of no language stands once, behind both labels."""
    if not value.own:
        return Entry(text=Wording(kk=_labelled(label, value.kk, language)))

    def say(spoken: Language) -> str:
        return f"{label.in_language(spoken)}: {value.kk if spoken == 'kk' else value.own}"

    return Entry(text=worded(say, language))


def _labelled(label: Text, value: str, language: Language) -> str:
    both = " / ".join(dict.fromkeys((label.kk, label.in_language(language))))
    return f"{both}: {value}"
