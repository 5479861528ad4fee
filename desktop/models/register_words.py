"""What the lines of registers say, in the words of a Kazakhstan chancery."""

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from desktop.models.register_parts import NOTHING, joined, plain
from desktop.models.text import LANGUAGES, Text

VOID: Final = Text(kk="жарамсыз", ru="недействительно", en="void")
ANNULLED: Final = Text(kk="күші жойылды", ru="аннулировано", en="annulled")

CARRIED_OVER: Final = Text(kk="бұрынғы", ru="прежнее", en="carried over")
"""In place of an application: it was issued before the office started with Kense (D43)."""

SET_ASIDE: Final = Text(kk="шешімнің күші жойылды", ru="решение отменено", en="set aside")
"""Of what was given by a decision set aside upon a complaint (docs/adr/0015)."""

ENDED: Final[Mapping[str, Text]] = MappingProxyType({"annulled": ANNULLED, "set-aside": SET_ASIDE})
"""How results come to an end; any other was replaced."""

REPLACED: Final = Text(kk="ауыстырылды", ru="заменено", en="replaced")

DEPARTMENT: Final[Mapping[str, Text]] = MappingProxyType(
    {
        "signed": Text(kk="Қол қойылды", ru="Подписано", en="Signed"),
        "refused": Text(kk="Бас тартылды", ru="Отказано", en="Refused"),
        "returned": Text(kk="Шешімсіз қайтты", ru="Возвращено без решения", en="Undecided"),
    }
)
"""What the department did with a case sent to it (D30)."""

TALONS: Final[Mapping[str, Text]] = MappingProxyType(
    {
        "talon-corrected": Text(kk="түзетілген", ru="исправленный", en="corrected"),
        "talon-supplement": Text(kk="қосымша", ru="дополнительный", en="supplementary"),
    }
)
"""What a talon is beside the first one of its case (D9, D39)."""
FIRST_TALON: Final = Text(kk="қабылдау туралы", ru="о приёме", en="of acceptance")
BY_HAND: Final = Text(kk="қолмен жазылған", ru="написан от руки", en="by hand")

RESULTS: Final[Mapping[str, Text]] = MappingProxyType(
    {
        "granted": Text(kk="Қанағаттандырылды", ru="Удовлетворено", en="Granted"),
        "refused": Text(kk="Бас тартылды", ru="Отказано", en="Refused"),
        "part": Text(kk="Ішінара қанағаттандырылды", ru="Удовлетворено частично", en="In part"),
        "withdrawn": Text(kk="Өтініш беруші бас тартты", ru="Отозвано заявителем", en="Withdrawn"),
        "void": Text(kk="Жарамсыз деп танылды", ru="Признано недействительным", en="Void"),
        "forwarded": Text(
            kk="Құзыреті бойынша жіберілді", ru="Перенаправлено по компетенции", en="Forwarded"
        ),
        "died": Text(kk="Өтініш беруші қайтыс болды", ru="Заявитель умер", en="Applicant died"),
        "dissolved": Text(kk="Ұйым таратылды", ru="Организация ликвидирована", en="Dissolved"),
        "answered": Text(kk="Жауап берілді", ru="Дан ответ", en="Answered"),
    }
)
"""What a case came to, by its ending (D50) or the decision of its items (D38)."""

_COUNTS: Final = 256  # of four patterns, for which a line says few numbers
INCOMING: Final = Text(kk="кір. № {n}", ru="вх. № {n}", en="in. No {n}")
_UNITS: Final = Text(kk="{n} бірлік", ru="{n} ед.", en="{n} units")
_PERSONS: Final = Text(kk="{n} адам", ru="{n} чел.", en="{n} people")
_PAPERS: Final = Text(kk="{n} құжат", ru="{n} док.", en="{n} papers")
_SHORT: Final = Text(kk="жетіспейді: {n}", ru="недостаёт: {n}", en="missing: {n}")


@lru_cache(maxsize=_COUNTS)
def counted(pattern: Text, count: int) -> Text:
    """Return a pattern with its count `{n}`, nothing when there is none."""
    if not count:
        return NOTHING
    return Text(**{each: pattern.in_language(each).format(n=count) for each in LANGUAGES})


def counted_number(pattern: Text, number: str) -> Text:
    """Return a pattern with a number `{n}`, nothing when there is none."""
    if not number:
        return NOTHING
    return Text(**{each: pattern.in_language(each).format(n=number) for each in LANGUAGES})


def matter_words(purpose: Text, *, items: int, persons: int) -> Text:
    """Say what is asked, and for how many units or people."""
    return joined(purpose, counted(_UNITS, items), counted(_PERSONS, persons))


def papers_words(taken: int, missing: int) -> Text:
    """Say how many papers were handed in, and how many of para 11 are missing."""
    return joined(counted(_PAPERS, taken), counted(_SHORT, missing), by="\n")


def result_words(ending: str, decision: str, on: Text) -> Text:
    """Say what a case came to and when; nothing while it goes on."""
    found = RESULTS.get(ending or decision, plain(ending or decision))
    return joined(found, on, by=", ") if found.kk else NOTHING
