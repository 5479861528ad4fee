"""The calendar of the office is shown in words, and what a decree moves is entered in one."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.i18n import speaking
from desktop.presenters.settings_calendar import CalendarDay, CalendarEntry, OfficeCalendar
from desktop.services import settings, workdays
from tests.helpers.office import Clock, an_office
from tests.helpers.program import House, a_house
from tests.helpers.window import register_one

MONDAY, SATURDAY = "2013-12-09", "2013-12-14"
COLLECT = dt.date(2013, 12, 12)
DECREE = "№ 1200, 20.11.2013"


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def house(tmp_path: Path, qtbot: QtBot, clock: Clock) -> Iterator[House]:
    assert qtbot is not None
    with an_office(tmp_path / "office.db", clock):
        pass
    with a_house(tmp_path / "office.db", clock) as opened:
        yield opened


@pytest.fixture
def calendar(house: House) -> OfficeCalendar:
    return house.program.calendar


def entry(day: str = MONDAY, status: str = "off", other: str = "") -> CalendarEntry:
    return CalendarEntry(day=day, status=status, other=other, ground=DECREE)


def shown(calendar: OfficeCalendar, day: str) -> CalendarDay:
    return next(each for each in calendar.days() if each.day.isoformat() == day)


def test_the_days_to_come_that_are_no_plain_days_are_listed(calendar: OfficeCalendar) -> None:
    first = calendar.days()[0]
    assert (first.title, first.says) == ("2013 жылғы 1 желтоқсан, жексенбі", "жұмыс істемейтін күн")
    assert shown(calendar, "2013-12-28").says == "жұмыс күні"
    with speaking("ru"):
        assert shown(calendar, "2013-12-16").says == "нерабочий день"


def test_a_decree_that_moves_a_day_off_is_entered_in_one(calendar: OfficeCalendar) -> None:
    assert calendar.save(entry(other=SATURDAY)).done
    freed, worked = shown(calendar, MONDAY), shown(calendar, SATURDAY)
    assert (freed.says, worked.says) == ("жұмыс істемейтін күн", "жұмыс күні")
    assert {freed.note, worked.note} == {"осында енгізілген"}
    assert {freed.ground, worked.ground} == {DECREE}
    assert calendar.take_back(freed.day).done
    assert MONDAY not in [each.day.isoformat() for each in calendar.days()]


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        (CalendarEntry(status="off", ground=DECREE), "Күнді жазыңыз"),
        (entry(other="0912"), "Күнді жазыңыз"),
        (entry(other=MONDAY), "Күнді өзіне"),
        (CalendarEntry(day=MONDAY, status="off"), "Қаулының нөмірін"),
        (entry("2013-12-16"), "Күнтізбеде онсыз да солай"),
        (entry("2031-01-06"), "Бұл күн күнтізбеде жоқ"),
    ],
)
def test_what_cannot_be_entered_is_said_in_words(
    calendar: OfficeCalendar, typed: CalendarEntry, words: str
) -> None:
    said = calendar.save(typed)
    assert said.tone == "past"
    assert said.sentence.startswith(words)


def test_a_day_not_entered_is_not_taken_back(calendar: OfficeCalendar) -> None:
    assert calendar.take_back(COLLECT).tone == "past"


def test_an_expected_holiday_is_confirmed_or_moved(calendar: OfficeCalendar, clock: Clock) -> None:
    clock.now = clock.now.replace(year=2026, month=3, day=2)
    assert shown(calendar, "2026-05-27").note == "болжамды, нақты күні бекітілмеген"
    assert [each.key for each in calendar.statuses("2026-05-27")] == ["off", "ordinary"]
    assert [each.key for each in calendar.statuses("2026-05-26")] == ["worked", "off"]
    assert calendar.save(entry("2026-05-27", "ordinary", "2026-05-26")).done
    assert calendar.says("2026-05-27") == "сәрсенбі, жұмыс күні"
    assert calendar.says("2026-05-26") == "сейсенбі, жұмыс істемейтін күн"
    assert "болжамды" not in shown(calendar, "2026-05-27").note


def test_what_a_day_would_become_is_offered_first(calendar: OfficeCalendar) -> None:
    asked = (MONDAY, SATURDAY, "2026-05-27", "", "2031-01-06")
    assert [calendar.status_of(day) for day in asked] == ["off", "worked", "off", "off", "off"]
    assert calendar.says(SATURDAY) == "сенбі, демалыс күні"
    assert (calendar.says(""), calendar.says("2031-01-06")) == ("", "")


def test_applicants_promised_a_day_taken_off_are_named(
    house: House, calendar: OfficeCalendar
) -> None:
    numbers = [register_one(house.desk, n) for n in range(2)]
    assert calendar.problems() == ()
    workdays.enter_days(house.desk, days={COLLECT: "off"}, ground=DECREE)
    with speaking("ru"):
        assert calendar.problems() == (
            (
                "2 заявителям назначен день, когда никто не работает: "
                f"12 декабря 2013 года, четверг ({numbers[0]}, {numbers[1]}). Позвоните им."
            ),
        )


def test_of_many_applicants_the_first_are_named(house: House, calendar: OfficeCalendar) -> None:
    for n in range(6):
        register_one(house.desk, n)
    workdays.enter_days(house.desk, days={COLLECT: "off"}, ground=DECREE)
    assert "0005, …)" in calendar.problems()[0]


def test_a_picked_day_taken_away_is_told_with_the_calendar_and_before_the_day(
    house: House, calendar: OfficeCalendar
) -> None:
    settings.pick_days(house.desk, days=[dt.date(2013, 12, 14)])
    assert calendar.save(entry(SATURDAY, "worked", MONDAY)).done
    assert [said.split(":")[0] for said in calendar.problems()] == [
        (
            "Қабылдауға таңдалған 2013 жылғы 14 желтоқсан, сенбі жұмыс күні болды. "
            "Баптаулардан басқа күн таңдаңыз."
        ),
    ]
