"""Opening the day: confirmed, asked harder when the clock is odd, earlier numbers settled."""

import datetime as dt

import pytest

from desktop.models.errors import Refusal
from desktop.services import day, intake, queueing, settings
from desktop.services.desk import Desk
from desktop.store import desk as desk_tables
from desktop.store import visits
from desktop.store.upkeep import check_database
from tests.helpers.drafts import citizen_with_rifle
from tests.helpers.office import BUILT_ON, Clock
from tests.helpers.standards import at
from tests.helpers.visits import a_number, served


def opened(desk: Desk, *confirmed: day.DayWarning) -> None:
    today = desk.now().date()
    day.open_day(desk, day=today, confirmed=confirmed, built_on=BUILT_ON)


def test_an_open_day_is_not_opened_again(desk: Desk) -> None:
    assert day.propose_day(desk, built_on=BUILT_ON).opened
    with pytest.raises(Refusal) as refused:
        opened(desk)
    assert refused.value.code == "day-open"


@pytest.mark.parametrize(
    ("now", "warning"),
    [
        (at(9, day=dt.date(2013, 11, 24)), "before-last-fact"),
        (at(9, day=dt.date(2013, 10, 28)), "before-build"),
        (at(9, day=dt.date(2013, 12, 5)), "far-ahead"),
        (at(9, day=dt.date(2013, 12, 1)), "no-reception"),
    ],
)
def test_an_odd_date_is_asked_about_harder(
    desk: Desk, clock: Clock, now: dt.datetime, warning: day.DayWarning
) -> None:
    clock.now = now
    proposal = day.propose_day(desk, built_on=BUILT_ON)
    assert warning in proposal.harder
    with pytest.raises(Refusal) as refused:
        opened(desk)
    assert refused.value.code == "day-unconfirmed"
    opened(desk, *proposal.harder)
    assert day.propose_day(desk, built_on=BUILT_ON).opened


def test_the_next_monday_is_opened_without_a_question(desk: Desk, clock: Clock) -> None:
    clock.now = at(8, 50, day=dt.date(2013, 11, 28))
    assert day.propose_day(desk, built_on=BUILT_ON).harder == ()


def test_a_day_that_passed_meanwhile_is_not_opened(desk: Desk, clock: Clock) -> None:
    yesterday = desk.now().date()
    clock.pass_minutes(24 * 60)
    with pytest.raises(Refusal) as refused:
        day.open_day(desk, day=yesterday, confirmed=(), built_on=BUILT_ON)
    assert refused.value.code == "day-changed"


def test_a_number_left_on_hold_is_settled_too_and_its_draft_goes(desk: Desk, clock: Clock) -> None:
    held = served(desk)
    queueing.hold(desk, ticket=held.id, reason="paper", draft=citizen_with_rifle())
    clock.now = at(9, day=dt.date(2013, 11, 28))
    proposal = day.propose_day(desk, built_on=BUILT_ON)
    assert [ticket.id for ticket in proposal.open_tickets] == [held.id]
    day.settle_ticket(desk, ticket=held.id, how="left")
    opened(desk)
    assert desk_tables.drafts(desk.database) == []


def test_open_numbers_of_earlier_days_are_settled_one_by_one(desk: Desk, clock: Clock) -> None:
    waiting, serving = a_number(desk), None
    queueing.close_ticket(desk, ticket=waiting.id, how="left")
    serving = served(desk)
    left_open = a_number(desk)
    clock.now = at(9, day=dt.date(2013, 11, 28))
    proposal = day.propose_day(desk, built_on=BUILT_ON)
    assert {ticket.id for ticket in proposal.open_tickets} == {serving.id, left_open.id}
    with pytest.raises(Refusal) as refused:
        opened(desk)
    assert refused.value.code == "tickets-unsettled"
    day.settle_ticket(desk, ticket=serving.id, how="answered")
    day.settle_ticket(desk, ticket=left_open.id, how="carried-over")
    opened(desk)


def test_hours_are_those_of_the_service(desk: Desk) -> None:
    assert not day.is_outside_hours(desk, "weapons", at(9))
    assert day.is_outside_hours(desk, "weapons", at(13, 30))
    assert day.is_outside_hours(desk, "weapons", at(18))
    tuesday = dt.date(2013, 11, 26)
    assert day.is_outside_hours(desk, "weapons", at(10, day=tuesday))
    assert not day.is_outside_hours(desk, "invitations", at(10, day=tuesday))


def test_the_office_picks_its_own_two_days(desk: Desk) -> None:
    saturday = dt.date(2013, 12, 14)
    assert day.is_outside_hours(desk, "weapons", at(10, day=saturday))
    settings.pick_days(desk, days=[saturday, dt.date(2013, 12, 22)])
    assert not day.is_outside_hours(desk, "weapons", at(10, day=saturday))
    assert day.is_outside_hours(desk, "weapons", at(10, day=dt.date(2013, 12, 7)))


def test_a_line_may_keep_hours_of_its_own(desk: Desk) -> None:
    tuesday = at(10, day=dt.date(2013, 11, 26))
    assert day.is_outside_hours(desk, "weapons", tuesday, line="hand-in")
    assert not day.is_outside_hours(desk, "weapons", tuesday, line="complaint")
    saturday = at(10, day=dt.date(2013, 11, 30))
    assert not day.is_outside_hours(desk, "weapons", saturday, line="complaint")
    assert day.is_outside_hours(desk, "weapons", at(14, day=saturday.date()), line="complaint")


def test_a_visit_that_led_to_its_paper_ends_with_it_and_is_not_asked_about(
    desk: Desk, clock: Clock
) -> None:
    """Whoever goes home after the last talon of the day need not say so (D37)."""
    ticket = served(desk)
    clock.pass_minutes(10)
    draft = citizen_with_rifle(papers=True)
    intake.register(desk, ticket=ticket.id, draft=draft, goes_on=True)
    clock.now = at(8, 50, day=dt.date(2013, 11, 28))
    assert day.propose_day(desk, built_on=BUILT_ON).open_tickets == ()
    opened(desk)
    found = desk.ticket(ticket.id)
    assert (found.end, found.ended_at) == ("registered", at(9, 40))
    row = visits.visit(desk.database, found.visit)
    assert row is not None
    assert (row.end, row.ended_at) == ("registered", at(9, 40))
    assert check_database(desk.database).sound
