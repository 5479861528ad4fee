"""Closing the day by hand: nobody is forgotten, the sheet says what the record says."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.models.errors import Refusal
from desktop.models.facts import TicketEnd
from desktop.models.paper_parts import Wording
from desktop.models.power_cut import Begun, PowerCutTold, Waiting, power_cut_content
from desktop.models.text import Text
from desktop.models.window_name import window_words
from desktop.services import day, day_close, day_sheet, papers, power_cut, queueing
from desktop.services.desk import Desk
from desktop.services.kept_papers import kept_paper
from desktop.store import offices, tickets
from tests.helpers.office import BUILT_ON, WINDOW, Clock, an_office
from tests.helpers.pdf import page_sizes_mm, text_of
from tests.helpers.standards import MONDAY, at
from tests.helpers.visits import a_number, called, served, several_of_one_visit

EVENING = 9 * 60  # minutes after the clock of the tests: reception is over


def words_of(desk: Desk, paper: str) -> str:
    """Return the text of a paper's PDF, which is one page of A4."""
    made = papers.paper_pdf(desk, paper=paper)
    assert page_sizes_mm(made) == [(210.0, 297.0)]
    return " ".join(text_of(made).split())


def refusal_of(desk: Desk) -> Refusal:
    with pytest.raises(Refusal) as refused:
        day_close.close_day(desk, day=MONDAY)
    return refused.value


def test_every_number_gets_its_own_end_before_the_day_is_closed(desk: Desk, clock: Clock) -> None:
    several_of_one_visit(desk, 1)
    aside, waiting = served(desk), a_number(desk)
    clock.pass_minutes(EVENING)
    assert refusal_of(desk).code == "tickets-open"
    with pytest.raises(Refusal, match="ticket-move"):
        day_close.settle_today(desk, ticket=waiting.id, how="no-show")  # nobody called it
    day_close.settle_today(desk, ticket=waiting.id, how="carried-over")
    told = refusal_of(desk)
    assert (told.code, told.fields["tickets"]) == ("visits-going-on", aside.text)
    queueing.end_visit(desk, ticket=aside.id, how="left")
    with pytest.raises(Refusal, match="day-not-closed"):
        day_sheet.issue_sheet(desk)
    day_close.close_day(desk, day=MONDAY)
    sheet = day_sheet.issue_sheet(desk)
    assert day_sheet.issue_sheet(desk) == sheet  # printed once more, it is a duplicate
    said = words_of(desk, sheet)
    assert "КҮН ҚОРЫТЫНДЫСЫ" in said
    assert "берілді: 3, қызмет алды: 1, кетіп қалды: 1, басқа күнге ауысты: 1" in said
    assert f"{waiting.text} басқа күнге ауыстырылды" in said
    assert "Берілген талондар журналы 1 (жолы 1)" in said
    assert "Сейтова Айгүл Болатқызы" in said


def test_a_closed_day_gives_no_number_until_it_is_opened_again(desk: Desk, clock: Clock) -> None:
    missed = called(desk)
    queueing.close_ticket(desk, ticket=missed.id, how="no-show")
    clock.pass_minutes(EVENING)
    day_close.close_day(desk, day=MONDAY)
    acts: tuple[Callable[[], object], ...] = (
        lambda: a_number(desk),
        lambda: queueing.call_next(desk, window=WINDOW),
        lambda: queueing.come_back(desk, ticket=missed.id),
        lambda: day_close.close_day(desk, day=MONDAY),
    )
    for act in acts:
        with pytest.raises(Refusal) as refused:
            act()
        assert refused.value.code == "day-closed"
    proposal = day.propose_day(desk, built_on=BUILT_ON)
    assert (proposal.opened, proposal.closed_at) == (False, desk.now())
    day.open_day(desk, day=MONDAY, confirmed=proposal.harder, built_on=BUILT_ON)
    queueing.come_back(desk, ticket=missed.id)
    assert day.propose_day(desk, built_on=BUILT_ON).closed_at is None


def test_while_people_are_received_closing_is_asked_about(desk: Desk) -> None:
    assert refusal_of(desk).fields["warning"] == "still-received"
    day_close.close_day(desk, day=MONDAY, confirmed=day_close.WARNINGS)
    row = offices.day(desk.database, desk.office().office, MONDAY)
    assert row is not None
    assert (row.closed_by, row.closed_at) == ("s1", desk.now())


def test_the_sheet_for_a_power_cut_lets_the_queue_go_on_by_hand(desk: Desk, clock: Clock) -> None:
    first = called(desk)
    clock.pass_minutes(2)
    second, guest = a_number(desk), a_number(desk, "invitations.hand-in")
    clock.pass_minutes(5)
    said = words_of(desk, power_cut.issue_sheet(desk))
    order = [said.index(each.text) for each in (first, second, guest)]
    assert order == sorted(order)
    assert "1-терезе" in said
    assert "күтуі 5 мин" in said
    assert f"{second.letter}-{second.number + 1:03d}" in said
    assert "Окно 1" in said, "the sheet speaks both"


def test_on_the_sheet_for_a_power_cut_a_counter_is_named_in_its_language() -> None:
    window = window_words("1-терезе")
    line = Text(kk="Құжат тапсыру", ru="Сдача документов", en="Handing in papers")
    here = Waiting(number="Қ-001", line=line, since=at(10, 0), waited=0, window=window)
    begun = Begun(place=window, name="", saved_at=at(10, 5))
    told = PowerCutTold(
        office=Wording(kk="Бөлім"), now=at(10, 7), queue=[here], following=[], drafts=[begun],
        blocks=[],
    )  # fmt: skip
    said = str(power_cut_content(told, post="", clerk="", language="ru"))
    assert "Құжат тапсыру · 1-терезе" in said
    assert "Сдача документов · Окно 1" in said
    assert "Wording(kk='1-терезе', own='Окно 1')" in said
    alike = replace(begun, place=Text(kk="Қ-002", ru="Қ-002", en="Қ-002"))
    once = str(power_cut_content(replace(told, drafts=[alike]), post="", clerk="", language="ru"))
    assert "own='Қ-002'" not in once


@given(ends=st.lists(st.sampled_from(get_args(TicketEnd)), max_size=6))
@settings(max_examples=12, deadline=None)
def test_numbers_of_the_sheet_are_the_numbers_of_the_queue(
    tmp_path_factory: pytest.TempPathFactory, ends: list[TicketEnd]
) -> None:
    clock = Clock()
    with an_office(tmp_path_factory.mktemp("day") / "o.kense", clock) as desk:
        for how in ends:
            ticket = called(desk) if how == "no-show" else a_number(desk)
            day_close.settle_today(desk, ticket=ticket.id, how=how)
        clock.now += dt.timedelta(minutes=EVENING)
        day_close.close_day(desk, day=MONDAY)
        sheet = day_sheet.issue_sheet(desk)
        queue = tickets.of_day(desk.database, office=desk.office().office, day=MONDAY)
        assert [each.end for each in queue] == ends
        said = kept_paper(desk, sheet).content
        assert said.count('"жауап алды: ') == 0 or "answered" in ends
        unserved = [each for each in ends if each != "answered"]
        assert sum(said.count(f'"{each.text}"') > 0 for each in queue) == len(unserved)
