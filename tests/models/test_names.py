"""Whether a name is known by the letters it is written in (D53, parcels §6)."""

import pytest

from desktop.models.draft import Draft
from desktop.models.intake import assess
from desktop.models.names import NameFault, in_one_script, name_fault
from tests.helpers.drafts import GUEST, citizen, foreigner_with_gas_pistol, private_invitation
from tests.helpers.standards import at, rules

LOOK_ALIKES = ["Iлияс", "Aйгүл", "Kасым", "Əлия", "Ɵтеген", "hаким", "Yміт"]


def told(draft: Draft, path: str) -> list[tuple[str, bool]]:
    """Return the code of every problem at `path`, and whether it hinders."""
    found = assess(draft, rules(draft.service), at=at(10)).problems
    return [(each.code, each.hard) for each in found if each.path == path]


@pytest.mark.parametrize("name", LOOK_ALIKES)
def test_a_latin_letter_inside_a_cyrillic_name_is_seen(name: str) -> None:
    assert name_fault(name, latin=False) == "mixed"


@pytest.mark.parametrize(
    "name",
    ["Ілияс", "Әлия", "Өтеген", "һаким", "Үміт", "Нұр-Сұлтан", "О’Нил", "Маʼруф", "Ли Ен Ху", "ё"],
)
def test_a_cyrillic_name_with_its_dashes_and_apostrophes_is_sound(name: str) -> None:
    assert name_fault(name, latin=False) == ""


@pytest.mark.parametrize("name", ["Schmidt", "O'Neill", "Gül-Nur", "Đorđe", "Jean Luc"])
def test_a_latin_name_is_sound_in_its_own_field_only(name: str) -> None:
    assert name_fault(name, latin=True) == ""
    assert name_fault(name, latin=False) == "not-cyrillic"


@pytest.mark.parametrize(
    ("name", "latin", "fault"),
    [
        ("Шмидт", True, "not-latin"),
        ("Sсhmidt", True, "not-latin"),
        ("李", True, "not-latin"),
        ("Schm1dt", True, "digits"),
        ("Қас9мов", False, "digits"),
        ("{nb}", False, "signs"),
        ("Қасымов_", False, "signs"),
        ("Қасымов😀", False, "signs"),
        ("Qasym@ov", True, "signs"),
        ("Ли (Ким), О’Нил-Ұлы Т.", False, ""),
        ("Қас٣мов", False, "digits"),
        ("", True, ""),
        ("", False, ""),
    ],
)
def test_what_is_no_letter_of_the_field_is_named(name: str, latin: bool, fault: NameFault) -> None:  # noqa: FBT001  a parameter of the table
    assert name_fault(name, latin=latin) == fault


@pytest.mark.parametrize("part", ["surname", "given", "patronymic"])
def test_look_alikes_and_digits_in_a_citizens_name_hinder(part: str) -> None:
    draft = citizen(Draft(service="weapons"))
    assert told(draft, f"person.{part}") == []
    assert told(draft.with_text(f"person.{part}", "Iлияс"), f"person.{part}") == [
        ("name-mixed", True)
    ]
    assert told(draft.with_text(f"person.{part}", "Серік2"), f"person.{part}") == [
        ("name-digits", True)
    ]


def test_a_citizens_name_wholly_in_latin_letters_is_only_shown() -> None:
    draft = citizen(Draft(service="weapons")).with_text("person.surname", "Kassymov")
    assert told(draft, "person.surname") == [("name-latin-only", False)]


def test_where_latin_letters_have_a_field_each_name_stands_in_its_own() -> None:
    draft = foreigner_with_gas_pistol()
    assert told(draft, "person.latin_surname") == []
    swapped = draft.with_texts({"person.surname": "Schmidt", "person.latin_surname": "Шмидт"})
    assert told(swapped, "person.surname") == [("name-not-cyrillic", True)]
    assert told(swapped, "person.latin_surname") == [("name-not-latin", True)]


def test_latin_names_left_over_from_another_applicant_are_not_judged() -> None:
    draft = citizen(Draft(service="weapons")).with_text("person.latin_surname", "Шмидт1")
    assert told(draft, "person.latin_surname") == []


def test_the_names_of_the_invited_are_judged_alike() -> None:
    draft = private_invitation()
    for name, text, code in (
        ("latin_surname", "Тестов", "name-not-latin"),
        ("latin_given", "Pyotr2", "name-digits"),
        ("surname", "Tестов", "name-mixed"),
        ("given", "Peter", "name-not-cyrillic"),
    ):
        path = f"items.0.{name}"
        assert told(draft.with_text(path, text), path) == [(code, True)]
        assert told(draft.with_text(path, GUEST.get(name, "")), path) == []


@pytest.mark.parametrize(
    ("name", "latin", "mended"),
    [
        ("Iлияс", False, "Ілияс"),
        ("Тecтoв-Aханов", False, "Тестов-Аханов"),
        ("Əлия", False, "Әлия"),
        ("Sсhmidt", True, "Schmidt"),
        ("Yміт", False, ""),
        ("Gүлнұр", False, ""),
        ("Schmidt", False, ""),
        ("Шмидт", True, ""),
        ("Ілияс", False, ""),
        ("Iлияс9", False, ""),
    ],
)
def test_look_alikes_are_mended_where_nothing_has_to_be_guessed(
    name: str,
    latin: bool,  # noqa: FBT001  a parameter of the table
    mended: str,
) -> None:
    assert in_one_script(name, latin=latin) == mended
