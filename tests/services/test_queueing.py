"""The queue at a real office: strictly in turn, one person to one window."""

import pytest

from desktop.models.declared import CALLS
from desktop.models.errors import Refusal
from desktop.services import day, declared, intake, queueing, settings
from desktop.services.desk import Desk
from desktop.store import desk as desk_tables
from desktop.store import papers, tickets, visits
from tests.helpers.drafts import citizen_with_rifle
from tests.helpers.office import WINDOW, Clock, an_office
from tests.helpers.visits import a_number, called, served


def state_of(desk: Desk, ticket: str) -> str:
    found = tickets.ticket(desk.database, ticket)
    assert found is not None
    return found.state


def test_each_line_counts_its_own_numbers(desk: Desk) -> None:
    given = [a_number(desk), a_number(desk, "invitations.hand-in"), a_number(desk)]
    assert [ticket.text for ticket in given] == ["Қ-001", "Ш-001", "Қ-002"]


def test_numbers_begin_anew_each_day(desk: Desk, clock: Clock) -> None:
    first = a_number(desk)
    queueing.close_ticket(desk, ticket=first.id, how="left")
    clock.pass_minutes(3 * 24 * 60)
    day.open_day(desk, day=desk.now().date(), confirmed=(), built_on=first.day)
    assert a_number(desk).text == "Қ-001"


def test_a_window_calls_the_earliest_arrival_among_its_lines(desk: Desk, clock: Clock) -> None:
    clock.pass_minutes(1)
    a_number(desk, "weapons.collect")
    clock.pass_minutes(1)
    a_number(desk)
    ticket = queueing.call_next(desk, window=WINDOW)
    assert ticket is not None
    assert ticket.line == "collect"


def test_a_window_does_not_call_a_line_it_does_not_serve(desk: Desk) -> None:
    a_number(desk, "weapons.other")
    assert queueing.call_next(desk, window=WINDOW) is None


def test_a_busy_window_calls_nobody_else(desk: Desk) -> None:
    called(desk)
    a_number(desk)
    with pytest.raises(Refusal) as refused:
        queueing.call_next(desk, window=WINDOW)
    assert refused.value.code == "window-busy"


def test_two_windows_never_call_one_person(desk: Desk) -> None:
    settings.set_window(desk, window="2", name="2-терезе", lines=("weapons.hand-in",))
    a_number(desk)
    a_number(desk)
    first = queueing.call_next(desk, window="1")
    second = queueing.call_next(desk, window="2")
    assert first is not None
    assert second is not None
    assert (first.text, second.text) == ("Қ-001", "Қ-002")


def test_wait_walk_and_service_are_kept_apart(desk: Desk, clock: Clock) -> None:
    ticket = a_number(desk)
    clock.pass_minutes(8)
    queueing.call_next(desk, window=WINDOW)
    clock.pass_minutes(2)
    queueing.call_again(desk, ticket=ticket.id)
    clock.pass_minutes(1)
    visit = queueing.begin_visit(desk, ticket=ticket.id)
    clock.pass_minutes(5)
    queueing.end_visit(desk, ticket=ticket.id, how="answered")
    found = tickets.ticket(desk.database, ticket.id)
    assert found is not None
    assert found.called_at is not None
    assert found.began_at is not None
    assert found.ended_at is not None
    minutes = [
        (later - earlier).total_seconds() / 60
        for earlier, later in (
            (found.issued_at, found.called_at),
            (found.called_at, found.began_at),
            (found.began_at, found.ended_at),
        )
    ]
    assert minutes == [8, 3, 5]
    ended = visits.visit(desk.database, visit)
    assert ended is not None
    assert ended.end == "answered"


def test_a_no_show_frees_the_window(desk: Desk) -> None:
    ticket = called(desk)
    queueing.close_ticket(desk, ticket=ticket.id, how="no-show")
    assert state_of(desk, ticket.id) == "ended"
    a_number(desk)
    assert queueing.call_next(desk, window=WINDOW) is not None


def test_a_number_is_called_as_often_as_the_office_says(desk: Desk) -> None:
    first = called(desk)
    queueing.call_again(desk, ticket=first.id)
    queueing.call_again(desk, ticket=first.id)
    with pytest.raises(Refusal) as refused:
        queueing.call_again(desk, ticket=first.id)
    assert refused.value.fields == {"ticket": "Қ-001", "count": 3}
    declared.set_value(desk, CALLS, "4")
    queueing.call_again(desk, ticket=first.id)


def test_who_came_back_is_called_as_often_as_anybody(desk: Desk) -> None:
    ticket = called(desk)
    queueing.call_again(desk, ticket=ticket.id)
    queueing.call_again(desk, ticket=ticket.id)
    queueing.close_ticket(desk, ticket=ticket.id, how="no-show")
    queueing.come_back(desk, ticket=ticket.id)
    again = queueing.call_next(desk, window=WINDOW)
    assert again is not None
    assert again.calls == 1
    queueing.call_again(desk, ticket=ticket.id)


@pytest.mark.parametrize("most", [0, 10])
def test_nobody_is_called_never_or_without_end(desk: Desk, most: int) -> None:
    with pytest.raises(Refusal) as refused:
        declared.set_value(desk, CALLS, str(most))
    assert refused.value.code == "bad-setting"
    assert queueing.most_calls(desk) == 3


