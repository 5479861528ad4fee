"""The codes of documents we ship are called as the package calls them today."""

import tomllib

from desktop import paths
from desktop.standards.catalogue import Catalogue
from tools import countries

TABLE = Catalogue(paths.forms()).countries()


def test_the_shipped_names_say_what_the_package_says() -> None:
    shipped = tomllib.loads(countries.TARGET.read_text(encoding="utf-8"))
    assert shipped == tomllib.loads(countries.render())


def test_states_and_what_stands_in_their_place_are_called_in_three_languages() -> None:
    called = {
        "KAZ": ("Қазақстан", "Казахстан", "Kazakhstan"),
        "D": ("Германия", "Германия", "Germany"),
        "DEU": ("Германия", "Германия", "Germany"),
        "XXA": ("азаматтығы жоқ", "без гражданства", "stateless"),
        "UNO": ("Біріккен Ұлттар Ұйымы", "Организация Объединённых Наций", "United Nations"),
    }
    for code, names in called.items():
        found = TABLE.named(code)
        assert found is not None
        assert (found.kk, found.ru, found.en) == names


def test_of_one_state_one_code_is_read_but_where_the_standard_of_documents_has_two() -> None:
    named = [country.name.en for country in TABLE.countries if country.code[0] != "G"]
    twice = {name for name in named if named.count(name) > 1}
    assert twice == {"Germany"}


def test_codes_that_nobody_issues_are_not_called_anything() -> None:
    assert [TABLE.named(code) for code in ("", "UTO", "ZZZ", "SUN", "kaz")] == [None] * 5
