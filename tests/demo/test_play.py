"""Whether the day is served lawfully and its record says all of it."""

import datetime as dt
from dataclasses import replace
from functools import partial
from itertools import pairwise

import pytest

from desktop.demo.acts import GRID
from desktop.models.chain import read_head
from desktop.models.line import measure
from desktop.models.paper import BLANK, CORRECTED
from desktop.models.ticket import Ticket
from desktop.models.wording import date_words
from desktop.services import registers
from desktop.services.day import reception_spans
from desktop.services.desk import Desk
from desktop.store import cases as cases_table
from desktop.store import desk as desk_tables
from desktop.store import deviations, journal, papers, tickets
from desktop.store.cases import CaseRow, Filter, page
from desktop.store.codec import decode
from desktop.store.database import Database
from desktop.store.foreign import deed_of
from desktop.store.upkeep import check_database
from tests.demo.conftest import PlayedDay
from tests.helpers.office import Clock, desk_over
from tests.helpers.pdf import text_of

SUPPLEMENT = "talon-supplement"
OF_THE_DAY = ("morning-sheet", "register-deviations", "register-lines")
TO_SIGN = ("application", "petition", "questionnaire", "invitation-letter", "invitation-faults")
GIVEN_LATER = {
    *(CORRECTED, BLANK, SUPPLEMENT, GRID, "papers-ready", "recovery-sheet"),
    *(*OF_THE_DAY, *TO_SIGN),
}
"""What comes out of the printer beside what a visitor takes home from his visit."""


@pytest.fixture(scope="module")
def desk(record: Database, the_day: PlayedDay) -> Desk:
    return desk_over(record, Clock(the_day.played.stopped))


@pytest.fixture(scope="module")
def numbers(record: Database, the_day: PlayedDay) -> list[Ticket]:
    found = tickets.of_day(record, office=the_day.script.office, day=the_day.script.day)
    assert {each.window for each in found if each.called_at} >= {"1", "2"}
    assert any(each.began_at and each.ended_at for each in found)
    return found


def squeezed(text: str) -> str:
    return "".join(text.split())


def test_every_visitor_ends_as_the_script_has_it(the_day: PlayedDay, numbers: list[Ticket]) -> None:
    assert [ticket.end or ticket.state for ticket in numbers] == [
        visitor.end for visitor in the_day.script.visitor
    ]


def in_order_of_calls(numbers: list[Ticket], window: str) -> list[Ticket]:
    mine = [ticket for ticket in numbers if ticket.window == window and ticket.called_at]
    return sorted(mine, key=lambda ticket: ticket.called_at or ticket.issued_at)


def test_each_window_calls_strictly_in_turn_but_whoever_has_a_ground(
    the_day: PlayedDay, numbers: list[Ticket]
) -> None:
    grounds = {
        ticket.id: visitor.ground
        for ticket, visitor in zip(numbers, the_day.script.visitor, strict=True)
    }
    for window in ("1", "2"):
        in_turn = [each.id for each in in_order_of_calls(numbers, window) if not grounds[each.id]]
        mine = [each.id for each in numbers if each.window == window and not grounds[each.id]]
        assert in_turn == mine


def test_every_call_before_the_turn_stands_in_the_register(
    record: Database, the_day: PlayedDay, numbers: list[Ticket]
) -> None:
    day, office = the_day.script.day, the_day.script.office
    found = deviations.of_period(record, office=office, first=day, last=day)
    told = [(row.number, row.ground) for row in found if row.kind == "out-of-turn"]
    meant = zip(numbers, the_day.script.visitor, strict=True)
    assert told == [(ticket.text, who.ground) for ticket, who in meant if who.ground]
    assert told


def test_a_window_serves_one_person_at_a_time(numbers: list[Ticket]) -> None:
    for window in ("1", "2"):
        mine = in_order_of_calls(numbers, window)
        for before, after in pairwise(mine):
            assert before.ended_at is not None
            assert after.called_at is not None
            assert before.ended_at <= after.called_at


def test_nobody_is_called_outside_the_hours_of_reception(desk: Desk, numbers: list[Ticket]) -> None:
    for ticket in numbers:
        if ticket.called_at:
            spans = reception_spans(desk, ticket.service, ticket.called_at)
            assert any(opens <= ticket.called_at < closes for opens, closes in spans), ticket.text


def test_nobody_waits_or_is_served_longer_than_the_law_allows(
    desk: Desk, numbers: list[Ticket]
) -> None:
    for ticket in numbers:
        (line,) = (
            line for line in desk.catalogue.standard(ticket.service).lines if line.id == ticket.line
        )
        spent = partial(measure, spans=reception_spans(desk, ticket.service, ticket.issued_at))
        if ticket.called_at:
            wait = spent(ticket.issued_at, ticket.called_at, limit=line.wait_minutes)
            assert wait.pressure != "past", ticket.text
        if ticket.began_at and ticket.ended_at:
            service = spent(ticket.began_at, ticket.ended_at, limit=line.service_minutes)
            assert service.pressure != "past", ticket.text


