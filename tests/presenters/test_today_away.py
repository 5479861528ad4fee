"""What others owe us stands on the page of the day and leads to as many applications (D30, D54)."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.i18n import Language, speaking
from desktop.presenters.today import today_view
from desktop.presenters.today_view import TaskView
from desktop.services import department, ending, inquiries, path, staff
from desktop.services.inquiries import NewInquiry
from desktop.services.today import see_today
from tests.helpers.office import Clock, an_office
from tests.helpers.on_path import (
    HEAD,
    INSPECTOR,
    OTHER,
    TODAY,
    as_,
    assigned,
    examined,
    grant,
    seen,
    staffed,
    whole,
)
from tests.helpers.program import House, a_house

LANGUAGES: list[Language] = ["kk", "ru", "en"]


@pytest.fixture
def house(tmp_path: Path, qtbot: QtBot) -> Iterator[House]:
    assert qtbot is not None
    place = tmp_path / "office.db"
    with an_office(place, Clock()) as desk:
        staffed(desk)
    with a_house(place) as opened:
        yield opened


def task(house: House, key: str) -> TaskView | None:
    view = today_view(house.desk, see_today(house.desk))
    return next((each for each in view.tasks if each.key == key), None)


def shown(house: House, which: str) -> int:
    house.program.cases.narrow_to(which)
    house.settle()
    return house.program.cases.model.rowCount()


def ask(house: House, case: str, answer_by: dt.date) -> str:
    inspector = as_(house.desk, INSPECTOR)
    new = NewInquiry(kind="information", to="Басқарма", question="?", answer_by=answer_by)
    return inquiries.ask(inspector, seen=seen(inspector, case), new=new)


def test_an_answer_is_waited_for_until_it_comes_and_turns_red_after_its_day(house: House) -> None:
    case = assigned(house.desk)
    first, second = (ask(house, case, TODAY + dt.timedelta(days=days)) for days in (3, 5))
    waiting = task(house, "asked")
    assert waiting is not None
    assert (waiting.count, waiting.tone) == ("1", "normal"), "one application, of two inquiries"
    assert "28.11.2013" in waiting.detail, "the answer due first"
    assert shown(house, "asked") == 1
    house.clock.pass_minutes(4 * 24 * 60)
    late = task(house, "asked")
    assert late is not None
    assert late.tone == "past"
    inspector = as_(house.desk, INSPECTOR)
    for inquiry in (first, second):
        inquiries.answer(
            inspector, seen=seen(inspector, case), inquiry=inquiry, on=TODAY, words="жоқ"
        )
    assert task(house, "asked") is None
    assert shown(house, "asked") == 0


def test_what_should_be_back_by_our_own_day_is_owed_with_the_days_it_was_there(
    house: House,
) -> None:
    inspector = as_(house.desk, INSPECTOR)
    cases = [assigned(house.desk), assigned(house.desk)]
    for days, case in zip((2, 9), cases, strict=True):
        examined(house.desk, case, grant())
        department.send(
            inspector,
            seen=[seen(inspector, case)],
            to="ІІД",
            number="1",
            on=TODAY,
            back_by=TODAY + dt.timedelta(days=days),
        )
    there = task(house, "away")
    assert there is not None
    assert (there.count, there.tone) == ("2", "normal"), "none is late yet"
    assert "27.11.2013" in there.detail, "the first that is expected"
    house.clock.pass_minutes(3 * 24 * 60)
    late = task(house, "away")
    assert late is not None
    assert (late.count, late.tone) == ("1", "past")
    assert whole(house.desk, cases[0]).row.number in late.detail
    with speaking("en"):
        told = task(house, "away")
        assert told is not None
        assert "3 days there" in told.detail
    assert shown(house, "away") == 2, "all that are there can be seen"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_case_of_whoever_is_on_leave_or_has_left_is_owed_until_another_has_it(
    house: House, language: Language
) -> None:
    case = assigned(house.desk)
    with speaking(language):
        assert task(house, "absent") is None
        staff.set_leave(
            house.desk, leave="l1", staff=INSPECTOR, since=TODAY, until=TODAY + dt.timedelta(days=5)
        )
        owed = task(house, "absent")
        assert owed is not None
        assert whole(house.desk, case).row.holder_name in owed.detail
        assert shown(house, "absent") == 1
        head = as_(house.desk, HEAD)
        path.reassign(head, seen=[seen(head, case)], to=OTHER, reason="демалыс")
        assert task(house, "absent") is None
        name = whole(house.desk, case).row.holder_name
        staff.set_staff(
            house.desk, staff=OTHER, name=name, post_kk="инспектор", post_ru="", active=False
        )
        assert shown(house, "absent") == 1, "he has left"


def test_nobody_waits_for_an_answer_about_a_case_that_is_void(house: House) -> None:
    case = assigned(house.desk)
    ask(house, case, TODAY)
    ending.void_case(house.desk, seen=seen(house.desk, case), reason="қате")
    assert task(house, "asked") is None
    assert shown(house, "asked") == 0
