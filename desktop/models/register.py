"""The register of deviations: what departed from turn, hours or limits, in words (D21, D22)."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from desktop.models.facts import OfficeChosen
from desktop.models.paper_contents import RegisterContent
from desktop.models.paper_parts import Entry, Wording
from desktop.models.text import Language, Text, filled
from desktop.models.wording import chosen, date_words, moment_words, time_words, worded

OUT_OF_TURN: Final = Text(
    kk="Кезектен тыс шақырылды: {ground}",
    ru="Вызван вне очереди: {ground}",
    en="Called out of turn: {ground}",
)
_PASSED: Final = Text(
    kk="{what}. Одан бұрын {count} адам күтіп тұрды",
    ru="{what}. Раньше него ждали: {count}",
    en="{what}. Waiting before him: {count}",
)
OUTSIDE_HOURS: Final[Mapping[str, Text]] = MappingProxyType(
    {
        "number-outside-hours": Text(
            kk="Нөмір қабылдау уақытынан тыс берілді",
            ru="Номер выдан вне времени приёма",
            en="Number given outside reception hours",
        ),
        "case-outside-hours": Text(
            kk="Өтініш қабылдау уақытынан тыс тіркелді",
            ru="Заявление зарегистрировано вне времени приёма",
            en="Application registered outside reception hours",
        ),
    }
)
DAY_WARNED: Final = Text(
    kk="Күн ескертуге қарамастан ашылды: {why}",
    ru="День открыт несмотря на предупреждение: {why}",
    en="The day was opened despite a warning: {why}",
)
WARNINGS: Final[Mapping[str, Text]] = MappingProxyType(
    {
        "before-last-fact": Text(
            kk="сағат соңғы жазбадан артта",
            ru="часы отстают от последней записи",
            en="the clock is behind the last record",
        ),
        "before-build": Text(
            kk="сағат бағдарлама жасалған күннен артта",
            ru="часы отстают от дня выпуска программы",
            en="the clock is before the day the program was made",
        ),
        "far-ahead": Text(
            kk="соңғы жазбадан бері 7 күннен көп өтті",
            ru="после последней записи прошло больше 7 дней",
            en="more than 7 days have passed since the last record",
        ),
        "no-reception": Text(
            kk="бұл күні қабылдау жоқ",
            ru="в этот день нет приёма",
            en="no service receives on this day",
        ),
    }
)
_PERIOD: Final = Text(kk="{first} – {last}", ru="с {first} по {last}", en="from {first} to {last}")
_NOTHING: Final = Text(
    kk="Бұл кезеңде ауытқу болған жоқ.",
    ru="За этот период отступлений не было.",
    en="There were no deviations in this period.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Deviation:
    """Hold one line of the register, resolved; `number` and `line` may be empty.

    `uncaused` counts the waits or services past their limit on it that owe a cause yet (D47).
    """

    at: dt.datetime
    number: str
    line: Text
    what: Text
    who: str
    uncaused: int = 0


def out_of_turn_words(ground: Text, words: str, passed: int) -> Text:
    """Say that somebody was called before his turn: on which ground, and past how many."""
    reason = filled(Text(kk="{a} – {b}", ru="{a} – {b}", en="{a} – {b}"), a=ground, b=words)
    what = filled(OUT_OF_TURN, ground=reason if words else ground)
    return filled(_PASSED, what=what, count=str(passed)) if passed else what


def day_warned_words(warnings: Sequence[str]) -> Text:
    """Say what spoke against a day that was opened all the same (D51)."""
    said = [WARNINGS[each] for each in warnings]
    why = Text(
        kk="; ".join(each.kk for each in said),
        ru="; ".join(each.ru for each in said),
        en="; ".join(each.en for each in said),
    )
    return filled(DAY_WARNED, why=why)


def register_content(
    deviations: Sequence[Deviation],
    *,
    first: dt.date,
    last: dt.date,
    office: OfficeChosen,
    made_at: dt.datetime,
    clerk_name: str,
    clerk_post: str,
    language: Language,
) -> RegisterContent:
    """Fill the printed register of the days `first` to `last`."""
    return RegisterContent(
        office=chosen(Text(kk=office.name_kk, ru=office.name_ru, en=office.name_en), language),
        period=worded(lambda spoken: _period_words(first, last, spoken), language),
        rows=tuple(_entry(each, language) for each in deviations),
        nothing=Wording(kk="") if deviations else chosen(_NOTHING, language),
        made=worded(lambda spoken: moment_words(made_at, spoken), language),
        post=clerk_post,
        clerk=clerk_name,
        made_at=made_at.isoformat(),
        language=language,
    )


def _entry(deviation: Deviation, language: Language) -> Entry:
    at = deviation.at
    return Entry(
        text=Wording(kk=deviation.number),
        cells=(
            Wording(kk=f"{at:%d.%m.%Y} {time_words(at.time())}"),
            Wording(kk=deviation.number),
            chosen(deviation.line, language),
            chosen(deviation.what, language),
            Wording(kk=deviation.who),
        ),
    )


def _period_words(first: dt.date, last: dt.date, language: Language) -> str:
    if first == last:
        return date_words(first, language)
    days = {"first": f"{first:%d.%m.%Y}", "last": f"{last:%d.%m.%Y}"}
    return _PERIOD.in_language(language).format(**days)
