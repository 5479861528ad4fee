"""How days, hours, sums and names are written on the screen."""

import datetime as dt
from decimal import Decimal

import pytest
from babel.dates import format_date
from hypothesis import given
from hypothesis import strategies as st

from desktop.i18n import LANGUAGES, Language, speaking, use_language
from desktop.models.person import Person
from desktop.models.text import Text
from desktop.presenters import formats

MONDAY = dt.date(2013, 11, 25)


def plain(words: str) -> str:
    """Return the words with ordinary spaces, as a reader sees them."""
    return words.replace(formats.NO_BREAK, " ")


@pytest.mark.parametrize(
    ("language", "wanted"),
    [
        ("kk", "2013 жылғы 25 қараша, дүйсенбі"),
        ("ru", "25 ноября 2013 года, понедельник"),
        ("en", "Monday, 25 November 2013"),
    ],
)
def test_a_whole_date_is_written_in_the_order_of_its_language(
    language: Language, wanted: str
) -> None:
    use_language(language)
    assert formats.date_long(MONDAY) == wanted


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("month", range(1, 13))
def test_months_are_called_as_in_the_common_locale_data(language: Language, month: int) -> None:
    use_language(language)
    day = dt.date(2013, month, 7)
    assert formats.day_month(day) == f"7{formats.NO_BREAK}{formats.month(day)}"
    assert formats.month(day) == format_date(day, "MMMM", locale=language)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("offset", range(7))
def test_days_of_the_week_are_called_as_in_the_common_locale_data(
    language: Language, offset: int
) -> None:
    use_language(language)
    day = MONDAY + dt.timedelta(days=offset)
    assert formats.weekday(day) == format_date(day, "EEEE", locale=language)
    short = format_date(day, "EEE", locale=language)
    assert formats.weekday_short(day).lower() == short.lower()


def test_a_heading_begins_with_a_capital_letter() -> None:
    assert plain(formats.date_heading(MONDAY)) == "Дүйсенбі, 25 қараша"


@pytest.mark.parametrize(
    ("language", "wanted"), [("kk", "25 қар"), ("ru", "25 ноя"), ("en", "25 Nov")]
)
def test_a_short_date_keeps_three_letters_of_its_month(language: Language, wanted: str) -> None:
    use_language(language)
    assert plain(formats.date_short(MONDAY)) == wanted


def test_a_field_takes_a_date_in_digits() -> None:
    assert formats.date_digits(dt.date(2013, 1, 5)) == "05.01.2013"


def test_a_moment_has_its_day_and_its_time() -> None:
    assert plain(formats.moment(dt.datetime(2013, 11, 25, 9, 5))) == "25 қар, 9:05"  # noqa: DTZ001  a local moment


@pytest.mark.parametrize(
    ("today", "said"),
    [
        (dt.date(2013, 11, 25), "9:05"),
        (dt.date(2013, 12, 31), "25 қар, 9:05"),
        (dt.date(2014, 1, 1), "25.11.2013, 9:05"),
    ],
)
def test_a_moment_is_written_as_far_as_it_is_away(today: dt.date, said: str) -> None:
    moment = dt.datetime(2013, 11, 25, 9, 5)  # noqa: DTZ001  a local moment
    assert plain(formats.moment_near(moment, today)) == said


def test_opening_hours_are_joined_by_a_dash() -> None:
    assert formats.hours(dt.time(9), dt.time(18)) == "9:00–18:00"


@pytest.mark.parametrize(
    ("hour", "minute", "wanted"),
    [
        (18, 0, "18:00-ге дейін"),
        (14, 30, "14:30-ға дейін"),
        (14, 20, "14:20-ға дейін"),
        (13, 40, "13:40-қа дейін"),
        (13, 50, "13:50-ге дейін"),
        (9, 45, "9:45-ке дейін"),
        (9, 13, "9:13-ке дейін"),
        (9, 6, "9:06-ға дейін"),
        (9, 9, "9:09-ға дейін"),
        (9, 7, "9:07-ге дейін"),
    ],
)
def test_a_kazakh_time_takes_the_ending_of_its_last_word(
    hour: int, minute: int, wanted: str
) -> None:
    assert formats.until(dt.time(hour, minute)) == wanted


def test_other_languages_need_no_ending() -> None:
    use_language("ru")
    assert formats.until(dt.time(18)) == "до 18:00"


@pytest.mark.parametrize(
    ("spent", "limit", "wanted"),
    [(3, 30, "3 / 30 мин"), (3, None, "3 мин"), (1048, 30, "1 048 / 30 мин")],
)
def test_a_wait_stands_beside_its_limit(spent: int, limit: int | None, wanted: str) -> None:
    assert plain(formats.of_limit(spent, limit)) == wanted


@pytest.mark.parametrize(
    ("seconds", "wanted"), [(59, "0 мин"), (3599, "59 мин"), (3600, "1 сағ 0 мин")]
)
def test_from_an_hour_on_hours_are_counted(seconds: int, wanted: str) -> None:
    assert formats.duration(seconds) == wanted


@pytest.mark.parametrize(
    ("days", "wanted"),
    [
        (-2, "2 күн кешікті"),
        (-1, "1 күн кешікті"),
        (0, "бүгін"),
        (1, "ертең"),
        (2, "2 күн қалды"),
    ],
)
def test_a_due_date_is_told_by_the_days_that_are_left(days: int, wanted: str) -> None:
    assert formats.days_left(days) == wanted


