"""IIN and BIN: what cannot be, and what is only odd (D18). Every number here is invented."""

import datetime as dt

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from desktop.models.identity import (
    check_bin,
    check_digit,
    check_iin,
    normal_number,
    told_by_iin,
)

ELEVEN = st.text("0123456789", min_size=11, max_size=11)


def whole(eleven: str) -> str:
    """Return a number with its check digit."""
    digit = check_digit(eleven)
    assert digit is not None
    return f"{eleven}{digit}"


def first_sum(digits: str) -> int:
    """Return the check sum of the first eleven digits by the weights 1…11."""
    return sum(int(digit) * weight for weight, digit in enumerate(digits[:11], 1)) % 11


def test_a_sound_number_has_neither_faults_nor_oddities() -> None:
    checked = check_iin("900101399006")
    assert (checked.valid, checked.faults, checked.oddities) == (True, (), ())
    assert checked.normal == "900101399006"


@pytest.mark.parametrize(
    "typed",
    ["900101 399006", "900101-399-006", " 9001 0139\u00a09006\t", "900101–399006", "900101−399006"],
)
def test_spaces_and_hyphens_are_stripped(typed: str) -> None:
    assert normal_number(typed) == "900101399006"
    assert check_iin(typed).valid


@pytest.mark.parametrize(
    "typed",
    ["", "90010139900", "9001013990061", "90010139900a", "٩٠٠١٠١٣٩٩٠٠٦", "900101.99006"],
)
def test_anything_but_twelve_digits_is_a_fault_and_nothing_more_is_said(typed: str) -> None:
    checked = check_iin(typed, born=dt.date(1990, 1, 1), sex="female")
    assert (checked.faults, checked.oddities) == (("digits",), ())


def test_a_wrong_check_digit_is_a_fault() -> None:
    assert check_iin("900101399007").faults == ("check-digit",)


@given(eleven=ELEVEN, place=st.sampled_from([*range(10), 11]), other=st.integers(1, 9))
def test_the_check_digit_catches_a_wrong_digit(eleven: str, place: int, other: int) -> None:
    """Of two numbers by the first weights; the eleventh digit weighs 11, so no sum can see it."""
    assume(first_sum(eleven) != 10)
    number = whole(eleven)
    wrong = str((int(number[place]) + other) % 10)
    changed = number[:place] + wrong + number[place + 1 :]
    assume(first_sum(changed) != 10)
    assert check_iin(number).valid
    assert check_iin(changed).faults == ("check-digit",)


def test_the_second_weights_decide_when_the_first_give_ten() -> None:
    eleven = next(
        text
        for text in (f"900101{n:05d}" for n in range(100_000))
        if first_sum(text) == 10 and check_digit(text) is not None
    )
    weights = (3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2)
    expected = sum(int(digit) * weight for digit, weight in zip(eleven, weights, strict=True)) % 11
    assert check_digit(eleven) == expected


def test_a_number_without_a_possible_check_digit_is_never_issued() -> None:
    eleven = next(
        text for text in (f"9001013{n:04d}" for n in range(10_000)) if check_digit(text) is None
    )
    assert {check_iin(f"{eleven}{digit}").faults for digit in range(10)} == {("never-issued",)}


@pytest.mark.parametrize(
    ("eleven", "oddities"),
    [
        ("90130139900", ("birth-day",)),
        ("90000139900", ("birth-day",)),
        ("90023039900", ("birth-day",)),
        ("91022939900", ("birth-day",)),
        ("92022939900", ()),
        ("00022939900", ("birth-day",)),
        ("00022959900", ()),
        ("90010179900", ("century",)),
        ("90010199900", ("century",)),
        ("90010109900", ()),
        ("00022909900", ()),
        ("90133179900", ("birth-day", "century")),
    ],
)
def test_date_and_century_are_only_odd(eleven: str, oddities: tuple[str, ...]) -> None:
    checked = check_iin(whole(eleven))
    assert (checked.valid, checked.oddities) == (True, oddities)


