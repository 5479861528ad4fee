"""What is done between visitors on the day that is played (D39, D40, D42, D47, D50, D55)."""

import datetime as dt

import pytest

from desktop.demo.acts import GRID
from desktop.demo.letters import FAULTY, IN_ORDER
from desktop.models.facts import CaseCorrected, CaseEnded, LetterChecked
from desktop.models.paper import BLANK, CORRECTED
from desktop.store import case_events, cases, causes, desk, notices, papers
from desktop.store.chancery import numbers_of
from desktop.store.database import Database
from desktop.store.numbers import blocks
from desktop.store.offices import gaps
from desktop.store.search import search
from tests.demo.conftest import PlayedDay
from tests.helpers.pdf import text_of

FORMS = ("application", "petition", "questionnaire", "invitation-letter")


def test_a_slip_is_put_right_and_the_talon_printed_anew(
    record: Database, the_day: PlayedDay
) -> None:
    (anew,) = (paper for paper in the_day.played.made if paper.kind == CORRECTED)
    assert "ТҮЗЕТІЛГЕН 25.11.2013" in text_of(anew.file.read_bytes())
    case = cases.by_number(record, anew.case)
    assert case is not None
    facts = [event.fact for event in case_events.events(record, case.case)]
    (corrected,) = (fact for fact in facts if isinstance(fact, CaseCorrected))
    assert [change.path for change in corrected.changes] == ["phone"]
    assert not corrected.later


def test_a_case_is_found_by_the_numbers_of_the_chancery(record: Database) -> None:
    (found,) = search(record, "3/1187")
    numbers = numbers_of(record, found.case)
    assert [each.direction for each in numbers] == ["incoming", "outgoing"]


def test_numbers_are_put_aside_for_a_power_cut_with_a_blank_for_each(
    record: Database, the_day: PlayedDay
) -> None:
    office = the_day.script.office
    (block,) = blocks(record, office)
    assert len(block.open) == 4  # the first was written by hand
    assert [gap.kind for gap in gaps(record, office, "invitations", 2013)] == ["reserved"]
    blanks = [paper for paper in the_day.played.made if paper.kind == BLANK]
    written = [text_of(paper.file.read_bytes()) for paper in blanks]
    places = range(block.first, block.last + 1)
    assert [f"Ш-2013/{place:04d}" in text for place, text in zip(places, written, strict=True)] == (
        [True] * 5
    )


def test_why_nobody_was_served_in_the_power_cut_is_said_once(
    record: Database, the_day: PlayedDay
) -> None:
    (cause,) = causes.of_day(record, office=the_day.script.office, day=the_day.script.day)
    assert cause.kind == "power"
    assert (cause.begins.time(), cause.ends.time()) == (dt.time(16, 5), dt.time(16, 35))
    cut = [
        moment
        for ticket in the_day.played.tickets
        for moment in (ticket.issued_at, ticket.called_at, ticket.began_at, ticket.ended_at)
        if moment is not None and cause.begins <= moment < cause.ends
    ]
    assert cut == []  # without power nothing is recorded


def test_the_printer_is_laid_straight_and_shows_it(record: Database, the_day: PlayedDay) -> None:
    before, after = (paper for paper in the_day.played.made if paper.kind == GRID)
    assert "оңға 0 мм, төмен 0 мм" in text_of(before.file.read_bytes())
    assert "оңға 1,2 мм, төмен −0,7 мм" in text_of(after.file.read_bytes())
    row = desk.printers(record)["talon-weapons"]
    assert (row.offset_x, row.offset_y) == (12, -7)


def test_one_application_is_sent_on_and_its_applicant_told(record: Database) -> None:
    (row,) = [each for each in cases.page(record, cases.Filter()) if each.ending == "forwarded"]
    told = notices.notice_of(record, row.case)
    assert told is not None
    assert (told.sent_on, told.told_on) == (row.day, row.day)


@pytest.mark.parametrize(
    ("number", "ending", "document"),
    [("214/13", "died", "0093317"), ("217/13", "dissolved", "03-1178")],
)
def test_what_nobody_is_left_to_receive_ends_by_a_document(
    record: Database, number: str, ending: str, document: str
) -> None:
    row = cases.by_number(record, number)
    assert row is not None
    assert row.ending == ending
    facts = [event.fact for event in case_events.events(record, row.case)]
    (ended,) = (fact for fact in facts if isinstance(fact, CaseEnded))
    assert document in ended.document
    assert ended.date is not None
    assert ended.date < row.registered_at.date() + dt.timedelta(days=7)


def test_the_register_of_the_day_tells_whom_it_called_before_his_turn(
    the_day: PlayedDay,
) -> None:
    (register,) = (paper for paper in the_day.played.made if paper.kind == "register-deviations")
    out_of_turn = [
        ticket.text
        for ticket, who in zip(the_day.played.tickets, the_day.script.visitor, strict=True)
        if who.ground
    ]
    written = text_of(register.file.read_bytes())
    assert out_of_turn
    assert [number for number in out_of_turn if number not in written] == []


def test_numbers_for_the_time_without_power_are_on_a_sheet(the_day: PlayedDay) -> None:
    (sheet,) = (paper for paper in the_day.played.made if paper.kind == "morning-sheet")
    assert "Ш-009" in text_of(sheet.file.read_bytes())


def test_a_letter_is_found_in_order_and_the_faults_of_another_are_given_on_paper(
    record: Database, the_day: PlayedDay
) -> None:
    (listed,) = (paper for paper in the_day.played.made if paper.kind == "invitation-faults")
    assert listed.applicant == FAULTY
    said = "".join(text_of(listed.file.read_bytes()).split())
    assert "Бланкідефаксі" in said
    assert "Жұмысрұқсатыныңкөшірмесі" in said
    assert "Үшдана" in said
    checked = {
        row.applicant: len(fact.faults)
        for row in cases.page(record, cases.Filter())
        for fact in (event.fact for event in case_events.events(record, row.case))
        if isinstance(fact, LetterChecked)
    }
    assert checked == {IN_ORDER: 0, FAULTY: 4}


def test_every_form_is_printed_blank_and_filled_in_and_a_letter_three_times(
    record: Database, the_day: PlayedDay
) -> None:
    made = [paper for paper in the_day.played.made if paper.kind in FORMS]
    for kind in FORMS:
        assert sorted(bool(paper.case) for paper in made if paper.kind == kind) == [False, True]
    (filled,) = (paper for paper in made if paper.kind == "invitation-letter" and paper.case)
    case = cases.by_number(record, filled.case)
    assert case is not None
    letters = [
        row for row in papers.papers_of(record, "case", case.case) if row.kind == filled.kind
    ]
    assert [row.copies for row in letters] == [3]
