"""Calls before the turn at a real office, and the register that keeps them."""

import datetime as dt

import pytest

from desktop.models.errors import Refusal
from desktop.models.register import Deviation
from desktop.services import day, deviations, intake, papers, queueing, settings, turn
from desktop.services.desk import Desk
from desktop.store import papers as paper_rows
from desktop.store import tickets
from tests.helpers.drafts import citizen_with_rifle
from tests.helpers.office import BUILT_ON, WINDOW, Clock
from tests.helpers.visits import a_number, called, served

TODAY = dt.date(2013, 11, 25)


def register(desk: Desk, first: dt.date = TODAY, last: dt.date = TODAY) -> tuple[Deviation, ...]:
    return deviations.deviations(desk, first=first, last=last)


def test_whoever_is_passed_over_is_called_next_in_his_own_turn(desk: Desk, clock: Clock) -> None:
    first, second, third = (a_number(desk) for _each in range(3))
    clock.pass_minutes(2)
    turn.call_before_turn(desk, window=WINDOW, ticket=third.id, ground="disability")
    queueing.close_ticket(desk, ticket=third.id, how="no-show")
    clock.pass_minutes(10)
    now = queueing.call_next(desk, window=WINDOW)
    assert now is not None
    assert (now.id, now.waiting_since) == (first.id, first.waiting_since)
    queue = tickets.queue(desk.database, office=desk.office().office, day=TODAY)
    assert [each.id for each in queue] == [second.id]


def test_a_call_before_the_turn_stands_in_the_register_with_its_ground(desk: Desk) -> None:
    a_number(desk)
    late = a_number(desk)
    turn.call_before_turn(
        desk, window=WINDOW, ticket=late.id, ground="war-veteran", words="куәлігі № 7"
    )
    (line,) = register(desk)
    assert (line.number, line.who) == ("Қ-002", "Сейтова Айгүл Болатқызы")
    assert line.line.ru == "Сдача документов · Окно 1"
    assert line.what.ru == (
        "Вызван вне очереди: Ветеран Великой Отечественной войны или приравненный к нему"
        " – куәлігі № 7. Раньше него ждали: 1"
    )


def test_calls_in_turn_leave_the_register_empty(desk: Desk) -> None:
    number = a_number(desk)
    turn.call_before_turn(desk, window=WINDOW, ticket=number.id, ground="disability")
    assert register(desk) == ()


def test_a_busy_window_calls_nobody_before_his_turn_either(desk: Desk) -> None:
    called(desk)
    a_number(desk)
    last = a_number(desk)
    with pytest.raises(Refusal) as refused:
        turn.call_before_turn(desk, window=WINDOW, ticket=last.id, ground="disability")
    assert refused.value.code == "window-busy"


def test_only_those_whose_turn_has_not_come_can_be_called_before_it(desk: Desk) -> None:
    a_number(desk, "weapons.other")  # no window here serves it
    a_number(desk)
    later = [a_number(desk, "weapons.collect"), a_number(desk)]
    offered = turn.callable_before_turn(desk, window=WINDOW)
    assert [each.id for each in offered] == [each.id for each in later]


def test_what_is_done_outside_hours_stands_in_the_register(desk: Desk, clock: Clock) -> None:
    clock.pass_minutes(11 * 60)
    ticket = served(desk)
    draft = citizen_with_rifle()
    number = intake.register(desk, ticket=ticket.id, draft=draft).number
    told = [(each.number, each.what.en, each.line.en) for each in register(desk)]
    assert told == [
        (ticket.text, "Number given outside reception hours", "Hand in"),
        (number, "Application registered outside reception hours", ""),
    ]


def test_a_day_opened_despite_a_warning_stands_in_the_register(desk: Desk, clock: Clock) -> None:
    clock.pass_minutes(6 * 24 * 60)  # a Sunday
    sunday = desk.now().date()
    day.open_day(desk, day=sunday, confirmed=day.WARNINGS, built_on=BUILT_ON)
    (line,) = register(desk, sunday, sunday)
    assert line.what.kk.startswith("Күн ескертуге қарамастан ашылды: ")
    assert line.what.kk.endswith("бұл күні қабылдау жоқ")
    assert register(desk) == ()


def test_the_printed_register_names_office_period_lines_and_who_printed_it(desk: Desk) -> None:
    settings.set_printer(desk, kind="register-deviations", printer="laser", sheet="a4")
    a_number(desk)
    late = a_number(desk)
    turn.call_before_turn(desk, window=WINDOW, ticket=late.id, ground="further-paper")
    paper = deviations.issue_register(desk, first=TODAY.replace(day=1), last=TODAY, language="ru")
    row = paper_rows.paper(desk.database, paper)
    assert row is not None
    assert (row.kind, row.about, row.width_mm) == ("register-deviations", "office", 210)
    for said in ("с 01.11.2013 по 25.11.2013", "Қ-002", "Принёс недостающий документ", "Сейтова"):
        assert said in row.content
    assert papers.paper_pdf(desk, paper=paper).startswith(b"%PDF")
