"""Fill the head's morning sheet: what waits for him, what is due, who has it, what lies (D41).

Of applications it says numbers and days, of employees who has what; no applicant is named: the
sheet lies on a desk that others pass.
"""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, Literal, TypeAlias

from desktop.models.day_sheet import LineOfDay, counts_words
from desktop.models.paper_day import DayContent
from desktop.models.paper_parts import Entry, Wording
from desktop.models.text import Language, Text
from desktop.models.wording import date_words, moment_words, time_words

Holding: TypeAlias = Literal["", "lay", "head", "department", "ready"]
"""Who has an application that nobody is named of."""

MOST: Final = 5
"""How many of a list the sheet names, the most pressing first; of the others it says how many."""

_HEADS: Final[Mapping[str, Text]] = MappingProxyType(
    {
        "awaits": Text(kk="Басшыны күтеді", ru="Ждёт руководителя", en="Waits for the head"),
        "terms": Text(kk="Мерзімдер", ru="Сроки", en="Terms"),
        "elsewhere": Text(
            kk="Департаментте және беруде", ru="В департаменте и на выдаче", en="Away, and ready"
        ),
        "complaints": Text(kk="Шағымдар", ru="Жалобы", en="Complaints"),
        "queue": Text(kk="{day} күнгі кезек", ru="Очередь {day}", en="The queue of {day}"),
        "record": Text(kk="Деректер", ru="Данные", en="The record"),
    }
)
_WHAT: Final[Mapping[str, Text]] = MappingProxyType(
    {
        "lay": Text(kk="Басшыға енгізу керек", ru="Доложить руководителю", en="To be laid before"),
        "resolve": Text(kk="Бұрыштама", ru="Резолюция", en="Resolution"),
        "sign": Text(kk="Қол қою", ru="Подпись", en="Signature"),
        "complained": Text(
            kk="Шағым жасалған шешім", ru="Обжалованное решение", en="Decision complained of"
        ),
        "today": Text(kk="Бүгін бітеді", ru="Истекает сегодня", en="Due today"),
        "soon": Text(kk="{day} дейін бітеді", ru="Истекает до {day}", en="Due by {day}"),
        "away": Text(
            kk="Департаментте (қай күннен)",
            ru="В департаменте (с какого дня)",
            en="At the department (since)",
        ),
        "not-back": Text(kk="Қайту күні өтті", ru="Не вернулись в срок", en="Not back in time"),
        "ready": Text(
            kk="Дайын, алынбаған (алу күні)",
            ru="Готово, не получено (день выдачи)",
            en="Ready, not collected (day)",
        ),
        "untold": Text(kk="Хабарланбаған", ru="Не извещены", en="Not told yet"),
        "backup": Text(kk="Сақтық көшірме", ru="Резервная копия", en="Backup"),
        "export": Text(
            kk="Облыс растады", ru="Подтверждено областью", en="Confirmed by the region"
        ),
    }
)
_LATE: Final = Text(
    kk="мерзімі {day}, {days} күн өтті · {who}",
    ru="срок {day}, просрочено дней: {days} · {who}",
    en="due {day}, days overdue: {days} · {who}",
)
_COMPLAINT: Final = Text(
    kk="мерзімі {day} · {who}", ru="срок {day} · {who}", en="due {day} · {who}"
)
_HOLDERS: Final[Mapping[Holding, Text]] = MappingProxyType(
    {
        "": Text(kk="ешкімге берілмеген", ru="никому не поручено", en="nobody has it"),
        "lay": Text(kk="кеңседе", ru="в канцелярии", en="at the chancery"),
        "head": Text(kk="басшыда", ru="у руководителя", en="with the head"),
        "department": Text(kk="департаментте", ru="в департаменте", en="at the department"),
        "ready": Text(kk="беруде", ru="на выдаче", en="at the hand-over"),
    }
)
_MORE: Final = Text(kk="тағы {count}", ru="и ещё {count}", en="and {count} more")
_NONE: Final = Text(kk="жоқ", ru="нет", en="none")
_DAYS_AGO: Final = Text(kk="{count} күн бұрын", ru="дней назад: {count}", en="{count} days ago")
_TODAY: Final = Text(kk="бүгін", ru="сегодня", en="today")
_NEVER: Final = Text(kk="ешқашан", ru="ещё ни разу", en="never yet")


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """Name an application by its number and the last day it is to be decided by (D6).

    `who` is the employee who has it; where nobody is named, `where` says at whose desk it is.
    """

    number: str
    due: dt.date
    who: str = ""
    where: Holding = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Out:
    """Name an application at the department: since when, and by when it is expected."""

    number: str
    since: dt.date
    back_by: dt.date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Lying:
    """Name an application whose result lies ready: since when, and whether its applicant knows."""

    number: str
    since: dt.date
    is_told: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadTold:
    """Hold what the sheet says; each list is whole, the most pressing first.

    `queue_of` is the last day before today that was opened, None before there was one;
    `confirmed` counts the days since the region confirmed anything, None while it never did;
    `sends` says whether anything is sent to it.
    """

    now: dt.datetime
    office: Text
    awaits: Mapping[str, Sequence[Case]]
    complained: Sequence[str]
    overdue: Sequence[Case]
    today: Sequence[Case]
    soon: Sequence[Case]
    soon_until: dt.date
    away: Sequence[Out]
    ready: Sequence[Lying]
    complaints: Sequence[Case]
    queue_of: dt.date | None
    lines: Sequence[LineOfDay]
    backup: dt.datetime | None
    confirmed: int | None
    sends: bool


