"""What a counter is called in each language, and when a person seems to be called so."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.models.window_name import (
    by_number,
    looks_like_person,
    names_employee,
    number_of,
    window_words,
)

STAFF = ("Сейтова Айгүл Маратқызы", "Ли Виктор")


@pytest.mark.parametrize(
    "name", ["1-терезе", "Окно 1", "Window 1", "терезе № 1", "1 терезе", "1-ші терезе", " окно 01 "]
)
def test_one_named_by_its_number_is_named_in_the_language_spoken(name: str) -> None:
    said = window_words(name)
    assert (said.kk, said.ru, said.en) == ("1-терезе", "Окно 1", "Window 1")


@pytest.mark.parametrize("name", ["Кабинет", "Зал 2", "2-қабат, 1-терезе", "3", "Касса", "Окно 0"])
def test_any_other_name_stays_as_it_was_typed(name: str) -> None:
    said = window_words(name)
    assert {said.kk, said.ru, said.en} == {name}
    assert number_of(name) == (3 if name == "3" else 0)


@given(st.integers(1, 999), st.sampled_from(["kk", "ru", "en"]))
def test_named_by_its_number_in_any_language_it_is_read_back(number: int, language: str) -> None:
    said = by_number(str(number))
    assert window_words(said.in_language(language)) == said  # type: ignore[arg-type]  # one of three
    assert number_of(said.in_language(language)) == number  # type: ignore[arg-type]  # one of three


@pytest.mark.parametrize(
    "name",
    [
        *("Сейтова Айгүл Маратқызы", "сейтова", "А. Сейтова", "Сейтова А.М.", "Айгүл"),
        *("1-терезе, Сейтова", "Ceйтова", "ЛИ", "Виктор Ли"),
    ],
)
def test_an_employees_name_is_known_however_it_is_written(name: str) -> None:
    assert names_employee(name, STAFF)


@pytest.mark.parametrize("name", ["1-терезе", "Касса", "А", "Айгүл залы", "Қару бөлімі", ""])
def test_no_other_name_is_taken_for_one(name: str) -> None:
    assert not names_employee(name, STAFF)


@pytest.mark.parametrize("name", ["Асқар Омаров", "Омаров А. Б.", "Нур-Ахмет Лев", "ОМАРОВ Асқар"])
def test_two_or_three_words_with_capitals_read_as_a_persons_name(name: str) -> None:
    assert looks_like_person(name)


@pytest.mark.parametrize("name", ["1-терезе", "Касса", "Қару бөлімі", "Окно 1", "А Б В Г", "Зал №"])
def test_what_holds_a_number_or_a_small_letter_does_not(name: str) -> None:
    assert not looks_like_person(name)
