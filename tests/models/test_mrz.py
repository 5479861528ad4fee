"""Zones of identity cards and passports are read whole or refused, never half."""

import datetime as dt
import string
from collections.abc import Callable

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from desktop.models.errors import Refusal
from desktop.models.identity import check_digit as iin_digit
from desktop.models.mrz import Zone, check_digit, looks_like_zone, read_zone
from tests.helpers.zones import card, passport

TODAY = dt.date(2013, 11, 25)
PASSPORT = (
    "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10"
)
FIRST, SECOND = PASSPORT.split("\n")
CARD = (
    "I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<"
)
LONG_CARD = (
    "I<UTOD23145890<7349<<<<<<<<<<<\n3407127M9507122UTO<<<<<<<<<<<2\nSTEVENSON<<PETER<JOHN<<<<<<<<<"
)
LETTERS = st.text(string.ascii_uppercase, min_size=1, max_size=8)
DIGITS = string.digits


def refusal(text: str) -> Refusal:
    with pytest.raises(Refusal) as refused:
        read_zone(text, today=TODAY)
    return refused.value


def test_the_passport_of_the_standard_reads_as_it_says() -> None:
    assert read_zone(PASSPORT, today=TODAY) == Zone(
        kind="td3",
        code="P",
        issuer="UTO",
        number="L898902C3",
        nationality="UTO",
        surname="ERIKSSON",
        given="ANNA MARIA",
        born=dt.date(1974, 8, 12),
        sex="female",
        expires=dt.date(2012, 4, 15),
        iin="",
    )


def test_the_card_of_the_standard_reads_as_it_says() -> None:
    zone = read_zone(CARD, today=TODAY)

    assert (zone.kind, zone.code, zone.number) == ("td1", "I", "D23145890")
    assert (zone.surname, zone.given) == ("ERIKSSON", "ANNA MARIA")


def test_a_number_longer_than_its_field_runs_on_into_the_optional_data() -> None:
    zone = read_zone(LONG_CARD, today=dt.date(1993, 1, 1))

    assert zone.number == "D23145890734"
    assert (zone.born, zone.expires) == (dt.date(1934, 7, 12), dt.date(1995, 7, 12))


@pytest.mark.parametrize("end", ["\n", "\r\n", "", " \n "])
def test_a_zone_may_come_in_lines_or_in_one_run_and_in_small_letters(end: str) -> None:
    assert read_zone(PASSPORT.lower().replace("\n", end), today=TODAY).number == "L898902C3"
    assert read_zone(CARD.replace("\n", end), today=TODAY).number == "D23145890"


@given(
    number=st.text(string.ascii_uppercase + DIGITS, min_size=1, max_size=9),
    names=st.lists(LETTERS, min_size=1, max_size=3),
    days=st.tuples(
        st.dates(dt.date(1914, 1, 1), dt.date(2012, 12, 31)),
        st.dates(dt.date(2000, 1, 1), dt.date(2040, 12, 31)),
    ),
    whole=st.sampled_from([card, passport]),
)
def test_whatever_was_written_is_read_back(
    number: str, names: list[str], days: tuple[dt.date, dt.date], whole: Callable[..., str]
) -> None:
    born, expires = (f"{day:%y%m%d}" for day in days)

    zone = read_zone(
        whole(number=number, names=tuple(names), born=born, expires=expires), today=TODAY
    )

    assert (zone.number, zone.surname, zone.given) == (number, names[0], " ".join(names[1:]))
    assert (zone.born, zone.expires) == days


@pytest.mark.parametrize(("sex", "read"), [("M", "male"), ("F", "female"), ("<", ""), ("X", "")])
@pytest.mark.parametrize("whole", [card, passport])
def test_the_sex_is_told_where_the_document_tells_it(
    whole: Callable[..., str], sex: str, read: str
) -> None:
    assert read_zone(whole(sex=sex), today=TODAY).sex == read


@given(number=st.text(string.ascii_uppercase + DIGITS, min_size=10, max_size=20))
def test_a_long_number_of_a_card_is_read_back(number: str) -> None:
    assert read_zone(card(number=number), today=TODAY).number == number


CHECKED = [
    *((PASSPORT, 1, at) for at in (*range(10), *range(13, 20), *range(21, 44))),
    *((CARD, 0, at) for at in range(5, 15)),
    *((CARD, 1, at) for at in (*range(7), *range(8, 15), *range(18, 30))),
]


@pytest.mark.parametrize(("zone", "line", "at"), CHECKED)
def test_one_wrong_character_of_a_checked_field_is_refused(zone: str, line: int, at: int) -> None:
    rows = zone.split("\n")
    before, right, after = rows[line][:at], rows[line][at], rows[line][at + 1 :]
    for wrong in DIGITS + string.ascii_uppercase:
        if check_digit(wrong) == check_digit(right):
            continue  # 0 and A weigh alike: no check digit of the standard tells them apart
        rows[line] = before + wrong + after
        assert refusal("\n".join(rows)).code == "mrz-check"


@pytest.mark.parametrize(
    ("at", "field"),
    [(3, "number"), (14, "born"), (22, "expires"), (30, "optional"), (43, "zone")],
)
def test_the_refusal_names_the_field(at: int, field: str) -> None:
    wrong = "5" if SECOND[at] != "5" else "6"

    refused = refusal(f"{FIRST}\n{SECOND[:at]}{wrong}{SECOND[at + 1 :]}")

    assert (refused.code, refused.fields) == ("mrz-check", {"why": field})


@pytest.mark.parametrize(
    "text",
    ["", "hello", PASSPORT[:-1], PASSPORT + "\nL898902C36", CARD.replace("<", "Қ"), "1" * 89],
)
def test_what_has_no_shape_of_a_zone_is_no_zone(text: str) -> None:
    assert not looks_like_zone(text)
    assert refusal(text).code == "mrz-shape"


@given(st.text(max_size=100))
def test_any_text_is_read_or_refused(text: str) -> None:
    assume(not looks_like_zone(text))
    assert refusal(text).code == "mrz-shape"


@pytest.mark.parametrize("born", ["<<<<<<", "74<<<<", "740231", "740000"])
def test_a_day_that_is_unknown_or_never_was_stays_open(born: str) -> None:
    assert read_zone(passport(born=born), today=TODAY).born is None


def test_a_birth_lies_behind_and_an_expiry_where_it_is_near() -> None:
    zone = read_zone(card(born="141231", expires="630101"), today=TODAY)

    assert (zone.born, zone.expires) == (dt.date(1914, 12, 31), dt.date(2063, 1, 1))


def test_a_kazakh_document_tells_its_iin() -> None:
    iin = "74081240012" + str(iin_digit("74081240012"))

    assert read_zone(card(issuer="KAZ", optional=iin), today=TODAY).iin == iin
    assert read_zone(passport(issuer="KAZ", optional=iin), today=TODAY).iin == iin
    assert read_zone(passport(issuer="UTO", optional=iin), today=TODAY).iin == ""


def test_an_iin_that_cannot_be_is_not_taken() -> None:
    assert read_zone(card(issuer="KAZ", optional="740812400120"), today=TODAY).iin == ""


@pytest.mark.parametrize(("code", "shown"), [("D<<", "D"), ("XXA", "XXA")])
def test_short_codes_lose_their_fillers(code: str, shown: str) -> None:
    zone = read_zone(passport(issuer=code, nationality=code), today=TODAY)

    assert (zone.issuer, zone.nationality) == (shown, shown)
