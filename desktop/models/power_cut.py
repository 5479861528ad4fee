"""Fill the sheet that one key prints when the light goes: who waits, and what is begun (D40)."""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from types import MappingProxyType
from typing import Final

from desktop.models.day_sheet import LANGUAGE, heading, row
from desktop.models.paper_day import DayContent
from desktop.models.paper_parts import Entry, Wording
from desktop.models.text import Language, Text
from desktop.models.wording import chosen, date_words, time_words, worded

_HEADS: Final[Mapping[str, Text]] = MappingProxyType(
    {
        "at-windows": Text(kk="Терезелерде", ru="У окон", en="At the windows"),
        "waiting": Text(
            kk="Кезекте тұрғандар, келу ретімен",
            ru="Ждут, в порядке прихода",
            en="Those who wait, in the order they came",
        ),
        "held": Text(kk="Кейінге қойылғандар", ru="Отложены", en="On hold"),
        "next": Text(
            kk="Қолмен берілетін келесі нөмірлер",
            ru="Следующие номера, если выдавать от руки",
            en="The next numbers, if given by hand",
        ),
        "drafts": Text(
            kk="Басталған өтініштер (компьютерде сақталды)",
            ru="Начатые заявления (сохранены в компьютере)",
            en="Applications begun (kept in the computer)",
        ),
        "blocks": Text(
            kk="Қолмен жазылатын талондардың нөмірлері",
            ru="Номера для талонов от руки",
            en="Numbers for talons written by hand",
        ),
    }
)
_WAITS: Final = Text(
    kk="{line} · келген уақыты {came}, күтуі {minutes} мин",
    ru="{line} · пришёл в {came}, ждёт {minutes} мин",
    en="{line} · came at {came}, waits {minutes} min",
)
_AT_WINDOW: Final = Text(
    kk="{line} · {window}, шақырылған уақыты {since}",
    ru="{line} · {window}, вызван в {since}",
    en="{line} · {window}, called at {since}",
)
_SAVED: Final = Text(
    kk="{name} · сағат {at} сақталды", ru="{name} · сохранено в {at}", en="{name} · saved at {at}"
)
_UNNAMED: Final = Text(kk="аты жазылмаған", ru="имя не записано", en="no name yet")
_ALWAYS: Final = ("at-windows", "waiting")
_NOBODY: Final = Text(kk="ешкім жоқ", ru="никого", en="nobody")


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """Hold a number that waits, or one `at` a window since `since`; `waited` in minutes."""

    number: str
    line: Text
    since: dt.datetime
    waited: int
    window: Text | None = None
    held: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Begun:
    """Hold an intake that is begun: whose number or window, whose name as far as it was typed."""

    place: Text
    name: str
    saved_at: dt.datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class PowerCutTold:
    """Hold what the sheet says; `following` are lines with their next number, `blocks` spans."""

    office: Wording
    now: dt.datetime
    queue: Sequence[Waiting]
    following: Sequence[tuple[Text, str]]
    drafts: Sequence[Begun]
    blocks: Sequence[tuple[Text, str]]


def power_cut_content(
    told: PowerCutTold, *, post: str, clerk: str, language: Language = LANGUAGE
) -> DayContent:
    """Fill the sheet; a heading without rows is not printed, but for the queue itself."""
    return DayContent(
        office=told.office,
        day=worded(partial(date_words, told.now.date()), language),
        rows=tuple(_rows(told, language)),
        post=post,
        clerk=clerk,
        made=time_words(told.now.time()),
        made_at=told.now.isoformat(),
        language=language,
    )


def _rows(told: PowerCutTold, language: Language) -> Iterator[Entry]:
    """Head each part; of the queue alone it is said that nobody is there."""
    parts = {
        "at-windows": [_of(each, _at, language) for each in told.queue if each.window],
        "waiting": [
            _of(each, _since, language) for each in told.queue if not each.window and not each.held
        ],
        "held": [_of(each, _since, language) for each in told.queue if each.held],
        "next": [
            row(Wording(kk=number), chosen(name, language)) for name, number in told.following
        ],
        "drafts": [
            row(_once(each.place, language), worded(partial(_draft, each), language))
            for each in told.drafts
        ],
        "blocks": [row(chosen(name, language), Wording(kk=span)) for name, span in told.blocks],
    }
    for key, rows in parts.items():
        if rows or key in _ALWAYS:
            yield heading(_HEADS[key], language)
            yield from rows or (row(chosen(_NOBODY, language), Wording(kk="")),)


def _once(place: Text, language: Language) -> Wording:
    """Say what is called alike in both languages once."""
    said = chosen(place, language)
    return Wording(kk=said.kk) if said.own == said.kk else said


def _of(each: Waiting, say: Callable[[Waiting, Language], str], language: Language) -> Entry:
    return row(Wording(kk=each.number), worded(partial(say, each), language))


def _since(each: Waiting, language: Language) -> str:
    return _WAITS.in_language(language).format(
        line=each.line.in_language(language),
        came=time_words(each.since.time()),
        minutes=each.waited,
    )


def _at(each: Waiting, language: Language) -> str:
    return _AT_WINDOW.in_language(language).format(
        line=each.line.in_language(language),
        window=each.window.in_language(language) if each.window else "",
        since=time_words(each.since.time()),
    )


def _draft(each: Begun, language: Language) -> str:
    return _SAVED.in_language(language).format(
        name=each.name or _UNNAMED.in_language(language), at=time_words(each.saved_at.time())
    )