def test_a_number_on_hold_does_not_block_its_line_and_comes_back_to_its_own_turn(
    desk: Desk, clock: Clock
) -> None:
    first, second, third = (a_number(desk) for _each in range(3))
    queueing.hold(desk, ticket=first.id, reason="paper")
    assert call_and_serve(desk) == second.id
    queueing.come_back(desk, ticket=first.id)
    clock.pass_minutes(1)
    assert [call_and_serve(desk), call_and_serve(desk)] == [first.id, third.id]


def test_what_was_typed_waits_with_whom_it_was_typed_for(desk: Desk) -> None:
    ticket = served(desk)
    visit = state_and_visit(desk, ticket.id)[1]
    draft = citizen_with_rifle()
    queueing.hold(desk, ticket=ticket.id, reason="paper", draft=draft)
    assert state_and_visit(desk, ticket.id)[0] == "held"
    a_number(desk)
    call_and_serve(desk)
    queueing.come_back(desk, ticket=ticket.id)
    queueing.call_next(desk, window=WINDOW)
    again = queueing.begin_visit(desk, ticket=ticket.id)
    kept = intake.saved_draft(desk, window=WINDOW)
    assert kept is not None
    assert again != visit
    assert (kept.visit, kept.draft.values) == (again, draft.values)
    assert [row.window for row in desk_tables.drafts(desk.database)] == [WINDOW]


def test_what_was_typed_goes_with_whom_does_not_come_back(desk: Desk) -> None:
    ticket = served(desk)
    queueing.hold(desk, ticket=ticket.id, reason="other", draft=citizen_with_rifle())
    queueing.close_ticket(desk, ticket=ticket.id, how="left")
    assert desk_tables.drafts(desk.database) == []


def test_a_no_show_comes_back_the_same_day_only(desk: Desk, clock: Clock) -> None:
    ticket = called(desk)
    queueing.close_ticket(desk, ticket=ticket.id, how="no-show")
    queueing.come_back(desk, ticket=ticket.id)
    assert state_of(desk, ticket.id) == "waiting"
    queueing.call_next(desk, window=WINDOW)
    queueing.close_ticket(desk, ticket=ticket.id, how="no-show")
    clock.pass_minutes(24 * 60)
    with pytest.raises(Refusal) as refused:
        queueing.come_back(desk, ticket=ticket.id)
    assert refused.value.code == "ticket-move"


def call_and_serve(desk: Desk) -> str:
    """Call the next number, serve it, and return its id."""
    found = queueing.call_next(desk, window=WINDOW)
    assert found is not None
    queueing.begin_visit(desk, ticket=found.id)
    queueing.end_visit(desk, ticket=found.id, how="answered")
    return found.id


def state_and_visit(desk: Desk, ticket: str) -> tuple[str, str]:
    found = tickets.ticket(desk.database, ticket)
    assert found is not None
    return found.state, found.visit


def test_a_service_in_progress_is_not_closed_as_a_no_show(desk: Desk) -> None:
    ticket = served(desk)
    with pytest.raises(Refusal) as refused:
        queueing.close_ticket(desk, ticket=ticket.id, how="no-show")
    assert refused.value.code == "ticket-move"
    assert state_of(desk, ticket.id) == "in-service"


def test_a_number_outside_hours_is_given_and_marked(desk: Desk, clock: Clock) -> None:
    within = a_number(desk)
    clock.pass_minutes(4 * 60)  # 13:30, the break
    outside = a_number(desk)
    marked = dict(
        desk.database.connection.execute("select ticket, outside_hours from tickets").fetchall()
    )
    assert marked == {within.id: 0, outside.id: 1}


def test_a_number_on_paper_has_its_slip(desk: Desk) -> None:
    a_number(desk)
    ticket = queueing.issue_number(desk, service="weapons", line="hand-in", on_paper=True)
    slips = papers.papers_of(desk.database, "ticket", ticket.id)
    assert [slip.kind for slip in slips] == ["ticket"]
    assert "Қ-002" in slips[0].content


def test_no_number_is_given_before_the_day_is_open(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    path = tmp_path_factory.mktemp("office") / "office.kense"
    with an_office(path, open_day=False) as desk, pytest.raises(Refusal) as refused:
        a_number(desk)
    assert refused.value.code == "day-not-open"


@pytest.mark.parametrize(
    ("call", "code"),
    [
        (lambda desk: queueing.issue_number(desk, service="weapons", line="sauna"), "line-unknown"),
        (lambda desk: queueing.call_next(desk, window="9"), "window-unknown"),
        (lambda desk: queueing.call_again(desk, ticket="nobody"), "ticket-unknown"),
    ],
)
def test_what_is_not_there_is_refused_by_name(desk: Desk, call: object, code: str) -> None:
    assert callable(call)
    with pytest.raises(Refusal) as refused:
        call(desk)
    assert refused.value.code == code


def test_a_service_that_is_not_rendered_here_gives_no_number(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    path = tmp_path_factory.mktemp("office") / "office.kense"
    with an_office(path, services=("weapons",)) as desk, pytest.raises(Refusal) as refused:
        a_number(desk, "invitations.hand-in")
    assert refused.value.code == "service-not-here"
