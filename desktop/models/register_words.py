"""What the lines of registers say, in the words of a Kazakhstan chancery."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from desktop.models.register_parts import NOTHING, plain
from desktop.models.text import LANGUAGES, Text

VOID: Final = Text(kk="жарамсыз", ru="недействительно", en="void")
ANNULLED: Final = Text(kk="күші жойылды", ru="аннулировано", en="annulled")

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

_UNITS: Final = Text(kk="{n} бірлік", ru="{n} ед.", en="{n} units")
_PERSONS: Final = Text(kk="{n} адам", ru="{n} чел.", en="{n} people")
_PAPERS: Final = Text(kk="{n} құжат", ru="{n} док.", en="{n} papers")
_SHORT: Final = Text(kk="жетіспейді: {n}", ru="недостаёт: {n}", en="missing: {n}")


def joined(*parts: Text, by: str = " · ") -> Text:
    """Return the parts that say something, one after another in each language."""
    said = {each: by.join(p.in_language(each) for p in parts if p.kk) for each in LANGUAGES}
    return Text(**said)


def counted(pattern: Text, count: int) -> Text:
    """Return a pattern with its count `{n}`, nothing when there is none."""
    if not count:
        return NOTHING
    return Text(**{each: pattern.in_language(each).format(n=count) for each in LANGUAGES})


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
