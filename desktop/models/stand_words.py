"""Word the sheets of the stand: what to bring, what it costs, how long it takes (W-4, I-4)."""

import datetime as dt
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from string import ascii_lowercase
from types import MappingProxyType
from typing import Final

from desktop.models.conditions import Answers, may_hold
from desktop.models.facts import OfficeChosen
from desktop.models.filling import is_out_of_force
from desktop.models.paper_parts import Entry, Wording
from desktop.models.paper_stand import StandContent
from desktop.models.ready import Ready
from desktop.models.ready_words import duty_words, paper_words, who_words
from desktop.models.standard import Standard, Track
from desktop.models.text import Language, Text
from desktop.models.wording import citation_words, reception_words

_HEADS: Final[Mapping[str, Text]] = MappingProxyType(
    {
        "papers": Text(kk="Не әкелу керек", ru="Что принести", en="What to bring"),
        "duty": Text(kk="Мемлекеттік баж", ru="Государственная пошлина", en="State duty"),
        "term": Text(kk="Мерзімі", ru="Срок", en="How long it takes"),
        "hours": Text(
            kk="Қабылдау күндері мен сағаты", ru="Дни и часы приёма", en="Days and hours"
        ),
        "result": Text(kk="Нәтижесі", ru="Результат", en="What comes of it"),
        "grounds": Text(kk="Бас тарту негіздері", ru="Основания отказа", en="Grounds of refusal"),
        "complaints": Text(kk="Шағымдану", ru="Куда жаловаться", en="Complaints"),
    }
)
_DUTY_DAY: Final = Text(
    kk="{day} күнгі мөлшер; баж төлеген күнгі АЕК бойынша есептеледі",
    ru="размер на {day}; пошлина считается по МРП дня оплаты",
    en="the sum as of {day}; the duty is that of the day of payment",
)
_BANK: Final = Text(
    kk="Банк арқылы төленеді, түбіртегінде сомасы мен күні болады. Шоты: {account}",
    ru="Платится через банк, в квитанции есть сумма и день. Счёт: {account}",
    en="Paid at a bank, the receipt bears sum and day. Account: {account}",
)
_ACCOUNT: Final = re.compile(r"\bKZ\d{2}(?: ?[0-9A-Z]){16}\b")
_FOUR: Final = re.compile(r".{4}")
_NO_ACCOUNT: Final = Text(
    kk="Банк арқылы төленеді, түбіртегінде сомасы мен күні болады. Шотын терезеден сұраңыз",
    ru="Платится через банк, в квитанции есть сумма и день. Счёт спросите у окна",
    en="Paid at a bank, the receipt bears sum and day. Ask for the account at a window",
)
_DAYS: Final[Mapping[str, Text]] = MappingProxyType(
    {
        "calendar-days": Text(
            kk="{days} күнтізбелік күн", ru="{days} календарных дней", en="{days} calendar days"
        ),
        "working-days": Text(
            kk="{days} жұмыс күні", ru="{days} рабочих дней", en="{days} working days"
        ),
    }
)
_IN_TURN: Final = Text(
    kk="Кезек тәртібімен, алдын ала жазылусыз және жеделдетусіз",
    ru="В порядке очереди, без записи и ускоренного обслуживания",
    en="In turn, without appointment and without speeding up",
)
_MARKED: Final = ("papers", "grounds")
"""Parts whose lines begin with their number."""
_EDITION: Final = Text(
    kk="Стандарт: Үкіметтің № {number} қаулысы, {adopted}. Парақтың күні: {day}.",
    ru="Стандарт: постановление Правительства № {number}, {adopted}. Лист составлен {day}.",
    en="Standard: Government resolution No {number}, {adopted}. Sheet made on {day}.",
)
_REFERENCE: Final = Text(
    kk="Анықтамалық басылымы: № {number}, {day}.",
    ru="Справочное издание: № {number}, {day}.",
    en="Reference edition: No {number}, {day}.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class StandTold:
    """Hold what a sheet says of one kind of applicant; `account` is the office's own, or empty.

    `reference` is the number and the day of the region's edition in force here, None before one.
    """

    found: Ready
    standard: Standard
    applicant: str
    purpose: str
    office: OfficeChosen
    account: str
    made_at: dt.datetime
    picked: Collection[dt.date] = ()
    reference: tuple[int, dt.date] | None = None


def stand_content(told: StandTold, language: Language) -> StandContent:
    """Fill a sheet in one language."""
    standard, day = told.standard, told.made_at.date()
    office = Text(kk=told.office.name_kk, ru=told.office.name_ru, en=told.office.name_en)
    return StandContent(
        service=standard.title.in_language(language),
        who=who_words(standard, told.applicant, told.purpose, language),
        rows=tuple(_rows(told, language)),
        office=office.in_language(language),
        edition=_edition(told, language),
        made_at=told.made_at.isoformat(),
        language=language,
        out_of_force=is_out_of_force(standard, day),
    )


def _edition(told: StandTold, language: Language) -> str:
    """Say by which standard and which edition of reference data the sheet was made, and when."""
    act = told.standard.act
    said = _EDITION.in_language(language).format(
        number=act.number,
        adopted=f"{act.adopted:%d.%m.%Y}",
        day=f"{told.made_at:%d.%m.%Y}",
    )
    if told.reference is None:
        return said
    number, issued = told.reference
    of = _REFERENCE.in_language(language).format(number=number, day=f"{issued:%d.%m.%Y}")
    return f"{said} {of}"


def _rows(told: StandTold, language: Language) -> Iterator[Entry]:
    parts = {
        "papers": _numbered(paper_words(each, language) for each in told.found.papers),
        "duty": list(_duty(told, language)),
        "term": [_track(each, language) for each in _tracks(told)],
        "hours": list(_hours(told, language)),
        "result": [each.in_language(language) for each in _results(told.standard)],
        "grounds": [
            f"{_place(each.id)} {each.text.in_language(language)}" for each in told.standard.grounds
        ],
        "complaints": list(_complaints(told, language)),
    }
    for key, said in parts.items():
        if said:
            head = Wording(kk=_HEADS[key].in_language(language))
            yield Entry(text=head, cells=(head,))
        for words in said:
            line = words if key in _MARKED else f"• {words}"
            yield Entry(text=Wording(kk=line))


def _numbered(said: Iterable[str]) -> list[str]:
    return [f"{number}. {words}" for number, words in enumerate(said, start=1)]


def _place(ground: str) -> str:
    """Return where the law has a ground: 3) of 17.3, and a dash below 7) of 17.7a (W-17, I-16).

    A refusal cites it by that, so a visitor must find it by that.
    """
    subparagraph = ground.rpartition(".")[2]
    number = subparagraph.rstrip(ascii_lowercase)
    return f"{number})" if number == subparagraph else f"{number}) –"


def _results(standard: Standard) -> list[Text]:
    """Return what the service comes to (W-5, I-5): to renounce it is a ground, no result (D10)."""
    renounced = {ground.outcome for ground in standard.grounds}
    return [each.name for each in standard.outcomes if each.id not in renounced]


def _duty(told: StandTold, language: Language) -> Iterator[str]:
    for each in told.found.duties:
        yield duty_words(each, language)
    if told.found.duties:
        day = f"{told.made_at:%d.%m.%Y}"
        yield _DUTY_DAY.in_language(language).format(day=day)
        bank = _BANK if told.account else _NO_ACCOUNT
        yield bank.in_language(language).format(account=in_fours(told.account))


def in_fours(account: str) -> str:
    """Return where the duty is paid with its account in groups of four, as banks write it."""
    return _ACCOUNT.sub(lambda found: " ".join(_FOUR.findall(found[0].replace(" ", ""))), account)


def _tracks(told: StandTold) -> list[Track]:
    """Return the terms that may be those of what is handed in at a window."""
    known = Answers(applicant=told.applicant, purpose=told.purpose)
    return [
        each
        for each in told.standard.tracks
        if each.counts_from == "registration" and may_hold(each.when, known)
    ]


def _track(track: Track, language: Language) -> str:
    """Say a term by its name, and by its days where that does not say them."""
    name = track.name.in_language(language)
    days = _DAYS[track.counted_in].in_language(language).format(days=track.days)
    said = name if str(track.days) in name else f"{name}: {days}"
    return f"{said} ({citation_words(track.paragraph, language)})"


def _hours(told: StandTold, language: Language) -> Iterator[str]:
    """Say when people are received, where, and that nobody goes first (W-9a, I-9)."""
    day = told.made_at.date()
    yield reception_words(told.standard.reception, language, on=day, picked=told.picked)
    yield _IN_TURN.in_language(language)
    phones = f", тел. {', '.join(told.office.phones)}" if told.office.phones else ""
    yield f"{told.office.address}{phones}"


def _complaints(told: StandTold, language: Language) -> Iterator[str]:
    """Say how to complain as the standard says it, and of the court (W-21…W-26, I-20…I-26)."""
    wanted = told.standard.remedies.paragraphs
    for paragraph in told.standard.paragraphs:
        if paragraph.number in wanted:
            yield paragraph.says.in_language(language)
    court = told.standard.remedies.court
    if court is not None:  # of invitations the standard itself names it (I-23)
        yield court.in_language(language)
