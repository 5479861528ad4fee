"""A weapon's model completes itself from what the office has typed before."""

import pytest

from desktop.models.application import Item
from desktop.store import weapon_models
from desktop.store.database import Database
from desktop.store.modernise import index_again
from desktop.store.weapon_models import WeaponModel
from tests.helpers.facts import application, weapon
from tests.store.recording import register


def typed(model: str, **changes: str) -> Item:
    values = {**weapon().values, "model": model, **changes}
    return Item(number=1, values=values, called=model)


@pytest.fixture
def armoury(office: Database) -> Database:
    """Return an office that has typed some models, one of them twice."""
    models = [
        typed("Тигр-01"), typed("ИЖ-27", system="ИЖ", calibre="12", kind="smoothbore-hunting"),
        typed("МР-153", system="МР", calibre="12", kind="smoothbore-hunting"), typed("Тигр-01"),
        typed("Benelli Vinci", system="Benelli", calibre="12", kind="smoothbore-hunting"),
        typed("Тигр-02"), Item(number=1, values={"surname": "Тигров"}),
    ]  # fmt: skip
    for sequence, item in enumerate(models, start=1):
        register(office, sequence, application=application(sequence, items=(item,)))
    return office


def completed(database: Database, text: str, field: str = "model", kind: str = "") -> list[str]:
    found = weapon_models.complete(database, field=field, text=text, kind=kind)
    return [getattr(each, field) for each in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ти", ["Тигр-01", "Тигр-02"]),
        ("tigr", ["Тигр-01", "Тигр-02"]),
        ("Тигр 02", ["Тигр-02"]),
        ("иж2", ["ИЖ-27"]),
        ("MP-15", ["МР-153"]),
        ("vin", ["Benelli Vinci"]),
        ("бенел", ["Benelli Vinci"]),
        ("", []),
        ("-", []),
        ("у", []),
    ],
)
def test_a_model_is_found_by_its_beginning(
    armoury: Database, text: str, expected: list[str]
) -> None:
    assert completed(armoury, text) == expected
    index_again(armoury)
    assert completed(armoury, text) == expected


def test_the_most_used_comes_first_and_tells_all_six(armoury: Database) -> None:
    first = weapon_models.complete(armoury, field="model", text="т")[0]
    assert first == WeaponModel(
        kind="rifled-hunting", type="карабин", pattern="аңшылық", model="Тигр-01",
        system="Драгунов", calibre="7,62x54", times=2)  # fmt: skip


def test_only_models_of_the_kind_asked_for_are_told(armoury: Database) -> None:
    assert completed(armoury, "и", kind="rifled-hunting") == []
    assert completed(armoury, "и", kind="smoothbore-hunting") == ["ИЖ-27"]


def test_another_field_is_completed_by_itself_alone(armoury: Database) -> None:
    assert completed(armoury, "7.62", "calibre") == ["7,62x54"]
    (found,) = weapon_models.complete(armoury, field="calibre", text="1")
    assert found == WeaponModel(calibre="12", times=3)


def test_a_field_that_no_model_has_is_refused(armoury: Database) -> None:
    with pytest.raises(ValueError, match="number"):
        weapon_models.complete(armoury, field="number", text="1")
