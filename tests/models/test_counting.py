"""A count is written in words as a certificate asks for it."""

import pytest

from desktop.models.counting import MOST, in_words


@pytest.mark.parametrize(
    ("count", "kazakh", "russian", "english"),
    [
        (0, "нөл", "ноль", "zero"),
        (1, "бір", "один", "one"),
        (10, "он", "десять", "ten"),
        (11, "он бір", "одиннадцать", "eleven"),
        (19, "он тоғыз", "девятнадцать", "nineteen"),
        (20, "жиырма", "двадцать", "twenty"),
        (42, "қырық екі", "сорок два", "forty two"),
        (100, "жүз", "сто", "one hundred"),
        (115, "жүз он бес", "сто пятнадцать", "one hundred fifteen"),
        (340, "үш жүз қырық", "триста сорок", "three hundred forty"),
        (1000, "мың", "одна тысяча", "one thousand"),
        (2001, "екі мың бір", "две тысячи один", "two thousand one"),
        (
            5987,
            "бес мың тоғыз жүз сексен жеті",
            "пять тысяч девятьсот восемьдесят семь",
            "five thousand nine hundred eighty seven",
        ),
    ],
)
def test_a_count_is_said_in_three_languages(
    count: int, kazakh: str, russian: str, english: str
) -> None:
    said = (in_words(count, "kk"), in_words(count, "ru"), in_words(count, "en"))
    assert said == (kazakh, russian, english)


def test_no_two_counts_are_said_alike() -> None:
    for language in ("kk", "ru", "en"):
        assert len({in_words(count, language) for count in range(MOST + 1)}) == MOST + 1


@pytest.mark.parametrize("count", [-1, MOST + 1])
def test_what_no_file_has_is_not_said(count: int) -> None:
    with pytest.raises(ValueError, match=str(count)):
        in_words(count, "kk")
