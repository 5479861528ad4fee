"""Numbers transferred at a real office: elsewhere, by their own arrival, and back again."""

import pytest

from desktop.models.errors import Refusal
from desktop.models.facts import Place
from desktop.models.ticket import Ticket
from desktop.services import intake, queueing, settings, transfers
from desktop.services.desk import Desk
from desktop.store import desk as desk_tables
from desktop.store import tickets, visits
from tests.helpers.drafts import citizen_with_rifle
from tests.helpers.office import ALL_LINES, WINDOW, Clock
from tests.helpers.visits import a_number, called, served

HAND_IN = Place(service="weapons", line="hand-in")
COLLECT = Place(service="weapons", line="collect")
AT_TWO = Place(service="weapons", line="hand-in", window="2")


@pytest.fixture
def _two_windows(desk: Desk) -> None:
    """Open a second window: the first takes papers in, the second gives results out."""
    settings.set_window(desk, window="1", name="1-терезе", lines=("weapons.hand-in",))
    settings.set_window(desk, window="2", name="2-терезе", lines=("weapons.collect",))


def now_of(desk: Desk, ticket: Ticket) -> Ticket:
    return desk.ticket(ticket.id)


def serve_next(desk: Desk, window: str) -> str:
    """Call and serve whoever is next at a window; return the number, empty for nobody."""
    found = queueing.call_next(desk, window=window)
    if found is None:
        return ""
    queueing.begin_visit(desk, ticket=found.id)
    queueing.end_visit(desk, ticket=found.id, how="answered")
    return found.text


@pytest.mark.usefixtures("_two_windows")
def test_a_number_sent_to_another_line_waits_there_by_its_arrival(desk: Desk) -> None:
    first = a_number(desk)
    a_number(desk, "weapons.collect")
    transfers.move(desk, ticket=first.id, to=COLLECT)
    moved = now_of(desk, first)
    assert (moved.text, moved.state, moved.line_key) == ("Қ-001", "waiting", "weapons.collect")
    assert serve_next(desk, "1") == ""
    assert [serve_next(desk, "2"), serve_next(desk, "2")] == ["Қ-001", "Б-001"]


@pytest.mark.usefixtures("_two_windows")
def test_a_number_keeps_its_letter_and_nobody_else_gets_it(desk: Desk) -> None:
    transfers.move(desk, ticket=a_number(desk).id, to=COLLECT)
    assert [a_number(desk).text, a_number(desk, "weapons.collect").text] == ["Қ-002", "Б-001"]


@pytest.mark.usefixtures("_two_windows")
def test_whoever_is_sent_to_a_window_is_called_by_that_window_alone(desk: Desk) -> None:
    first, second = a_number(desk), a_number(desk)
    transfers.move(desk, ticket=first.id, to=AT_TWO)
    assert serve_next(desk, "1") == second.text
    assert serve_next(desk, "1") == ""
    assert serve_next(desk, "2") == first.text


@pytest.mark.usefixtures("_two_windows")
def test_whoever_waits_for_a_window_that_closes_is_called_by_his_line(desk: Desk) -> None:
    ticket = a_number(desk)
    transfers.move(desk, ticket=ticket.id, to=AT_TWO)
    settings.set_window(desk, window="2", name="2-терезе", lines=())
    assert serve_next(desk, "1") == ticket.text


@pytest.mark.usefixtures("_two_windows")
def test_whoever_is_to_return_waits_again_where_he_was_sent_from(desk: Desk, clock: Clock) -> None:
    ticket = served(desk)
    other = a_number(desk)
    transfers.move(desk, ticket=ticket.id, to=COLLECT, note=" чек\nмөрі ", comes_back=True)
    sent = now_of(desk, ticket)
    assert (sent.note, sent.sent_window, sent.sent_line) == ("чек мөрі", "1", "weapons.hand-in")
    clock.pass_minutes(4)
    assert serve_next(desk, "2") == ticket.text
    back = now_of(desk, ticket)
    assert (back.state, back.place, back.back) == (
        "waiting",
        Place(service="weapons", line="hand-in", window="1"),
        (),
    )
    assert (back.sent_window, back.note) == ("2", "чек мөрі")
    assert [serve_next(desk, "1"), serve_next(desk, "1")] == [ticket.text, other.text]
    assert now_of(desk, ticket).state == "ended"


