"""Whether one serial has one skeleton however it is written, and strangers keep their own."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.models.serials import serial_skeleton

SIGNS = " -–/.,№_\"'"
ALIKE = ["AАaа", "BВв", "EЕеё", "KКкқ", "MМм", "HНнң", "O0Оoоө", "PРр", "CСс", "TТт", "XХх",
         "1IlІі", "3Зз", "6Бб"]  # fmt: skip
OF = {sign: group for group in ALIKE for sign in group}
WRITABLE = st.text(st.sampled_from("".join(ALIKE) + "24578 9ГДЖЛПФЦЧШDFGQSVZ-/"), max_size=14)


@given(st.text(max_size=20))
def test_a_skeleton_of_a_skeleton_is_itself(text: str) -> None:
    assert serial_skeleton(serial_skeleton(text)) == serial_skeleton(text)


@given(WRITABLE, st.data())
def test_signs_between_and_look_alikes_tell_no_weapons_apart(
    text: str, data: st.DataObject
) -> None:
    other = "".join(
        data.draw(st.sampled_from(OF.get(sign, sign + sign.lower())))
        + data.draw(st.sampled_from(["", *SIGNS]))
        for sign in text
    )
    assert serial_skeleton(other) == serial_skeleton(text)


@given(st.text("0123456789", max_size=12), st.text("0123456789", max_size=12))
def test_two_numbers_of_digits_alone_are_one_only_when_they_are(one: str, two: str) -> None:
    assert (serial_skeleton(one) == serial_skeleton(two)) == (one == two)


@given(st.text("24578", min_size=1), st.sampled_from("ГДЖЛПФЦЧШDFGQSVZ"))
def test_letters_nobody_mistakes_stay(digits: str, letter: str) -> None:
    assert serial_skeleton(f"{letter} {digits}") == f"{letter}{digits}"
    assert serial_skeleton(f"{letter}{digits}") != serial_skeleton(digits)


@pytest.mark.parametrize(
    ("one", "two"),
    [("МК 0123", "mk-o1z3".replace("z", "2")), ("ЗБ№12", "36 l2"), ("ҚР-7", "KP7"), ("І0", "1О")],
)
def test_what_three_offices_write_is_one(one: str, two: str) -> None:
    assert serial_skeleton(one) == serial_skeleton(two)


@pytest.mark.parametrize(("one", "two"), [("B1", "81"), ("S1", "51"), ("Z1", "21"), ("01", "1")])
def test_what_any_clerk_reads_apart_stays_apart(one: str, two: str) -> None:
    assert serial_skeleton(one) != serial_skeleton(two)


@pytest.mark.parametrize("nothing", ["", " ", "–", "№ -"])
def test_no_serial_has_no_skeleton(nothing: str) -> None:
    assert serial_skeleton(nothing) == ""
