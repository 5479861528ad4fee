import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.store.folding import code, fold, skeleton

PAIRS = [
    ("Қасымов", "Касымов"), ("Әбдіров", "Абдиров"), ("Ғабит", "Габит"), ("Жүніс", "Жунис"),
    ("Өмірбек", "Омирбек"), ("Шұғыла", "Шугыла"), ("Айгүл", "Айгуль"), ("Гүлсім", "Гульсим"),
    ("Пётр", "Петр"), ("Эльмира", "Елмира"), ("Нұрлан", "Нурлан"), ("Сәуле", "Сауле"),
    ("Иннa", "Ина"), ("Қадыр", "Кадыр"), ("Іңкәр", "Инкар"), ("Ахмет", "Ахметъ"),
    ("Һасан", "хасан"),
]  # fmt: skip
LATIN = [
    ("Қасымов", "Kasymov"), ("Қасымов", "Qasymov"), ("Қасымов", "QASIMOV"),
    ("Жүнісов", "Zhunisov"), ("Жүнісов", "Junisov"), ("Шаймерденов", "Shaimerdenov"),
    ("Шаймерденов", "Şaimerdenov"), ("Хасенов", "Khassenov"), ("Хасенов", "Hasenov"),
    ("Ғабитов", "Gabitov"), ("Ғабитов", "Ghabitov"), ("Ғабитов", "Ğabitov"),
    ("Чернов", "Chernov"), ("Щукин", "Shchukin"), ("Яковлев", "Iakovlev"),
    ("Яковлев", "Yakovlev"), ("Юсупов", "Yusupov"), ("Дәулет", "Dawlet"), ("Айгүл", "Aigul"),
    ("Цой", "Tsoi"), ("Иванов", "IVANOV"), ("Ыбырай", "Ibirai"),
    ("Ибраев", "Ibrayev"), ("Ибраев", "Ibraev"),
]  # fmt: skip


@pytest.mark.parametrize(("kazakh", "russian"), PAIRS)
def test_a_name_is_found_in_kazakh_and_russian_spelling(kazakh: str, russian: str) -> None:
    assert fold(kazakh) == fold(russian)


@pytest.mark.parametrize(("cyrillic", "latin"), LATIN)
def test_a_name_is_found_in_latin_letters(cyrillic: str, latin: str) -> None:
    assert skeleton(cyrillic) == skeleton(latin) == fold(latin)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Iлияс", "Ілияс"),
        ("Aйгүл", "Айгүл"),
        ("Kасым", "Қасым"),
        ("Əлия", "Әлия"),
        ("Ɵтеген", "Өтеген"),
        ("hасан", "Һасан"),
        ("Yсен", "Үсен"),
    ],
)
def test_a_latin_look_alike_in_a_cyrillic_word_is_forgiven(typed: str, meant: str) -> None:
    assert fold(typed) == fold(meant)


def test_words_stand_apart_by_one_space() -> None:
    assert fold("  Қасымов—Төлеген\tСерік-ұлы «Қ» ") == "касымов толеген серик улы к"


@pytest.mark.parametrize("text", ["", "  ", "«—»", "ь", "\u0301"])
def test_nothing_to_look_for_is_nothing(text: str) -> None:
    assert fold(text) == ""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("МК 123-45", "мк12345"),
        ("MK12345", "МК12345"),
        ("№ 0041", "0041"),
        ("Қ-2013/0041", "к20130041"),
        ("N1234567", "n 1234567"),
        ("ВН123", "BH123"),
    ],
)
def test_a_number_is_compared_without_its_dress(one: str, other: str) -> None:
    assert code(one) == code(other)


@given(st.text(max_size=60))
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert code(code(text)) == code(text)
    assert skeleton(skeleton(text)) == skeleton(text)


@given(st.text(max_size=60))
def test_what_is_folded_holds_no_sign_a_query_could_mistake(text: str) -> None:
    assert all(char.isalnum() or char == " " for char in fold(text))