@pytest.mark.parametrize(
    ("mark", "year"), [("1", 1890), ("2", 1890), ("3", 1990), ("4", 1990), ("5", 2090), ("6", 2090)]
)
def test_the_century_belongs_to_the_birth_date(mark: str, year: int) -> None:
    number = whole(f"900101{mark}9901")
    assert "birth-date" not in check_iin(number, born=dt.date(year, 1, 1)).oddities
    assert "birth-date" in check_iin(number, born=dt.date(year - 100, 1, 1)).oddities


@pytest.mark.parametrize(
    "born", [dt.date(1990, 1, 2), dt.date(1990, 2, 1), dt.date(1991, 1, 1), dt.date(1890, 1, 1)]
)
def test_another_birth_date_is_odd(born: dt.date) -> None:
    assert check_iin("900101399006", born=born).oddities == ("birth-date",)


def test_without_a_known_century_any_century_will_do() -> None:
    number = whole("90010109900")
    assert check_iin(number, born=dt.date(1890, 1, 1)).oddities == ()
    assert check_iin(number, born=dt.date(1990, 1, 2)).oddities == ("birth-date",)


@pytest.mark.parametrize(
    ("mark", "sex", "odd"),
    [
        ("1", "male", False),
        ("2", "male", True),
        ("3", "male", False),
        ("4", "male", True),
        ("5", "female", True),
        ("6", "female", False),
        ("4", "female", False),
        ("3", "female", True),
        ("0", "male", False),
        ("0", "female", False),
    ],
)
def test_an_odd_mark_is_a_man(mark: str, sex: str, *, odd: bool) -> None:
    number = whole(f"000101{mark}9902")
    checked = check_iin(number, sex="male" if sex == "male" else "female")
    assert ("sex" in checked.oddities) is odd


@pytest.mark.parametrize(
    ("eleven", "faults"),
    [
        ("10014000012", ()),
        ("10125300012", ()),
        ("10126200012", ()),
        ("10014100012", ()),
        ("10004000012", ("month",)),
        ("10134000012", ("month",)),
        ("10013000012", ("kind",)),
        ("10017000012", ("kind",)),
        ("10014400012", ("structure",)),
        ("10133400012", ("month", "kind", "structure")),
    ],
)
def test_the_structure_of_a_bin_is_hard(eleven: str, faults: tuple[str, ...]) -> None:
    checked = check_bin(whole(eleven))
    assert checked.faults == faults
    assert checked.kind == "bin"


def test_an_iin_in_the_field_of_a_bin_is_a_fault() -> None:
    assert "kind" in check_bin("900101399006").faults


def test_a_bin_of_the_wrong_length_has_only_that_fault() -> None:
    assert check_bin("12345").faults == ("digits",)


@pytest.mark.parametrize(
    ("eleven", "told"),
    [
        ("90010139900", (dt.date(1990, 1, 1), "male")),
        ("90010149901", (dt.date(1990, 1, 1), "female")),
        ("05123159901", (dt.date(2005, 12, 31), "male")),
        ("90010109900", (None, "")),
        ("90130139900", (None, "male")),
    ],
)
def test_a_sound_number_tells_birth_date_and_sex(
    eleven: str, told: tuple[dt.date | None, str]
) -> None:
    assert told_by_iin(whole(eleven)) == told


def test_a_check_remembers_what_was_checked() -> None:
    assert check_iin("9001 01399006").kind == "iin"
    assert check_bin(f"{whole('10014000012')[:6]} {whole('10014000012')[6:]}").normal == whole(
        "10014000012"
    )


def test_a_bin_may_have_every_fault_at_once() -> None:
    number = whole("10133400012")
    wrong = number[:11] + str((int(number[11]) + 1) % 10)
    assert check_bin(wrong).faults == ("check-digit", "month", "kind", "structure")


@pytest.mark.parametrize("year", [1900, 1901, 1999])
def test_a_century_runs_from_its_first_year_to_its_last(year: int) -> None:
    number = whole(f"{year % 100:02d}010139901")
    assert check_iin(number, born=dt.date(year, 1, 1)).oddities == ()
