import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.models.errors import Refusal
from desktop.models.numbering import (
    DEFAULT_FORMAT,
    QrNumber,
    case_number,
    check_format,
    qr_text,
    read_qr,
    series_key,
)

QR = st.builds(
    QrNumber,
    office=st.one_of(
        st.integers(0, 99).map(str),
        st.tuples(st.integers(0, 99), st.integers(1, 99)).map(lambda key: f"{key[0]}-{key[1]}"),
    ),
    service_code=st.integers(0, 99),
    year=st.integers(0, 9999),
    sequence=st.integers(0, 999_999),
)


def written(text: str) -> str:
    return case_number(text, letter="Қ", service="weapons", office="2-11", year=2013, sequence=41)


def code_of(refused: pytest.ExceptionInfo[Refusal]) -> tuple[str, object]:
    return refused.value.code, refused.value.fields["why"]


def test_a_case_number_is_letter_year_and_four_digits() -> None:
    assert written(DEFAULT_FORMAT) == "Қ-2013/0041"


def test_an_office_may_number_in_its_own_way() -> None:
    assert written("{office}/{service}/{sequence:06d}-{year}") == "2-11/weapons/000041-2013"


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("{letter}-{year}", "year-and-sequence"),
        ("{letter}-{sequence}", "year-and-sequence"),
        ("", "year-and-sequence"),
        ("{year}/{sequence}/{clerk}", "unknown-field"),
        ("{year}/{sequence}/{}", "unknown-field"),
        ("{year.real}/{sequence}", "unknown-field"),
        ("{year}/{sequence", "braces"),
        ("{year}/{sequence:99d}", "padding"),
        ("{year}/{sequence:>4}", "padding"),
        ("{year}/{sequence!r}", "padding"),
        ("{letter:04d}{year}/{sequence}", "padding"),
        ("{year}\n{sequence}", "characters"),
        ("{year}{sequence}" + "-" * 80, "characters"),
    ],
)
def test_a_format_that_cannot_number_is_refused(text: str, why: str) -> None:
    with pytest.raises(Refusal) as refused:
        check_format(text)
    assert code_of(refused) == ("bad-number-format", why)


def test_a_series_is_named_by_service_and_year() -> None:
    assert series_key("weapons", 2013) == "weapons/2013"


def test_the_digits_of_a_talon() -> None:
    digits = qr_text(office="2-11", service_code=1, year=2013, sequence=41)
    assert digits[:16] == "0211012013000041"
    assert len(digits) == 17


@given(QR)
def test_digits_written_and_read_are_the_same_number(number: QrNumber) -> None:
    digits = qr_text(
        office=number.office,
        service_code=number.service_code,
        year=number.year,
        sequence=number.sequence,
    )
    assert read_qr(digits) == number


@given(number=QR, place=st.integers(0, 16), digit=st.integers(0, 9))
def test_one_wrong_digit_is_noticed(number: QrNumber, place: int, digit: int) -> None:
    digits = qr_text(
        office=number.office,
        service_code=number.service_code,
        year=number.year,
        sequence=number.sequence,
    )
    wrong = f"{digits[:place]}{digit}{digits[place + 1 :]}"
    if wrong != digits:
        with pytest.raises(Refusal) as refused:
            read_qr(wrong)
        assert code_of(refused) == ("bad-qr", "check")


@given(number=QR, place=st.integers(0, 15))
def test_two_digits_swapped_are_noticed(number: QrNumber, place: int) -> None:
    digits = qr_text(
        office=number.office,
        service_code=number.service_code,
        year=number.year,
        sequence=number.sequence,
    )
    wrong = f"{digits[:place]}{digits[place + 1]}{digits[place]}{digits[place + 2 :]}"
    if wrong != digits:
        with pytest.raises(Refusal):
            read_qr(wrong)


@pytest.mark.parametrize(
    ("text", "why"),
    [("", "digits"), ("0211 0120130000419", "digits"), ("٠٢١١", "digits"), ("0211", "length")],
)
def test_what_is_no_talon_is_refused(text: str, why: str) -> None:
    with pytest.raises(Refusal) as refused:
        read_qr(text)
    assert code_of(refused) == ("bad-qr", why)


@pytest.mark.parametrize(
    ("office", "service_code", "year", "sequence"),
    [("Зеренді", 1, 2013, 1), ("2-111", 1, 2013, 1), ("2-11", 100, 2013, 1),
     ("2-11", 1, 20131, 1), ("2-11", 1, 2013, 1_000_000), ("2-11", 1, 2013, -1)],
)  # fmt: skip
def test_what_does_not_fit_the_digits_is_refused(
    office: str, service_code: int, year: int, sequence: int
) -> None:
    with pytest.raises(Refusal) as refused:
        qr_text(office=office, service_code=service_code, year=year, sequence=sequence)
    assert code_of(refused) == ("bad-qr", "range")
