"""A village is one in both languages, and no two villages become one by it (W-11.2)."""

import pytest

from desktop.store.places import place_key


@pytest.mark.parametrize(
    ("kazakh", "russian"),
    [
        ("Зеренді ауылы", "с. Зеренда"),
        ("Көкшетау қаласы", "г. Кокшетау"),
        ("Садовое ауылы", "село Садовое"),
        ("Қызылегіс ауылы", "с. Кызылегис"),
        ("Айдарлы ауылы", "с. Айдарлы"),
        ("Алексеевка кенті", "пос. Алексеевка"),
    ],
)
def test_a_village_written_in_either_language_is_one(kazakh: str, russian: str) -> None:
    assert place_key(kazakh) == place_key(russian) != ""


@pytest.mark.parametrize(
    ("one", "another"),
    [
        ("Айдабол ауылы", "с. Айдарлы"),
        ("Көкшетау қаласы", "Көкшетау ауылы"),
        ("Ақан ауылы", "Ақкөл ауылы"),
        ("с. Оя", "с. Ая"),
        ("с. Алексеевка", "с. Алексеевское"),
        ("Зеренді ауылы", ""),
    ],
)
def test_villages_of_other_names_stay_others(one: str, another: str) -> None:
    assert place_key(one) != place_key(another)