def test_waits_walks_and_services_can_be_recounted_from_the_journal(
    record: Database, numbers: list[Ticket]
) -> None:
    """The journal alone, read without any table, gives every period of every visitor."""
    names = {
        "TicketIssued": "issued_at",
        "TicketCalled": "called_at",
        "VisitBegan": "began_at",
        "VisitEnded": "ended_at",
        "TicketClosed": "ended_at",
    }
    counted: dict[str, dict[str, dt.datetime]] = {}
    for entry in journal.entries(record):
        head = read_head(entry.head)
        assert head is not None
        deed = deed_of(head)
        if deed.fact in names:
            fact = decode(deed.fact, deed.version, entry.body)
            moments = counted.setdefault(getattr(fact, "ticket"), {})  # noqa: B009  four kinds of facts have it
            moments[names[deed.fact]] = dt.datetime.fromisoformat(deed.at)
    told = {
        ticket.id: {name: at for name in set(names.values()) if (at := getattr(ticket, name))}
        for ticket in numbers
    }
    assert counted == told


def registered_here(record: Database, service: str | None = None) -> list[CaseRow]:
    """Return the cases of the day, without those the office brought along from paper (D43)."""
    return [case for case in page(record, Filter(service=service)) if not case.is_carried_over]


def test_the_office_brought_along_what_it_had_on_paper(record: Database) -> None:
    brought = [case.number for case in page(record, Filter()) if case.is_carried_over]
    assert sorted(brought) == ["214/13", "217/13"]
    assert record.value("SELECT count(*) FROM owners") == 9
    assert record.value("SELECT count(*) FROM units") == 12


def test_the_invitations_brought_along_stand_in_the_registers(desk: Desk) -> None:
    def first(register: str, column: int) -> list[str]:
        rows = registers.first_rows(
            replace(desk, operator="seitova"), registers.Wanted(register=register), limit=99
        )
        known = [each for each in rows if each.line.line <= 3]
        return [each.cells[column].ru for each in sorted(known, key=lambda row: row.line.line)]

    assert [each.partition("\n")[0] for each in first("invitations", 0)] == [
        "0107201", "0107214", "77/13",
    ]  # fmt: skip
    assert set(first("invitations", 1)) == {"прежнее"}
    assert first("coupons", 5)[:2] == ["не возвращён", "07.10.2013"]


def test_cases_are_numbered_without_a_gap(record: Database, the_day: PlayedDay) -> None:
    total = 0
    for service in the_day.script.services:
        found = [case.sequence for case in registered_here(record, service)]
        assert sorted(found) == list(range(1, len(found) + 1))
        total += len(found)
    assert total == the_day.played.registered


def test_each_talon_says_whose_it_is_what_was_taken_and_when_to_come(
    record: Database, the_day: PlayedDay
) -> None:
    cases = {case.number: case for case in registered_here(record)}
    made = the_day.played.made
    talons = [
        paper for paper in made if paper.kind.startswith("talon") and paper.kind not in GIVEN_LATER
    ]
    elsewhere = {act.number for act in the_day.played.acts if act.what in {"by-portal", "by-talon"}}
    assert sorted(talon.case for talon in talons) == sorted(cases.keys() - elsewhere)
    for talon in talons:
        case = cases[talon.case]
        application = cases_table.application(record, case.case)
        assert application is not None
        later = [each for each in made if (each.kind, each.case) == (SUPPLEMENT, talon.case)]
        text = squeezed("".join(text_of(each.file.read_bytes()) for each in (talon, *later)))
        days = [date_words(day, "kk") for day in (case.due, case.collect_on)]
        taken = [paper.name for paper in application.taken]
        told = [talon.applicant, talon.case, *taken, *days]
        assert [each for each in told if squeezed(each) not in text] == []


def test_every_visitor_takes_home_what_the_law_gives_him(the_day: PlayedDay) -> None:
    kinds = [paper.kind for paper in the_day.played.made if paper.kind not in GIVEN_LATER]
    told = [visitor.end for visitor in the_day.script.visitor]
    further = sum(len(visitor.further) for visitor in the_day.script.visitor)
    by_post = sum(sent.by == "post" for sent in the_day.script.sent)
    assert kinds.count("ticket") == len(told)
    assert kinds.count("missing-papers") == told.count("sent-for-papers")
    assert kinds.count("not-covered") == told.count("not-covered")
    assert len(kinds) == len(told) + further + by_post + sum(
        told.count(end) for end in ("registered", "sent-for-papers", "not-covered")
    )


def test_every_paper_came_out_of_the_printer(record: Database, the_day: PlayedDay) -> None:
    assert papers.count_unprinted(record, the_day.script.office) == 0
    assert desk_tables.jobs(record) == []
    assert len(list(the_day.papers.glob("*.pdf"))) == len(the_day.played.made)


def test_only_those_still_being_served_have_a_draft(
    record: Database, numbers: list[Ticket]
) -> None:
    being_served = {ticket.visit for ticket in numbers if ticket.state == "in-service"}
    assert {draft.visit for draft in desk_tables.drafts(record)} == being_served
    assert being_served


def test_the_record_is_sound(record: Database) -> None:
    report = check_database(record)
    assert report.problems == ()
    assert report.entries == journal.length(record)