@pytest.mark.parametrize(
    ("days", "wanted"),
    [(21, "остался 21 день"), (2, "осталось 2 дня"), (11, "осталось 11 дней")],
)
def test_russian_days_agree_with_their_number(days: int, wanted: str) -> None:
    use_language("ru")
    assert formats.days_left(days) == wanted


@pytest.mark.parametrize(
    ("tiyn", "wanted"),
    [
        (0, "0 ₸"),
        (17_300, "173 ₸"),
        (43_250, "432,50 ₸"),
        (104_805, "1 048,05 ₸"),
        (123_456_700, "1 234 567 ₸"),
    ],
)
def test_a_sum_shows_its_tiyn_only_when_there_are_any(tiyn: int, wanted: str) -> None:
    assert plain(formats.money(tiyn)) == wanted


def test_a_rate_has_both_places_of_its_tiyn_and_one_finer_all_of_its_own() -> None:
    use_language("ru")
    said = [formats.rate(Decimal(each)) for each in ("173.1", "1731", "432.50", "216.375")]
    assert [plain(each) for each in said] == ["173,10", "1 731", "432,50", "216,375"]


def test_english_parts_thousands_and_decimals_in_its_own_way() -> None:
    use_language("en")
    assert plain(formats.money(104_805)) == "1,048.05 ₸"


@given(st.integers(min_value=0, max_value=10**15))
def test_a_number_keeps_its_digits(whole: int) -> None:
    groups = plain(formats.number(whole)).split(" ")
    assert "".join(groups) == str(whole)
    assert {len(group) for group in groups[1:]} <= {3}


@pytest.mark.parametrize(
    ("value", "wanted"),
    [("173.10", "173,10"), ("1512", "1 512"), ("0.5", "0,5"), ("1E+3", "1 000")],
)
def test_a_decimal_keeps_its_places(value: str, wanted: str) -> None:
    assert plain(formats.decimal(Decimal(value))) == wanted


@pytest.mark.parametrize(
    ("digits", "wanted"),
    [("850312300042", "850312 300 042"), ("85031230004", "85031230004"), ("", "")],
)
def test_an_iin_is_read_in_groups(digits: str, wanted: str) -> None:
    assert plain(formats.iin(digits)) == wanted


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("87050004117", "8 705 000 41 17"),
        ("+7 (705) 000-41-17", "+7 705 000 41 17"),
        ("77050004117", "+7 705 000 41 17"),
        ("7050004117", "705 000 41 17"),
        ("2-15-43", "2-15-43"),
        ("8 (71632) 2-15-43", "8 (71632) 2-15-43"),
    ],
)
def test_a_mobile_number_is_grouped_and_any_other_left_as_typed(typed: str, wanted: str) -> None:
    assert plain(formats.phone(typed)) == wanted


@pytest.mark.parametrize(
    ("person", "wanted"),
    [
        (
            Person(surname="Қасымов", given="Төлеген", patronymic="Серікұлы"),
            "ҚАСЫМОВ Төлеген Серікұлы",
        ),
        (Person(latin_surname="Schmidt", latin_given="Anna"), "SCHMIDT Anna"),
        (Person(surname="Сұлтан"), "СҰЛТАН"),
        (Person(given="Айгүл", latin_surname="Kim"), "Айгүл"),
        (Person(), ""),
    ],
)
def test_the_surname_comes_first_and_large(person: Person, wanted: str) -> None:
    assert formats.person_name(person) == wanted


@pytest.mark.parametrize(
    ("name", "wanted"),
    [("Сейтова Айгүл Нұрланқызы", "А. Сейтова"), ("Сейтова А. Н.", "А. Сейтова"), ("Ким", "Ким")],
)
def test_an_employee_is_named_shortly(name: str, wanted: str) -> None:
    assert plain(formats.short_name(name)) == wanted


def test_a_paragraph_is_cited_in_the_language_spoken() -> None:
    use_language("ru")
    assert formats.citation("11.1") == "п. 11, пп. 1)"


def test_the_words_of_a_standard_follow_the_language_of_a_block() -> None:
    wording = Text(kk="Қару", ru="Оружие", en="Weapons")
    with speaking("ru"):
        assert formats.text(wording) == "Оружие"
    assert formats.text(wording) == "Қару"


def test_a_few_words_are_joined_by_commas() -> None:
    assert formats.listed(word for word in ("а", "ә", "б")) == "а, ә, б"


def test_names_are_sorted_by_the_kazakh_alphabet() -> None:
    names = ["Ыбырай", "Қасым", "Ұлан", "Ким", "Әли", "Уәли", "Үміт", "Азат", "Ғали", "Іңкәр"]
    assert sorted(names, key=formats.collated) == [
        *("Азат", "Әли", "Ғали", "Ким", "Қасым", "Уәли", "Ұлан", "Үміт", "Ыбырай", "Іңкәр"),
    ]


def test_latin_names_come_before_cyrillic_ones_whatever_their_capitals() -> None:
    assert sorted(["Аzа", "zed", "Adam", "аба"], key=formats.collated)[:2] == ["Adam", "zed"]
