import datetime as dt

import pytest

from desktop.models.facts import DayOpened, SeriesSet, StaffSet, SwitchSet
from desktop.store import offices
from desktop.store.database import Database
from desktop.store.offices import DayRow, Gap, OfficeRow, StaffRow, WindowRow
from tests.helpers.facts import DAY, LINE, OFFICE, moment, office_chosen, window_set
from tests.store.recording import record, register

SERIES = "weapons/2013"


def day_opened(day: dt.date, *warnings: str) -> DayOpened:
    return DayOpened(day=day.isoformat(), warnings=warnings)


def staff_set(staff: str, *, active: bool = True) -> StaffSet:
    return StaffSet(staff=staff, name="Сейтова А.", post_kk="маман", post_ru="спец.", active=active)


def series_set(last: int, reason: str = "қағаз журналдан") -> SeriesSet:
    return SeriesSet(series=SERIES, last=last, reason=reason)


def test_before_an_office_is_chosen_there_is_none(database: Database) -> None:
    assert offices.chosen(database) is None


def test_the_chosen_office_is_as_the_directory_has_it(database: Database) -> None:
    fact = office_chosen()
    record(database, fact, at=moment(9, 1))
    assert offices.chosen(database) == OfficeRow(
        office=OFFICE,
        name_kk=fact.name_kk,
        name_ru=fact.name_ru,
        name_en=fact.name_en,
        address=fact.address,
        phones=fact.phones,
        zone="Asia/Almaty",
        services=("weapons", "invitations"),
        chosen_at=moment(9, 1),
    )


def test_the_office_chosen_last_is_the_office(database: Database) -> None:
    record(database, office_chosen(), at=moment(9, 1))
    record(database, office_chosen(office="2-12", services=("weapons",)), at=moment(9, 2))
    found = offices.chosen(database)
    assert found is not None
    assert (found.office, found.services) == ("2-12", ("weapons",))


def test_a_switch_keeps_its_newest_value(office: Database) -> None:
    record(office, SwitchSet(office=OFFICE, key="a", value="1"))
    record(office, SwitchSet(office=OFFICE, key="a", value="2"))
    record(office, SwitchSet(office=OFFICE, key="b", value=""))
    assert offices.switches(office, OFFICE) == {"a": "2", "b": ""}
    assert offices.switches(office, "2-12") == {}


def test_windows_are_those_that_serve_a_line(office: Database) -> None:
    record(office, window_set("2", [LINE, "weapons.collect"]), window_set("3"))
    record(office, window_set("3", []))
    assert offices.windows(office, OFFICE) == [
        WindowRow(window="1", name="1-терезе", lines=(LINE,)),
        WindowRow(window="2", name="2-терезе", lines=(LINE, "weapons.collect")),
    ]


def test_staff_who_left_are_shown_on_request(office: Database) -> None:
    record(office, staff_set("s1"), staff_set("s2"))
    record(office, staff_set("s2", active=False))
    assert offices.staff(office, OFFICE) == [
        StaffRow(staff="s1", name="Сейтова А.", post_kk="маман", post_ru="спец.", active=True)
    ]
    assert [row.staff for row in offices.staff(office, OFFICE, active_only=False)] == ["s1", "s2"]


def test_days_are_opened_one_by_one(office: Database) -> None:
    assert offices.last_day(office, OFFICE) is None
    tomorrow = DAY + dt.timedelta(days=1)
    record(office, day_opened(tomorrow))
    record(office, day_opened(DAY, "far-ahead"), at=moment(8, 55))
    assert offices.day(office, OFFICE, DAY) == DayRow(
        day=DAY, opened_at=moment(8, 55), opened_by="s1", warnings=("far-ahead",)
    )
    assert offices.day(office, OFFICE, DAY - dt.timedelta(days=1)) is None
    last = offices.last_day(office, OFFICE)
    assert last is not None
    assert last.day == tomorrow


def test_a_series_begins_at_nothing_and_follows_the_cases(office: Database) -> None:
    assert offices.series_last(office, OFFICE, SERIES) == 0
    register(office, 1)
    assert offices.series_last(office, OFFICE, SERIES) == 1
    assert offices.series_last(office, OFFICE, "weapons/2014") == 0


@pytest.mark.parametrize(("last", "goes_on_above"), [(40, 40), (1, 2), (2, 2)])
def test_a_series_set_by_hand_continues_above_the_greater(
    office: Database, last: int, goes_on_above: int
) -> None:
    register(office, 1)
    register(office, 2)
    record(office, series_set(last))
    assert offices.series_last(office, OFFICE, SERIES) == goes_on_above


def gaps(database: Database) -> list[Gap]:
    return offices.gaps(database, OFFICE, "weapons", 2013)


def test_numbers_without_a_gap_need_no_explanation(office: Database) -> None:
    assert gaps(office) == []
    register(office, 1)
    register(office, 2)
    assert gaps(office) == []


def test_skipped_numbers_are_explained_by_their_fact(office: Database) -> None:
    register(office, 1)
    record(office, series_set(40))
    register(office, 41)
    record(office, series_set(50, "бүлінген бланкілер"))
    assert gaps(office) == [
        Gap(after=1, last=40, reason="қағаз журналдан"),
        Gap(after=41, last=50, reason="бүлінген бланкілер"),
    ]


def test_two_explanations_may_follow_each_other(office: Database) -> None:
    record(office, series_set(10, "бір"))
    record(office, series_set(10, "тағы бір"))
    record(office, series_set(25, "екі"))
    assert gaps(office) == [
        Gap(after=0, last=10, reason="бір"),
        Gap(after=10, last=25, reason="екі"),
    ]


def test_a_number_missing_without_a_fact_is_unexplained(office: Database) -> None:
    register(office, 1)
    register(office, 4)
    record(office, series_set(6))
    register(office, 9)
    assert gaps(office) == [
        Gap(after=1, last=3, reason="", kind="unexplained"),
        Gap(after=4, last=6, reason="қағаз журналдан"),
        Gap(after=6, last=8, reason="", kind="unexplained"),
    ]
