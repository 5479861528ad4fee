"""What two writings of a number have in common."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.models.number_key import bare_number, number_key


@pytest.mark.parametrize(
    "written", ["7", "№ 7", "№7", "№. 7", "N 7", "N7", "No 7", "No. 7", "no.7", "Н 7", " 7 ", "7."]
)
def test_a_number_is_one_however_it_is_written_down(written: str) -> None:
    assert number_key(written) == "7"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("5-12/401", "№ 5-12 / 401"),
        ("5-12 № 41", "5-12 41"),
        ("ҚР 0107745", "қр0107745"),
        ("KP 41", "КР 41"),
    ],
)
def test_spaces_capitals_and_look_alikes_tell_nothing_apart(one: str, other: str) -> None:
    assert number_key(one) == number_key(other)


@pytest.mark.parametrize(
    ("one", "other"), [("1-23", "12-3"), ("1.23", "12.3"), ("7", "07"), ("7/1", "71"), ("А 7", "7")]
)
def test_what_tells_numbers_apart_stays(one: str, other: str) -> None:
    assert number_key(one) != number_key(other)


@pytest.mark.parametrize("written", ["", "№", "  ", "."])
def test_nothing_is_no_number(written: str) -> None:
    assert number_key(written) == ""


def test_a_number_is_kept_as_it_is_but_for_its_sign() -> None:
    assert bare_number("№ Қр 7-а") == "Қр 7-а"


@given(st.text(max_size=30))
def test_a_key_is_its_own_key(text: str) -> None:
    assert number_key(f"№ {number_key(text)}") == number_key(number_key(text))
