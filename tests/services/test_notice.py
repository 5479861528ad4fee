"""Of what was sent on to another body the applicant is told within three working days (D50)."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.models.errors import Refusal
from desktop.models.notice import tell_by
from desktop.services import ending, intake, notice
from desktop.services.desk import Desk
from desktop.store import cases
from desktop.store.cases import Filter
from desktop.store.notices import notice_of
from desktop.store.upkeep import check_database
from tests.helpers import drafts
from tests.helpers.office import Clock
from tests.helpers.on_path import seen
from tests.helpers.standards import calendar
from tests.helpers.visits import served

TODAY = dt.date(2013, 11, 25)
DAY = dt.timedelta(days=1)


@pytest.fixture
def case(desk: Desk) -> str:
    """Return a case sent on today."""
    draft = drafts.citizen_with_rifle(papers=True)
    found = intake.register(desk, ticket=served(desk).id, draft=draft).case
    ending.end_case(desk, seen=seen(desk, found), ending="forwarded", to="Көкшетау ІІБ", date=TODAY)
    return found


def untold(desk: Desk) -> list[str]:
    return [row.case for row in cases.page(desk.database, Filter(untold=True))]


def test_a_case_sent_on_is_owed_until_its_applicant_is_told(
    desk: Desk, clock: Clock, case: str
) -> None:
    found = notice_of(desk.database, case)
    assert found is not None
    assert (found.sent_on, found.tell_by, found.told_on) == (TODAY, dt.date(2013, 11, 28), None)
    assert untold(desk) == [case]
    clock.pass_minutes(60 * 24)
    notice.tell_applicant(desk, case=case, day=TODAY + DAY, way="phone")
    told = notice_of(desk.database, case)
    assert told is not None
    assert (told.told_on, told.way) == (TODAY + DAY, "phone")
    assert untold(desk) == []
    assert check_database(desk.database).problems == ()


def test_of_what_ended_otherwise_nobody_is_owed_a_notice(desk: Desk) -> None:
    draft = drafts.citizen_with_rifle(papers=True)
    case = intake.register(desk, ticket=served(desk).id, draft=draft).case
    ending.end_case(desk, seen=seen(desk, case), ending="died", document="куәлік", date=TODAY)
    assert notice_of(desk.database, case) is None
    with pytest.raises(Refusal, match="nobody-to-tell"):
        notice.owed_notice(desk, case=case)


def test_a_notice_needs_its_day_and_its_way(desk: Desk, case: str) -> None:
    with pytest.raises(Refusal, match="notice-incomplete"):
        notice.tell_applicant(desk, case=case, day=None, way="phone")
    with pytest.raises(Refusal, match="notice-incomplete"):
        notice.tell_applicant(desk, case=case, day=TODAY, way=None)
    with pytest.raises(Refusal, match="future-document"):
        notice.tell_applicant(desk, case=case, day=TODAY + DAY, way="letter")
    with pytest.raises(Refusal, match="told-before-sent"):
        notice.tell_applicant(desk, case=case, day=TODAY - DAY, way="letter")
    notice.tell_applicant(desk, case=case, day=TODAY, way="in-person")
    with pytest.raises(Refusal, match="nobody-to-tell"):
        notice.tell_applicant(desk, case=case, day=TODAY, way="phone")


@given(st.dates(dt.date(2013, 1, 1), dt.date(2013, 12, 1)))
def test_three_working_days_lie_between_sending_and_the_last_day(sent: dt.date) -> None:
    last = tell_by(sent, calendar())
    days = [sent + n * DAY for n in range(1, (last - sent).days + 1)]
    assert sum(calendar().is_working_day(day) for day in days) == 3
    assert calendar().is_working_day(last)
