import datetime as dt
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.models.standard import ExtraDays, Hours, Reception, Weekday
from desktop.models.text import LANGUAGES, Language, Text
from desktop.models.wording import (
    DAYS,
    MONTHS,
    ahead_words,
    chosen,
    citation_words,
    count_words,
    date_words,
    hours_on,
    reception_words,
    time_words,
)
from tests.helpers.standards import standard

TUESDAY = dt.date(2013, 12, 10)


def hours(*days: Weekday, rests: bool = True) -> Hours:
    return Hours(
        days=days,
        opens=dt.time(9),
        closes=dt.time(18),
        break_from=dt.time(13) if rests else None,
        break_to=dt.time(14, 30) if rests else None,
    )


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("kk", "2013 жылғы 10 желтоқсан, сейсенбі"),
        ("ru", "10 декабря 2013 года, вторник"),
        ("en", "Tuesday, 10 December 2013"),
    ],
)
def test_a_date_is_written_with_its_weekday(language: Language, words: str) -> None:
    assert date_words(TUESDAY, language) == words


@given(st.dates())
def test_every_date_is_written_in_every_language(day: dt.date) -> None:
    for language in LANGUAGES:
        words = date_words(day, language)
        assert str(day.year) in words
        assert MONTHS[day.month - 1].in_language(language) in words
        assert DAYS[day.weekday()].in_language(language) in words


def test_no_two_months_and_no_two_days_are_called_alike() -> None:
    for language in LANGUAGES:
        assert len({month.in_language(language) for month in MONTHS}) == 12
        assert len({day.in_language(language) for day in DAYS}) == 7


def test_a_time_is_written_as_the_standards_write_it() -> None:
    assert [time_words(dt.time(9)), time_words(dt.time(14, 30))] == ["9-00", "14-30"]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (
            "kk",
            (
                "дүйсенбі, бейсенбі: 9-00–18-00, түскі үзіліс 13-00–14-30; "
                "сенбі (айдағы № 1, 3): 9-00–13-00"
            ),
        ),
        (
            "ru",
            (
                "понедельник, четверг: 9-00–18-00, обед 13-00–14-30; "
                "суббота (№ 1, 3 в месяце): 9-00–13-00"
            ),
        ),
    ],
)
def test_reception_hours_are_those_of_the_standard(language: Language, words: str) -> None:
    assert reception_words(standard("weapons").reception, language) == words


PICKED = [dt.date(2013, 11, 10), *(dt.date(2013, 12, day) for day in (22, 14))]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (
            "kk",
            (
                "демалыс күндері – 10 қараша, 14, 22 желтоқсан: 9-00–13-00; "
                "қалған айларда сенбі (айдағы № 1, 3): 9-00–13-00"
            ),
        ),
        (
            "ru",
            (
                "в выходные – 10 ноября, 14, 22 декабря: 9-00–13-00; "
                "в остальные месяцы суббота (№ 1, 3 в месяце): 9-00–13-00"
            ),
        ),
    ],
)
def test_the_days_the_office_picked_are_named(language: Language, words: str) -> None:
    found = reception_words(
        standard("weapons").reception, language, on=dt.date(2013, 11, 25), picked=PICKED
    )
    assert found.split("; ", 1)[1] == words


def test_days_picked_in_months_gone_by_are_not_named() -> None:
    reception = standard("weapons").reception
    january = dt.date(2014, 1, 6)
    assert reception_words(reception, "kk", on=january, picked=PICKED) == reception_words(
        reception, "kk"
    )


def test_days_in_a_row_are_written_from_to() -> None:
    week = Reception(paragraph="9", hours=(hours("mon", "tue", "wed", "thu", "fri", rests=False),))
    assert reception_words(week, "kk") == "дүйсенбі – жұма: 9-00–18-00"


def test_two_days_in_a_row_are_both_named() -> None:
    two = Reception(paragraph="9", hours=(hours("mon", "tue", rests=False),))
    assert reception_words(two, "ru") == "понедельник, вторник: 9-00–18-00"


def test_the_hours_of_a_day_are_those_of_its_weekday() -> None:
    extra = ExtraDays(
        per_month=2, weekday="sat", weeks=(1, 3), opens=dt.time(9), closes=dt.time(13)
    )
    reception = Reception(paragraph="9", hours=(hours("mon", "thu"),), extra=extra)
    assert hours_on(reception, dt.date(2013, 12, 12), "ru") == "9-00–18-00, обед 13-00–14-30"
    assert hours_on(reception, dt.date(2013, 12, 7), "ru") == "9-00–13-00"
    assert hours_on(reception, TUESDAY, "ru") == ""


@pytest.mark.parametrize(
    ("copies", "subjects", "words"),
    [
        (1, 0, ""),
        (1, 1, ""),
        (2, 0, ""),
        (2, 1, ""),
        (1, 15, "15 дана"),
        (2, 15, "15 × 2 дана"),
    ],
)
def test_papers_are_counted_times_their_people(copies: int, subjects: int, words: str) -> None:
    assert count_words(copies, subjects, "kk") == words


@pytest.mark.parametrize(
    ("count", "words"), [(0, "Алдыңызда ешкім жоқ"), (3, "Алдыңызда 3 адам бар")]
)
def test_a_visitor_learns_how_many_wait_before_him(count: int, words: str) -> None:
    assert ahead_words(count, "kk") == words


@pytest.mark.parametrize(
    ("paragraph", "kk", "ru"),
    [
        ("11", "11-тармақ", "п. 11"),
        ("11.1", "11-тармақ, 1)", "п. 11, пп. 1)"),
        ("11.1.N3", "11-тармақ, 1)", "п. 11, пп. 1)"),
        ("17.7a", "17-тармақ, 7)", "п. 17, пп. 7)"),
        ("11.A", "11-тармақ", "п. 11"),
    ],
)
def test_a_paragraph_is_cited_as_offices_cite_it(paragraph: str, kk: str, ru: str) -> None:
    assert (citation_words(paragraph, "kk"), citation_words(paragraph, "ru")) == (kk, ru)


def test_to_a_kazakh_nothing_is_said_twice() -> None:
    text = Text(kk="Талон", ru="Талон", en="Slip")
    assert [chosen(text, language).own for language in LANGUAGES] == ["", "Талон", "Slip"]


def test_every_paragraph_of_the_standards_can_be_cited() -> None:
    for service, language in product(("weapons", "invitations"), LANGUAGES):
        for paragraph in standard(service).paragraphs:
            number = "".join(filter(str.isdecimal, paragraph.number.partition(".")[0]))
            assert number in citation_words(paragraph.number, language)


@pytest.mark.parametrize(
    ("paragraph", "words"),
    [
        ("11.C.2", "11-тармақ, 2)"),
        ("25a", "25-тармақ"),
        ("A3.N4", "3-қосымша, 4-ескертпе"),
        ("A4", "4-қосымша"),
    ],
)
def test_letters_of_ours_are_left_out_of_a_citation(paragraph: str, words: str) -> None:
    assert citation_words(paragraph, "kk") == words
