"""What a visitor sees and takes at the touch screen: real lines, real numbers, real slips."""

import datetime as dt
import json

import pytest

from desktop.models.errors import Refusal
from desktop.models.permissions import SELF_SERVICE
from desktop.services import day_close, papers, pauses, queueing, self_service, settings
from desktop.services.desk import Desk
from desktop.store import papers as rows
from tests.helpers.counter import PaperSpool
from tests.helpers.office import WINDOW, Clock, desk_over
from tests.helpers.pdf import page_sizes_mm, text_of
from tests.helpers.standards import at
from tests.helpers.visits import a_number

HAND_IN = "weapons.hand-in"


def line(desk: Desk, key: str = HAND_IN) -> self_service.LineStand:
    found = self_service.door(desk).line(key)
    assert found is not None
    return found


def hour(moment: dt.datetime | None) -> dt.time | None:
    return None if moment is None else moment.time()


def take(desk: Desk) -> str:
    return self_service.take_number(desk, service="weapons", line="hand-in").text


def refused(desk: Desk) -> str:
    with pytest.raises(Refusal) as found:
        take(desk)
    return found.value.code


def heads(desk: Desk) -> list[tuple[str, str]]:
    told = (json.loads(row[0]) for row in desk.database.rows("SELECT head FROM journal"))
    return [(head["f"], head["by"]) for head in told]


def test_a_number_taken_by_a_visitor_is_the_next_of_its_line_and_done_by_nobody_who_works(
    desk: Desk,
) -> None:
    assert a_number(desk).text == "Қ-001"
    assert take(desk) == "Қ-002"
    assert ("TicketIssued", SELF_SERVICE) in heads(desk)
    called = [queueing.call_next(desk, window=WINDOW)]
    assert [each.text for each in called if each] == ["Қ-001"], "whoever came first is first"


def test_nobody_has_to_work_at_the_window_for_it(desk: Desk) -> None:
    assert take(desk_over(desk.database, Clock(), operator="system")) == "Қ-001"


def test_its_slip_prints_by_the_same_way_as_any_and_is_nobody_else_s_paper(desk: Desk) -> None:
    settings.set_printer(desk, kind="ticket", printer="laser", sheet="roll-80")
    ticket = self_service.take_number(desk, service="weapons", line="hand-in")
    (slip,) = rows.papers_of(desk.database, "ticket", ticket.id)
    spool, visitor = PaperSpool(), self_service.visitor_desk(desk)
    papers.print_paper(visitor, spool, paper=slip.paper)
    assert "Қ-001" in text_of(spool.sent[0])
    with pytest.raises(Refusal) as found:
        papers.mark_hand_written(visitor, paper="another")
    assert found.value.code in {"not-allowed", "paper-unknown"}


def test_the_screen_tells_how_many_wait_and_until_when(desk: Desk) -> None:
    for _each in range(2):
        a_number(desk)
    stands = line(desk)
    assert (stands.waiting, stands.wait, stands.is_over, stands.paused) == (2, None, False, "")
    assert (stands.opens, hour(stands.until)) == (None, dt.time(18))
    assert [each.key for each in self_service.door(desk).lines] == [
        *(HAND_IN, "weapons.collect", "weapons.question"),
        "invitations.hand-in",
    ], "a line no window calls from is no line to wait in"


def test_before_opening_and_in_the_break_numbers_are_given_and_it_is_said_when_it_opens(
    desk: Desk, clock: Clock
) -> None:
    clock.now = at(8, 10)
    assert hour(line(desk).opens) == dt.time(9)
    clock.now = at(13, 30)
    assert hour(line(desk).opens) == dt.time(14, 30)
    assert take(desk) == "Қ-001"


def test_after_reception_the_screen_gives_no_number_and_the_operator_still_may(
    desk: Desk, clock: Clock
) -> None:
    clock.now = at(18, 0)
    assert line(desk).is_over
    assert refused(desk) == "not-self-served"
    assert a_number(desk).text == "Қ-001", "the program warns and never blocks (D21)"


def test_a_line_that_no_window_calls_from_gives_none(desk: Desk) -> None:
    settings.set_window(desk, window=WINDOW, name="1", lines=["weapons.collect"])
    assert refused(desk) == "not-self-served"


def test_a_pause_is_told_and_stops_no_number(desk: Desk) -> None:
    pauses.pause(desk, reason="lunch", lines=[HAND_IN])
    assert (line(desk).paused, line(desk, "weapons.collect").paused) == ("lunch", "")
    assert take(desk) == "Қ-001"


def test_a_day_that_is_not_open_or_closed_gives_no_number(desk: Desk, clock: Clock) -> None:
    day_close.close_day(desk, day=clock.now.date(), confirmed=day_close.WARNINGS)
    assert (self_service.door(desk).shut, refused(desk)) == ("day-closed", "day-closed")
    clock.pass_minutes(24 * 60)
    assert (self_service.door(desk).shut, refused(desk)) == ("day-not-open", "day-not-open")


def test_without_a_window_nobody_calls(desk: Desk) -> None:
    settings.set_window(desk, window=WINDOW, name="1", lines=())
    assert (self_service.door(desk).shut, refused(desk)) == ("nobody-calls", "not-self-served")


def test_what_to_have_ready_is_printed_to_take_home_and_leaves_no_trace(desk: Desk) -> None:
    spool, before = PaperSpool(), heads(desk)
    wanted = {"service": "weapons", "applicant": "citizen", "purpose": "register"}
    with pytest.raises(Refusal):
        self_service.print_ready(desk, spool, **wanted, language="ru")
    assert not self_service.hands_out(desk)
    settings.set_printer(desk, kind="papers-ready", printer="laser", sheet="a5")
    assert self_service.hands_out(desk)
    self_service.print_ready(desk, spool, **wanted, language="ru")
    assert "Какие документы подготовить" in text_of(spool.sent[0])
    assert heads(desk) == before


def test_where_numbers_print_off_a_roll_the_list_does_too(desk: Desk) -> None:
    settings.set_printer(desk, kind="ticket", printer="laser", sheet="label-75x55")
    assert not self_service.hands_out(desk), "no label holds it"
    settings.set_printer(desk, kind="ticket", printer="laser", sheet="roll-80")
    assert self_service.hands_out(desk)
    spool = PaperSpool()
    self_service.print_ready(
        desk, spool, service="weapons", applicant="citizen", purpose="register", language="ru"
    )
    ((width, height),) = page_sizes_mm(spool.sent[0])
    assert (round(width), height > 100) == (80, True), "cut where the list ends"
