"""What is said when a number is called."""

import re
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop import paths
from desktop.models.spoken_number import (
    CHIME,
    LETTERS,
    MOST_NUMBER,
    MOST_WINDOW,
    TONGUES,
    Tongue,
    announcement,
    parts,
    recordings,
    said,
    window_number,
)
from desktop.models.spoken_words import words_of
from desktop.standards.catalogue import Catalogue

SHIPPED = {
    path.relative_to(paths.resources() / "sounds").with_suffix("").as_posix()
    for path in (paths.resources() / "sounds").rglob("*.wav")
}


def read(tongue: Tongue, letter: str, number: int, window: str) -> str:
    phrases = said(tongue, letter, number, window)
    return ", ".join(" ".join(words_of(name) for name in phrase) for phrase in phrases)


def test_a_call_is_said_by_the_grammar_of_each_language() -> None:
    assert read("kk", "Қ", 14, "1-терезе") == "қа, он төрт, бірінші терезеге"
    assert read("ru", "К", 14, "Окно 1") == "номер ка, четырнадцать, к окну один"
    assert read("kk", "Ш", 342, "3") == "ша, үш жүз қырық екі, үшінші терезеге"
    assert read("ru", "Ш", 342, "3") == "номер ша, триста сорок два, к окну три"
    assert read("kk", "Б", 100, "19") == "бе, жүз, он тоғызыншы терезеге"
    assert read("ru", "Б", 919, "20") == "номер бэ, девятьсот девятнадцать, к окну двадцать"
    assert read("kk", "Қ", 0, "20") == "қа, нөл, жиырмасыншы терезеге"


def test_the_chime_comes_first_and_each_language_after_it() -> None:
    phrases = announcement(letter="Қ", number=7, window="2", tongues=("ru", "kk"))
    assert phrases[0] == (CHIME,)
    assert [phrase[0].split("/")[0] for phrase in phrases[1:]] == ["ru"] * 3 + ["kk"] * 3
    assert announcement(letter="Қ", number=7, window="2", tongues=()) == ((CHIME,),)


def test_every_number_at_every_window_is_said_with_sounds_that_ship() -> None:
    for tongue, number, window in product(TONGUES, range(1000), range(1, MOST_WINDOW + 1)):
        phrases = said(tongue, "Қ", number, str(window))
        assert len(phrases) == 3
        assert {name for phrase in phrases for name in phrase} <= SHIPPED


def test_what_ships_is_what_can_be_said() -> None:
    assert set(recordings()) == SHIPPED
    assert len(recordings()) == len(SHIPPED)
    for tongue in TONGUES:
        mine = [words_of(each) for each in recordings() if each.startswith(tongue)]
        assert len(set(mine)) == len(mine)
        assert all(mine)


@pytest.mark.parametrize("tongue", TONGUES)
def test_distinct_numbers_are_said_distinctly(tongue: Tongue) -> None:
    assert len({parts(tongue, number) for number in range(MOST_NUMBER + 1)}) == MOST_NUMBER + 1
    assert all(sum(parts(tongue, number)) == number for number in range(MOST_NUMBER + 1))


def test_every_letter_of_the_standards_can_be_said() -> None:
    catalogue = Catalogue(paths.forms())
    letters = {line.letter for standard in catalogue.newest() for line in standard.lines}
    assert letters <= set(LETTERS)


@pytest.mark.parametrize(
    ("name", "number"),
    [
        *(("1-терезе", 1), ("Окно 2", 2), ("Window 3", 3), ("4", 4), ("№ 5", 5), (" 20 ", 20)),
        *(("1-ші терезе", 1), ("терезе № 7", 7), ("21-терезе", 0), ("0", 0), ("", 0)),
        *(("Терезе-1", 1), ("Окно – 2", 2), ("3 – окно", 3), ("-4", 0)),
        *(("Зал 2", 0), ("Касымов 3", 0), ("терезе", 0), ("1 2", 0), ("1-терезе, Асқар", 0)),
    ],
)
def test_a_window_is_spoken_by_its_number_alone(name: str, number: int) -> None:
    assert window_number(name) == number


def test_a_window_of_words_is_left_out_and_half_a_number_is_never_said() -> None:
    assert read("kk", "Қ", 14, "Зал 2") == "қа, он төрт"
    assert said("kk", "Қ", 1000, "1") == ()
    assert said("ru", "Q", 14, "1") == ()


@given(
    letter=st.text(max_size=3), number=st.integers(-10, 10**6), window=st.text(max_size=30),
    tongues=st.lists(st.sampled_from(TONGUES), max_size=2),
)  # fmt: skip
def test_whatever_is_typed_nothing_but_our_recordings_is_said(
    letter: str, number: int, window: str, tongues: list[Tongue]
) -> None:
    phrases = announcement(letter=letter, number=number, window=window, tongues=tongues)
    assert phrases[0] == (CHIME,)
    assert {name for phrase in phrases for name in phrase} <= SHIPPED


def test_names_of_files_are_plain_on_every_system() -> None:
    assert all(re.fullmatch(r"(chime|(kk|ru)/[a-z0-9-]+)", name) for name in SHIPPED)
