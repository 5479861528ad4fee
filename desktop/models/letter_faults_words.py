"""Word the faults of an invitation letter as the organisation reads them (I-A3, N1-N4)."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from desktop.models.letter_check import (
    EXPIRES,
    FEWER,
    NOT_A_DAY,
    NOT_LATIN,
    NOT_OF_FOUR,
    NOT_RUSSIAN,
    NOT_YET,
    NUMBER,
    OUT_OF_ORDER,
    POINTS,
    STAY_PAST,
    LetterFault,
    Point,
)
from desktop.models.paper_parts import Entry
from desktop.models.text import Language, Text
from desktop.models.wording import worded

FAULT_KINDS: Final[Mapping[str, Text]] = MappingProxyType(
    {
        "absent": Text(kk="жоқ", ru="отсутствует", en="absent"),
        "wrong": Text(kk="дұрыс емес", ru="неверно", en="wrong"),
    }
)
REASON_WORDS: Final[Mapping[str, Text]] = MappingProxyType(
    {
        NOT_A_DAY: Text(kk="мұндай күн жоқ", ru="такого дня нет", en="there is no such day"),
        NOT_YET: Text(
            kk="бұл күн әлі болған жоқ", ru="этот день ещё не наступил", en="that day has not come"
        ),
        OUT_OF_ORDER: Text(
            kk="күндер бір-біріне қайшы", ru="даты противоречат друг другу", en="the days conflict"
        ),
        STAY_PAST: Text(
            kk="болу кезеңі өтіп кеткен", ru="период пребывания уже прошёл", en="the stay is past"
        ),
        EXPIRES: Text(
            kk="паспорттың мерзімі болу кезеңі аяқталғанша бітеді",
            ru="паспорт истекает до окончания пребывания",
            en="the passport expires before the stay ends",
        ),
        NOT_OF_FOUR: Text(
            kk="бір, екі, үш немесе көп деп көрсетіледі",
            ru="указывается: одна, две, три или много",
            en="is told as one, two, three or many",
        ),
        NUMBER: Text(
            kk="цифрлары немесе бақылау саны сәйкес келмейді",
            ru="не сходятся цифры или контрольное число",
            en="the digits or the check digit do not match",
        ),
        NOT_LATIN: Text(
            kk="латын әріптерімен жазылмаған",
            ru="написано не латинскими буквами",
            en="is not in Latin letters",
        ),
        NOT_RUSSIAN: Text(
            kk="орысша транскрипцияда емес",
            ru="нет русской транскрипции",
            en="is not in Russian transcription",
        ),
        FEWER: Text(
            kk="үш дана тапсырылады", ru="сдаются три экземпляра", en="three copies are handed in"
        ),
    }
)
_SEEN: Final = Text(kk="жазылғаны: {seen}", ru="указано: {seen}", en="it says: {seen}")
_COUNT: Final = Text(kk="тапсырылғаны: {seen}", ru="сдано: {seen}", en="handed in: {seen}")
_LINE: Final = Text(
    kk="3-қосымша, {line}-жол", ru="приложение 3, строка {line}", en="Annex 3, line {line}"
)
_ANNEX: Final = Text(kk="3-қосымша", ru="приложение 3", en="Annex 3")
_NOTE: Final = Text(kk="{note}-ескертпе", ru="примечание {note}", en="note {note}")
_PARAGRAPH: Final = Text(kk="11-тармақ, 1)", ru="пункт 11, подпункт 1)", en="paragraph 11(1)")
_COPIES: Final = "copies"
_BY_ID: Final[Mapping[str, Point]] = MappingProxyType({each.id: each for each in POINTS})


def point_words(point: Point, language: Language) -> str:
    """Name a point with its line of the annex."""
    words = point.words.in_language(language)
    return f"{point.line}. {words}" if point.line else words


def cited(point: Point, language: Language) -> str:
    """Say where the standard asks for a point: a line of Annex 3, a note to it, paragraph 11."""
    if point.id == _COPIES:
        return _PARAGRAPH.in_language(language)
    annex = _LINE if point.line else _ANNEX
    note = _NOTE.in_language(language).format(note=point.note) if point.note else ""
    return ", ".join(filter(None, (annex.in_language(language).format(line=point.line), note)))


def fault_words(fault: LetterFault, language: Language) -> str:
    """Say what is wrong with a point, and what the letter says instead."""
    reason = REASON_WORDS.get(fault.reason)
    said = (reason or FAULT_KINDS[fault.kind]).in_language(language)
    pattern = _COUNT if fault.point == _COPIES and fault.seen.isdecimal() else _SEEN
    seen = pattern.in_language(language).format(seen=fault.seen) if fault.seen else ""
    return "; ".join(filter(None, (said, seen)))


def fault_entry(fault: LetterFault, language: Language) -> Entry:
    """Return the line of one fault in Kazakh and in the language of the letter's bearer."""
    point = _BY_ID[fault.point]
    return Entry(
        text=worded(point.words.in_language, language),
        detail=worded(
            lambda spoken: f"{cited(point, spoken)}: {fault_words(fault, spoken)}", language
        ),
    )
