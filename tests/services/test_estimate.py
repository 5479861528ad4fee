"""The wait of a real office: from what was served today, by whoever calls now."""

import pytest

from desktop.models.facts import VisitEnd
from desktop.services import pauses, queueing, settings
from desktop.services.desk import Desk
from desktop.services.estimate import expected_wait, pace
from desktop.store import papers
from tests.helpers.office import WINDOW, Clock
from tests.helpers.visits import a_number, served


def serve(desk: Desk, clock: Clock, minutes: float, *, how: VisitEnd = "answered") -> None:
    """Serve somebody for so long."""
    ticket = served(desk)
    clock.pass_minutes(minutes)
    queueing.end_visit(desk, ticket=ticket.id, how=how)


def test_nothing_is_known_before_the_third_service_of_the_day(desk: Desk, clock: Clock) -> None:
    for minutes in (8, 10):
        serve(desk, clock, minutes)
    a_number(desk)
    assert expected_wait(desk, a_number(desk)) is None
    queueing.close_ticket(desk, ticket=a_number(desk).id, how="left")
    assert expected_wait(desk, a_number(desk)) is None


def test_the_middle_service_is_counted_for_each_who_waits_before(desk: Desk, clock: Clock) -> None:
    for minutes in (8, 10, 30):
        serve(desk, clock, minutes)
    waits = [expected_wait(desk, a_number(desk)) for _each in range(3)]
    assert waits == [0, 600, 1200]


def test_two_windows_halve_the_wait(desk: Desk, clock: Clock) -> None:
    for minutes in (8, 10, 12):
        serve(desk, clock, minutes)
    settings.set_window(desk, window="2", name="2-терезе", lines=("weapons.hand-in",))
    for _each in range(2):
        a_number(desk)
    assert expected_wait(desk, a_number(desk)) == 600


def test_whoever_left_in_the_middle_was_not_served(desk: Desk, clock: Clock) -> None:
    for minutes in (8, 10):
        serve(desk, clock, minutes)
    serve(desk, clock, 1, how="left")
    assert expected_wait(desk, a_number(desk)) is None


def test_yesterday_s_services_say_nothing_of_today(desk: Desk, clock: Clock) -> None:
    for minutes in (8, 10, 12):
        serve(desk, clock, minutes)
    assert pace(desk, desk.now().date()).wait("weapons.hand-in", []) == 0
    clock.pass_minutes(24 * 60)
    assert pace(desk, desk.now().date()).wait("weapons.hand-in", []) is None


@pytest.mark.parametrize("lines", [(), ("weapons.hand-in",)])
def test_nobody_knows_how_long_a_pause_lasts(
    desk: Desk, clock: Clock, lines: tuple[str, ...]
) -> None:
    for minutes in (8, 10, 12):
        serve(desk, clock, minutes)
    a_number(desk)
    pauses.pause(desk, reason="lunch", lines=lines)
    assert expected_wait(desk, a_number(desk)) is None


def test_the_slip_says_about_how_long_and_no_slip_promises_the_unknown(
    desk: Desk, clock: Clock
) -> None:
    settings.set_printer(desk, kind="ticket", printer="zebra", sheet="label-75x55")
    early = queueing.issue_number(desk, service="weapons", line="hand-in", on_paper=True)
    assert "шамамен" not in slip(desk, early.id)
    queueing.call_next(desk, window=WINDOW)
    queueing.begin_visit(desk, ticket=early.id)
    clock.pass_minutes(9)
    queueing.end_visit(desk, ticket=early.id, how="answered")
    for minutes in (9, 9):
        serve(desk, clock, minutes)
    a_number(desk)
    late = queueing.issue_number(desk, service="weapons", line="hand-in", on_paper=True)
    assert "Күту уақыты шамамен 9 мин" in slip(desk, late.id)


def slip(desk: Desk, ticket: str) -> str:
    """Return what stands on the slip of a number."""
    (paper,) = papers.papers_of(desk.database, "ticket", ticket)
    return paper.content
