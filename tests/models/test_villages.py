"""Whether a village is read out of an address as owners tell it, and never guessed."""

import pytest

from desktop.models.villages import village_of


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
