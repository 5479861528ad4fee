"""Write a count in words, as certificates ask for it beside the digits."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from desktop.models.text import Language

MOST: Final = 9_999
_THOUSAND, _HUNDRED, _TEN = 1_000, 100, 10

_ONES: Final[Mapping[Language, tuple[str, ...]]] = MappingProxyType(
    {
        "kk": ("", "бір", "екі", "үш", "төрт", "бес", "алты", "жеті", "сегіз", "тоғыз"),
        "ru": (
            *("", "один", "два", "три", "четыре", "пять", "шесть", "семь", "восемь", "девять"),
            *("десять", "одиннадцать", "двенадцать", "тринадцать", "четырнадцать", "пятнадцать"),
            *("шестнадцать", "семнадцать", "восемнадцать", "девятнадцать"),
        ),
        "en": (
            *("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"),
            *("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen"),
            *("sixteen", "seventeen", "eighteen", "nineteen"),
        ),
    }
)
_TENS: Final[Mapping[Language, tuple[str, ...]]] = MappingProxyType(
    {
        "kk": (
            *("", "он", "жиырма", "отыз", "қырық", "елу", "алпыс", "жетпіс", "сексен", "тоқсан"),
        ),
        "ru": (
            *("", "", "двадцать", "тридцать", "сорок", "пятьдесят", "шестьдесят"),
            *("семьдесят", "восемьдесят", "девяносто"),
        ),
        "en": (
            *("", "", "twenty", "thirty", "forty", "fifty", "sixty"),
            *("seventy", "eighty", "ninety"),
        ),
    }
)
_HUNDREDS_RU: Final = (
    *("", "сто", "двести", "триста", "четыреста", "пятьсот", "шестьсот"),
    *("семьсот", "восемьсот", "девятьсот"),
)
_ZERO: Final[Mapping[Language, str]] = MappingProxyType({"kk": "нөл", "ru": "ноль", "en": "zero"})
_FEW_THOUSANDS: Final = 4


def in_words(count: int, language: Language) -> str:
    """Return a count from 0 to `MOST` in words; raise `ValueError` beyond them."""
    if not 0 <= count <= MOST:
        raise ValueError(count)
    if not count:
        return _ZERO[language]
    thousands, rest = divmod(count, _THOUSAND)
    hundreds, rest = divmod(rest, _HUNDRED)
    parts = (
        *_thousands(thousands, language),
        *_hundreds(hundreds, language),
        *_below(rest, language),
    )
    return " ".join(parts)


def _thousands(count: int, language: Language) -> Iterator[str]:
    if not count:
        return
    if language == "ru":
        yield {1: "одна", 2: "две"}.get(count, _ONES["ru"][count])
        yield "тысяча" if count == 1 else "тысячи" if count <= _FEW_THOUSANDS else "тысяч"
        return
    yield from (word for word in (_ONES[language][count],) if language == "en" or count > 1)
    yield "thousand" if language == "en" else "мың"


def _hundreds(count: int, language: Language) -> Iterator[str]:
    if not count:
        return
    if language == "ru":
        yield _HUNDREDS_RU[count]
        return
    yield from (word for word in (_ONES[language][count],) if language == "en" or count > 1)
    yield "hundred" if language == "en" else "жүз"


def _below(count: int, language: Language) -> Iterator[str]:
    """Yield what is below a hundred; Kazakh has a word for ten and none for the teens."""
    ones = _ONES[language]
    if count < len(ones):
        yield from (word for word in (ones[count],) if word)
        return
    tens, rest = divmod(count, _TEN)
    yield _TENS[language][tens]
    if rest:
        yield ones[rest]