def head_content(told: HeadTold, *, post: str, clerk: str, language: Language) -> DayContent:
    """Fill the sheet in one language."""
    return DayContent(
        office=Wording(kk=told.office.in_language(language)),
        day=Wording(kk=date_words(told.now.date(), language)),
        rows=tuple(_rows(told, language)),
        post=post,
        clerk=clerk,
        made=time_words(told.now.time()),
        made_at=told.now.isoformat(),
        language=language,
    )


def _rows(told: HeadTold, language: Language) -> Iterator[Entry]:
    yield _head("awaits", language)
    for key, cases in told.awaits.items():
        yield _row(_WHAT[key].in_language(language), _numbers(cases, language))
    if told.complained:
        yield _row(_WHAT["complained"].in_language(language), ", ".join(told.complained))
    yield _head("terms", language)
    yield from _several(told.overdue, lambda each: _late(told, each, language), language)
    yield _row(_WHAT["today"].in_language(language), _numbers(told.today, language))
    soon = _WHAT["soon"].in_language(language).format(day=_day(told.soon_until))
    yield _row(soon, _numbers(told.soon, language))
    if told.away or told.ready:
        yield _head("elsewhere", language)
        yield from _elsewhere(told, language)
    if told.complaints:
        yield _head("complaints", language)
        yield from _several(told.complaints, lambda each: _complaint(each, language), language)
    yield from _queue(told, language)
    yield _head("record", language)
    yield _row(_WHAT["backup"].in_language(language), _backup(told, language))
    if told.sends:
        yield _row(_WHAT["export"].in_language(language), _confirmed(told, language))


def _queue(told: HeadTold, language: Language) -> Iterator[Entry]:
    if told.queue_of is None:
        return
    yield _head("queue", language, day=_day(told.queue_of))
    if not told.lines:
        yield _row(_NONE.in_language(language), "")
    for line in told.lines:
        yield _row(line.name.in_language(language), counts_words(line, language))


def _head(key: str, language: Language, *, day: str = "") -> Entry:
    said = Wording(kk=_HEADS[key].in_language(language).format(day=day))
    return Entry(text=said, cells=(said,))


def _row(what: str, value: str) -> Entry:
    name = Wording(kk=what)
    return Entry(text=name, cells=(name, Wording(kk=value)))


def _several(
    found: Sequence[Case], say: Callable[[Case], str], language: Language
) -> Iterator[Entry]:
    """Yield a line each of the first, and how many more there are."""
    for each in found[:MOST]:
        yield _row(each.number, say(each))
    if len(found) > MOST:
        yield _row("", _MORE.in_language(language).format(count=len(found) - MOST))


def _elsewhere(told: HeadTold, language: Language) -> Iterator[Entry]:
    """Yield what is at the department and what lies ready, and what is late of either."""
    today = told.now.date()
    late = [each for each in told.away if each.back_by is not None and each.back_by < today]
    untold = [each for each in told.ready if not each.is_told]
    lines: tuple[tuple[str, Sequence[tuple[str, dt.date]]], ...] = (
        ("away", [(each.number, each.since) for each in told.away]),
        ("not-back", [(each.number, each.back_by or today) for each in late]),
        ("ready", [(each.number, each.since) for each in told.ready]),
        ("untold", [(each.number, each.since) for each in untold]),
    )
    for key, found in lines:
        if found:
            yield _row(_WHAT[key].in_language(language), _dated(found, language))


def _numbers(cases: Sequence[Case], language: Language) -> str:
    """Name applications on a line: how many, then each with its last day."""
    return _dated([(each.number, each.due) for each in cases], language)


def _dated(found: Sequence[tuple[str, dt.date]], language: Language) -> str:
    """Say how many there are, then the first of them, each with its day."""
    if not found:
        return _NONE.in_language(language)
    said = [f"{number} ({day:%d.%m})" for number, day in found[:MOST]]
    if len(found) > MOST:
        said.append(_MORE.in_language(language).format(count=len(found) - MOST))
    return f"{len(found)}: {', '.join(said)}"


def _late(told: HeadTold, each: Case, language: Language) -> str:
    days = (told.now.date() - each.due).days
    who = each.who or _HOLDERS[each.where].in_language(language)
    return _LATE.in_language(language).format(day=_day(each.due), days=days, who=who)


def _complaint(each: Case, language: Language) -> str:
    who = each.who or _HOLDERS[each.where].in_language(language)
    return _COMPLAINT.in_language(language).format(day=_day(each.due), who=who)


def _backup(told: HeadTold, language: Language) -> str:
    if told.backup is None:
        return _NEVER.in_language(language)
    return moment_words(told.backup, language)


def _confirmed(told: HeadTold, language: Language) -> str:
    if told.confirmed is None:
        return _NEVER.in_language(language)
    return _ago(told.confirmed, language)


def _ago(days: int, language: Language) -> str:
    return (_DAYS_AGO if days else _TODAY).in_language(language).format(count=days)


def _day(day: dt.date) -> str:
    return f"{day:%d.%m.%Y}"
