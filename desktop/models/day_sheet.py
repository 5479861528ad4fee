"""Fill the sheet of a day that ends: who came, what became of everybody, what was registered."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from types import MappingProxyType
from typing import Final

from desktop.models.paper_day import DayContent
from desktop.models.paper_parts import Entry, Wording
from desktop.models.text import Language, Text
from desktop.models.wording import chosen, date_words, time_words, worded

LANGUAGE: Final[Language] = "ru"  # beside Kazakh: whoever checks the day reads either

_HEADS: Final[Mapping[str, Text]] = MappingProxyType(
    {
        "day": Text(kk="Жұмыс күні", ru="Рабочий день", en="The day"),
        "queue": Text(kk="Кезек нөмірлері", ru="Номера очереди", en="Queue numbers"),
        "unserved": Text(
            kk="Қызмет алмағандар", ru="Не получили услугу", en="Those who were not served"
        ),
        "registers": Text(kk="Журналдардағы жазбалар", ru="Записи в журналах", en="Registers"),
        "left-open": Text(kk="Ертеңге қалғаны", ru="Остаётся на завтра", en="Left for tomorrow"),
    }
)
_WHAT: Final[Mapping[str, Text]] = MappingProxyType(
    {
        "opened": Text(kk="Ашылды", ru="Открыт", en="Opened"),
        "closed": Text(kk="Жабылды", ru="Закрыт", en="Closed"),
        "unprinted": Text(
            kk="Басылмаған қағаздар", ru="Ненапечатанные бумаги", en="Papers not printed"
        ),
        "drafts": Text(
            kk="Аяқталмаған жобалар", ru="Незаконченные черновики", en="Drafts not finished"
        ),
    }
)
_COUNTED: Final[Mapping[str, Text]] = MappingProxyType(
    {
        "given": Text(kk="берілді: {count}", ru="выдано: {count}", en="given: {count}"),
        "served": Text(kk="қызмет алды: {count}", ru="обслужено: {count}", en="served: {count}"),
        "left": Text(kk="кетіп қалды: {count}", ru="ушли: {count}", en="left: {count}"),
        "no-show": Text(kk="келмеді: {count}", ru="не явились: {count}", en="no-show: {count}"),
        "carried-over": Text(
            kk="басқа күнге ауысты: {count}",
            ru="перенесены: {count}",
            en="carried over: {count}",
        ),
        "answered": Text(
            kk="жауап алды: {count}", ru="получили ответ: {count}", en="answered: {count}"
        ),
        "longest": Text(
            kk="ең ұзақ күту: {count} мин",
            ru="самое долгое ожидание: {count} мин",
            en="longest wait: {count} min",
        ),
        "late": Text(
            kk="шектен асты: {count}", ru="сверх предела: {count}", en="past the limit: {count}"
        ),
    }
)
_ENDED: Final[Mapping[str, Text]] = MappingProxyType(
    {
        "left": Text(kk="кетіп қалды", ru="ушёл", en="left"),
        "no-show": Text(kk="шақырылды, келмеді", ru="вызван, не явился", en="called, no-show"),
        "carried-over": Text(
            kk="басқа күнге ауыстырылды", ru="перенесён на другой день", en="carried over"
        ),
        "answered": Text(kk="ауызша жауап берілді", ru="получил ответ", en="answered"),
    }
)
_NOBODY: Final = Text(kk="ешкім келген жоқ", ru="никто не приходил", en="nobody came")
_NUMBERED: Final = Text(
    kk="{count} (жолдары {first}–{last})",
    ru="{count} (строки {first}–{last})",
    en="{count} (lines {first}–{last})",
)
_ONE: Final = Text(
    kk="{count} (жолы {first})", ru="{count} (строка {first})", en="{count} (line {first})"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class LineOfDay:
    """Count the numbers of one line: `counts` by how each ended, `longest` in minutes."""

    name: Text
    counts: Mapping[str, int]
    longest: int
    late: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterOfDay:
    """Count the lines a register got on a day, and the first and the last of them."""

    title: Text
    count: int
    first: int
    last: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DayTold:
    """Hold what a day's sheet says; `unserved` are numbers and how each ended."""

    day: dt.date
    office: Wording
    opened_at: dt.datetime
    opened_by: str
    closed_at: dt.datetime
    closed_by: str
    lines: Sequence[LineOfDay]
    unserved: Sequence[tuple[str, str]]
    registers: Sequence[RegisterOfDay]
    unprinted: int
    drafts: int


def day_content(told: DayTold, *, post: str, language: Language = LANGUAGE) -> DayContent:
    """Fill the sheet; whoever closed the day signs it."""
    return DayContent(
        office=told.office,
        day=worded(partial(date_words, told.day), language),
        rows=tuple(_rows(told, language)),
        post=post,
        clerk=told.closed_by,
        made=time_words(told.closed_at.time()),
        made_at=told.closed_at.isoformat(),
        language=language,
    )


def heading(text: Text, language: Language) -> Entry:
    """Head the rows that follow, in both languages on one line."""
    both = dict.fromkeys((text.kk, text.in_language(language)))
    return Entry(text=chosen(text, language), cells=(Wording(kk=" · ".join(both)),))


def row(what: Wording, value: Wording) -> Entry:
    """Say one thing of the day."""
    return Entry(text=what, cells=(what, value))


def _rows(told: DayTold, language: Language) -> Iterator[Entry]:
    yield heading(_HEADS["day"], language)
    for key, at, by in (
        ("opened", told.opened_at, told.opened_by),
        ("closed", told.closed_at, told.closed_by),
    ):
        yield row(chosen(_WHAT[key], language), Wording(kk=f"{time_words(at.time())}, {by}"))
    yield heading(_HEADS["queue"], language)
    for line in told.lines:
        yield row(chosen(line.name, language), worded(partial(counts_words, line), language))
    if told.unserved:
        yield heading(_HEADS["unserved"], language)
    for number, how in told.unserved:
        yield row(Wording(kk=number), chosen(_ENDED[how], language))
    if told.registers:
        yield heading(_HEADS["registers"], language)
    for each in told.registers:
        yield row(chosen(each.title, language), worded(partial(_numbered, each), language))
    yield heading(_HEADS["left-open"], language)
    for key, count in (("unprinted", told.unprinted), ("drafts", told.drafts)):
        yield row(chosen(_WHAT[key], language), Wording(kk=str(count)))


def counts_words(line: LineOfDay, language: Language) -> str:
    """Say how many came to a line, what became of them, and the longest wait."""
    if not line.counts.get("given"):
        return _NOBODY.in_language(language)
    counted = {**line.counts, "longest": line.longest, "late": line.late}
    said = (
        text.in_language(language).format(count=counted[key])
        for key, text in _COUNTED.items()
        if counted.get(key)
    )
    return ", ".join(said)


def _numbered(each: RegisterOfDay, language: Language) -> str:
    text = _NUMBERED if each.count > 1 else _ONE
    return text.in_language(language).format(count=each.count, first=each.first, last=each.last)
