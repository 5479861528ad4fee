"""How a stretch past a limit stands in the register of deviations, with its cause (D47)."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final

from desktop.models.breach import BreachKind, Cause, Stretch
from desktop.models.text import Text, filled
from desktop.models.wording import time_words

_KEPT: Final[Mapping[BreachKind, Text]] = MappingProxyType(
    {
        "wait": Text(
            kk="Күту шегі асып кетті: {count} нөмір, {span}, ең ұзағы {minutes} мин. {cause}",
            ru="Превышен предел ожидания: номеров: {count}, {span}, дольше всего {minutes} мин."
            " {cause}",
            en="The wait passed its limit: numbers: {count}, {span}, the longest {minutes} min."
            " {cause}",
        ),
        "service": Text(
            kk="Қызмет көрсету шегі асып кетті: {count} нөмір, {span}, ең ұзағы {minutes} мин."
            " {cause}",
            ru="Превышен предел обслуживания: номеров: {count}, {span}, дольше всего {minutes} мин."
            " {cause}",
            en="The service passed its limit: numbers: {count}, {span}, the longest {minutes} min."
            " {cause}",
        ),
    }
)
_CAUSE: Final = Text(kk="Себебі: {why}", ru="Причина: {why}", en="Cause: {why}")
_NO_CAUSE: Final = Text(kk="Себебі жазылмаған", ru="Причина не указана", en="No cause was given")
CAUSES: Final[Mapping[str, Text]] = MappingProxyType(
    {
        "crowd": Text(kk="келуші көп", ru="много посетителей", en="too many visitors"),
        "absent": Text(kk="қызметкер жоқ", ru="сотрудник отсутствует", en="an employee is absent"),
        "power": Text(kk="жарық сөнді", ru="отключение света", en="power cut"),
        "program": Text(
            kk="бағдарлама не принтер істемейді",
            ru="сбой программы или принтера",
            en="program or printer failure",
        ),
    }
)
"""What kept people past a limit, by the kind of the cause; another one has its own words (D47)."""
_WITH_WORDS: Final = Text(kk="{name} – {words}", ru="{name} – {words}", en="{name} – {words}")
_MOST_NAMED: Final = 3


def numbers_words(stretch: Stretch) -> str:
    """Name the numbers kept: all of a few, else the first and how many more."""
    numbers = tuple(dict.fromkeys(each.number for each in stretch.breaches))
    if len(numbers) <= _MOST_NAMED:
        return ", ".join(numbers)
    return f"{numbers[0]} +{len(numbers) - 1}"


def breach_words(stretch: Stretch) -> Text:
    """Say how many were kept past which limit, from when until when, how long, and why."""
    begins, ends = time_words(stretch.begins.time()), time_words(stretch.ends.time())
    return filled(
        _KEPT[stretch.kind],
        count=str(len({each.number for each in stretch.breaches})),
        span=f"{begins} – {ends}",
        minutes=str(max(each.minutes for each in stretch.breaches)),
        cause=_why(stretch.causes),
    )


def _why(causes: Sequence[Cause]) -> Text:
    if not causes:
        return _NO_CAUSE
    said = [_cause_words(each) for each in causes]
    why = Text(
        kk="; ".join(each.kk for each in said),
        ru="; ".join(each.ru for each in said),
        en="; ".join(each.en for each in said),
    )
    return filled(_CAUSE, why=why)


def cause_name(cause: Cause) -> Text:
    """Name a kind of cause; of another one its words are its name."""
    return CAUSES.get(cause.kind) or Text(kk=cause.words, ru=cause.words, en=cause.words)


def _cause_words(cause: Cause) -> Text:
    """Name a cause with the operator's words; of another cause they say it alone."""
    known = CAUSES.get(cause.kind)
    if known is None:
        return Text(kk=cause.words, ru=cause.words, en=cause.words)
    return filled(_WITH_WORDS, name=known, words=cause.words) if cause.words else known
