"""What is typed is read as the person meant it, or not at all."""

import datetime as dt
import unicodedata
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.models.entry import (
    MAX_TEXT,
    clean_text,
    has_invisible,
    odd_sign,
    read_count,
    read_date,
    read_decimal,
    read_tiyn,
    read_year,
    typed_text,
)


@pytest.mark.parametrize(
    "typed", ["25.11.2013", "25112013", "2013-11-25", "25/11/2013", "25-11-2013", " 25.11.2013 "]
)
def test_a_date_is_read_however_it_is_typed(typed: str) -> None:
    assert read_date(typed) == dt.date(2013, 11, 25)


@pytest.mark.parametrize(
    "typed", ["", "31.02.2013", "29.02.2013", "13", "25.11.13", "abc", "0.0.0"]
)
def test_what_is_no_day_of_the_calendar_is_no_date(typed: str) -> None:
    assert read_date(typed) is None


@given(st.dates())
def test_every_day_reads_back(day: dt.date) -> None:
    assert read_date(f"{day.day:02d}.{day.month:02d}.{day.year:04d}") == day
    assert read_date(day.isoformat()) == day


@pytest.mark.parametrize(
    ("typed", "tiyn"),
    [("173", 17300), ("173,1", 17310), ("173.10", 17310), ("1 048,05 ₸", 104805), ("0", 0)],
)
def test_a_sum_is_read_in_tiyn(typed: str, tiyn: int) -> None:
    assert read_tiyn(typed) == tiyn


@pytest.mark.parametrize("typed", ["", "-5", "1,234", "1e3", "١٧٣", "12345678901", "сом"])
def test_what_is_no_sum_is_not_read(typed: str) -> None:
    assert read_tiyn(typed) is None


@given(st.integers(0, 10**10 - 1), st.integers(0, 99))
def test_every_sum_reads_back(whole: int, part: int) -> None:
    assert read_tiyn(f"{whole},{part:02d}") == whole * 100 + part


def test_a_decimal_takes_a_comma_or_a_point_and_nothing_else() -> None:
    assert read_decimal("7,5") == read_decimal("7.5") == Decimal("7.5")
    assert read_decimal("-7.5") is None
    assert read_decimal("NaN") is None
    assert read_decimal("٧") is None


def test_a_year_has_four_digits_and_is_not_to_come() -> None:
    assert read_year("2013", latest=2013) == 2013
    assert read_year("2014", latest=2013) is None
    assert read_year("20018", latest=2013) is None
    assert read_year("1699", latest=2013) is None


def test_a_count_is_positive_and_bounded() -> None:
    assert read_count("15", most=200) == 15
    assert read_count("0", most=200) is None
    assert read_count("201", most=200) is None


@given(st.text(max_size=200))
def test_cleaned_text_is_one_line_without_anything_invisible(typed: str) -> None:
    cleaned = clean_text(typed)
    assert clean_text(cleaned) == cleaned
    assert unicodedata.is_normalized("NFC", cleaned)
    assert not any(unicodedata.category(char) in {"Cc", "Cf", "Cs"} for char in cleaned)
    assert cleaned == cleaned.strip()


@given(st.text(st.characters() | st.sampled_from(" \t\n\u00a0\u200b\u2028\u0301әӨ№a"), max_size=60))
def test_a_text_is_cleaned_sign_by_sign(typed: str) -> None:
    """Say the rule without the short way that nearly every text takes."""
    spaces, gone = {"Zs", "Zl", "Zp"}, {"Cc", "Cf", "Cs", "Co", "Cn"}
    signs = [" " if sign in "\t\r\n" else sign for sign in typed]
    kinds = [(sign, unicodedata.category(sign)) for sign in signs]
    kept = "".join(" " if kind in spaces else sign for sign, kind in kinds if kind not in gone)
    assert clean_text(typed) == " ".join(unicodedata.normalize("NFC", kept).split())


def test_bidi_marks_and_lone_surrogates_are_taken_out() -> None:
    assert clean_text("Қасымов\u202e\ud800 Төлеген\u200b") == "Қасымов Төлеген"


def test_a_letter_in_two_pieces_becomes_one() -> None:
    assert clean_text("Андреи\u0306") == "Андрей"


def test_text_is_cut_at_its_limit() -> None:
    assert len(clean_text("ә" * 70_000)) == MAX_TEXT


@pytest.mark.parametrize(
    "text",
    ["Қасымов", "№ 5, 3°", "O'Neill-Đorđe", "Ĝ", "Əliyev", "Oʻgʻli", "й", "ё", "1/2 + 3 = «4»", ""],
)
def test_what_papers_can_carry_has_no_odd_sign(text: str) -> None:
    assert odd_sign(text) == ""
    assert odd_sign(unicodedata.normalize("NFD", text)) == ""


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        *(("а😀", "😀"), ("欧阳 Oʻgʻli", "欧"), ("王小明", "王"), ("محمد", "م"), ("გ", "გ")),
        *(("→ ☎", "☎"), ("Nguyễn", "ễ"), ("Μαρία", "Μ"), ("a\u0301\u0302\u0303", "\u0302")),
    ],
)
def test_what_no_paper_can_carry_is_named(text: str, sign: str) -> None:
    assert odd_sign(text) == sign


@given(st.text("\u0301\u0302Аәйё№a^😀李 ", max_size=12))
def test_a_sign_is_odd_beside_any_other(text: str) -> None:
    """Say the rule without the short way that nearly every text takes."""
    composed = unicodedata.normalize("NFC", text)
    odd = [sign for sign in composed if sign in "\u0301\u0302😀李"]
    assert odd_sign(text) == (odd[0] if odd else "")


@given(st.text(max_size=60))
def test_what_stands_in_a_field_has_nothing_invisible(text: str) -> None:
    assert not has_invisible(typed_text(text))
    assert typed_text(typed_text(text)) == typed_text(text)
