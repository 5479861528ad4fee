"""Whether a village is read out of an address as owners tell it, and never guessed."""

import pytest

from desktop.models.villages import bare_village, is_town, village_of


@pytest.mark.parametrize(
    ("address", "village"),
    [
        ("Зеренді ауылы, Абай көшесі, 1", "Зеренді ауылы"),
        ("Ақмола облысы, Зеренді ауданы, Айдабол ауылы, Мектеп к-сі, 4", "Айдабол ауылы"),
        ("Акмолинская обл., Зерендинский р-н, с. Айдабул, ул. Школьная, 4", "с. Айдабул"),
        ("село  Садовое, Мира 3", "село Садовое"),
        ("г. Кокшетау, ул. Абая, 12", "г. Кокшетау"),
        ("Көкшетау қ., Абай к-сі", "Көкшетау қ."),
        ("пос. Алексеевка, 1", "пос. Алексеевка"),
        ("Абай көшесі, 1", ""),
        ("ул. Садовая, 3", ""),
        ("", ""),
    ],
)
def test_a_settlement_names_itself(address: str, village: str) -> None:
    assert village_of(address) == village


@pytest.mark.parametrize(
    ("village", "bare"),
    [
        ("Зеренді ауылы", "Зеренді"),
        ("с. Зеренда", "Зеренда"),
        ("село Садовое", "Садовое"),
        ("Садовое с.", "Садовое"),
        ("пос. Алексеевка", "Алексеевка"),
        ("Шағалалы стансасы", "Шағалалы"),
        ("Ақан ауылы", "Ақан"),
        ("г.Кокшетау", "Кокшетау"),
        ("с. Село", "Село"),
        ("аул", "аул"),
    ],
)
def test_a_village_is_bare_without_the_word_for_it(village: str, bare: str) -> None:
    assert bare_village(village) == bare


@pytest.mark.parametrize(
    "town", ["г. Кокшетау", "город Кокшетау", "Көкшетау қаласы", "Көкшетау қ."]
)
def test_a_town_is_called_one(town: str) -> None:
    assert is_town(town)


@pytest.mark.parametrize("village", ["Кокшетау ауылы", "с. Городское", "Гагарин кенті", ""])
def test_a_village_is_no_town(village: str) -> None:
    assert not is_town(village)