@pytest.mark.usefixtures("_two_windows")
def test_whoever_leaves_where_he_was_sent_does_not_come_back(desk: Desk) -> None:
    ticket = served(desk)
    transfers.move(desk, ticket=ticket.id, to=COLLECT, comes_back=True, draft=citizen_with_rifle())
    queueing.call_next(desk, window="2")
    queueing.begin_visit(desk, ticket=ticket.id)
    queueing.end_visit(desk, ticket=ticket.id, how="left")
    assert now_of(desk, ticket).state == "ended"
    assert desk_tables.drafts(desk.database) == []


@pytest.mark.usefixtures("_two_windows")
def test_a_registration_where_he_was_sent_sends_him_back_too(desk: Desk) -> None:
    ticket = called(desk)
    transfers.move(desk, ticket=ticket.id, to=AT_TWO, comes_back=True)
    queueing.call_next(desk, window="2")
    queueing.begin_visit(desk, ticket=ticket.id)
    intake.register(desk, ticket=ticket.id, draft=citizen_with_rifle())
    assert (now_of(desk, ticket).state, now_of(desk, ticket).only) == ("waiting", "1")


@pytest.mark.usefixtures("_two_windows")
def test_what_was_typed_waits_for_his_return_and_is_nobody_elses(desk: Desk) -> None:
    ticket, draft = served(desk), citizen_with_rifle()
    transfers.move(desk, ticket=ticket.id, to=COLLECT, comes_back=True, draft=draft)
    assert serve_next(desk, "2") == ticket.text
    queueing.call_next(desk, window="1")
    visit = queueing.begin_visit(desk, ticket=ticket.id)
    kept = intake.saved_draft(desk, window="1")
    assert kept is not None
    assert (kept.visit, kept.draft.values) == (visit, draft.values)


@pytest.mark.usefixtures("_two_windows")
def test_what_was_typed_goes_along_to_the_window_he_is_sent_to(desk: Desk) -> None:
    ticket, draft = served(desk), citizen_with_rifle()
    transfers.move(desk, ticket=ticket.id, to=AT_TWO, draft=draft)
    queueing.call_next(desk, window="2")
    queueing.begin_visit(desk, ticket=ticket.id)
    kept = intake.saved_draft(desk, window="2")
    assert kept is not None
    assert kept.draft.values == draft.values


@pytest.mark.usefixtures("_two_windows")
def test_a_transfer_keeps_every_minute_that_was_waited(desk: Desk, clock: Clock) -> None:
    ticket = a_number(desk)
    clock.pass_minutes(10)
    transfers.move(desk, ticket=ticket.id, to=COLLECT)
    clock.pass_minutes(5)
    queueing.call_next(desk, window="2")
    found = now_of(desk, ticket)
    assert found.called_at is not None
    assert found.waiting_since is not None
    stretches = (*found.waited, (found.waiting_since, found.called_at))
    assert sum((b - a).total_seconds() for a, b in stretches) == 15 * 60
    assert found.issued_at == ticket.issued_at


def test_a_service_broken_off_by_a_transfer_is_kept_as_such(desk: Desk) -> None:
    ticket = served(desk)
    visit = now_of(desk, ticket).visit
    transfers.move(desk, ticket=ticket.id, to=COLLECT)
    ended = visits.visit(desk.database, visit)
    assert ended is not None
    assert ended.end == "moved"
    assert (
        tickets.at_window(desk.database, office=desk.office().office, day=ticket.day, window=WINDOW)
        is None
    )


@pytest.mark.parametrize(
    ("to", "code"),
    [
        (Place(service="passports", line="hand-in"), "service-not-here"),
        (Place(service="weapons", line="sauna"), "line-unknown"),
        (Place(service="weapons", line="hand-in", window="9"), "window-unknown"),
        (HAND_IN, "moved-nowhere"),
    ],
)
def test_nobody_is_sent_to_where_there_is_nothing(desk: Desk, to: Place, code: str) -> None:
    with pytest.raises(Refusal) as refused:
        transfers.move(desk, ticket=a_number(desk).id, to=to)
    assert refused.value.code == code


def test_every_line_of_the_office_can_be_sent_to(desk: Desk) -> None:
    ticket = a_number(desk, "weapons.question")
    for line in ALL_LINES:
        service, _dot, name = line.partition(".")
        if now_of(desk, ticket).line_key != line:
            transfers.move(desk, ticket=ticket.id, to=Place(service=service, line=name))
        assert now_of(desk, ticket).line_key == line
